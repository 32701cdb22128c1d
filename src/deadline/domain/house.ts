// Internal deadlines: durations as a handbook writes them, and when they are due.
import { addTo, limited, nextOpenDay } from '../../calendar/domain/business-time.ts'
import { getCalendar } from '../../calendar/domain/calendar.ts'
import { addMonths, isoOf } from '../../calendar/domain/day.ts'
import { tellUnreviewed } from './deadline.ts'
import { CalendarError } from '../../calendar/domain/error.ts'
import { type Opening, openingOf } from '../../calendar/domain/opening.ts'
import type {
  Duration,
  DurationUnit,
  HouseDue,
  Step,
  WorkPlace,
} from '../../calendar/domain/type.ts'
import { lastDayBefore, localDay } from '../../calendar/domain/zone.ts'
import { itemAt } from '../../platform/base/domain/narrow.ts'

const UNIT_OF: Record<string, DurationUnit> = {
  min: 'min',
  h: 'h',
  wh: 'wh',
  wd: 'wd',
  d: 'd',
  day: 'd',
  days: 'd',
  week: 'weeks',
  weeks: 'weeks',
  month: 'months',
  months: 'months',
}

/**
 * The longest a handbook may say: ten years, so that no typing error hides a case for a lifetime.
 */
const MOST: Record<DurationUnit, number> = {
  min: 5_256_000,
  h: 87_600,
  wh: 30_000,
  wd: 3_650,
  d: 3_650,
  weeks: 520,
  months: 120,
}

/**
 * '30 min', '4 wh', '2 wd', '3 d', '2 weeks', '1 months', '72 h'. Throws clock.duration_invalid.
 */
export function parseDuration(text: string): Duration {
  const [, amount = '', word = ''] = /^\s*(\d{1,7})\s*([a-z]+)\s*$/.exec(text) ?? []
  const unit = Object.hasOwn(UNIT_OF, word) ? UNIT_OF[word] : undefined
  if (!unit || +amount > MOST[unit]) throw new CalendarError('clock.duration_invalid', text)
  return { amount: +amount, unit }
}

export const formatDuration = ({ amount, unit }: Duration): string => `${amount} ${unit}`

/**
 * When a house duration is due. Minutes and hours are elapsed time, `wh` working hours. `wd`: the
 * closing time of the n-th
 * open day after the day of `from`. Days, weeks, months: the closing time of that day, or of the
 * next open day.
 * Always later than `from`, unless it is 0 min or 0 h. Throws clock.never_open, clock.out_of_range.
 */
export function computeHouseDue(
  input: WorkPlace & { from: Temporal.Instant; duration: Duration },
): HouseDue {
  const { from, duration, zone } = input
  const opening = openingOf(input)
  const { amount, unit } = duration
  const steps: Step[] = [{ code: 'starts', at: from.toString(), zone }]
  if (unit === 'min' || unit === 'h') {
    const dueAt = from.add(unit === 'h' ? { hours: amount } : { minutes: amount })
    return due(opening, dueAt, [...steps, { code: 'elapsed', amount, unit, at: dueAt.toString() }])
  }
  if (unit === 'wh') {
    const worked = addTo(opening, from, amount * 60)
    return due(opening, worked.at, [...steps, ...worked.steps, ...unreviewed(input, worked.at)])
  }
  const start = localDay(zone, from)
  steps.push({ code: 'day_zero', on: isoOf(start) })
  const day =
    unit === 'wd' ? countOpenDays(opening, start, amount, steps) : targetDay(start, duration, steps)
  const dueAt = Temporal.Instant.fromEpochMilliseconds(
    closingAfter(opening, day, from.epochMilliseconds, steps),
  )
  return due(opening, dueAt, [...steps, ...unreviewed(input, dueAt)])
}

function unreviewed(
  { calendar, zone, from }: WorkPlace & { from: Temporal.Instant },
  dueAt: Temporal.Instant,
): Step[] {
  const step =
    calendar === null
      ? null
      : tellUnreviewed(
          getCalendar(calendar),
          isoOf(localDay(zone, from)),
          isoOf(lastDayBefore(zone, dueAt)),
        )
  return step ? [step] : []
}

function due(opening: Opening, dueAt: Temporal.Instant, steps: Step[]): HouseDue {
  const on = isoOf(lastDayBefore(opening.zone, dueAt))
  return { dueAt, steps: [...steps, { code: 'due', at: dueAt.toString(), on, zone: opening.zone }] }
}

function countOpenDays(opening: Opening, start: number, amount: number, steps: Step[]): number {
  const tell = limited(steps)
  let day = start
  for (let n = 0; n < amount; n++) {
    const next = nextOpenDay(opening, day + 1)
    for (let skipped = day + 1; skipped <= next; skipped++) tell(opening.explain(skipped))
    day = next
  }
  tell.done()
  steps.push({ code: 'counted', amount, unit: 'wd', on: isoOf(day) })
  return day
}

function targetDay(start: number, { amount, unit }: Duration, steps: Step[]): number {
  const moved =
    unit === 'months'
      ? addMonths(start, amount)
      : { day: start + amount * (unit === 'weeks' ? 7 : 1), clamped: false }
  steps.push({ code: 'counted', amount, unit, on: isoOf(moved.day) })
  if (moved.clamped) steps.push({ code: 'month_end', on: isoOf(moved.day) })
  return moved.day
}

/** The last closing of `day`, or of the first open day after it whose closing is still ahead. */
function closingAfter(opening: Opening, day: number, from: number, steps: Step[]): number {
  const tell = limited(steps)
  let open = nextOpenDay(opening, day)
  let closing = itemAt(opening.spansOn(open), -1).to
  if (closing <= from) {
    open = nextOpenDay(opening, open + 1)
    closing = itemAt(opening.spansOn(open), -1).to
  }
  for (let skipped = day; skipped < open; skipped++) tell(opening.explain(skipped))
  tell.done()
  if (open !== day) steps.push({ code: 'rolled', from: isoOf(day), to: isoOf(open) })
  return closing
}
