// Deadlines at their edges: nights of summer time, overlays, what is refused, and what always holds.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WorkCalendar } from '../../calendar/domain/calendar.ts'
import { decideDeadline } from './deadline.ts'
import { dayOf } from '../../calendar/domain/day.ts'
import { CALENDAR_IDS, ROLLS } from '../../calendar/domain/type.ts'
import type { CalendarId, DeadlineInput, Roll, Unit } from '../../calendar/domain/type.ts'
import { decide, ZONE } from '../../../test/deadline/decide.ts'

describe('summer time', () => {
  test.each<[string, CalendarId, string, number, Unit, string]>([
    [
      'the day after a deadline on the spring night',
      'PL',
      '2026-03-28',
      1,
      'days',
      '2026-03-29T22:00:00Z',
    ],
    [
      'a deadline the day before the spring night',
      'PL',
      '2026-03-27',
      1,
      'days',
      '2026-03-28T23:00:00Z',
    ],
    ['the autumn night', 'PL', '2026-10-24', 1, 'days', '2026-10-25T23:00:00Z'],
    [
      '72 elapsed hours over the spring night',
      'PL',
      '2026-03-28T12:00',
      72,
      'hours',
      '2026-03-31T11:00:00Z',
    ],
    [
      '72 elapsed hours over the autumn night',
      'PL',
      '2026-10-24T12:00',
      72,
      'hours',
      '2026-10-27T10:00:00Z',
    ],
    ['New York in spring', 'US-FED', '2026-03-07', 1, 'days', '2026-03-09T04:00:00Z'],
    ['New York in autumn', 'US-FED', '2026-10-31', 1, 'days', '2026-11-02T05:00:00Z'],
    [
      'Tehran had summer time until 2022',
      'IR-FRI',
      '2022-06-10',
      1,
      'days',
      '2022-06-11T19:30:00Z',
    ],
    ['Tehran has none since', 'IR-FRI', '2026-06-10', 1, 'days', '2026-06-11T20:30:00Z'],
    [
      'Tehran skipped midnight itself: the day starts at 01:00',
      'IR-FRI',
      '2021-03-20',
      1,
      'days',
      '2021-03-21T20:30:00Z',
    ],
  ])('%s', (_name, calendar, event, amount, unit, until) =>
    expect(decide(calendar, event, amount, unit).until).toBe(until),
  )

  test('a time that does not exist moves forward and says so', () => {
    const d = decide('PL', '2026-03-29T02:30', 1, 'hours')
    expect(d.until).toBe('2026-03-29T02:30:00Z')
    expect(d.steps[0]).toEqual({
      code: 'local_gap',
      from: '2026-03-29T02:30:00',
      to: '2026-03-29T03:30:00',
    })
  })
  test('of a time that comes twice the first is taken', () => {
    const d = decide('PL', '2026-10-25T02:30', 1, 'hours')
    expect(d.until).toBe('2026-10-25T01:30:00Z')
    expect(d.codes[0]).toBe('local_overlap')
  })
  test('hours that end at midnight belong to the day before', () => {
    expect(decide('PL', '2026-02-10T12:00', 12, 'hours')).toMatchObject({
      last: '2026-02-10',
      until: '2026-02-10T23:00:00Z',
    })
  })
})

describe('overlays', () => {
  test('a closed day is passed over, an opened Saturday is worked', () => {
    expect(
      decide('PL', '2025-12-10', 14, 'days', 'next_wd', { closed: ['2025-12-29'], open: [] }).last,
    ).toBe('2025-12-30')
    expect(
      decide('PL', '2025-12-10', 14, 'days', 'next_wd', { closed: [], open: ['2025-12-27'] }).last,
    ).toBe('2025-12-27')
  })
  test('a working Saturday counts as a working day, with a step', () => {
    const d = decide('LV', '2026-01-15', 2, 'wdays', 'none', {
      closed: ['2026-01-02'],
      open: ['2026-01-17'],
    })
    expect(d.last).toBe('2026-01-17')
    expect(d.steps).toContainEqual({ code: 'open_overlay', on: '2026-01-17' })
  })
  test('skipped weekends are counted and holidays named', () => {
    expect(decide('PL', '2025-12-23', 3, 'wdays').codes).toEqual([
      'day_zero',
      'holiday',
      'holiday',
      'holiday',
      'weekend_skipped',
      'counted',
      'until',
    ])
  })
})

