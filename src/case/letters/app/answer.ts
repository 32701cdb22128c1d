// Writing to the customer: drafts, the checklist, sending by mail through the outbox, or recording
// what was sent outside.
import type { CaseActionBody } from '../../record/contract/case-action.ts'
import { type Outcome, computeState, isActionAllowed } from '../../record/domain/case.ts'
import {
  type LetterChannel,
  type LetterKind,
  arrivesAtOnce,
  isDurable,
  listApplying,
  listOpenItems,
} from '../../record/domain/letter.ts'
import { placeOf } from '../../../handbook/domain/place.ts'
import { computeHouseDue, parseDuration } from '../../../deadline/domain/house.ts'
import { earlier } from '../../../platform/base/domain/earlier.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import {
  findAnswer,
  findDraft,
  insertAnswer,
  listAnswers,
  markAnswer,
  type AnswerRecord,
} from '../../record/store/answer.ts'
import { findAttachment } from '../../record/store/attachment.ts'
import { listClocks } from '../../record/store/clock.ts'
import type { Patch } from '../../../platform/database/store/row.ts'
import type { Ctx } from '../../../platform/database/app/ctx.ts'
import { findHouseDue, instant, rulesOf, serveAnswer } from '../../deadlines/app/clock.ts'
import { pauseClocks, resumeClocks } from '../../deadlines/app/pause.ts'
import { type CaseContext, onCase, setNextStep, stateOf } from '../../context/app/case-context.ts'
import { applyExtension, dropExtension } from '../../deadlines/app/extended.ts'
import { answerStepAt, tellWorker, workerOf } from '../../work/app/life.ts'
import { queueMail } from './mail.ts'

type On = { brand: string; id: string }

const DEED = {
  acknowledgement: 'acknowledge',
  answer: 'answer',
  question: 'ask',
  extension: 'extend',
} as const

/**
 * Keeps what was typed so far; one draft for each kind and case. `draftVersion` guards two writers.
 */
export const saveDraft = (ctx: Ctx, actor: Actor, on: On, body: CaseActionBody<'draft'>) =>
  onCase(ctx, actor, { ...on, action: 'work-case', deed: 'draft' }, async (context) => {
    const draft = await findDraft(context.tx, on.brand, on.id, body.kind)
    // It was sent while this was on its way, or is another case's.
    if (
      body.letter &&
      body.letter !== draft?.id &&
      (await findAnswer(context.tx, on.brand, body.letter))
    )
      throw new AppError('answer.sent')
    // Whoever writes has seen a draft, and there is none: it was sent.
    if (!draft && typeof body.draftVersion === 'number') throw new AppError('answer.sent')
    const written = {
      subject: body.subject,
      body: body.body,
      language: body.language,
      outcome: body.outcome ?? null,
      checklist: JSON.stringify(body.checklist),
      written_by: actor.kind === 'person' ? actor.personId : null,
      written_at: context.now.toString(),
    }
    // null: whoever writes has seen no draft, so one that is there now is somebody else's.
    if (draft && body.draftVersion !== undefined && draft.version !== body.draftVersion)
      throw new AppError('request.conflict')
    if (draft) await markAnswer(context.tx, on.brand, draft.id, written)
    else
      await insertAnswer(context.tx, {
        brand_id: on.brand,
        id: body.letter ?? ctx.newId(),
        case_id: on.id,
        kind: body.kind,
        state: 'draft',
        ...written,
      })
  })

export type Letter = {
  kind: LetterKind
  subject: string
  body: string
  language: string
  outcome?: Outcome | null | undefined
  checklist: readonly string[]
  channel: LetterChannel
  dispatchedAt?: string | null | undefined
  deliveredAt?: string | null | undefined
  proof?: string | null | undefined
  proofAttachment?: string | null | undefined
  letter?: string | null | undefined
}

export const sendLetter = (ctx: Ctx, actor: Actor, on: On, body: CaseActionBody<'send'>) =>
  onCase(
    ctx,
    actor,
    {
      ...on,
      action: 'work-case',
      deed: DEED[body.kind],
      version: body.version,
      asOf: body.dispatchedAt,
    },
    async (context) => {
      if (body.kind === 'answer') await assertComplete(context, body)
      const id = await writeOut(context, body)
      await followLetter(context, body.kind, body.outcome ?? null)
      const answer = await findAnswer(context.tx, on.brand, id)
      if (answer?.state === 'sent') await recordDispatch(context, answer)
    },
  )

