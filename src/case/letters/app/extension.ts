// A lawful extension: its reason, circumstances and new date told to the customer before the first
// date has passed.
import { CASE_POLICY } from '../../record/domain/policy.ts'
import type { CaseCtx } from '../../record/app/case-context-type.ts'
import type { CaseActionBody } from '../../record/contract/case-action.ts'
import { decideExtension } from '../../record/domain/extension.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import { extensionFactsOf } from '../../record/domain/case-deadline.ts'
import { readLook, writeOut } from './answer.ts'
import { recordDispatch } from './dispatch.ts'
import { instant } from '../../deadlines/app/deadline.ts'
import { onCase } from '../../context/app/case-context.ts'
import { moveDeadlines } from '../../deadlines/app/move.ts'
import { noteExtension } from '../../deadlines/domain/machine.ts'

/** Throws what decideExtension refuses with, and what a letter is refused with. */
export const extendDeadline = (
  ctx: CaseCtx,
  actor: Actor,
  on: { brand: string; id: string },
  body: CaseActionBody<'extension'>,
) =>
  onCase(
    ctx,
    actor,
    {
      ...on,
      rule: CASE_POLICY.extension,
      version: body.version,
      asOf: body.dispatchedAt,
    },
    async (context) => {
      const look = await readLook(context, { kind: 'extension' })
      const deadline = (await context.listDeadlines()).find(({ id }) => id === body.clock)
      if (!deadline) throw new AppError('not_found')
      // A letter posted in time may be recorded the morning after.
      const refusal = decideExtension(
        extensionFactsOf(deadline),
        body.dispatchedAt ? instant(body.dispatchedAt) : context.now,
      )
      if (refusal) throw new AppError(refusal)
      const { reason, circumstances } = body
      await moveDeadlines(context, (deadlines) =>
        noteExtension(deadlines, deadline.id, { reason, circumstances }),
      )
      const letter = {
        kind: 'extension' as const,
        subject: context.row.ref,
        body: body.body,
        language: context.row.language,
        checklist: [],
        channel: body.channel,
        dispatchedAt: body.dispatchedAt,
        proof: body.proof,
      }
      const answer = await writeOut(context, letter, look)
      if (answer.state === 'sent') await recordDispatch(context, answer)
    },
  )
