// Takes the pictures of the README from a real desk with its example brands: node bin/with-node.mjs
// docs/picture/take.ts
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import type { MyDay } from '../../src/case/record/contract/case-list.ts'
import { makeDataDir, PASSWORD, removeDataDir, startServer } from '../../bench/server.ts'
import { listChromiums, startChromium } from '../../test/browser/chromium.ts'

const DESK = { width: 1280, height: 800 }
const PHONE = { width: 390, height: 844 }

type Eye = { context: BrowserContext; page: Page }

async function look(
  browser: Browser,
  url: string,
  { locale, zone, mail, phone }: { locale: string; zone: string; mail?: string; phone?: boolean },
): Promise<Eye> {
  const context = await browser.newContext({
    baseURL: url,
    locale,
    timezoneId: zone,
    viewport: phone ? PHONE : DESK,
    isMobile: phone ?? false,
    hasTouch: phone ?? false,
    reducedMotion: 'reduce',
  })
  if (mail) {
    const reply = await context.request.post('/api/v1/session', {
      data: { mail, password: PASSWORD },
    })
    if (!reply.ok()) throw new Error(`${mail} could not sign in`)
  }
  return { context, page: await context.newPage() }
}

async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(() => document.querySelector('.skeleton, [aria-busy=true]') === null)
  await page.evaluate(() => document.fonts.ready)
}

async function take(page: Page, name: string): Promise<void> {
  await settle(page)
  const path = join(import.meta.dirname, `${name}.png`)
  await page.screenshot({ path })
  process.stdout.write(`${name}.png ${Math.round(statSync(path).size / 1024)} KB\n`)
}

async function takeAll(browser: Browser, url: string): Promise<void> {
  const tomek = await look(browser, url, {
    locale: 'pl-PL',
    zone: 'Europe/Warsaw',
    mail: 'tomek@modrzew.example',
  })
  await tomek.page.goto('/')
  await take(tomek.page, 'my-day-pl')
  const day = (await (await tomek.context.request.get('/api/v1/my-day')).json()) as MyDay
  const row =
    [...day.waiting, ...day.fresh, ...day.owned].find(
      (one) => one.category.id === 'late-delivery',
    ) ?? day.waiting[0]
  if (!row) throw new Error('Nobody has anything to do; the example cases are missing.')
  await tomek.page.goto(`/cases/${row.brand}/${row.id}`)
  await take(tomek.page, 'case-pl')

  const grace = await look(browser, url, {
    locale: 'en-GB',
    zone: 'Europe/London',
    mail: 'grace.adeyemi@northmoor.example',
  })
  await grace.page.goto('/handbook/northmoor')
  await settle(grace.page)
  await grace.page.getByRole('link', { name: 'Bereavement', exact: true }).click()
  await take(grace.page, 'handbook-en')

  const ola = await look(browser, url, {
    locale: 'pl-PL',
    zone: 'Europe/Warsaw',
    mail: 'ola@modrzew.example',
  })
  const me = (await (await ola.context.request.get('/api/v1/me')).json()) as { csrf: string }
  const placeCode = (await (
    await ola.context.request.post('/api/v1/brands/modrzew/doors', {
      data: { place: 'Szatnia, parter' },
      headers: { 'x-csrf-token': me.csrf },
    })
  ).json()) as { url: string }
  const porter = await look(browser, url, { locale: 'pl-PL', zone: 'Europe/Warsaw', phone: true })
  await porter.page.goto(new URL(placeCode.url).pathname)
  await settle(porter.page)
  await porter.page
    .locator('textarea')
    .first()
    .fill('Pani zostawiła w szatni parasol i nikt nie umie go znaleźć. Czeka już kwadrans.')
  await take(porter.page, 'quick-phone-pl')

  const maryam = await look(browser, url, { locale: 'fa-IR', zone: 'Asia/Tehran', phone: true })
  const said = {
    kind: 'complaint',
    happened: 'سفارش HZ-20417 دو هفته است نرسیده و کسی پاسخ نمی‌دهد.',
    wanted: 'می‌خواهم بدانم بسته کجاست.',
    order: 'HZ-20417',
    category: 'late-delivery',
    language: 'fa',
    name: 'مریم احمدی',
    mail: 'maryam.ahmadi@example.org',
  }
  const reply = (await (
    await maryam.context.request.post('/api/v1/public/hezarsu/cases', {
      multipart: { case: JSON.stringify(said) },
      headers: { 'idempotency-key': 'picture' },
    })
  ).json()) as { link: string }
  await maryam.page.goto(new URL(reply.link).pathname)
  await take(maryam.page, 'customer-fa')
  await takeCalls(browser, url)
}

/** A call in progress, on a wide screen in Polish and on a phone in Persian. */
async function takeCalls(browser: Browser, url: string): Promise<void> {
  const scenes = [
    {
      name: 'call-pl',
      locale: 'pl-PL',
      zone: 'Europe/Warsaw',
      mail: 'ania@modrzew.example',
      phone: false,
      keys: ['Space', 'KeyQ', 'KeyQ', 'KeyV'],
      facts: ['zamówienie MD-50917', '249 zł'],
    },
    {
      name: 'call-phone-fa',
      locale: 'fa-IR',
      zone: 'Asia/Tehran',
      mail: 'kamran.rastegar@hezarsu.example',
      phone: true,
      keys: ['KeyQ', 'KeyR'],
      facts: [],
    },
  ]
  for (const { name, keys, facts, ...who } of scenes) {
    const { page } = await look(browser, url, who)
    await page.goto('/contacts')
    await settle(page)
    await page.keyboard.press('n')
    await page.keyboard.insertText('601 234 567')
    await page.keyboard.press('Enter')
    await page.locator('.contact .sentence').waitFor()
    for (const key of keys) await page.keyboard.press(key)
    for (const fact of facts) {
      await page.keyboard.press('KeyF')
      await page.keyboard.insertText(fact)
      await page.keyboard.press('Enter')
      await page.keyboard.press('Escape')
    }
    await page.keyboard.press('KeyN')
    await take(page, name)
  }
}

const executable = listChromiums()[0] ?? null
if (executable === null) throw new Error('No Chromium was found; the pictures need one.')
const dir = makeDataDir()
const desk = await startServer(dir, { through: 'bin/start.mjs' })
const server = await startChromium(executable)
try {
  await takeAll(await chromium.connect(server.wsEndpoint()), desk.url)
} finally {
  await server.close()
  await desk.stop()
  removeDataDir(dir)
}