/** Throws answer.outcome, answer.checklist (naming the open items) or answer.needs_durable. */
async function assertComplete(context: CaseContext, letter: Letter): Promise<void> {
  if (!letter.outcome) throw new AppError('answer.outcome')
  const open = listOpenItems(
    listApplying(context.category, rulesOf(context)),
    letter.outcome,
    letter.checklist,
  )
  if (open.length > 0) throw new AppError('answer.checklist', { items: open.join(', ') })
  if (isDurable(letter.channel)) return
  const clocks = await listClocks(context.tx, context.brand, context.row.id)
  if (
    clocks.some(
      (clock) =>
        clock.action === 'reply' &&
        clock.needs_durable &&
        clock.state !== 'void' &&
        clock.state !== 'met',
    )
  )
    throw new AppError('answer.needs_durable')
}

/** The writer's own number, so that a draft which arrives after it is known to be this letter. */
async function freeId(context: CaseContext, wished: string | null | undefined): Promise<string> {
  if (!wished) return context.ctx.newId()
  if (await findAnswer(context.tx, context.brand, wished)) throw new AppError('answer.sent')
  return wished
}

/**
 * Writes the letter's row and, for mail, its place in the outbox; returns its id. Its state is
 * 'queued', or 'sent' when that is a fact.
 */
export async function writeOut(context: CaseContext, letter: Letter): Promise<string> {
  const draft =
    letter.kind === 'extension'
      ? undefined
      : await findDraft(context.tx, context.brand, context.row.id, letter.kind)
  const id = draft?.id ?? (await freeId(context, letter.letter))
  const out =
    letter.channel === 'mail' && !letter.dispatchedAt
      ? await queueMail(context, letter)
      : await readOutside(context, letter)
  const row = {
    subject: letter.subject,
    body: letter.body,
    language: letter.language,
    outcome: letter.outcome ?? null,
    checklist: JSON.stringify(letter.checklist),
    channel: letter.channel,
    written_by: context.actor.kind === 'person' ? context.actor.personId : null,
    written_at: context.now.toString(),
    ...out,
  }
  if (draft) await markAnswer(context.tx, context.brand, id, row)
  else
    await insertAnswer(context.tx, {
      brand_id: context.brand,
      id,
      case_id: context.row.id,
      kind: letter.kind,
      ...row,
    })
  return id
}

/** What went out outside the system: when, and what proves it. Throws answer.date, answer.proof. */
async function readOutside(context: CaseContext, letter: Letter) {
  if (!letter.dispatchedAt) throw new AppError('answer.date')
  if (!letter.proof) throw new AppError('answer.proof')
  const at = instant(letter.dispatchedAt)
  const isPossible = (when: Temporal.Instant) =>
    Temporal.Instant.compare(when, context.now) <= 0 &&
    Temporal.Instant.compare(when, earlier(instant(context.row.received_at), context.now)) >= 0
  if (!isPossible(at)) throw new AppError('answer.date')
  const delivered = letter.deliveredAt
    ? instant(letter.deliveredAt)
    : arrivesAtOnce(letter.channel)
      ? at
      : null
  if (delivered && (!isPossible(delivered) || Temporal.Instant.compare(delivered, at) < 0))
    throw new AppError('answer.date')
  if (
    letter.proofAttachment &&
    !(await findAttachment(context.tx, context.brand, context.row.id, letter.proofAttachment))
  )
    throw new AppError('not_found')
  return {
    state: 'sent',
    dispatched_at: at.toString(),
    delivered_at: delivered?.toString() ?? null,
    proof: letter.proof,
    proof_attachment_id: letter.proofAttachment ?? null,
  }
}

/**
 * The case moves on when the letter is written out; its clocks wait for the fact that it was sent.
 */
