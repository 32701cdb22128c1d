// Escalation: who is asked next when a step or a promise was due and nobody did anything.
import { isBefore } from '../../../platform/base/domain/earlier.ts'

/** How far a step has been escalated: `level` counts the people asked so far (0 nobody yet). */
export type EscalationState = {
  dueAt: Temporal.Instant
  level: number
  askedAt: Temporal.Instant | null
}

/**
 * A level of the policy as it stands now: who would be asked (at the end of every policy an
 * administrator, so that it is always somebody), and when they have been silent for too long if
 * they are asked at an instant (in working hours, without holidays).
 */
export type CurrentLevel = {
  personId: string
  silenceEnd: (askedAt: Temporal.Instant) => Temporal.Instant
}

export type EscalationAction =
  | { do: 'wait'; until: Temporal.Instant }
  | {
      do: 'ask'
      level: number
      personId: string
      index: number
      until: Temporal.Instant
      lateMin: number
    }

/** Timers that run later than this after they were due say so. */
const LATE_AFTER_MIN = 2

/** Whole minutes by which `now` is past `dueAt` when that is worth telling, else 0. */
export function computeLateMin(dueAt: Temporal.Instant, now: Temporal.Instant): number {
  const minutes = Math.floor((now.epochMilliseconds - dueAt.epochMilliseconds) / 60_000)
  return minutes > LATE_AFTER_MIN ? minutes : 0
}

function levelAt(levels: readonly CurrentLevel[], index: number): CurrentLevel {
  const level = levels[index]
  if (!level) throw new Error('There is nobody to ask: an escalation has at least one level.')
  return level
}

/**
 * What a step's timer does when it runs. One run asks one level, however long the machine was off,
 * so that everybody has their own time to answer. The last level is asked again and again, so
 * nothing is ever dropped. `levels` has at least one member; `until` is always after `now`.
 */
export function decideEscalation(
  state: EscalationState,
  levels: readonly CurrentLevel[],
  now: Temporal.Instant,
): EscalationAction {
  if (isBefore(now, state.dueAt)) return { do: 'wait', until: state.dueAt }
  let askAt = state.dueAt
  let index = 0
  if (state.level > 0 && state.askedAt) {
    const lastIndex = Math.min(state.level, levels.length) - 1
    const last = levelAt(levels, lastIndex)
    askAt = last.silenceEnd(state.askedAt)
    if (isBefore(now, askAt)) return { do: 'wait', until: askAt }
    index = Math.min(lastIndex + 1, levels.length - 1)
    // Asking the same person twice in a row is no escalation: go on to the next who is somebody
    // else.
    while (index < levels.length - 1 && levelAt(levels, index).personId === last.personId) index++
  }
  const level = levelAt(levels, index)
  const end = level.silenceEnd(now)
  const until = isBefore(now, end) ? end : now.add({ minutes: 1 })
  return {
    do: 'ask',
    level: index + 1,
    personId: level.personId,
    index,
    until,
    lateMin: computeLateMin(askAt, now),
  }
}
