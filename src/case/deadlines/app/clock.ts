// Clocks in the database: started at receipt, met by what was sent, paused while the customer is
// asked, recounted when facts change.
import {
  type ClockFacts,
  type DeadlineHistory,
  type PlannedClock,
  computeHouseClock,
  computeLawBound,
} from '../../record/domain/clock-plan.ts'
import { firstTimerAt } from '../../record/domain/deadline-timer.ts'
import { isClockedByLaw } from '../../record/domain/case.ts'
import {
  type LetterChannel,
  type LetterKind,
  actionsServedBy,
  isDurable,
} from '../../record/domain/letter.ts'
import { computeSatisfiedAt } from '../../../deadline/domain/lateness.ts'
import type { SatisfiedBy } from '../../../calendar/domain/type.ts'
import { earlier } from '../../../platform/base/domain/earlier.ts'
import type { CaseKind, CustomerKind } from '../../../handbook/domain/handbook.ts'
import { legalRulesFor } from '../../../handbook/domain/pick.ts'
import type { AnswerRecord } from '../../record/store/answer.ts'
import { listConfirmed } from '../../../brand/store/law.ts'
import { type ClockRecord, insertClocks, listClocks, markClock } from '../../record/store/clock.ts'
import { deleteTimer, setTimers } from '../../../platform/jobs/store/timer.ts'
import type { NewRow } from '../../../platform/database/store/row.ts'
import { type CaseContext, instant } from '../../record/app/case-context-type.ts'
import { missClock } from '../../escalation/app/missed.ts'

export { instant } from '../../record/app/case-context-type.ts'

/** A clock to start, and what its predecessor lived through. */
type Starting = PlannedClock & { history?: DeadlineHistory; extension?: unknown }

export function clockRow(
  to: { brand: string; caseId: string; id: string },
  clock: Starting,
): NewRow<'clock'> {
  const { history, extension } = clock
  return {
    brand_id: to.brand,
    id: to.id,
    case_id: to.caseId,
    kind: clock.kind,
    action: clock.action,
    rule_id: clock.rule,
    provisional: clock.provisional,
    satisfied_by: clock.satisfiedBy,
    needs_durable: clock.needsDurable,
    silence: clock.silence,
    may_pause: clock.mayPause,
    from_at: clock.fromAt.toString(),
    target_on: clock.targetOn,
    last_day_on: clock.lastDayOn,
    due_at: clock.dueAt.toString(),
    steps: JSON.stringify(clock.steps),
    state: 'running',
    warned: 0,
    ...(history ? { pauses: writePauses(history) } : {}),
    ...(extension ? { extension: JSON.stringify(extension) } : {}),
  }
}

export const firstTimerOf = (clock: PlannedClock): string =>
  firstTimerAt({ ...clock, warned: 0 }).toString()

/** What the clocks of this case are counted from, as things stand. */
export const factsOf = async (context: CaseContext): Promise<ClockFacts> =>
  factsUnder(context, await listConfirmed(context.tx, context.brand))

/** As factsOf, with the rules that are known to be confirmed. */
export const factsUnder = (
  { handbook, category, row }: Pick<CaseContext, 'handbook' | 'category' | 'row'>,
  confirmedRules: ReadonlySet<string>,
): ClockFacts => ({
  handbook,
  category,
  kind: row.kind as CaseKind,
  customerKind: row.customer_kind as CustomerKind | null,
  legalClass: row.legal_class,
  confirmedRules,
  receivedAt: instant(row.received_at),
})

/**
 * Legal rules that may apply to this case as things stand: those of its class, or of every class
 * while none is confirmed.
 */
export const rulesOf = (context: Pick<CaseContext, 'handbook' | 'category' | 'row'>): string[] =>
  isClockedByLaw(context.row.kind as CaseKind)
    ? legalRulesFor(
        context.handbook,
        context.category,
        context.row.customer_kind as CustomerKind | null,
        context.row.legal_class,
      )
    : []

/**
 * Starts planned clocks beside those that are there, each with its timer and what its predecessor
 * lived through.
 */
