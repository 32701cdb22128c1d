// Words survive: a guest network's page, another language, a case that changes meanwhile, a reload,
// another person at the same computer.
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { Page, Route } from 'playwright-core'
import { fault } from '../../src/platform/i18n/pl/fault.ts'
import { intake } from '../../src/case/intake/i18n/pl/intake.ts'
import { CUSTOMER, PNG, read, takeIn, type Taken } from '../case/story.ts'
import type { Client } from '../client.ts'
import { openHouse, settle, story, type House } from './house.ts'

let house: House
let ania: Client
beforeAll(async () => {
  house = await openHouse()
  ania = await house.world.as('ania@modrzew.example')
})
afterAll(() => house?.stop())

const found = async (words: string) =>
  (await ania.get(`cases?q=${encodeURIComponent(words)}`)).body.items.length as number
const linkOf = (on: Taken) => new URL(on.link).pathname

/** What stands between a phone and the desk in a hotel: it answers everything itself. */
const PORTAL =
  '<!doctype html><html><body><h1>Hotel Wi-Fi</h1><form>Room number</form></body></html>'
const STRANGERS: Record<string, Parameters<Route['fulfill']>[0]> = {
  'a page of a guest network': { status: 200, contentType: 'text/html', body: PORTAL },
  'a page where the status is the right one': {
    status: 201,
    contentType: 'text/html',
    body: PORTAL,
  },
  'nothing where a reply is due': { status: 204, body: '' },
  'JSON of another shape': { status: 201, contentType: 'application/json', body: '{"login":true}' },
  'half a reply': { status: 201, contentType: 'application/json', body: '{"ref":"ABC-1234","li' },
  'a way to somewhere else': { status: 302, headers: { location: 'https://login.hotel.example/' } },
  'a refusal that is not the desk’s': { status: 403, contentType: 'text/html', body: PORTAL },
  'a proxy whose desk is away': {
    status: 502,
    contentType: 'text/html',
    body: '<h1>Bad Gateway</h1>',
  },
  'a network that wants to be signed in to': {
    status: 511,
    contentType: 'text/html',
    body: PORTAL,
  },
}

describe('fault-W1 somebody in between answers', () => {
  story(
    'at a place’s door: the form is kept, said to be kept, and goes once when the desk is there again',
    async () => {
      const ola = await house.world.as('ola@modrzew.example')
      const { url } = (await ola.send('POST', 'brands/modrzew/doors', { place: 'Szatnia' })).body
      const { page, go } = await house.visit({ width: 360 })
      for (const [index, stranger] of Object.values(STRANGERS).entries()) {
        await page.route('**/api/v1/door/**/cases', (route) => route.fulfill(stranger))
        await go(new URL(url).pathname)
        await page
          .getByLabel('Co się stało?', { exact: true })
          .fill(`Szalik numer ${index} zginął w szatni.`)
        await page.getByText('Nie wiem, kto to był').tap()
        await page.getByRole('button', { name: 'Zapisz zgłoszenie' }).tap()
        await page
          .getByText('Zachowany na tym urządzeniu. Wyśle się sam, gdy serwer odpowie')
          .first()
          .waitFor()
        // The list shows a form before it goes; its field is emptied once the stranger has
        // answered.
        await expect
          .poll(() => page.getByLabel('Co się stało?', { exact: true }).inputValue())
          .toBe('')
        await page.getByRole('button', { name: 'Zapisz zgłoszenie' }).waitFor()
        expect(await page.locator('.kept-words').count()).toBe(index + 1)
        await page.unroute('**/api/v1/door/**/cases')
      }
      const count = Object.keys(STRANGERS).length
      expect(await page.locator('.sent-ref').count()).toBe(0)
      await page.getByRole('button', { name: 'Wyślij teraz' }).first().tap()
      await expect.poll(() => page.locator('.kept-words').count(), { timeout: 20_000 }).toBe(0)
      expect(await found('szalik numer')).toBe(count)
    },
  )

  story(
    'a tap on a choice while the form is under way takes nothing from it: it is kept as it was pressed, and goes once',
    async () => {
      const ola = await house.world.as('ola@modrzew.example')
      const { url } = (await ola.send('POST', 'brands/modrzew/doors', { place: 'Recepcja' })).body
      const { page, go } = await house.visit({ width: 360 })
      await go(new URL(url).pathname)
      const words = page.getByLabel('Co się stało?', { exact: true })
      // The first waits on the device, so that the second has to wait behind it.
      for (const [index, said] of [
        'Parasol zginął w recepcji.',
        'Parasolka zginęła w recepcji.',
      ].entries()) {
        let letGo = () => {}
        const held = new Promise<void>((resolve) => void (letGo = resolve))
        await page.route('**/api/v1/door/**/cases', async (route) => {
          await held
          await route.fulfill(STRANGERS['a proxy whose desk is away'])
        })
        await words.fill(said)
        await page.getByText('Nie wiem, kto to był').tap()
        await page.getByRole('button', { name: 'Zapisz zgłoszenie' }).tap()
        await page.locator('textarea[aria-busy=true]').first().waitFor()
        await page.getByText('Pomysł', { exact: true }).tap()
        await page.getByText('Nie wiem, kto to był').tap()
        letGo()
        await expect.poll(() => words.inputValue()).toBe('')
        await page.locator('form[aria-busy=true]').waitFor({ state: 'detached' })
        expect(await page.locator('.kept-words').count()).toBe(index + 1)
        await page.unroute('**/api/v1/door/**/cases')
      }
      await page.reload()
      await settle(page)
      await expect.poll(() => found('recepcji zginela')).toBe(1)
      await expect.poll(() => page.locator('.kept-words').count(), { timeout: 20_000 }).toBe(0)
      const { items } = (await ania.get('cases?q=recepcji')).body
      expect(items.map((row) => row.kind)).toEqual(['complaint', 'complaint'])
    },
  )

  story(
    'on the public form and the customer’s page: nothing is said to be done, the words stay, and go once',
    async () => {
      const on = await takeIn(ania, 'modrzew', { customer: CUSTOMER })
      const { page, go } = await house.visit()
      await go('/f/modrzew/pl')
      await page.getByLabel('Co się stało?').fill('Lampa przyszła stłuczona.')
      await page.getByLabel('Imię i nazwisko').fill('Jan Nowak')
      await page.getByLabel('E-mail').fill('jan@poczta.example')
      for (const stranger of Object.values(STRANGERS)) {
        await page.route('**/api/v1/public/*/cases', (route) => route.fulfill(stranger))
        await page.getByRole('button', { name: 'Wyślij' }).click()
        await page.getByRole('alert').filter({ hasText: fault['fault.stranger'] }).waitFor()
        expect(await page.getByLabel('Co się stało?').inputValue()).toBe(
          'Lampa przyszła stłuczona.',
        )
        await page.unroute('**/api/v1/public/*/cases')
      }
      // The first real answer is lost on its way: the same words go again under the same key.
      await page.route('**/api/v1/public/*/cases', async (route) => {
        await route.fetch()
        await route.fulfill({ status: 200, contentType: 'text/html', body: PORTAL })
      })
      await page.getByRole('button', { name: 'Wyślij' }).click()
      await page.getByRole('alert').filter({ hasText: fault['fault.stranger'] }).waitFor()
      await page.unroute('**/api/v1/public/*/cases')
      await page.getByRole('button', { name: 'Wyślij' }).click()
      await page.getByRole('heading', { level: 1, name: intake['intake.public.done'] }).waitFor()
      expect(await found('lampa przyszła stłuczona')).toBe(1)

      await go(linkOf(on))
      await page.getByLabel('Wiadomość').fill('Wciąż czekam.')
      await page.route('**/api/v1/customer/*/add', (route) =>
        route.fulfill(STRANGERS['a page of a guest network']!),
      )
      await page.getByRole('button', { name: 'Wyślij' }).last().click()
      await page.getByRole('alert').filter({ hasText: fault['fault.stranger'] }).waitFor()
      expect(await page.getByLabel('Wiadomość').inputValue()).toBe('Wciąż czekam.')
      expect(
        (await read(ania, on)).timeline.filter((entry) => entry.kind === 'customer.added'),
      ).toEqual([])
    },
  )
})

