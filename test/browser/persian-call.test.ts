// A call in Persian, on a desk by a Persian keyboard and on a phone by thumb: right to left,
// Persian digits, nothing sticks out.
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { begin, type On } from '../contact/story.ts'
import { staff } from '../case/story.ts'
import { openHouse, story, type House } from './house.ts'
import { wordsOf, type Say } from './words.ts'

const KAMRAN = 'kamran.rastegar@hezarsu.example'
let house: House
let say: Say
let on: On

describe('a call from right to left', () => {
  beforeAll(async () => {
    say = await wordsOf('fa')
    house = await openHouse()
    on = await begin(await staff(house.world, KAMRAN), 'hezarsu', {
      phone: '+98 912 345 6789',
      language: 'fa',
    })
  })
  afterAll(() => house?.stop())

  story(
    'on a desk: the eye goes from right to left, keys by their place, arrows as the eye goes',
    async () => {
      const { page, go, troubles } = await house.visit({ language: 'fa', as: KAMRAN, width: 1440 })
      await go(`/contacts/hezarsu/${on.id}`)
      const x = async (part: string) => (await page.locator(part).boundingBox())!.x
      expect(await x('.contact-known')).toBeGreaterThan(await x('.contact-guide'))
      expect(await x('.contact-guide')).toBeGreaterThan(await x('.contact-facts'))
      expect(
        await page
          .locator('.sentence')
          .evaluate((element) => [
            element.getAttribute('lang'),
            getComputedStyle(element).direction,
          ]),
      ).toEqual(['fa', 'rtl'])
      expect(await page.getByRole('heading', { level: 1 }).locator('bdi').count()).toBe(1)
      // What a Persian layout sends for the key beside Tab.
      await page.evaluate(
        () =>
          void document.body.dispatchEvent(
            new KeyboardEvent('keydown', {
              code: 'KeyQ',
              key: 'ض',
              bubbles: true,
              cancelable: true,
            }),
          ),
      )
      await page.locator('[data-cue=shouting] .cue-count').waitFor()
      expect(await page.locator('[data-cue=shouting]').innerText()).toContain('ض')
      expect(await page.locator('[data-cue=shouting] .cue-count').innerText()).toContain('۱')
      const at = () => page.locator('.contact').getAttribute('data-step')
      const first = await at()
      await page.keyboard.press('ArrowLeft')
      await expect.poll(at).not.toBe(first)
      const place = await page.locator('.step-place').innerText()
      expect(place).toMatch(/[۰-۹]/)
      expect(place).not.toMatch(/[0-9]/)
      expect(troubles).toEqual([])
    },
  )

  story(
    'on a phone: sentence and cues in the thumb’s reach, facts and what is known behind tabs',
    async () => {
      const { page, go, troubles } = await house.visit({ language: 'fa', as: KAMRAN, width: 360 })
      await go(`/contacts/hezarsu/${on.id}`)
      const foot = (await page.locator('.contact-foot').boundingBox())!
      expect(foot.y + foot.height).toBeLessThanOrEqual(740)
      for (const key of await page.locator('.cue-key').all())
        expect((await key.boundingBox())!.height).toBeGreaterThanOrEqual(48)
      await page.locator('[data-cue=crying]').tap()
      await page.locator('[data-cue=crying] .cue-count').waitFor()
      await page.getByRole('button', { name: say('contact.tab_facts') }).tap()
      await page.getByLabel(say('contact.fact_add')).fill('سفارش HZ-20417')
      await page
        .getByRole('button', { name: say('contact.add') })
        .first()
        .tap()
      await page.locator('.fact', { hasText: 'HZ-20417' }).waitFor()
      await page.getByRole('button', { name: say('contact.tab_known') }).tap()
      await page.getByText('+98 912 345 6789').last().waitFor()
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
      await page
        .getByRole('button', { name: say('contact.safety'), exact: false })
        .first()
        .tap()
      await page.getByRole('button', { name: say('contact.tab_guide') }).tap()
      await page.locator('.step-safety').waitFor()
      expect(troubles).toEqual([])
    },
  )
})
