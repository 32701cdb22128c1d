// What the customer says when somebody asks whether it is settled: yes ends the asking, no opens
// the case again with their words.
import { CASE_POLICY } from '../../record/domain/policy.ts'
import type { CaseCtx } from '../../record/app/case-context-type.ts'
import type { CaseActionBody } from '../../record/contract/case-action.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import { onCase, setNextStep } from '../../context/app/case-context.ts'
import { workerOf } from '../../work/app/life.ts'
import { reopen } from '../../work/app/closing.ts'

/** So soon after a yes somebody closes the case. */
const CLOSE_HOURS = 24

export const recordSatisfaction = (
  ctx: CaseCtx,
  actor: Actor,
  on: { brand: string; id: string },
  body: CaseActionBody<'satisfaction'>,
) =>
  onCase(
    ctx,
    actor,
    { ...on, rule: CASE_POLICY.satisfaction, version: body.version },
    async (context) => {
      const [score, words] = [body.score ?? null, body.words ?? null]
      const unsettledWhy = body.settled ? null : words
      if (!body.settled && unsettledWhy === null) throw new AppError('case.unsettled_why')
      if (score !== null)
        await context.change({
          satisfaction: score,
          satisfaction_words: words,
          satisfaction_at: context.now,
        })
      if (unsettledWhy !== null) return reopen(context, unsettledWhy, 'case.reopened')
      await setNextStep(
        context,
        { step: 'close', holderId: workerOf(context), at: context.now.add({ hours: CLOSE_HOURS }) },
        { customer_confirmed_at: context.row.customer_confirmed_at ?? context.now },
      )
      context.tell({ kind: 'case.satisfied', data: { score, words } })
    },
  )
