import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type EscalationState, type CurrentLevel, decideEscalation } from './escalation.ts'

const at = (text: string) => Temporal.Instant.from(`2026-03-02T${text}:00Z`)
const level = (personId: string, hours: number): CurrentLevel => ({
  personId,
  silenceEnd: (asked) => asked.add({ hours }),
})
const ladder = [level('owner', 4), level('leader', 2), level('manager', 1)]

describe('a step that nobody takes', () => {
  test('waits until it is due', () => {
    expect(
      decideEscalation({ dueAt: at('12:00'), level: 0, askedAt: null }, ladder, at('11:59')),
    ).toEqual({ do: 'wait', until: at('12:00') })
  })
  test('asks the owner first, at once, not late', () => {
    expect(
      decideEscalation({ dueAt: at('12:00'), level: 0, askedAt: null }, ladder, at('12:00')),
    ).toMatchObject({ do: 'ask', personId: 'owner', level: 1, until: at('16:00'), lateMin: 0 })
  })
  test('escalates to the leader after the owner’s silence', () => {
    expect(
      decideEscalation({ dueAt: at('08:00'), level: 1, askedAt: at('08:00') }, ladder, at('12:00')),
    ).toMatchObject({ do: 'ask', personId: 'leader', level: 2, until: at('14:00') })
  })
  test('asks the last one again and again', () => {
    expect(
      decideEscalation({ dueAt: at('08:00'), level: 3, askedAt: at('14:00') }, ladder, at('15:00')),
    ).toMatchObject({ do: 'ask', personId: 'manager', level: 3 })
  })
  test('skips a level held by the one just asked', () => {
    const same = [level('anna', 1), level('anna', 1), level('boss', 1)]
    expect(
      decideEscalation({ dueAt: at('08:00'), level: 1, askedAt: at('08:00') }, same, at('09:00')),
    ).toMatchObject({ do: 'ask', personId: 'boss' })
  })
  test('after a day off runs once, asks one level, and says how late', () => {
    expect(
      decideEscalation(
        { dueAt: at('08:00'), level: 0, askedAt: null },
        ladder,
        at('08:00').add({ hours: 24 }),
      ),
    ).toMatchObject({ do: 'ask', personId: 'owner', lateMin: 1440 })
  })
})

test('never waits until the past, never asks nobody', () => {
  const instant = fc
    .integer({ min: 0, max: 4e9 })
    .map((s) => Temporal.Instant.fromEpochMilliseconds(s * 1000))
  const levels = fc.array(
    fc.record({
      personId: fc.constantFrom('a', 'b', 'c'),
      minutes: fc.integer({ min: 0, max: 10_000 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  fc.assert(
    fc.property(
      instant,
      fc.nat(8),
      fc.option(instant),
      instant,
      levels,
      (dueAt, asked, askedAt, now, list) => {
        const state: EscalationState = { dueAt, level: asked, askedAt }
        const known: CurrentLevel[] = list.map((r) => ({
          personId: r.personId,
          silenceEnd: (from) => from.add({ minutes: r.minutes }),
        }))
        const action = decideEscalation(state, known, now)
        expect(Temporal.Instant.compare(action.until, now)).toBeGreaterThan(0)
        if (action.do === 'ask') {
          expect(list.map((r) => r.personId)).toContain(action.personId)
          expect(action.level).toBeLessThanOrEqual(list.length)
        }
      },
    ),
  )
})
