// The phrases for the fixed words of a case: its states, steps, outcomes; a new word without a
// phrase does not compile.
import type { CaseRow } from '../contract/case.ts'
import type {
  Closing,
  DeadlineAction,
  IntakeChannel,
  NextStepKind,
  Outcome,
  Responsible,
  State,
} from '../domain/code.ts'
import type { CaseKind } from '../../../handbook/domain/handbook.ts'
import type { Key } from '../../../platform/i18n/catalogue.ts'

export const stateKey = (state: State): Key => `case.state_${state}` as const
export const stepKey = (step: NextStepKind): Key => `case.step_${step}` as const
export const outcomeKey = (outcome: Outcome): Key => `case.outcome_${outcome}` as const
export const closingKey = (closing: Closing): Key => `case.closing_${closing}` as const
export const responsibleKey = (who: Responsible): Key => `case.responsible_${who}` as const
export const channelKey = (channel: IntakeChannel): Key => `case.door_${channel}` as const
export const kindKey = (kind: CaseKind): Key => `common.kind_${kind}` as const
export const deadlineActionKey = (action: DeadlineAction): Key => `clock.action_${action}` as const

/** The nearer of the two deadlines, for a row. */
export function nearestDeadline(
  row: Pick<CaseRow, 'legalDueAt' | 'houseDueAt'>,
): { kind: 'legal' | 'house'; dueAt: string } | null {
  const { legalDueAt, houseDueAt } = row
  if (houseDueAt && (!legalDueAt || houseDueAt <= legalDueAt))
    return { kind: 'house', dueAt: houseDueAt }
  return legalDueAt ? { kind: 'legal', dueAt: legalDueAt } : null
}
