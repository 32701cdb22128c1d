// C5 a chat from a shop's page to the closed case: the customer's page is loaded anew and loses its
// connection in the middle, and no word is lost.
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { Page } from 'playwright-core'
import { act, mustSend } from '../case/story.ts'
import { openHouse, settle, story, type House, type Visitor } from './house.ts'
import { findWrong, focused, openShop, type Shop } from './shop.ts'
import { wordsOf, type Say } from './words.ts'

const SAID = 'Paczka miała przyjść dwa tygodnie temu.'
const ANSWERED = 'Dzień dobry, przepraszam za to czekanie.'

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
  const field = () => page.getByLabel('Państwa wiadomość')
  const write = async (text: string) => {
    await field().fill(text)
    await page.keyboard.press('Enter')
  }

  story(
    'opens the chat with the keyboard, reads what is kept, and is not touched by the shop’s styles',
    async () => {
      await page.goto(shop.url)
      await page.getByRole('button', { name: 'Czat z nami' }).waitFor()
      await page.keyboard.press('Tab')
      expect(await focused(chatOf(page))).toBe('button Czat z nami')
      await page.keyboard.press('Enter')
      await page.getByRole('dialog', { name: /^Czat: / }).waitFor()
      expect(await focused(chatOf(page))).toBe('textarea')
      expect(
        await page
          .getByText('Tutaj odpowiada człowiek, nie automat.')
          .evaluate((element) => getComputedStyle(element).fontSize),
      ).toBe('14px')
      await page.getByText('Co przechowujemy').click()
      await page.getByText('o niczym nie decyduje').waitFor()
      expect(await findWrong(page)).toEqual([])
      await field().focus()
      await page.keyboard.press('Escape')
      expect(await focused(chatOf(page))).toBe('button Czat z nami')
      await page.keyboard.press('Enter')
    },
  )

  let desk: Page
  let agent: Visitor
  let say: Say
  const heard = () => desk.locator('.turns .turn-text').allInnerTexts()
  const answer = async (text: string) => {
    await desk.getByLabel(say('contact.reply')).fill(text)
    await desk.keyboard.press('Enter')
  }

  story(
    'writes; the agent sees it on the board, takes it and answers; both see it at once',
    async () => {
      say = await wordsOf('pl')
      agent = await house.visit({ as: 'ania@modrzew.example' })
      desk = agent.page
      await agent.go('/contacts')
      await page.getByText('Imię, nazwisko i e-mail (nieobowiązkowo)').click()
      await page.getByLabel('Imię i nazwisko').fill('Jan Lis')
      await page.getByLabel('E-mail').fill('jan@lis.example')
      await write(SAID)
      await expect.poll(() => said(page)).toEqual([SAID])
      await page.getByText('Wiadomość do nas dotarła').waitFor()
      await desk.getByRole('link', { name: /Jan Lis/ }).click()
      await desk.getByRole('button', { name: say('contact.take') }).click()
      await page.getByText('Rozmawia z Państwem Anna.').waitFor()
      await expect.poll(heard).toEqual([SAID])
      await answer(ANSWERED)
      await expect.poll(() => said(page)).toEqual([SAID, ANSWERED])
      expect(await findWrong(page)).toEqual([])
    },
  )

  story('loads the page anew in the middle, and goes on where it was', async () => {
    await page.reload()
    await expect.poll(() => said(page)).toEqual([SAID, ANSWERED])
    await page.getByText('Rozmawia z Państwem Anna.').waitFor()
    await write('Numer zamówienia 1002.')
    await expect.poll(() => said(page)).toHaveLength(3)
  })

  story(
    'writes without a connection; an answer gets lost as well; everything arrives once',
    async () => {
      await customer.context.setOffline(true)
      await write('Jestem w pociągu.')
      await write('Zaraz wracam.')
      await page.getByText('Czekamy na połączenie.').waitFor()
      await expect.poll(() => unsent(page)).toEqual(['Jestem w pociągu.', 'Zaraz wracam.'])
      expect(await findWrong(page)).toEqual([])
      let lost = 0
      await page.route('**/messages?*', async (route) => {
        if (lost++ > 0) return route.continue()
        await route.fetch().catch(() => null)
        await route.abort('connectionreset')
      })
      await customer.context.setOffline(false)
      await expect
        .poll(() => said(page), { timeout: 15_000 })
        .toEqual([SAID, ANSWERED, 'Numer zamówienia 1002.', 'Jestem w pociągu.', 'Zaraz wracam.'])
      await expect.poll(() => unsent(page)).toEqual([])
      await expect.poll(heard).toEqual(await said(page))
    },
  )

  story(
    'keeps what was not sent through a reload, while the desk is away; another window of the same page shows it too',
    async () => {
      await page.route('**/api/v1/chat/**', (route) => route.abort('connectionrefused'))
      await write('Jeszcze jedno: proszę o fakturę.')
      await expect.poll(() => unsent(page)).toEqual(['Jeszcze jedno: proszę o fakturę.'])
      await page.reload()
      await expect.poll(() => unsent(page)).toEqual(['Jeszcze jedno: proszę o fakturę.'])
      await page.getByText('Czekamy na połączenie.').waitFor()
      await page.unroute('**/api/v1/chat/**')
      await expect.poll(() => said(page), { timeout: 20_000 }).toHaveLength(6)
      await expect.poll(() => unsent(page)).toEqual([])
      const second = await customer.context.newPage()
      await second.goto(shop.url)
      await expect.poll(() => said(second)).toEqual(await said(page))
      await second.close()
      await expect.poll(heard).toEqual(await said(page))
    },
  )

  story('sends a picture, and is told when a file cannot be taken', async () => {
    const picker = chatOf(page).locator('input[type=file]')
    await picker.setInputFiles({
      name: 'paczka.png',
      mimeType: 'image/png',
      buffer: Buffer.from('89504e470d0a1a0a0000', 'hex'),
    })
    await chatOf(page).getByRole('button', { name: 'paczka.png' }).waitFor()
    await picker.setInputFiles({
      name: 'film.bin',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from([0, 1, 2]),
    })
    await page.getByText('Takiego pliku nie przyjmujemy: film.bin.').waitFor()
    const file = desk.getByRole('link', { name: /paczka\.png/ })
    await file.waitFor()
    expect(
      (await agent.context.request.get((await file.getAttribute('href'))!)).headers()[
        'content-type'
      ],
    ).toBe('image/png')
  })

  let caseAt = ''
  story('is told of the end, and follows the case that the agent made of it', async () => {
    await desk.locator('#content').focus()
    await desk.keyboard.press('Shift+KeyE')
    await desk.getByRole('button', { name: say('contact.end_done') }).click()
    await page.getByText('Rozmowa została zakończona.').waitFor()
    await desk.getByLabel(say('contact.wrap_category')).selectOption('late-delivery')
    expect(await desk.getByLabel(say('contact.wrap_happened')).inputValue()).toContain(
      'dwa tygodnie temu',
    )
    await desk.getByRole('button', { name: say('contact.wrap_do') }).click()
    const link = page.getByRole('link', { name: 'Tu można śledzić sprawę' })
    await link.waitFor()
    expect(await findWrong(page)).toEqual([])
    await desk.getByRole('heading', { level: 1, name: say('contact.wrapped') }).waitFor()
    await desk.locator('.wrapped-ways a').first().click()
    await desk.locator('article.case').waitFor()
    caseAt = new URL(desk.url()).pathname.split('/').at(-1)!
    await page.getByRole('button', { name: 'Rozpocznij nową rozmowę' }).waitFor()
  })

  story(
    'sees on the case’s page that it was answered and closed; the picture went along',
    async () => {
      const [followed] = await Promise.all([
        customer.context.waitForEvent('page'),
        page.getByRole('link', { name: 'Tu można śledzić sprawę' }).click(),
      ])
      await settle(followed)
      expect(followed.url()).toMatch(/\/c\/modrzew\./)
      expect(await followed.locator('body').innerText()).toContain('paczka.png')
      const ania = await house.world.as('ania@modrzew.example')
      const on = { brand: 'modrzew', id: caseAt }
      await mustSend(ania, on, 'answer')
      expect((await act(ania, on, 'close', { closing: 'answered' })).state).toBe('closed')
      await followed.getByText(say('customer.state.closed')).first().waitFor()
      await desk.getByText(say('case.state_closed')).first().waitFor()
    },
  )

  story('may begin a new conversation, which knows nothing of the old one', async () => {
    await page.getByRole('button', { name: 'Rozpocznij nową rozmowę' }).click()
    await expect.poll(() => focused(chatOf(page))).toBe('textarea')
    await expect.poll(() => said(page)).toEqual([])
    await page.reload()
    await page.locator('[data-opoka-chat] button').first().waitFor({ state: 'attached' })
    expect(await said(page)).toEqual([])
    expect([
      ...customer.troubles.filter((trouble) => !trouble.includes('ERR_')),
      ...agent.troubles,
    ]).toEqual([])
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
      expect(
        await chatOf(page)
          .locator('.all')
          .evaluate((element) => [
            element.getAttribute('lang'),
            getComputedStyle(element).direction,
          ]),
      ).toEqual(['fa', 'rtl'])
      const panel = await chatOf(page).locator('.panel').boundingBox()
      expect(panel?.width).toBe(360)
      expect(await findWrong(page)).toEqual([])
      expect(customer.troubles).toEqual([])
    } finally {
      await shop.stop()
    }
  })
})

