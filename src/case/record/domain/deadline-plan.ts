// Which deadlines a case has: the internal ones of its category, the statutory ones of the classes
// that may apply; and when each ends as things stand.
import {
  type RunningDeadline,
  type DeadlineReading,
  type Extended,
  type Pause,
  type Terms,
  computeReading,
  extendDeadline,
  pauseDeadline,
  resumeDeadline,
  startDeadline,
} from '../../../deadline/domain/running-deadline.ts'
import { parseDuration } from '../../../deadline/domain/house.ts'
import type { SatisfiedBy, Step } from '../../../calendar/domain/type.ts'
import type {
  CaseKind,
  Category,
  CustomerKind,
  Handbook,
} from '../../../handbook/domain/handbook.ts'
import { legalRulesFor } from '../../../handbook/domain/pick.ts'
import { findRule, findRuleEver } from '../../../deadline/domain/rule.ts'
import { computeTerms } from '../../../deadline/domain/terms.ts'
import type { Rule } from '../../../deadline/domain/type.ts'
import { hasLegalDeadlines } from './case.ts'
import type { DeadlineAction, DeadlineKind } from './code.ts'
import { placeOf } from '../../../handbook/domain/place.ts'
import { isBefore } from '../../../platform/base/domain/earlier.ts'

export type PlanStep = Step | { code: 'capped_by_law'; rule: string; on: string }

export type PlannedDeadline = {
  kind: DeadlineKind
  action: DeadlineAction
  rule: string | null
  /** No person has confirmed the legal class yet: this is the shortest of those that may apply. */
  provisional: boolean
  satisfiedBy: SatisfiedBy
  needsDurable: boolean
  silence: string
  mayPause: boolean
  fromAt: Temporal.Instant
  targetOn: string
  lastDayOn: string | null
  /** First instant after the deadline (legal), or the moment by which the house wants it. */
  dueAt: Temporal.Instant
  steps: PlanStep[]
}

