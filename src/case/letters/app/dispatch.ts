// What becomes of a letter once it is out: dispatched, delivered, failed, or perhaps sent.
import { instantText } from '../../../platform/base/domain/instant-text.ts'
import { CASE_POLICY } from '../../record/domain/policy.ts'
import type { CaseCtx } from '../../record/app/case-context-type.ts'
import type { CaseActionBody } from '../../record/contract/case-action.ts'
import { isActionAllowed } from '../../record/domain/case.ts'
import type { MailKind } from '../../record/domain/code.ts'
import { earlier } from '../../../platform/base/domain/earlier.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import { listAnswers, type AnswerRecord } from '../../record/store/answer.ts'
import { findAnswer, markAnswer } from '../store/answer.ts'
import type { Patch } from '../../../platform/database/store/row.ts'
import { findHouseDue, instant, serveAnswer } from '../../deadlines/app/deadline.ts'
import { moveDeadlines } from '../../deadlines/app/move.ts'
import { dropExtension, resumeDeadlines } from '../../deadlines/domain/machine.ts'
import { type CaseContext, onCase, setNextStep, stateOf } from '../../context/app/case-context.ts'
import { applyExtension } from '../../deadlines/app/extended.ts'
import { tellWorker, workerOf } from '../../work/app/life.ts'
import { ACTION_OF, followLetter } from './follow.ts'

type On = { brand: string; id: string }

/**
 * The fact of sending: told once, with the text the customer got, and it stops the deadlines that
 * ask for it.
 */
export async function recordDispatch(context: CaseContext, answer: AnswerRecord): Promise<void> {
  const { kind, dispatched_at: at } = answer
  if (at === null) throw new Error('A letter that was not dispatched is not out.')
  context.tell({
    kind: 'answer.sent',
    data: {
      answer: answer.id,
      kind,
      channel: answer.channel,
      subject: answer.subject,
      text: answer.body,
      dispatchedAt: instantText(at),
      proof: answer.proof,
    },
    customerSees: true,
  })
  if (kind === 'extension') await applyExtension(context, at)
  await serveAnswer(context, answer)
}

/** Delivery is a fact of its own, with its proof; rules that ask for receipt count it. */
export const recordDelivery = (
  ctx: CaseCtx,
  actor: Actor,
  on: On,
  body: CaseActionBody<'delivered'>,
) =>
  onCase(ctx, actor, { ...on, rule: CASE_POLICY.delivered, asOf: body.at }, async (context) => {
    const answer = await findAnswer(context.tx, on.brand, body.answer)
    if (!answer || answer.case_id !== on.id) throw new AppError('not_found')
    if (!answer.dispatched_at) throw new AppError('answer.date')
    const at = instant(body.at)
    if (
      Temporal.Instant.compare(at, context.now) > 0 ||
      Temporal.Instant.compare(at, earlier(answer.dispatched_at, context.now)) < 0
    )
      throw new AppError('answer.date')
    await markAnswer(context.tx, on.brand, answer.id, {
      delivered_at: at,
      proof: [answer.proof, body.proof].filter(Boolean).join('; ').slice(0, 1000),
    })
    context.tell({
      kind: 'answer.delivered',
      data: { answer: answer.id, at: at.toString(), proof: body.proof },
    })
    await serveAnswer(context, { ...answer, delivered_at: at })
  })

/** A mail that cannot be sent puts the case back to whoever works on it. */
export async function recordFailure(
  context: CaseContext,
  answer: AnswerRecord,
  error: string,
): Promise<void> {
  await markAnswer(context.tx, context.brand, answer.id, { state: 'failed' })
  context.tell({ kind: 'answer.failed', data: { answer: answer.id, kind: answer.kind, error } })
  if (answer.kind === 'extension') await moveDeadlines(context, dropExtension)
  await tellWorker(context, { kind: 'answer.failed', data: { kind: answer.kind, error } })
  if (context.row.state === 'closed') return
  const at = (await findHouseDue(context, 'reply')) ?? context.now.add({ hours: 1 })
  const soon = context.now.add({ hours: 1 })
  // A question that never arrived is waited for by nobody.
  if (answer.kind === 'question' && context.row.waiting_since)
    await moveDeadlines(context, resumeDeadlines)
  await setNextStep(
    context,
    {
      step: STEP_AGAIN[answer.kind],
      holderId: workerOf(context),
      at: Temporal.Instant.compare(at, soon) < 0 ? at : soon,
    },
    await undoLetter(context, answer),
  )
}

/**
 * Perhaps sent: it counts as nothing, nobody sends it again by themselves, and whoever works on the
 * case is asked to find out.
 */
export async function recordUnsure(
  context: CaseContext,
  answer: AnswerRecord | null,
  kind: MailKind,
): Promise<void> {
  context.tell({
    kind: 'answer.unsure',
    data: { answer: answer?.id ?? null, kind: answer?.kind ?? kind },
  })
  await tellWorker(context, { kind: 'answer.unsure', data: { kind: answer?.kind ?? kind } })
}

const STEP_AGAIN = {
  acknowledgement: 'acknowledge',
  answer: 'answer',
  question: 'ask',
  extension: 'answer',
} as const

/** What the case had become on the strength of a letter that did not go out. */
async function undoLetter(context: CaseContext, answer: AnswerRecord): Promise<Patch<'desk_case'>> {
  const others = (await listAnswers(context.tx, context.brand, context.row.id)).filter(
    (other) => other.id !== answer.id && (other.state === 'sent' || other.state === 'queued'),
  )
  if (answer.kind === 'question') return { waiting_since: null }
  if (
    answer.kind === 'answer' &&
    context.row.state === 'answered' &&
    !others.some((other) => other.kind === 'answer')
  )
    return { state: 'in_work', answered_at: null, outcome: null }
  if (
    answer.kind === 'acknowledgement' &&
    context.row.state === 'acknowledged' &&
    others.length === 0
  )
    return { state: context.row.reopened_at ? 'reopened' : 'new', acknowledged_at: null }
  return {}
}

/**
 * A failed mail that went out after all, tried again by a person: the case moves on as it would
 * have at first.
 */
export async function recoverLetter(context: CaseContext, answer: AnswerRecord): Promise<void> {
  if (
    context.row.state === 'closed' ||
    answer.kind === 'extension' ||
    !isActionAllowed(stateOf(context.row), ACTION_OF[answer.kind])
  )
    return
  await followLetter(context, answer.kind, answer.outcome)
}
