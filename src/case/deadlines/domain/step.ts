// The next step that waits for an internal deadline, and how it moves when that deadline does.
import type { DeadlineAction, NextStepKind } from '../../record/domain/code.ts'
import { type CaseDeadline, isLive } from '../../record/domain/case-deadline.ts'
import { isBefore } from '../../../platform/base/domain/earlier.ts'

/** By step, the action whose internal deadline it waits for. */
const ACTION_OF: Partial<Record<NextStepKind, DeadlineAction>> = {
  acknowledge: 'acknowledge',
  answer: 'reply',
}

/**
 * When the internal deadline ends that a step waits for, also when it has ended already; null when
 * it waits for none. `deadlines` come nearest first.
 */
export function computeStepDue(
  step: NextStepKind | null,
  deadlines: readonly CaseDeadline[],
): Temporal.Instant | null {
  const action = step && ACTION_OF[step]
  if (!action) return null
  const house = deadlines.filter(
    (deadline) => deadline.kind === 'house' && deadline.action === action,
  )
  const waitedFor = house.find(isLive) ?? house.findLast(({ state }) => state === 'missed')
  return waitedFor?.dueAt ?? null
}

export type StepFacts = {
  at: Temporal.Instant
  isEscalated: boolean
  /** computeStepDue of before the deadlines moved, and of now. */
  dueBefore: Temporal.Instant | null
  due: Temporal.Instant | null
}

/**
 * When the step is due and whether it stays escalated, after deadlines moved; null when nothing
 * changes. A time that a person chose stays, unless it was within the deadline and no longer is. A
 * step that is escalated stays so, unless it turns out that it was not late: then nobody above is
 * asked for it any more.
 */
export function decideStepMove(
  { at, isEscalated, dueBefore, due }: StepFacts,
  now: Temporal.Instant,
): { at: Temporal.Instant; isEscalated: boolean } | null {
  if (!due || due.equals(at)) return null
  if (dueBefore?.equals(at)) return { at: due, isEscalated: isEscalated && !isBefore(now, due) }
  const fallsOut = isBefore(due, at) && (dueBefore === null || isBefore(at, dueBefore))
  return fallsOut && !isEscalated ? { at: due, isEscalated } : null
}
