// C4 the handbook as any employee reads it: searched by hasty fingers, linked to, printed.
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { openHouse, settle, story, type House, type Visitor } from './house.ts'
import { wordsOf, type Say } from './words.ts'

let house: House
let say: Say
let porter: Visitor

describe('the handbook', () => {
  beforeAll(async () => {
    say = await wordsOf('pl')
    house = await openHouse()
    porter = await house.visit({ as: 'staszek@modrzew.example' })
  })
  afterAll(() => house?.stop())

  story('is found from the rail and searched without diacritics', async () => {
    const { page } = porter
    await porter.go('/handbook')
    await page.waitForURL('**/handbook/modrzew')
    await settle(page)
    const all = await page.locator('.book-section').count()
    await page.getByLabel(say('handbook.search')).fill('PACZKA sie spoznia')
    await page.getByRole('heading', { level: 3, name: 'Paczka się spóźnia' }).waitFor()
    await expect
      .poll(() => page.locator('.book-section').count(), { timeout: 10_000 })
      .toBeLessThan(all)
    expect(await page.locator('mark').allInnerTexts()).toContain('spóźnia')
    await page.getByRole('button', { name: say('handbook.search.clear') }).click()
    await expect.poll(() => page.locator('.book-section').count(), { timeout: 10_000 }).toBe(all)
  })

  story('opens at the paragraph a link names', async () => {
    const { page } = porter
    const href = await page
      .getByRole('heading', { level: 3, name: 'Paczka się spóźnia' })
      .locator('a')
      .getAttribute('href')
    await page.goto('about:blank')
    await porter.go(`/handbook/modrzew${href}`)
    const title = page.locator(href!)
    await title.waitFor()
    await expect
      .poll(() => title.evaluate((element) => element.getBoundingClientRect().top))
      .toBeLessThan(300)
    expect(
      await title.evaluate((element) => element.getBoundingClientRect().top),
    ).toBeGreaterThanOrEqual(0)
  })

  story('prints whole: every section, nothing folded away, no controls', async () => {
    const { page } = porter
    await page.emulateMedia({ media: 'print' })
    const paper = await page.evaluate(() => {
      const isSeen = (element: Element) => element.checkVisibility()
      return {
        sections: [...document.querySelectorAll('.book-section')].every(isSeen),
        closed: [...document.querySelectorAll('.book-text details:not([open])')].length,
        controls: [...document.querySelectorAll('button, input, nav')]
          .filter(isSeen)
          .map((element) => element.outerHTML.slice(0, 80)),
        wide: document.documentElement.scrollWidth - innerWidth,
      }
    })
    expect(paper).toEqual({ sections: true, closed: 0, controls: [], wide: 0 })
    await page.emulateMedia({ media: 'screen' })
    expect(porter.troubles).toEqual([])
  })
})
