// Calendar days as whole numbers (days since 1970-01-01), so that counting thousands of deadlines
// stays cheap.
import { CalendarError } from './error.ts'
import type { IsoDay, Weekday } from './type.ts'
import { itemAt } from '../../platform/base/domain/narrow.ts'

const FIRST = -719162 // 0001-01-01
const LAST = 2932895 // 9999-12-30: the day after it must still have a start

/**
 * Proleptic Gregorian date to day number, by the 400-year cycle that starts on 1 March (Howard
 * Hinnant, "chrono-compatible low-level date algorithms").
 */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The other way round. */
export function partsOf(n: number): { year: number; month: number; day: number } {
  const z = n + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  }
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n))

const texts = new Map<number, IsoDay>()

/** 'YYYY-MM-DD' of a day number. Throws clock.out_of_range outside the years 1 to 9999. */
export function isoOf(n: number): IsoDay {
  const known = texts.get(n)
  if (known) return known
  if (!(n >= FIRST && n <= LAST)) throw new CalendarError('clock.out_of_range')
  const { year, month, day } = partsOf(n)
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  if (texts.size > 20_000) texts.clear()
  texts.set(n, text)
  return text
}

export const isIsoDay = (text: unknown): text is IsoDay =>
  typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text) && isoOfValid(text)

function isoOfValid(text: IsoDay): boolean {
  const n = dayOf(text)
  return n >= FIRST && n <= LAST && isoOf(n) === text
}

/** Day number of a date that is known to be valid. */
export const dayOf = (iso: IsoDay): number =>
  dayNumber(+iso.slice(0, 4), +iso.slice(5, 7), +iso.slice(8, 10))

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
export const weekdayOf = (n: number): Weekday => itemAt(WEEKDAYS, (((n + 3) % 7) + 7) % 7)

export const yearOf = (n: number): number => partsOf(n).year

export function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)
}

/**
 * The same day of the month `months` later, or the last day of that month where it has no such day.
 */
export function addMonths(n: number, months: number): { day: number; clamped: boolean } {
  const from = partsOf(n)
  const total = from.year * 12 + (from.month - 1) + months
  const year = Math.floor(total / 12)
  const month = total - year * 12 + 1
  const last = daysInMonth(year, month)
  return { day: dayNumber(year, month, Math.min(from.day, last)), clamped: from.day > last }
}

/**
 * Easter Sunday of the Western churches (the anonymous Gregorian computus, Meeus, Astronomical
 * Algorithms, ch. 8).
 */
export function easterOf(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1)
}

/** The `nth` given weekday of a month. */
export function nthWeekday(year: number, month: number, weekday: Weekday, nth: number): number {
  const first = dayNumber(year, month, 1)
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7
}

export function lastWeekday(year: number, month: number, weekday: Weekday): number {
  const last = dayNumber(year, month, daysInMonth(year, month))
  return last - ((weekdayOf(last) - weekday + 7) % 7)
}
