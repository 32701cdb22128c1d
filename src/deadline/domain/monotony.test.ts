// Deadlines against a slow counter that walks day by day, and the order of ends: an earlier event
// never ends after a later one.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeHouseDue, parseDuration } from './house.ts'
import { listHolidays } from '../../calendar/domain/calendar.ts'
import { decideDeadline } from './deadline.ts'
import { CALENDAR_IDS, ROLLS, UNITS } from '../../calendar/domain/type.ts'
import type { CalendarId, Overlay, Roll, Span, Unit } from '../../calendar/domain/type.ts'
import { DAY_MS } from '../../platform/base/domain/duration.ts'

const ZONE: Record<CalendarId, string> = {
  PL: 'Europe/Warsaw',
  LV: 'Europe/Riga',
  DE: 'Europe/Berlin',
  'GB-ENG': 'Europe/London',
  'GB-SCT': 'Europe/London',
  'GB-NIR': 'Europe/Belfast',
  'US-FED': 'America/New_York',
  'US-FRB': 'America/New_York',
  'IR-FRI': 'Asia/Tehran',
  'IR-THUFRI': 'Asia/Tehran',
}
const WEEKEND: Partial<Record<CalendarId, number[]>> = { 'IR-FRI': [5], 'IR-THUFRI': [4, 5] }
const holidays = new Map<string, Set<string>>()

function isOff(calendar: CalendarId, day: Temporal.PlainDate, overlay?: Overlay): boolean {
  const on = day.toString()
  if (overlay?.open.includes(on)) return false
  if (overlay?.closed.includes(on)) return true
  const key = `${calendar} ${day.year}`
  const known = holidays.get(key) ?? new Set(listHolidays(calendar, day.year).map((h) => h.on))
  holidays.set(key, known)
  return (WEEKEND[calendar] ?? [6, 7]).includes(day.dayOfWeek) || known.has(on)
}

/** The last day, counted the way a person does with a finger on a paper calendar. */
function countSlowly(
  calendar: CalendarId,
  from: Temporal.PlainDate,
  unit: Exclude<Unit, 'hours'>,
  amount: number,
  roll: Roll,
  overlay?: Overlay,
): string {
  let day = from
  if (unit === 'wdays') {
    for (let left = amount; left > 0;) {
      day = day.add({ days: 1 })
      if (!isOff(calendar, day, overlay)) left--
    }
  } else day = from.add({ [unit]: amount })
  if (roll === 'none') return day.toString()
  while (isOff(calendar, day, overlay)) day = day.add({ days: 1 })
  const isTwoDaysOrMore = {
    days: amount >= 2,
    wdays: amount >= 2,
    weeks: amount >= 1,
    months: amount >= 1,
  }[unit]
  if (roll === 'next_wd_min2wd' && isTwoDaysOrMore) {
    const worked = () => {
      let count = 0
      for (
        let at = from.add({ days: 1 });
        Temporal.PlainDate.compare(at, day) <= 0;
        at = at.add({ days: 1 })
      )
        if (!isOff(calendar, at, overlay)) count++
      return count
    }
    while (isOff(calendar, day, overlay) || worked() < 2) day = day.add({ days: 1 })
  }
  return day.toString()
}

