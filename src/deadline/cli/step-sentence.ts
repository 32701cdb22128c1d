// The steps of a deadline and its refusals as plain English sentences, for the command line.
import type { CalendarError } from '../../calendar/domain/error.ts'
import type { DurationUnit, IsoDay, Step, Unit } from '../../calendar/domain/type.ts'
import { CALENDAR_WORDS } from '../../platform/text/domain/calendar-word.ts'

const { months: MONTHS, weekdays: DAYS } = CALENDAR_WORDS.en

/** '24 December 2025' */
export const plainDay = (on: IsoDay): string =>
  `${+on.slice(8, 10)} ${MONTHS[+on.slice(5, 7) - 1]?.name} ${+on.slice(0, 4)}`

/** 'Wednesday 24 December 2025' */
export const fullDay = (on: IsoDay): string => `${weekday(on)} ${plainDay(on)}`

const weekday = (on: IsoDay): string => {
  const days = Math.floor(
    Date.UTC(+on.slice(0, 4), +on.slice(5, 7) - 1, +on.slice(8, 10)) / 86_400_000,
  )
  return DAYS[(((days + 3) % 7) + 7) % 7]?.name ?? ''
}

type CountedUnit = Unit | DurationUnit | 'wmin'
const UNIT_WORDS: Record<CountedUnit, readonly [string, string]> = {
  days: ['day', 'days'],
  d: ['day', 'days'],
  wdays: ['working day', 'working days'],
  wd: ['working day', 'working days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
  hours: ['hour', 'hours'],
  h: ['hour', 'hours'],
  wh: ['working hour', 'working hours'],
  min: ['minute', 'minutes'],
  wmin: ['working minute', 'working minutes'],
}

const count = (n: number, unit: CountedUnit): string => `${n} ${UNIT_WORDS[unit][n === 1 ? 0 : 1]}`

type StepOf<C extends Step['code']> = Extract<Step, { code: C }>
type Sentences = { [C in Step['code']]: (step: StepOf<C>) => string }

const SENTENCES: Sentences = {
  day_zero: ({ on }) => `day 0 is ${fullDay(on)}`,
  starts: ({ at, zone }) => `counting starts at ${at} (${zone})`,
  local_gap: ({ from, to }) => `${from} did not exist on that night of summer time; ${to} is taken`,
  local_overlap: ({ at }) => `${at} came twice on that night of summer time; the first is taken`,
  counted: ({ amount, unit, on }) =>
    amount === 0
      ? `${count(0, unit)}: it ends on day 0`
      : `${count(amount, unit)} after day 0 is ${fullDay(on)}`,
  month_end: ({ on }) => `that month has no such day, so its last day, ${plainDay(on)}, is taken`,
  weekend: ({ on }) => `${plainDay(on)} is a ${weekday(on)}, not a working day`,
  holiday: ({ on, name, provisional }) =>
    `${plainDay(on)} is a holiday (${name.en})${provisional ? ', not announced yet' : ''}`,
  closed: ({ on }) => `${plainDay(on)} is closed in the overlay`,
  open_overlay: ({ on }) => `${plainDay(on)} is a working day in the overlay`,
  weekend_skipped: ({ days }) =>
    `${days} weekend ${days === 1 ? 'day is' : 'days are'} not counted`,
  more_skipped: ({ days }) => `${days} more ${days === 1 ? 'day is' : 'days are'} treated alike`,
  rolled: ({ to }) => `moved to ${fullDay(to)}`,
  two_working_days: ({ found, to }) =>
    `the period had ${found === 0 ? 'no working day' : 'one working day'} and needs two (Regulation 1182/71 art. 3(5)): moved to ${fullDay(to)}`,
  provisional: provisionalSentence,
  until: ({ at, zone }) => `the deadline lasts until ${at}, exclusive (${zone})`,
  elapsed: ({ amount, unit, at }) => `${count(amount, unit)} later is ${at}`,
  opens: ({ at }) => `it is closed then; the next opening is ${at}`,
  worked: ({ on, minutes }) => `${fullDay(on)}: ${count(minutes, 'wmin')}`,
  due: ({ at, on, zone }) => `due at ${at}, on ${fullDay(on)} (${zone})`,
  paused: ({ amount, unit, from, to }) =>
    `${count(amount, unit)} of waiting for the customer are added (${from} to ${to})`,
  extended: ({ on, askedAt, reason }) =>
    `extended${on ? ` to ${fullDay(on)}` : ''}, told on ${askedAt}: ${reason}`,
}

/** A day outside of the years whose days off were checked: what may be wrong about it. */
function provisionalSentence(step: Extract<Step, { code: 'provisional' }>): string {
  const { calendar, reviewedFrom, reviewedTo, on } = step
  const checked = `the days off of calendar ${calendar} are checked from ${plainDay(reviewedFrom)} to ${plainDay(reviewedTo)}`
  if (on <= reviewedTo)
    return `${checked}; ${plainDay(on)} lies before that: single days of that time may be missing`
  const moon = step.computed ? ', and feasts of the moon are computed and may be a day off' : ''
  return `${checked}; ${plainDay(on)} lies after that: those of every year are counted, single days decided later are not known${moon}`
}

/** One step as a sentence without a full stop. */
export const stepSentence = (step: Step): string => sentenceOf(step.code, step)

const sentenceOf = <C extends Step['code']>(code: C, step: StepOf<C>): string =>
  SENTENCES[code](step)

/** An error of counting a deadline as one sentence. */
export function faultSentence(fault: CalendarError): string {
  const what = fault.detail.length > 60 ? `${fault.detail.slice(0, 60)}…` : fault.detail
  switch (fault.code) {
    case 'clock.calendar_unknown':
      return `There is no calendar "${what}".`
    case 'clock.zone_unknown':
      return `There is no time zone "${what}".`
    case 'clock.unit_unknown':
      return `The unit "${what}" is not one of days, wdays, weeks, months, hours.`
    case 'clock.roll_unknown':
      return `The roll "${what}" is not one of none, next_wd, next_wd_min2wd.`
    case 'clock.amount_invalid':
      return `The amount ${what} is not a whole number from 0 to 36500 (hours: 876000).`
    case 'clock.event_invalid':
      return `The event "${what}" is not a date or a date and time such as 2025-12-10T12:00.`
    case 'clock.event_needs_time':
      return 'A deadline in hours needs the time of the event, not only its date.'
    case 'clock.overlay_invalid':
      return `The overlay day "${what}" is not a date such as 2025-12-24.`
    case 'clock.overlay_conflict':
      return `The overlay has ${what} both as closed and as open.`
    case 'clock.out_of_range':
      return 'The dates leave the years 1 to 9999.'
    case 'clock.hours_invalid':
      return `The hours "${what}" are not a span such as 09:00 to 17:00.`
    case 'clock.never_open':
      return 'The place is closed for more than a year from then.'
    default:
      return `The deadline cannot be computed (${fault.code}).`
  }
}
