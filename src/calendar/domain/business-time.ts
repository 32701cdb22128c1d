// Working time of a place: add it, measure it, find the next opening; minutes are elapsed minutes
// inside the open spans.
import { isoOf } from './day.ts'
import { CalendarError } from './error.ts'
import { type Opening, openingOf } from './opening.ts'
import type { Step, WorkPlace } from './type.ts'
import { localDay } from './zone.ts'
import { MINUTE_MS } from '../../platform/base/domain/duration.ts'

/** A place that stays closed for longer than this is taken to be closed for good. */
const NEVER_OPEN_DAYS = 400
/** About 110 years: no duration of a handbook reaches it. */
const HORIZON_DAYS = 40_000
const NAMED_DAYS = 10

const instant = (ms: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(ms)

export type Worked = { at: Temporal.Instant; steps: Step[] }

/**
 * The moment when `minutes` working minutes after `at` are over; it can be a closing time.
 * With 0 minutes it is `at`, or the next opening. Throws clock.never_open, clock.amount_invalid,
 * clock.out_of_range.
 */
export function addWorkingMinutes(
  input: WorkPlace & { at: Temporal.Instant; minutes: number },
): Worked {
  return addTo(openingOf(input), input.at, input.minutes)
}

/** The same with an opening at hand. */
export function addTo(opening: Opening, at: Temporal.Instant, minutes: number): Worked {
  if (!Number.isFinite(minutes) || minutes < 0)
    throw new CalendarError('clock.amount_invalid', String(minutes))
  const steps: Step[] = []
  const tell = limited(steps)
  const start = nextOpen(opening, at.epochMilliseconds)
  if (start > at.epochMilliseconds) steps.push({ code: 'opens', at: instant(start).toString() })
  let left = minutes * MINUTE_MS
  if (left === 0) return { at: instant(start), steps }
  const first = localDay(opening.zone, instant(start))
  let lastOpen = first
  for (let day = first; day - first <= HORIZON_DAYS; day++) {
    let worked = 0
    for (const span of opening.spansOn(day)) {
      const from = Math.max(span.from, start)
      const length = span.to - from
      if (length <= 0) continue
      lastOpen = day
      worked += Math.min(length, left)
      if (length >= left) {
        tell({ code: 'worked', on: isoOf(day), minutes: Math.round(worked / MINUTE_MS) })
        return { at: instant(from + left), steps: tell.done() }
      }
      left -= length
    }
    if (worked > 0)
      tell({ code: 'worked', on: isoOf(day), minutes: Math.round(worked / MINUTE_MS) })
    else tell(day > first ? opening.explain(day) : null)
    if (day - lastOpen > NEVER_OPEN_DAYS) throw new CalendarError('clock.never_open')
  }
  throw new CalendarError('clock.out_of_range')
}

/**
 * Whole working minutes from `from` to `to`; 0 when `to` is not later. Throws clock.out_of_range
 * beyond 110 years.
 */
export function workingMinutesBetween(
  from: Temporal.Instant,
  to: Temporal.Instant,
  place: WorkPlace,
): number {
  const opening = openingOf(place)
  const [a, b] = [from.epochMilliseconds, to.epochMilliseconds]
  if (b <= a) return 0
  const [first, last] = [localDay(opening.zone, from), localDay(opening.zone, to)]
  if (last - first > HORIZON_DAYS) throw new CalendarError('clock.out_of_range')
  let sum = 0
  for (let day = first; day <= last; day++) {
    for (const span of opening.spansOn(day))
      sum += Math.max(0, Math.min(span.to, b) - Math.max(span.from, a))
  }
  return Math.floor(sum / MINUTE_MS)
}

export function isOpenAt(at: Temporal.Instant, place: WorkPlace): boolean {
  const opening = openingOf(place)
  const ms = at.epochMilliseconds
  return opening.spansOn(localDay(opening.zone, at)).some((s) => s.from <= ms && ms < s.to)
}

/** `at` itself when open then, else the next opening. Throws clock.never_open. */
export function nextOpenAt(at: Temporal.Instant, place: WorkPlace): Temporal.Instant {
  const ms = nextOpen(openingOf(place), at.epochMilliseconds)
  return ms === at.epochMilliseconds ? at : instant(ms)
}

/**
 * `at` itself when open then or closing just then, else the closing before it. Throws
 * clock.never_open.
 */
export function lastOpenUntil(at: Temporal.Instant, place: WorkPlace): Temporal.Instant {
  const opening = openingOf(place)
  const ms = at.epochMilliseconds
  const first = localDay(opening.zone, at)
  for (let day = first; first - day <= NEVER_OPEN_DAYS; day--) {
    const last = opening.spansOn(day).findLast((span) => span.from < ms)
    if (last) return last.to >= ms ? at : instant(last.to)
  }
  throw new CalendarError('clock.never_open')
}

function nextOpen(opening: Opening, at: number): number {
  const first = localDay(opening.zone, instant(at))
  for (let day = first; day - first <= NEVER_OPEN_DAYS; day++) {
    for (const span of opening.spansOn(day)) if (span.to > at) return Math.max(span.from, at)
  }
  throw new CalendarError('clock.never_open')
}

/** The first day on or after `day` with opening hours. Throws clock.never_open. */
export function nextOpenDay(opening: Opening, day: number): number {
  for (let next = day; next - day <= NEVER_OPEN_DAYS; next++)
    if (opening.isOpenDay(next)) return next
  throw new CalendarError('clock.never_open')
}

/** Collects steps: weekends are counted, the first ten others are named. */
export function limited(steps: Step[]): ((step: Step | null) => void) & { done: () => Step[] } {
  let weekends = 0
  let named = 0
  const tell = (step: Step | null): void => {
    if (!step) return
    if (step.code === 'weekend') weekends++
    else if (++named <= NAMED_DAYS) steps.push(step)
  }
  const done = (): Step[] => {
    if (named > NAMED_DAYS) steps.push({ code: 'more_skipped', days: named - NAMED_DAYS })
    if (weekends > 0) steps.push({ code: 'weekend_skipped', days: weekends })
    return steps
  }
  return Object.assign(tell, { done })
}
