// The phrases for the fixed words of a case: its states, steps, outcomes; a new word without a
// phrase does not compile.
import type {
  CaseRow,
  CaseView,
  CLOSINGS,
  INTAKE_CHANNELS,
  NEXT_STEPS,
  OUTCOMES,
  RESPONSIBLES,
  STATES,
} from '../contract/case.ts'
import type { CaseKind } from '../../../handbook/domain/handbook.ts'
import type { Key } from '../../../platform/i18n/catalogue.ts'

export const stateKey = (state: (typeof STATES)[number]): Key => `case.state_${state}` as const
export const stepKey = (step: (typeof NEXT_STEPS)[number]): Key => `case.step_${step}` as const
export const outcomeKey = (outcome: (typeof OUTCOMES)[number]): Key =>
  `case.outcome_${outcome}` as const
export const closingKey = (closing: (typeof CLOSINGS)[number]): Key =>
  `case.closing_${closing}` as const
export const responsibleKey = (who: (typeof RESPONSIBLES)[number]): Key =>
  `case.responsible_${who}` as const
export const channelKey = (channel: (typeof INTAKE_CHANNELS)[number]): Key =>
  `case.door_${channel}` as const
export const kindKey = (kind: CaseKind): Key => `common.kind_${kind}` as const
export const deadlineActionKey = (action: CaseView['clocks'][number]['action']): Key =>
  `clock.action_${action}` as const

/** The nearer of the two deadlines, for a row. */
export function nearestDeadline(
  row: Pick<CaseRow, 'legalDueAt' | 'houseDueAt'>,
): { kind: 'legal' | 'house'; dueAt: string } | null {
  const { legalDueAt, houseDueAt } = row
  if (houseDueAt && (!legalDueAt || houseDueAt <= legalDueAt))
    return { kind: 'house', dueAt: houseDueAt }
  return legalDueAt ? { kind: 'legal', dueAt: legalDueAt } : null
}

/**
 * All words of a union, in order; one that is missing does not compile. The contract's own lists
 * would bring its schemas to the browser.
 */
const all = <T extends string>(words: Record<T, true>): T[] => Object.keys(words) as T[]

export const STATE_WORDS = all<CaseRow['state']>({
  new: true,
  acknowledged: true,
  in_work: true,
  answered: true,
  closed: true,
  reopened: true,
})
export const STEP_WORDS = all<NonNullable<CaseRow['nextStep']>>({
  acknowledge: true,
  decide: true,
  answer: true,
  ask: true,
  wait: true,
  call_back: true,
  pay: true,
  check_satisfaction: true,
  close: true,
  keep_promise: true,
})
export const OUTCOME_WORDS = all<NonNullable<CaseView['outcome']>>({
  upheld: true,
  partly: true,
  refused: true,
})
export const CLOSING_WORDS = all<NonNullable<CaseView['closing']>>({
  answered: true,
  withdrawn: true,
  duplicate: true,
  passed_on: true,
  nobody_to_answer: true,
  no_word: true,
})
export const RESPONSIBLE_WORDS = all<NonNullable<CaseView['responsible']>>({
  us: true,
  carrier: true,
  supplier: true,
  partner: true,
  customer: true,
  nobody: true,
})
export const SENDING_WORDS = all<NonNullable<CaseView['answers'][number]['channel']>>({
  mail: true,
  letter: true,
  handed: true,
  spoken: true,
})
export const CHANNEL_WORDS = all<CaseView['door']>({
  form: true,
  qr: true,
  public: true,
  api: true,
  mail: true,
  phone: true,
  visit: true,
  chat: true,
})
