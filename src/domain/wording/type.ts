// The wording check's data: rules as a handbook writes them, what a draft is checked against, and the remarks.
import type { Language, Text } from '../language.ts'

/** Rules that need more than words: each is a function of the draft and the facts. */
export const WORDING_CHECKS = ['unrecorded_promise', 'unkeepable_promise', 'date_against_clock', 'missing_name', 'third_apology', 'asked_already', 'interrogating'] as const
export type WordingCheck = (typeof WORDING_CHECKS)[number]

/**
 * A rule with `patterns` finds words: plain words and simple alternatives in the form pattern.ts explains, by language. A rule with `check` is computed.
 * `better` may use the slots {name} {words} {until}; there is at least one for each language that has patterns.
 */
export type WordingRule = {
  id: string
  paragraph: string
  name: Text
  why: Text
  better: Text
  patterns?: Partial<Record<Language, string[]>>
  /** Words around which it does not hold: "we would never tell you to calm down". */
  unless?: Partial<Record<Language, string[]>>
  check?: WordingCheck
}
export type Wording = { rules: WordingRule[] }

export type WordingFacts = {
  name?: string | null
  /** `until` an instant or a local date; `kind` 'legal' or 'house'. */
  clocks?: { kind: string; until: string }[]
  /** What is recorded as promised already. */
  promises?: (string | { what: string; until?: string })[]
  /** Questions already answered. */
  asked?: (string | { question: string; answer?: string })[]
  /** Apologies made so far in this matter. */
  apologies?: number
  /** Today, for dates without a year; the machine's day when absent is the caller's to give. */
  today?: string
  zone?: string
}

/** The words at [from, to) in UTF-16 units of the draft; an absent thing (a missing name) is at [0, 0). */
export type Remark = { rule: string; from: number; to: number; why: string; better: string }
