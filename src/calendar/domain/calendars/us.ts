// United States: the federal government's holidays (5 U.S.C. 6103) and the Federal Reserve Banks'
// variant.
import { dayNumber, lastWeekday, nthWeekday, weekdayOf } from '../day.ts'
import type { Calendar, Holiday, HolidayName } from '../type.ts'
import { feast } from './feast.ts'

type Fixed = { month: number; day: number; key: string; name: HolidayName; since?: number }

const NEW_YEAR: HolidayName = { en: 'New Year’s Day' }
const FIXED: Fixed[] = [
  { month: 1, day: 1, key: 'new-year', name: NEW_YEAR },
  {
    month: 6,
    day: 19,
    key: 'juneteenth',
    name: { en: 'Juneteenth National Independence Day' },
    since: 2021,
  },
  { month: 7, day: 4, key: 'independence-day', name: { en: 'Independence Day' } },
  { month: 11, day: 11, key: 'veterans-day', name: { en: 'Veterans Day' } },
  { month: 12, day: 25, key: 'christmas-day', name: { en: 'Christmas Day' } },
]

const observed = (name: HolidayName): HolidayName => ({ en: `${name.en} (observed)` })

/**
 * Sunday moves to Monday in both. Saturday moves to the Friday before for the federal government
 * (Executive Order 11582), which can be 31 December of the year before; the Reserve Banks stay open
 * on that Friday.
 */
function holidaysOf(year: number, saturdayToFriday: boolean): Holiday[] {
  const list = [
    feast(nthWeekday(year, 1, 1, 3), 'mlk-day', { en: 'Birthday of Martin Luther King, Jr.' }),
    feast(nthWeekday(year, 2, 1, 3), 'washington-birthday', { en: 'Washington’s Birthday' }),
    feast(lastWeekday(year, 5, 1), 'memorial-day', { en: 'Memorial Day' }),
    feast(nthWeekday(year, 9, 1, 1), 'labor-day', { en: 'Labor Day' }),
    feast(nthWeekday(year, 10, 1, 2), 'columbus-day', { en: 'Columbus Day' }),
    feast(nthWeekday(year, 11, 4, 4), 'thanksgiving', { en: 'Thanksgiving Day' }),
  ]
  for (const f of FIXED) {
    if (f.since && year < f.since) continue
    const day = dayNumber(year, f.month, f.day)
    list.push(feast(day, f.key, f.name))
    if (weekdayOf(day) === 7) list.push(feast(day + 1, `${f.key}-observed`, observed(f.name)))
    if (saturdayToFriday && weekdayOf(day) === 6 && f.month > 1)
      list.push(feast(day - 1, `${f.key}-observed`, observed(f.name)))
  }
  const nextNewYear = dayNumber(year + 1, 1, 1)
  if (saturdayToFriday && weekdayOf(nextNewYear) === 6)
    list.push(feast(nextNewYear - 1, 'new-year-observed', observed(NEW_YEAR)))
  return list
}

// Legal public holidays are statute; a new one needs an act of Congress (Juneteenth, 2021). Days on
// which an executive order closes federal
// offices (24 December of several years, days of mourning) are no legal public holidays under 5
// U.S.C. 6103: an overlay closes them where they count.
const reviewed = { from: '2015-01-01', to: '2027-12-31' }
export const US_FED: Calendar = {
  id: 'US-FED',
  weekend: [6, 7],
  reviewed,
  holidaysOf: (year) => holidaysOf(year, true),
}
export const US_FRB: Calendar = {
  id: 'US-FRB',
  weekend: [6, 7],
  reviewed,
  holidaysOf: (year) => holidaysOf(year, false),
}
