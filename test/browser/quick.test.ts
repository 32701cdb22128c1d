// C4 the porter's story: a guest's word through the printed code in the cloakroom, on a phone, with
// one thumb, on a bad connection.
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { Page } from 'playwright-core'
import { openHouse, settle, story, type House, type Visitor } from './house.ts'

const SAID =
  'Gość mówi, że w szatni zginął mu szalik, brązowy w kratę. Czekał kwadrans i nikt nie zszedł.'
const WHO = 'Pan w szarej czapce'
/**
 * What people need: 200 characters a minute with one thumb, 1.5 s to find and hit a target, 5 s to
 * point the camera.
 */
const MS_A_CHARACTER = 60_000 / 200
const MS_A_TAP = 1_500
const MS_TO_SCAN = 5_000

let house: House
let porter: Visitor
let path: string
let page: Page
const placeCode = async () => {
  const ola = await house.world.as('ola@modrzew.example')
  const made = await ola.send('POST', 'brands/modrzew/doors', { place: 'Szatnia, parter' })
  return new URL(made.body.url)
}
const recorded = async (words: string) =>
  (await (await house.world.as('ania@modrzew.example')).get(`cases?q=${encodeURIComponent(words)}`))
    .body.items

describe('a place with a printed code', () => {
  beforeAll(async () => {
    house = await openHouse()
    const url = await placeCode()
    expect(url.origin).toBe(house.world.url)
    path = url.pathname
    porter = await house.visit({ width: 360 })
    page = porter.page
  })
  afterAll(() => house?.stop())

  story(
    'opens without a password, asks for three things at most, and every target is as large as a thumb',
    async () => {
      await porter.go(path)
      expect(await page.locator('html').getAttribute('lang')).toBe('pl')
      expect(
        await page.locator('form :is(input, textarea, select)[aria-required=true]:visible').count(),
      ).toBeLessThanOrEqual(3)
      const small = await page
        .locator(
          'form :is(button, textarea, input:not([type=radio], [type=checkbox]), summary, label.chip):visible',
        )
        .evaluateAll((all) =>
          all
            .filter((one) => !one.closest('.trap'))
            .map((one) => ({
              what: one.textContent || one.getAttribute('name'),
              box: one.getBoundingClientRect(),
            }))
            .filter(({ box }) => box.height < 44 || box.width < 44)
            .map(({ what, box }) => `${what} ${box.width}×${box.height}`),
        )
      expect(small).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        360,
      )
    },
  )

  story('takes less than a minute, the camera and the thumb counted', async () => {
    const opened = performance.now()
    await porter.go(path)
    const openMs = performance.now() - opened
    let taps = 0
    const write = async (field: string, words: string) => {
      taps += 1
      await page.getByLabel(field, { exact: true }).tap()
      // A word at a time, as a phone's keyboard gives them; the thumb's time is counted below, and
      // the page's where it is longer.
      const started = performance.now()
      for (const word of words.split(/(?<= )/)) await page.keyboard.insertText(word)
      return Math.max(performance.now() - started, words.length * MS_A_CHARACTER)
    }
    const typeMs = (await write('Co się stało?', SAID)) + (await write('Od kogo?', WHO))
    taps += 1
    const pressed = performance.now()
    await page.getByRole('button', { name: 'Zapisz zgłoszenie' }).tap()
    const ref = await page.locator('.sent-ref').innerText()
    const sendMs = performance.now() - pressed
    const allMs = MS_TO_SCAN + openMs + typeMs + taps * MS_A_TAP + sendMs
    expect(taps).toBe(3)
    expect(
      allMs,
      `opening ${Math.round(openMs)} ms, typing ${Math.round(typeMs)} ms, sending ${Math.round(sendMs)} ms`,
    ).toBeLessThan(60_000)
    expect(await recorded(ref)).toMatchObject([{ ref, brand: 'modrzew', state: 'new' }])
  })

  story(
    'keeps the form on the device without a connection, through a reload, and sends it exactly once',
    async () => {
      const words = 'Przy kasie numer trzy ktoś płakał z bezsilności.'
      await porter.go(path)
      // The worker has this visit's files, as after any first visit.
      const held = () =>
        page.evaluate(async () =>
          (await (await caches.open('opoka-shell-1')).keys()).map(
            (request) => new URL(request.url).pathname,
          ),
        )
      await expect
        .poll(held, { timeout: 5_000 })
        .toEqual(expect.arrayContaining(['/q/shell', expect.stringMatching(/place-page.*\.js$/)]))
      await porter.context.setOffline(true)
      await page.getByLabel('Co się stało?', { exact: true }).fill(words)
      await page.getByText('Nie wiem, kto to był').tap()
      await page.getByRole('button', { name: 'Zapisz zgłoszenie' }).tap()
      await page
        .getByText('Zachowany na tym urządzeniu. Wyśle się sam, gdy serwer odpowie')
        .first()
        .waitFor()
      await page.reload()
      await settle(page)
      await page.getByText('1 formularz zachowany na tym urządzeniu').waitFor()
      expect(await page.locator('.kept-words').innerText()).toBe(words)
      // Back on line, the first answer gets lost on its way: the form goes again under the same
      // key.
      let lost = 0
      await page.route('**/api/v1/door/**/cases', async (route) => {
        if (lost > 0) return route.continue()
        lost += 1
        await route.fetch()
        await route.abort('connectionreset')
      })
      await porter.context.setOffline(false)
      await expect.poll(() => lost, { timeout: 5_000 }).toBe(1)
      await page.getByRole('button', { name: 'Wyślij teraz' }).tap()
      const told = await page
        .getByText(/Zachowany formularz został wysłany\. Jego numer to/)
        .innerText()
      const found = await recorded('bezsilności')
      expect(found).toHaveLength(1)
      expect(told).toContain(found[0]!.ref)
      await page.locator('.kept').waitFor({ state: 'detached' })
    },
  )

  story('says so when the code was withdrawn', async () => {
    const ola = await house.world.as('ola@modrzew.example')
    const { body } = await ola.get('brands/modrzew/doors')
    await ola.send(
      'DELETE',
      `brands/modrzew/doors/${body.items.find((one) => one.url.endsWith(path))!.id}`,
    )
    await porter.go(path)
    expect(await page.locator('h1').innerText()).toBe('Ten kod już nie działa')
    expect(porter.troubles).toEqual([])
  })
})
