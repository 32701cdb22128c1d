// A case ends, and begins again.
import type { CaseActionBody } from '../../record/contract/case-action.ts'
import {
  type Closing,
  type Outcome,
  computeState,
  decideClosing,
} from '../../record/domain/case.ts'
import { placeOf } from '../../../handbook/domain/place.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import { listAnswers } from '../../record/store/answer.ts'
import { findCase, findCaseByRef } from '../../record/store/case.ts'
import { listClocks } from '../../record/store/clock.ts'
import { markLinksExpire } from '../../record/store/link.ts'
import { listPromises } from '../../record/store/promise.ts'
import type { Ctx } from '../../../platform/database/app/ctx.ts'
import { instant, isLive, startClocks, stopClock, factsOf } from '../../deadlines/app/clock.ts'
import { resumeClocks } from '../../deadlines/app/pause.ts'
import {
  type CaseContext,
  clearNextStep,
  localDayOf,
  onCase,
  setNextStep,
  stateOf,
} from '../../context/app/case-context.ts'
import { computeHouseClock } from '../../record/domain/clock-plan.ts'
import { OPEN_LINK_DAYS } from '../../context/app/link.ts'
import { workerOf } from './life.ts'

const DAY_MS = 86_400_000

/** The day from which a person may say "no word": counted from the answer, or from the question nobody has answered. */
type On = { brand: string; id: string }

export const noWordFromOf = (desk: Pick<CaseContext, 'row' | 'handbook'>): string | null => {
  const since = desk.row.answered_at ?? desk.row.waiting_since
  return since
    ? instant(since)
        .toZonedDateTimeISO(placeOf(desk.handbook).zone)
        .toPlainDate()
        .add({ days: desk.handbook.brand.noWordAfterDays })
        .toString()
    : null
}

export const closeCase = (ctx: Ctx, actor: Actor, on: On, body: CaseActionBody<'close'>) =>
  onCase(
    ctx,
    actor,
    { ...on, action: 'work-case', deed: 'close', version: body.version },
    async (desk) => {
      const promises = await listPromises(desk.tx, on.brand, on.id)
      const duplicate =
        body.closing === 'duplicate' && body.duplicateOf
          ? await findDuplicate(desk, body.duplicateOf)
          : null
      const outcome = (body.outcome ?? desk.row.outcome) as Outcome | null
      const noWordFrom = noWordFromOf(desk)
      const refusal = decideClosing({
        state: stateOf(desk.row),
        closing: body.closing as Closing,
        answered: desk.row.answered_at !== null && (await isAnswerOut(desk)),
        outcome,
        openPromises: promises.filter((promise) => promise.state === 'open').length,
        brokenWithoutConsequence: promises.filter(
          (promise) => promise.state === 'broken' && !promise.consequence_done_at,
        ).length,
        waiting: desk.row.waiting_since !== null,
        hasNote: Boolean(body.note),
        duplicateKnown: duplicate !== null,
        noWordReached: noWordFrom !== null && localDayOf(desk.handbook, desk.now) >= noWordFrom,
      })
      if (refusal)
        throw new AppError(
          refusal,
          refusal === 'case.no_word_too_early' ? { from: noWordFrom ?? '' } : {},
        )
      for (const clock of await listClocks(desk.tx, on.brand, on.id)) {
        if (clock.state === 'running' || clock.state === 'paused')
          await stopClock(desk, clock, { state: 'void' })
      }
      await clearNextStep(desk, {
        state: 'closed',
        closing: body.closing,
        closing_note: body.note ?? null,
        closed_at: desk.now.toString(),
        outcome,
        duplicate_of: duplicate?.id ?? null,
        controllable: body.controllable ?? null,
        responsible: body.responsible ?? null,
        root_cause: body.rootCause ?? null,
        change_made: body.changeMade ?? null,
      })
      const expires = Temporal.Instant.fromEpochMilliseconds(
        desk.now.epochMilliseconds + desk.handbook.brand.linkDays * DAY_MS,
      )
      await markLinksExpire(desk.tx, on.brand, on.id, expires.toString())
      desk.tell({
        kind: 'case.closed',
        data: { closing: body.closing, outcome, duplicateOf: duplicate?.ref ?? null },
        customerSees: true,
      })
    },
  )

/** A mail still on its way may yet fail, and a closed case has nobody who would notice. */
async function isAnswerOut(desk: CaseContext): Promise<boolean> {
  const written = (await listAnswers(desk.tx, desk.brand, desk.row.id)).filter(
    (answer) => answer.kind === 'answer' && answer.state !== 'draft',
  )
  return written.at(-1)?.state === 'sent'
}

async function findDuplicate(desk: CaseContext, given: string) {
  const isId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(given)
  const found = isId
    ? await findCase(desk.tx, desk.brand, given)
    : await findCaseByRef(desk.tx, desk.brand, given)
  return found && found.id !== desk.row.id ? found : null
}

export const reopenCase = (
  ctx: Ctx,
  actor: Actor,
  on: On,
  body: { version?: number; reason: string },
) =>
  onCase(
    ctx,
    actor,
    { ...on, action: 'work-case', deed: 'reopen', version: body.version },
    (desk) => reopen(desk, body.reason, 'case.reopened'),
  )

/** Everything starts again: a house clock for the new answer; what the law asked stays as it was served. */
export async function reopen(
  desk: CaseContext,
  reason: string,
  kind: 'case.reopened' | 'customer.reopened',
): Promise<void> {
  const facts = { ...(await factsOf(desk)), receivedAt: desk.now }
  const clock = computeHouseClock('reply', facts, [])!
  if (desk.row.waiting_since) await resumeClocks(desk)
  // An answer still in the outbox had not stopped the house's clocks: one answer is owed now, not two.
  for (const old of await listClocks(desk.tx, desk.brand, desk.row.id)) {
    if (old.kind === 'house' && isLive(old)) await stopClock(desk, old, { state: 'void' })
  }
  await setNextStep(
    desk,
    { step: 'answer', holderId: workerOf(desk), at: clock.dueAt },
    {
      state: computeState(stateOf(desk.row), 'reopen'),
      reopened_at: desk.now.toString(),
      closed_at: null,
      closing: null,
      closing_note: null,
      duplicate_of: null,
      customer_confirmed_at: null,
      waiting_since: null,
      // The old answer did not settle it: closing as answered needs a new one. What went out stays among the letters.
      answered_at: null,
      outcome: null,
    },
  )
  await startClocks(desk, [clock])
  await markLinksExpire(
    desk.tx,
    desk.brand,
    desk.row.id,
    desk.now.add({ hours: 24 * OPEN_LINK_DAYS }).toString(),
  )
  desk.tell({ kind, data: { reason }, customerSees: true })
}
