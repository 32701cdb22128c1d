// What is being typed about a case stays while others change the case, over a reload, and for
// whoever typed it alone.
import { afterAll, beforeAll, expect } from 'vitest'
import { act, CUSTOMER, mustSend, read, takeIn, type Taken } from '../case/story.ts'
import type { Client } from '../client.ts'
import { openHouse, settle, story, type House } from './house.ts'
import { openShop } from './shop.ts'
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
const answered = async (): Promise<Taken> => {
  const on = await opened()
  await act(ania, on, 'class', { class: 'consumer-complaint' })
  await mustSend(ania, on, 'answer')
  return on
}
const linkOf = (on: Taken) => new URL(on.link).pathname

story(
  'fault-W3 an addition typed while the case is closed stays, says why, and opens the case again with it',
  async () => {
    const on = await opened()
    const { page, go } = await house.visit()
    await go(linkOf(on))
    await page
      .getByLabel(say('customer.add.label'))
      .fill('Paczki nadal nie ma, a kurier nie odbiera.')
    await act(ania, on, 'close', { closing: 'withdrawn' })
    await page.getByText(say('customer.add.closed')).waitFor()
    expect(await page.getByLabel(say('customer.add.label')).inputValue()).toBe(
      'Paczki nadal nie ma, a kurier nie odbiera.',
    )
    await page.reload()
    await settle(page)
    expect(await page.getByLabel(say('customer.add.label')).inputValue()).toBe(
      'Paczki nadal nie ma, a kurier nie odbiera.',
    )
    await page.getByRole('button', { name: say('customer.add.reopen') }).click()
    await page.getByText(say('customer.reopen.done')).waitFor()
    const view = await read(ania, on)
    expect(view.state).toBe('reopened')
    expect(view.timeline.find(({ kind }) => kind === 'customer.reopened')?.data).toMatchObject({
      reason: 'Paczki nadal nie ma, a kurier nie odbiera.',
    })
    expect(await page.getByLabel(say('customer.add.label')).inputValue()).toBe('')
  },
)

story(
  'fault-W3 a reason and a rating stay when the case is opened again by somebody else',
  async () => {
    const on = await answered()
    const { page, go } = await house.visit()
    await go(linkOf(on))
    await page.getByRole('button', { name: say('customer.settled.no') }).click()
    await page.getByLabel(say('customer.reopen.reason')).fill('Pieniądze nie przyszły.')
    await page.getByLabel(say('customer.rate.words')).fill('Długo to trwa.')
    await act(ania, on, 'reopen', { reason: 'Pomyłka w kwocie.' })
    await page.getByText(say('customer.reopen.open')).waitFor()
    await page.getByText(say('customer.rate.later')).waitFor()
    expect(await page.getByLabel(say('customer.reopen.reason')).inputValue()).toBe(
      'Pieniądze nie przyszły.',
    )
    expect(await page.getByLabel(say('customer.rate.words')).inputValue()).toBe('Długo to trwa.')
    await page.getByRole('button', { name: say('customer.reopen.add') }).click()
    await expect
      .poll(async () =>
        (await read(ania, on)).timeline
          .filter(({ kind }) => kind === 'customer.added')
          .map(({ data }) => data.text),
      )
      .toEqual(['Pieniądze nie przyszły.'])
  },
)

story(
  'fault-W3 a letter and a promise being written stay while a colleague closes the case',
  async () => {
    const on = await opened()
    const { page, go } = await house.visit({ as: 'ania@modrzew.example' })
    await go(`/cases/modrzew/${on.id}`)
    await page.getByRole('textbox', { name: say('case.note_add') }).fill('Kurier oddzwoni.')
    await page.keyboard.press('Escape')
    await page
      .getByRole('button', { name: say('case.promise_make') })
      .first()
      .click()
    await page.getByLabel(say('case.promise_words')).fill('Oddzwonię przed południem.')
    const kuba = await house.world.as('kuba@modrzew.example')
    await act(kuba, on, 'close', { closing: 'withdrawn' })
    await expect
      .poll(() => page.locator('article.case').innerText())
      .toContain(say('case.state_closed'))
    expect(await page.getByLabel(say('case.promise_words')).inputValue()).toBe(
      'Oddzwonię przed południem.',
    )
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('common.cancel') })
      .click()
    expect(await page.getByRole('textbox', { name: say('case.note_add') }).inputValue()).toBe(
      'Kurier oddzwoni.',
    )
  },
)

