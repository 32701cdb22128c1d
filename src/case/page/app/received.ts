// The day of receipt put right: deadlines are counted anew, and the case stands where it would had
// that day been known from the start.
import { instantText } from '../../../platform/base/domain/instant-text.ts'
import { CASE_POLICY } from '../../record/domain/policy.ts'
import type { CaseCtx } from '../../record/app/case-context-type.ts'
import type { CaseActionBody } from '../../record/contract/case-action.ts'
import { oldestReceipt } from '../../../platform/base/domain/bound.ts'
import { placeOf } from '../../../handbook/domain/place.ts'
import { computeHouseDue, parseDuration } from '../../../deadline/domain/house.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import { type AnswerRecord, listAnswers } from '../../record/store/answer.ts'
import type { Patch } from '../../../platform/database/store/row.ts'
import { beganAt, findHouseDue, instant } from '../../deadlines/app/deadline.ts'
import { type CaseContext, onCase, setNextStep } from '../../context/app/case-context.ts'
import { answerStepAt, workerOf } from '../../work/app/life.ts'
import { recountCase } from '../../deadlines/app/recount.ts'
import { findStepDue, followDeadlines } from '../../deadlines/app/step.ts'

/**
 * Recounts every deadline, and judges again what was met. Throws case.received_in_future,
 * case.received_too_old.
 */
export const correctReceived = (
  ctx: CaseCtx,
  actor: Actor,
  on: { brand: string; id: string },
  body: CaseActionBody<'received'>,
) =>
  onCase(
    ctx,
    actor,
    { ...on, rule: CASE_POLICY.received, version: body.version },
    async (context) => {
      const at = instant(body.at)
      if (Temporal.Instant.compare(at, context.row.recorded_at) > 0)
        throw new AppError('case.received_in_future')
      if (Temporal.Instant.compare(at, oldestReceipt(context.now)) < 0)
        throw new AppError('case.received_too_old')
      const from = context.row.received_at
      await context.change({ received_at: at })
      context.tell({
        kind: 'case.received_corrected',
        data: { from: instantText(from), to: at.toString(), reason: body.reason },
      })
      const due = await findStepDue(context)
      await recountCase(context, 'received')
      await followLetters(context)
      await followDeadlines(context, due)
    },
  )

/**
 * A letter from before the grievance came is no word on it: neither answered nor acknowledged by
 * it; and again so once the day is put back.
 */
async function followLetters(context: CaseContext): Promise<void> {
  const { row } = context
  const from = row.received_at
  const counting = (await listAnswers(context.tx, context.brand, row.id)).filter(
    (letter) =>
      (letter.state === 'sent' || letter.state === 'queued') &&
      Temporal.Instant.compare(beganAt(letter), from) >= 0,
  )
  const answer = counting.filter((letter) => letter.kind === 'answer').at(-1)
  const word = counting.find((letter) => letter.kind !== 'extension')
  if (row.state === 'answered' && !answer) return unanswer(context, word)
  // What a reopening asks for is not settled by what was written before it.
  if (row.reopened_at) return
  if (answer && (row.state === 'new' || row.state === 'acknowledged' || row.state === 'in_work'))
    return answeredBy(context, answer)
  return followWord(context, word)
}

/** The answer was none: the case is in work again, acknowledged only by a word that counts. */
async function unanswer(context: CaseContext, word: AnswerRecord | undefined): Promise<void> {
  const patch: Patch<'desk_case'> = {
    state: 'in_work',
    answered_at: null,
    outcome: null,
    customer_confirmed_at: null,
    ...(word ? {} : { acknowledged_at: null }),
  }
  if (context.row.waiting_since) return void (await context.change(patch))
  return setNextStep(
    context,
    { step: 'answer', holderId: workerOf(context), at: await answerStepAt(context) },
    patch,
  )
}

/** Acknowledged by the first word that counts, or not at all. */
async function followWord(context: CaseContext, word: AnswerRecord | undefined): Promise<void> {
  const { row } = context
  const holderId = workerOf(context)
  if (row.state === 'acknowledged' && !word) {
    return setNextStep(
      context,
      {
        step: 'acknowledge',
        holderId,
        at: (await findHouseDue(context, 'acknowledge')) ?? (await answerStepAt(context)),
      },
      { state: 'new', acknowledged_at: null },
    )
  }
  if (row.state === 'new' && word)
    return setNextStep(
      context,
      { step: 'answer', holderId, at: await answerStepAt(context) },
      { state: 'acknowledged', acknowledged_at: word.written_at },
    )
  if (row.state === 'in_work' && Boolean(word) !== (row.acknowledged_at !== null))
    await context.change({ acknowledged_at: word?.written_at ?? null })
}

async function answeredBy(context: CaseContext, answer: AnswerRecord): Promise<void> {
  const patch: Patch<'desk_case'> = {
    state: 'answered',
    answered_at: answer.written_at,
    outcome: answer.outcome,
    acknowledged_at: context.row.acknowledged_at ?? answer.written_at,
  }
  if (context.row.waiting_since) return void (await context.change(patch))
  const ask = computeHouseDue({
    ...placeOf(context.handbook),
    from: context.now,
    duration: parseDuration(context.handbook.brand.askSatisfactionAfter),
  })
  await setNextStep(
    context,
    { step: 'check_satisfaction', holderId: workerOf(context), at: ask.dueAt },
    patch,
  )
}
