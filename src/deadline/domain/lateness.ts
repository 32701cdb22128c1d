// When what a deadline asks for was done, from dispatch and delivery as separate facts.
import type { Terms } from './running-deadline.ts'

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
