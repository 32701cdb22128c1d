// Whether a clock is met, late or still running, from dispatch and delivery as separate facts.
import { computeReading } from './clock.ts'
import type { Clock, ClockReading, Terms } from './clock.ts'

/**
 * What is known of the act that the clock waits for. `isDurable`: on paper or another durable
 * medium, so not on the customer's page alone.
 */
export type ClockFacts = {
  sentAt: Temporal.Instant | null
  deliveredAt: Temporal.Instant | null
  acceptedAt: Temporal.Instant | null
  isDurable: boolean
}

export const NO_FACTS: ClockFacts = {
  sentAt: null,
  deliveredAt: null,
  acceptedAt: null,
  isDurable: false,
}

/** What of its terms decides whether a clock is met. */
export type Asked = Pick<Terms, 'satisfiedBy'> & { durableMedium?: boolean }

/** When the terms were met, or null. What was handed over counts as sent then. */
export function computeSatisfiedAt(terms: Asked, facts: ClockFacts): Temporal.Instant | null {
  if (terms.durableMedium && !facts.isDurable) return null
  if (terms.satisfiedBy === 'accepted') return facts.acceptedAt
  if (terms.satisfiedBy === 'received') return facts.deliveredAt
  if (!facts.sentAt || !facts.deliveredAt) return facts.sentAt ?? facts.deliveredAt
  return Temporal.Instant.compare(facts.sentAt, facts.deliveredAt) <= 0
    ? facts.sentAt
    : facts.deliveredAt
}

export type ClockState = 'running' | 'paused' | 'met' | 'met_late' | 'late'
export type ClockStatus = {
  state: ClockState
  satisfiedAt: Temporal.Instant | null
  reading: ClockReading
}

/** The deadline lasts until `untilAt`, exclusive: at that instant it is late. */
export function decideStatus(clock: Clock, facts: ClockFacts, now: Temporal.Instant): ClockStatus {
  const satisfiedAt = computeSatisfiedAt(clock.terms, facts)
  const at = satisfiedAt ?? now
  const reading = computeReading(clock, at)
  const isOver = Temporal.Instant.compare(at, reading.untilAt) >= 0
  const state: ClockState = satisfiedAt
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

export function isLate(clock: Clock, facts: ClockFacts, now: Temporal.Instant): boolean {
  const { state } = decideStatus(clock, facts, now)
  return state === 'late' || state === 'met_late'
}

/**
 * When 50, 75 and 90 % of the time from receipt to the end have passed: the warnings before silence
 * has its effect in law.
 */
export function listWarnings(
  clock: Clock,
  reading: ClockReading,
): { percent: 50 | 75 | 90; at: Temporal.Instant }[] {
  const from = clock.receivedAt.epochMilliseconds
  const length = reading.untilAt.epochMilliseconds - from
  return ([50, 75, 90] as const).map((percent) => ({
    percent,
    at: Temporal.Instant.fromEpochMilliseconds(from + Math.floor((length * percent) / 100)),
  }))
}
