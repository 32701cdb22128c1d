// What the calendars know and until when: one-off days, yearly orders, and a date beyond them that
// says so.
import { describe, expect, test } from 'vitest'
import { stepSentence } from '../../deadline/cli/step-sentence.ts'
import { getCalendar, listHolidays, WorkCalendar } from './calendar.ts'
import { listYearlyOrders } from './calendars/moved-day.ts'
import { dayOf, weekdayOf } from './day.ts'
import { decideDeadline } from '../../deadline/domain/deadline.ts'
import { computeHouseDue, parseDuration } from '../../deadline/domain/house.ts'
import { ALWAYS_OPEN } from './opening.ts'
import { CALENDAR_IDS } from './type.ts'
import type { CalendarId } from './type.ts'

const days = (calendar: CalendarId, event: string, amount: number) =>
  decideDeadline({
    calendar,
    zone: 'UTC',
    event: Temporal.PlainDate.from(event),
    unit: 'days',
    amount,
    roll: 'next_wd',
  })

describe('fault-C2 days off for one year only', () => {
  test.each<[CalendarId, string]>([
    ['LV', '2028-07-10'],
    ['LV', '2023-07-10'],
    ['LV', '2018-07-09'],
    ['LV', '2018-09-24'],
    ['LV', '2023-05-29'],
    ['PL', '2018-11-12'],
    ['PL', '2025-12-24'],
    ['GB-ENG', '2022-06-03'],
    ['GB-SCT', '2022-09-19'],
    ['GB-NIR', '2023-05-08'],
    ['GB-SCT', '2026-06-15'],
    ['DE', '2017-10-31'],
    ['IR-FRI', '2024-05-22'],
    ['US-FED', '2021-06-18'],
  ])('%s is off on %s', (calendar, on) =>
    expect(new WorkCalendar(calendar).isWorked(dayOf(on))).toBe(false),
  )
  test.each<[CalendarId, string]>([
    ['LV', '2029-07-09'],
    ['LV', '2033-07-11'],
    ['PL', '2024-12-24'],
    ['GB-ENG', '2026-06-15'],
    ['US-FED', '2025-12-26'],
    ['IR-FRI', '2025-05-22'],
  ])('%s works on %s', (calendar, on) => {
    expect(new WorkCalendar(calendar).isWorked(dayOf(on))).toBe(true)
  })
  test('the Latvian festival of 2028 is not announced yet, and a date that meets it says so', () => {
    expect(
      listHolidays('LV', 2028)
        .filter((day) => day.provisional)
        .map((day) => day.on),
    ).toEqual(['2028-07-09', '2028-07-10'])
    expect(listHolidays('LV', 2023).some((day) => day.provisional)).toBe(false)
    const { lastOn, steps } = days('LV', '2028-07-03', 7)
    expect(lastOn).toBe('2028-07-11')
    expect(steps.map(stepSentence).find((sentence) => sentence.startsWith('10 July 2028'))).toMatch(
      /\(Closing day of the Song and Dance Festival \(substitute day\)\), not announced yet$/,
    )
  })
})

describe('fault-C2 the end of what was reviewed', () => {
  test.each(CALENDAR_IDS)(
    '%s: a date up to it is plain, one beyond it, or before its beginning, says so',
    (calendar) => {
      const { from, to } = getCalendar(calendar).reviewed
      // Nobody can have reviewed the single days of years for which no parliament has met.
      expect(to <= '2027-12-31').toBe(true)
      const start = (iso: string, by: number) =>
        Temporal.PlainDate.from(iso).add({ days: by }).toString()
      const isTold = (event: string, amount: number) =>
        decideDeadline({
          calendar,
          zone: 'UTC',
          event: Temporal.PlainDate.from(event),
          unit: 'days',
          amount,
          roll: 'none',
        }).steps.some((step) => step.code === 'provisional')
      expect(isTold(start(to, -14), 14)).toBe(false)
      expect(isTold(start(to, -14), 15)).toBe(true)
      expect(isTold(from, 1)).toBe(false)
      expect(isTold(start(from, -1), 5)).toBe(true)
    },
  )
  test('in words, with what is sure and what is not', () => {
    const said = (calendar: CalendarId, event: string) =>
      days(calendar, event, 1)
        .steps.filter((step) => step.code === 'provisional')
        .map(stepSentence)
    expect(said('LV', '2030-03-04')).toEqual([
      'the days off of calendar LV are checked from 1 January 2015 to 31 December 2027; 5 March 2030 lies after that: those of every year are counted, single days decided later are not known',
    ])
    expect(said('IR-FRI', '2030-03-04')[0]).toMatch(
      /, and feasts of the moon are computed and may be a day off$/,
    )
    expect(said('PL', '2009-03-04')[0]).toContain('4 March 2009 lies before that')
  })
  test('the house says it too, and says nothing where no calendar counts', () => {
    const due = (calendar: CalendarId | null, text: string) =>
      computeHouseDue({
        hours: ALWAYS_OPEN,
        calendar,
        zone: 'Europe/Riga',
        from: Temporal.Instant.from('2027-12-30T09:00:00Z'),
        duration: parseDuration(text),
      }).steps.filter((step) => step.code === 'provisional')
    expect(due('LV', '5 d')).toHaveLength(1)
    expect(due('LV', '90 wh')).toHaveLength(1)
    expect(due('LV', '1 wd')).toHaveLength(1)
    expect(due('LV', '2 wh')).toEqual([])
    expect(due(null, '5 d')).toEqual([])
  })
})

describe('fault-C6 yearly orders of moved working days', () => {
  test('Latvia has them: known ones by their days, others from the day they should be out', () => {
    expect(listYearlyOrders('LV', '2026-11-27')).toMatchObject([
      {
        year: 2026,
        moves: [
          { from: '2026-01-02', to: '2026-01-17' },
          { from: '2026-06-22', to: '2026-06-27' },
        ],
      },
      { year: 2027, moves: null },
    ])
    expect(listYearlyOrders('LV', '2026-06-30').map(({ year }) => year)).toEqual([2026])
    expect(listYearlyOrders('LV', '2026-07-01').map(({ year }) => year)).toEqual([2026, 2027])
    expect(listYearlyOrders('LV', '2025-06-30')).toMatchObject([
      { year: 2025, moves: null },
      { year: 2026, moves: expect.any(Array) },
    ])
  })
  test('no other calendar does, nor one that does not exist', () => {
    for (const calendar of [...CALENDAR_IDS.filter((id) => id !== 'LV'), 'XX', 'constructor'])
      expect(listYearlyOrders(calendar, '2026-11-27')).toEqual([])
  })
  test('each moves an ordinary working day to a Saturday', () => {
    for (const { moves } of listYearlyOrders('LV', '2026-11-27')) {
      for (const { from, to } of moves ?? [])
        expect([new WorkCalendar('LV').isWorked(dayOf(from)), weekdayOf(dayOf(to))]).toEqual([
          true,
          6,
        ])
    }
  })
})