export async function startClocks(
  context: CaseContext,
  planned: readonly Starting[],
): Promise<void> {
  const rows = planned.map((clock) =>
    clockRow({ brand: context.brand, caseId: context.row.id, id: context.ctx.newId() }, clock),
  )
  await insertClocks(context.tx, rows)
  await setTimers(
    context.tx,
    rows.map((row, i) => ({
      brand: context.brand,
      kind: 'clock' as const,
      subject: row.id,
      at: firstTimerOf(planned[i]!),
    })),
  )
}

const isAtOrAfter = (at: Temporal.Instant, than: Temporal.Instant) =>
  Temporal.Instant.compare(at, than) >= 0
export const isAhead = (dueAt: string, at: Temporal.Instant) =>
  Temporal.Instant.compare(at, instant(dueAt)) < 0

export const isLive = (clock: ClockRecord) => clock.state === 'running' || clock.state === 'paused'

export async function stopClock(
  context: CaseContext,
  clock: ClockRecord,
  patch: Parameters<typeof markClock>[3],
): Promise<void> {
  await markClock(context.tx, context.brand, clock.id, { paused_at: null, ...patch })
  await deleteTimer(context.tx, { brand: context.brand, kind: 'clock', subject: clock.id })
}

/**
 * What is met late was missed first, and that is told; a clock that waits for the customer stands
 * still, so it is in time.
 */
export async function meetClock(
  context: CaseContext,
  clock: ClockRecord,
  at: Temporal.Instant,
): Promise<void> {
  const late = clock.state !== 'paused' && !isAhead(clock.due_at, at)
  if (late && clock.state === 'running') await missClock(context, clock)
  await stopClock(context, clock, { state: 'met', met_at: at.toString(), met_late: late })
  context.tell({
    kind: 'clock.met',
    data: {
      clock: clock.kind,
      action: clock.action,
      rule: clock.rule_id,
      late,
      dueAt: clock.due_at,
    },
  })
}

/** `since`: when it was written, or went out where that was earlier. */
export type Served = {
  actions: readonly string[]
  by: 'sent' | 'received'
  durable: boolean
  at: Temporal.Instant
  since: Temporal.Instant
}

/**
 * Meets the clocks that what was done satisfies. 'received' (delivery known) also satisfies those
 * that ask for sending;
 * a spoken answer satisfies none that asks for paper or another durable medium. A clock that was
 * missed is met late.
 */
export async function serveClocks(context: CaseContext, served: Served): Promise<void> {
  for (const clock of await listClocks(context.tx, context.brand, context.row.id)) {
    if (!(isLive(clock) || clock.state === 'missed') || !served.actions.includes(clock.action))
      continue
    // What was written or went out before the customer's word came, or before a case was reopened,
    // is no answer to what was said then.
    if (
      !isAtOrAfter(served.since, instant(clock.from_at)) ||
      !isAtOrAfter(served.at, instant(clock.from_at))
    )
      continue
    const facts = {
      sentAt: served.by === 'sent' ? served.at : null,
      deliveredAt: served.by === 'received' ? served.at : null,
      acceptedAt: null,
      isDurable: served.durable,
    }
    const metAt = computeSatisfiedAt(
      { satisfiedBy: clock.satisfied_by as SatisfiedBy, durableMedium: clock.needs_durable },
      facts,
    )
    if (metAt) await meetClock(context, clock, metAt)
  }
}

/**
 * When a letter was written, or went out where that is only recorded afterwards: what came later it
 * does not answer.
 */
export function beganAt(
  answer: Pick<AnswerRecord, 'written_at' | 'dispatched_at'>,
): Temporal.Instant {
  const [written, dispatched] = [
    instant(answer.written_at),
    answer.dispatched_at ? instant(answer.dispatched_at) : null,
  ]
  return dispatched ? earlier(dispatched, written) : written
}

/**
 * Meets what a letter that is out satisfies: rules that ask for sending count its dispatch, those
 * that ask for receipt its delivery, once known.
 */
export async function serveAnswer(context: CaseContext, answer: AnswerRecord): Promise<void> {
  const actions = actionsServedBy(answer.kind as LetterKind)
  const durable = isDurable(answer.channel as LetterChannel)
  const since = beganAt(answer)
  if (answer.dispatched_at)
    await serveClocks(context, {
      actions,
      durable,
      since,
      by: 'sent',
      at: instant(answer.dispatched_at),
    })
  if (answer.delivered_at)
    await serveClocks(context, {
      actions,
      durable,
      since,
      by: 'received',
      at: instant(answer.delivered_at),
    })
}

