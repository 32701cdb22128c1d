// What may happen to the deadlines of a case, each as a pure transition: start, pause, resume, meet,
// miss, extend, void. Nothing else changes a deadline; `recount.ts` counts all of them anew.
import { computeSatisfiedAt } from '../../../deadline/domain/lateness.ts'
import {
  type PlanFacts,
  type DeadlineHistory,
  type PlannedDeadline,
  computeHouseDeadline,
  computeLawBound,
  recountLegal,
} from '../../record/domain/deadline-plan.ts'
import { decideExtension } from '../../record/domain/extension.ts'
import {
  type CaseDeadline,
  type DeadlineEvent,
  type Extension,
  type Moved,
  extensionFactsOf,
  historyOf,
  isLive,
} from '../../record/domain/case-deadline.ts'
import { isBefore } from '../../../platform/base/domain/earlier.ts'

/** What deadlines are counted by that is not theirs. */
export type Counting = Pick<PlanFacts, 'handbook' | 'category'> & { now: Temporal.Instant }

type Step = { deadline: CaseDeadline; events?: readonly DeadlineEvent[] }
type Deadlines = readonly CaseDeadline[]

/** One after the other; each sees what became of those before it. Null leaves one as it is. */
export function moveEach(
  deadlines: Deadlines,
  move: (deadline: CaseDeadline, all: Deadlines) => Step | null,
): Moved {
  const all = [...deadlines]
  const events: DeadlineEvent[] = []
  for (const [i, deadline] of deadlines.entries()) {
    const step = move(deadline, all)
    if (!step) continue
    all[i] = step.deadline
    events.push(...(step.events ?? []))
  }
  return { deadlines: all, events }
}

/** Several moves as one. */
export function moveInTurn(
  deadlines: Deadlines,
  moves: readonly ((deadlines: Deadlines) => Moved)[],
): Moved {
  return moves.reduce<Moved>(
    (before, move) => {
      const after = move(before.deadlines)
      return { deadlines: after.deadlines, events: [...before.events, ...after.events] }
    },
    { deadlines, events: [] },
  )
}

/** A deadline that begins; `history` and `extension` are what its predecessor has lived through. */
export const startDeadline = (
  id: string,
  planned: PlannedDeadline,
  { pauses = [], extension = null }: Partial<Pick<CaseDeadline, 'pauses' | 'extension'>> = {},
): CaseDeadline => ({
  ...planned,
  id,
  state: 'running',
  pausedAt: null,
  metAt: null,
  metLate: null,
  warned: 0,
  pauses,
  extension,
})

type Counted = Pick<PlannedDeadline, 'fromAt' | 'dueAt' | 'targetOn' | 'lastDayOn' | 'steps'>

/** Where it begins and ends by a new count. */
export const endOf = ({ fromAt, dueAt, targetOn, lastDayOn, steps }: Counted): Counted => ({
  fromAt,
  dueAt,
  targetOn,
  lastDayOn,
  steps,
})

/**
 * Those whose rule allows it stand still from when the customer was asked; what had passed by then
 * is missed, not paused, and only notes that it would have waited.
 */
export const pauseDeadlines = (deadlines: Deadlines, from: Temporal.Instant): Moved =>
  moveEach(deadlines, (deadline) => {
    if (!deadline.mayPause || !(deadline.state === 'running' || deadline.state === 'missed'))
      return null
    const open = { fromAt: from, toAt: null }
    if (deadline.state === 'running' && isBefore(from, deadline.dueAt))
      return {
        deadline: {
          ...deadline,
          state: 'paused',
          pausedAt: from,
          pauses: [...deadline.pauses, open],
        },
      }
    const ended = deadline.pauses.filter((pause) => pause.toAt)
    return { deadline: { ...deadline, pauses: [...ended, open] } }
  })

/**
 * They run on, each counted anew with the time the customer was waited for; the house's after the
 * law's, which bounds it.
 */
export function resumeDeadlines(deadlines: Deadlines, counting: Counting): Moved {
  const resumeAll = (kind: CaseDeadline['kind']) => (now: Deadlines) =>
    moveEach(now, (deadline, all) =>
      deadline.kind === kind ? resumeDeadline(deadline, all, counting) : null,
    )
  return moveInTurn(deadlines, [resumeAll('legal'), resumeAll('house')])
}

