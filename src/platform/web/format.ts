// Dates, times, numbers and lists as the reader's language writes them; Persian with its own
// calendar and digits.
import type { Language } from '../base/domain/language.ts'
import { COMMAS, LOCALES, MOMENTS } from '../i18n/format.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../base/domain/duration.ts'

/** `make` runs once for all that have the same JSON. */
const cached = <G, T>(make: (given: G) => T): ((given: G) => T) => {
  const made = new Map<string, T>()
  return (given) => {
    const key = JSON.stringify(given)
    const found = made.get(key)
    if (found !== undefined) return found
    const fresh = make(given)
    made.set(key, fresh)
    return fresh
  }
}

export type Format = {
  /** 'Tuesday 3 March, 12:00'; the year only when it is not this one. */
  dateTime: (at: string, zone: string) => string
  /** 'Tuesday 3 March' of an instant in `zone`, or of a day 'YYYY-MM-DD'. */
  date: (at: string, zone?: string) => string
  /** '3 Mar 2026', for tables. */
  shortDate: (at: string, zone?: string) => string
  /** '3 Mar'; the year only when it is not this one. */
  shortDay: (at: string, zone?: string) => string
  /** '3 Mar, 12:00', for tables and the timeline. */
  shortDateTime: (at: string, zone: string) => string
  time: (at: string, zone: string) => string
  /**
   * '3 Mar, 12:00' by the reader's own clock, and where `zone` differs then, its time and name
   * behind it: '3 Mar, 06:40 (09:10 Iran Time)'.
   */
  here: (at: string, zone: string) => string
  /**
   * '3 March 2026', without the weekday: fits after words such as 'until' where other languages
   * would bend the weekday.
   */
  day: (at: string, zone?: string) => string
  /**
   * 'just now', 'in 3 hours', 'yesterday'; from a day on, by the calendar of `zone`, as people
   * count.
   */
  relative: (at: string, zone?: string) => string
  number: (value: number) => string
  bytes: (size: number) => string
  list: (items: string[]) => string
  /** Pieces behind one another, with the language's own comma; empty ones are left out. */
  join: (pieces: readonly (string | null | undefined | false)[]) => string
}

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value)
/** A day has no zone: it is read at noon UTC and written in UTC, so that it never slips. */
const instantOf = (value: string) => new Date(isDay(value) ? `${value}T12:00:00Z` : value)

const isoDay = cached(
  (zone: string) =>
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      calendar: 'gregory',
      numberingSystem: 'latn',
    }),
)
const dayNumber = (at: Date, zone = 'UTC') =>
  Date.parse(`${isoDay(zone).format(at)}T00:00:00Z`) / DAY_MS

type Write = (
  value: string,
  zone: string | undefined,
  options: Intl.DateTimeFormatOptions,
) => string

/** Writes a day or an instant; what is neither stays as it is. */
function makeWriter(locale: string): Write {
  const formatter = cached(
    (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
  )
  return (value, zone, options) => {
    const date = instantOf(value)
    return Number.isNaN(date.getTime())
      ? value
      : formatter({ timeZone: isDay(value) ? 'UTC' : (zone ?? 'UTC'), ...options }).format(date)
  }
}

type Dates = Pick<
  Format,
  'date' | 'time' | 'dateTime' | 'shortDate' | 'shortDay' | 'shortDateTime' | 'here' | 'day'
>

function makeDates(language: Language, now: () => number): Dates {
  const locale = LOCALES[language]
  const write = makeWriter(locale)
  const year = (value: string, zone?: string): Intl.DateTimeFormatOptions => {
    const options: Intl.DateTimeFormatOptions = { year: 'numeric' }
    return write(value, zone, options) === write(new Date(now()).toISOString(), zone, options)
      ? {}
      : options
  }
  const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
  // Persian joins day and month with its own words; the day and the time are joined by hand so that
  // each language keeps its comma.
  const comma = COMMAS[language]
  // Latvian bends a month's name after 'no' and 'līdz'; digits stay as they are, and are what its
  // tables show anyway.
  const dayMonth: Intl.DateTimeFormatOptions =
    language === 'lv' ? { day: '2-digit', month: '2-digit' } : { day: 'numeric', month: 'short' }
  const weekday: Intl.DateTimeFormatOptions = { weekday: 'long' }
  const date: Format['date'] = (at, zone) => {
    const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', ...year(at, zone) }
    // With a weekday, Intl begins a Persian date with its year.
    return language === 'fa'
      ? `${write(at, zone, weekday)} ${write(at, zone, day)}`
      : write(at, zone, { ...weekday, ...day })
  }
  const time: Format['time'] = (at, zone) => write(at, zone, clock)
  const shortDay: Format['shortDay'] = (at, zone) =>
    write(at, zone, { ...dayMonth, ...year(at, zone) })
  const shortDateTime: Format['shortDateTime'] = (at, zone) =>
    shortDay(at, zone) + comma + time(at, zone)
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const zoneName = (at: string, zone: string) =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'shortGeneric' })
      .formatToParts(instantOf(at))
      .find((part) => part.type === 'timeZoneName')?.value ?? zone
  return {
    here: (at, zone) =>
      shortDateTime(at, zone) === shortDateTime(at, own)
        ? shortDateTime(at, zone)
        : `${shortDateTime(at, own)} (${shortDay(at, zone) === shortDay(at, own) ? '' : shortDay(at, zone) + comma}${time(at, zone)} ${zoneName(at, zone)})`,
    date,
    time,
    dateTime: (at, zone) => date(at, zone) + comma + time(at, zone),
    shortDate: (at, zone) => write(at, zone, { ...dayMonth, year: 'numeric' }),
    shortDay,
    shortDateTime,
    day: (at, zone) => write(at, zone, { day: 'numeric', month: 'long', year: 'numeric' }),
  }
}

function makeRelative(language: Language, now: () => number): Format['relative'] {
  const relativeOf = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' })
  return (at, zone) => {
    const from = now()
    const away = instantOf(at).getTime() - from
    const size = Math.abs(away)
    if (size < MINUTE_MS) return MOMENTS[language][away > 0 ? 'ahead' : 'past']
    if (size < HOUR_MS) return relativeOf.format(Math.trunc(away / MINUTE_MS), 'minute')
    if (size < DAY_MS) return relativeOf.format(Math.trunc(away / HOUR_MS), 'hour')
    if (size < 60 * DAY_MS)
      return relativeOf.format(
        dayNumber(instantOf(at), zone) - dayNumber(new Date(from), zone),
        'day',
      )
    return relativeOf.format(Math.trunc(away / (30 * DAY_MS)), 'month')
  }
}

/** @param now milliseconds, for deciding whether the year is worth saying */
export function makeFormat(language: Language, now: () => number): Format {
  const locale = LOCALES[language]
  const numbers = new Intl.NumberFormat(locale)
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    ...makeDates(language, now),
    relative: makeRelative(language, now),
    number: (value) => numbers.format(value),
    bytes: (size) => {
      const [unit, value] =
        size < 1024 * 1024
          ? (['kilobyte', Math.max(1, Math.round(size / 1024))] as const)
          : (['megabyte', Math.round((size / 1024 / 1024) * 10) / 10] as const)
      return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(
        value,
      )
    },
    list: (items) => lists.format(items),
    join: (pieces) => pieces.filter(Boolean).join(COMMAS[language]),
  }
}
