// One case on two screens: the live call says the dates that the case says, missed ones too, and
// the spoken sentence says the same day.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sayUntil } from '../../src/platform/text/domain/say-when.ts'
import type { Client } from '../client.ts'
import { CUSTOMER, mustSend, read as readCase, staff, takeIn } from '../case/story.ts'
import { openWorld, type World } from '../world.ts'
import { act, begin, type On, read } from './story.ts'

let world: World
let ania: Client
beforeAll(async () => {
  world = await openWorld({ at: '2026-11-24T09:00:00Z' })
  ania = await staff(world, 'ania@modrzew.example')
})
afterAll(() => world?.stop())

/** What both screens say of each deadline that runs or was missed. */
async function bothOf(on: On, call: On) {
  const view = await readCase(ania, on)
  const { known, timeZone } = await read(ania, call)
  const ofCase = view.clocks
    .filter((deadline) => deadline.state === 'running' || deadline.state === 'missed')
    .map(({ kind, action, dueAt, lastDayOn, state }) => ({
      kind,
      action,
      dueAt,
      lastDayOn,
      isMissed: state === 'missed',
    }))
  return {
    ofCase: ofCase.toSorted((a, b) => a.dueAt.localeCompare(b.dueAt)),
    about: known.case!,
    spoken: known.case!.by && sayUntil(known.case!.by, timeZone, 'pl', world.ctx.now().toString()),
  }
}

test('fault-U3 the call shows the dates of the case: the house while it runs, then the law by its last day with the missed time beside it', async () => {
  const on = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
  const call = await begin(ania, 'modrzew')
  await act(ania, call, 'about', { case: on.id, on: true })
  const before = await bothOf(on, call)
  expect(before.about.clocks).toEqual(before.ofCase)
  expect(before.spoken).toBe('piątku 27 listopada, godz. 18:00')

  world.turnTo('2026-11-28T09:00:00Z')
  await world.runTimers()
  const after = await bothOf(on, call)
  expect(after.about.clocks).toEqual(after.ofCase)
  expect(after.about.clocks).toContainEqual({
    kind: 'house',
    action: 'reply',
    dueAt: '2026-11-27T17:00:00.000Z',
    lastDayOn: null,
    isMissed: true,
  })
  expect(after.about.clocks).toContainEqual({
    kind: 'legal',
    action: 'reply',
    dueAt: '2026-12-08T23:00:00.000Z',
    lastDayOn: '2026-12-08',
    isMissed: false,
  })
  // The last day, not the first instant after it.
  expect(after.spoken).toBe('wtorku 8 grudnia')
  expect(after.about.rung).toBe((await readCase(ania, on)).rung)
  expect(after.about.rung).toBeGreaterThan(0)
  expect(after.about.asked).toMatch(/\S/)

  world.turnTo('2026-12-09T09:00:00Z')
  await world.runTimers()
  const late = await bothOf(on, call)
  expect(late.about.clocks).toEqual(late.ofCase)
  expect([late.spoken, late.about.by]).toEqual([null, null])

  world.turnBy('PT1M')
  await mustSend(ania, on, 'answer')
  const settled = await bothOf(on, call)
  expect(settled.about.clocks).toEqual(settled.ofCase)
})