story('the script that pages of others carry is small', async () => {
  const script = await fetch(`${house.world.url}/chat.js`)
  expect(gzipSync(await script.arrayBuffer()).length).toBeLessThan(14 * 1024)
})

story(
  'what the server takes for no address is told, and no word is lost that was typed meanwhile',
  async () => {
    const shop = await openShop(house.world.url, { brand: 'modrzew', language: 'en' })
    try {
      const customer = await house.visit({ language: 'en' })
      const { page } = customer
      await page.goto(shop.url)
      await page.getByRole('button', { name: 'Chat with us' }).click()
      const field = page.getByLabel('Your message')
      const mail = page.getByLabel('Your e-mail', { exact: false }).last()
      const send = async (text: string) => {
        await field.fill(text)
        await field.press('Enter')
      }
      await page.getByText('Your name and e-mail (optional)').click()
      await mail.fill('anna@x')
      await send('Where is it?')
      const wrong = page.getByText('Please check the e-mail address')
      await wrong.waitFor()
      expect(await focused(chatOf(page))).toBe('input')
      expect([await field.inputValue(), await unsent(page)]).toEqual(['Where is it?', []])
      // The second one is mistyped: only the server reads so far.
      await mail.fill('anna@x.pl, jan@gmail')
      await page.getByText('Your name and e-mail (optional)').click()
      await field.press('Enter')
      await wrong.waitFor()
      await expect.poll(() => field.inputValue()).toBe('Where is it?')
      await expect.poll(() => focused(chatOf(page))).toBe('input')
      expect([await mail.isVisible(), await unsent(page)]).toEqual([true, []])
      const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
      await page.route('**/open', async (route) => {
        await gates.shift()?.promise
        await route.continue()
      })
      const [first, second] = gates
      await send('Where is it?')
      await send('It was to be here on Monday.')
      await field.pressSequentially('Please')
      first?.resolve()
      second?.resolve()
      await expect
        .poll(() => field.inputValue())
        .toBe('Where is it?\nIt was to be here on Monday.\nPlease')
      expect(await focused(chatOf(page))).toBe('textarea')
      await page.unroute('**/open')
      await mail.fill('anna@x.pl, jan@y.pl')
      await field.press('Enter')
      await expect
        .poll(() => said(page))
        .toEqual(['Where is it?\nIt was to be here on Monday.\nPlease'])
      expect(await findWrong(page)).toEqual([])
    } finally {
      await shop.stop()
    }
  },
)

