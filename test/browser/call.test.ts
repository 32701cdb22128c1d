// A call by keyboard alone, from the board to the case: cues, sentences, facts, a slip taken back,
// the wrap-up.
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { openHouse, settle, story, type House, type Visitor } from './house.ts'
import { enter, tabTo, typeInto } from './keyboard.ts'
import { wordsOf, type Say } from './words.ts'

let house: House
let say: Say
let desk: Visitor
let page: Page
const press = (key: string) => page.keyboard.press(key)
const sentence = () => page.locator('.sentence').innerText()
const cue = (name: string): Locator => page.locator(`[data-cue=${name}]`)
/** A number at the upper edge of a key: how often it was tapped. */
const taps = async (name: string) =>
  Number((await cue(name).locator('.cue-count [aria-hidden]').allInnerTexts())[0] ?? 0)

describe('a call by keyboard', () => {
  beforeAll(async () => {
    say = await wordsOf('pl')
    house = await openHouse()
    desk = await house.visit({ as: 'ania@modrzew.example' })
    page = desk.page
  })
  afterAll(() => house?.stop())

  story('begins on the board', async () => {
    await desk.go('/contacts')
    await page.getByText(say('contact.board_empty')).waitFor()
    await press('n')
    await typeInto(page, page.getByLabel(say('contact.start_phone')), '601 234 567')
    await press('Enter')
    await page.locator('.contact').waitFor()
    await settle(page)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('601 234 567')
    expect(await page.locator('.rail').count(), 'a live contact has the whole screen').toBe(0)
    expect(await sentence()).not.toBe('')
  })

  story('one key a cue: they are counted, tension shows, and a slip is taken back', async () => {
    const first = await sentence()
    await press('Space')
    await press('KeyQ')
    await press('KeyQ')
    await press('KeyR')
    await expect.poll(() => taps('shouting')).toBe(2)
    await expect.poll(() => taps('insult')).toBe(1)
    await page.locator('.curve polyline').waitFor()
    await press('ControlOrMeta+z')
    await expect.poll(() => taps('insult')).toBe(0)
    await page.getByText(say('contact.taken_back', { what: say('contact.cue_insult') })).waitFor()
    await expect.poll(sentence, { message: 'the sentence follows the cues' }).not.toBe(first)
    await press('KeyY')
    expect(await page.locator('.why a').first().getAttribute('href')).toMatch(
      /^\/handbook\/modrzew#/,
    )
    await press('KeyY')
  })

  story('facts are written as they fall; letters in a field are no cues', async () => {
    const before = await taps('shouting')
    await press('KeyF')
    await page.keyboard.type('ZM-4471', { delay: 5 })
    expect(await page.locator('.fact-kind-choice select').inputValue()).toBe('order')
    await press('Enter')
    await page.keyboard.type('249 zł', { delay: 5 })
    await press('ArrowDown')
    await press('Enter')
    await press('Escape')
    await expect
      .poll(() => page.locator('.fact-text').allInnerTexts())
      .toEqual([expect.stringContaining('ZM-4471'), expect.stringContaining('249 zł')])
    expect(await page.locator('.fact').nth(1).innerText()).toContain(say('contact.source_order'))
    expect(await page.locator('.read-back p').innerText()).toContain('ZM-4471')
    expect(await taps('shouting')).toBe(before)
    await press('Shift+KeyW')
    await page.keyboard.insertText('Zwrot pieniędzy')
    await press('Enter')
    await press('Escape')
    await page.locator('.wish', { hasText: 'Zwrot pieniędzy' }).waitFor()
    await press('KeyM')
    await page.keyboard.insertText('Kurier zostawił ją w punkcie.')
    await press('Enter')
    await press('Escape')
  })

  story('the peak passes and the guide goes on, step by step', async () => {
    await press('KeyV')
    await press('KeyB')
    await page.locator('.curve-past').waitFor()
    const at = () => page.locator('#step-name').innerText()
    const seen = new Set([await at()])
    for (let turn = 0; turn < 12; turn++) {
      await press(turn % 2 ? 'ArrowRight' : 'Space')
      seen.add(await at())
    }
    expect(seen.size).toBeGreaterThan(2)
    const now = await at()
    await press('ArrowLeft')
    await expect.poll(at).not.toBe(now)
  })

  story('an approach, the customer on hold, the list of keys', async () => {
    await press('Digit1')
    await page.locator('.approach[aria-pressed=true]').waitFor()
    await press('KeyW')
    await page.locator('.step-place', { hasText: say('contact.waits') }).waitFor()
    await press('KeyW')
    await press('?')
    await page.locator('.key-list').waitFor()
    await press('Escape')
    await page.locator('.key-list').waitFor({ state: 'detached' })
  })

  story('danger is one key away from anywhere, and back', async () => {
    await press('KeyS')
    await page.locator('.step-safety').waitFor()
    await page
      .getByRole('alert')
      .filter({ hasText: say('contact.safety_way') })
      .waitFor()
    await enter(page, page.getByRole('button', { name: say('danger.mistake') }))
    await page.locator('.step-safety').waitFor({ state: 'detached' })
  })

  story('ends, and the wrap-up is filled in: one category and one press', async () => {
    await page.locator('#content').focus()
    await press('Shift+KeyE')
    await press('Enter')
    await page.getByRole('heading', { level: 1, name: say('contact.wrap_title') }).waitFor()
    expect(await page.title()).toContain(say('contact.wrap_title'))
    expect(await page.getByLabel(say('contact.wrap_happened')).inputValue()).toContain('ZM-4471')
    expect(await page.getByRole('textbox', { name: say('contact.wish') }).inputValue()).toBe(
      'Zwrot pieniędzy',
    )
    await press('Control+Enter')
    await tabTo(page, page.getByLabel(say('contact.wrap_category')))
    await press('Control+Enter')
    await page.getByText(say('contact.error_category')).waitFor()
    const category = page.getByLabel(say('contact.wrap_category'))
    for (let press = 0; press < 60 && (await category.inputValue()) !== 'late-delivery'; press++)
      await page.keyboard.press('ArrowDown')
    expect(await category.inputValue()).toBe('late-delivery')
    const promise = page.locator('fieldset', { hasText: say('contact.wrap_promise') })
    await tabTo(page, promise.getByRole('radio').first())
    await press('ArrowDown')
    await page.getByText(say('contact.wrap_promise_at')).waitFor()
    await tabTo(page, page.getByRole('checkbox', { name: say('contact.care_calm') }))
    await press('Space')
    await press('Control+Enter')
    await page.getByRole('heading', { level: 1, name: say('contact.wrapped') }).waitFor()
    await page.getByText(say('contact.care_asked')).waitFor()
    await press('Enter')
    await page.locator('article.case').waitFor()
    await page.getByText('Zwrot pieniędzy').first().waitFor()
    await page.getByText(say('case.promise_keep')).first().waitFor()
  })

  story(
    'the next call rings beside the work: it takes no keyboard, and opens by one key',
    async () => {
      await desk.go('/quick')
      const field = page.locator('textarea').first()
      await tabTo(page, field)
      const ola = await house.world.as('ola@modrzew.example')
      const { token } = (await ola.send('POST', 'brands/modrzew/tokens', { name: 'Centrala' })).body
      const bare = house.world.guest()
      const tell = (event: string, more: object = {}) =>
        bare.send(
          'POST',
          'calls',
          { brand: 'modrzew', call: 'call-1', event, ...more },
          { authorization: `Bearer ${token}` },
        )
      expect(
        (await tell('started', { phone: '+48 600 100 200', language: 'pl' })).status,
      ).toBeLessThan(300)
      await page.locator('.ringing', { hasText: '600 100 200' }).waitFor()
      expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
      await page.keyboard.type('o')
      expect(await field.inputValue()).toBe('o')
      await page.locator('#content').focus()
      await press('o')
      await page.getByRole('button', { name: say('contact.take') }).waitFor()
      await press('Enter')
      await page.locator('.contact').waitFor()
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('+48 600 100 200')
      await tell('ended')
      await page.getByRole('heading', { level: 1, name: say('contact.wrap_title') }).waitFor()
      expect(desk.troubles).toEqual([])
    },
  )
})
