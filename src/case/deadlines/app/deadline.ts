// Deadlines in the database: started at receipt, met by what was sent, paused while the customer is
// asked, recounted when facts change.
import {
  type PlanFacts,
  type DeadlineHistory,
  type PlannedDeadline,
  computeHouseDeadline,
  computeLawBound,
} from '../../record/domain/deadline-plan.ts'
import { firstTimerAt } from '../../record/domain/deadline-timer.ts'
import { hasLegalDeadlines } from '../../record/domain/case.ts'
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
import {
  type DeadlineRecord,
  insertDeadlines,
  listDeadlines,
  markDeadline,
} from '../../record/store/deadline.ts'
import { deleteTimer, setTimers } from '../../../platform/jobs/store/timer.ts'
import type { NewRow } from '../../../platform/database/store/row.ts'
import { type CaseContext, instant } from '../../record/app/case-context-type.ts'
import { missDeadline } from '../../escalation/app/missed.ts'

export { instant } from '../../record/app/case-context-type.ts'

/** A deadline to start, with the history of its predecessor. */
type Starting = PlannedDeadline & { history?: DeadlineHistory; extension?: unknown }

export function deadlineRow(
  to: { brand: string; caseId: string; id: string },
  deadline: Starting,
): NewRow<'clock'> {
  const { history, extension } = deadline
  return {
    brand_id: to.brand,
    id: to.id,
    case_id: to.caseId,
    kind: deadline.kind,
    action: deadline.action,
    rule_id: deadline.rule,
    provisional: deadline.provisional,
    satisfied_by: deadline.satisfiedBy,
    needs_durable: deadline.needsDurable,
    silence: deadline.silence,
    may_pause: deadline.mayPause,
    from_at: deadline.fromAt.toString(),
    target_on: deadline.targetOn,
    last_day_on: deadline.lastDayOn,
    due_at: deadline.dueAt.toString(),
    steps: JSON.stringify(deadline.steps),
    state: 'running',
    warned: 0,
    ...(history ? { pauses: writePauses(history) } : {}),
    ...(extension ? { extension: JSON.stringify(extension) } : {}),
  }
}

export const firstTimerOf = (deadline: PlannedDeadline): string =>
  firstTimerAt({ ...deadline, warned: 0 }).toString()

/** What the deadlines of this case are counted from, as things stand. */
export const factsOf = async (context: CaseContext): Promise<PlanFacts> =>
  factsUnder(context, await listConfirmed(context.tx, context.brand))

