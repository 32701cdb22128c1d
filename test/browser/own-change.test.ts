// One click asks for as little as it can: what the reply has said already is not read again when
// the change feed tells of it, and what a colleague does is.
import { afterAll, beforeAll, describe, expect } from 'vitest'
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
})
