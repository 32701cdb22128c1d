// The first minutes of an empty installation: from nothing to a desk with its administrator.
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { openHouse, settle, story, type House } from './house.ts'
import { wordsOf, type Say } from './words.ts'

let house: House
let say: Say

describe('an empty installation', () => {
  beforeAll(async () => {
    say = await wordsOf('pl')
    house = await openHouse({ examples: false })
  })
  afterAll(() => house?.stop())

  story('asks for three things and opens the desk', async () => {
    const { page, go, troubles } = await house.visit()
    await go('/')
    await page.waitForURL('**/first-run')
    await page.getByRole('button', { name: say('session.setup.submit') }).click()
    // Nothing was typed: the list of what is missing has the keyboard.
    await page.getByText(say('session.error.organisation')).first().waitFor()
    await page.getByLabel(say('session.setup.organisation')).fill('Zielony Dom')
    await page.getByRole('radio', { name: /Modrzew/ }).check()
    await page.getByLabel(say('session.setup.brandName')).fill('Zielony Dom')
    await page.getByLabel(say('session.setup.name')).fill('Ewa Lis')
    await page.getByLabel(say('session.mail')).fill('ewa@zielony.example')
    await page.getByLabel(say('session.password'), { exact: true }).fill('poprawny koń bateria')
    await page.getByRole('button', { name: say('session.setup.submit') }).click()
    await page.getByRole('heading', { level: 1, name: say('common.nav_my_day') }).waitFor()
    await settle(page)
    await page.getByText(say('case.day_empty')).waitFor()
    await page.getByRole('button', { name: 'Ewa Lis' }).waitFor()
    await page.getByRole('link', { name: say('common.nav_brands') }).click()
    await page.getByRole('link', { name: /Zielony Dom/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Zielony Dom' }).waitFor()
    await go('/first-run')
    await page.getByRole('heading', { level: 1, name: say('session.setup.done') }).waitFor()
    expect(troubles).toEqual([])
  })
})