story(
  'out of hours the chat says so and leads to the form; a customer may end a chat as well',
  async () => {
    const now = house.world.ctx.now().toString()
    const shop = await openShop(house.world.url, { brand: 'modrzew', language: 'en' })
    try {
      const customer = await house.visit({ language: 'en' })
      const { page } = customer
      await page.goto(shop.url)
      await page.getByRole('button', { name: 'Chat with us' }).click()
      await page.getByLabel('Your message').fill('Never mind.')
      await page.getByRole('button', { name: 'Send', exact: true }).click()
      await page.getByRole('button', { name: 'End the conversation' }).click()
      await page
        .getByRole('group', { name: 'End the conversation now?' })
        .getByRole('button', { name: 'Yes, end it' })
        .click()
      await page.getByText('The conversation has ended.').waitFor()
      expect(await findWrong(page)).toEqual([])
      house.world.turnTo('2026-11-29T03:00:00Z')
      await page.goto(shop.url)
      const late = await house.visit({ language: 'en' })
      await late.page.goto(shop.url)
      await late.page.getByRole('button', { name: 'Chat with us' }).click()
      await late.page.getByText('Nobody is here at the moment').waitFor()
      await late.page.getByText('We are here from Monday to Friday').waitFor()
      expect(
        await late.page.getByRole('link', { name: 'Write to us by form' }).getAttribute('href'),
      ).toBe(`${house.world.url}/f/modrzew/en`)
      expect(await late.page.getByLabel('Your message').isVisible()).toBe(false)
      expect(await findWrong(late.page)).toEqual([])
      expect([...customer.troubles, ...late.troubles]).toEqual([])
    } finally {
      house.world.turnTo(now)
      await shop.stop()
    }
  },
)
