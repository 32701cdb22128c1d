// An administrator connects a telephone system and puts the chat on a page: the secret is shown
// once, and a signed test proves both ends.
import { afterAll, beforeAll, expect } from 'vitest'
import { openHouse, settle, story, type House } from './house.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house?.stop())

story('a connection is made, tried, given a second secret and withdrawn', async () => {
  const ola = await house.visit({ language: 'pl', as: 'ola@modrzew.example' })
  const { page } = ola
  await ola.go('/brands/modrzew#doors')
  const line = `<script src="${house.world.url}/chat.js" data-brand="modrzew" data-language="pl" async></script>`
  await page.getByText(line).waitFor()
  await page.getByRole('button', { name: 'Utwórz połączenie' }).click()
  await page.getByText('Napisz, co się tu łączy').waitFor()
  await page.getByLabel('Co się tu łączy?').fill('Centrala')
  await page.getByRole('button', { name: 'Utwórz połączenie' }).click()
  await page.getByText('Skopiuj klucz teraz.').waitFor()
  expect(
    await page
      .locator('code.token')
      .filter({ hasText: /^whsec_/ })
      .count(),
  ).toBe(1)
  await page.getByRole('button', { name: 'Wyślij podpisany test' }).click()
  await page.getByText('Test dotarł, a jego podpis jest prawidłowy.').waitFor()
  await page.getByRole('button', { name: 'Ukryj skopiowany klucz' }).click()
  await page
    .locator('code.token')
    .filter({ hasText: /^whsec_/ })
    .waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Dodaj klucz: Centrala/ }).click()
  await page.getByText('2 klucze').waitFor()
  await page.getByRole('button', { name: 'Wycofaj najstarszy klucz: Centrala' }).click()
  await page.getByText('1 klucz', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Wycofaj: Centrala' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Wycofaj' }).click()
  await page.getByText(/^Wycofane/).waitFor()
  await settle(page)
  expect(ola.troubles).toEqual([])
})