export type PlanFacts = {
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

/**
 * The history of a deadline: when the customer was waited for, and a longer period that was told.
 */
export type DeadlineHistory = { pauses: Pause[]; extended: Extended | null }
const NOTHING: DeadlineHistory = { pauses: [], extended: null }

const HOUSE_ACTIONS = ['acknowledge', 'reply', 'decide'] as const
type HouseAction = (typeof HOUSE_ACTIONS)[number]

const durationOf = (category: Category, action: HouseAction): string | undefined =>
  action === 'reply' ? category.house.answer : category.house[action]

/**
 * The deadlines of a case received at `receivedAt`. Internal deadlines are always there; legal ones
 * only for rules that are confirmed and were in force on the day of receipt. While the class is
 * open, each action keeps the shortest deadline that may apply. An internal deadline never ends
 * after the law's safe day of the same action.
 */
export function computeDeadlines(facts: PlanFacts): PlannedDeadline[] {
  const legal = hasLegalDeadlines(facts.kind) ? computeLegalDeadlines(facts) : []
  return [
    ...HOUSE_ACTIONS.flatMap((action) => computeHouseDeadline(action, facts, { legal }) ?? []),
    ...legal,
  ]
}

function computeLegalDeadlines(facts: PlanFacts): PlannedDeadline[] {
  const receivedOn = facts.receivedAt.toZonedDateTimeISO(placeOf(facts.handbook).zone).toPlainDate()
  const byAction = new Map<string, PlannedDeadline>()
  const all: PlannedDeadline[] = []
  for (const id of legalRulesFor(
    facts.handbook,
    facts.category,
    facts.customerKind,
    facts.legalClass,
  )) {
    if (!facts.confirmedRules.has(id)) continue
    const rule = findRule(id, receivedOn)
    const deadline = rule && countRule(rule, facts, NOTHING, facts.receivedAt)
    if (!deadline) continue
    all.push(deadline)
    const known = byAction.get(deadline.action)
    if (!known || isBefore(deadline.dueAt, known.dueAt)) byAction.set(deadline.action, deadline)
  }
  return facts.legalClass === null
    ? [...byAction.values()].map((deadline) => ({ ...deadline, provisional: true }))
    : all
}

/** Rules for others than the company, or without a period, give no deadline. */
function termsOf(rule: Rule, facts: Pick<PlanFacts, 'handbook'>): Terms | null {
  if (rule.who !== 'company' || rule.action.kind === 'other') return null
  const { calendar, zone, overlay } = placeOf(facts.handbook)
  return calendar === null
    ? null
    : computeTerms(rule, { calendar, zone, ...(overlay ? { overlay } : {}) })
}

function countRule(
  rule: Rule,
  facts: Pick<PlanFacts, 'handbook' | 'receivedAt'>,
  history: DeadlineHistory,
  now: Temporal.Instant,
): PlannedDeadline | null {
  const terms = termsOf(rule, facts)
  if (!terms) return null
  const readOf = (deadline: RunningDeadline) => computeReading(deadline, now)
  const past = replay(
    startDeadline(terms, facts.receivedAt),
    [
      ...(rule.mayPause ? history.pauses : []).map((pause) => ({
        at: pause.fromAt,
        move: (deadline: RunningDeadline) => waitThrough(deadline, pause),
      })),
      ...(rule.extension ? toldIn(history.extended, facts.receivedAt) : []),
    ],
    (deadline) => readOf(deadline).untilAt,
  )
  const reading = readOf(past)
  return {
    kind: 'legal',
    action: rule.action.kind,
    rule: rule.id,
    provisional: false,
    satisfiedBy: rule.satisfiedBy,
    needsDurable: rule.durableMedium,
    silence: rule.silence.kind,
    mayPause: rule.mayPause,
    fromAt: facts.receivedAt,
    targetOn: reading.targetOn,
    lastDayOn: reading.lastOn,
    dueAt: reading.untilAt,
    steps: reading.steps,
  }
}

type Event<Past> = { at: Temporal.Instant; move: (past: Past) => Past }

/**
 * What became of `start` by what happened: only what came before the end as it stood until then. A
 * deadline that has passed neither waits nor lengthens.
 */
const replay = <Past>(
  start: Past,
  events: readonly Event<Past>[],
  endOf: (past: Past) => Temporal.Instant,
): Past =>
  events
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
    .reduce((past, event) => (isBefore(event.at, endOf(past)) ? event.move(past) : past), start)

/** The customer was waited for, from the receipt on where that was put later. */
function waitThrough(deadline: RunningDeadline, { fromAt, toAt }: Pause): RunningDeadline {
  const last = deadline.pauses.at(-1)
  if (last && !last.toAt) return deadline
  const least = last?.toAt ?? deadline.receivedAt
  const from = isBefore(fromAt, least) ? least : fromAt
  if (toAt && !isBefore(from, toAt)) return deadline
  if (!isBefore(from, computeReading(deadline, from).untilAt)) return deadline
  const paused = pauseDeadline(deadline, from)
  return toAt ? resumeDeadline(paused, toAt) : paused
}

/** Nothing that was told before the grievance came lengthens the time for it. */
const toldIn = (
  extended: Extended | null,
  receivedAt: Temporal.Instant,
): Event<RunningDeadline>[] =>
  extended && !isBefore(extended.askedAt, receivedAt)
    ? [
        {
          at: extended.askedAt,
          move: (deadline) =>
            extendDeadline(deadline, {
              reason: extended.reason,
              askedAt: extended.askedAt,
              ...(extended.lastOn ? { lastOn: extended.lastOn } : {}),
            }),
        },
      ]
    : []

/** A statutory deadline as it stands after its history; null for a rule that gives no deadline. */
export function recountLegal(
  ruleId: string,
  facts: Pick<PlanFacts, 'handbook' | 'receivedAt'>,
  history: DeadlineHistory,
  now: Temporal.Instant,
): PlannedDeadline | null {
  const rule = findRuleEver(ruleId)
  return rule && countRule(rule, facts, history, now)
}

/**
 * The statutory deadline counted with its rule's lawful extension; null when the rule knows none
 * with a length.
 */
export function computeExtended(
  ruleId: string,
  facts: Pick<PlanFacts, 'handbook' | 'receivedAt'>,
  extended: Extended,
  pauses: Pause[] = [],
): PlannedDeadline | null {
  const rule = findRuleEver(ruleId)
  if (!rule?.extension || rule.extension.amount === null || rule.extension.unit === null)
    return null
  return countRule(rule, facts, { pauses, extended }, extended.askedAt)
}

/**
 * A statutory deadline as a bound of the house's; `plain` is its end until a longer period was
 * told.
 */
export type LawBound = Pick<PlannedDeadline, 'action' | 'rule' | 'targetOn' | 'dueAt'> & {
  plain?: Pick<PlannedDeadline, 'targetOn' | 'dueAt'> & { untilAt: Temporal.Instant }
}

/**
 * What bounds the internal deadline of the same action: the statutory `deadline` with its
 * `history`.
 */
export function computeLawBound(
  deadline: Pick<PlannedDeadline, 'action' | 'rule' | 'targetOn' | 'dueAt'>,
  facts: Pick<PlanFacts, 'handbook' | 'receivedAt'>,
  history: DeadlineHistory,
  now: Temporal.Instant,
): LawBound {
  const { action, rule, targetOn, dueAt } = deadline
  const plain =
    rule && history.extended ? recountLegal(rule, facts, { ...history, extended: null }, now) : null
  return {
    action,
    rule,
    targetOn,
    dueAt,
    ...(plain && history.extended
      ? {
          plain: {
            targetOn: plain.targetOn,
            dueAt: plain.dueAt,
            untilAt: history.extended.askedAt,
          },
        }
      : {}),
  }
}

/** An internal deadline, and the rules whose longer period has moved its bound. */
type Bounded = { deadline: RunningDeadline; longer: readonly string[] }

/**
 * An internal deadline as it stands after the customer was waited for, never later than the safe
 * day of `legal`; null when the category has none for the action. A longer period moves that bound
 * from when it was told; an internal deadline that had passed by then stays passed.
 */
export function computeHouseDeadline(
  action: DeadlineAction,
  facts: Pick<PlanFacts, 'handbook' | 'category' | 'receivedAt'>,
  { legal, pauses = [] }: { legal: readonly LawBound[]; pauses?: readonly Pause[] },
  now = facts.receivedAt,
): PlannedDeadline | null {
  const asked = HOUSE_ACTIONS.find((one) => one === action)
  const duration = asked && durationOf(facts.category, asked)
  if (duration === undefined) return null
  const place = placeOf(facts.handbook)
  const mayPause = action !== 'acknowledge'
  const laws = legal.filter((law) => law.action === action)
  const terms: RunningDeadline['terms'] = {
    kind: 'house',
    key: action,
    duration: parseDuration(duration),
    place,
    mayPause,
    satisfiedBy: 'sent',
  }
  const readOf = ({ deadline, longer }: Bounded) =>
    capByLaw(computeReading(deadline, now), boundsNow(laws, longer), place.zone)
  const waiting = (mayPause ? pauses : []).map((pause) => ({
    at: pause.fromAt,
    move: (past: Bounded) => ({ ...past, deadline: waitThrough(past.deadline, pause) }),
  }))
  const { dueAt, steps } = readOf(
    replay(
      { deadline: startDeadline(terms, facts.receivedAt), longer: [] },
      [...waiting, ...longerIn(laws)],
      (past) => readOf(past).dueAt,
    ),
  )
  const lastMoment = dueAt.subtract({ milliseconds: 1 }).toZonedDateTimeISO(place.zone)
  return {
    kind: 'house',
    action,
    rule: null,
    provisional: false,
    satisfiedBy: 'sent',
    needsDurable: false,
    silence: 'none',
    mayPause,
    fromAt: facts.receivedAt,
    targetOn: lastMoment.toPlainDate().toString(),
    lastDayOn: null,
    dueAt,
    steps,
  }
}

/** Each law's plain end, but for the rules whose longer period was told. */
const boundsNow = (laws: readonly LawBound[], longer: readonly string[]): LawBound[] =>
  laws.map((law) =>
    law.plain && !longer.includes(law.rule ?? '') ? { ...law, ...law.plain } : law,
  )

/** When each longer period was told. */
const longerIn = (laws: readonly LawBound[]): Event<Bounded>[] =>
  laws.flatMap(({ rule, plain }) =>
    plain && rule
      ? [{ at: plain.untilAt, move: (past) => ({ ...past, longer: [...past.longer, rule] }) }]
      : [],
  )

function capByLaw(
  reading: DeadlineReading,
  legal: readonly Pick<PlannedDeadline, 'rule' | 'targetOn' | 'dueAt'>[],
  zone: string,
): { dueAt: Temporal.Instant; steps: PlanStep[] } {
  let dueAt = reading.untilAt
  let steps: PlanStep[] = reading.steps
  for (const law of legal) {
    const safeEnd = Temporal.PlainDate.from(law.targetOn)
      .add({ days: 1 })
      .toZonedDateTime(zone)
      .toInstant()
    const end = isBefore(safeEnd, law.dueAt) ? safeEnd : law.dueAt
    if (!isBefore(end, dueAt)) continue
    dueAt = end
    steps = [...steps, { code: 'capped_by_law', rule: law.rule ?? '', on: law.targetOn }]
  }
  return { dueAt, steps }
}
