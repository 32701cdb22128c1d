// Which clocks a case runs: the house's from its category, the law's from the classes that may apply.
import { decideDeadline } from '../clock/deadline.ts'
import { computeHouseDue, parseDuration } from '../clock/house.ts'
import type { Step } from '../clock/type.ts'
import type { CaseKind, Category, CustomerKind, Handbook } from '../handbook/handbook.ts'
import { legalRulesFor } from '../handbook/pick.ts'
import { findRule } from '../law/rule.ts'
import type { Rule } from '../law/type.ts'
import { isClockedByLaw } from './case.ts'
import { placeOf } from './place.ts'

export type ClockAction = 'acknowledge' | 'reply' | 'refund' | 'inform' | 'decide' | 'other'
export type PlanStep = Step | { code: 'capped_by_law'; rule: string; on: string }

export type PlannedClock = {
  kind: 'legal' | 'house'
  action: ClockAction
  rule: string | null
  /** No person has confirmed the legal class yet: this is the shortest of those that may apply. */
  provisional: boolean
  satisfiedBy: 'sent' | 'received' | 'accepted'
  needsDurable: boolean
  silence: string
  mayPause: boolean
  fromAt: Temporal.Instant
  targetOn: string
  lastDayOn: string | null
  /** First instant after the deadline (legal), or the moment by which the house wants it. */
  dueAt: Temporal.Instant
  steps: PlanStep[]
  /** What a predecessor of this clock was owed for waiting, already in `dueAt`. */
  pausedMinutes?: number
  pausedDays?: number
}

export type ClockFacts = {
  handbook: Handbook
  category: Category
  kind: CaseKind
  customerKind: CustomerKind | null
  /** Confirmed by a person; null until then. */
  legalClass: string | null
  /** Rules this brand's administrator has confirmed; no other binds. */
  confirmedRules: ReadonlySet<string>
  receivedAt: Temporal.Instant
}

const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0

/**
 * The clocks of a case received at `receivedAt`. House clocks are always there; legal ones only for rules that are confirmed
 * and were in force on the day of receipt. While the class is open, each action keeps the shortest clock that may apply
 * (shared/law, clocks 1, 4 and 8). A house clock never ends after the law's safe day of the same action.
 */
export function computeClocks(facts: ClockFacts): PlannedClock[] {
  const legal = isClockedByLaw(facts.kind) ? computeLegalClocks(facts) : []
  return [...computeHouseClocks(facts, legal), ...legal]
}

function computeLegalClocks(facts: ClockFacts): PlannedClock[] {
  const place = placeOf(facts.handbook)
  const receivedOn = facts.receivedAt.toZonedDateTimeISO(place.zone).toPlainDate()
  const byAction = new Map<string, PlannedClock>()
  const all: PlannedClock[] = []
  for (const id of legalRulesFor(facts.handbook, facts.category, facts.customerKind, facts.legalClass)) {
    if (!facts.confirmedRules.has(id)) continue
    const rule = findRule(id, receivedOn)
    if (!rule || rule.amount === null || rule.unit === null || rule.who !== 'company' || rule.action.kind === 'other') continue
    const clock = countRule(rule, rule.amount, facts)
    all.push(clock)
    const known = byAction.get(clock.action)
    if (!known || isBefore(clock.dueAt, known.dueAt)) byAction.set(clock.action, clock)
  }
  return facts.legalClass === null ? [...byAction.values()].map((clock) => ({ ...clock, provisional: true })) : all
}

function countRule(rule: Rule, amount: number, facts: ClockFacts): PlannedClock {
  const place = placeOf(facts.handbook)
  const deadline = decideDeadline({
    calendar: place.calendar!, zone: place.zone, event: facts.receivedAt, unit: rule.unit!, amount, roll: rule.roll,
    ...(place.overlay ? { overlay: place.overlay } : {}),
  })
  return {
    kind: 'legal', action: rule.action.kind, rule: rule.id, provisional: false,
    satisfiedBy: rule.satisfiedBy, needsDurable: rule.durableMedium, silence: rule.silence.kind, mayPause: rule.mayPause,
    fromAt: facts.receivedAt, targetOn: deadline.targetOn, lastDayOn: deadline.lastOn, dueAt: deadline.untilAt, steps: deadline.steps,
  }
}

/** The legal clock counted with its rule's lawful extension; null when the rule knows none with a length. */
export function computeExtended(ruleId: string, facts: ClockFacts): PlannedClock | null {
  const receivedOn = facts.receivedAt.toZonedDateTimeISO(placeOf(facts.handbook).zone).toPlainDate()
  const rule = findRule(ruleId, receivedOn)
  if (!rule?.extension || rule.extension.amount === null || rule.extension.unit === null) return null
  if (rule.extension.countedFrom === 'receipt') return countRule({ ...rule, unit: rule.extension.unit }, rule.extension.amount, facts)
  if (rule.extension.unit !== rule.unit || rule.amount === null) return null
  return countRule(rule, rule.amount + rule.extension.amount, facts)
}

function computeHouseClocks(facts: ClockFacts, legal: readonly PlannedClock[]): PlannedClock[] {
  const { house } = facts.category
  const clocks = [computeHouseClock('acknowledge', house.acknowledge, facts, legal), computeHouseClock('reply', house.answer, facts, legal)]
  if (house.decide) clocks.push(computeHouseClock('decide', house.decide, facts, legal))
  return clocks
}

export function computeHouseClock(action: ClockAction, duration: string, facts: ClockFacts, legal: readonly PlannedClock[]): PlannedClock {
  const place = placeOf(facts.handbook)
  const due = computeHouseDue({ ...place, from: facts.receivedAt, duration: parseDuration(duration) })
  let dueAt = due.dueAt
  let steps: PlanStep[] = due.steps
  for (const clock of legal) {
    if (clock.action !== action) continue
    const safeEnd = Temporal.PlainDate.from(clock.targetOn).add({ days: 1 }).toZonedDateTime(place.zone).toInstant()
    const end = isBefore(safeEnd, clock.dueAt) ? safeEnd : clock.dueAt
    if (isBefore(end, dueAt)) {
      dueAt = end
      steps = [...steps, { code: 'capped_by_law', rule: clock.rule!, on: clock.targetOn }]
    }
  }
  return {
    kind: 'house', action, rule: null, provisional: false, satisfiedBy: 'sent', needsDurable: false, silence: 'none', mayPause: action !== 'acknowledge',
    fromAt: facts.receivedAt, targetOn: dueAt.subtract({ milliseconds: 1 }).toZonedDateTimeISO(place.zone).toPlainDate().toString(), lastDayOn: null, dueAt, steps,
  }
}
