// When somebody who works while a place is open does what a told story says of some hour: a story
// has no weekends, a staff has.
import { CalendarError } from './error.ts'
import { openingOf } from './opening.ts'
import type { WorkPlace } from './type.ts'
import { localDay } from './zone.ts'
import { HOUR_MS } from '../../platform/base/domain/duration.ts'

/** A place that stays closed for longer than this is taken to be closed for good. */
const NEVER_OPEN_DAYS = 400
/**
 * The part of an opening, at its end, that takes what the story says of the closed hours after it.
 */
const LAST_SHARE = 0.6
const LAST_MOST_MS = 4 * HOUR_MS
/**
 * The last quarter of that part stays free: whatever is done in the others has time to be followed
 * up before closing.
 */
const FREE_SHARE = 0.25

/**
 * The open moment for any moment: itself early in an opening, and of an opening's last hours
 * together with the closed time after them
 * a moment in those hours. Never later than `at`; a later `at` never gives an earlier moment, and
 * another gives another (to the millisecond).
 * Throws clock.never_open.
 */
export function computeStaffedAt(at: Temporal.Instant, place: WorkPlace): Temporal.Instant {
  const opening = openingOf(place)
  const ms = at.epochMilliseconds
  const day = localDay(opening.zone, at)
  // The opening that began last, and the one after it: both are looked for day by day, as far as
  // the longest holiday reaches.
  const last = look(day, -1, (on) => opening.spansOn(on).findLast((span) => span.from <= ms))
  const lastMs = Math.min(LAST_MOST_MS, (last.to - last.from) * LAST_SHARE)
  const start = last.to - lastMs
  if (ms < start) return at
  const next = look(day, 1, (on) => opening.spansOn(on).find((span) => span.from > ms))
  const share = (ms - start) / (next.from - start)
  return Temporal.Instant.fromEpochMilliseconds(
    Math.floor(start + share * lastMs * (1 - FREE_SHARE)),
  )
}

function look<T>(day: number, step: 1 | -1, find: (day: number) => T | undefined): T {
  for (let gone = 0; gone <= NEVER_OPEN_DAYS; gone++) {
    const found = find(day + step * gone)
    if (found) return found
  }
  throw new CalendarError('clock.never_open')
}
