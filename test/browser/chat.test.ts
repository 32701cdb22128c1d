// C5 a chat from a shop's page to the closed case: the customer's page is loaded anew and loses its connection in the middle, and no word is lost.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { Page } from 'playwright-core'
import { openHouse, story, type House, type Visitor } from './house.ts'
import { findWrong, focused, openShop, type Shop } from './shop.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house?.stop())

const chatOf = (page: Page) => page.locator('[data-opoka-chat]')
const said = (page: Page) => chatOf(page).locator('[role=log] .words').allInnerTexts()
const unsent = (page: Page) => chatOf(page).locator('.waiting .words').allInnerTexts()

describe('a customer of a Polish shop', () => {
  let shop: Shop
  let customer: Visitor
  let page: Page
  beforeAll(async () => {
    shop = await openShop(house.world.url, { brand: 'modrzew', language: 'pl' })
    customer = await house.visit({ language: 'pl' })
    page = customer.page
  })
  afterAll(() => shop?.stop())
  const field = () => page.getByLabel('Pana/Pani wiadomość')
  const write = async (text: string) => {
    await field().fill(text)
    await page.keyboard.press('Enter')
  }

  story('opens the chat with the keyboard, reads what is kept, and is not touched by the shop’s styles', async () => {
    await page.goto(shop.url)
    await page.getByRole('button', { name: 'Czat z nami' }).waitFor()
    await page.keyboard.press('Tab')
    expect(await focused(chatOf(page))).toBe('button Czat z nami')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: /^Czat: / }).waitFor()
    expect(await focused(chatOf(page))).toBe('textarea')
    expect(await page.getByText('Tutaj odpowiada człowiek, nie automat.').evaluate((element) => getComputedStyle(element).fontSize)).toBe('14px')
    await page.getByText('Co przechowujemy').click()
    await page.getByText('o niczym nie decyduje').waitFor()
    expect(await findWrong(page)).toEqual([])
    await field().focus()
    await page.keyboard.press('Escape')
    expect(await focused(chatOf(page))).toBe('button Czat z nami')
    await page.keyboard.press('Enter')
  })

  let contact = ''
  story('writes; the agent takes the chat and answers; both see it at once', async () => {
    await page.getByText('Imię, nazwisko i e-mail (nieobowiązkowo)').click()
    await page.getByLabel('Imię i nazwisko').fill('Jan Lis')
    await write('Paczka miała przyjść dwa tygodnie temu.')
    await expect.poll(() => said(page)).toEqual(['Paczka miała przyjść dwa tygodnie temu.'])
    await page.getByText('Wiadomość do nas dotarła').waitFor()
    const ania = await house.world.as('ania@modrzew.example')
    const { items } = (await ania.get('contacts?brand=modrzew&state=waiting')).body
    contact = items.find((one: { customer: string }) => one.customer === 'Jan Lis').id
    expect((await ania.send('POST', `contacts/modrzew/${contact}/take`, {})).status).toBeLessThan(300)
    await page.getByText('Z Panem/Panią rozmawia Anna.').waitFor()
    await ania.send('POST', `contacts/modrzew/${contact}/events`, { events: [{ id: randomUUID(), at: house.world.ctx.now().toString(), who: 'agent', kind: 'turn', text: 'Dzień dobry, przepraszam za to czekanie.', source: 'chat' }] })
    await expect.poll(() => said(page)).toEqual(['Paczka miała przyjść dwa tygodnie temu.', 'Dzień dobry, przepraszam za to czekanie.'])
    expect(await findWrong(page)).toEqual([])
  })

  story('loads the page anew in the middle, and goes on where it was', async () => {
    await page.reload()
    await expect.poll(() => said(page)).toEqual(['Paczka miała przyjść dwa tygodnie temu.', 'Dzień dobry, przepraszam za to czekanie.'])
    await page.getByText('Z Panem/Panią rozmawia Anna.').waitFor()
    await write('Numer zamówienia 1002.')
    await expect.poll(() => said(page)).toHaveLength(3)
  })

  story('writes without a connection; an answer gets lost as well; everything arrives once', async () => {
    await customer.context.setOffline(true)
    await write('Jestem w pociągu.')
    await write('Zaraz wracam.')
    await page.getByText('Czekamy na połączenie.').waitFor()
    expect(await unsent(page)).toEqual(['Jestem w pociągu.', 'Zaraz wracam.'])
    expect(await findWrong(page)).toEqual([])
    let lost = 0
    await page.route('**/messages?*', async (route) => {
      if (lost++ > 0) return route.continue()
      await route.fetch().catch(() => null)
      await route.abort('connectionreset')
    })
    await customer.context.setOffline(false)
    await expect.poll(() => said(page), { timeout: 15_000 }).toEqual(['Paczka miała przyjść dwa tygodnie temu.', 'Dzień dobry, przepraszam za to czekanie.', 'Numer zamówienia 1002.', 'Jestem w pociągu.', 'Zaraz wracam.'])
    await expect.poll(() => unsent(page)).toEqual([])
    const ania = await house.world.as('ania@modrzew.example')
    const { events } = (await ania.get(`contacts/modrzew/${contact}`)).body
    expect(events.filter((event: { kind: string }) => event.kind === 'turn').map((event: { text: string }) => event.text)).toEqual(await said(page))
  })

  story('sends a picture, and is told when a file cannot be taken', async () => {
    const picker = chatOf(page).locator('input[type=file]')
    await picker.setInputFiles({ name: 'paczka.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a0000', 'hex') })
    await chatOf(page).getByRole('button', { name: 'paczka.png' }).waitFor()
    await picker.setInputFiles({ name: 'film.bin', mimeType: 'application/octet-stream', buffer: Buffer.from([0, 1, 2]) })
    await page.getByText('Pliku film.bin tego rodzaju nie możemy przyjąć.').waitFor()
  })

  story('is told of the end, follows the case, and may begin again', async () => {
    const ania = await house.world.as('ania@modrzew.example')
    expect((await ania.send('POST', `contacts/modrzew/${contact}/wrap-up`, { case: 'new', happened: 'Paczka 1002 nie przyszła.', wanted: null, category: null, note: '', promise: null, nextStep: null })).status).toBeLessThan(300)
    await page.getByText('Rozmowa została zakończona.').waitFor()
    const link = page.getByRole('link', { name: 'Tu można śledzić sprawę' })
    await link.waitFor()
    expect(await findWrong(page)).toEqual([])
    const [followed] = await Promise.all([customer.context.waitForEvent('page'), link.click()])
    await followed.getByRole('heading', { level: 1 }).waitFor()
    expect(followed.url()).toMatch(/\/c\/modrzew\./)
    expect(await followed.locator('body').innerText()).toContain('paczka.png')
    await page.getByRole('button', { name: 'Rozpocznij nową rozmowę' }).click()
    expect(await focused(chatOf(page))).toBe('textarea')
    expect(await said(page)).toEqual([])
    expect(customer.troubles.filter((trouble) => !trouble.includes('ERR_'))).toEqual([])
  })
})

describe('a customer of a Persian shop', () => {
  story('has the chat from right to left on a phone', async () => {
    const shop = await openShop(house.world.url, { brand: 'hezarsu', language: 'fa' })
    try {
      const customer = await house.visit({ language: 'fa', width: 360 })
      const { page } = customer
      await page.goto(shop.url)
      await page.getByRole('button', { name: 'گفت‌وگو با ما' }).tap()
      await page.getByLabel('پیام شما').fill('بستهٔ من نرسیده است.')
      await page.getByRole('button', { name: 'فرستادن' }).tap()
      await expect.poll(() => said(page)).toEqual(['بستهٔ من نرسیده است.'])
      await page.getByText('پیام شما به ما رسید.').waitFor()
      expect(await chatOf(page).locator('.all').evaluate((element) => [element.getAttribute('lang'), getComputedStyle(element).direction])).toEqual(['fa', 'rtl'])
      const panel = await chatOf(page).locator('.panel').boundingBox()
      expect(panel?.width).toBe(360)
      expect(await findWrong(page)).toEqual([])
      expect(customer.troubles).toEqual([])
    } finally {
      await shop.stop()
    }
  })
})
