// What the lint is told about the world around a handbook, and how it reports.
import type { Finding, FindingCode, HandbookPath } from './finding.ts'
import type { CustomerKind, Role } from './handbook.ts'

/** What the lint needs to know about a legal rule. Days are 'YYYY-MM-DD'; `toOn` null: still in force. */
export type RuleFact = {
  id: string
  /** Markets it applies in: a rule of the European Union has many. */
  markets: readonly string[]
  customers: readonly CustomerKind[]
  fromOn: string
  toOn: string | null
  /** Which house clock it is measured against; null for what is neither (a refund, a way to close early). */
  clock: 'acknowledge' | 'answer' | null
  responseMustContain: readonly string[]
}

/** The world around a handbook, given by the caller so that the lint stays pure. */
export type LintFacts = {
  /** The brand's local date, 'YYYY-MM-DD'. */
  today: string
  rules: readonly RuleFact[]
  calendars: readonly string[]
  /** Positions somebody holds and roles somebody has by the database; absent: people.yaml tells. */
  held?: { positions: ReadonlySet<string>; roles: ReadonlySet<Role> }
  /** Legal last day of a case received on a local day, rolled; null when it cannot be counted. */
  lastDayOf: (ruleId: string, receivedOn: string) => string | null
  /** Local day a house duration is due that began at a local 'YYYY-MM-DDTHH:MM' of the brand; null when it cannot be counted. */
  houseDueOn: (duration: string, receivedAt: string) => string | null
}

export type Report = (severity: Finding['severity'], code: FindingCode, path: HandbookPath, params?: Finding['params']) => void
