// Words in odd hours: two tabs, two writers, another version of the pages, a browser that keeps
// nothing, a page left too early.
import { afterAll, beforeAll, expect } from 'vitest'
import type { Page } from 'playwright-core'
import type { Key } from '../../src/platform/i18n/catalogue.ts'
import { act, CUSTOMER, PNG, read, takeIn, type Taken } from '../case/story.ts'
import type { Client } from '../client.ts'
import { openHouse, settle, story, type House } from './house.ts'
import { wordsOf, type Say } from './words.ts'

/** A press, a request and its answer, on a busy machine. */
const SLOW = { timeout: 8_000 }

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
const dialog = (page: Page) => page.getByRole('dialog').last()
const pathOf = (on: Taken) => `/cases/modrzew/${on.id}`

async function openAction(page: Page, key: Key): Promise<void> {
  await page.getByRole('button', { name: say('case.more_actions') }).click()
  await page.getByRole('menuitem', { name: say(key), exact: true }).click()
  await dialog(page).waitFor()
  await page.waitForFunction(() => document.querySelector('[role=dialog] .skeleton') === null)
}

story(
  'fault-W4 one form in two tabs is one form: neither tab writes over the other, and what one has sent stands in neither',
  async () => {
    const on = await opened()
    const { page, context, go } = await house.visit({ as: 'ania@modrzew.example' })
    await go(pathOf(on))
    const second = await context.newPage()
    await second.goto(pathOf(on))
    await settle(second)
    const note = (of: Page) => of.getByRole('textbox', { name: say('case.note_add') })
    await note(page).fill('Kurier był o ósmej.')
    await expect.poll(() => note(second).inputValue(), SLOW).toBe('Kurier był o ósmej.')
    await note(second).fill('Kurier był o ósmej. Nikogo nie zastał.')
    await expect
      .poll(() => note(page).inputValue(), SLOW)
      .toBe('Kurier był o ósmej. Nikogo nie zastał.')
    await page.getByRole('button', { name: say('case.note_do') }).click()
    await expect.poll(() => note(page).inputValue(), SLOW).toBe('')
    await expect.poll(() => note(second).inputValue(), SLOW).toBe('')
    expect(
      (await read(ania, on)).timeline
        .filter(({ kind }) => kind === 'case.note')
        .map(({ data }) => data.text),
    ).toEqual(['Kurier był o ósmej. Nikogo nie zastał.'])

    await go('/quick')
    await second.goto('/quick')
    await settle(second)
    const happened = (of: Page) => of.getByLabel(say('intake.happened'), { exact: true })
    await happened(page).fill('Lampa.')
    await second.reload()
    await settle(second)
    await happened(second).fill('Lampa pękła.')
    await expect.poll(() => happened(page).inputValue(), SLOW).toBe('Lampa pękła.')
    await page.getByLabel(say('intake.fromWhom')).fill('Jan Nowak')
    expect(await happened(page).inputValue()).toBe('Lampa pękła.')
  },
)

story('fault-W3 two who write the same letter lose no word of each other', async () => {
  const on = await opened()
  const [one, other] = [
    await house.visit({ as: 'ania@modrzew.example' }),
    await house.visit({ as: 'kuba@modrzew.example' }),
  ]
  const body = (page: Page) => dialog(page).getByLabel(say('case.body'), { exact: true })
  const drafts = async () => (await read(ania, on)).answers.map((answer) => answer.body)
  for (const { page, go } of [one, other]) {
    await go(pathOf(on))
    await openAction(page, 'case.write_answer')
  }
  await body(one.page).fill('Od Ani.')
  await one.page.clock.runFor(2_000)
  await expect.poll(drafts, SLOW).toEqual(['Od Ani.'])
  // Whoever has typed nothing reads along.
  await expect.poll(() => body(other.page).inputValue(), SLOW).toBe('Od Ani.')
  await body(other.page).fill('Od Ani. I od Kuby.')
  await body(one.page).fill('Od Ani, dłużej.')
  await other.page.clock.runFor(2_000)
  await expect.poll(drafts, SLOW).toEqual(['Od Ani. I od Kuby.'])
  await one.page.clock.runFor(2_000)
  await dialog(one.page)
    .getByText(say('case.draft_others', { name: 'Kuba' }).slice(0, 20))
    .waitFor()
  expect(await drafts()).toEqual(['Od Ani. I od Kuby.'])
  expect(await body(one.page).inputValue()).toBe('Od Ani, dłużej.')
  await dialog(one.page)
    .getByRole('button', { name: say('case.draft_below') })
    .click()
  await one.page.clock.runFor(2_000)
  await expect.poll(drafts, SLOW).toEqual(['Od Ani. I od Kuby.\n\nOd Ani, dłużej.'])
})

