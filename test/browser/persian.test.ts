// A marketplace in Iran: the form, the desk and the customer's page from right to left, by the
// Persian calendar, beside words of the other direction.
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { Page } from 'playwright-core'
import { PNG } from '../case/story.ts'
import { openHouse, story, type House, type Visitor } from './house.ts'
import { wordsOf, type Say } from './words.ts'

const SAID = 'بستهٔ سفارش HZ-20417 دو هفته است نرسیده. پیگیری «TRK 88-Q» هم چیزی نشان نمی‌دهد.'
let house: House
let say: Say
let desk: Visitor
let customer: Visitor
let ref = ''

const html = async (page: Page) =>
  page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }))
/** How far text sticks out of the screen, in pixels. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

describe('from right to left', () => {
  beforeAll(async () => {
    say = await wordsOf('fa')
    house = await openHouse()
    customer = await house.visit({ language: 'fa', width: 360 })
  })
  afterAll(() => house?.stop())

  story('a customer writes by the public form, with a photo', async () => {
    const { page } = customer
    await customer.go('/f/hezarsu/fa')
    await expect.poll(() => html(page)).toEqual({ lang: 'fa', dir: 'rtl' })
    await page.getByLabel(say('intake.public.happened'), { exact: true }).fill(SAID)
    await page.getByLabel(say('intake.public.order')).fill('HZ-20417')
    await page.locator('select[name=category]').selectOption('late-delivery')
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'بسته photo.png', mimeType: 'image/png', buffer: PNG })
    await page.getByText('بسته photo.png', { exact: true }).waitFor()
    await page.getByLabel(say('intake.public.name')).fill('مریم احمدی')
    await page.getByLabel(say('intake.mail')).fill('maryam@example.org')
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: say('intake.public.submit') }).tap()
    ref = await page.locator('.sent-ref').innerText()
    expect(ref).toMatch(/^[A-Z2-9]{3}-[A-Z2-9]{4}$/)
  })

  story('the page of her own speaks Persian and shows what she wrote', async () => {
    const { page } = customer
    await page.getByRole('link', { name: say('intake.public.done.link') }).tap()
    await page.getByRole('heading', { level: 1, name: ref }).waitFor()
    await expect.poll(() => html(page)).toEqual({ lang: 'fa', dir: 'rtl' })
    await page.getByText(say('customer.state.received')).waitFor()
    const facts = await page.locator('.facts').first().innerText()
    expect(facts).toMatch(/[۰-۹]/)
    expect(facts, 'no Latin digit in a date').not.toMatch(/[0-9]/)
    expect(facts).toContain('آذر')
    await page.getByText(SAID).waitFor()
    expect(await page.locator('bdi', { hasText: 'بسته photo.png' }).count()).toBe(1)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(customer.troubles).toEqual([])
  })

  story(
    'the desk shows the clocks by the Persian calendar and says that no rule was confirmed',
    async () => {
      desk = await house.visit({ language: 'fa', as: 'kamran.rastegar@hezarsu.example' })
      const { page } = desk
      await desk.go('/')
      await expect.poll(() => html(page)).toEqual({ lang: 'fa', dir: 'rtl' })
      await page.locator('[data-row]', { hasText: ref }).click()
      const screen = page.locator(`article.case[aria-label="${ref}"]`)
      await screen.getByText(say('clock.no_rule')).waitFor()
      const deadlines = await screen.locator('.clock-cards').first().innerText()
      expect(deadlines).toMatch(/[۰-۹]/)
      expect(deadlines).not.toMatch(/[0-9]/)
      expect(deadlines).toContain('آذر')
      // A question starts at the right, its rail too; the reference runs its own way.
      const rail = await page.locator('.rail').boundingBox()
      expect(rail!.x).toBeGreaterThan(640)
      expect(await screen.locator('.case-ref bdi').first().innerText()).toBe(ref)
      for (const words of await screen.getByText(SAID).all())
        expect(await words.evaluate((element) => element.closest('[dir=auto], bdi') !== null)).toBe(
          true,
        )
      expect(desk.troubles).toEqual([])
    },
  )

  story('a date is chosen by the Persian calendar', async () => {
    const { page } = desk
    await page.keyboard.press('p')
    const dialog = page.getByRole('dialog').first()
    await dialog.getByRole('spinbutton').first().waitFor()
    const leftOf = async (part: string) =>
      (await dialog.locator(`.date-segment[data-type=${part}]`).boundingBox())?.x ?? NaN
    expect(await leftOf('hour'), 'a time is written from left to right').toBeLessThan(
      await leftOf('minute'),
    )
    expect(await leftOf('minute')).toBeLessThan(await leftOf('year'))
    await dialog.locator('.date-open').click()
    const calendar = page.locator('.calendar')
    await calendar.waitFor()
    expect(await calendar.innerText()).toMatch(/آذر ۱۴۰۵|۱۴۰۵ آذر/)
    expect(await calendar.locator('td').first().innerText()).toMatch(/^[۰-۹]+$/)
  })
})
