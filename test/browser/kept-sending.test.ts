// What is typed while a send is under way is never lost: it stays in its field as not sent yet, or
// the field shows that it takes nothing meanwhile. A lost reply is asked for again.
import { afterAll, beforeAll, expect } from 'vitest'
import type { Page } from 'playwright-core'
import { fault } from '../../src/platform/i18n/pl/fault.ts'
import { intake } from '../../src/case/intake/i18n/pl/intake.ts'
import { CUSTOMER, read, takeIn, type Taken } from '../case/story.ts'
import type { Client } from '../client.ts'
import { openHouse, settle, story, type House } from './house.ts'
import { wordsOf, type Say } from './words.ts'

let house: House
let ania: Client
let say: Say
beforeAll(async () => {
  house = await openHouse()
  ania = await house.world.as('ania@modrzew.example')
  say = await wordsOf('pl')
})
afterAll(() => house?.stop())

const opened = () => takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
const said = async (on: Taken, kind: string) =>
  (await read(ania, on)).timeline
    .filter((entry) => entry.kind === kind)
    .map(({ data }) => data.text)

/** Holds what is posted to `path` until it is let go. */
async function hold(page: Page, path: string): Promise<() => void> {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => void (letGo = resolve))
  await page.route(
    path,
    async (route) => {
      await held
      await route.continue()
    },
    { times: 1 },
  )
  return letGo
}

story(
  'fault-W6 what is typed behind a message or a note under way stays, over a reload, and goes with the next press',
  async () => {
    const on = await opened()
    const visitor = await house.visit()
    const colleague = await house.visit({ as: 'ania@modrzew.example' })
    const cases = [
      {
        ...visitor,
        at: new URL(on.link).pathname,
        api: '**/api/v1/customer/*/add',
        field: () => visitor.page.getByLabel(say('customer.add.label')),
        button: say('customer.add.submit'),
        kind: 'customer.added',
      },
      {
        ...colleague,
        at: `/cases/modrzew/${on.id}`,
        api: '**/api/v1/cases/*/*/note',
        field: () => colleague.page.getByRole('textbox', { name: say('case.note_add') }),
        button: say('case.note_do'),
        kind: 'case.note',
      },
    ]
    for (const { page, go, at, api, field, button, kind } of cases) {
      await go(at)
      await field().fill('Paczka nie przyszła.')
      const letGo = await hold(page, api)
      const answer = page.waitForResponse(api)
      await page.getByRole('button', { name: button }).last().click()
      await field().press('End')
      await field().pressSequentially(' A kurier nie odbiera.')
      letGo()
      await answer
      await expect.poll(() => field().inputValue()).toBe('A kurier nie odbiera.')
      await page.reload()
      await settle(page)
      expect(await field().inputValue()).toBe('A kurier nie odbiera.')
      await page.getByRole('button', { name: button }).last().click()
      await expect.poll(() => field().inputValue()).toBe('')
      expect((await said(on, kind)).toSorted()).toEqual([
        'A kurier nie odbiera.',
        'Paczka nie przyszła.',
      ])
    }
  },
)

story(
  'fault-W6 a form that the answer closes takes no words while it is under way, shows so, and takes them again when refused',
  async () => {
    const on = await opened()
    const { page, go } = await house.visit({ as: 'ania@modrzew.example' })
    await go(`/cases/modrzew/${on.id}`)
    await page
      .getByRole('button', { name: say('case.write_acknowledgement') })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    const subject = dialog.getByLabel(say('case.subject'))
    await subject.fill('Pana paczka')
    let letGo = () => {}
    const held = new Promise<void>((resolve) => void (letGo = resolve))
    await page.route(
      '**/send',
      async (route) => {
        await held
        await route.abort()
      },
      { times: 1 },
    )
    await dialog.getByRole('button', { name: say('common.send') }).click()
    await dialog.locator('input[aria-busy=true]').first().waitFor()
    expect(await subject.isEditable()).toBe(false)
    await page.keyboard.press('Escape')
    expect(await dialog.count()).toBe(1)
    letGo()
    await expect.poll(() => subject.isEditable()).toBe(true)
    expect(await subject.inputValue()).toBe('Pana paczka')
  },
)

const fill = async (page: Page, words: string) => {
  await page.getByLabel(say('intake.public.happened')).fill(words)
  await page.getByLabel(say('intake.public.name')).fill('Jan Nowak')
  await page.getByLabel(say('intake.mail')).fill('jan@poczta.example')
}

story(
  'fault-S2 the same words after a lost reply are one case, in another language of the page and after a reload too',
  async () => {
    const english = await wordsOf('en')
    for (const [words, isReloaded] of [
      ['Kubek przyszedł pęknięty.', false],
      ['Talerz przyszedł pęknięty.', true],
    ] as const) {
      const { page, go } = await house.visit()
      await go('/f/modrzew/pl')
      await fill(page, words)
      let letGo = () => {}
      const held = new Promise<void>((resolve) => void (letGo = resolve))
      await page.route(
        '**/api/v1/public/*/cases',
        async (route) => {
          await held
          await route.fetch()
          await route.fulfill({
            status: 502,
            contentType: 'text/html',
            body: '<h1>Bad Gateway</h1>',
          })
        },
        { times: 1 },
      )
      await page.getByRole('button', { name: say('intake.public.submit') }).click()
      await page.locator('textarea[aria-busy=true]').first().waitFor()
      expect(await page.getByLabel(say('intake.public.happened')).isEditable()).toBe(false)
      letGo()
      await page.getByRole('alert').filter({ hasText: fault['fault.stranger'] }).waitFor()
      if (isReloaded) {
        await page.reload()
        await settle(page)
        await page.getByRole('button', { name: intake['intake.left.show'] }).click()
      }
      await page.getByRole('button', { name: 'English' }).click()
      await page.locator('html[lang=en]').waitFor()
      await page.getByRole('button', { name: english('intake.public.submit') }).click()
      await page.getByRole('heading', { level: 1, name: english('intake.public.done') }).waitFor()
      expect((await ania.get(`cases?q=${encodeURIComponent(words)}`)).body.items.length).toBe(1)
    }
  },
)
