// Working time and house durations: lunch breaks, holidays, nights of summer time, places that
// never open.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addWorkingMinutes, isOpenAt, nextOpenAt, workingMinutesBetween } from './business-time.ts'
import { computeHouseDue, formatDuration, parseDuration } from '../../deadline/domain/house.ts'
import { ALWAYS_OPEN } from './opening.ts'
import { WEEKDAY_KEYS } from './type.ts'
import type { Hours, Span, WorkPlace } from './type.ts'

const day: Span[] = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
]
const office: Hours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] }
const shut: Hours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
const warsaw: WorkPlace = { hours: office, calendar: 'PL', zone: 'Europe/Warsaw' }
const line: WorkPlace = { hours: ALWAYS_OPEN, calendar: null, zone: 'Europe/Warsaw' }
const at = (local: string, zone = 'Europe/Warsaw') =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant()
const local = (i: Temporal.Instant, zone = 'Europe/Warsaw') =>
  i.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
const add = (place: WorkPlace, from: string, minutes: number) =>
  local(addWorkingMinutes({ ...place, at: at(from, place.zone), minutes }).at, place.zone)

describe('adding working minutes', () => {
  test.each<[string, WorkPlace, string, number, string]>([
    ['within a span', warsaw, '2026-02-10T09:00', 60, '2026-02-10T10:00'],
    ['over the lunch break', warsaw, '2026-02-10T11:30', 60, '2026-02-10T13:30'],
    ['up to the closing time', warsaw, '2026-02-10T16:00', 60, '2026-02-10T17:00'],
    ['over a weekend', warsaw, '2026-02-13T16:30', 60, '2026-02-16T08:30'],
    ['from a closed Sunday', warsaw, '2026-02-15T10:00', 30, '2026-02-16T08:30'],
    ['over Christmas', warsaw, '2025-12-23T16:30', 60, '2025-12-29T08:30'],
    ['nothing at night is the next opening', warsaw, '2026-02-10T20:00', 0, '2026-02-11T08:00'],
    ['nothing while open is now', warsaw, '2026-02-10T09:15', 0, '2026-02-10T09:15'],
    ['the day and night line over midnight', line, '2026-02-10T23:30', 60, '2026-02-11T00:30'],
    ['the day and night line on Christmas Day', line, '2025-12-25T10:00', 60, '2025-12-25T11:00'],
    ['the spring night has 23 hours', line, '2026-03-28T12:00', 24 * 60, '2026-03-29T13:00'],
    ['the autumn night has 25 hours', line, '2026-10-24T12:00', 24 * 60, '2026-10-25T11:00'],
  ])('%s', (_name, place, from, minutes, to) => expect(add(place, from, minutes)).toBe(to))

  test('an opening that summer time skips is the moment of the change', () => {
    const night: WorkPlace = {
      hours: { ...shut, sun: [{ from: '02:30', to: '05:00' }] },
      calendar: null,
      zone: 'Europe/Warsaw',
    }
    expect(nextOpenAt(at('2026-03-29T00:00'), night).toString()).toBe('2026-03-29T01:00:00Z')
    expect(workingMinutesBetween(at('2026-03-29T00:00'), at('2026-03-29T12:00'), night)).toBe(120)
  })
  test('an opened Saturday takes its own hours, else those of the first open weekday', () => {
    const overlay = {
      closed: [],
      open: ['2026-02-14', '2026-02-15'],
      spans: { '2026-02-14': [{ from: '10:00', to: '11:00' }] },
    }
    expect(add({ ...warsaw, overlay }, '2026-02-13T17:00', 61)).toBe('2026-02-15T08:01')
  })
  test('a shop open on Saturdays counts them, and closes on holidays and closed days', () => {
    const shop: WorkPlace = {
      hours: { ...office, sat: [{ from: '10:00', to: '14:00' }] },
      calendar: 'PL',
      zone: 'Europe/Warsaw',
      overlay: { closed: ['2026-02-16'], open: [] },
    }
    expect(add(shop, '2026-02-13T16:30', 60)).toBe('2026-02-14T10:30')
    expect(add(shop, '2026-02-14T13:30', 60)).toBe('2026-02-17T08:30')
    expect(isOpenAt(at('2026-08-15T11:00'), shop)).toBe(false)
  })
  test('Tehran before and after the end of summer time', () => {
    const tehran: WorkPlace = {
      hours: { ...office, sat: day, thu: [], fri: [] },
      calendar: 'IR-THUFRI',
      zone: 'Asia/Tehran',
    }
    expect(add(tehran, '2026-03-18T16:30', 60)).toBe('2026-03-25T08:30')
  })
})

test.each<[string, WorkPlace, string]>([
  ['a place that is never open', { ...warsaw, hours: shut }, 'clock.never_open'],
  [
    'a span that ends before it starts',
    { ...warsaw, hours: { ...office, mon: [{ from: '12:00', to: '08:00' }] } },
    'clock.hours_invalid',
  ],
  [
    'a start at 24:00',
    { ...warsaw, hours: { ...office, mon: [{ from: '24:00', to: '24:00' }] } },
    'clock.hours_invalid',
  ],
  [
    'a time that is none',
    { ...warsaw, hours: { ...office, mon: [{ from: '8:00', to: '25:00' }] } },
    'clock.hours_invalid',
  ],
  [
    'a day both closed and open',
    { ...warsaw, overlay: { closed: ['2026-02-02'], open: ['2026-02-02'] } },
    'clock.overlay_conflict',
  ],
])('%s is refused', (_name, place, code) => {
  expect(() => addWorkingMinutes({ ...place, at: at('2026-02-10T09:00'), minutes: 1 })).toThrow(
    expect.objectContaining({ code }),
  )
})

