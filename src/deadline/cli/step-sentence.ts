// The steps of a deadline and its refusals as plain English sentences, for the command line.
import type { CalendarError } from '../../calendar/domain/error.ts'
import type { IsoDay, Step } from '../../calendar/domain/type.ts'

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** '24 December 2025' */
export const plainDay = (on: IsoDay): string =>
  `${+on.slice(8, 10)} ${MONTHS[+on.slice(5, 7) - 1]} ${+on.slice(0, 4)}`

/** 'Wednesday 24 December 2025' */
export const fullDay = (on: IsoDay): string => `${weekday(on)} ${plainDay(on)}`

const weekday = (on: IsoDay): string => {
  const days = Math.floor(
    Date.UTC(+on.slice(0, 4), +on.slice(5, 7) - 1, +on.slice(8, 10)) / 86_400_000,
  )
  return DAYS[(((days + 3) % 7) + 7) % 7]!
}

const UNIT_WORDS: Record<string, [string, string]> = {
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

const count = (n: number, unit: string): string => `${n} ${UNIT_WORDS[unit]![n === 1 ? 0 : 1]}`

/** One step as a sentence without a full stop. */
export function stepSentence(step: Step): string {
  switch (step.code) {
    case 'day_zero':
      return `day 0 is ${fullDay(step.on)}`
    case 'starts':
      return `counting starts at ${step.at} (${step.zone})`
    case 'local_gap':
      return `${step.from} did not exist on that night of summer time; ${step.to} is taken`
    case 'local_overlap':
      return `${step.at} came twice on that night of summer time; the first is taken`
    case 'counted':
      return step.amount === 0
        ? `0 ${UNIT_WORDS[step.unit]![1]}: it ends on day 0`
        : `${count(step.amount, step.unit)} after day 0 is ${fullDay(step.on)}`
    case 'month_end':
      return `that month has no such day, so its last day, ${plainDay(step.on)}, is taken`
    case 'weekend':
      return `${plainDay(step.on)} is a ${weekday(step.on)}, not a working day`
    case 'holiday':
      return `${plainDay(step.on)} is a holiday (${step.name.en})${step.provisional ? ', not announced yet' : ''}`
    case 'closed':
      return `${plainDay(step.on)} is closed in the overlay`
    case 'open_overlay':
      return `${plainDay(step.on)} is a working day in the overlay`
    case 'weekend_skipped':
      return `${step.days} weekend ${step.days === 1 ? 'day is' : 'days are'} not counted`
    case 'more_skipped':
      return `${step.days} more ${step.days === 1 ? 'day is' : 'days are'} treated alike`
    case 'rolled':
      return `moved to ${fullDay(step.to)}`
    case 'two_working_days':
      return `the period had ${step.found === 0 ? 'no working day' : 'one working day'} and needs two (Regulation 1182/71 art. 3(5)): moved to ${fullDay(step.to)}`
    case 'provisional':
      return `the days off of calendar ${step.calendar} are checked from ${plainDay(step.reviewedFrom)} to ${plainDay(step.reviewedTo)}; ${plainDay(step.on)} lies ${step.on > step.reviewedTo ? 'after that: those of every year are counted, single days decided later are not known' : 'before that: single days of that time may be missing'}${step.computed && step.on > step.reviewedTo ? ', and feasts of the moon are computed and may be a day off' : ''}`
    case 'until':
      return `the deadline lasts until ${step.at}, exclusive (${step.zone})`
    case 'elapsed':
      return `${count(step.amount, step.unit)} later is ${step.at}`
    case 'opens':
      return `it is closed then; the next opening is ${step.at}`
    case 'worked':
      return `${fullDay(step.on)}: ${count(step.minutes, 'wmin')}`
    case 'due':
      return `due at ${step.at}, on ${fullDay(step.on)} (${step.zone})`
    case 'paused':
      return `${count(step.amount, step.unit)} of waiting for the customer are added (${step.from} to ${step.to})`
    case 'extended':
      return `extended${step.on ? ` to ${fullDay(step.on)}` : ''}, told on ${step.askedAt}: ${step.reason}`
    case 'corrected':
      return `the receipt was corrected from ${step.from} to ${step.to}: ${step.reason}`
  }
}

/** A refusal of the clocks as one sentence. */
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
    default:
      return `The deadline cannot be computed (${fault.code}).`
  }
}