describe('fault-C1 two working days are asked of periods of two days or more, by the amount', () => {
  test.each<[string, string, Unit, number, string]>([
    ['one working day from Friday', '2026-02-06', 'wdays', 1, '2026-02-09'],
    ['one working day from Saturday', '2026-02-07', 'wdays', 1, '2026-02-09'],
    ['one working day before a long Christmas', '2025-12-23', 'wdays', 1, '2025-12-29'],
    ['two working days from Friday', '2026-02-06', 'wdays', 2, '2026-02-10'],
    ['no working day, from a Saturday', '2026-02-07', 'wdays', 0, '2026-02-09'],
    ['one day before a long Christmas', '2025-12-23', 'days', 1, '2025-12-29'],
    ['two days before a long Christmas', '2025-12-23', 'days', 2, '2025-12-30'],
    ['a week has them', '2025-12-23', 'weeks', 1, '2025-12-30'],
  ])('%s', (_name, event, unit, amount, last) => {
    expect(
      decideDeadline({
        calendar: 'PL',
        zone: 'Europe/Warsaw',
        event: Temporal.PlainDate.from(event),
        unit,
        amount,
        roll: 'next_wd_min2wd',
      }).lastOn,
    ).toBe(last)
  })

  test('a pause makes no long period of a short one', () => {
    const short = {
      calendar: 'PL',
      zone: 'Europe/Warsaw',
      event: Temporal.PlainDate.from('2026-02-04'),
      unit: 'days',
      amount: 1,
      roll: 'next_wd_min2wd',
      pausedDays: 3,
    } as const
    expect(decideDeadline(short).lastOn).toBe('2026-02-09')
  })

  test.each(CALENDAR_IDS)(
    '%s: every day of a year, each unit, short amounts and every roll agree with the slow counter and keep their order',
    (calendar) => {
      const overlay: Overlay = {
        closed: ['2026-01-02', '2026-06-22'],
        open: ['2026-01-17', '2026-06-27'],
      }
      for (const [unit, amount] of [
        ['days', 0],
        ['days', 1],
        ['days', 2],
        ['days', 3],
        ['wdays', 0],
        ['wdays', 1],
        ['wdays', 2],
        ['wdays', 4],
        ['weeks', 1],
        ['months', 1],
      ] as const) {
        for (const roll of ROLLS) {
          let before = ''
          for (
            let day = Temporal.PlainDate.from('2025-12-15'), n = 0;
            n < 240;
            n++, day = day.add({ days: 1 })
          ) {
            const { lastOn } = decideDeadline({
              calendar,
              zone: ZONE[calendar],
              event: day,
              unit,
              amount,
              roll,
              overlay,
            })
            if (lastOn !== countSlowly(calendar, day, unit, amount, roll, overlay))
              expect([day.toString(), unit, amount, roll, lastOn]).toEqual([
                day.toString(),
                unit,
                amount,
                roll,
                countSlowly(calendar, day, unit, amount, roll, overlay),
              ])
            if (lastOn < before)
              expect(`${day} ${unit} ${amount} ${roll} ends ${lastOn}`).toBe(`not before ${before}`)
            before = lastOn
          }
        }
      }
    },
  )

  test('of any two events the earlier never ends later, hours and months included', () => {
    const situation = fc.record({
      calendar: fc.constantFrom(...CALENDAR_IDS),
      at: fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2034, 0) }),
      later: fc.oneof(
        fc.integer({ min: 0, max: 5 * DAY_MS }),
        fc.integer({ min: 0, max: 400 * DAY_MS }),
      ),
      amount: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 90 })),
      unit: fc.constantFrom(...UNITS),
      roll: fc.constantFrom(...ROLLS),
      pausedDays: fc.integer({ min: 0, max: 3 }),
    })
    fc.assert(
      fc.property(situation, ({ at, later, ...s }) => {
        const end = (ms: number) =>
          decideDeadline({
            ...s,
            zone: ZONE[s.calendar],
            event: Temporal.Instant.fromEpochMilliseconds(ms),
          }).untilAt.epochMilliseconds
        expect(end(at + later)).toBeGreaterThanOrEqual(end(at))
      }),
      { numRuns: 2000 },
    )
  })

  test('the same for the house', () => {
    const day: Span[] = [
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '17:00' },
    ]
    const hours = {
      mon: day,
      tue: day,
      wed: day,
      thu: day,
      fri: day,
      sat: [{ from: '10:00', to: '14:00' }],
      sun: [],
    }
    const situation = fc.record({
      calendar: fc.constantFrom(...CALENDAR_IDS),
      at: fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2027, 0) }),
      later: fc.integer({ min: 0, max: 6 * DAY_MS }),
      amount: fc.integer({ min: 0, max: 12 }),
      unit: fc.constantFrom('min', 'h', 'wh', 'wd', 'd', 'weeks', 'months'),
    })
    fc.assert(
      fc.property(situation, ({ calendar, at, later, amount, unit }) => {
        const due = (ms: number) =>
          computeHouseDue({
            hours,
            calendar,
            zone: ZONE[calendar],
            from: Temporal.Instant.fromEpochMilliseconds(ms),
            duration: parseDuration(`${amount} ${unit}`),
          }).dueAt.epochMilliseconds
        expect(due(at + later)).toBeGreaterThanOrEqual(due(at))
      }),
      { numRuns: 1000 },
    )
  })
})
