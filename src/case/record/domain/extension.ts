// Whether a deadline may get the longer period that its law knows; each refusal has a reason of its
// own.
import type { RuleExtension } from '../../../deadline/domain/type.ts'
import type { DeadlineKind, DeadlineState } from './code.ts'
import { isBefore } from '../../../platform/base/domain/earlier.ts'

export type ExtensionRefusal =
  | 'extension.house'
  | 'extension.not_allowed'
  | 'extension.no_length'
  | 'extension.void'
  | 'extension.met'
  | 'extension.on_its_way'
  | 'extension.done'
  | 'extension.too_late'

export type ExtensionFacts = {
  kind: DeadlineKind
  state: DeadlineState
  /** What the deadline's rule knows of a longer period. */
  extension: Pick<RuleExtension, 'amount' | 'unit'> | null
  /** A letter about it: on its way, told and counted, or told too late and so without effect. */
  letter: 'none' | 'on_its_way' | 'holds' | 'without_effect'
  dueAt: Temporal.Instant
  /** Since when it stands still. */
  pausedAt: Temporal.Instant | null
}

/**
 * Why it cannot be extended by a word of `toldAt`, or null when it can. Without `toldAt`: whether
 * there is a time at which the customer may have been told, so that a letter posted in time can be
 * recorded although the deadline was missed since. One that stands still is not passed, so it is
 * told in time.
 */
export function decideExtension(
  deadline: ExtensionFacts,
  toldAt: Temporal.Instant | null,
): ExtensionRefusal | null {
  if (deadline.kind === 'house') return 'extension.house'
  if (!deadline.extension) return 'extension.not_allowed'
  if (deadline.extension.amount === null || deadline.extension.unit === null)
    return 'extension.no_length'
  if (deadline.state === 'void') return 'extension.void'
  if (deadline.state === 'met') return 'extension.met'
  if (deadline.letter === 'on_its_way') return 'extension.on_its_way'
  if (deadline.letter === 'holds') return 'extension.done'
  if (toldAt === null) return null
  const standsStill =
    deadline.state === 'paused' &&
    deadline.pausedAt !== null &&
    !isBefore(toldAt, deadline.pausedAt)
  return standsStill || isBefore(toldAt, deadline.dueAt) ? null : 'extension.too_late'
}
