// The phrases for the fixed words of a case: its states, steps, outcomes; a new word without a phrase does not compile.
import type { CaseRow, CaseView, CLOSINGS, DOORS, NEXT_STEPS, OUTCOMES, RESPONSIBLES, STATES } from '../../contract/case.ts'
import type { CaseKind } from '../../domain/handbook/handbook.ts'
import type { Key } from '../../i18n/catalogue.ts'

export const stateKey = (state: (typeof STATES)[number]): Key => `case.state_${state}` as const
export const stepKey = (step: (typeof NEXT_STEPS)[number]): Key => `case.step_${step}` as const
export const outcomeKey = (outcome: (typeof OUTCOMES)[number]): Key => `case.outcome_${outcome}` as const
export const closingKey = (closing: (typeof CLOSINGS)[number]): Key => `case.closing_${closing}` as const
export const responsibleKey = (who: (typeof RESPONSIBLES)[number]): Key => `case.responsible_${who}` as const
export const doorKey = (door: (typeof DOORS)[number]): Key => `case.door_${door}` as const
export const kindKey = (kind: CaseKind): Key => `common.kind_${kind}` as const
export const clockActionKey = (action: CaseView['clocks'][number]['action']): Key => `clock.action_${action}` as const

/** The nearer of the two clocks, for a row. */
export function nearestClock(row: Pick<CaseRow, 'legalDueAt' | 'houseDueAt'>): { kind: 'legal' | 'house'; dueAt: string } | null {
  const { legalDueAt, houseDueAt } = row
  if (houseDueAt && (!legalDueAt || houseDueAt <= legalDueAt)) return { kind: 'house', dueAt: houseDueAt }
  return legalDueAt ? { kind: 'legal', dueAt: legalDueAt } : null
}
