// Every form and dialog of the desk: what is typed and chosen in it is there after a reload and in
// another language, and for nobody else.
import { afterAll, beforeAll, expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import type { Key } from '../../src/platform/i18n/catalogue.ts'
import { CUSTOMER, takeIn, type Taken } from '../case/story.ts'
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
const dialog = (page: Page) => page.getByRole('dialog').last()
const pathOf = (on: Taken) => `/cases/modrzew/${on.id}`

/** Chooses the last of everything, fills every time, and writes into every field; passwords too. */
async function fillAll(scope: Locator): Promise<void> {
  for (const summary of await scope.locator('summary').all())
    if (!(await summary.evaluate((node) => (node.parentElement as HTMLDetailsElement).open)))
      await summary.click()
  for (const fieldset of await scope.locator('fieldset:has(input[type=radio])').all())
    await fieldset.locator('input[type=radio]:not(:disabled)').last().check({ force: true })
  for (const select of await scope.locator('select:not(:disabled)').all()) {
    const values = await select
      .locator('option:not(:disabled)')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))
    await select.selectOption(values.filter(Boolean).at(-1) ?? '')
  }
  for (const box of await scope.locator('input[type=checkbox]:not(:disabled)').all())
    await box.check({ force: true })
  for (const part of await scope.locator('[role=spinbutton]').all()) await part.press('ArrowUp')
  for (const [at, field] of (
    await scope.locator('textarea, input.input:not([role=combobox]):not(:disabled)').all()
  ).entries())
    await field.fill(`Słowo ${at}`)
}

/** What stands in it, without passwords and secrets. */
const snapshot = (scope: Locator): Promise<string[]> =>
  scope.evaluate((root) =>
    [
      ...root.querySelectorAll<HTMLInputElement>(
        'textarea, select, input:not([type=file]):not([name=hook-secret]), [role=spinbutton]',
      ),
    ]
      .filter((field) => !field.closest('.password'))
      .map((field) =>
        field.type === 'radio' || field.type === 'checkbox'
          ? String(field.checked)
          : (field.value ?? field.textContent ?? ''),
      ),
  )

const ACTIONS: Key[] = [
  'case.write_answer',
  'case.write_question',
  'case.promise_make',
  'case.close',
  'case.next_step',
  'case.handler',
  'case.owner',
  'case.category',
  'timeline.f_class',
  'case.weight',
  'case.received_correct',
]

async function openAction(page: Page, key: Key): Promise<void> {
  await page.getByRole('button', { name: say('case.more_actions') }).click()
  await page.getByRole('menuitem', { name: say(key), exact: true }).click()
  await dialog(page).waitFor()
  await page.waitForFunction(() => document.querySelector('[role=dialog] .skeleton') === null)
}

story(
  'fault-W4 every dialog of a case is as it was left, after a reload; and empty for a colleague at the same computer',
  async () => {
    const on = await opened()
    const { page, context, go } = await house.visit({ as: 'magda@modrzew.example' })
    await go(pathOf(on))
    const left = new Map<string, string[]>()
    for (const key of ACTIONS) {
      await openAction(page, key)
      const before = await snapshot(dialog(page))
      await fillAll(dialog(page))
      left.set(key, await snapshot(dialog(page)))
      expect(left.get(key), key).not.toEqual(before)
      await page.keyboard.press('Escape')
      await dialog(page).waitFor({ state: 'detached' })
    }
    await page.reload()
    await settle(page)
    for (const key of ACTIONS) {
      await openAction(page, key)
      await expect
        .poll(() => snapshot(dialog(page)), { message: key, timeout: 8_000 })
        .toEqual(left.get(key))
      await page.keyboard.press('Escape')
      await dialog(page).waitFor({ state: 'detached' })
    }
    // The session ends, and somebody else signs in.
    await context.clearCookies()
    expect(
      (
        await context.request.post('/api/v1/session', {
          data: { mail: 'kuba@modrzew.example', password: 'opoka-przyklad' },
        })
      ).status(),
    ).toBe(200)
    await go(pathOf(on))
    for (const key of ['case.write_question', 'case.close'] as const) {
      await openAction(page, key)
      expect(
        (await snapshot(dialog(page))).filter((words) => words.startsWith('Słowo')),
        key,
      ).toEqual([])
      await page.keyboard.press('Escape')
      await dialog(page).waitFor({ state: 'detached' })
    }
  },
  240_000,
)

