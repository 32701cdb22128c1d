// When a deadline ends: its target, its last day, the first instant after it, and the reasons step
// by step.
import { WorkCalendar } from '../../calendar/domain/calendar.ts'
import { addMonths, dayNumber, isoOf, partsOf } from '../../calendar/domain/day.ts'
import { CalendarError } from '../../calendar/domain/error.ts'
import { ROLLS, UNITS } from '../../calendar/domain/type.ts'
import type {
  Calendar,
  DeadlineDates,
  DeadlineInput,
  IsoDay,
  Step,
} from '../../calendar/domain/type.ts'
import {
  assertZone,
  isPlainDay,
  lastDayBefore,
  localDay,
  readLocal,
  startOfDay,
} from '../../calendar/domain/zone.ts'

/** Skipped holidays that are named one by one; the rest are counted. */
const NAMED_DAYS = 20

/**
 * Counts a period from an event. The day of the event is day 0 (Regulation 1182/71 art. 3(1),
 * Polish Civil Code art. 111).
 * Hours are elapsed hours and do not roll (art. 3(4): "expressed otherwise than in hours").
 * Throws a CalendarError: clock.calendar_unknown, clock.zone_unknown, clock.unit_unknown,
 * clock.roll_unknown,
 * clock.amount_invalid, clock.event_needs_time, clock.overlay_invalid, clock.overlay_conflict,
 * clock.out_of_range.
 */
export function decideDeadline(input: DeadlineInput): DeadlineDates {
  const { zone, unit, amount } = input
  const roll = input.roll ?? 'none'
  const work = new WorkCalendar(input.calendar, input.overlay)
  assertZone(zone)
  if (!UNITS.includes(unit)) throw new CalendarError('clock.unit_unknown', unit)
  if (!ROLLS.includes(roll)) throw new CalendarError('clock.roll_unknown', roll)
  const most = unit === 'hours' ? 876_000 : 36_500
  if (!Number.isInteger(amount) || amount < 0 || amount > most)
    throw new CalendarError('clock.amount_invalid', String(amount))

  const steps: Step[] = []
  const event = readEvent(input, steps)
  if (unit === 'hours') return countHours(input, event.at, steps)

  steps.push({ code: 'day_zero', on: isoOf(event.day) })
  const target = countDays(input, work, event.day, steps) + (input.pausedDays ?? 0)
  const last = rollDay(work, input, { from: event.day, target }, steps)
  const lastOn = isoOf(last)
  const unsure = tellUnreviewed(work.calendar, isoOf(event.day), lastOn)
  if (unsure) steps.push(unsure)
  const untilAt = startOfDay(zone, last + 1)
  steps.push({ code: 'until', at: untilAt.toString(), on: lastOn, zone })
  return { targetOn: isoOf(target), lastOn, untilAt, steps }
}

/**
 * The step that says that a period from `from` to `to` reaches beyond what is known of the
 * calendar's days off; null when it does not.
 */
export function tellUnreviewed(
  { id, reviewed, areComputed }: Calendar,
  from: IsoDay,
  to: IsoDay,
): Step | null {
  if (from >= reviewed.from && to <= reviewed.to) return null
  const on = from < reviewed.from ? from : to
  return {
    code: 'provisional',
    calendar: id,
    on,
    reviewedFrom: reviewed.from,
    reviewedTo: reviewed.to,
    ...(areComputed ? { computed: true } : {}),
  }
}

type Event = { day: number; at: Temporal.Instant | null }

function readEvent({ event, zone, unit }: DeadlineInput, steps: Step[]): Event {
  if (event instanceof Temporal.Instant) return { day: localDay(zone, event), at: event }
  const day = dayNumber(event.year, event.month, event.day)
  if (event instanceof Temporal.PlainDate) {
    if (unit === 'hours') throw new CalendarError('clock.event_needs_time')
    return { day, at: null }
  }
  if (unit !== 'hours' && isPlainDay(zone, day)) return { day, at: null }
  const read = readLocal(zone, event)
  if (read.kind === 'gap')
    steps.push({
      code: 'local_gap',
      from: event.toString(),
      to: read.at.toZonedDateTimeISO(zone).toPlainDateTime().toString(),
    })
  if (read.kind === 'overlap') steps.push({ code: 'local_overlap', at: event.toString() })
  return { day: localDay(zone, read.at), at: read.at }
}

