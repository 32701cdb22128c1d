// A lawful extension: its reason, circumstances and new date told to the customer before the first
// date has passed.
import type { CaseActionBody } from '../../record/contract/case-action.ts'
import { decideExtension } from '../../record/domain/extension.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import { findAnswer } from '../../record/store/answer.ts'
import { findClock, markClock } from '../../record/store/clock.ts'
import type { Ctx } from '../../../platform/database/app/ctx.ts'
import { writeOut } from './answer.ts'
import { recordDispatch } from './dispatch.ts'
import { instant } from '../../deadlines/app/clock.ts'
import { onCase } from '../../context/app/case-context.ts'
import { type Extension, extensionFactsOf } from '../../deadlines/app/extended.ts'

/** Throws what decideExtension refuses with, and what a letter is refused with. */
export const extendClock = (
  ctx: Ctx,
  actor: Actor,
  on: { brand: string; id: string },
  body: CaseActionBody<'extension'>,
) =>
  onCase(
    ctx,
    actor,
    {
      ...on,
      permission: 'decide-case',
      action: 'extend',
      version: body.version,
      asOf: body.dispatchedAt,
    },
    async (context) => {
      const clock = await findClock(context.tx, on.brand, body.clock)
      if (!clock || clock.case_id !== on.id) throw new AppError('not_found')
      // A letter posted in time may be recorded the morning after.
      const refusal = decideExtension(
        extensionFactsOf(clock),
        body.dispatchedAt ? instant(body.dispatchedAt) : context.now,
      )
      if (refusal) throw new AppError(refusal)
      const extension: Extension = {
        reason: body.reason,
        circumstances: body.circumstances,
        toldAt: null,
      }
      await markClock(context.tx, on.brand, clock.id, { extension: JSON.stringify(extension) })
      const id = await writeOut(context, {
        kind: 'extension',
        subject: context.row.ref,
        body: body.body,
        language: context.row.language,
        checklist: [],
        channel: body.channel,
        dispatchedAt: body.dispatchedAt,
        proof: body.proof,
      })
      const answer = await findAnswer(context.tx, on.brand, id)
      if (answer?.state === 'sent') await recordDispatch(context, answer)
    },
  )
