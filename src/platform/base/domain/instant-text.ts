// An instant as a reply, a document and an export tell it: UTC, to the millisecond.

export function instantText(at: Temporal.Instant): string
export function instantText(at: Temporal.Instant | null): string | null
export function instantText(at: Temporal.Instant | null): string | null {
  // By a third faster than its own toString; lists write hundreds.
  return at && new Date(at.epochMilliseconds).toISOString()
}

/** Null for a text that is none. */
export function readInstant(text: string): Temporal.Instant | null {
  try {
    return Temporal.Instant.from(text)
  } catch {
    return null
  }
}

/** Two instants are two objects: they are compared by what they say, and null is like null. */
export const isSameInstant = (
  one: Temporal.Instant | null,
  other: Temporal.Instant | null,
): boolean => (one && other ? one.equals(other) : one === other)

/** What others tell may have nine decimals; ours have three. */
export const toMillisecond = (at: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(at.epochMilliseconds)
