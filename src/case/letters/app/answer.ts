// Writing to the customer: drafts, the checklist, sending by mail through the outbox, or recording
// what was sent outside.
import { CASE_POLICY } from '../../record/domain/policy.ts'
import type { CaseCtx } from '../../record/app/case-context-type.ts'
import { followLetter } from './follow.ts'
import { recordDispatch } from './dispatch.ts'
import type { CaseActionBody } from '../../record/contract/case-action.ts'
import type { Outcome } from '../../record/domain/case.ts'
import {
  type LetterChannel,
  type LetterKind,
  arrivesAtOnce,
  isDurable,
  listApplying,
  listOpenItems,
} from '../../record/domain/letter.ts'
import type { Language } from '../../../platform/base/domain/language.ts'
import { earlier } from '../../../platform/base/domain/earlier.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import { findAnswer, findDraft, insertAnswer, markAnswer } from '../store/answer.ts'
import { type LetterLook, lookForLetter } from '../store/look.ts'
import type { AnswerRecord } from '../../record/store/answer.ts'
import { findAttachment } from '../../record/store/attachment.ts'
import { instant, rulesOf } from '../../deadlines/app/deadline.ts'
import { type CaseContext, onCase } from '../../context/app/case-context.ts'
import { queueMail, type WrittenOut } from './mail.ts'

type On = { brand: string; id: string }

/**
 * Keeps what was typed so far; one draft for each kind and case. `draftVersion` guards two writers.
 */
export const saveDraft = (ctx: CaseCtx, actor: Actor, on: On, body: CaseActionBody<'draft'>) =>
  onCase(ctx, actor, { ...on, rule: CASE_POLICY.draft }, async (context) => {
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
      written_at: context.now,
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
  language: Language
  outcome?: Outcome | null | undefined
  checklist: readonly string[]
  channel: LetterChannel
  dispatchedAt?: string | null | undefined
  deliveredAt?: string | null | undefined
  proof?: string | null | undefined
  proofAttachment?: string | null | undefined
  letter?: string | null | undefined
}

export const sendLetter = (ctx: CaseCtx, actor: Actor, on: On, body: CaseActionBody<'send'>) =>
  onCase(
    ctx,
    actor,
    {
      ...on,
      rule: CASE_POLICY[`send-${body.kind}`],
      version: body.version,
      asOf: body.dispatchedAt,
    },
    async (context) => {
      const look = await readLook(context, body)
      if (body.kind === 'answer') await assertComplete(context, body)
      const answer = await writeOut(context, body, look)
      await followLetter(context, body.kind, body.outcome ?? null)
      if (answer.state === 'sent') await recordDispatch(context, answer)
    },
  )

/** What the letter is written by; the context knows its deadlines from then on. */
export async function readLook(
  context: CaseContext,
  { kind, letter = null }: Pick<Letter, 'kind' | 'letter'>,
): Promise<LetterLook> {
  const { id, customer_id: customer } = context.row
  const look = await lookForLetter(context.tx, context.brand, id, { kind, customer, letter })
  context.learnDeadlines(look.deadlines)
  return look
}

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
  const deadlines = await context.listDeadlines()
  if (
    deadlines.some(
      (deadline) =>
        deadline.action === 'reply' &&
        deadline.needsDurable &&
        deadline.state !== 'void' &&
        deadline.state !== 'met',
    )
  )
    throw new AppError('answer.needs_durable')
}

/** The writer's own number, so that a draft which arrives after it is known to be this letter. */
function freeId(
  context: CaseContext,
  wished: string | null | undefined,
  { isTaken }: LetterLook,
): string {
  if (!wished) return context.ctx.newId()
  if (isTaken) throw new AppError('answer.sent')
  return wished
}

/**
 * Writes the letter's row and, for mail, its place in the outbox; answers the row. Its state is
 * 'queued', or 'sent' when that is a fact.
 */
export async function writeOut(
  context: CaseContext,
  letter: Letter,
  look: LetterLook,
): Promise<AnswerRecord> {
  const draftId = letter.kind === 'extension' ? null : look.draftId
  const id = draftId ?? freeId(context, letter.letter, look)
  const out =
    letter.channel === 'mail' && !letter.dispatchedAt
      ? await queueMail(context, letter, look)
      : await readOutside(context, letter)
  const row = {
    subject: letter.subject,
    body: letter.body,
    language: letter.language,
    outcome: letter.outcome ?? null,
    checklist: JSON.stringify(letter.checklist),
    channel: letter.channel,
    written_by: context.actor.kind === 'person' ? context.actor.personId : null,
    written_at: context.now,
    ...out,
  }
  return draftId
    ? markAnswer(context.tx, context.brand, id, row)
    : insertAnswer(context.tx, {
        brand_id: context.brand,
        id,
        case_id: context.row.id,
        kind: letter.kind,
        ...row,
      })
}

/** What went out outside the system: when, and what proves it. Throws answer.date, answer.proof. */
async function readOutside(context: CaseContext, letter: Letter): Promise<WrittenOut> {
  if (!letter.dispatchedAt) throw new AppError('answer.date')
  if (!letter.proof) throw new AppError('answer.proof')
  const at = instant(letter.dispatchedAt)
  const isPossible = (when: Temporal.Instant) =>
    Temporal.Instant.compare(when, context.now) <= 0 &&
    Temporal.Instant.compare(when, earlier(context.row.received_at, context.now)) >= 0
  if (!isPossible(at)) throw new AppError('answer.date')
  const atOnce = arrivesAtOnce(letter.channel) ? at : null
  const delivered = letter.deliveredAt ? instant(letter.deliveredAt) : atOnce
  if (delivered && (!isPossible(delivered) || Temporal.Instant.compare(delivered, at) < 0))
    throw new AppError('answer.date')
  if (
    letter.proofAttachment &&
    !(await findAttachment(context.tx, context.brand, context.row.id, letter.proofAttachment))
  )
    throw new AppError('not_found')
  return {
    state: 'sent',
    dispatched_at: at,
    delivered_at: delivered ?? null,
    proof: letter.proof,
    proof_attachment_id: letter.proofAttachment ?? null,
  }
}
