// An administrator's morning: a new colleague, a new handbook version, a rule of law, a code for
// the cloakroom, a token for the shop.
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { Page } from 'playwright-core'
import { openHouse, settle, story, type House, type Visitor } from './house.ts'
import { wordsOf, type Say } from './words.ts'

type Files = { files: { name: string; text: string }[] }
let house: House
let say: Say
let ola: Visitor
let page: Page
const dialog = () => page.getByRole('dialog')
const tab = async (name: Parameters<Say>[0]) => {
  await page.getByRole('tab', { name: say(name) }).click()
  await settle(page)
}

describe('an administrator', () => {
  beforeAll(async () => {
    say = await wordsOf('pl')
    house = await openHouse()
    ola = await house.visit({ as: 'ola@modrzew.example' })
    page = ola.page
    await page.addInitScript(() => {
      window.print = () => void (document.body.dataset.printed = 'yes')
    })
  })
  afterAll(() => house?.stop())

  story('adds a colleague, who can sign in', async () => {
    await ola.go('/people')
    await page.getByRole('button', { name: say('people.add') }).click()
    await dialog().getByLabel(say('people.name')).fill('Zofia Śliwa')
    await dialog().getByLabel(say('people.mail')).fill('zofia@modrzew.example')
    await dialog().getByLabel(say('people.password'), { exact: true }).fill('cztery proste słowa')
    await dialog()
      .getByRole('button', { name: say('common.save') })
      .click()
    await dialog().getByText(say('people.error.brand')).waitFor()
    await dialog().locator('summary').first().click()
    await dialog()
      .getByRole('checkbox', { name: say('common.role_agent') })
      .check()
    await dialog()
      .getByRole('button', { name: say('common.save') })
      .click()
    await dialog().waitFor({ state: 'hidden' })
    await page.getByText('Zofia Śliwa').first().waitFor()
    const zofia = await house.visit({
      as: 'zofia@modrzew.example',
      password: 'cztery proste słowa',
    })
    await zofia.go('/')
    await zofia.page.getByRole('button', { name: 'Zofia Śliwa' }).waitFor()
    expect(await zofia.page.getByRole('link', { name: say('common.nav_people') }).count()).toBe(0)
    await zofia.context.close()
  })

  story(
    'is shown the file and the line of a mistake in the handbook, and publishes it once it is right',
    async () => {
      const client = await house.world.as('ola@modrzew.example')
      const { body } = await client.get<Files>('brands/modrzew/handbook/files')
      const bundle = (change: (text: string) => string) => ({
        name: 'modrzew.json',
        mimeType: 'application/json',
        buffer: Buffer.from(
          JSON.stringify({
            files: body.files.map((file) =>
              file.name === 'categories/late-delivery.yaml'
                ? { ...file, text: change(file.text) }
                : file,
            ),
          }),
        ),
      })
      const late = body.files.find((file) => file.name === 'categories/late-delivery.yaml')!
      const line = late.text.split('\n').indexOf('owner: deliveries') + 1
      await ola.go('/brands/modrzew')
      await tab('brand.tab.handbook')
      const upload = page.locator('input[type=file]').first()
      await upload.setInputFiles(
        bundle((text) => text.replace('owner: deliveries', 'owner: nobody-at-all')),
      )
      await page
        .getByText(
          say('brand.import.place', { file: 'categories/late-delivery.yaml', line: String(line) }),
        )
        .first()
        .waitFor()
      expect(await page.getByRole('button', { name: say('brand.import.publish') }).count()).toBe(0)
      await page.getByRole('button', { name: say('brand.import.drop') }).click()
      await upload.setInputFiles(
        bundle((text) => text.replace('acknowledge: 4 wh', 'acknowledge: 2 wh')),
      )
      await page.getByText(say('brand.import.clean')).waitFor()
      await page.getByRole('button', { name: say('brand.import.publish') }).click()
      await page.getByText(say('brand.import.reason.empty')).waitFor()
      await page
        .getByLabel(say('brand.import.reason'))
        .fill('Szybciej dajemy znać, że mamy zgłoszenie')
      await page.getByRole('button', { name: say('brand.import.publish') }).click()
      await page
        .getByRole('button', { name: say('brand.import.publish') })
        .waitFor({ state: 'hidden' })
      await page.getByText('Szybciej dajemy znać, że mamy zgłoszenie').first().waitFor()
      expect((await client.get('brands/modrzew/handbook')).body).toMatchObject({
        version: 2,
        current: 2,
      })
    },
  )

  story('withdraws a rule of law and confirms it again', async () => {
    await tab('brand.tab.law')
    const rule = page.locator('li.law', { hasText: 'PL-CONS-7A' }).first()
    await rule.getByRole('button', { name: say('brand.law.withdraw') }).click()
    await dialog()
      .getByRole('button', { name: say('brand.law.withdraw') })
      .click()
    await rule.getByText(say('brand.law.unconfirmed')).waitFor()
    await rule.getByRole('button', { name: say('brand.law.confirm') }).click()
    await dialog().getByRole('textbox').fill('Z radcą prawnym')
    await dialog()
      .getByRole('button', { name: say('brand.law.confirm') })
      .click()
    await rule.getByText(/Aleksandra Nowicka/).waitFor()
    expect(await rule.innerText()).toContain('Z radcą prawnym')
  })

  story('makes a code for the cloakroom and prints it', async () => {
    await tab('brand.tab.doors')
    await page.getByLabel(say('brand.doors.place')).fill('Szatnia, parter')
    await page.getByRole('button', { name: say('brand.doors.add') }).click()
    const placeCode = page.locator('.doors li', { hasText: 'Szatnia, parter' })
    await placeCode
      .getByRole('img', { name: say('brand.doors.sheet.qr', { place: 'Szatnia, parter' }) })
      .waitFor()
    expect(await placeCode.locator('a.door-url').getAttribute('href')).toMatch(
      new RegExp(`^${house.world.url}/q/modrzew/`),
    )
    await placeCode.getByRole('button', { name: say('common.print') }).click()
    await page.locator('body[data-printed=yes]').waitFor()
    await page.emulateMedia({ media: 'print' })
    const sheet = page.locator('.door-sheet')
    expect(await sheet.isVisible()).toBe(true)
    expect((await sheet.locator('svg').boundingBox())!.width).toBeGreaterThan(150)
    expect(await sheet.innerText()).toContain(say('brand.doors.sheet.title'))
    expect(await page.locator('.rail').isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
  })

  story('makes a token that is shown once and works', async () => {
    await tab('brand.tab.tokens')
    await page.getByLabel(say('brand.tokens.name')).fill('Strona sklepu')
    await page.getByRole('button', { name: say('brand.tokens.add') }).click()
    const token = await page.locator('code.token').innerText()
    const reply = await fetch(`${house.world.url}/api/v1/cases`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': 'shop-1',
      },
      body: JSON.stringify({ brand: 'modrzew', happened: 'Ze sklepu: paczka stoi.' }),
    })
    expect(reply.status).toBe(201)
    await page.reload()
    await settle(page)
    await page.getByText('Strona sklepu', { exact: true }).waitFor()
    expect(await page.content()).not.toContain(token)
    expect(ola.troubles).toEqual([])
  })
})
