// The worktime command: every operation, summer time, holidays and the overlay, and lines that
// cannot be answered.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerWorktime } from './worktime.ts'

const DAY = [
  { from: '09:00', to: '12:30' },
  { from: '13:00', to: '17:00' },
]
const HOURS = { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: [{ from: '09:00', to: '15:00' }] }
const WARSAW = { id: 'a', hours: HOURS, calendar: 'PL', timezone: 'Europe/Warsaw' }

const ask = (fields: object): unknown =>
  JSON.parse(answerWorktime(JSON.stringify({ ...WARSAW, ...fields }))!)

describe('working time', () => {
  test.each([
    // A Thursday afternoon; Friday closes at three, Monday opens at nine.
    [{ op: 'add', at: '2026-02-05T16:00', minutes: 60 }, { at: '2026-02-05T16:00:00Z' }],
    [{ op: 'add', at: '2026-02-05T16:00', minutes: 61 }, { at: '2026-02-06T08:01:00Z' }],
    [{ op: 'add', at: '2026-02-05T16:00', minutes: 60 + 360 + 1 }, { at: '2026-02-09T08:01:00Z' }],
    [{ op: 'add', at: '2026-02-07T10:00', minutes: 0 }, { at: '2026-02-09T08:00:00Z' }],
    [{ op: 'between', at: '2026-02-05T12:00', to: '2026-02-05T13:30' }, { minutes: 60 }],
    [{ op: 'between', at: '2026-02-05T12:00', to: '2026-02-04T13:30' }, { minutes: 0 }],
    [{ op: 'open', at: '2026-02-05T12:29:59' }, { open: true }],
    [{ op: 'open', at: '2026-02-05T12:30' }, { open: false }],
    [{ op: 'next', at: '2026-02-05T12:30' }, { at: '2026-02-05T12:00:00Z' }],
    [{ op: 'next', at: '2026-02-05T13:00:00+01:00' }, { at: '2026-02-05T12:00:00Z' }],
    // Christmas Eve is a holiday in Poland; without a calendar it is a Thursday.
    [{ op: 'next', at: '2026-12-24T10:00' }, { at: '2026-12-28T08:00:00Z' }],
    [{ op: 'open', at: '2026-12-24T10:00', calendar: null }, { open: true }],
  ])('%j', (fields, answer) => {
    expect(ask(fields)).toEqual({ id: 'a', ...answer })
  })

  test('the night of summer time has an hour less, and one more in autumn', () => {
    const all = [{ from: '00:00', to: '24:00' }]
    const place = { hours: { sun: all }, calendar: null, op: 'between' }
    expect(ask({ ...place, at: '2026-03-29T00:00', to: '2026-03-30T00:00' })).toMatchObject({
      minutes: 23 * 60,
    })
    expect(ask({ ...place, at: '2026-10-25T00:00', to: '2026-10-26T00:00' })).toMatchObject({
      minutes: 25 * 60,
    })
  })

  test('the overlay closes a day, opens another, and says its hours', () => {
    const overlay = {
      closed: ['2026-02-05'],
      open: ['2026-02-07'],
      spans: { '2026-02-07': [{ from: '10:00', to: '11:00' }] },
    }
    const between = { op: 'between', at: '2026-02-05T00:00', to: '2026-02-06T00:00', overlay }
    expect(ask(between)).toMatchObject({ minutes: 0 })
    const saturday = { ...between, at: '2026-02-07T00:00', to: '2026-02-08T00:00' }
    expect(ask(saturday)).toMatchObject({ minutes: 60 })
    // A day whose hours are said is worked; one that is only named has those of the first weekday.
    const { spans } = overlay
    expect(ask({ ...saturday, overlay: { spans } })).toMatchObject({ minutes: 60 })
    expect(ask({ ...saturday, overlay: { open: ['2026-02-07'] } })).toMatchObject({ minutes: 450 })
  })

  test('what is added lies between, for any moment and any zone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2029, 0, 1) }),
        fc.integer({ min: 0, max: 20_000 }),
        fc.constantFrom('Europe/Warsaw', 'Asia/Tehran', 'America/New_York', 'Australia/Lord_Howe'),
        (ms, minutes, timezone) => {
          const at = new Date(ms).toISOString()
          const added = ask({ op: 'add', at, minutes, timezone }) as { at: string }
          expect(ask({ op: 'between', at, to: added.at, timezone })).toMatchObject({ minutes })
        },
      ),
    )
  })
})

describe('a line that cannot be answered says why', () => {
  const open = { op: 'open', at: '2026-02-05T12:00' }
  test.each([
    [{ at: '2026-02-05T12:00' }, 'The field "op" is missing.'],
    [{ ...open, op: 'toString' }, 'The op "toString" is not one of add, between, open, next.'],
    [{ ...open, minutes: 5 }, 'minutes'],
    [{ ...open, hourz: {} }, 'hourz'],
    [{ ...open, hours: { monday: [] } }, 'monday'],
    [{ ...open, hours: { mon: [{ from: '9', to: '17:00' }] } }, '"9"'],
    [{ ...open, hours: { mon: [{ from: '17:00', to: '09:00' }] } }, '"17:00-09:00" are not a span'],
    [{ ...open, hours: { mon: '9-17' } }, 'hours.mon'],
    [{ ...open, at: '2026-02-30T12:00' }, 'The field "at" is not a date and time'],
    [{ ...open, at: '2026-02-05' }, 'The field "at" is not a date and time'],
    [{ ...open, timezone: 'Europe/Krakow' }, 'Europe/Krakow'],
    [{ ...open, calendar: 'XX' }, 'XX'],
    [{ ...open, overlay: { closed: ['2026-02-05'], open: ['2026-02-05'] } }, 'both'],
    [{ ...open, op: 'next', hours: {} }, 'closed for more than a year'],
    [{ ...open, op: 'add', minutes: 1.5 }, 'whole number'],
    [{ ...open, op: 'add', minutes: -1 }, 'whole number'],
    [{ ...open, op: 'add', minutes: 9e15 }, 'years'],
    [{ ...open, op: 'between' }, 'The field "to" is missing.'],
    [{ ...open, at: '9999-12-31T23:30', op: 'next' }, 'The dates leave the years 1 to 9999.'],
    [{ ...open, overlay: { closed: ['2026-02-05'], spans: { '2026-02-05': DAY } } }, 'both'],
  ])('%j', (fields, why) => {
    expect(ask(fields)).toEqual({ id: 'a', error: expect.stringContaining(why) })
  })

  test('no JSON, no object, an empty line', () => {
    expect(JSON.parse(answerWorktime('{')!)).toMatchObject({ id: null, error: expect.any(String) })
    expect(JSON.parse(answerWorktime('[]')!)).toMatchObject({ error: expect.any(String) })
    expect(answerWorktime('  ')).toBeNull()
  })
})
