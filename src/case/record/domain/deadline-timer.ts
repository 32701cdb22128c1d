// What the timer of a deadline does when it runs: warn at its marks, and record that it was missed.

export type TimedDeadline = {
  kind: 'legal' | 'house'
  silence: string
  fromAt: Temporal.Instant
  dueAt: Temporal.Instant
  warned: number
}
export type DeadlineTimerAction =
  | { do: 'wait'; until: Temporal.Instant }
  /** `at` is when that mark was reached. */
  | { do: 'warn'; percent: number; at: Temporal.Instant; until: Temporal.Instant }
  | { do: 'miss' }

/**
 * Where the law reads silence as consent: 50, 75 and 90 %; other statutory deadlines 75 and 90 %;
 * internal deadlines 75 %.
 */
export function marksOf(deadline: Pick<TimedDeadline, 'kind' | 'silence'>): readonly number[] {
  if (deadline.kind === 'house') return [75]
  return deadline.silence.startsWith('deemed') ? [50, 75, 90] : [75, 90]
}

const markAt = (deadline: TimedDeadline, percent: number): Temporal.Instant => {
  const length = deadline.dueAt.epochMilliseconds - deadline.fromAt.epochMilliseconds
  return Temporal.Instant.fromEpochMilliseconds(
    deadline.fromAt.epochMilliseconds + Math.ceil((length * percent) / 100),
  )
}

const isReached = (now: Temporal.Instant, at: Temporal.Instant) =>
  Temporal.Instant.compare(now, at) >= 0

/**
 * One run gives one warning, the highest mark reached; marks passed while the machine was off are
 * not told one by one.
 */
export function decideDeadlineTimer(
  deadline: TimedDeadline,
  now: Temporal.Instant,
): DeadlineTimerAction {
  if (isReached(now, deadline.dueAt)) return { do: 'miss' }
  const ahead = marksOf(deadline).filter((percent) => percent > deadline.warned)
  const reached = ahead.filter((percent) => isReached(now, markAt(deadline, percent))).at(-1)
  const next = ahead.find((percent) => !isReached(now, markAt(deadline, percent)))
  const until = next === undefined ? deadline.dueAt : markAt(deadline, next)
  return reached === undefined
    ? { do: 'wait', until }
    : { do: 'warn', percent: reached, at: markAt(deadline, reached), until }
}

/** When a deadline's timer runs first. */
export const firstTimerAt = (deadline: TimedDeadline): Temporal.Instant => {
  const [first] = marksOf(deadline)
  return first === undefined ? deadline.dueAt : markAt(deadline, first)
}