test.each<[string, Partial<DeadlineInput>, string]>([
  ['an unknown calendar', { calendar: 'XX' as CalendarId }, 'clock.calendar_unknown'],
  ['an unknown zone', { zone: 'Europe/Nowhere' }, 'clock.zone_unknown'],
  ['an offset as a zone', { zone: '+02:00' }, 'clock.zone_unknown'],
  ['an unknown unit', { unit: 'years' as Unit }, 'clock.unit_unknown'],
  ['an unknown roll', { roll: 'back' as Roll }, 'clock.roll_unknown'],
  ['half a day', { amount: 1.5 }, 'clock.amount_invalid'],
  ['a day back', { amount: -1 }, 'clock.amount_invalid'],
  ['too much', { amount: 36_501 }, 'clock.amount_invalid'],
  ['hours without a time', { unit: 'hours' }, 'clock.event_needs_time'],
  [
    'a day both closed and open',
    { overlay: { closed: ['2026-02-02'], open: ['2026-02-02'] } },
    'clock.overlay_conflict',
  ],
  [
    'an overlay day that is none',
    { overlay: { closed: ['2026-02-30'], open: [] } },
    'clock.overlay_invalid',
  ],
  [
    'the end of time',
    { event: Temporal.PlainDate.from('9999-12-30'), amount: 2 },
    'clock.out_of_range',
  ],
])('%s is refused', (_name, change, code) => {
  const input: DeadlineInput = {
    calendar: 'PL',
    zone: 'Europe/Warsaw',
    event: Temporal.PlainDate.from('2026-02-01'),
    unit: 'days',
    amount: 14,
    ...change,
  }
  expect(() => decideDeadline(input)).toThrow(expect.objectContaining({ code }))
})

describe('always', () => {
  const situation = fc.record({
    calendar: fc.constantFrom(...CALENDAR_IDS),
    at: fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2034, 0) }),
    amount: fc.integer({ min: 0, max: 90 }),
    unit: fc.constantFrom<Unit>('days', 'wdays', 'weeks', 'months'),
    roll: fc.constantFrom(...ROLLS),
  })
  const run = (s: { calendar: CalendarId; at: number; amount: number; unit: Unit; roll: Roll }) =>
    decideDeadline({
      calendar: s.calendar,
      zone: ZONE[s.calendar],
      event: Temporal.Instant.fromEpochMilliseconds(s.at),
      unit: s.unit,
      amount: s.amount,
      roll: s.roll,
    })

  test('the last day is not before the target, worked when rolled, and until is the start of the next day', () => {
    fc.assert(
      fc.property(situation, (s) => {
        const d = run(s)
        expect(d.lastOn >= d.targetOn).toBe(true)
        if (s.roll !== 'none')
          expect(new WorkCalendar(s.calendar).isWorked(dayOf(d.lastOn))).toBe(true)
        const next = Temporal.PlainDate.from(d.lastOn)
          .add({ days: 1 })
          .toZonedDateTime(ZONE[s.calendar])
          .startOfDay()
        expect(d.untilAt.equals(next.toInstant())).toBe(true)
        expect(d.untilAt.epochMilliseconds).toBeGreaterThan(s.at)
      }),
      { numRuns: 400 },
    )
  })
  test('a later event never gives an earlier end', () => {
    fc.assert(
      fc.property(situation, fc.integer({ min: 0, max: 40 * 86_400_000 }), (s, later) => {
        expect(run({ ...s, at: s.at + later }).untilAt.epochMilliseconds).toBeGreaterThanOrEqual(
          run(s).untilAt.epochMilliseconds,
        )
      }),
      { numRuns: 400 },
    )
  })
  test('a longer period never ends earlier', () => {
    fc.assert(
      fc.property(situation, (s) => {
        expect(
          run({ ...s, amount: s.amount + 1 }).untilAt.epochMilliseconds,
        ).toBeGreaterThanOrEqual(run(s).untilAt.epochMilliseconds)
      }),
      { numRuns: 300 },
    )
  })
})