test('is open: opening included, closing excluded, lunch not', () => {
  expect(
    ['07:59', '08:00', '12:00', '13:00', '17:00'].map((t) =>
      isOpenAt(at(`2026-02-10T${t}`), warsaw),
    ),
  ).toEqual([false, true, false, true, false])
})

describe('house durations', () => {
  test.each([
    ['30 min', 30, 'min'],
    ['4 wh', 4, 'wh'],
    ['2 wd', 2, 'wd'],
    ['3 d', 3, 'd'],
    ['2 weeks', 2, 'weeks'],
    ['1 months', 1, 'months'],
    ['72 h', 72, 'h'],
    ['1 week', 1, 'weeks'],
    ['1 month', 1, 'months'],
    ['5 days', 5, 'd'],
  ])('%s is read', (text, amount, unit) => {
    expect(parseDuration(text)).toEqual({ amount, unit })
    expect(parseDuration(formatDuration(parseDuration(text)))).toEqual({ amount, unit })
  })
  test.each(['', '4', 'wh', '1.5 h', '-1 d', '3 years', '2 constructor', '9999999 wd'])(
    '"%s" is refused',
    (text) => {
      expect(() => parseDuration(text)).toThrow(
        expect.objectContaining({ code: 'clock.duration_invalid' }),
      )
    },
  )
  test.each([
    ['30 min', '2026-02-13T16:50', '2026-02-13T17:20'],
    ['72 h', '2026-03-28T12:00', '2026-03-31T13:00'],
    ['4 wh', '2026-02-13T15:00', '2026-02-16T10:00'],
    ['2 wd', '2026-02-12T09:00', '2026-02-16T17:00'],
    ['1 wd', '2026-02-14T09:00', '2026-02-16T17:00'],
    ['2 wd', '2025-12-23T16:30', '2025-12-30T17:00'],
    ['0 wd', '2026-02-12T09:00', '2026-02-12T17:00'],
    ['0 wd', '2026-02-12T18:00', '2026-02-13T17:00'],
    ['3 d', '2026-02-12T09:00', '2026-02-16T17:00'],
    ['2 weeks', '2025-12-23T09:00', '2026-01-07T17:00'],
    ['1 months', '2026-01-31T09:00', '2026-03-02T17:00'],
  ])('%s from %s is due at %s', (text, from, due) => {
    expect(
      local(computeHouseDue({ ...warsaw, from: at(from), duration: parseDuration(text) }).dueAt),
    ).toBe(due)
  })
  test('it explains itself', () => {
    const codes = computeHouseDue({
      ...warsaw,
      from: at('2025-12-23T16:30'),
      duration: parseDuration('2 wd'),
    }).steps.map((s) => s.code)
    expect(codes).toEqual([
      'starts',
      'day_zero',
      'holiday',
      'holiday',
      'holiday',
      'weekend_skipped',
      'counted',
      'due',
    ])
  })
})

describe('always', () => {
  const moment = fc
    .integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) })
    .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms - (ms % 60_000)))
  const span = fc
    .tuple(fc.integer({ min: 0, max: 22 }), fc.integer({ min: 1, max: 12 }))
    .map(([from, long]): Span => ({
      from: `${String(from).padStart(2, '0')}:00`,
      to: from + long >= 24 ? '24:00' : `${String(from + long).padStart(2, '0')}:00`,
    }))
  const hours = fc
    .array(fc.array(span, { maxLength: 3 }), { minLength: 7, maxLength: 7 })
    .filter((w) => w.some((d) => d.length > 0))
    .map((w) => Object.fromEntries(WEEKDAY_KEYS.map((key, i) => [key, w[i]])) as Hours)
  const place = fc.record({
    hours,
    calendar: fc.constantFrom('PL' as const, 'IR-FRI' as const, null),
    zone: fc.constantFrom(
      'Europe/Warsaw',
      'America/New_York',
      'Asia/Tehran',
      'Australia/Lord_Howe',
    ),
  })

  test('what is added is what lies between, and the end is later', () => {
    fc.assert(
      fc.property(place, moment, fc.integer({ min: 1, max: 6000 }), (where, from, minutes) => {
        const end = addWorkingMinutes({ ...where, at: from, minutes }).at
        expect(workingMinutesBetween(from, end, where)).toBe(minutes)
        expect(end.epochMilliseconds).toBeGreaterThan(from.epochMilliseconds)
      }),
      { numRuns: 200 },
    )
  })
  test('a later start never ends earlier', () => {
    fc.assert(
      fc.property(
        place,
        moment,
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 0, max: 20_000 }),
        (where, from, minutes, later) => {
          const first = addWorkingMinutes({ ...where, at: from, minutes }).at
          const second = addWorkingMinutes({
            ...where,
            at: from.add({ minutes: later }),
            minutes,
          }).at
          expect(second.epochMilliseconds).toBeGreaterThanOrEqual(first.epochMilliseconds)
        },
      ),
      { numRuns: 200 },
    )
  })
  test('the next opening is open and not earlier; an internal deadline is due after it starts', () => {
    fc.assert(
      fc.property(
        place,
        moment,
        fc.constantFrom('1 min', '3 wh', '0 wd', '2 wd', '0 d', '4 d', '1 weeks', '1 months'),
        (where, from, text) => {
          const open = nextOpenAt(from, where)
          expect(isOpenAt(open, where)).toBe(true)
          expect(open.epochMilliseconds).toBeGreaterThanOrEqual(from.epochMilliseconds)
          expect(
            computeHouseDue({ ...where, from, duration: parseDuration(text) }).dueAt
              .epochMilliseconds,
          ).toBeGreaterThan(from.epochMilliseconds)
        },
      ),
      { numRuns: 200 },
    )
  })
})
