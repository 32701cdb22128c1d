// Pinned notes by keyboard alone: pinned in the timeline, undone, unpinned in the panel above the
// story; the keyboard never falls back to the beginning of the page.
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { act, read, staff, takeIn, type Taken } from '../case/story.ts'
import type { Client } from '../client.ts'
import { openHouse, story, type House, type Visitor } from './house.ts'
import { enter } from './keyboard.ts'
import { wordsOf, type Say } from './words.ts'

const NOTES = ['Dzwonić tylko po 17.', 'Mówi głośno, słabo słyszy.', 'Paczkę odbiera sąsiadka.']

/** A page answers in its own time. */
const SLOW = { timeout: 8_000 }

let house: House
let say: Say
let ania: Client
let desk: Visitor
let page: Page
let on: Taken

const panel = () => page.getByRole('region', { name: say('case.pinned') })
const pinned = () => panel().locator('li .pre').allInnerTexts()
const inTimeline = (text: string) => page.locator('.timeline li[data-entry]', { hasText: text })
const button = (within: Locator, key: 'case.pin' | 'case.unpin' | 'common.undo') =>
  within.getByRole('button', { name: say(key) })
const toasts = () => page.locator('.toasts')
/** Has the keyboard now, or as soon as the page has been drawn anew. */
const hasKeyboard = (target: Locator) =>
  expect
    .poll(
      () => target.evaluateAll((all) => all.some((one) => one === document.activeElement)),
      SLOW,
    )
    .toBe(true)

describe('pinned notes by keyboard', () => {
  beforeAll(async () => {
    say = await wordsOf('pl')
    house = await openHouse()
    ania = await staff(house.world, 'ania@modrzew.example')
    desk = await house.visit({ as: 'ania@modrzew.example' })
    page = desk.page
  })
  afterAll(() => house?.stop())
  /** A case of its own for each story, with three notes; as many of them pinned as it wants. */
  const open = async (pins: number) => {
    for (const text of NOTES.slice(0, pins)) {
      const entry = (await read(ania, on)).timeline.find(({ data }) => data.text === text)!.id
      await act(ania, on, 'pin', { entry })
    }
    await desk.go(`/cases/modrzew/${on.id}`)
  }
  beforeEach(async () => {
    on = await takeIn(ania, 'modrzew')
    for (const text of NOTES) await act(ania, on, 'note', { text })
  })

  story(
    'pinning leaves the keyboard on its button, which now unpins; undone it pins again',
    async () => {
      await open(0)
      const note = inTimeline(NOTES[0]!)
      await enter(page, button(note, 'case.pin'))
      await expect.poll(pinned, SLOW).toEqual([NOTES[0]])
      await hasKeyboard(button(note, 'case.unpin'))
      await enter(page, button(toasts(), 'common.undo'))
      await panel().waitFor({ state: 'detached' })
      await page.getByText(say('common.undone')).waitFor()
      await button(note, 'case.pin').waitFor()
      expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe('body')
    },
  )

  story(
    'unpinned in the panel: the next note has the keyboard, then the one before, then the note in the timeline',
    async () => {
      await open(3)
      const order = await pinned()
      expect(order.toSorted()).toEqual(NOTES.toSorted())
      const row = (text: string) => button(panel().locator('li', { hasText: text }), 'case.unpin')
      await enter(page, row(order[1]!))
      await expect.poll(pinned, SLOW).toEqual([order[0], order[2]])
      await hasKeyboard(row(order[2]!))
      await page.keyboard.press('Enter')
      await expect.poll(pinned, SLOW).toEqual([order[0]])
      await hasKeyboard(row(order[0]!))
      await page.keyboard.press('Enter')
      await panel().waitFor({ state: 'detached' })
      await hasKeyboard(button(inTimeline(order[0]!), 'case.pin'))
      await enter(page, button(toasts(), 'common.undo').last())
      await expect.poll(pinned, SLOW).toEqual([order[0]])
      expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe('body')
    },
  )

  story(
    'unpinned while the timeline does not show the note: the timeline’s heading has the keyboard',
    async () => {
      await open(1)
      await page.getByLabel(say('timeline.filter')).selectOption('promise')
      await inTimeline(NOTES[0]!).waitFor({ state: 'detached' })
      await enter(page, button(panel(), 'case.unpin'))
      await panel().waitFor({ state: 'detached' })
      await hasKeyboard(page.getByRole('heading', { name: say('case.timeline') }))
      expect(desk.troubles).toEqual([])
    },
  )
})
