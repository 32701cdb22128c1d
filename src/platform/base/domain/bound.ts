// How far from now a time may lie that a person or a program sets: beyond it stands a slip of the
// keyboard, and what waits for it would never be seen again.
import { isAfter } from './earlier.ts'

const DAY_HOURS = 24
/** What was said longer ago than ten years is a typing error in the date. */
const RECEIPT_BACK_HOURS = DAY_HOURS * 366 * 10
/** Nothing waits longer than a year without somebody looking at it. */
const STEP_AHEAD_HOURS = DAY_HOURS * 366
/**
 * Days away are planned a few years ahead at most, and an absence that began before this person's
 * time is none.
 */
const ABSENCE_YEARS = 5

export const oldestReceipt = (now: Temporal.Instant): Temporal.Instant =>
  now.subtract({ hours: RECEIPT_BACK_HOURS })
export const latestStep = (now: Temporal.Instant): Temporal.Instant =>
  now.add({ hours: STEP_AHEAD_HOURS })

/** Why a next step cannot be set to `at`, or null. */
export function decideStepTime(
  at: Temporal.Instant,
  now: Temporal.Instant,
): 'case.next_step_past' | 'case.next_step_far' | null {
  if (!isAfter(at, now)) return 'case.next_step_past'
  return isAfter(at, latestStep(now)) ? 'case.next_step_far' : null
}

export const absenceBounds = (today: Temporal.PlainDate): { first: string; last: string } => ({
  first: today.subtract({ years: ABSENCE_YEARS }).toString(),
  last: today.add({ years: ABSENCE_YEARS }).toString(),
})

/**
 * Whether somebody can be away on these days, 'YYYY-MM-DD'; without the last one until they are
 * back.
 */
export function isAbsence(
  from: string | null,
  until: string | null,
  today: Temporal.PlainDate,
): boolean {
  if (from === null) return until === null
  const { first, last } = absenceBounds(today)
  return (
    [from, until ?? from].every((day) => day >= first && day <= last) &&
    (until === null || until >= from)
  )
}
