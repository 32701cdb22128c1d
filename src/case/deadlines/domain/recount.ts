// Counts a case's deadlines anew when what they are counted from has changed: its category, class,
// customer, day of receipt or handbook.
import {
  type PlanFacts,
  type DeadlineHistory,
  type PlannedDeadline,
  computeDeadlines,
  computeHouseDeadline,
  computeLawBound,
  recountLegal,
} from '../../record/domain/deadline-plan.ts'
import {
  type CaseDeadline,
  type DeadlineEvent,
  type Extension,
  type Moved,
  historyOf,
  inOrder,
} from '../../record/domain/case-deadline.ts'
import {
  type Served,
  endOf,
  moveInTurn,
  pauseDeadlines,
  serveDeadlines,
  startDeadline,
} from './machine.ts'
import { isBefore } from '../../../platform/base/domain/earlier.ts'

/** What a case has become, by which its deadlines are counted anew. */
export type Recounting = {
  facts: PlanFacts
  reopenedAt: Temporal.Instant | null
  /** Since when the customer is waited for. */
  waitingSince: Temporal.Instant | null
  /** What was sent of the case, in the order in which it was written. */
  served: readonly Served[]
  now: Temporal.Instant
  newId: () => string
}

type Deadlines = readonly CaseDeadline[]
/** What should run, and what it has lived through so far. */
type Planned = { plan: PlannedDeadline; history: DeadlineHistory; extension: Extension | null }

const isSame = (deadline: CaseDeadline, plan: PlannedDeadline) =>
  deadline.kind === plan.kind && deadline.action === plan.action && deadline.rule === plan.rule

/**
 * Every deadline stands afterwards as if all that happened had happened under the new facts. One
 * that comes out the same runs on; the others become void and their successors start, with what the
 * case has lived through. What was met is judged again by its new end. A told extension holds if it
 * was told in time by the new count, and waits on the void deadline for the day its rule applies
 * again. What was already sent counts for a deadline that starts only now.
 */
export const recountDeadlines = (deadlines: Deadlines, recounting: Recounting): Moved =>
  moveInTurn(deadlines, [
    (all) => replan(all, recounting),
    ...recounting.served.map((served) => (all: Deadlines) => serveDeadlines(all, served)),
    (all) =>
      recounting.waitingSince
        ? pauseDeadlines(all, recounting.waitingSince)
        : { deadlines: all, events: [] },
  ])

function replan(deadlines: Deadlines, recounting: Recounting): Moved {
  const { reopenedAt, facts, newId } = recounting
  // What the house promised before a reopening is past.
  const isOfNow = (deadline: CaseDeadline) =>
    deadline.kind === 'legal' || reopenedAt === null || !isBefore(deadline.fromAt, reopenedAt)
  const ever = deadlines.filter(isOfNow)
  // A rule withdrawn since binds no new case; this one keeps the rule it arrived under.
  const confirmedRules = new Set([
    ...facts.confirmedRules,
    ...ever.flatMap((deadline) => deadline.rule ?? []),
  ])
  const after = new Map<string, CaseDeadline>()
  const fresh: CaseDeadline[] = []
  const events: DeadlineEvent[] = []
  for (const planned of planNow(ever, { ...recounting, facts: { ...facts, confirmedRules } })) {
    const before = findBefore(ever, planned.plan)
    const goesOn = before && continueUnder(before, planned)
    if (goesOn) {
      after.set(before.id, goesOn.deadline)
      events.push(...goesOn.events)
    } else
      fresh.push(
        startDeadline(newId(), planned.plan, {
          pauses: planned.history.pauses,
          extension: planned.extension,
        }),
      )
  }
  const toVoid = (deadline: CaseDeadline): CaseDeadline =>
    deadline.state === 'void' ? deadline : { ...deadline, state: 'void', pausedAt: null }
  return {
    deadlines: inOrder([
      ...deadlines.map((deadline) =>
        isOfNow(deadline) ? (after.get(deadline.id) ?? toVoid(deadline)) : deadline,
      ),
      ...fresh,
    ]),
    events,
  }
}

/** The deadline that was there under the new count; null when another has to take its place. */
function continueUnder(
  before: CaseDeadline,
  { plan, history }: Planned,
): { deadline: CaseDeadline; events: readonly DeadlineEvent[] } | null {
  const counted = { ...before, ...endOf(plan), provisional: plan.provisional }
  if (before.metAt) return judgeAgain(before, counted, before.metAt)
  if (before.dueAt.equals(plan.dueAt)) return { deadline: counted, events: [] }
  // A pause that lasts begins again after this, and what comes out as passed is missed, told with
  // its new day.
  return before.extension
    ? {
        deadline: { ...counted, state: 'running', pausedAt: null, pauses: history.pauses },
        events: [],
      }
    : null
}