const fillPublic = async (page: Page, words: string) => {
  await page.getByLabel('Co się stało?').fill(words)
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'lampa.png', mimeType: 'image/png', buffer: PNG })
}

story('fault-W2 another language is the same form: answers and files stay', async () => {
  const { page, go } = await house.visit()
  for (const from of ['/f/modrzew', '/f/modrzew/pl']) {
    await go(from)
    await fillPublic(page, 'Dwa pudełka, jedno puste.')
    await page.getByRole('button', { name: 'English' }).click()
    await page.waitForURL('**/f/modrzew/en')
    await page.locator('html[lang=en]').waitFor()
    expect(await page.locator('textarea').first().inputValue()).toBe('Dwa pudełka, jedno puste.')
    await page.getByText('lampa.png', { exact: true }).waitFor()
  }
})

story(
  'fault-W4 on a device that others use too, words are kept over a reload, offered and not shown, and gone after sending',
  async () => {
    const { page, go } = await house.visit()
    await go('/f/modrzew/pl')
    await fillPublic(page, 'Zegar stoi.')
    // The file is written beside the words, a moment later.
    const filesKept = () =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const request = indexedDB.open('opoka', 1)
            request.onsuccess = () => {
              const asked = request.result.transaction('files').objectStore('files').count()
              asked.onsuccess = () => resolve(asked.result)
            }
          }),
      )
    await expect.poll(filesKept).toBe(1)
    await page.reload()
    await settle(page)
    await page.getByRole('button', { name: intake['intake.left.show'] }).waitFor()
    expect(await page.content()).not.toContain('Zegar stoi.')
    await page.getByRole('button', { name: intake['intake.left.show'] }).click()
    expect(await page.getByLabel('Co się stało?').inputValue()).toBe('Zegar stoi.')
    await page.getByText('lampa.png', { exact: true }).waitFor()
    await page.getByLabel('Imię i nazwisko').fill('Jan Nowak')
    await page.getByLabel('E-mail').fill('jan@poczta.example')
    await page.getByRole('button', { name: 'Wyślij' }).click()
    await page.locator('.intake').waitFor({ state: 'detached' })
    expect(
      await page.evaluate(() =>
        Object.entries(localStorage).filter(([, text]) => text.includes('Zegar')),
      ),
    ).toEqual([])
    await go('/f/modrzew/pl')
    expect(await page.getByRole('button', { name: intake['intake.left.show'] }).count()).toBe(0)
  },
)
