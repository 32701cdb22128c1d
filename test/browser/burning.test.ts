// What burns is read first and is red: on the row and at the head of the case, in two languages,
// light and dark, wide and narrow.
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import {
  act,
  CUSTOMER,
  mustSend,
  read,
  sayAsCustomer,
  staff,
  takeIn,
  type Taken,
} from '../case/story.ts'
import { findings } from './findings.ts'
import { openHouse, settle, story, type House, type Visitor } from './house.ts'
import { wordsOf, type Say } from './words.ts'

const BRANDS = {
  pl: { brand: 'modrzew', agent: 'ania@modrzew.example', noon: '2026-11-24T12:00:00Z' },
  fa: { brand: 'hezarsu', agent: 'niloofar.sadeghi@hezarsu.example', noon: '2026-11-24T12:00:00Z' },
} as const
const NEW_WORDS = {
  pl: 'Przelew nie przyszedł, a miał być wczoraj.\nCzekam od dwóch tygodni.',
  fa: 'پول نیامد و قرار بود دیروز برسد.\nدو هفته است منتظرم.',
}
const RED = { light: 'rgb(163, 20, 28)', dark: 'rgb(255, 154, 151)' }

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house?.stop())

describe.each(['pl', 'fa'] as const)('in %s', (language) => {
  const { brand, agent, noon } = BRANDS[language]
  let say: Say
  let broken: Taken
  let reopened: Taken
  let desk: Visitor
  let page: Page
  const backgroundOf = (place: Locator) =>
    place.evaluate((element) => getComputedStyle(element).backgroundColor)

  beforeAll(async () => {
    say = await wordsOf(language)
    house.world.turnTo('2026-11-24T09:00:00Z')
    const client = await staff(house.world, agent)
    const me = (await client.get('me')).body.person.id
    const take = async () => {
      const on = await takeIn(client, brand, {
        category: 'late-delivery',
        customer: CUSTOMER,
        language,
      })
      await mustSend(client, on, 'acknowledgement')
      await act(client, on, 'start')
      return on
    }
    broken = await take()
    const kind = (await read(client, broken)).guidance.promises[0]!
    await act(client, broken, 'promise', {
      kind: kind.id,
      what: kind.what[language],
      channel: kind.channels[0],
      holder: me,
      dueAt: noon,
    })
    await act(client, broken, 'next-step', {
      step: 'call_back',
      holder: me,
      at: '2026-11-24T12:30:00Z',
    })
    reopened = await take()
    await mustSend(client, reopened, 'answer')
    await house.world.runTimersAt('2026-11-24T14:00:00Z')
    await sayAsCustomer(house.world, reopened.token, 'reopen', { reason: NEW_WORDS[language] })
    desk = await house.visit({ language, as: agent, width: 1440 })
    page = desk.page
  })

  story(
    'fault-U5 rows: a broken promise, a step that is late by how much, and new words in place of the old',
    async () => {
      for (const path of ['/', '/cases']) {
        await desk.go(path)
        const row = page.locator('a.case-row', { hasText: broken.ref }).first()
        expect(
          await backgroundOf(row.locator('.badge-late', { hasText: say('case.row_broken') })),
        ).toBe(RED.light)
        expect(await backgroundOf(row.locator('.clock-late .clock-away').first())).toBe(RED.light)
        const again = page.locator('a.case-row', { hasText: reopened.ref }).first()
        expect(await again.innerText()).toContain(NEW_WORDS[language].split('\n')[0])
        expect(
          await backgroundOf(again.locator('.badge-late', { hasText: say('case.state_reopened') })),
        ).toBe(RED.light)
        expect(await findings(page)).toEqual([])
      }
      await desk.go('/')
      expect(
        await page.locator('a.case-row').first().innerText(),
        'the broken promise is the first',
      ).toContain(broken.ref)
    },
    60_000,
  )

  story(
    'fault-U5 the case begins with the broken promise, what the handbook orders now and its action',
    async () => {
      await desk.go(`/cases/${brand}/${broken.id}`)
      const burning = page.getByRole('region', { name: say('case.burning') })
      expect(await burning.innerText()).toContain(say('case.promise_if_broken'))
      const action = burning.getByRole('button', { name: say('case.promise_consequence') })
      expect((await action.boundingBox())!.y).toBeLessThan(500)
      expect(await page.locator('.next-step-late').count()).toBe(1)
      for (const [width, scheme] of [
        [1440, 'dark'],
        [390, 'light'],
        [390, 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme: scheme })
        expect(await findings(page)).toEqual([])
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
          `${width}`,
        ).toBeLessThanOrEqual(0)
      }
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.emulateMedia({ colorScheme: 'light' })
      await action.click()
      await page.getByRole('dialog').waitFor()
    },
    60_000,
  )

  story(
    'fault-U5 a reopened case begins with the new words, whole',
    async () => {
      await desk.go(`/cases/${brand}/${reopened.id}`)
      await settle(page)
      const words = page.getByRole('region', { name: say('case.burning') }).locator('.pre')
      expect(await words.innerText()).toBe(NEW_WORDS[language])
      expect((await words.boundingBox())!.y).toBeLessThan(450)
      expect(await findings(page)).toEqual([])
      expect(desk.troubles).toEqual([])
    },
    60_000,
  )
})
