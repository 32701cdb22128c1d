// A refused press says so beside its button and leads to the cause; a session that ended is begun
// again on the spot, with every word in its place.
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import {
  CUSTOMER,
  mustSend,
  read,
  sayAsCustomer,
  staff,
  takeIn,
  type Taken,
} from '../case/story.ts'
import { EXAMPLE_PASSWORD } from '../world.ts'
import { findings } from './findings.ts'
import { openHouse, settle, story, type House, type Visitor } from './house.ts'
import { wordsOf, type Say } from './words.ts'

const BRANDS = {
  pl: { brand: 'modrzew', agent: 'ania@modrzew.example' },
  fa: { brand: 'hezarsu', agent: 'niloofar.sadeghi@hezarsu.example' },
} as const
const NEW_WORDS = 'Znowu nic, a dziś wieczorem wyjeżdżamy.'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house?.stop())

/** Whether it lies whole within what one sees. */
const isInView = (place: Locator) =>
  place.evaluate((element) => {
    const box = element.getBoundingClientRect()
    const shown = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
    return (
      box.top >= 0 &&
      box.bottom <= innerHeight &&
      shown !== null &&
      (element.contains(shown) || shown.contains(element))
    )
  })

describe.each(['pl', 'fa'] as const)('in %s', (language) => {
  const { brand, agent } = BRANDS[language]
  let say: Say
  let on: Taken
  let desk: Visitor
  let page: Page
  let dialog: Locator

  beforeAll(async () => {
    say = await wordsOf(language)
    const client = await staff(house.world, agent)
    on = await takeIn(client, brand, { customer: CUSTOMER, category: 'late-delivery', language })
    await mustSend(client, on, 'acknowledgement')
    house.world.turnBy('PT1H')
    await sayAsCustomer(house.world, on.token, 'add', { text: NEW_WORDS })
    desk = await house.visit({ language, as: agent })
    page = desk.page
    dialog = page.getByRole('dialog')
    await desk.go(`/cases/${brand}/${on.id}`)
  })
  const write = async () => {
    await page
      .locator('.case-head')
      .getByRole('button', { name: say('case.write_answer') })
      .click()
    await dialog.getByRole('radio', { name: say('case.outcome_upheld'), exact: true }).check()
  }
  const press = () => dialog.locator('.dialog-buttons .button-accent').click()

  story(
    'fault-U4 an open checklist: told beside the button, the first open item has the keyboard, the newest words stay in view',
    async () => {
      await write()
      await dialog.getByRole('checkbox').first().check()
      for (const [width, height] of [
        [1280, 720],
        [390, 740],
      ] as const) {
        await page.setViewportSize({ width, height })
        await press()
        const alert = dialog.getByRole('alert')
        await alert.getByText(say('fault.answer.checklist')).waitFor()
        expect(await isInView(alert), `${width}: the error is seen`).toBe(true)
        const open = dialog.getByRole('checkbox').nth(1)
        await page.waitForFunction(() => document.activeElement?.matches('input[type=checkbox]'))
        expect(
          await open.evaluate((box) => box === document.activeElement),
          `${width}: the first open item has the keyboard`,
        ).toBe(true)
        expect(await isInView(open), `${width}: and is seen`).toBe(true)
        await page.emulateMedia({ colorScheme: width === 390 ? 'dark' : 'light' })
        expect(await findings(page)).toEqual([])
        await dialog.getByLabel(say('case.subject')).focus()
      }
      await page.emulateMedia({ colorScheme: 'light' })
      await page.setViewportSize({ width: 1280, height: 720 })
      const words = dialog.getByText(NEW_WORDS)
      await dialog.getByLabel(say('case.body')).focus()
      expect(await isInView(words), 'the newest words are beside the letter').toBe(true)
    },
    60_000,
  )

  story(
    'fault-U4 the session ended while one wrote: the same person signs in inside the dialog, and the same press sends the same words',
    async () => {
      await dialog.getByLabel(say('case.body')).fill('Nothing of this is lost.')
      for (const box of await dialog.getByRole('checkbox').all()) await box.check()
      const elsewhere = await house.world.as(agent)
      await elsewhere.send('DELETE', 'sessions')
      house.world.forget()
      await press()
      const again = dialog.getByRole('group', { name: say('session.again.title') })
      const password = again.getByLabel(say('session.password'))
      await password.waitFor()
      await page.waitForFunction(
        () => (document.activeElement as HTMLInputElement | null)?.type === 'password',
      )
      expect(await isInView(password)).toBe(true)
      expect(await again.innerText()).toContain(agent)
      expect(await findings(page)).toEqual([])
      await password.fill('not this one')
      await page.keyboard.press('Enter')
      await again.getByText(say('fault.session.wrong')).waitFor()
      await password.fill(EXAMPLE_PASSWORD)
      await page.keyboard.press('Enter')
      await dialog.getByText(say('session.again.done')).waitFor()
      expect(await dialog.getByLabel(say('case.body')).inputValue()).toBe(
        'Nothing of this is lost.',
      )
      await press()
      await dialog.waitFor({ state: 'hidden' })
      const { answers } = await read(await staff(house.world, agent), on)
      expect(
        answers
          .filter((answer) => answer.kind === 'answer')
          .map(({ body, state }) => ({ body, state })),
      ).toEqual([{ body: 'Nothing of this is lost.', state: 'sent' }])
      expect(desk.troubles).toEqual([])
    },
    60_000,
  )

  story(
    'fault-U4 a promise at a time when nobody works: told beside the button, and at its time, which has the keyboard',
    async () => {
      await desk.go(`/cases/${brand}/${on.id}`)
      await settle(page)
      await page.keyboard.press('p')
      await dialog.getByRole('spinbutton').first().click()
      await page.keyboard.type(language === 'pl' ? '251120260330' : '140509040330', { delay: 20 })
      await press()
      await dialog.getByRole('alert').getByText(say('fault.promise.closed_hours')).waitFor()
      await page.waitForFunction(
        () => document.activeElement?.getAttribute('role') === 'spinbutton',
      )
      expect(
        await dialog.locator('[data-cause~="promise.closed_hours"] .field-error').innerText(),
      ).toBe(say('fault.promise.closed_hours'))
      expect(await findings(page)).toEqual([])
    },
    60_000,
  )
})
