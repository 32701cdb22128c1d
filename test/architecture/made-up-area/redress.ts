// Redress is asked for, and approved by somebody else before it lapses.
import type { CaseContext, CaseCtx } from '../../../src/case/record/app/case-context-type.ts'
import { onCase } from '../../../src/case/context/app/case-context.ts'
import { notify } from '../../../src/case/escalation/app/missed.ts'
import { WORK_ON_CASE } from '../../../src/case/record/domain/policy.ts'
import type { PersonActor } from '../../../src/access/domain/actor.ts'
import { APPROVE_REDRESS } from './policy.ts'

declare module '../../../src/platform/jobs/domain/timer-kind.ts' {
  interface TimerKinds {
    'redress.lapses': 'case'
  }
}

type On = { brand: string; id: string }
const LAPSES_AFTER = { hours: 48 }

const timerOf = (context: CaseContext) => ({
  brand: context.brand,
  kind: 'redress.lapses' as const,
  subject: context.row.id,
})

/** The owner is told, and has two days. `amount` in cents. */
export const askForRedress = (ctx: CaseCtx, actor: PersonActor, on: On, amount: number) =>
  onCase(ctx, actor, { ...on, rule: { right: WORK_ON_CASE, as: 'note' } }, async (context) => {
    const at = context.now.add(LAPSES_AFTER)
    context.wake({ ...timerOf(context), at })
    context.tell({ kind: 'redress.asked', data: { amount } })
    await notify(context, [
      {
        person: context.row.owner_id,
        kind: 'redress.asked',
        dueAt: at,
        lateMin: 0,
        data: { amount },
      },
    ])
  })

export const approveRedress = (ctx: CaseCtx, actor: PersonActor, on: On) =>
  onCase(ctx, actor, { ...on, rule: { right: APPROVE_REDRESS, as: 'note' } }, async (context) => {
    context.wake({ ...timerOf(context), at: null })
    context.tell({ kind: 'redress.approved', data: {} })
  })

/** Nobody has approved it in time. */
export async function lapse(context: CaseContext): Promise<void> {
  context.wake({ ...timerOf(context), at: null })
  context.tell({ kind: 'redress.lapsed', data: {} })
}
