// Holiday facts of each calendar, by name of the situation.
import { describe, expect, test } from 'vitest'
import { WorkCalendar, listHolidays } from './calendar.ts'
import { dayOf, easterOf, isoOf } from './day.ts'
import { CALENDAR_IDS } from './type.ts'
import type { CalendarId } from './type.ts'

const isWorked = (id: CalendarId, on: string) => new WorkCalendar(id).isWorked(dayOf(on))
const keyOn = (id: CalendarId, on: string) =>
  listHolidays(id, +on.slice(0, 4))
    .filter((h) => h.on === on)
    .map((h) => h.key)

test.each([
  [2015, '2015-04-05'],
  [2016, '2016-03-27'],
  [2019, '2019-04-21'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2030, '2030-04-21'],
  [2035, '2035-03-25'],
  [2038, '2038-04-25'],
])('Easter of %i is %s', (year, on) => expect(isoOf(easterOf(year))).toBe(on))

describe('days off', () => {
  test.each<[CalendarId, string, string]>([
    ['PL', '2025-12-24', 'christmas-eve'],
    ['PL', '2018-11-12', 'independence-centenary'],
    ['PL', '2011-01-06', 'epiphany'],
    ['PL', '2026-06-04', 'corpus-christi'],
    ['PL', '2026-05-24', 'pentecost'],
    ['PL', '2026-04-06', 'easter-monday'],
    ['PL', '2025-11-11', 'independence-day'],
    ['PL', '2026-08-15', 'assumption'],
    ['PL', '2027-05-03', 'constitution-day'],
    ['LV', '2024-05-06', 'independence-restoration-substitute'],
    ['LV', '2025-05-05', 'independence-restoration-substitute'],
    ['LV', '2023-11-20', 'proclamation-day-substitute'],
    ['LV', '2028-11-20', 'proclamation-day-substitute'],
    ['LV', '2018-07-09', 'song-festival-substitute'],
    ['LV', '2023-07-10', 'song-festival-substitute'],
    ['LV', '2023-05-29', 'ice-hockey-bronze'],
    ['LV', '2018-09-24', 'papal-visit'],
    ['LV', '2026-05-10', 'mothers-day'],
    ['LV', '2026-06-23', 'ligo'],
    ['LV', '2026-12-31', 'new-years-eve'],
    ['LV', '2026-04-03', 'good-friday'],
    ['GB-ENG', '2020-05-08', 'early-may'],
    ['GB-ENG', '2022-06-02', 'spring'],
    ['GB-ENG', '2022-06-03', 'platinum-jubilee'],
    ['GB-ENG', '2022-09-19', 'state-funeral'],
    ['GB-ENG', '2023-05-08', 'coronation'],
    ['GB-ENG', '2026-12-28', 'boxing-day-substitute'],
    ['GB-ENG', '2021-12-27', 'christmas-day-substitute'],
    ['GB-ENG', '2021-12-28', 'boxing-day-substitute'],
    ['GB-ENG', '2022-12-27', 'christmas-day-substitute'],
    ['GB-ENG', '2023-01-02', 'new-year-substitute'],
    ['GB-SCT', '2026-06-15', 'world-cup-2026'],
    ['GB-SCT', '2026-01-02', 'second-january'],
    ['GB-SCT', '2026-08-03', 'summer'],
    ['GB-SCT', '2026-11-30', 'st-andrew'],
    ['GB-SCT', '2025-12-01', 'st-andrew-substitute'],
    ['GB-SCT', '2022-01-03', 'new-year-substitute'],
    ['GB-SCT', '2022-01-04', 'second-january-substitute'],
    ['GB-SCT', '2027-01-04', 'second-january-substitute'],
    ['GB-NIR', '2026-03-17', 'st-patrick'],
    ['GB-NIR', '2026-07-13', 'boyne-substitute'],
    ['GB-NIR', '2026-04-06', 'easter-monday'],
    ['US-FED', '2021-12-31', 'new-year-observed'],
    ['US-FED', '2026-07-03', 'independence-day-observed'],
    ['US-FED', '2021-06-18', 'juneteenth-observed'],
    ['US-FED', '2022-06-20', 'juneteenth-observed'],
    ['US-FED', '2023-11-10', 'veterans-day-observed'],
    ['US-FED', '2026-11-26', 'thanksgiving'],
    ['US-FED', '2026-05-25', 'memorial-day'],
    ['US-FED', '2027-12-31', 'new-year-observed'],
    ['US-FRB', '2023-01-02', 'new-year-observed'],
    ['US-FRB', '2027-07-05', 'independence-day-observed'],
    ['DE', '2026-05-14', 'ascension'],
    ['DE', '2026-10-03', 'german-unity'],
    ['DE', '2017-10-31', 'reformation-500'],
    ['IR-FRI', '2026-03-21', 'nowruz'],
    ['IR-FRI', '2025-03-20', 'last-day-of-year'],
    ['IR-FRI', '2021-03-20', 'last-day-of-year'],
    ['IR-FRI', '2026-06-25', 'ashura'],
    ['IR-FRI', '2025-07-06', 'ashura'],
    ['IR-FRI', '2024-07-16', 'ashura'],
    ['IR-FRI', '2024-08-25', 'arbaeen'],
    ['IR-FRI', '2024-06-17', 'qorban'],
    ['IR-FRI', '2024-09-04', 'reza'],
    ['IR-FRI', '2026-05-27', 'qorban'],
    ['IR-FRI', '2023-04-22', 'fitr'],
    ['IR-FRI', '2022-05-04', 'fitr-2'],
    ['IR-FRI', '2017-11-27', 'hasan-askari'],
    ['IR-THUFRI', '2026-02-04', 'mahdi-birth'],
  ])('%s has %s off (%s)', (id, on, key) => {
    expect(keyOn(id, on)).toContain(key)
    expect(isWorked(id, on)).toBe(false)
  })
})

