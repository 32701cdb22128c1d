// The wording check's data: rules as a handbook writes them, what a draft is checked against, and
// the remarks.
import type { Language, Text } from '../../platform/base/domain/language.ts'

/**
 * Rules that need more than words: each is a function of the draft, the facts, and the places where
 * the rule's patterns stand.
 */
export const WORDING_CHECKS = [
  'unrecorded_promise',
  'date_against_clock',
  'missing_name',
  'third_apology',
  'asked_already',
  'interrogating',
] as const
export type WordingCheck = (typeof WORDING_CHECKS)[number]

/**
 * A rule without `check` remarks on every place of its patterns; one with `check` is computed and
 * may use patterns for the words it looks at. Their form is explained in pattern.ts.
 * `better` may use the slots {name} {address} {words} {until}; what stands in [square brackets]
 * falls away when a slot in it is unknown. There is one for each language that has patterns.
 */
export type WordingRule = {
  id: string
  paragraph: string
  name: Text
  why: Text
  better: Text
  patterns?: Partial<Record<Language, string[]>>
  /** Words in whose sentence it does not hold: "we would never tell you to calm down". */
  unless?: Partial<Record<Language, string[]>>
  check?: WordingCheck
}
export type Wording = { rules: WordingRule[] }

export type WordingFacts = {
  name?: string | null
  /**
   * `until` an instant (the end, exclusive) or a local date (the last day); `kind` 'legal' or
   * 'house'.
   */
  clocks?: { kind: string; until: string }[]
  /** What is recorded as promised already. */
  promises?: (string | { what: string; until?: string })[]
  /** Questions already answered. */
  asked?: (string | { question: string; answer?: string })[]
  /** Apologies made so far in this matter. */
  apologies?: number
  /**
   * Earlier letters and messages of ours in the draft's language; the apologies in them are counted
   * too.
   */
  earlier?: string[]
  /** Today, for "tomorrow" and "by Friday"; without it such words are not placed in time. */
  today?: string
  zone?: string
}

/**
 * The words at [from, to) in UTF-16 units of the draft; an absent thing (a missing name) is at [0,
 * 0).
 */
export type Remark = { rule: string; from: number; to: number; why: string; better: string }
