// Which calendar, which days are worked, and why a day is not.
import { DE } from './calendars/de.ts'
import { GB_ENG, GB_NIR, GB_SCT } from './calendars/gb.ts'
import { IR_FRI, IR_THUFRI } from './calendars/ir.ts'
import { LV } from './calendars/lv.ts'
import { PL } from './calendars/pl.ts'
import { US_FED, US_FRB } from './calendars/us.ts'
import { dayNumber, dayOf, isIsoDay, isoOf, weekdayOf, yearOf } from './day.ts'
import { CalendarError } from './error.ts'
import type { Calendar, CalendarId, Holiday, Overlay, Step } from './type.ts'

const ALL: ReadonlyMap<string, Calendar> = new Map(
  [PL, LV, GB_ENG, GB_SCT, GB_NIR, US_FED, US_FRB, IR_FRI, IR_THUFRI, DE].map((c) => [c.id, c]),
)

/** Throws clock.calendar_unknown. */
export function getCalendar(id: string): Calendar {
  const calendar = ALL.get(id)
  if (!calendar) throw new CalendarError('clock.calendar_unknown', id)
  return calendar
}

// What a day is before any overlay, one byte a day of the year.
const WORKED = 0
const WEEKEND = 1
const HOLIDAY = 2
type Year = { first: number; kinds: Uint8Array; holidays: Map<number, Holiday> }

const years = new Map<string, Map<number, Year>>()

function loadYear(calendar: Calendar, year: number): Year {
  let cached = years.get(calendar.id)
  if (!cached) years.set(calendar.id, (cached = new Map()))
  const known = cached.get(year)
  if (known) return known
  const first = dayNumber(year, 1, 1)
  const kinds = new Uint8Array(dayNumber(year + 1, 1, 1) - first)
  for (let i = 0; i < kinds.length; i++)
    kinds[i] = calendar.weekend.includes(weekdayOf(first + i)) ? WEEKEND : WORKED
  const holidays = new Map<number, Holiday>()
  for (const holiday of calendar.holidaysOf(year)) {
    const day = dayOf(holiday.on)
    if (day < first || day >= first + kinds.length) continue
    if (kinds[day - first] === WORKED) kinds[day - first] = HOLIDAY
    if (!holidays.has(day)) holidays.set(day, holiday)
  }
  const loaded = { first, kinds, holidays }
  if (cached.size > 600) cached.clear() // ten thousand years asked for by a typing error must not stay in memory
  cached.set(year, loaded)
  return loaded
}

/** Holidays of a year in order, two on one day both given. */
export function listHolidays(id: CalendarId, year: number): Holiday[] {
  return getCalendar(id)
    .holidaysOf(year)
    .sort((a, b) => Number(a.on > b.on) - Number(a.on < b.on))
}

/** A calendar with an administrator's overlay on it; days are day numbers. */
export class WorkCalendar {
  readonly calendar: Calendar
  readonly #closed: ReadonlySet<number> | null
  readonly #open: ReadonlySet<number> | null
  #year: Year | null = null

  /** Throws clock.calendar_unknown, clock.overlay_invalid, clock.overlay_conflict. */
  constructor(id: string, overlay?: Overlay) {
    this.calendar = getCalendar(id)
    this.#closed = overlay?.closed.length ? daysOf(overlay.closed) : null
    this.#open = overlay?.open.length ? daysOf(overlay.open) : null
    if (!this.#open || !this.#closed) return
    for (const day of this.#open)
      if (this.#closed.has(day)) throw new CalendarError('clock.overlay_conflict', isoOf(day))
  }

  #yearOf(day: number): Year {
    const loaded = this.#year
    if (loaded && day >= loaded.first && day < loaded.first + loaded.kinds.length) return loaded
    return (this.#year = loadYear(this.calendar, yearOf(day)))
  }

  get hasOpenDays(): boolean {
    return this.#open !== null
  }

  isWorked(day: number): boolean {
    if (this.#open?.has(day)) return true
    if (this.#closed?.has(day)) return false
    const year = this.#yearOf(day)
    return year.kinds[day - year.first] === WORKED
  }

  /** Not worked only because of the weekly rest. */
  isPlainWeekend(day: number): boolean {
    if (this.isWorked(day) || this.#closed?.has(day)) return false
    const year = this.#yearOf(day)
    return year.kinds[day - year.first] === WEEKEND
  }

  holidayOn(day: number): Holiday | undefined {
    return this.#yearOf(day).holidays.get(day)
  }

  /**
   * Why the day is not worked, or that an overlay makes it worked; null for an ordinary working
   * day.
   */
  explain(day: number): Step | null {
    const on = isoOf(day)
    const year = this.#yearOf(day)
    const ordinary = year.kinds[day - year.first] === WORKED
    if (this.#open?.has(day)) return ordinary ? null : { code: 'open_overlay', on }
    if (this.#closed?.has(day)) return { code: 'closed', on }
    if (ordinary) return null
    const holiday = year.holidays.get(day)
    if (!holiday) return { code: 'weekend', on }
    return {
      code: 'holiday',
      on,
      key: holiday.key,
      name: holiday.name,
      ...(holiday.provisional ? { provisional: true } : {}),
    }
  }
}

function daysOf(list: readonly string[]): Set<number> {
  const days = new Set<number>()
  for (const iso of list) {
    if (!isIsoDay(iso)) throw new CalendarError('clock.overlay_invalid', String(iso))
    days.add(dayOf(iso))
  }
  return days
}
