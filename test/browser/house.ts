// A desk with its pages and people in front of them: who looks, in which language, on what screen,
// at the world's own time.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import type { Language } from '../../src/platform/base/domain/language.ts'
import { EXAMPLE_PASSWORD, openWorld, type World, type WorldOptions } from '../world.ts'

/**
 * A test that needs a browser; left out where none was found. When it fails, the open pages are
 * kept as pictures.
 */
export const story = (name: string, tell: () => Promise<void>, timeoutMs?: number): void =>
  test.skipIf(inject('browserUrl') === '')(
    name,
    async () => {
      try {
        await tell()
      } catch (error) {
        if (error instanceof Error) error.message += `\n${await photograph(name)}`
        throw error
      }
    },
    timeoutMs,
  )

const open = new Set<Page>()

async function photograph(name: string): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'opoka-story-'))
  const shots = [...open]
    .filter((page) => !page.isClosed())
    .map(async (page, index) => {
      const path = join(
        dir,
        `${name.replaceAll(/[^\p{L}\d]+/gu, '-').slice(0, 60)}-${index + 1}.png`,
      )
      await page.screenshot({ path }).catch(() => undefined)
      return `${page.url()} ${path}`
    })
  return (await Promise.all(shots)).join('\n')
}

export type Look = {
  language?: Language
  /** In CSS pixels; 360 and less is a phone with a touch screen. 1280 unless told. */
  width?: number
  scheme?: 'light' | 'dark'
  /** Who is signed in, by mail. */
  as?: string
  password?: string
}
export type Visitor = {
  page: Page
  context: BrowserContext
  /** What went wrong unseen: errors on the console, uncaught ones, answers of 500 and more. */
  troubles: string[]
  /** Opens a path and waits until the page has its heading and nothing is loading. */
  go(path: string): Promise<void>
  /** Reads the turned clock of the world again. */
  look(): Promise<void>
}
export type House = { world: World; visit(look?: Look): Promise<Visitor>; stop(): Promise<void> }

const LOCALES: Record<Language, string> = { en: 'en-GB', pl: 'pl-PL', lv: 'lv-LV', fa: 'fa-IR' }

export async function openHouse(options: WorldOptions = {}): Promise<House> {
  const world = await openWorld({ web: true, ...options })
  const browser: Browser = await chromium.connect(inject('browserUrl'))
  return {
    world,
    visit: (look = {}) => visit(world, browser, look),
    async stop() {
      await Promise.all(browser.contexts().map((context) => context.close()))
      await browser.close()
      await world.stop()
    },
  }
}

async function visit(
  world: World,
  browser: Browser,
  { language = 'pl', width = 1280, scheme = 'light', as, password = EXAMPLE_PASSWORD }: Look,
): Promise<Visitor> {
  const isPhone = width <= 480
  const context = await browser.newContext({
    baseURL: world.url,
    locale: LOCALES[language],
    timezoneId: language === 'fa' ? 'Asia/Tehran' : 'Europe/Warsaw',
    colorScheme: scheme,
    reducedMotion: 'reduce',
    viewport: { width, height: isPhone ? 740 : 900 },
    isMobile: isPhone,
    hasTouch: isPhone,
    acceptDownloads: true,
  })
  context.setDefaultTimeout(10_000)
  await context.clock.setFixedTime(new Date(world.ctx.now().epochMilliseconds))
  if (as) {
    const reply = await context.request.post('/api/v1/session', { data: { mail: as, password } })
    expect(reply.status(), `${as} signs in`).toBe(200)
  }
  const page = await context.newPage()
  open.add(page)
  const troubles = watch(page)
  return {
    page,
    context,
    troubles,
    go: async (path) => {
      await page.goto(path)
      await settle(page)
    },
    look: () => context.clock.setFixedTime(new Date(world.ctx.now().epochMilliseconds)),
  }
}

/** A page is there when it has its heading and shows no skeleton any more. */
export async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(() => document.querySelector('.skeleton, [aria-busy=true]') === null)
}

function watch(page: Page): string[] {
  const troubles: string[] = []
  page.on('pageerror', (error) => void troubles.push(`uncaught: ${error.message}`))
  page.on('console', (message) => {
    // A refusal is also written there by the browser; refusals are looked at by their status.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      troubles.push(`console: ${message.text()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) troubles.push(`${response.status()}: ${response.url()}`)
  })
  return troubles
}