story(
  'fault-W4 a form that was left can be begun afresh, and is empty after it was sent',
  async () => {
    const on = await opened()
    const { page, go } = await house.visit({ as: 'magda@modrzew.example' })
    await go(pathOf(on))
    await openAction(page, 'case.owner')
    await dialog(page).getByLabel(say('common.reason')).fill('Urlop.')
    await page.reload()
    await settle(page)
    await openAction(page, 'case.owner')
    await dialog(page).getByText(say('common.left_back')).waitFor()
    await dialog(page)
      .getByRole('button', { name: say('common.left_drop') })
      .click()
    expect(await dialog(page).getByLabel(say('common.reason')).inputValue()).toBe('')
    expect(await dialog(page).getByText(say('common.left_back')).count()).toBe(0)
    await page.keyboard.press('Escape')
    await openAction(page, 'case.weight')
    await dialog(page).getByLabel(say('common.reason')).first().fill('Klientka czeka na lekarstwo.')
    await dialog(page)
      .getByRole('button', { name: say('common.save') })
      .click()
    await dialog(page).waitFor({ state: 'detached' })
    expect(
      await page.evaluate(() =>
        Object.keys(localStorage).filter((place) => place.startsWith('opoka.words.')),
      ),
    ).toEqual([])
  },
)

type Open = (page: Page, go: (path: string) => Promise<void>) => Promise<Locator>
const tab = (page: Page, key: Key) => page.getByRole('tab', { name: say(key) }).click()
const FORMS: [string, Open][] = [
  [
    'a person',
    async (page, go) => {
      await go('/people')
      await page.getByRole('button', { name: say('people.add') }).click()
      return dialog(page)
    },
  ],
  [
    'a brand',
    async (page, go) => {
      await go('/brands')
      await page.getByRole('button', { name: say('brand.add') }).click()
      await dialog(page).locator('input[type=radio]').nth(1).waitFor()
      return dialog(page)
    },
  ],
  [
    'a place',
    async (page, go) => {
      await go('/brands/modrzew')
      await tab(page, 'brand.tab.doors')
      return page.locator('form:has([name=place])')
    },
  ],
  [
    'a telephone system',
    async (page, go) => {
      await go('/brands/modrzew')
      await tab(page, 'brand.tab.doors')
      return page.locator('form:has([name=hook])')
    },
  ],
  [
    'a token',
    async (page, go) => {
      await go('/brands/modrzew')
      await tab(page, 'brand.tab.tokens')
      return page.locator('form:has([name=token])')
    },
  ],
  [
    'a rule of law',
    async (page, go) => {
      await go('/brands/modrzew')
      await tab(page, 'brand.tab.law')
      await page
        .getByRole('button', { name: new RegExp(`^${say('brand.law.confirm')} `) })
        .first()
        .click()
      return dialog(page)
    },
  ],
  [
    'one’s own name',
    async (page, go) => {
      await go('/account')
      return page.locator('form:has([name=name])')
    },
  ],
]
for (const [name, open] of FORMS)
  story(
    `fault-W4 the form about ${name} is as it was left; passwords and secrets are kept nowhere`,
    async () => {
      const { page, context, go } = await house.visit({ as: 'ola@modrzew.example' })
      const form = await open(page, go)
      await fillAll(form)
      // Secrets are typed too, so that one can see that they are not kept.
      for (const secret of await form.locator('.password input.input, [name=hook-secret]').all())
        await secret.fill('tajne-haslo-123')
      const left = await snapshot(form)
      expect(left.some((words) => words.startsWith('Słowo'))).toBe(true)
      await page.reload()
      await settle(page)
      const again = await open(page, go)
      await expect.poll(() => snapshot(again), { timeout: 8_000 }).toEqual(left)
      expect(
        await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage })),
      ).not.toContain('tajne')
      await context.close()
    },
  )

story('fault-W4 the first words of a contact stay over a reload', async () => {
  const { page, go } = await house.visit({ as: 'ania@modrzew.example' })
  await go('/contacts')
  await page.getByLabel(say('contact.start_phone')).fill('Pani Halina')
  await page.reload()
  await settle(page)
  expect(await page.getByLabel(say('contact.start_phone')).inputValue()).toBe('Pani Halina')
})

story('fault-W2 another language is the same dialog', async () => {
  const on = await opened()
  const { page, go } = await house.visit({ as: 'ania@modrzew.example' })
  await go(pathOf(on))
  await openAction(page, 'case.close')
  await fillAll(dialog(page))
  const left = await snapshot(dialog(page))
  await page.evaluate(() => localStorage.setItem('opoka.language', 'fa'))
  await page.reload()
  await settle(page)
  const fa = await wordsOf('fa')
  await page.getByRole('button', { name: fa('case.more_actions') }).click()
  await page.getByRole('menuitem', { name: fa('case.close'), exact: true }).click()
  await expect.poll(() => snapshot(dialog(page)), { timeout: 8_000 }).toEqual(left)
})
