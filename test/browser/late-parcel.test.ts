// The main story with two people before two screens: the desk by keyboard alone, the customer's
// page open all the while.
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { formOf, tokenOf } from '../case/story.ts'
import { openHouse, settle, story, type House, type Visitor } from './house.ts'
import { enter, tabTo, typeInto } from './keyboard.ts'
import { wordsOf, type Say } from './words.ts'

let house: House
let say: Say
let desk: Visitor
let page: Page
let customer: Page
let ref: string
let screen: Locator
let dialog: Locator

const press = (key: string) => page.keyboard.press(key)
/** From inside the form; the dialog closes when it is done. */
const done = async () => {
  await press('Control+Enter')
  await dialog.waitFor({ state: 'hidden' })
}
const customerSees = (words: string) =>
  customer.getByText(words, { exact: true }).first().waitFor({ timeout: 5_000 })

describe('a parcel two weeks late', () => {
  beforeAll(async () => {
    say = await wordsOf('pl')
    house = await openHouse()
    const said = {
      happened: 'Paczka miała być dwa tygodnie temu.',
      wanted: 'Pieniądze z powrotem',
      order: 'ZM-4471',
      category: 'late-delivery',
      language: 'pl',
      name: 'Barbara Wójcik',
      mail: 'barbara@poczta.example',
    }
    const reply = await house.world
      .guest()
      .send('POST', 'public/modrzew/cases', formOf(said), { 'idempotency-key': 'barbara-1' })
    ref = reply.body.ref
    desk = await house.visit()
    page = desk.page
    screen = page.locator(`article.case[aria-label="${ref}"]`)
    dialog = page.getByRole('dialog')
    const own = await house.visit({ width: 360 })
    customer = own.page
    await own.go(`/c/${tokenOf(reply.body.link)}`)
    await customer.evaluate(() => void (document.body.dataset.firstVisit = 'yes'))
  })
  afterAll(() => house?.stop())

  story('the owner signs in and finds the new case in My day', async () => {
    await desk.go('/')
    await page.waitForURL((url) => url.pathname === '/sign-in')
    await typeInto(page, page.getByLabel(say('session.mail')), 'tomek@modrzew.example')
    await typeInto(
      page,
      page.getByLabel(say('session.password'), { exact: true }),
      'opoka-przyklad',
    )
    await press('Enter')
    await page.getByRole('heading', { level: 1, name: say('common.nav_my_day') }).waitFor()
    await settle(page)
    for (
      let row = 0;
      row < 80 && !(await page.locator('[data-row]:focus', { hasText: ref }).count());
      row++
    )
      await press('j')
    expect(await page.locator('[data-row]:focus').innerText()).toContain(ref)
    await press('Enter')
    await screen.waitFor()
  })

  story(
    'confirms what it is in law and acknowledges it; the customer sees it at once',
    async () => {
      await enter(page, screen.getByRole('button', { name: say('clock.confirm_class') }))
      await tabTo(page, dialog.getByRole('radio').first())
      await press('Space')
      await done()
      await screen.getByText(`${say('clock.class_now')}:`).waitFor()
      await enter(
        page,
        screen
          .locator('.next-step-do')
          .getByRole('button', { name: say('case.write_acknowledgement') }),
      )
      // It says that there is no mail server.
      await dialog.getByText(say('case.mail_kept')).waitFor()
      await tabTo(page, dialog.getByLabel(say('case.subject')))
      await done()
      await customerSees(say('customer.state.acknowledged'))
    },
  )

  story('makes a promise, which the customer can read', async () => {
    await press('p')
    await tabTo(page, dialog.getByRole('spinbutton').first())
    await page.keyboard.type('241120261530', { delay: 20 })
    await done()
    await customerSees(say('customer.promise.open'))
    expect(await customer.getByText(/Tomasz.*15:30/).count()).toBeGreaterThan(0)
  })

  story('writes the answer against its checklist and records it as posted', async () => {
    await press('a')
    await tabTo(page, dialog.getByRole('radio', { name: say('case.outcome_upheld'), exact: true }))
    await press('Space')
    await tabTo(page, dialog.getByLabel(say('case.body')))
    await press('ControlOrMeta+End')
    await page.keyboard.insertText('\n\nZwrot wyszedł dziś przelewem.')
    for (const box of await dialog.getByRole('checkbox').all()) {
      await tabTo(page, box)
      await press('Space')
    }
    await tabTo(page, dialog.getByLabel(say('case.send_how')))
    await press('ArrowDown')
    await typeInto(page, dialog.getByLabel(say('case.proof'), { exact: true }), 'RR 4471 PL')
    await done()
    await customerSees(say('customer.state.answered'))
    await customer.getByText('Zwrot wyszedł dziś przelewem.').waitFor()
  })

  story('keeps the promise and records the delivery', async () => {
    await enter(page, screen.getByRole('button', { name: say('case.promise_keep') }))
    await tabTo(page, dialog.getByRole('textbox'))
    await done()
    await customerSees(say('customer.promise.kept'))
    house.world.turnBy('PT3H')
    await desk.look()
    await enter(page, screen.getByRole('button', { name: say('case.record_delivery') }))
    await typeInto(page, dialog.getByLabel(say('case.proof'), { exact: true }), 'Podpis odbiorcy')
    await done()
    await screen.getByText(say('clock.settled_more', { count: 3 })).waitFor()
  })

  story('the customer confirms; the desk sees it without a reload and closes', async () => {
    await customer.getByRole('button', { name: say('customer.settled.yes') }).tap()
    await customer.getByText(say('customer.confirm.done')).waitFor()
    await screen.locator('.next-step-what', { hasText: say('case.step_close') }).waitFor()
    await press('c')
    await tabTo(
      page,
      dialog.getByRole('radio', { name: say('case.closing_answered'), exact: true }),
    )
    await done()
    await customerSees(say('customer.state.closed'))
  })

  story(
    'the customer rates it, thinks again and opens it once more; all on one visit',
    async () => {
      await customer.getByRole('radio', { name: say('customer.rate.4'), exact: true }).check()
      await customer.getByRole('button', { name: say('customer.rate.submit') }).tap()
      await customer
        .getByText(say('customer.rate.done', { word: say('customer.rate.4') }))
        .first()
        .waitFor()
      await customer.getByRole('button', { name: say('customer.settled.no') }).tap()
      await customer.getByLabel(say('customer.reopen.reason')).fill('Przelew nie przyszedł.')
      await customer.getByRole('button', { name: say('customer.reopen.submit') }).tap()
      await customerSees(say('customer.state.reopened'))
      await screen.getByText(say('case.state_reopened'), { exact: true }).first().waitFor()
      expect(await customer.evaluate(() => document.body.dataset.firstVisit)).toBe('yes')
      expect(desk.troubles).toEqual([])
    },
  )
})
