// The days that a draft's times stand for, reckoned once each.
import type { Language } from '../../platform/base/domain/language.ts'
import type { Unit } from './when-type.ts'

/**
 * Words first to last (exclusive) that name a time; `on` is its day, 'YYYY-MM-DD', null when it
 * cannot be told.
 */
export type When = { first: number; last: number; on: string | null }

/**
 * What dates are read against: `today` places "tomorrow", `near` chooses the year of a date that
 * has none.
 */
export type Reference = { today: string | null; near: string | null }

export const MAX_KNOWN = 5_000
const days = new Map<string, string | null>()

/** Days are looked up again and again while somebody types; the calendars are asked once. */
function remember(key: string, make: () => string | null): string | null {
  const before = days.get(key)
  if (before !== undefined) return before
  const day = make()
  if (days.size < MAX_KNOWN) days.set(key, day)
  return day
}

/**
 * The ISO day; years 1300 to 1499 are of the Persian calendar. Null for a day that does not exist.
 */
export function dayOn(year: number, month: number, day: number, language: Language): string | null {
  if (language !== 'fa' && year < 1900) return null
  return remember(`${year}-${month}-${day}`, () => {
    try {
      const calendar = year < 1500 ? 'persian' : 'iso8601'
      return Temporal.PlainDate.from({ calendar, year, month, day }, { overflow: 'reject' })
        .withCalendar('iso8601')
        .toString()
    } catch {
      return null
    }
  })
}

export const mayBe = (month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31

/** A date without a year: of the years around, the one nearest to what it is read against. */
export function nearestDay(
  month: number,
  day: number,
  language: Language,
  reference: Reference,
): string | null {
  const near = reference.near ?? reference.today
  if (near === null) return null
  return remember(`${language} ${near} ${month} ${day}`, () => {
    const middle = Temporal.PlainDate.from(near)
    const year = language === 'fa' ? middle.withCalendar('persian').year : middle.year
    const around = [year - 1, year, year + 1]
      .map((candidate) => dayOn(candidate, month, day, language))
      .filter((found) => found !== null)
    const away = (found: string): number =>
      Math.abs(middle.until(Temporal.PlainDate.from(found)).days)
    return around.sort((x, y) => away(x) - away(y))[0] ?? null
  })
}

export const plus = (today: string | null, amount: number): string | null =>
  today === null
    ? null
    : remember(`${today} + ${amount}`, () =>
        Temporal.PlainDate.from(today).add({ days: amount }).toString(),
      )
export const weekdayOf = (day: string): number =>
  ((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7) + 1

export function ahead(today: string | null, amount: number, unit: Unit): string | null {
  return today === null
    ? null
    : remember(`${today} + ${amount} ${unit}`, () => countAhead(today, amount, unit))
}

function countAhead(today: string, amount: number, unit: Unit): string {
  const start = Temporal.PlainDate.from(today)
  if (unit === 'hour') return start.add({ days: Math.floor(amount / 24) }).toString()
  if (unit !== 'working_day') return start.add({ [`${unit}s`]: amount }).toString()
  let day = start
  for (let left = amount; left > 0;) {
    day = day.add({ days: 1 })
    if (day.dayOfWeek < 6) left--
  }
  return day.toString()
}
