// Two dialogs in which somebody turns to the customer: calling back, and asking whether all is
// settled. By keyboard, from the button of the next step to what the case says afterwards.
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import type { Key } from '../../src/platform/i18n/catalogue.ts'
import { act, CUSTOMER, mustSend, read, staff, takeIn, type Taken } from '../case/story.ts'
import type { Client } from '../client.ts'
import { openHouse, story, type House, type Visitor } from './house.ts'
import { enter, tabTo, typeInto } from './keyboard.ts'
import { findings } from './findings.ts'
import { wordsOf, type Say } from './words.ts'

/** A page answers in its own time. */
const SLOW = { timeout: 8_000 }

let house: House
let say: Say
let ania: Client
let desk: Visitor
let page: Page
let dialog: Locator

const press = (key: string) => page.keyboard.press(key)
/** The button of the next step. */
const step = (key: Key) => page.locator('.next-step-do').getByRole('button', { name: say(key) })
const begin = () => dialog.getByRole('button', { name: say('case.call_back_begin') })
const save = () => dialog.getByRole('button', { name: say('common.save') })
/** A radio of the dialog, reached and chosen by keyboard. */
const choose = async (name: string) => {
  const radio = dialog.getByRole('radio', { name, exact: true })
  await tabTo(page, dialog.getByRole('radio').first())
  for (let turn = 0; turn < 5 && !(await radio.isChecked()); turn++)
    await press(turn === 0 ? 'Space' : 'ArrowDown')
  expect(await radio.isChecked()).toBe(true)
}
const hasKeyboard = (target: Locator) =>
  expect
    .poll(
      () => target.evaluateAll((all) => all.some((one) => one === document.activeElement)),
      SLOW,
    )
    .toBe(true)

beforeAll(async () => {
  say = await wordsOf('pl')
  house = await openHouse()
  ania = await staff(house.world, 'ania@modrzew.example')
  desk = await house.visit({ as: 'ania@modrzew.example' })
  page = desk.page
  dialog = page.getByRole('dialog')
})
afterAll(() => house?.stop())

describe('calling back', () => {
  const NOTE = 'Po pracy, najlepiej na drugi numer.'
  /** A case whose next step is to call this customer. */
  const open = async (customer: object) => {
    const on = await takeIn(ania, 'modrzew', { customer: { ...CUSTOMER, ...customer } })
    await act(ania, on, 'start')
    const holder = (await ania.get('me')).body.person.id
    const at = '2026-11-24T15:00:00Z'
    await act(ania, on, 'next-step', { step: 'call_back', holder, at, note: NOTE })
    await desk.go(`/cases/modrzew/${on.id}`)
    await enter(page, step('case.step_call_back'))
    await dialog.waitFor()
    return on
  }
  /** What the contact that has begun knows. */
  const contact = async () => {
    await page.locator('.contact').waitFor()
    const { body } = await ania.get(new URL(page.url()).pathname.slice(1))
    return body as unknown as { phone: string | null; channel: string; cases: { id: string }[] }
  }

  story(
    'shows the note and each number to dial; the one that was chosen begins the contact',
    async () => {
      const on = await open({ phone: '601 100 204, 602 200 305' })
      await dialog.getByText(NOTE).waitFor()
      expect(
        await dialog.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href'))),
      ).toEqual(['tel:601100204', 'tel:602200305'])
      expect(await findings(page)).toEqual([])
      await choose('602 200 305')
      await enter(page, begin())
      expect(await contact()).toMatchObject({ channel: 'phone', phone: '602 200 305' })
      await page.getByText(on.ref).first().waitFor()
    },
  )

  story(
    'without a number it says so and takes one; given up, the keyboard is on the button again',
    async () => {
      await open({})
      await dialog.getByText(say('case.call_back_none')).waitFor()
      await press('Escape')
      await dialog.waitFor({ state: 'detached' })
      await hasKeyboard(step('case.step_call_back'))
      await press('Enter')
      await typeInto(page, dialog.getByLabel(say('case.call_back_number')), '603 300 406')
      await enter(page, begin())
      expect(await contact()).toMatchObject({ phone: '603 300 406' })
    },
  )
})

describe('asking whether all is settled', () => {
  const open = async (): Promise<Taken> => {
    const on = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
    await act(ania, on, 'start')
    await mustSend(ania, on, 'answer')
    await desk.go(`/cases/modrzew/${on.id}`)
    await enter(page, step('case.satisfaction_record'))
    await dialog.waitFor()
    return on
  }
  const isDone = async () => {
    await enter(page, save())
    await dialog.waitFor({ state: 'detached' })
  }

  story('yes: what the customer said is kept, and closing comes next', async () => {
    const on = await open()
    expect(await save().isDisabled()).toBe(true)
    expect(await findings(page)).toEqual([])
    await choose(say('case.satisfaction_yes'))
    await dialog.getByLabel(say('case.satisfaction_score')).selectOption('4')
    await typeInto(page, dialog.getByLabel(say('case.satisfaction_words')), 'Doszło, dziękuję.')
    await isDone()
    expect(await read(ania, on)).toMatchObject({
      state: 'answered',
      nextStep: 'close',
      satisfaction: { score: 4, words: 'Doszło, dziękuję.' },
    })
    await step('case.close').waitFor()
  })

  story(
    'nobody reached: the same step again a day later, and nothing is said of the customer',
    async () => {
      const on = await open()
      await choose(say('case.satisfaction_later'))
      await dialog.getByRole('spinbutton').first().waitFor()
      await isDone()
      const view = await read(ania, on)
      expect(view).toMatchObject({ nextStep: 'check_satisfaction', satisfaction: null })
      expect(Date.parse(view.nextStepAt!) - house.world.ctx.now().epochMilliseconds).toBe(
        86_400_000,
      )
    },
  )

  story('or by letter: the question is written instead', async () => {
    await open()
    await enter(page, dialog.getByRole('button', { name: say('case.satisfaction_write') }))
    await page.getByRole('dialog').getByLabel(say('case.subject')).waitFor()
    expect(await save().count()).toBe(0)
    expect(desk.troubles).toEqual([])
  })
})
