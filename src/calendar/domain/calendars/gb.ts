// Bank holidays of England and Wales, Scotland, and Northern Ireland.
import { dayNumber, easterOf, lastWeekday, nthWeekday } from '../day.ts'
import type { Calendar, Holiday, HolidayName } from '../type.ts'
import { feast, withSubstitutes } from './feast.ts'

type Part = 'GB-ENG' | 'GB-SCT' | 'GB-NIR'

const NEW_YEAR: HolidayName = { en: 'New Year’s Day' }
const CHRISTMAS: HolidayName = { en: 'Christmas Day' }

// Days by royal proclamation, for one year only.
const PROCLAIMED: { on: [number, number, number]; key: string; name: HolidayName; only?: Part }[] =
  [
    { on: [2022, 6, 3], key: 'platinum-jubilee', name: { en: 'Platinum Jubilee bank holiday' } },
    {
      on: [2022, 9, 19],
      key: 'state-funeral',
      name: { en: 'State Funeral of Queen Elizabeth II' },
    },
    { on: [2023, 5, 8], key: 'coronation', name: { en: 'Coronation of King Charles III' } },
    {
      on: [2026, 6, 15],
      key: 'world-cup-2026',
      name: { en: 'World Cup bank holiday' },
      only: 'GB-SCT',
    },
  ]

/**
 * First Monday of May; moved to Friday 8 May in 2020 (75 years after the end of the war in Europe).
 */
const earlyMay = (year: number): number =>
  year === 2020 ? dayNumber(2020, 5, 8) : nthWeekday(year, 5, 1, 1)

/** Last Monday of May; moved to Thursday 2 June in 2022. */
const spring = (year: number): number =>
  year === 2022 ? dayNumber(2022, 6, 2) : lastWeekday(year, 5, 1)

function holidaysOf(part: Part, year: number): Holiday[] {
  const easter = easterOf(year)
  const on = (month: number, day: number) => dayNumber(year, month, day)
  const fixed = [
    { day: on(1, 1), key: 'new-year', name: NEW_YEAR },
    { day: on(12, 25), key: 'christmas-day', name: CHRISTMAS },
    { day: on(12, 26), key: 'boxing-day', name: { en: 'Boxing Day' } },
  ]
  if (part === 'GB-SCT') {
    fixed.push({ day: on(1, 2), key: 'second-january', name: { en: '2nd January' } })
    fixed.push({ day: on(11, 30), key: 'st-andrew', name: { en: 'St Andrew’s Day' } })
  }
  if (part === 'GB-NIR') {
    fixed.push({ day: on(3, 17), key: 'st-patrick', name: { en: 'St Patrick’s Day' } })
    fixed.push({
      day: on(7, 12),
      key: 'boyne',
      name: { en: 'Battle of the Boyne (Orangemen’s Day)' },
    })
  }
  const list = [
    ...withSubstitutes(fixed),
    feast(easter - 2, 'good-friday', { en: 'Good Friday' }),
    feast(earlyMay(year), 'early-may', { en: 'Early May bank holiday' }),
    feast(spring(year), 'spring', { en: 'Spring bank holiday' }),
  ]
  if (part !== 'GB-SCT') list.push(feast(easter + 1, 'easter-monday', { en: 'Easter Monday' }))
  const summer = part === 'GB-SCT' ? nthWeekday(year, 8, 1, 1) : lastWeekday(year, 8, 1)
  list.push(feast(summer, 'summer', { en: 'Summer bank holiday' }))
  for (const p of PROCLAIMED) {
    if (p.on[0] === year && (!p.only || p.only === part))
      list.push(feast(dayNumber(...p.on), p.key, p.name))
  }
  return list
}

const calendarOf = (id: Part): Calendar => ({
  id,
  weekend: [6, 7],
  // The list the government publishes; later years by the Act and the custom, without the days that
  // are proclaimed or moved for one year.
  reviewed: { from: '2015-01-01', to: '2027-12-31' },
  holidaysOf: (year) => holidaysOf(id, year),
})

export const GB_ENG = calendarOf('GB-ENG')
export const GB_SCT = calendarOf('GB-SCT')
export const GB_NIR = calendarOf('GB-NIR')