/**
 * What was done was done when it was done: by the new end it may be late, and then it was missed
 * first, or in time after all.
 */
function judgeAgain(before: CaseDeadline, counted: CaseDeadline, metAt: Temporal.Instant) {
  const metLate = !isBefore(metAt, counted.dueAt)
  const isNew = metLate !== before.metLate || (metLate && !before.dueAt.equals(counted.dueAt))
  const judged: CaseDeadline = { ...counted, state: 'met', metLate }
  const events: DeadlineEvent[] = isNew
    ? [
        ...(metLate ? [{ kind: 'missed' as const, deadline: counted }] : []),
        { kind: 'met', deadline: judged },
      ]
    : []
  return { deadline: judged, events }
}

/**
 * The deadline in whose place `plan` stands: the one that was met first, also if its rule did not
 * apply for a while, or what is not met yet. What was met by a letter from before the grievance
 * came is not met: nobody answers what they have not heard.
 */
function findBefore(ever: Deadlines, plan: PlannedDeadline): CaseDeadline | undefined {
  const same = ever.filter((deadline) => isSame(deadline, plan))
  const met = same
    .flatMap((deadline) => {
      const { metAt } = deadline
      return metAt !== null && !isBefore(metAt, plan.fromAt) ? [{ deadline, metAt }] : []
    })
    .sort((a, b) => Temporal.Instant.compare(a.metAt, b.metAt))
  return met[0]?.deadline ?? same.find(({ metAt, state }) => metAt === null && state !== 'void')
}

/**
 * What should run, each with the pauses of the case and the extension told of its rule; the house's
 * first, bounded by the law's.
 */
function planNow(ever: Deadlines, recounting: Recounting): Planned[] {
  const planned = computeDeadlines(recounting.facts)
  const legal = planned
    .filter((plan) => plan.kind === 'legal')
    .map((plan) => planLegal(ever, plan, recounting))
  const bounds = legal.map(({ bound }) => bound)
  return [
    ...planned
      .filter((plan) => plan.kind === 'house')
      .flatMap((plan) => planHouse(ever, plan, bounds, recounting) ?? []),
    ...legal.map(({ planned }) => planned),
  ]
}

function planLegal(ever: Deadlines, plan: PlannedDeadline, { facts, now }: Recounting) {
  const history = historyBy(ever, plan)
  const counted = {
    ...((plan.rule && recountLegal(plan.rule, facts, history, now)) || plan),
    provisional: plan.provisional,
  }
  return {
    planned: { plan: counted, history, extension: extensionOf(ever, plan) },
    bound: computeLawBound(counted, facts, history, now),
  }
}

/**
 * A reopened case owes one more answer, counted from its reopening; what the house promised before
 * is past.
 */
function planHouse(
  ever: Deadlines,
  plan: PlannedDeadline,
  bounds: readonly ReturnType<typeof computeLawBound>[],
  { facts, reopenedAt, now }: Recounting,
): Planned | null {
  if (reopenedAt && plan.action !== 'reply') return null
  const history = historyBy(ever, plan)
  const counted = computeHouseDeadline(
    plan.action,
    reopenedAt ? { ...facts, receivedAt: reopenedAt } : facts,
    { legal: reopenedAt ? [] : bounds, pauses: history.pauses },
    now,
  )
  return counted && { plan: counted, history, extension: null }
}

/**
 * Of the deadline itself, also while it was void; told once, whatever its rule's deadlines became
 * since.
 */
const extensionOf = (ever: Deadlines, plan: PlannedDeadline): Extension | null =>
  plan.rule
    ? (ever
        .filter((deadline) => isSame(deadline, plan) && deadline.extension)
        .sort((a, b) => Number(b.state !== 'void') - Number(a.state !== 'void'))[0]?.extension ??
      null)
    : null

function historyBy(ever: Deadlines, plan: PlannedDeadline): DeadlineHistory {
  const met = findBefore(ever, plan)
  const { extended } = historyOf({ pauses: [], extension: extensionOf(ever, plan) })
  // What was met while the customer was waited for waited until then.
  if (met?.metAt)
    return {
      pauses: met.pauses.map((pause) => ({ ...pause, toAt: pause.toAt ?? met.metAt })),
      extended,
    }
  // The customer is waited for by the case, so whichever deadline noted it. A pause that lasts is
  // begun again on whatever runs after this.
  const over = ever.flatMap(({ pauses }) => pauses).filter((pause) => pause.toAt !== null)
  const pauses = [...new Map(over.map((pause) => [pause.fromAt.toString(), pause])).values()]
  return { pauses: pauses.sort((a, b) => Temporal.Instant.compare(a.fromAt, b.fromAt)), extended }
}
