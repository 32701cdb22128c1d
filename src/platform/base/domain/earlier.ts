// Two instants of two requests: between them the machine's clock may have gone back.

/**
 * The earlier one. What was written down before a clock went back lies in the future, and is no
 * reason to refuse what is done now.
 */
export const earlier = (known: Temporal.Instant, now: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(known, now) > 0 ? now : known
