// Alarms on a phone, in two directions of writing: all that calls is one line, said once, to be pressed
// with a thumb, and silent once it is confirmed.
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { add, begin } from '../contact/story.ts'
import { staff } from '../case/story.ts'
import type { Client } from '../client.ts'
import { findings } from './findings.ts'
import { openHouse, story, type House, type Visitor } from './house.ts'
import { wordsOf, type Say } from './words.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house?.stop())

type Hearing = Window & { heard: string[] }

describe.each([
  ['pl', 'magda@modrzew.example', 'ania@modrzew.example', 'modrzew'],
  ['fa', 'mahsa.karimi@hezarsu.example', 'niloofar.sadeghi@hezarsu.example', 'hezarsu'],
] as const)('a leader who reads %s', (language, as, who, brand) => {
  let say: Say
  let agent: Client
  let phone: Visitor
  let page: Page
  let line: Locator
  let alert: Locator
  const bar = () => page.locator('.alarm-bar')
  const isOneLine = async () => expect((await bar().boundingBox())!.height).toBeLessThanOrEqual(66)
  const isCalling = (count: number) =>
    page.waitForFunction(
      (n) =>
        Number(
          document
            .querySelector('.rail-alarm [aria-hidden]')
            ?.textContent?.replace(/[۰-۹]/g, (d) => String('۰۱۲۳۴۵۶۷۸۹'.indexOf(d))) ?? 0,
        ) === n,
      count,
    )
  beforeAll(async () => {
    say = await wordsOf(language)
    agent = await staff(house.world, who)
    phone = await house.visit({ language, as, width: 360 })
    page = phone.page
    line = page.locator('.alarm-line')
    alert = page.locator('.alarm-bar [role=alert]')
    await page.addInitScript(() => {
      const heard = ((window as unknown as Hearing).heard = [] as string[])
      const { play, pause } = HTMLMediaElement.prototype
      HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
        heard.push('play')
        return play.call(this)
      }
      HTMLMediaElement.prototype.pause = function (this: HTMLMediaElement) {
        heard.push('pause')
        pause.call(this)
      }
    })
    await phone.go('/cases')
  })

  story('fault-U2 two that call are one line, and each is said once', async () => {
    // Quiet it takes one line too.
    await isOneLine()
    await page.locator('h1').click()
    const one = await begin(agent, brand, { channel: 'phone', language })
    await add(house.world, agent, one, { kind: 'cue', cue: 'threat' })
    await line.waitFor()
    await expect
      .poll(() => alert.innerText(), { timeout: 8_000 })
      .toContain(say('alarm.why_threat'))
    const said = await alert.innerText()
    const two = await begin(agent, brand, { channel: 'phone', language })
    await add(house.world, agent, two, { kind: 'safety', on: true })
    await line.locator('.alarm-line-count').waitFor()
    expect(await line.count()).toBe(1)
    // The second is said too, although the first stands before it, and nothing is said again.
    await page.waitForFunction((before) => {
      const now = document.querySelector('.alarm-bar [role=alert]')?.textContent ?? ''
      return now !== '' && now !== before
    }, said)
    expect(await alert.innerText()).not.toContain(say('alarm.why_threat'))
  })

  story('fault-U2 nothing sticks out, each button has 48 px, and axe finds nothing', async () => {
    await isOneLine()
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0)
    for (const button of await line.getByRole('button').all()) {
      const box = (await button.boundingBox())!
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(48)
    }
    expect(await findings(page)).toEqual([])
    expect(await bar().getAttribute('data-tone')).toBe('safety')
  })

  story('fault-U2 everything of it, with the numbers, is one press away, and back', async () => {
    await line.locator('.alarm-line-words:enabled').click()
    await page.locator('.alarm-row a[href^="tel:"]').first().waitFor()
    await page.getByRole('button', { name: say('alarm.fold') }).click()
    await line.waitFor()
  })

  story(
    'fault-U2 confirmed one after the other it is silent, and leads to the contact',
    async () => {
      for (const left of [1, 0]) {
        await line.locator('.alarm-confirm:enabled').click()
        await isCalling(left)
      }
      await page.locator('.alarm-bar[data-tone=none]').waitFor()
      expect(await page.evaluate(() => (window as unknown as Hearing).heard.at(-1))).toBe('pause')
      await line.getByRole('button', { name: say('alarm.open') }).click()
      await page.locator('.contact').waitFor()
      expect(phone.troubles).toEqual([])
      await phone.context.close()
    },
  )
})