story(
  'fault-W4 a note and a promise survive a reload and a way back, and are gone after sending',
  async () => {
    const on = await opened()
    const { page, go } = await house.visit({ as: 'ania@modrzew.example' })
    await go(`/cases/modrzew/${on.id}`)
    await page.getByRole('textbox', { name: say('case.note_add') }).fill('Kurier oddzwoni.')
    await page
      .getByRole('button', { name: say('case.promise_make') })
      .first()
      .click()
    await page.getByLabel(say('case.promise_words')).fill('Oddzwonię przed południem.')
    await page.reload()
    await settle(page)
    expect(await page.getByRole('textbox', { name: say('case.note_add') }).inputValue()).toBe(
      'Kurier oddzwoni.',
    )
    await page
      .getByRole('button', { name: say('case.promise_make') })
      .first()
      .click()
    expect(await page.getByLabel(say('case.promise_words')).inputValue()).toBe(
      'Oddzwonię przed południem.',
    )
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('common.cancel') })
      .click()
    await go('/cases')
    await page.goBack()
    await settle(page)
    await page.getByRole('button', { name: say('case.note_do') }).click()
    await expect
      .poll(() => page.getByRole('textbox', { name: say('case.note_add') }).inputValue())
      .toBe('')
    await page.reload()
    await settle(page)
    expect(await page.getByRole('textbox', { name: say('case.note_add') }).inputValue()).toBe('')
  },
)

story(
  'fault-W5 what somebody typed is shown to nobody else at the same computer, and is there when they are back',
  async () => {
    const on = await opened()
    const { page, go } = await house.visit({ as: 'ania@modrzew.example' })
    const signIn = async (mail: string) => {
      await page.getByLabel(say('session.mail')).fill(mail)
      await page.getByLabel(say('session.password'), { exact: true }).fill('opoka-przyklad')
      await page.getByRole('button', { name: say('session.signIn.submit') }).click()
      await page.waitForURL((url) => url.pathname !== '/sign-in')
    }
    const signOut = async () => {
      await page.locator('.rail-account button').first().click()
      await page.getByRole('menuitem', { name: say('common.sign_out') }).click()
      await page.waitForURL('**/sign-in')
    }
    await go(`/cases/modrzew/${on.id}`)
    await page
      .getByRole('textbox', { name: say('case.note_add') })
      .fill('Klientka krzyczy na mnie od rana.')
    await signOut()
    expect(await page.locator('body').innerText()).not.toContain('krzyczy')
    await signIn('kuba@modrzew.example')
    await go(`/cases/modrzew/${on.id}`)
    expect(await page.getByRole('textbox', { name: say('case.note_add') }).inputValue()).toBe('')
    await page.getByRole('textbox', { name: say('case.note_add') }).fill('Od Kuby.')
    await signOut()
    await signIn('ania@modrzew.example')
    await go(`/cases/modrzew/${on.id}`)
    expect(await page.getByRole('textbox', { name: say('case.note_add') }).inputValue()).toBe(
      'Klientka krzyczy na mnie od rana.',
    )
  },
)

story('fault-W6 a letter sent while its draft is being kept leaves no draft', async () => {
  const on = await opened()
  const { page, go } = await house.visit({ as: 'ania@modrzew.example' })
  await go(`/cases/modrzew/${on.id}`)
  let let_go = () => {}
  const held = new Promise<void>((resolve) => void (let_go = resolve))
  let drafts = 0
  await page.route('**/draft', async (route) => {
    drafts += 1
    await held
    await route.continue()
  })
  await page
    .getByRole('button', { name: say('case.write_acknowledgement') })
    .first()
    .click()
  await page.getByRole('dialog').getByLabel(say('case.subject')).fill('Pana paczka')
  await page.context().pages()[0]!.clock.runFor(2_000)
  await expect.poll(() => drafts).toBe(1)
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('common.send') })
    .click()
  let_go()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.clock.runFor(5_000)
  expect((await read(ania, on)).answers.map(({ subject, state }) => [subject, state])).toEqual([
    ['Pana paczka', 'sent'],
  ])
  expect(
    await page.evaluate(() =>
      Object.keys(localStorage).filter((place) => place.includes('letter')),
    ),
  ).toEqual([])
})

story('fault-W7 a mail address that was refused and then emptied is none', async () => {
  const shop = await openShop(house.world.url, { brand: 'modrzew', language: 'pl' })
  const { page } = await house.visit()
  const asked: (string | null)[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/open'))
      asked.push((request.postDataJSON() as { mail: string | null }).mail)
  })
  await page.goto(shop.url)
  await page.getByRole('button', { name: 'Czat z nami' }).click()
  await page.getByText('Imię, nazwisko i e-mail (nieobowiązkowo)').click()
  await page.getByLabel('E-mail').fill('jan@gmail')
  await page.getByLabel('Państwa wiadomość').fill('Gdzie jest paczka?')
  await page.keyboard.press('Enter')
  await page
    .getByRole('alert')
    .filter({ hasText: /e-mail/i })
    .waitFor()
  await page.getByLabel('E-mail').fill('')
  await page.getByLabel('Państwa wiadomość').focus()
  await page.keyboard.press('Enter')
  await page.getByText('Wiadomość do nas dotarła').waitFor()
  expect(asked.at(-1)).toBe(null)
  await shop.stop()
})
