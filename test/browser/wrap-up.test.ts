// How long the end of a call takes: everything is proposed from what was said, and what is left is
// counted.
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { Page } from 'playwright-core'
import { openHouse, story, type House, type Visitor } from './house.ts'
import { typeInto } from './keyboard.ts'
import { wordsOf, type Say } from './words.ts'

/** What people need: 1.5 s to find a key or a target and hit it, 3 s to read what is proposed. */
const MS_AN_ACTION = 1_500
const MS_TO_READ = 3_000
const MAX_MS = 20_000

let house: House
let say: Say
let desk: Visitor
let page: Page
let actions = 0
const press = async (key: string) => {
  actions += 1
  await page.keyboard.press(key)
}

describe('a wrap-up', () => {
  beforeAll(async () => {
    say = await wordsOf('pl')
    house = await openHouse()
    desk = await house.visit({ as: 'ania@modrzew.example' })
    page = desk.page
  })
  afterAll(() => house?.stop())

  story(
    'takes less than 20 seconds of a person, with a case, a category, a promise and a break asked for',
    async () => {
      await desk.go('/contacts')
      await page.keyboard.press('n')
      await typeInto(page, page.getByLabel(say('contact.start_phone')), '601 234 567')
      await page.keyboard.press('Enter')
      await page.locator('.contact').waitFor()
      await page.keyboard.press('KeyF')
      await page.keyboard.insertText('Paczka spóźniona dwa tygodnie')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Escape')
      await page.locator('.fact-text').waitFor()

      await press('Shift+KeyE')
      await press('Enter')
      await page.getByRole('heading', { level: 1, name: say('contact.wrap_title') }).waitFor()
      expect(await page.getByLabel(say('contact.wrap_happened')).inputValue()).toBe(
        'Paczka spóźniona dwa tygodnie.',
      )
      await expect
        .poll(() => page.getByLabel(say('contact.wrap_category')).inputValue())
        .toBe('late-delivery')
      await page.getByText(say('contact.wrap_guessed')).waitFor()
      actions += 1
      await page
        .locator('fieldset', { hasText: say('contact.wrap_promise') })
        .getByRole('radio')
        .nth(1)
        .check()
      actions += 1
      await page.getByRole('checkbox', { name: say('contact.care_break') }).check()
      await press('Control+Enter')
      await page.getByRole('heading', { level: 1, name: say('contact.wrapped') }).waitFor()
      expect(MS_TO_READ + actions * MS_AN_ACTION, `${actions} actions`).toBeLessThan(MAX_MS)
      await press('Enter')
      await page.locator('article.case').waitFor()
      await page.getByText(say('case.promise_keep')).first().waitFor()
      expect(desk.troubles).toEqual([])
    },
  )

  story(
    'fault-U4 what is missing or refused leads to its field, which says why; words stay',
    async () => {
      await desk.go('/contacts')
      await typeInto(page, page.getByLabel(say('contact.start_phone')), '601 234 567')
      await page.keyboard.press('Enter')
      await page.locator('.contact').waitFor()
      await page.keyboard.press('Shift+KeyE')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: say('contact.wrap_title') }).waitFor()
      await page.locator('.wrap-up input[type=radio][value=new]').check()
      await page.getByLabel(say('contact.wrap_happened')).fill('Paczka spóźniona dwa tygodnie.')
      await page.getByLabel(say('contact.wrap_category')).selectOption('late-delivery')

      // A step without its time, folded away again.
      await page.locator('.wrap-more summary').click()
      await page.locator('.wrap-more select[name=step]').selectOption('call_back')
      await page.locator('.wrap-more [role=spinbutton]').first().waitFor()
      await page.locator('.wrap-more summary').click()
      await page.getByRole('button', { name: say('contact.wrap_do') }).click()
      const wrong = page.locator('.wrap-more .field-wrong')
      await wrong.getByText(say('contact.error_step')).waitFor()
      await page.waitForFunction(
        () => document.activeElement?.closest('.wrap-more .field-wrong') !== null,
      )
      await page.locator('.wrap-more select[name=step]').selectOption('')

      // A promise for the night, when nobody works.
      const promise = page.locator('fieldset', { hasText: say('contact.wrap_promise') })
      await promise.getByRole('radio').nth(1).check()
      await page.getByText(say('contact.wrap_promise_at')).waitFor()
      await page.locator('.wrap-up .form-two [role=spinbutton][data-type=hour]').first().focus()
      await page.keyboard.type('3')
      await page.getByRole('button', { name: say('contact.wrap_do') }).click()
      await page.locator('.wrap-up .note-error').waitFor()
      await page.waitForFunction(
        () =>
          document.activeElement?.closest('.field-wrong') !== null &&
          document.activeElement?.closest('.wrap-more') === null,
      )
      expect(await page.getByLabel(say('contact.wrap_happened')).inputValue()).toBe(
        'Paczka spóźniona dwa tygodnie.',
      )
      await promise.getByRole('radio').first().check()

      // A name that did not get through stays where it was written.
      await desk.context.setOffline(true)
      const name = page.locator('.wrap-up [data-place=name]')
      await name.fill('Jan Kowal')
      await name.press('Enter')
      await page.locator('.one-line .field-error').waitFor()
      expect(await name.inputValue()).toBe('Jan Kowal')
      await desk.context.setOffline(false)
      await name.press('Enter')
      await name.waitFor({ state: 'detached' })
      await page.getByRole('button', { name: say('contact.wrap_do') }).click()
      await page.getByRole('heading', { level: 1, name: say('contact.wrapped') }).waitFor()
      expect(desk.troubles).toEqual([])
    },
  )
})