/** As factsOf, with the rules that are known to be confirmed. */
export const factsUnder = (
  { handbook, category, row }: Pick<CaseContext, 'handbook' | 'category' | 'row'>,
  confirmedRules: ReadonlySet<string>,
): PlanFacts => ({
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
  hasLegalDeadlines(context.row.kind as CaseKind)
    ? legalRulesFor(
        context.handbook,
        context.category,
        context.row.customer_kind as CustomerKind | null,
        context.row.legal_class,
      )
    : []

/**
 * Starts planned deadlines beside those that are there, each with its timer and what its
 * predecessor lived through.
 */
export async function startDeadlines(
  context: CaseContext,
  planned: readonly Starting[],
): Promise<void> {
  const rows = planned.map((deadline) =>
    deadlineRow(
      { brand: context.brand, caseId: context.row.id, id: context.ctx.newId() },
      deadline,
    ),
  )
  await insertDeadlines(context.tx, rows)
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

export const isLive = (deadline: DeadlineRecord) =>
  deadline.state === 'running' || deadline.state === 'paused'

export async function stopDeadline(
  context: CaseContext,
  deadline: DeadlineRecord,
  patch: Parameters<typeof markDeadline>[3],
): Promise<void> {
  await markDeadline(context.tx, context.brand, deadline.id, { paused_at: null, ...patch })
  await deleteTimer(context.tx, { brand: context.brand, kind: 'clock', subject: deadline.id })
}

/**
 * What is met late was missed first, and that is told; a deadline that waits for the customer
 * stands still, so it is in time.
 */
export async function meetDeadline(
  context: CaseContext,
  deadline: DeadlineRecord,
  at: Temporal.Instant,
): Promise<void> {
  const late = deadline.state !== 'paused' && !isAhead(deadline.due_at, at)
  if (late && deadline.state === 'running') await missDeadline(context, deadline)
  await stopDeadline(context, deadline, { state: 'met', met_at: at.toString(), met_late: late })
  context.tell({
    kind: 'clock.met',
    data: {
      clock: deadline.kind,
      action: deadline.action,
      rule: deadline.rule_id,
      late,
      dueAt: deadline.due_at,
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
 * Meets the deadlines that what was done satisfies. 'received' (delivery known) also satisfies
 * those that ask for sending; a spoken answer satisfies none that asks for paper or another durable
 * medium. A deadline that was missed is met late.
 */
export async function serveDeadlines(context: CaseContext, served: Served): Promise<void> {
  for (const deadline of await listDeadlines(context.tx, context.brand, context.row.id)) {
    if (
      !(isLive(deadline) || deadline.state === 'missed') ||
      !served.actions.includes(deadline.action)
    )
      continue
    // What was written or went out before the customer's word came, or before a case was reopened,
    // is no answer to what was said then.
    if (
      !isAtOrAfter(served.since, instant(deadline.from_at)) ||
      !isAtOrAfter(served.at, instant(deadline.from_at))
    )
      continue
    const facts = {
      sentAt: served.by === 'sent' ? served.at : null,
      deliveredAt: served.by === 'received' ? served.at : null,
      acceptedAt: null,
      isDurable: served.durable,
    }
    const metAt = computeSatisfiedAt(
      { satisfiedBy: deadline.satisfied_by as SatisfiedBy, durableMedium: deadline.needs_durable },
      facts,
    )
    if (metAt) await meetDeadline(context, deadline, metAt)
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
    await serveDeadlines(context, {
      actions,
      durable,
      since,
      by: 'sent',
      at: instant(answer.dispatched_at),
    })
  if (answer.delivered_at)
    await serveDeadlines(context, {
      actions,
      durable,
      since,
      by: 'received',
      at: instant(answer.delivered_at),
    })
}

/**
 * An internal deadline as it stands after `pauses`, bounded by the statutory deadlines of the case
 * that count from the same moment, whatever became of them.
 */
export async function countHouse(
  context: CaseContext,
  deadline: DeadlineRecord,
  pauses: DeadlineHistory['pauses'],
): Promise<PlannedDeadline | null> {
  const facts = {
    handbook: context.handbook,
    category: context.category,
    receivedAt: instant(deadline.from_at),
  }
  const bounds = (await listDeadlines(context.tx, context.brand, context.row.id))
    .filter(
      (law) =>
        law.kind === 'legal' &&
        law.state !== 'void' &&
        instant(law.from_at).equals(facts.receivedAt),
    )
    .map((law) =>
      computeLawBound(
        {
          action: law.action as PlannedDeadline['action'],
          rule: law.rule_id,
          targetOn: law.target_on,
          dueAt: instant(law.due_at),
        },
        facts,
        historyOf(law),
        context.now,
      ),
    )
  return computeHouseDeadline(
    deadline.action as PlannedDeadline['action'],
    facts,
    { legal: bounds, pauses },
    context.now,
  )
}

type Counted = Pick<PlannedDeadline, 'fromAt' | 'dueAt' | 'targetOn' | 'lastDayOn' | 'steps'>

/** When it ends, as its row says it. */
export const countedRow = (counted: Counted) => ({
  from_at: counted.fromAt.toString(),
  due_at: counted.dueAt.toString(),
  target_on: counted.targetOn,
  last_day_on: counted.lastDayOn,
  steps: JSON.stringify(counted.steps),
})

/** The deadline runs on with a newly counted end, and its timer with it. */
export async function runOn(
  context: CaseContext,
  deadline: DeadlineRecord,
  counted: Counted,
  patch: Parameters<typeof markDeadline>[3],
): Promise<void> {
  await markDeadline(context.tx, context.brand, deadline.id, {
    state: 'running',
    ...countedRow(counted),
    ...patch,
  })
  const warned = typeof patch.warned === 'number' ? patch.warned : deadline.warned
  const firstAt = firstTimerAt({
    kind: deadline.kind as 'legal' | 'house',
    silence: deadline.silence,
    fromAt: counted.fromAt,
    dueAt: counted.dueAt,
    warned,
  })
  await setTimers(context.tx, [
    { brand: context.brand, kind: 'clock', subject: deadline.id, at: firstAt.toString() },
  ])
}

/** The history of a deadline, as its row holds it. */
export function historyOf(deadline: Pick<DeadlineRecord, 'pauses' | 'extension'>): DeadlineHistory {
  const pauses = (deadline.pauses as { fromAt: string; toAt: string | null }[]).map(
    ({ fromAt, toAt }) => ({ fromAt: instant(fromAt), toAt: toAt ? instant(toAt) : null }),
  )
  const extension = deadline.extension as { reason: string; toldAt: string | null } | null
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
  const deadlines = await listDeadlines(context.tx, context.brand, context.row.id)
  const due = deadlines
    .filter(
      (deadline) => deadline.kind === 'legal' && deadline.action === 'reply' && isLive(deadline),
    )
    .map((deadline) => deadline.due_at)
    .sort()[0]
  return due ? instant(due) : null
}

export async function findHouseDue(
  context: CaseContext,
  action: string,
): Promise<Temporal.Instant | null> {
  const deadline = (await listDeadlines(context.tx, context.brand, context.row.id)).find(
    (item) => item.kind === 'house' && item.action === action && isLive(item),
  )
  return deadline ? instant(deadline.due_at) : null
}
