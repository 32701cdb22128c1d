// Every page through axe in Polish and in Persian: on a desk and on a phone, light and dark;
// nothing sticks out, nothing fails unseen.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { Page } from 'playwright-core'
import { CUSTOMER, mustSend, staff, takeIn, type Taken } from '../case/story.ts'
import { act as end, add, begin, type On, type Said } from '../contact/story.ts'
import { findings } from './findings.ts'
import { openHouse, settle, story, type House, type Visitor } from './house.ts'
import { wordsOf, type Say } from './words.ts'

/** `long` pages are looked at in two looks instead of four. */
type Place = { name: string; path: string; long?: true; open?: (page: Page) => Promise<unknown> }
const BRANDS = {
  pl: { brand: 'modrzew', agent: 'ania@modrzew.example', administrator: 'ola@modrzew.example' },
  fa: {
    brand: 'hezarsu',
    agent: 'niloofar.sadeghi@hezarsu.example',
    administrator: 'pouya.asadi@hezarsu.example',
  },
} as const

async function check(page: Page, isLong: boolean): Promise<string[]> {
  const found: string[] = []
  const wrong = (where: string, list: string[]) =>
    found.push(...list.map((one) => `${where} ${one}`))
  await page.setViewportSize({ width: 1280, height: 900 })
  wrong('1280 light', await findings(page))
  // Colours alone change in the dark.
  await page.emulateMedia({ colorScheme: 'dark' })
  if (!isLong) wrong('1280 dark', await findings(page, ['color-contrast']))
  await page.setViewportSize({ width: 360, height: 740 })
  wrong('360 dark', await findings(page))
  await page.emulateMedia({ colorScheme: 'light' })
  if (!isLong) wrong('360 light', await findings(page, ['color-contrast']))
  const out = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  if (out > 0) found.push(`360: ${out} px stick out`)
  await page.setViewportSize({ width: 1280, height: 900 })
  return found
}

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house?.stop())

