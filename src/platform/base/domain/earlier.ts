// Instants of other clocks, and of this machine's own before it went back: what is told of them is
// moved to where it can have been.

/**
 * The earlier one. What was written down before a clock went back lies in the future, and is no
 * reason to refuse what is done now.
 */
export const earlier = (known: Temporal.Instant, now: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(known, now) > 0 ? now : known

/** `at`, or the end of the span that is nearer to it; `first` lies before `last`. */
export const clampInstant = (
  at: Temporal.Instant,
  first: Temporal.Instant,
  last: Temporal.Instant,
): Temporal.Instant => (Temporal.Instant.compare(at, first) < 0 ? first : earlier(at, last))
