// What follows a letter on its way: the state of its case and the next step.
import { type Outcome, computeState } from '../../record/domain/case.ts'
import type { DraftKind } from '../../record/domain/code.ts'
import { placeOf } from '../../../handbook/domain/place.ts'
import { computeHouseDue, parseDuration } from '../../../deadline/domain/house.ts'
import { moveDeadlines } from '../../deadlines/app/move.ts'
import { pauseDeadlines, resumeDeadlines } from '../../deadlines/domain/machine.ts'
import { type CaseContext, setNextStep, stateOf } from '../../context/app/case-context.ts'
import { answerStepAt } from '../../work/app/life.ts'

export const ACTION_OF = {
  acknowledgement: 'acknowledge',
  answer: 'answer',
  question: 'ask',
  extension: 'extend',
} as const

/**
 * The case moves on when the letter is written out; its deadlines wait for the fact that it was
 * sent.
 */
export async function followLetter(
  context: CaseContext,
  kind: DraftKind,
  outcome: Outcome | null,
): Promise<void> {
  const state = computeState(stateOf(context.row), ACTION_OF[kind])
  // Whoever writes to the customer first works on the case from then on.
  const handler =
    context.row.handler_id ?? (context.actor.kind === 'person' ? context.actor.personId : null)
  const holderId = handler ?? context.row.owner_id
  if (kind === 'acknowledgement') {
    await setNextStep(
      context,
      { step: 'answer', holderId, at: await answerStepAt(context) },
      {
        state,
        handler_id: handler,
        acknowledged_at: context.row.acknowledged_at ?? context.now,
      },
    )
    return
  }
  if (kind === 'question') {
    await moveDeadlines(context, (deadlines) => pauseDeadlines(deadlines, context.now))
    const at = context.now.add({ hours: 24 * context.handbook.brand.noWordAfterDays })
    await setNextStep(
      context,
      { step: 'wait', holderId, at },
      {
        state,
        handler_id: handler,
        waiting_since: context.row.waiting_since ?? context.now,
        acknowledged_at: context.row.acknowledged_at ?? context.now,
      },
    )
    context.tell({ kind: 'case.waiting', customerSees: true })
    return
  }
  if (context.row.waiting_since) await moveDeadlines(context, resumeDeadlines)
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
      handler_id: handler,
      answered_at: context.now,
      outcome,
      waiting_since: null,
      acknowledged_at: context.row.acknowledged_at ?? context.now,
    },
  )
}