describe.each(['pl', 'fa'] as const)('in %s', (language) => {
  const { brand, agent, administrator } = BRANDS[language]
  let say: Say
  let on: Taken
  let placeCode: string
  let contact: string
  let chat: string
  let ended: string
  const titles = new Map<string, string>()

  beforeAll(async () => {
    say = await wordsOf(language)
    const client = await staff(house.world, agent)
    on = await takeIn(client, brand, {
      customer: CUSTOMER,
      category: 'late-delivery',
      language,
      happened: language === 'pl' ? 'Paczka HZ-1 nie przyszła.' : 'بستهٔ HZ-1 نرسید.',
    })
    await mustSend(client, on, 'acknowledgement')
    const inContact = async (channel: string, ...said: Said[]) => {
      const one = await begin(client, brand, { channel, language, phone: '+48 601 222 333' })
      await add(house.world, client, one, ...said)
      return one
    }
    const words = language === 'pl' ? 'Zam. HZ-1, 249 zł' : 'سفارش HZ-1'
    const fact: Said = {
      kind: 'fact',
      fact: { id: randomUUID(), kind: 'order', text: words, source: 'customer', state: 'disputed' },
    }
    const pathOf = (one: On) => `/contacts/${one.brand}/${one.id}`
    contact = pathOf(await inContact('phone', fact, { kind: 'note', text: words }))
    chat = pathOf(
      await inContact('chat', { kind: 'turn', text: words, source: 'chat', who: 'agent' }),
    )
    const over = await inContact('phone', fact)
    await end(client, over, 'end', { how: 'after_warnings' })
    ended = pathOf(over)
    placeCode = new URL(
      (
        await (
          await house.world.as(administrator)
        ).send('POST', `brands/${brand}/doors`, { place: 'A1' })
      ).body.url,
    ).pathname
  })

  const visitAll = async (who: Visitor, places: Place[]) => {
    const wrong: string[] = []
    for (const { name, path, long = false, open } of places) {
      await who.go(path)
      if (open) {
        await open(who.page)
        await settle(who.page)
      }
      const { lang, dir, title } = await who.page.evaluate(() => ({
        lang: document.documentElement.lang,
        dir: document.documentElement.dir,
        title: document.title,
      }))
      expect({ name, lang, dir }).toEqual({
        name,
        lang: language,
        dir: language === 'fa' ? 'rtl' : 'ltr',
      })
      expect(title, name).toMatch(/.+ · Opoka$/)
      titles.set(name, title)
      wrong.push(...(await check(who.page, long)).map((one) => `${name} ${one}`))
    }
    expect([...wrong, ...who.troubles]).toEqual([])
  }
  const press = (name: string) => (page: Page) =>
    page
      .getByRole('button', { name, exact: true })
      .first()
      .click()
      .then(() => page.getByRole('dialog').waitFor())

  story(
    'pages for anybody',
    async () => {
      const guest = await house.visit({ language })
      await visitAll(guest, [
        { name: 'sign-in', path: '/sign-in' },
        { name: 'public form', path: `/f/${brand}/${language}` },
        {
          name: 'public form with errors',
          path: `/f/${brand}/${language}`,
          open: (page) => page.getByRole('button', { name: say('intake.public.submit') }).click(),
        },
        { name: 'place door', path: placeCode },
        { name: "customer's page", path: `/c/${on.token}` },
        { name: "customer's link gone", path: '/c/none' },
      ])
      await guest.context.close()
    },
    120_000,
  )

  story(
    'first run',
    async () => {
      const guest = await house.visit({ language })
      const shipped = [
        {
          id: 'modrzew',
          name: { pl: 'Modrzew', en: 'Modrzew', fa: 'مدژف' },
          about: { pl: 'Sklep', en: 'Shop', fa: 'فروشگاه' },
          market: 'PL',
          languages: ['pl'],
        },
      ]
      await guest.page.route('**/api/v1/setup', (route) =>
        route.fulfill({ json: { needed: true, shipped } }),
      )
      await visitAll(guest, [{ name: 'first run', path: '/first-run' }])
      await guest.context.close()
    },
    60_000,
  )

  story(
    'the desk',
    async () => {
      const desk = await house.visit({ language, as: agent })
      const at = `/cases/${brand}/${on.id}`
      await visitAll(desk, [
        { name: 'my day', path: '/' },
        { name: 'cases', path: '/cases' },
        { name: 'case', path: at },
        { name: 'case, why', path: at, open: press(say('clock.why')) },
        { name: 'case, promise', path: at, open: press(say('case.promise_make')) },
        { name: 'case, answer', path: at, open: press(say('case.write_answer')) },
        { name: 'contacts', path: '/contacts' },
        {
          name: 'contact',
          path: contact,
          open: async (page) => {
            for (const key of ['Space', 'KeyQ', 'KeyR', 'KeyY']) await page.keyboard.press(key)
          },
        },
        {
          name: 'contact, keys',
          path: contact,
          open: (page) => page.keyboard.press('?'),
          long: true,
        },
        { name: 'contact, danger', path: contact, open: (page) => page.keyboard.press('KeyS') },
        { name: 'chat', path: chat },
        { name: 'wrap-up', path: ended },
        { name: 'quick form', path: '/quick' },
        { name: 'handbook', path: `/handbook/${brand}`, long: true },
        { name: 'account', path: '/account' },
      ])
      await desk.context.close()
    },
    300_000,
  )

  story(
    'the administrator',
    async () => {
      const desk = await house.visit({ language, as: administrator })
      const at = `/brands/${brand}`
      await visitAll(desk, [
        { name: 'people', path: '/people' },
        { name: 'person', path: '/people', open: press(say('people.add')) },
        { name: 'brands', path: '/brands' },
        { name: 'brand', path: at },
        ...(['handbook', 'law', 'positions', 'doors', 'tokens'] as const).map((tab) => ({
          name: `brand ${tab}`,
          path: at,
          open: (page: Page) => page.getByRole('tab', { name: say(`brand.tab.${tab}`) }).click(),
        })),
        { name: 'outbox', path: '/outbox' },
      ])
      await desk.context.close()
    },
    180_000,
  )

  story('every page has a title of its own', async () => {
    const own = [
      'sign-in',
      'public form',
      'place door',
      "customer's page",
      'my day',
      'cases',
      'case',
      'contacts',
      'contact',
      'wrap-up',
      'quick form',
      'handbook',
      'account',
      'people',
      'brands',
      'brand',
      'outbox',
    ].map((name) => titles.get(name))
    expect(new Set(own).size).toBe(own.length)
  })
})
