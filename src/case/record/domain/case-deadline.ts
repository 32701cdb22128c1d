// A deadline of a case: how it was counted, what it has lived through, and what became of it.
import type { Pause } from '../../../deadline/domain/running-deadline.ts'
import { findRuleEver } from '../../../deadline/domain/rule.ts'
import type { DeadlineHistory, PlannedDeadline } from './deadline-plan.ts'
import type { DeadlineState } from './code.ts'
import type { ExtensionFacts } from './extension.ts'

/** A longer period by law. `toldAt` null: the letter that tells it is on its way. */
export type Extension = { reason: string; circumstances: string; toldAt: Temporal.Instant | null }

export type CaseDeadline = PlannedDeadline & {
  id: string
  state: DeadlineState
  /** Since when it stands still; null unless paused. */
  pausedAt: Temporal.Instant | null
  metAt: Temporal.Instant | null
  metLate: boolean | null
  /** The highest mark, in percent of its time, that somebody was warned at. */
  warned: number
  /** Noted also while it cannot stand still: it would have, if a correction shows that it had time. */
  pauses: readonly Pause[]
  extension: Extension | null
}

/** What happened to a deadline, for the timeline and for people. */
export type DeadlineEvent =
  | { kind: 'missed' | 'met'; deadline: CaseDeadline }
  | { kind: 'extended' | 'extension_refused'; deadline: CaseDeadline }

/** The deadlines of a case after something, and what that did to them, in order. */
export type Moved = { deadlines: readonly CaseDeadline[]; events: readonly DeadlineEvent[] }

/** The earlier first, as they are listed. */
export const inOrder = (deadlines: readonly CaseDeadline[]): CaseDeadline[] =>
  deadlines.toSorted(
    (a, b) =>
      Temporal.Instant.compare(a.dueAt, b.dueAt) || (a.id < b.id ? -1 : Number(a.id > b.id)),
  )

export const isLive = ({ state }: Pick<CaseDeadline, 'state'>): boolean =>
  state === 'running' || state === 'paused'

/** What it is counted by besides its beginning. */
export const historyOf = ({
  pauses,
  extension,
}: Pick<CaseDeadline, 'pauses' | 'extension'>): DeadlineHistory => ({
  pauses: [...pauses],
  extended: extension?.toldAt
    ? { reason: extension.reason, askedAt: extension.toldAt, lastOn: null }
    : null,
})

/**
 * What was told too late by the count of now lengthens nothing; it stays noted, for a correction
 * may show that it was in time.
 */
export const holdsExtension = ({
  extension,
  steps,
}: Pick<CaseDeadline, 'extension' | 'steps'>): boolean =>
  extension !== null && (!extension.toldAt || steps.some((step) => step.code === 'extended'))

function letterOf(deadline: CaseDeadline): ExtensionFacts['letter'] {
  if (!deadline.extension) return 'none'
  if (!deadline.extension.toldAt) return 'on_its_way'
  return holdsExtension(deadline) ? 'holds' : 'without_effect'
}

/** What decides whether a deadline can be extended. */
export const extensionFactsOf = (deadline: CaseDeadline): ExtensionFacts => ({
  kind: deadline.kind,
  state: deadline.state,
  extension: deadline.rule ? (findRuleEver(deadline.rule)?.extension ?? null) : null,
  letter: letterOf(deadline),
  dueAt: deadline.dueAt,
  pausedAt: deadline.pausedAt,
})
