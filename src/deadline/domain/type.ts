// What a legal rule about complaints says, in the words of the deadline engine.
import type { IsoDay, Roll, SatisfiedBy, Unit } from '../../calendar/domain/type.ts'

/**
 * Who must act: the company that was complained to, its customer, or an authority (for information
 * only).
 */
export const RULE_PARTIES = ['company', 'customer', 'authority'] as const
export type RuleParty = (typeof RULE_PARTIES)[number]
export const ACTION_KINDS = ['acknowledge', 'reply', 'refund', 'inform', 'other'] as const
export type ActionKind = (typeof ACTION_KINDS)[number]

/**
 * What silence leads to: the claim counts as accepted or upheld, another body may step in, a
 * breach, a fixed payment.
 */
export const SILENCE_KINDS = [
  'deemed_accepted',
  'deemed_upheld',
  'escalates',
  'breach',
  'payment',
  'other',
  'none',
] as const
export type SilenceKind = (typeof SILENCE_KINDS)[number]
export const CERTAINTIES = [
  'verified',
  'verified-secondary',
  'verified-outdated',
  'unverified',
] as const
export type Certainty = (typeof CERTAINTIES)[number]

/**
 * A lawful longer period. `amount` null: no fixed length. `countedFrom` 'receipt': it replaces the
 * first period;
 * 'first_period': it is added to it.
 */
export type RuleExtension = {
  amount: number | null
  unit: Unit | null
  countedFrom: 'receipt' | 'first_period'
  condition: string
  noticeMustContain: string[]
}

export type Rule = {
  id: string
  jurisdiction: string
  sector: string
  who: RuleParty
  event: string
  action: { kind: ActionKind; text: string }
  /** null: the law names no period. */
  amount: number | null
  unit: Unit | null
  startsFrom: string
  roll: Roll
  /** The source does not say whether the day rolls: the administrator chooses, none until then. */
  rollConfigurable: boolean
  satisfiedBy: SatisfiedBy
  satisfiedByText: string
  /** Paper or another durable medium: the customer's page alone never satisfies it. */
  durableMedium: boolean
  extension: RuleExtension | null
  acknowledgement: string | null
  silence: { kind: SilenceKind; text: string }
  nextStage: string[]
  responseMustContain: string[]
  legalBasis: string
  effectiveFrom: IsoDay | null
  effectiveTo: IsoDay | null
  sources: string[]
  certainty: Certainty
  /** Offered to the administrator from the start; no rule binds before it is confirmed. */
  proposed: boolean
  /** Whether the deadline stops while the customer is asked; no rule of the pack allows it. */
  mayPause: boolean
  notes: string
}

type Common =
  | 'who'
  | 'startsFrom'
  | 'roll'
  | 'rollConfigurable'
  | 'durableMedium'
  | 'extension'
  | 'acknowledgement'
  | 'nextStage'
  | 'responseMustContain'
  | 'effectiveFrom'
  | 'effectiveTo'
  | 'sources'
  | 'proposed'
  | 'mayPause'
  | 'notes'

/** A rule as it is written down: what it has in common with most others may be left out. */
export type WrittenRule = Omit<Rule, Common> & Partial<Pick<Rule, Common>>

const COMMON: Pick<Rule, Common> = {
  who: 'company',
  startsFrom: 'receipt',
  roll: 'none',
  rollConfigurable: false,
  durableMedium: false,
  extension: null,
  acknowledgement: null,
  nextStage: [],
  responseMustContain: [],
  effectiveFrom: null,
  effectiveTo: null,
  sources: [],
  proposed: false,
  mayPause: false,
  notes: '',
}

/** A rule with what most rules have in common filled in. */
export const defineRule = (rule: WrittenRule): Rule => ({ ...COMMON, ...rule })
