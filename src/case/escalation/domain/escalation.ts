// Silence climbs: who is asked next when a step or a promise was due and nobody moved.

/** How far a step has climbed: `rung` counts the people asked so far (0 nobody yet). */
export type Climb = { dueAt: Temporal.Instant; rung: number; askedAt: Temporal.Instant | null }

/**
 * One rung as it stands now: who would be asked (the ladder's last word falls to an administrator,
 * so somebody always is),
 * and when their silence ends if they are asked at an instant (house time: working hours,
 * holidays).
 */
export type RungNow = {
  personId: string
  silenceEnd: (askedAt: Temporal.Instant) => Temporal.Instant
}

export type ClimbAction =
  | { do: 'wait'; until: Temporal.Instant }
  | {
      do: 'ask'
      rungs: number
      personId: string
      index: number
      until: Temporal.Instant
      lateMin: number
    }

/** Rings later than this after they were due say so. */
const LATE_AFTER_MIN = 2

const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0

/** Whole minutes by which `now` is past `dueAt` when that is worth telling, else 0. */
export function computeLateMin(dueAt: Temporal.Instant, now: Temporal.Instant): number {
  const minutes = Math.floor((now.epochMilliseconds - dueAt.epochMilliseconds) / 60_000)
  return minutes > LATE_AFTER_MIN ? minutes : 0
}

/**
 * What the ring of a step's timer calls for. One ring asks one rung, however long the machine was
 * off: everybody gets
 * their own silence. The last rung is asked again after each silence, so nothing is ever dropped.
 * `rungs` has at least one member; `until` is always after `now`.
 */
export function decideEscalation(
  climb: Climb,
  rungs: readonly RungNow[],
  now: Temporal.Instant,
): ClimbAction {
  if (isBefore(now, climb.dueAt)) return { do: 'wait', until: climb.dueAt }
  let askAt = climb.dueAt
  let index = 0
  if (climb.rung > 0 && climb.askedAt) {
    const lastIndex = Math.min(climb.rung, rungs.length) - 1
    askAt = rungs[lastIndex]!.silenceEnd(climb.askedAt)
    if (isBefore(now, askAt)) return { do: 'wait', until: askAt }
    index = Math.min(lastIndex + 1, rungs.length - 1)
    // Asking the same person twice in a row is no climb: go on to the next who is somebody else.
    const before = rungs[lastIndex]!.personId
    while (index < rungs.length - 1 && rungs[index]!.personId === before) index++
  }
  const rung = rungs[index]!
  const end = rung.silenceEnd(now)
  const until = isBefore(now, end) ? end : now.add({ minutes: 1 })
  return {
    do: 'ask',
    rungs: index + 1,
    personId: rung.personId,
    index,
    until,
    lateMin: computeLateMin(askAt, now),
  }
}
