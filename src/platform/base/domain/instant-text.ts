// An instant as the database tells it: UTC, to the millisecond.

export const instantText = (at: Temporal.Instant): string =>
  at.toString({ fractionalSecondDigits: 3 })
