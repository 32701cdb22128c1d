// A case ends, and begins again.
import { CASE_POLICY } from '../../record/domain/policy.ts'
import type { CaseCtx } from '../../record/app/case-context-type.ts'
import type { CaseActionBody } from '../../record/contract/case-action.ts'
import { type Outcome, computeState, decideClosing } from '../../record/domain/case.ts'
import { placeOf } from '../../../handbook/domain/place.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import { listAnswers } from '../../record/store/answer.ts'
import { findCase, findCaseByRef } from '../../record/store/case.ts'
import { markLinksExpire } from '../../links/store/link.ts'
import { listPromises } from '../../record/store/promise.ts'
import { moveDeadlines } from '../../deadlines/app/move.ts'
import { readRecounting } from '../../deadlines/app/recount.ts'
import { resumeDeadlines, voidDeadlines } from '../../deadlines/domain/machine.ts'
import { recountDeadlines } from '../../deadlines/domain/recount.ts'
import {
  type CaseContext,
  clearNextStep,
  localDayOf,
  onCase,
  setNextStep,
  stateOf,
} from '../../context/app/case-context.ts'
import { OPEN_LINK_DAYS } from '../../links/app/link.ts'
import { answerStepAt, workerOf } from './life.ts'
import { DAY_MS } from '../../../platform/base/domain/duration.ts'
import { isUuid } from '../../../platform/base/domain/uuid.ts'

type On = { brand: string; id: string }

/**
 * The day from which a person may say "no word": counted from the answer, or from the question
 * nobody has answered.
 */
export const noWordFromOf = (context: Pick<CaseContext, 'row' | 'handbook'>): string | null => {
  const since = context.row.answered_at ?? context.row.waiting_since
  return since
    ? since
        .toZonedDateTimeISO(placeOf(context.handbook).zone)
        .toPlainDate()
        .add({ days: context.handbook.brand.noWordAfterDays })
        .toString()
    : null
}

export const closeCase = (ctx: CaseCtx, actor: Actor, on: On, body: CaseActionBody<'close'>) =>
  onCase(ctx, actor, { ...on, rule: CASE_POLICY.close, version: body.version }, async (context) => {
    const duplicate =
      body.closing === 'duplicate' && body.duplicateOf
        ? await findDuplicate(context, body.duplicateOf)
        : null
    const outcome = body.outcome ?? context.row.outcome
    await assertClosable(context, body, { outcome, duplicateKnown: duplicate !== null })
    await moveDeadlines(context, (deadlines) => voidDeadlines(deadlines))
    await clearNextStep(context, {
      state: 'closed',
      closing: body.closing,
      closing_note: body.note ?? null,
      closed_at: context.now,
      outcome,
      duplicate_of: duplicate?.id ?? null,
      controllable: body.controllable ?? null,
      responsible: body.responsible ?? null,
      root_cause: body.rootCause ?? null,
      change_made: body.changeMade ?? null,
    })
    const expires = Temporal.Instant.fromEpochMilliseconds(
      context.now.epochMilliseconds + context.handbook.brand.linkDays * DAY_MS,
    )
    await markLinksExpire(context.tx, on.brand, on.id, expires)
    context.tell({
      kind: 'case.closed',
      data: { closing: body.closing, outcome, duplicateOf: duplicate?.ref ?? null },
      customerSees: true,
    })
  })

/** Throws why it cannot be closed this way: decideClosing names the reasons. */
async function assertClosable(
  context: CaseContext,
  body: CaseActionBody<'close'>,
  found: { outcome: Outcome | null; duplicateKnown: boolean },
): Promise<void> {
  const promises = await listPromises(context.tx, context.brand, context.row.id)
  const noWordFrom = noWordFromOf(context)
  const refusal = decideClosing({
    ...found,
    state: stateOf(context.row),
    closing: body.closing,
    answered: context.row.answered_at !== null && (await isAnswerOut(context)),
    openPromises: promises.filter((promise) => promise.state === 'open').length,
    brokenWithoutConsequence: promises.filter(
      (promise) => promise.state === 'broken' && !promise.consequence_done_at,
    ).length,
    waiting: context.row.waiting_since !== null,
    hasNote: Boolean(body.note),
    noWordReached: noWordFrom !== null && localDayOf(context.handbook, context.now) >= noWordFrom,
  })
  if (refusal)
    throw new AppError(
      refusal,
      refusal === 'case.no_word_too_early' ? { from: noWordFrom ?? '' } : {},
    )
}

/** A mail still on its way may yet fail, and a closed case has nobody who would notice. */
async function isAnswerOut(context: CaseContext): Promise<boolean> {
  const written = (await listAnswers(context.tx, context.brand, context.row.id)).filter(
    (answer) => answer.kind === 'answer' && answer.state !== 'draft',
  )
  return written.at(-1)?.state === 'sent'
}

async function findDuplicate(context: CaseContext, given: string) {
  const found = isUuid(given.toLowerCase())
    ? await findCase(context.tx, context.brand, given)
    : await findCaseByRef(context.tx, context.brand, given)
  return found && found.id !== context.row.id ? found : null
}

export const reopenCase = (
  ctx: CaseCtx,
  actor: Actor,
  on: On,
  body: { version?: number; reason: string },
) =>
  onCase(ctx, actor, { ...on, rule: CASE_POLICY.reopen, version: body.version }, (context) =>
    reopen(context, body.reason, 'case.reopened'),
  )

/**
 * Everything starts again: an internal deadline for the new answer, and what the law still asks.
 * What was met stays met; a statutory deadline that closing had ended before it was met runs again
 * from the day of receipt.
 */
export async function reopen(
  context: CaseContext,
  reason: string,
  kind: 'case.reopened' | 'customer.reopened',
): Promise<void> {
  const reopenedAt = context.now
  const reopened = { ...context.row, reopened_at: reopenedAt, waiting_since: null }
  if (context.row.waiting_since) await moveDeadlines(context, resumeDeadlines)
  // An answer still in the outbox had not stopped the internal deadlines: one answer is owed now,
  // not two.
  await moveDeadlines(context, (deadlines) =>
    voidDeadlines(deadlines, ({ kind }) => kind === 'house'),
  )
  const recounting = await readRecounting({ ...context, row: reopened })
  await moveDeadlines(context, (deadlines) => recountDeadlines(deadlines, recounting))
  await setNextStep(
    context,
    { step: 'answer', holderId: workerOf(context), at: await answerStepAt(context) },
    {
      state: computeState(stateOf(context.row), 'reopen'),
      reopened_at: reopenedAt,
      closed_at: null,
      closing: null,
      closing_note: null,
      duplicate_of: null,
      customer_confirmed_at: null,
      waiting_since: null,
      // The old answer did not settle it: closing as answered needs a new one. What went out stays
      // among the letters.
      answered_at: null,
      outcome: null,
    },
  )
  await markLinksExpire(
    context.tx,
    context.brand,
    context.row.id,
    context.now.add({ hours: 24 * OPEN_LINK_DAYS }),
  )
  context.tell({ kind, data: { reason }, customerSees: true })
}
