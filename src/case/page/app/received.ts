// The day of receipt put right: clocks are counted anew, and the case stands where it would had that day been known from the start.
import type { CaseActionBody } from '../../record/contract/case-action.ts'
import { oldestReceipt } from '../../../platform/base/domain/bound.ts'
import { placeOf } from '../../../handbook/domain/place.ts'
import { computeHouseDue, parseDuration } from '../../../deadline/domain/house.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import { type AnswerRecord, listAnswers } from '../../record/store/answer.ts'
import type { Ctx } from '../../../platform/database/app/ctx.ts'
import { beganAt, findHouseDue, instant } from '../../deadlines/app/clock.ts'
import { type CaseContext, onCase, setNextStep } from '../../context/app/case-context.ts'
import { answerStepAt, workerOf } from '../../work/app/life.ts'
import { recountClocks } from '../../deadlines/app/recount.ts'
import { findStepDue, followClock } from '../../deadlines/app/step.ts'

/** Recounts every clock, and judges again what was met. Throws case.received_in_future, case.received_too_old. */
export const correctReceived = (
  ctx: Ctx,
  actor: Actor,
  on: { brand: string; id: string },
  body: CaseActionBody<'received'>,
) =>
  onCase(
    ctx,
    actor,
    { ...on, action: 'correct-case', deed: 'change', version: body.version },
    async (desk) => {
      const at = instant(body.at)
      if (Temporal.Instant.compare(at, instant(desk.row.recorded_at)) > 0)
        throw new AppError('case.received_in_future')
      if (Temporal.Instant.compare(at, oldestReceipt(desk.now)) < 0)
        throw new AppError('case.received_too_old')
      const from = desk.row.received_at
      await desk.change({ received_at: at.toString() })
      desk.tell({
        kind: 'case.received_corrected',
        data: { from, to: at.toString(), reason: body.reason },
      })
      const due = await findStepDue(desk)
      await recountClocks(desk, 'received')
      await followLetters(desk)
      await followClock(desk, due)
    },
  )

/** A letter from before the grievance came is no word on it: neither answered nor acknowledged by it; and again so once the day is put back. */
async function followLetters(desk: CaseContext): Promise<void> {
  const { row } = desk
  const from = instant(row.received_at)
  const counting = (await listAnswers(desk.tx, desk.brand, row.id)).filter(
    (letter) =>
      (letter.state === 'sent' || letter.state === 'queued') &&
      Temporal.Instant.compare(beganAt(letter), from) >= 0,
  )
  const answer = counting.filter((letter) => letter.kind === 'answer').at(-1)
  const word = counting.find((letter) => letter.kind !== 'extension')
  const holderId = workerOf(desk)
  if (row.state === 'answered' && !answer) {
    const patch = {
      state: 'in_work',
      answered_at: null,
      outcome: null,
      customer_confirmed_at: null,
      ...(word ? {} : { acknowledged_at: null }),
    }
    if (row.waiting_since) return void (await desk.change(patch))
    return setNextStep(desk, { step: 'answer', holderId, at: await answerStepAt(desk) }, patch)
  }
  // What a reopening asks for is not settled by what was written before it.
  if (row.reopened_at) return
  if (answer && (row.state === 'new' || row.state === 'acknowledged' || row.state === 'in_work'))
    return answeredBy(desk, answer)
  if (row.state === 'acknowledged' && !word) {
    return setNextStep(
      desk,
      {
        step: 'acknowledge',
        holderId,
        at: (await findHouseDue(desk, 'acknowledge')) ?? (await answerStepAt(desk)),
      },
      { state: 'new', acknowledged_at: null },
    )
  }
  if (row.state === 'new' && word)
    return setNextStep(
      desk,
      { step: 'answer', holderId, at: await answerStepAt(desk) },
      { state: 'acknowledged', acknowledged_at: word.written_at },
    )
  if (row.state === 'in_work' && Boolean(word) !== (row.acknowledged_at !== null))
    await desk.change({ acknowledged_at: word?.written_at ?? null })
}

async function answeredBy(desk: CaseContext, answer: AnswerRecord): Promise<void> {
  const patch = {
    state: 'answered',
    answered_at: answer.written_at,
    outcome: answer.outcome,
    acknowledged_at: desk.row.acknowledged_at ?? answer.written_at,
  }
  if (desk.row.waiting_since) return void (await desk.change(patch))
  const ask = computeHouseDue({
    ...placeOf(desk.handbook),
    from: desk.now,
    duration: parseDuration(desk.handbook.brand.askSatisfactionAfter),
  })
  await setNextStep(
    desk,
    { step: 'check_satisfaction', holderId: workerOf(desk), at: ask.dueAt },
    patch,
  )
}