story(
  'fault-W4 words kept by an earlier version are taken over once, by whoever is still signed in, and then removed',
  async () => {
    const on = await opened()
    const { page, go } = await house.visit({ as: 'ania@modrzew.example' })
    await go('/account')
    await page.evaluate((id) => {
      localStorage.setItem(`opoka.note.modrzew.${id}`, 'Stara notatka.')
      localStorage.setItem(
        `opoka.draft.modrzew.${id}.question`,
        JSON.stringify({ subject: 'Pytanie', body: 'Stare słowa.', outcome: null, checklist: [] }),
      )
      localStorage.setItem(`opoka.contact.modrzew.${id}`, '{"note":"Stary koniec rozmowy."}')
    }, on.id)
    await go(pathOf(on))
    expect(await page.getByRole('textbox', { name: say('case.note_add') }).inputValue()).toBe(
      'Stara notatka.',
    )
    await openAction(page, 'case.write_question')
    expect(await dialog(page).getByLabel(say('case.body'), { exact: true }).inputValue()).toBe(
      'Stare słowa.',
    )
    expect(
      await page.evaluate(() =>
        Object.keys(localStorage).filter((place) => /^opoka\.(note|draft|contact)\./.test(place)),
      ),
    ).toEqual([])
    expect(
      await page.evaluate(
        () =>
          Object.entries(localStorage).filter(([, words]) => words.includes('Stary koniec')).length,
      ),
    ).toBe(1)
  },
)

const FILE = { name: 'lampa.png', mimeType: 'image/png', buffer: PNG }

story(
  'fault-W4 a file is stored, or the page says that it is not and asks before it is left; what is missing afterwards is named',
  async () => {
    const on = await opened()
    const { page, go } = await house.visit()
    const link = new URL(on.link).pathname
    const chosen = () => page.getByText('lampa.png', { exact: true })
    await go(link)
    await page.locator('input[type=file]').first().setInputFiles(FILE)
    await expect
      .poll(() =>
        page.evaluate(() =>
          Object.entries(localStorage).some(
            ([place, text]) => place.endsWith('.files') && text.includes('"isStored":true'),
          ),
        ),
      )
      .toBe(true)
    await page.reload()
    await settle(page)
    await chosen().waitFor()
    // The page was left before it was stored: its name is known, it is not there.
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('opoka', 1)
          request.onsuccess = () =>
            void (request.result
              .transaction('files', 'readwrite')
              .objectStore('files')
              .clear().onsuccess = () => {
              request.result.close()
              resolve()
            })
        }),
    )
    await page.reload()
    await settle(page)
    await page.getByRole('alert').filter({ hasText: 'lampa.png' }).waitFor()
    await page
      .getByRole('button', { name: say('common.file_remove', { name: 'lampa.png' }) })
      .click()
    expect(await page.getByText('lampa.png').count()).toBe(0)
  },
)

story(
  'fault-W4 a browser that keeps nothing: the words stay while the page is there, it says so, and asks before it is left',
  async () => {
    const on = await opened()
    const { page, context, go } = await house.visit({ as: 'ania@modrzew.example' })
    await context.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
      indexedDB.open = () => {
        throw new DOMException('no', 'SecurityError')
      }
    })
    await go(pathOf(on))
    await page.getByRole('textbox', { name: say('case.note_add') }).fill('Nie zgub tego.')
    await page.getByText(say('common.unkept')).waitFor()
    await page.locator('input[type=file]').first().setInputFiles(FILE)
    await page.getByText('lampa.png', { exact: true }).waitFor()
    await page
      .getByRole('link', { name: say('common.nav_cases') })
      .first()
      .click()
    await page.waitForURL('**/cases')
    await page.goBack()
    await settle(page)
    expect(await page.getByRole('textbox', { name: say('case.note_add') }).inputValue()).toBe(
      'Nie zgub tego.',
    )
    let asked = 0
    page.on('dialog', (asks) => {
      asked += 1
      void asks.dismiss()
    })
    await page.evaluate(() => void setTimeout(() => location.reload()))
    await expect.poll(() => asked, SLOW).toBe(1)
    await page.getByText('lampa.png', { exact: true }).waitFor()
    await page.getByRole('button', { name: say('case.attach_do') }).click()
    await page.getByRole('link', { name: 'lampa.png' }).first().waitFor()
    await page.getByRole('button', { name: say('case.note_do') }).click()
    await page.getByText(say('common.unkept')).waitFor({ state: 'detached' })
    expect(
      (await read(ania, on)).timeline
        .filter(({ kind }) => kind === 'case.note')
        .map(({ data }) => data.text),
    ).toEqual(['Nie zgub tego.'])
  },
)

story(
  'fault-W3 what a colleague changes meanwhile is not put back by a form that was left open',
  async () => {
    const on = await opened()
    const { page, go } = await house.visit({ as: 'ania@modrzew.example' })
    await go(pathOf(on))
    await openAction(page, 'case.weight')
    const scope = dialog(page)
    await scope.getByLabel(say('common.reason')).first().fill('Czeka na lekarstwo.')
    const kuba = await house.world.as('kuba@modrzew.example')
    await act(kuba, on, 'weight', { judgements: { safety: { is: 3, why: 'Szkło.' } } })
    await page.reload()
    await settle(page)
    await openAction(page, 'case.weight')
    await dialog(page)
      .getByRole('button', { name: say('common.save') })
      .click()
    await dialog(page).waitFor({ state: 'detached' })
    expect((await read(ania, on)).judgements.safety).toMatchObject({ is: 3, why: { pl: 'Szkło.' } })
  },
)
