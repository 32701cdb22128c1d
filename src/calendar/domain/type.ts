// Types for counting deadlines: calendars, opening hours, and the steps by which a date explains
// itself.

/** A local date, 'YYYY-MM-DD'. */
export type IsoDay = string

/** 1 Monday .. 7 Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export const CALENDAR_IDS = [
  'PL',
  'LV',
  'GB-ENG',
  'GB-SCT',
  'GB-NIR',
  'US-FED',
  'US-FRB',
  'IR-FRI',
  'IR-THUFRI',
  'DE',
] as const
export type CalendarId = (typeof CALENDAR_IDS)[number]

/** English is always there; the language of the country too. */
export type HolidayName = { en: string; pl?: string; lv?: string; fa?: string; de?: string }

/**
 * `provisional`: computed or drafted, not announced yet (Iran's lunar holidays of coming years,
 * Latvia's next festival).
 */
export type Holiday = { on: IsoDay; key: string; name: HolidayName; provisional?: true }

/**
 * `reviewed`: the first and the last day for which the days off are known, single ones included.
 * Before and after it the days that the law sets
 * for every year are counted. `areComputed`: and some of those are no more than computed (the
 * moon's months in Iran).
 */
export type Calendar = {
  id: CalendarId
  weekend: readonly Weekday[]
  reviewed: { from: IsoDay; to: IsoDay }
  areComputed?: true
  holidaysOf: (year: number) => Holiday[]
}

/** From..to of one day, 'HH:MM'; '24:00' is the end of the day. */
export type Span = { from: string; to: string }
export const WEEKDAY_KEYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type WeekdayKey = (typeof WEEKDAY_KEYS)[number]
export type Hours = Record<WeekdayKey, Span[]>

/**
 * Days that an administrator closes, or opens although they are a weekend or a holiday; `spans` are
 * the hours of an open day.
 */
export type Overlay = { closed: IsoDay[]; open: IsoDay[]; spans?: Record<IsoDay, Span[]> }

export const UNITS = ['days', 'wdays', 'weeks', 'months', 'hours'] as const
export type Unit = (typeof UNITS)[number]
export const ROLLS = ['none', 'next_wd', 'next_wd_min2wd'] as const
export type Roll = (typeof ROLLS)[number]

/** What happened when: an instant, a local date and time, or a local date alone (not for hours). */
export type EventTime = Temporal.Instant | Temporal.PlainDateTime | Temporal.PlainDate

export type DeadlineInput = {
  calendar: CalendarId
  zone: string
  event: EventTime
  unit: Unit
  amount: number
  roll?: Roll
  overlay?: Overlay
  /**
   * Whole days for which the deadline stood still: added to the end before it rolls. Not for hours.
   */
  pausedDays?: number
}

/** `targetOn` is not rolled, `lastOn` is; `untilAt` is the first instant after the deadline. */
export type DeadlineDates = {
  targetOn: IsoDay
  lastOn: IsoDay
  untilAt: Temporal.Instant
  steps: Step[]
}

/**
 * Which fact stops a deadline. Where a legal source says only "reply", `received` is taken, the
 * stricter reading.
 */
export const SATISFIED_BY = ['sent', 'received', 'accepted'] as const
export type SatisfiedBy = (typeof SATISFIED_BY)[number]

/**
 * House durations: elapsed minutes and hours, working hours, working days, and calendar days,
 * weeks, months.
 */
export const DURATION_UNITS = ['min', 'h', 'wh', 'wd', 'd', 'weeks', 'months'] as const
export type DurationUnit = (typeof DURATION_UNITS)[number]
export type Duration = { amount: number; unit: DurationUnit }

/**
 * Where working time is counted. The week is that of `hours` (a shop may open on Saturdays); the
 * calendar adds its holidays,
 * none when it is null (a line that answers on Christmas Day too); the overlay closes and opens
 * single days.
 */
export type WorkPlace = {
  hours: Hours
  calendar: CalendarId | null
  overlay?: Overlay
  zone: string
}
export type HouseDue = { dueAt: Temporal.Instant; steps: Step[] }

/**
 * One sentence of the explanation of a date, as data: each screen says it in its own language. `at`
 * is an instant in UTC.
 */
export type Step =
  | { code: 'day_zero'; on: IsoDay }
  | { code: 'starts'; at: string; zone: string }
  | { code: 'local_gap'; from: string; to: string }
  | { code: 'local_overlap'; at: string }
  | { code: 'counted'; amount: number; unit: Unit | DurationUnit; on: IsoDay }
  | { code: 'month_end'; on: IsoDay }
  | { code: 'weekend'; on: IsoDay }
  | { code: 'holiday'; on: IsoDay; key: string; name: HolidayName; provisional?: true }
  | { code: 'closed'; on: IsoDay }
  | { code: 'open_overlay'; on: IsoDay }
  | { code: 'weekend_skipped'; days: number }
  | { code: 'more_skipped'; days: number }
  | { code: 'rolled'; from: IsoDay; to: IsoDay }
  | { code: 'two_working_days'; found: number; from: IsoDay; to: IsoDay }
  | {
      code: 'provisional'
      calendar: CalendarId
      on: IsoDay
      reviewedFrom: IsoDay
      reviewedTo: IsoDay
      computed?: true
    }
  | { code: 'until'; at: string; on: IsoDay; zone: string }
  | { code: 'elapsed'; amount: number; unit: 'min' | 'h'; at: string }
  | { code: 'opens'; at: string }
  | { code: 'worked'; on: IsoDay; minutes: number }
  | { code: 'due'; at: string; on: IsoDay; zone: string }
  | {
      code: 'paused'
      from: string
      to: string
      amount: number
      unit: 'days' | 'wdays' | 'min' | 'wmin'
    }
  | { code: 'extended'; reason: string; askedAt: string; on: IsoDay | null }
