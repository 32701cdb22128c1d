// The connection goes in the middle of a call: taps and words stay on the device, through a reload
// as well, and arrive once, in their order.
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { Page } from 'playwright-core'
import { act, begin, read, type On } from '../contact/story.ts'
import { staff } from '../case/story.ts'
import type { Client } from '../client.ts'
import { openHouse, settle, story, type House, type Visitor } from './house.ts'

let house: House
let ania: Visitor
let page: Page
let client: Client
let leader: Client
let on: On
const press = (key: string) => page.keyboard.press(key)
const stored = async () =>
  (await read(client, on)).events
    .filter(({ kind }) => kind === 'cue' || kind === 'note')
    .map(({ cue, text }) => cue ?? text)

describe('without a connection', () => {
  beforeAll(async () => {
    house = await openHouse()
    client = await staff(house.world, 'ania@modrzew.example')
    leader = await staff(house.world, 'magda@modrzew.example')
    on = await begin(client, 'modrzew', { phone: '+48 602 777 888', language: 'pl' })
    ania = await house.visit({ as: 'ania@modrzew.example' })
    page = ania.page
    await ania.go(`/contacts/modrzew/${on.id}`)
  })
  afterAll(() => house?.stop())

  story('the guide goes on, and the page says how much it keeps', async () => {
    await press('KeyQ')
    await expect.poll(stored).toEqual(['shouting'])
    await ania.context.setOffline(true)
    await page.locator('.strip-away').waitFor()
    const before = await page.locator('.contact').getAttribute('data-step')
    for (const key of ['KeyE', 'KeyR', 'KeyR']) await press(key)
    await page.locator('[data-cue=insult] .cue-count', { hasText: '2' }).waitFor()
    expect(await page.locator('.contact').getAttribute('data-step')).not.toBe(before)
    await press('KeyM')
    await page.keyboard.insertText('Nic nie słychać.')
    await press('Enter')
    await press('Escape')
    await page.locator('.strip-away', { hasText: '4' }).waitFor()
    expect(await stored()).toEqual(['shouting'])
  })

  story(
    'an answer gets lost on its way; nothing arrives twice; what others did is told',
    async () => {
      await act(leader, on, 'join')
      let lost = 0
      await page.route('**/events', async (route) => {
        if (lost++ > 0) return route.continue()
        await route.fetch().catch(() => null)
        await route.abort('connectionreset')
      })
      await ania.context.setOffline(false)
      await page.locator('.strip', { hasText: 'Magdalena' }).waitFor({ timeout: 15_000 })
      await expect
        .poll(stored, { timeout: 15_000 })
        .toEqual(['shouting', 'swearing', 'insult', 'insult', 'Nic nie słychać.'])
      await page.locator('.strip-away').waitFor({ state: 'detached' })
      await page.unroute('**/events')
    },
  )

  story('a reload while something waits loses nothing', async () => {
    await page.route('**/events', (route) => route.abort('connectionreset'))
    await press('KeyV')
    await page.locator('[data-cue=calmer] .cue-count').waitFor()
    await page.reload()
    await settle(page)
    await page.locator('[data-cue=calmer] .cue-count').waitFor()
    expect((await stored()).includes('calmer')).toBe(false)
    await page.unroute('**/events')
    await expect
      .poll(stored, { timeout: 20_000 })
      .toEqual(['shouting', 'swearing', 'insult', 'insult', 'Nic nie słychać.', 'calmer'])
    expect(ania.troubles).toEqual([])
  })
})