describe('working days that look like days off', () => {
  test.each<[CalendarId, string, string]>([
    ['PL', '2024-12-24', 'Christmas Eve before 2025'],
    ['PL', '2019-11-12', 'the centenary was once'],
    ['PL', '2010-01-06', 'Epiphany before 2011'],
    ['LV', '2026-01-02', 'moved by the government: an overlay'],
    ['LV', '2027-05-05', '4 May on a Tuesday'],
    ['LV', '2022-07-11', 'no festival'],
    ['GB-ENG', '2020-05-04', 'the early May holiday was moved'],
    ['GB-ENG', '2022-05-30', 'the spring holiday was moved'],
    ['GB-ENG', '2026-06-15', 'the World Cup day is Scottish'],
    ['GB-ENG', '2026-01-02', '2 January is Scottish'],
    ['GB-ENG', '2026-08-03', 'the Scottish summer holiday'],
    ['GB-SCT', '2026-04-06', 'Easter Monday'],
    ['GB-SCT', '2026-08-31', 'the English summer holiday'],
    ['GB-SCT', '2027-06-15', 'the World Cup day was once'],
    ['US-FED', '2020-06-19', 'Juneteenth before 2021'],
    ['US-FRB', '2021-12-31', 'no Friday for a Saturday'],
    ['US-FRB', '2026-07-03', 'no Friday for a Saturday'],
    ['US-FRB', '2023-11-10', 'no Friday for a Saturday'],
    ['DE', '2026-06-04', 'Corpus Christi is a matter of the states'],
    ['IR-FRI', '2026-03-19', 'a Thursday, 28 Esfand'],
    ['IR-FRI', '2015-12-20', '8 Rabi I before the law of 2017'],
  ])('%s works on %s (%s)', (id, on) => expect(isWorked(id, on)).toBe(true))
})

test.each<[CalendarId, string, boolean]>([
  ['IR-FRI', '2026-11-19', true],
  ['IR-FRI', '2026-11-20', false],
  ['IR-FRI', '2026-11-21', true],
  ['IR-FRI', '2026-11-22', true],
  ['IR-THUFRI', '2026-11-19', false],
  ['IR-THUFRI', '2026-11-20', false],
  ['IR-THUFRI', '2026-11-21', true],
])('the weekend of %s on %s: worked %s', (id, on, worked) => expect(isWorked(id, on)).toBe(worked))

test('lunar holidays in Iran are announced to the end of 1405 and provisional after it', () => {
  expect(listHolidays('IR-FRI', 2026).some((h) => h.provisional)).toBe(false)
  const later = listHolidays('IR-FRI', 2028)
  expect(later.filter((h) => h.provisional).map((h) => h.key)).toContain('ashura')
  expect(later.filter((h) => h.key.startsWith('nowruz')).every((h) => !h.provisional)).toBe(true)
})

test('computed lunar months are at most one day from the published ones', () => {
  const published: [key: string, on: string, month: number, day: number][] = [
    ['ashura', '2021-08-19', 1, 10],
    ['fitr', '2025-03-31', 10, 1],
    ['qorban', '2026-05-27', 12, 10],
    ['ashura', '2026-06-25', 1, 10],
  ]
  for (const [, on, month, day] of published) {
    const computed = Temporal.PlainDate.from(on).withCalendar('islamic-civil')
    const there = Temporal.PlainDate.from({
      calendar: 'islamic-civil',
      year: computed.year,
      month,
      day,
    }).withCalendar('iso8601')
    expect(Math.abs(dayOf(there.toString()) - dayOf(on))).toBeLessThanOrEqual(1)
  }
})

test.each(CALENDAR_IDS)(
  '%s gives every day of 2015 to 2035 once a year, named in English, with a key',
  (id) => {
    for (let year = 2015; year <= 2035; year++) {
      const list = listHolidays(id, year)
      expect(list.length).toBeGreaterThan(7)
      for (const h of list) {
        expect(h.on.startsWith(String(year))).toBe(true)
        expect(h.name.en).not.toBe('')
      }
    }
  },
)