function countHours(
  { zone, amount }: DeadlineInput,
  at: Temporal.Instant | null,
  steps: Step[],
): DeadlineDates {
  if (!at) throw new CalendarError('clock.event_needs_time')
  const untilAt = at.add({ hours: amount })
  const lastOn = isoOf(lastDayBefore(zone, untilAt))
  steps.push({ code: 'starts', at: at.toString(), zone })
  const end = untilAt.toString()
  steps.push(
    { code: 'elapsed', amount, unit: 'h', at: end },
    { code: 'until', at: end, on: lastOn, zone },
  )
  return { targetOn: lastOn, lastOn, untilAt, steps }
}

function countDays(
  { unit, amount }: DeadlineInput,
  work: WorkCalendar,
  from: number,
  steps: Step[],
): number {
  if (unit === 'wdays') return countWorkingDays(work, from, amount, steps)
  let target = from + amount * (unit === 'weeks' ? 7 : 1)
  if (unit === 'months') {
    const moved = addMonths(from, amount)
    target = moved.day
    steps.push({ code: 'counted', amount, unit, on: isoOf(target) })
    if (moved.clamped) steps.push({ code: 'month_end', on: isoOf(target) })
    return target
  }
  steps.push({ code: 'counted', amount, unit, on: isoOf(target) })
  return target
}

/** The n-th working day after `from`. Holidays on the way are named, weekends counted. */
export function countWorkingDays(
  work: WorkCalendar,
  from: number,
  amount: number,
  steps: Step[],
): number {
  let day = from
  let weekends = 0
  let named = 0
  for (let counted = 0; counted < amount;) {
    day++
    const worked = work.isWorked(day)
    if (worked) counted++
    else if (work.isPlainWeekend(day)) {
      weekends++
      continue
    }
    const reason = worked && !work.hasOpenDays ? null : work.explain(day)
    if (reason && ++named <= NAMED_DAYS) steps.push(reason)
  }
  if (named > NAMED_DAYS) steps.push({ code: 'more_skipped', days: named - NAMED_DAYS })
  if (weekends > 0) steps.push({ code: 'weekend_skipped', days: weekends })
  steps.push({ code: 'counted', amount, unit: 'wdays', on: isoOf(day) })
  return day
}

/**
 * Regulation 1182/71 art. 3(5): a period of two days or more has at least two working days. The
 * period is what the rule says ("1 wdays" is
 * one day, wherever it ends): asked by the days it happens to span, an event on a Friday would end
 * after the same event on the Saturday.
 */
const asksTwoWorkingDays = ({ unit, amount, roll }: DeadlineInput): boolean =>
  roll === 'next_wd_min2wd' && amount >= (unit === 'weeks' || unit === 'months' ? 1 : 2)

function rollDay(
  work: WorkCalendar,
  input: DeadlineInput,
  { from, target }: { from: number; target: number },
  steps: Step[],
): number {
  if ((input.roll ?? 'none') === 'none') return target
  let last = nextWorked(work, target, steps)
  if (last !== target) steps.push({ code: 'rolled', from: isoOf(target), to: isoOf(last) })
  if (!asksTwoWorkingDays(input)) return last
  let found = 0
  for (let day = from + 1; day <= last && found < 2; day++) if (work.isWorked(day)) found++
  const before = last
  for (let missing = 2 - found; missing > 0; missing--) last = nextWorked(work, last + 1, steps)
  if (last !== before)
    steps.push({ code: 'two_working_days', found, from: isoOf(before), to: isoOf(last) })
  return last
}

/** The first working day on or after `day`; each day passed over is told. */
function nextWorked(work: WorkCalendar, day: number, steps: Step[]): number {
  let next = day
  for (; !work.isWorked(next); next++) {
    const reason = work.explain(next)
    if (reason) steps.push(reason)
    if (partsOf(next).year > 9999) throw new CalendarError('clock.out_of_range')
  }
  const opened = work.explain(next)
  if (opened) steps.push(opened)
  return next
}