/**
 * A house clock as it stands after `pauses`, bounded by the legal clocks of the case that count
 * from the same moment, whatever became of them.
 */
export async function countHouse(
  context: CaseContext,
  clock: ClockRecord,
  pauses: DeadlineHistory['pauses'],
): Promise<PlannedClock | null> {
  const facts = {
    handbook: context.handbook,
    category: context.category,
    receivedAt: instant(clock.from_at),
  }
  const bounds = (await listClocks(context.tx, context.brand, context.row.id))
    .filter(
      (law) =>
        law.kind === 'legal' &&
        law.state !== 'void' &&
        instant(law.from_at).equals(facts.receivedAt),
    )
    .map((law) =>
      computeLawBound(
        {
          action: law.action as PlannedClock['action'],
          rule: law.rule_id,
          targetOn: law.target_on,
          dueAt: instant(law.due_at),
        },
        facts,
        historyOf(law),
        context.now,
      ),
    )
  return computeHouseClock(
    clock.action as PlannedClock['action'],
    facts,
    { legal: bounds, pauses },
    context.now,
  )
}

type Counted = Pick<PlannedClock, 'fromAt' | 'dueAt' | 'targetOn' | 'lastDayOn' | 'steps'>

/** When it ends, as its row says it. */
export const countedRow = (counted: Counted) => ({
  from_at: counted.fromAt.toString(),
  due_at: counted.dueAt.toString(),
  target_on: counted.targetOn,
  last_day_on: counted.lastDayOn,
  steps: JSON.stringify(counted.steps),
})

/** The clock runs on with a newly counted end, and its timer with it. */
export async function runOn(
  context: CaseContext,
  clock: ClockRecord,
  counted: Counted,
  patch: Parameters<typeof markClock>[3],
): Promise<void> {
  await markClock(context.tx, context.brand, clock.id, {
    state: 'running',
    ...countedRow(counted),
    ...patch,
  })
  const warned = typeof patch.warned === 'number' ? patch.warned : clock.warned
  const firstAt = firstTimerAt({
    kind: clock.kind as 'legal' | 'house',
    silence: clock.silence,
    fromAt: counted.fromAt,
    dueAt: counted.dueAt,
    warned,
  })
  await setTimers(context.tx, [
    { brand: context.brand, kind: 'clock', subject: clock.id, at: firstAt.toString() },
  ])
}

/** What a clock's row says it has lived through. */
export function historyOf(clock: Pick<ClockRecord, 'pauses' | 'extension'>): DeadlineHistory {
  const pauses = (clock.pauses as { fromAt: string; toAt: string | null }[]).map(
    ({ fromAt, toAt }) => ({ fromAt: instant(fromAt), toAt: toAt ? instant(toAt) : null }),
  )
  const extension = clock.extension as { reason: string; toldAt: string | null } | null
  return {
    pauses,
    extended: extension?.toldAt
      ? { reason: extension.reason, askedAt: instant(extension.toldAt), lastOn: null }
      : null,
  }
}

export const writePauses = ({ pauses }: DeadlineHistory): string =>
  JSON.stringify(
    pauses.map(({ fromAt, toAt }) => ({
      fromAt: fromAt.toString(),
      toAt: toAt?.toString() ?? null,
    })),
  )

/**
 * When this case's answer is due by law (first instant after), or null; for checking promises and
 * extensions.
 */
export async function findAnswerDue(context: CaseContext): Promise<Temporal.Instant | null> {
  const clocks = await listClocks(context.tx, context.brand, context.row.id)
  const due = clocks
    .filter((clock) => clock.kind === 'legal' && clock.action === 'reply' && isLive(clock))
    .map((clock) => clock.due_at)
    .sort()[0]
  return due ? instant(due) : null
}

export async function findHouseDue(
  context: CaseContext,
  action: string,
): Promise<Temporal.Instant | null> {
  const clock = (await listClocks(context.tx, context.brand, context.row.id)).find(
    (item) => item.kind === 'house' && item.action === action && isLive(item),
  )
  return clock ? instant(clock.due_at) : null
}
