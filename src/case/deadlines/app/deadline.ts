// The deadlines of a case as its use cases ask for them: what they are counted from, which letter
// meets them, and when the next of them ends.
import { legalRulesFor } from '../../../handbook/domain/pick.ts'
import { earlier } from '../../../platform/base/domain/earlier.ts'
import { listConfirmed } from '../../../brand/store/law.ts'
import { hasLegalDeadlines } from '../../record/domain/case.ts'
import { isLive } from '../../record/domain/case-deadline.ts'
import type { PlanFacts } from '../../record/domain/deadline-plan.ts'
import { actionsServedBy, isDurable } from '../../record/domain/letter.ts'
import type { AnswerRecord } from '../../record/store/answer.ts'
import { type CaseContext } from '../../record/app/case-context-type.ts'
import { type Served, moveInTurn, serveDeadlines } from '../domain/machine.ts'
import { moveDeadlines } from './move.ts'

export { instant } from '../../record/app/case-context-type.ts'

/** What the deadlines of this case are counted from, as things stand. */
export const factsOf = async (
  context: Pick<CaseContext, 'tx' | 'brand' | 'handbook' | 'category' | 'row'>,
): Promise<PlanFacts> => factsUnder(context, await listConfirmed(context.tx, context.brand))

/** As factsOf, with the rules that are known to be confirmed. */
export const factsUnder = (
  { handbook, category, row }: Pick<CaseContext, 'handbook' | 'category' | 'row'>,
  confirmedRules: ReadonlySet<string>,
): PlanFacts => ({
  handbook,
  category,
  kind: row.kind,
  customerKind: row.customer_kind,
  legalClass: row.legal_class,
  confirmedRules,
  receivedAt: row.received_at,
})

/**
 * Legal rules that may apply to this case as things stand: those of its class, or of every class
 * while none is confirmed.
 */
export const rulesOf = (context: Pick<CaseContext, 'handbook' | 'category' | 'row'>): string[] =>
  hasLegalDeadlines(context.row.kind)
    ? legalRulesFor(
        context.handbook,
        context.category,
        context.row.customer_kind,
        context.row.legal_class,
      )
    : []

/**
 * When a letter was written, or went out where that is only recorded afterwards: what came later it
 * does not answer.
 */
export function beganAt(
  answer: Pick<AnswerRecord, 'written_at' | 'dispatched_at'>,
): Temporal.Instant {
  const [written, dispatched] = [answer.written_at, answer.dispatched_at]
  return dispatched ? earlier(dispatched, written) : written
}

/**
 * What a letter that is out satisfies: rules that ask for sending count its dispatch, those that
 * ask for receipt its delivery, once known.
 */
export function servedBy(answer: AnswerRecord): Served[] {
  const served = {
    actions: actionsServedBy(answer.kind),
    isDurable: isDurable(answer.channel),
    since: beganAt(answer),
  }
  return [
    ...(answer.dispatched_at ? [{ ...served, by: 'sent' as const, at: answer.dispatched_at }] : []),
    ...(answer.delivered_at
      ? [{ ...served, by: 'received' as const, at: answer.delivered_at }]
      : []),
  ]
}

/** Meets the deadlines that a letter satisfies. */
export const serveAnswer = (context: CaseContext, answer: AnswerRecord) =>
  moveDeadlines(context, (deadlines) =>
    moveInTurn(
      deadlines,
      servedBy(answer).map((served) => (all) => serveDeadlines(all, served)),
    ),
  )

/**
 * When this case's answer is due by law (first instant after), or null; for checking promises and
 * extensions.
 */
export const findAnswerDue = async (context: CaseContext): Promise<Temporal.Instant | null> =>
  (await context.listDeadlines()).find(
    (deadline) => deadline.kind === 'legal' && deadline.action === 'reply' && isLive(deadline),
  )?.dueAt ?? null

export const findHouseDue = async (
  context: CaseContext,
  action: string,
): Promise<Temporal.Instant | null> =>
  (await context.listDeadlines()).find(
    (deadline) => deadline.kind === 'house' && deadline.action === action && isLive(deadline),
  )?.dueAt ?? null
