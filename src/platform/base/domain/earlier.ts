// Which of two instants comes first. Those of other clocks, and of this machine's own before it went
// back, are moved to where they can have been.

export const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean =>
  Temporal.Instant.compare(a, b) < 0
export const isAfter = (a: Temporal.Instant, b: Temporal.Instant): boolean => isBefore(b, a)

/**
 * The earlier one. What was written down before a clock went back lies in the future, and is no
 * reason to refuse what is done now.
 */
export const earlier = (known: Temporal.Instant, now: Temporal.Instant): Temporal.Instant =>
  isAfter(known, now) ? now : known

/** `at`, or the end of the span that is nearer to it; `first` lies before `last`. */
export const clampInstant = (
  at: Temporal.Instant,
  first: Temporal.Instant,
  last: Temporal.Instant,
): Temporal.Instant => (isBefore(at, first) ? first : earlier(at, last))
