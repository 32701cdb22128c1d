// Which clocks a case runs: the house's from its category, the law's from the classes that may
// apply; and when each ends as things stand.
import {
  type Clock,
  type ClockReading,
  type Extended,
  type Pause,
  type Terms,
  computeReading,
} from '../../../deadline/domain/clock.ts'
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
import type { ActionKind, Rule } from '../../../deadline/domain/type.ts'
import { isClockedByLaw } from './case.ts'
import { placeOf } from '../../../handbook/domain/place.ts'

export type ClockAction = ActionKind | 'decide'
export type PlanStep = Step | { code: 'capped_by_law'; rule: string; on: string }

export type PlannedClock = {
  kind: 'legal' | 'house'
  action: ClockAction
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

/**
 * What a clock has lived through: when the customer was waited for, and a longer period that was
 * told.
 */
export type DeadlineHistory = { pauses: Pause[]; extended: Extended | null }
const NOTHING: DeadlineHistory = { pauses: [], extended: null }

const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0
const HOUSE_ACTIONS = ['acknowledge', 'reply', 'decide'] as const
type HouseAction = (typeof HOUSE_ACTIONS)[number]

const durationOf = (category: Category, action: HouseAction): string | undefined =>
  action === 'reply' ? category.house.answer : category.house[action]

/**
 * The clocks of a case received at `receivedAt`. House clocks are always there; legal ones only for
 * rules that are confirmed
 * and were in force on the day of receipt. While the class is open, each action keeps the shortest
 * clock that may apply.
 * A house clock never ends after the law's safe day of the same action.
 */
export function computeClocks(facts: ClockFacts): PlannedClock[] {
  const legal = isClockedByLaw(facts.kind) ? computeLegalClocks(facts) : []
  return [
    ...HOUSE_ACTIONS.flatMap((action) => computeHouseClock(action, facts, { legal }) ?? []),
    ...legal,
  ]
}

function computeLegalClocks(facts: ClockFacts): PlannedClock[] {
  const receivedOn = facts.receivedAt.toZonedDateTimeISO(placeOf(facts.handbook).zone).toPlainDate()
  const byAction = new Map<string, PlannedClock>()
  const all: PlannedClock[] = []
  for (const id of legalRulesFor(
    facts.handbook,
    facts.category,
    facts.customerKind,
    facts.legalClass,
  )) {
    if (!facts.confirmedRules.has(id)) continue
    const rule = findRule(id, receivedOn)
    const clock = rule && countRule(rule, facts, NOTHING, facts.receivedAt)
    if (!clock) continue
    all.push(clock)
    const known = byAction.get(clock.action)
    if (!known || isBefore(clock.dueAt, known.dueAt)) byAction.set(clock.action, clock)
  }
  return facts.legalClass === null
    ? [...byAction.values()].map((clock) => ({ ...clock, provisional: true }))
    : all
}

/** Rules of others than the company, or without a period, run no clock here. */
function termsOf(rule: Rule, facts: Pick<ClockFacts, 'handbook'>): Terms | null {
  if (rule.who !== 'company' || rule.action.kind === 'other') return null
  const { calendar, zone, overlay } = placeOf(facts.handbook)
  return calendar === null
    ? null
    : computeTerms(rule, { calendar, zone, ...(overlay ? { overlay } : {}) })
}

function countRule(
  rule: Rule,
  facts: Pick<ClockFacts, 'handbook' | 'receivedAt'>,
  history: DeadlineHistory,
  now: Temporal.Instant,
): PlannedClock | null {
  const terms = termsOf(rule, facts)
  if (!terms) return null
  const readOf = (held: DeadlineHistory) =>
    computeReading({ terms, receivedAt: facts.receivedAt, corrections: [], ...held }, now)
  const events = [
    ...waitedIn<DeadlineHistory>(rule.mayPause ? history.pauses : []),
    ...toldIn(history.extended, facts.receivedAt),
  ]
  const reading = readOf(holdInTime(NOTHING, events, (held) => readOf(held).untilAt))
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

type Event<Held> = { at: Temporal.Instant; after: (held: Held) => Held }

/**
 * What holds of what happened: what came before the end as it stood by what held until then. A
 * clock that has passed neither waits nor lengthens.
 */
const holdInTime = <Held>(
  nothing: Held,
  events: readonly Event<Held>[],
  endOf: (held: Held) => Temporal.Instant,
): Held =>
  events
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
    .reduce((held, event) => (isBefore(event.at, endOf(held)) ? event.after(held) : held), nothing)

const waitedIn = <Held extends { pauses: Pause[] }>(pauses: readonly Pause[]): Event<Held>[] =>
  pauses.map((pause) => ({
    at: pause.fromAt,
    after: (held) => ({ ...held, pauses: [...held.pauses, pause] }),
  }))

/** Nothing that was told before the grievance came lengthens the time for it. */
const toldIn = (
  extended: Extended | null,
  receivedAt: Temporal.Instant,
): Event<DeadlineHistory>[] =>
  extended && !isBefore(extended.askedAt, receivedAt)
    ? [{ at: extended.askedAt, after: (held) => ({ ...held, extended }) }]
    : []

/** A legal clock as it stands after what it lived through; null for a rule that runs no clock. */
export function recountLegal(
  ruleId: string,
  facts: Pick<ClockFacts, 'handbook' | 'receivedAt'>,
  history: DeadlineHistory,
  now: Temporal.Instant,
): PlannedClock | null {
  const rule = findRuleEver(ruleId)
  return rule && countRule(rule, facts, history, now)
}

/**
 * The legal clock counted with its rule's lawful extension; null when the rule knows none with a
 * length.
 */
export function computeExtended(
  ruleId: string,
  facts: Pick<ClockFacts, 'handbook' | 'receivedAt'>,
  extended: Extended,
  pauses: Pause[] = [],
): PlannedClock | null {
  const rule = findRuleEver(ruleId)
  if (!rule?.extension || rule.extension.amount === null || rule.extension.unit === null)
    return null
  return countRule(rule, facts, { pauses, extended }, extended.askedAt)
}

/** A legal clock as a bound of the house's; `plain` is its end until a longer period was told. */
export type LawBound = Pick<PlannedClock, 'action' | 'rule' | 'targetOn' | 'dueAt'> & {
  plain?: Pick<PlannedClock, 'targetOn' | 'dueAt'> & { untilAt: Temporal.Instant }
}

/**
 * What bounds the house's clock of the same action: the legal clock `clock` that has lived through
 * `lived`.
 */
export function computeLawBound(
  clock: Pick<PlannedClock, 'action' | 'rule' | 'targetOn' | 'dueAt'>,
  facts: Pick<ClockFacts, 'handbook' | 'receivedAt'>,
  history: DeadlineHistory,
  now: Temporal.Instant,
): LawBound {
  const { action, rule, targetOn, dueAt } = clock
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

/** What a house clock has lived through: waiting, and rules whose longer period moved its bound. */
type HouseLived = { pauses: Pause[]; longer: readonly string[] }

/**
 * A house clock as it stands after the customer was waited for, never later than the safe day of
 * `legal`; null when the category has none for the
 * action. A longer period moves that bound from when it was told; a house clock that had passed by
 * then stays passed.
 */
export function computeHouseClock(
  action: ClockAction,
  facts: Pick<ClockFacts, 'handbook' | 'category' | 'receivedAt'>,
  { legal, pauses = [] }: { legal: readonly LawBound[]; pauses?: readonly Pause[] },
  now = facts.receivedAt,
): PlannedClock | null {
  const duration = HOUSE_ACTIONS.includes(action as HouseAction)
    ? durationOf(facts.category, action as HouseAction)
    : undefined
  if (duration === undefined) return null
  const place = placeOf(facts.handbook)
  const mayPause = action !== 'acknowledge'
  const laws = legal.filter((law) => law.action === action)
  const terms: Clock['terms'] = {
    kind: 'house',
    key: action,
    duration: parseDuration(duration),
    place,
    mayPause,
    satisfiedBy: 'sent',
  }
  const readOf = ({ pauses: waited, longer }: HouseLived) => {
    const clock = {
      terms,
      receivedAt: facts.receivedAt,
      corrections: [],
      pauses: waited,
      extended: null,
    }
    return capByLaw(computeReading(clock, now), boundsNow(laws, longer), place.zone)
  }
  const { dueAt, steps } = readOf(
    holdInTime(
      { pauses: [], longer: [] },
      [...waitedIn<HouseLived>(mayPause ? pauses : []), ...longerIn(laws)],
      (held) => readOf(held).dueAt,
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
const longerIn = (laws: readonly LawBound[]): Event<HouseLived>[] =>
  laws.flatMap(({ rule, plain }) =>
    plain && rule
      ? [{ at: plain.untilAt, after: (held) => ({ ...held, longer: [...held.longer, rule] }) }]
      : [],
  )

function capByLaw(
  reading: ClockReading,
  legal: readonly Pick<PlannedClock, 'rule' | 'targetOn' | 'dueAt'>[],
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