function resumeDeadline(deadline: CaseDeadline, all: Deadlines, counting: Counting): Step | null {
  const isWaiting = deadline.pauses.some((pause) => pause.toAt === null)
  const pauses = deadline.pauses.map((pause) =>
    pause.toAt ? pause : { ...pause, toAt: counting.now },
  )
  if (deadline.state !== 'paused')
    return isWaiting && deadline.state !== 'void' && deadline.state !== 'met'
      ? { deadline: { ...deadline, pauses } }
      : null
  const waited = { ...deadline, pauses }
  const counted = deadline.rule
    ? countLegal(deadline.rule, deadline.fromAt, historyOf(waited), counting)
    : countHouse(waited, all, counting)
  return {
    deadline: {
      ...waited,
      ...(counted ? endOf(counted) : {}),
      state: 'running',
      pausedAt: null,
    },
  }
}

const countLegal = (
  rule: string,
  receivedAt: Temporal.Instant,
  history: DeadlineHistory,
  { handbook, now }: Counting,
): PlannedDeadline | null => recountLegal(rule, { handbook, receivedAt }, history, now)

/**
 * An internal deadline as it stands after its pauses, bounded by the statutory deadlines of the
 * case that count from the same moment, whatever became of them.
 */
function countHouse(
  { action, fromAt, pauses }: CaseDeadline,
  all: Deadlines,
  { now, ...facts }: Counting,
): PlannedDeadline | null {
  const received = { ...facts, receivedAt: fromAt }
  const legal = all
    .filter((law) => law.kind === 'legal' && law.state !== 'void' && law.fromAt.equals(fromAt))
    .map((law) => computeLawBound(law, received, historyOf(law), now))
  return computeHouseDeadline(action, received, { legal, pauses }, now)
}

/** `since`: when it was written, or went out where that was earlier. */
export type Served = {
  actions: readonly string[]
  by: 'sent' | 'received'
  isDurable: boolean
  at: Temporal.Instant
  since: Temporal.Instant
}

/**
 * Meets the deadlines that what was done satisfies. 'received' (delivery known) also satisfies
 * those that ask for sending; a spoken answer satisfies none that asks for paper or another durable
 * medium. A deadline that was missed is met late.
 */
export const serveDeadlines = (deadlines: Deadlines, served: Served): Moved =>
  moveEach(deadlines, (deadline) => {
    const waits = isLive(deadline) || deadline.state === 'missed'
    if (!waits || !served.actions.includes(deadline.action)) return null
    // What was written or went out before the customer's word came, or before a case was reopened,
    // is no answer to what was said then.
    if (isBefore(served.since, deadline.fromAt) || isBefore(served.at, deadline.fromAt)) return null
    const metAt = computeSatisfiedAt(
      { satisfiedBy: deadline.satisfiedBy, durableMedium: deadline.needsDurable },
      {
        sentAt: served.by === 'sent' ? served.at : null,
        deliveredAt: served.by === 'received' ? served.at : null,
        acceptedAt: null,
        isDurable: served.isDurable,
      },
    )
    return metAt && meetDeadline(deadline, metAt)
  })

/** What is met late was missed first; one that waits for the customer stands still, so is in time. */
function meetDeadline(deadline: CaseDeadline, at: Temporal.Instant): Step {
  const metLate = deadline.state !== 'paused' && !isBefore(at, deadline.dueAt)
  const isMissNew = metLate && deadline.state === 'running'
  const met: CaseDeadline = { ...deadline, state: 'met', pausedAt: null, metAt: at, metLate }
  return {
    deadline: met,
    events: [
      ...(isMissNew ? [{ kind: 'missed' as const, deadline }] : []),
      { kind: 'met', deadline: met },
    ],
  }
}

/** Every running deadline whose time is over at `by` is missed; or this one alone. */
export const missDeadlines = (deadlines: Deadlines, by: Temporal.Instant, id?: string): Moved =>
  moveEach(deadlines, (deadline) => {
    if (id !== undefined && deadline.id !== id) return null
    if (deadline.state !== 'running' || isBefore(by, deadline.dueAt)) return null
    const missed: CaseDeadline = { ...deadline, state: 'missed' }
    return { deadline: missed, events: [{ kind: 'missed', deadline: missed }] }
  })

