// One click asks for as little as it can: what the reply has said already is not read again when
// the change feed tells of it, and what a colleague does is.
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { Route } from 'playwright-core'
import { act, CUSTOMER, staff, takeIn } from '../case/story.ts'
import { quietFor } from '../wait.ts'
import { openHouse, story, type House } from './house.ts'
import { wordsOf, type Say } from './words.ts'

/** Longer than a page gathers what it hears, and asks for it. */
const SETTLED_MS = 1_500
const settle = () => quietFor(SETTLED_MS)

let house: House
let say: Say

describe('one’s own change', () => {
  beforeAll(async () => {
    say = await wordsOf('pl')
    house = await openHouse()
  })
  afterAll(() => house?.stop())

  story('a note asks for the day alone; a colleague’s note asks for the case', async () => {
    const ania = await staff(house.world, 'ania@modrzew.example')
    const kuba = await staff(house.world, 'kuba@modrzew.example')
    const on = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
    const { page, go, troubles } = await house.visit({ as: 'ania@modrzew.example' })
    await go(`/cases/modrzew/${on.id}`)
    await settle()
    const asked: string[] = []
    page.on('request', (request) => {
      const [, path] = request.url().split('/api/v1/')
      if (path) asked.push(`${request.method()} ${path}`)
    })
    const note = async (text: string) => {
      await page.locator('.note-field textarea').fill(text)
      await page.getByRole('button', { name: say('case.note_do') }).click()
      await page.locator('.timeline').getByText(text).waitFor()
      await settle()
    }
    await note('Kurier dzwonił.')
    expect(asked.splice(0)).toEqual([`POST cases/modrzew/${on.id}/note`, 'GET my-day'])

    await act(kuba, on, 'note', { text: 'Paczka jest w Łodzi.' })
    await page.locator('.timeline').getByText('Paczka jest w Łodzi.').waitFor()
    await settle()
    expect(asked.splice(0).toSorted()).toEqual([`GET cases/modrzew/${on.id}`, 'GET my-day'])
    expect(troubles).toEqual([])
  })

  // What is read and what is replied travel on their own, and may overtake each other.

  story('a note stays when what was read before it comes after it', async () => {
    const { write, colleague, holdBack, expectNotes } = await openCase()
    const held = holdBack('')
    await colleague('Paczka jest w Łodzi.')
    await held
    await write('Kurier dzwonił.')
    await expectNotes('Paczka jest w Łodzi.', 'Kurier dzwonił.')
  })

  story('a colleague’s note stays when the reply to one’s own comes after it', async () => {
    const { write, colleague, holdBack, expectNotes } = await openCase()
    const held = holdBack('/note')
    await write('Kurier dzwonił.')
    await held
    await colleague('Paczka jest w Łodzi.')
    await expectNotes('Kurier dzwonił.', 'Paczka jest w Łodzi.')
  })

  story('a colleague’s note is seen that was written while the page was loading', async () => {
    const { page, colleague, holdBack, expectNotes } = await openCase()
    const held = holdBack('')
    await page.reload()
    await held
    await colleague('Paczka jest w Łodzi.')
    await expectNotes('Paczka jest w Łodzi.')
  })
})

async function openCase() {
  const ania = await staff(house.world, 'ania@modrzew.example')
  const kuba = await staff(house.world, 'kuba@modrzew.example')
  const on = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
  const { page, go, troubles } = await house.visit({ as: 'ania@modrzew.example' })
  const path = `/cases/modrzew/${on.id}`
  await go(path)
  await settle()
  return {
    page,
    /** Holds the next reply back that the server gives under this path; fulfilled once it is given. */
    async holdBack(ending: '' | '/note') {
      const { promise, resolve } = Promise.withResolvers<void>()
      const hold = async (route: Route) => {
        const response = await route.fetch()
        resolve()
        await settle()
        await route.fulfill({ response }).catch(() => undefined)
      }
      await page.route(`**/api/v1${path}${ending}`, hold, { times: 1 })
      await promise
    },
    async write(text: string) {
      await page.locator('.note-field textarea').fill(text)
      await page.getByRole('button', { name: say('case.note_do') }).click()
    },
    colleague: (text: string) => act(kuba, on, 'note', { text }),
    /** They stand there when all that was slow has come. */
    async expectNotes(...texts: string[]) {
      await settle()
      await settle()
      for (const text of texts)
        expect(await page.locator('.timeline').getByText(text).count(), text).toBe(1)
      expect(troubles).toEqual([])
    },
  }
}
