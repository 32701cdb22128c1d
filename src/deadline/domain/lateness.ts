// Whether a deadline is met, late or still running, from dispatch and delivery as separate facts.
import { computeReading } from './running-deadline.ts'
import type { RunningDeadline, DeadlineReading, Terms } from './running-deadline.ts'

/**
 * What is known of the act that the deadline waits for. `isDurable`: on paper or another durable
 * medium, so not on the customer's page alone.
 */
export type DeadlineFacts = {
  sentAt: Temporal.Instant | null
  deliveredAt: Temporal.Instant | null
  acceptedAt: Temporal.Instant | null
  isDurable: boolean
}

export const NO_FACTS: DeadlineFacts = {
  sentAt: null,
  deliveredAt: null,
  acceptedAt: null,
  isDurable: false,
}

/** What of its terms decides whether a deadline is met. */
export type Asked = Pick<Terms, 'satisfiedBy'> & { durableMedium?: boolean }

/** When the terms were met, or null. What was handed over counts as sent then. */
export function computeSatisfiedAt(terms: Asked, facts: DeadlineFacts): Temporal.Instant | null {
  if (terms.durableMedium && !facts.isDurable) return null
  if (terms.satisfiedBy === 'accepted') return facts.acceptedAt
  if (terms.satisfiedBy === 'received') return facts.deliveredAt
  if (!facts.sentAt || !facts.deliveredAt) return facts.sentAt ?? facts.deliveredAt
  return Temporal.Instant.compare(facts.sentAt, facts.deliveredAt) <= 0
    ? facts.sentAt
    : facts.deliveredAt
}

export type DeadlineState = 'running' | 'paused' | 'met' | 'met_late' | 'late'
export type DeadlineStatus = {
  state: DeadlineState
  satisfiedAt: Temporal.Instant | null
  reading: DeadlineReading
}

/** The deadline lasts until `untilAt`, exclusive: at that instant it is late. */
export function decideStatus(
  deadline: RunningDeadline,
  facts: DeadlineFacts,
  now: Temporal.Instant,
): DeadlineStatus {
  const satisfiedAt = computeSatisfiedAt(deadline.terms, facts)
  const at = satisfiedAt ?? now
  const reading = computeReading(deadline, at)
  const isOver = Temporal.Instant.compare(at, reading.untilAt) >= 0
  const state: DeadlineState = satisfiedAt
    ? isOver
      ? 'met_late'
      : 'met'
    : isOver
      ? 'late'
      : reading.isPaused
        ? 'paused'
        : 'running'
  return { state, satisfiedAt, reading }
}

export function isLate(
  deadline: RunningDeadline,
  facts: DeadlineFacts,
  now: Temporal.Instant,
): boolean {
  const { state } = decideStatus(deadline, facts, now)
  return state === 'late' || state === 'met_late'
}

/**
 * When 50, 75 and 90 % of the time from receipt to the end have passed: the warnings before silence
 * has its effect in law.
 */
export function listWarnings(
  deadline: RunningDeadline,
  reading: DeadlineReading,
): { percent: 50 | 75 | 90; at: Temporal.Instant }[] {
  const from = deadline.receivedAt.epochMilliseconds
  const length = reading.untilAt.epochMilliseconds - from
  return ([50, 75, 90] as const).map((percent) => ({
    percent,
    at: Temporal.Instant.fromEpochMilliseconds(from + Math.floor((length * percent) / 100)),
  }))
}