async function followLetter(
  context: CaseContext,
  kind: 'acknowledgement' | 'answer' | 'question',
  outcome: Outcome | null,
): Promise<void> {
  const state = computeState(stateOf(context.row), DEED[kind])
  // Whoever writes to the customer first works on the case from then on.
  if (!context.row.handler_id && context.actor.kind === 'person')
    await context.change({ handler_id: context.actor.personId })
  const holderId = workerOf(context)
  if (kind === 'acknowledgement') {
    await setNextStep(
      context,
      { step: 'answer', holderId, at: await answerStepAt(context) },
      { state, acknowledged_at: context.row.acknowledged_at ?? context.now.toString() },
    )
    return
  }
  if (kind === 'question') {
    await pauseClocks(context, context.now)
    const at = context.now.add({ hours: 24 * context.handbook.brand.noWordAfterDays })
    await setNextStep(
      context,
      { step: 'wait', holderId, at },
      {
        state,
        waiting_since: context.row.waiting_since ?? context.now.toString(),
        acknowledged_at: context.row.acknowledged_at ?? context.now.toString(),
      },
    )
    context.tell({ kind: 'case.waiting', customerSees: true })
    return
  }
  if (context.row.waiting_since) await resumeClocks(context)
  const ask = computeHouseDue({
    ...placeOf(context.handbook),
    from: context.now,
    duration: parseDuration(context.handbook.brand.askSatisfactionAfter),
  })
  await setNextStep(
    context,
    { step: 'check_satisfaction', holderId, at: ask.dueAt },
    {
      state,
      answered_at: context.now.toString(),
      outcome,
      waiting_since: null,
      acknowledged_at: context.row.acknowledged_at ?? context.now.toString(),
    },
  )
}

/**
 * The fact of sending: told once, with the text the customer got, and it stops the clocks that ask
 * for it.
 */
export async function recordDispatch(context: CaseContext, answer: AnswerRecord): Promise<void> {
  const at = instant(answer.dispatched_at!)
  const kind = answer.kind as LetterKind
  context.tell({
    kind: 'answer.sent',
    data: {
      answer: answer.id,
      kind,
      channel: answer.channel,
      subject: answer.subject,
      text: answer.body,
      dispatchedAt: answer.dispatched_at,
      proof: answer.proof,
    },
    customerSees: true,
  })
  if (kind === 'extension') await applyExtension(context, at)
  await serveAnswer(context, answer)
}

/** Delivery is a fact of its own, with its proof; rules that ask for receipt count it. */
export const recordDelivery = (ctx: Ctx, actor: Actor, on: On, body: CaseActionBody<'delivered'>) =>
  onCase(
    ctx,
    actor,
    { ...on, action: 'work-case', deed: 'note', asOf: body.at },
    async (context) => {
      const answer = await findAnswer(context.tx, on.brand, body.answer)
      if (!answer || answer.case_id !== on.id) throw new AppError('not_found')
      if (!answer.dispatched_at) throw new AppError('answer.date')
      const at = instant(body.at)
      if (
        Temporal.Instant.compare(at, context.now) > 0 ||
        Temporal.Instant.compare(at, earlier(instant(answer.dispatched_at), context.now)) < 0
      )
        throw new AppError('answer.date')
      await markAnswer(context.tx, on.brand, answer.id, {
        delivered_at: at.toString(),
        proof: [answer.proof, body.proof].filter(Boolean).join('; ').slice(0, 1000),
      })
      context.tell({
        kind: 'answer.delivered',
        data: { answer: answer.id, at: at.toString(), proof: body.proof },
      })
      await serveAnswer(context, { ...answer, delivered_at: at.toString() })
    },
  )

/** A mail that cannot be sent puts the case back to whoever works on it. */
export async function recordFailure(
  context: CaseContext,
  answer: AnswerRecord,
  error: string,
): Promise<void> {
  await markAnswer(context.tx, context.brand, answer.id, { state: 'failed' })
  context.tell({ kind: 'answer.failed', data: { answer: answer.id, kind: answer.kind, error } })
  if (answer.kind === 'extension') await dropExtension(context)
  await tellWorker(context, 'answer.failed', { kind: answer.kind, error })
  if (context.row.state === 'closed') return
  const at = (await findHouseDue(context, 'reply')) ?? context.now.add({ hours: 1 })
  const soon = context.now.add({ hours: 1 })
  // A question that never arrived is waited for by nobody.
  if (answer.kind === 'question' && context.row.waiting_since) await resumeClocks(context)
  await setNextStep(
    context,
    {
      step: STEP_AGAIN[answer.kind as LetterKind],
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
  kind: string,
): Promise<void> {
  context.tell({
    kind: 'answer.unsure',
    data: { answer: answer?.id ?? null, kind: answer?.kind ?? kind },
  })
  await tellWorker(context, 'answer.unsure', { kind: answer?.kind ?? kind })
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
    !isActionAllowed(stateOf(context.row), DEED[answer.kind as 'answer'])
  )
    return
  await followLetter(context, answer.kind as 'answer', answer.outcome as Outcome | null)
}