/** Those that are live and that `which` means apply no longer. */
export const voidDeadlines = (
  deadlines: Deadlines,
  which: (deadline: CaseDeadline) => boolean = () => true,
): Moved =>
  moveEach(deadlines, (deadline) =>
    isLive(deadline) && which(deadline)
      ? { deadline: { ...deadline, state: 'void', pausedAt: null } }
      : null,
  )

/** Somebody was warned that so many percent of its time are over. */
export const warnDeadline = (deadlines: Deadlines, id: string, percent: number): Moved =>
  moveEach(deadlines, (deadline) =>
    deadline.id === id ? { deadline: { ...deadline, warned: percent } } : null,
  )

/** The letter that tells a longer period is on its way. */
export const noteExtension = (
  deadlines: Deadlines,
  id: string,
  why: Pick<Extension, 'reason' | 'circumstances'>,
): Moved =>
  moveEach(deadlines, (deadline) =>
    deadline.id === id ? { deadline: { ...deadline, extension: { ...why, toldAt: null } } } : null,
  )

/** It never went out: the longer period can be told again while there is time. */
export const dropExtension = (deadlines: Deadlines): Moved =>
  moveEach(deadlines, (deadline) =>
    deadline.extension && !deadline.extension.toldAt
      ? { deadline: { ...deadline, extension: null } }
      : null,
  )

/**
 * Counts the deadline whose longer period was told with it, and the house's that it bounds; told
 * too late both stay as they were.
 */
export function extendDeadlines(
  deadlines: Deadlines,
  toldAt: Temporal.Instant,
  counting: Counting,
): Moved {
  const waiting = deadlines.filter(({ extension, rule }) => extension && !extension.toldAt && rule)
  return moveInTurn(
    deadlines,
    waiting.flatMap(({ id, action }) => [
      (all: Deadlines) =>
        moveEach(all, (deadline) =>
          deadline.id === id ? extendDeadline(deadline, toldAt, counting) : null,
        ),
      (all: Deadlines) => followLaw(all, action, counting),
    ]),
  )
}

function extendDeadline(
  deadline: CaseDeadline,
  toldAt: Temporal.Instant,
  counting: Counting,
): Step {
  const { extension, rule } = deadline
  if (!extension || !rule) return { deadline }
  const noted: CaseDeadline = { ...deadline, extension: { ...extension, toldAt } }
  const refusal = decideExtension({ ...extensionFactsOf(deadline), letter: 'none' }, toldAt)
  // Its rule does not apply just now, or was met meanwhile.
  if (refusal === 'extension.void' || refusal === 'extension.met') return { deadline: noted }
  if (refusal) return { deadline: noted, events: [{ kind: 'extension_refused', deadline: noted }] }
  const longer = countLegal(rule, deadline.fromAt, historyOf(settled(noted)), counting)
  if (!longer) return { deadline: noted }
  const extended = runOn(noted, longer)
  return { deadline: extended, events: [{ kind: 'extended', deadline: extended }] }
}

/** While it stands still it ends where it ended when that began. */
const settled = (deadline: CaseDeadline): CaseDeadline =>
  deadline.state === 'paused'
    ? { ...deadline, pauses: deadline.pauses.filter((pause) => pause.toAt) }
    : deadline

/** It runs on to another end, with all warnings ahead; one that stands still goes on standing. */
const runOn = (deadline: CaseDeadline, counted: Counted): CaseDeadline => ({
  ...deadline,
  ...endOf(counted),
  state: deadline.state === 'paused' ? 'paused' : 'running',
  warned: 0,
})

/**
 * The law's end bounds the house's: when it moves, the internal deadline of the same action moves
 * at once, not with some later recount.
 */
const followLaw = (deadlines: Deadlines, action: string, counting: Counting): Moved =>
  moveEach(deadlines, (deadline, all) => {
    if (deadline.kind !== 'house' || deadline.action !== action) return null
    if (!isLive(deadline) && deadline.state !== 'missed') return null
    const counted = countHouse(settled(deadline), all, counting)
    if (!counted || counted.dueAt.equals(deadline.dueAt)) return null
    // Standing still it keeps what it was warned of.
    return deadline.state === 'paused'
      ? { deadline: { ...deadline, ...endOf(counted) } }
      : { deadline: runOn(deadline, counted) }
  })
