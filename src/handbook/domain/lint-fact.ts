// What the lint is told about the world around a handbook, and how it reports.
import type { Finding, FindingCode, HandbookPath } from '../../chapter/domain/finding.ts'
import type { CustomerKind } from './handbook.ts'
import type { Role } from '../../access/domain/role.ts'

/**
 * What the lint needs to know about a legal rule. Days are 'YYYY-MM-DD'; `toOn` null: still in
 * force.
 */
export type RuleFact = {
  id: string
  /** Markets it applies in: a rule of the European Union has many. */
  markets: readonly string[]
  customers: readonly CustomerKind[]
  fromOn: string
  toOn: string | null
  /**
   * Which internal deadline it is measured against; null for what is neither (a refund, a way to
   * close early).
   */
  clock: 'acknowledge' | 'answer' | null
  responseMustContain: readonly string[]
  /**
   * Verified and proposed from the start; an internal deadline longer than any other rule is a
   * warning, because that rule may never bind.
   */
  proposed: boolean
}

/** The world around a handbook, given by the caller so that the lint stays pure. */
export type LintFacts = {
  /** The brand's local date, 'YYYY-MM-DD'. */
  today: string
  rules: readonly RuleFact[]
  calendars: readonly string[]
  /**
   * Orders of moved working days, of this year and the next, that are out; `moves` null: not known.
   * Absent: none.
   */
  yearlyOrders?: readonly { year: number; moves: readonly { from: string; to: string }[] | null }[]
  /** Positions somebody holds and roles somebody has by the database; absent: people.yaml tells. */
  filled?: { positions: ReadonlySet<string>; roles: ReadonlySet<Role> }
  /**
   * First local minute after the legal deadline of what was received at a local 'YYYY-MM-DDTHH:MM';
   * null when it cannot be counted.
   */
  lawEndsAt: (ruleId: string, receivedAt: string) => string | null
  /**
   * Local minute 'YYYY-MM-DDTHH:MM' at which a house duration is due; null when it cannot be
   * counted.
   */
  houseDueAt: (duration: string, receivedAt: string) => string | null
}

export type Report = (
  severity: Finding['severity'],
  code: FindingCode,
  path: HandbookPath,
  params?: Finding['params'],
) => void
