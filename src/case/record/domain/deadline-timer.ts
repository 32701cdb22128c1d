// What the timer of a deadline does when it runs: warn at its marks, and record that it was missed.

export type RunningClock = {
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
 * Where the law reads silence as consent: 50, 75 and 90 %; other legal clocks 75 and 90 %; house
 * clocks 75 %.
 */
export function marksOf(clock: Pick<RunningClock, 'kind' | 'silence'>): readonly number[] {
  if (clock.kind === 'house') return [75]
  return clock.silence.startsWith('deemed') ? [50, 75, 90] : [75, 90]
}

const markAt = (clock: RunningClock, percent: number): Temporal.Instant => {
  const length = clock.dueAt.epochMilliseconds - clock.fromAt.epochMilliseconds
  return Temporal.Instant.fromEpochMilliseconds(
    clock.fromAt.epochMilliseconds + Math.ceil((length * percent) / 100),
  )
}

const isReached = (now: Temporal.Instant, at: Temporal.Instant) =>
  Temporal.Instant.compare(now, at) >= 0

/**
 * One run gives one warning, the highest mark reached; marks passed while the machine was off are
 * not told one by one.
 */
export function decideDeadlineTimer(
  clock: RunningClock,
  now: Temporal.Instant,
): DeadlineTimerAction {
  if (isReached(now, clock.dueAt)) return { do: 'miss' }
  const ahead = marksOf(clock).filter((percent) => percent > clock.warned)
  const reached = ahead.filter((percent) => isReached(now, markAt(clock, percent))).at(-1)
  const next = ahead.find((percent) => !isReached(now, markAt(clock, percent)))
  const until = next === undefined ? clock.dueAt : markAt(clock, next)
  return reached === undefined
    ? { do: 'wait', until }
    : { do: 'warn', percent: reached, at: markAt(clock, reached), until }
}

/** When a deadline's timer runs first. */
export const firstTimerAt = (clock: RunningClock): Temporal.Instant => {
  const marks = marksOf(clock)
  return marks.length > 0 ? markAt(clock, marks[0]!) : clock.dueAt
}
