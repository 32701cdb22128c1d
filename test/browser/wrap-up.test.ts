// How long the end of a call takes: everything is proposed from what was said, and what is left is counted.
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { Page } from 'playwright-core'
import { openHouse, story, type House, type Visitor } from './house.ts'
import { typeInto } from './keyboard.ts'
import { wordsOf, type Say } from './words.ts'

/** What people need: 1.5 s to find a key or a target and hit it, 3 s to read what is proposed. */
const MS_A_DEED = 1_500
const MS_TO_READ = 3_000
const MOST_MS = 20_000

let house: House
let say: Say
let desk: Visitor
let page: Page
let deeds = 0
const press = async (key: string) => {
  deeds += 1
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

  story('takes less than 20 seconds of a person, with a case, a category, a promise and a break asked for', async () => {
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
    expect(await page.getByLabel(say('contact.wrap_happened')).inputValue()).toBe('Paczka spóźniona dwa tygodnie.')
    expect(await page.getByLabel(say('contact.wrap_category')).inputValue()).toBe('late-delivery')
    await page.getByText(say('contact.wrap_guessed')).waitFor()
    deeds += 1
    await page.locator('fieldset', { hasText: say('contact.wrap_promise') }).getByRole('radio').nth(1).check()
    deeds += 1
    await page.getByRole('checkbox', { name: say('contact.care_break') }).check()
    await press('Control+Enter')
    await page.getByRole('heading', { level: 1, name: say('contact.wrapped') }).waitFor()
    expect(MS_TO_READ + deeds * MS_A_DEED, `${deeds} deeds`).toBeLessThan(MOST_MS)
    await press('Enter')
    await page.locator('article.case').waitFor()
    await page.getByText(say('case.promise_keep')).first().waitFor()
    expect(desk.troubles).toEqual([])
  })
})
