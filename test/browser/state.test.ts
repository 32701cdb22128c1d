// What stands on the screen when there is nothing, when something failed, when a session or a link
// has ended, when no mail can leave.
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { act, CUSTOMER, mustSend, read, staff, takeIn, type Taken } from '../case/story.ts'
import type { Client } from '../client.ts'
import { openHouse, settle, story, type House } from './house.ts'
import { wordsOf, type Say } from './words.ts'

let house: House
let say: Say
let ania: Client
let on: Taken

describe('less happy moments', () => {
  beforeAll(async () => {
    say = await wordsOf('pl')
    house = await openHouse()
    ania = await staff(house.world, 'ania@modrzew.example')
    on = await takeIn(ania, 'modrzew', {
      customer: CUSTOMER,
      category: 'late-delivery',
      language: 'pl',
    })
  })
  afterAll(() => house?.stop())

  story('nothing waits for somebody: My day says so', async () => {
    const { page, go, troubles } = await house.visit({ as: 'staszek@modrzew.example' })
    await go('/')
    await page.getByText(say('case.day_empty')).waitFor()
    expect(troubles).toEqual([])
  })

  story(
    'the server fails, then there is no server: the page says so and tries again when asked',
    async () => {
      const { page } = await house.visit({ as: 'tomek@modrzew.example' })
      await page.route('**/api/v1/my-day', (route) =>
        route.fulfill({
          status: 500,
          contentType: 'application/problem+json',
          body: JSON.stringify({ code: 'internal', requestId: 'req-1' }),
        }),
      )
      await page.goto('/')
      await page.getByRole('alert').getByText(say('fault.server')).waitFor()
      await page.getByText(say('common.request_id', { id: 'req-1' })).waitFor()
      await page.unroute('**/api/v1/my-day')
      await page.route('**/api/v1/my-day', (route) => route.abort('connectionrefused'))
      await page
        .getByRole('alert')
        .getByRole('button', { name: say('common.retry') })
        .click()
      await page.getByRole('alert').getByText(say('fault.offline')).waitFor()
      await page.unroute('**/api/v1/my-day')
      await page
        .getByRole('alert')
        .getByRole('button', { name: say('common.retry') })
        .click()
      await page.locator('[data-row]').first().waitFor()
      expect(await page.getByRole('alert').count()).toBe(0)
    },
  )

  story('while the server thinks, the page shows that something is coming', async () => {
    const { page } = await house.visit({ as: 'tomek@modrzew.example' })
    let answer = () => {}
    const held = new Promise<void>((resolve) => (answer = resolve))
    await page.route('**/api/v1/my-day', async (route) => {
      await held
      await route.continue()
    })
    await page.goto('/')
    await page.locator('.skeleton').first().waitFor()
    expect(await page.getByText(say('common.loading')).count()).toBeGreaterThan(0)
    answer()
    await settle(page)
    await page.locator('[data-row]').first().waitFor()
  })

  story(
    'signed out in another tab: the way leads through signing in and back to the same page',
    async () => {
      const { page, go, context } = await house.visit({ as: 'ania@modrzew.example' })
      await go(`/cases/modrzew/${on.id}`)
      const other = await context.newPage()
      await other.goto('/')
      await other.getByRole('button', { name: 'Anna Kubiak' }).click()
      await other.getByRole('menuitem', { name: say('common.sign_out') }).click()
      await other.waitForURL('**/sign-in*')
      await other.close()
      await page.reload()
      await page.waitForURL('**/sign-in?to=*')
      await page.getByLabel(say('session.mail')).fill('ania@modrzew.example')
      await page.getByLabel(say('session.password'), { exact: true }).fill('wrong password here')
      await page.getByRole('button', { name: say('session.signIn.submit') }).click()
      await page.getByRole('alert').waitFor()
      await page.getByLabel(say('session.password'), { exact: true }).fill('opoka-przyklad')
      await page.getByRole('button', { name: say('session.signIn.submit') }).click()
      await page.waitForURL(`**/cases/modrzew/${on.id}`)
      await page.locator(`article.case[aria-label="${on.ref}"]`).waitFor()
    },
  )

  story(
    'a session that ends in the middle of the work says so, and what was typed stays',
    async () => {
      const { page, go, context } = await house.visit({ as: 'ania@modrzew.example' })
      await go(`/cases/modrzew/${on.id}`)
      await page.locator('.note-field textarea').fill('Kurier dzwonił, szuka paczki.')
      await context.clearCookies()
      await page.getByRole('button', { name: say('case.note_do') }).click()
      await page.getByText(say('fault.session.required')).first().waitFor()
      expect(await page.locator('.note-field textarea').inputValue()).toBe(
        'Kurier dzwonił, szuka paczki.',
      )
    },
  )

  story('a case and a page that are not there', async () => {
    const { page, go, troubles } = await house.visit({ as: 'ania@modrzew.example' })
    await go('/cases/modrzew/00000000-0000-7000-8000-000000000000')
    await page.getByRole('alert').getByText(say('fault.case.not_found')).waitFor()
    await go('/cases/vilnis/00000000-0000-7000-8000-000000000000')
    await page.getByRole('alert').getByText(say('fault.not_found')).waitFor()
    await go('/nowhere')
    await page.getByRole('heading', { level: 1, name: say('common.missing') }).waitFor()
    await page.getByRole('link', { name: say('common.to_start') }).click()
    await page.getByRole('heading', { level: 1, name: say('common.nav_my_day') }).waitFor()
    expect(troubles).toEqual([])
    await go('/')
  })

  story(
    'fault-sentence-g signing out that fails says so and stays, and the next try ends the session',
    async () => {
      const { page, go } = await house.visit({ as: 'tomek@modrzew.example' })
      await go('/')
      const signOut = async () => {
        await page.locator('.rail-account button').first().click()
        await page.getByRole('menuitem', { name: say('common.sign_out') }).click()
      }
      await page.route('**/api/v1/session', (route) => route.abort('connectionrefused'))
      await signOut()
      await page.getByText(say('common.sign_out_failed')).waitFor()
      expect(new URL(page.url()).pathname).toBe('/')
      await page.unroute('**/api/v1/session')
      await signOut()
      await page.waitForURL('**/sign-in*')
    },
  )

  story(
    'fault-sentence-f a letter that was refused at once is kept in the case all the same',
    async () => {
      const other = await takeIn(ania, 'modrzew', {
        customer: CUSTOMER,
        category: 'late-delivery',
        language: 'pl',
      })
      const { page, go } = await house.visit({ as: 'ania@modrzew.example' })
      await go(`/cases/modrzew/${other.id}`)
      await page
        .locator('.case-head')
        .getByRole('button', { name: say('case.write_acknowledgement') })
        .click()
      const dialog = page.getByRole('dialog')
      await page.route('**/send', (route) =>
        route.fulfill({
          status: 503,
          contentType: 'application/problem+json',
          body: JSON.stringify({ code: 'desk.unavailable', requestId: 'req-2' }),
        }),
      )
      await dialog.getByRole('textbox', { name: say('case.subject') }).fill('Mamy Pani wiadomość')
      await dialog.locator('.dialog-buttons .button-accent').click()
      await dialog.getByRole('alert').waitFor()
      await dialog.getByText(say('case.draft_saved')).waitFor()
      expect(
        (await read(ania, other)).answers.map(({ state, subject }) => ({ state, subject })),
      ).toEqual([{ state: 'draft', subject: 'Mamy Pani wiadomość' }])
    },
  )

  story(
    "an example brand's letter is kept: the dialog, the case and the outbox say so",
    async () => {
      const { page, go, troubles } = await house.visit({ as: 'ola@modrzew.example' })
      await mustSend(ania, on, 'acknowledgement')
      await go(`/cases/modrzew/${on.id}`)
      await page.locator('.letter-head', { hasText: say('case.letter_kept') }).click()
      await page.getByText(say('case.mail_kept')).waitFor()
      await go('/outbox')
      await page.getByText(say('mailbox.kept.note')).waitFor()
      await page.locator('.outbox-row', { hasText: on.ref }).first().click()
      await page.getByRole('dialog').getByText(on.token).waitFor()
      expect(troubles).toEqual([])
    },
  )

  story("a customer's link that was withdrawn, has expired, or never was", async () => {
    const { page, go, troubles } = await house.visit({ width: 360 })
    const says = (name: 'invalid' | 'expired' | 'revoked') =>
      page.getByRole('heading', { level: 1, name: say(`customer.gone.${name}`) }).waitFor()
    await go('/c/nobody-has-ever-made-this')
    await says('invalid')
    const other = await takeIn(ania, 'modrzew', {
      customer: CUSTOMER,
      category: 'late-delivery',
      language: 'pl',
    })
    await act(ania, other, 'revoke-link', { link: (await read(ania, other)).links[0]!.id })
    await go(`/c/${other.token}`)
    await says('revoked')
    house.world.turnBy('PT17520H')
    await go(`/c/${on.token}`)
    await says('expired')
    expect(troubles).toEqual([])
  })
})
