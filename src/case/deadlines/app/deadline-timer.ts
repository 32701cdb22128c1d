// What the timer of a deadline does: it warns at the marks, and records that the time is over.
import { decideDeadlineTimer } from '../../record/domain/deadline-timer.ts'
import type { CaseDeadline } from '../../record/domain/case-deadline.ts'
import type { CaseContext } from '../../record/app/case-context-type.ts'
import { computeLateMin } from '../../escalation/domain/escalation.ts'
import { deadlineData, late, notify } from '../../escalation/app/missed.ts'
import { missDeadlines, warnDeadline } from '../domain/machine.ts'
import { moveDeadlines } from './move.ts'

/**
 * Warnings at the marks; missed is recorded, told, and where the law reads silence as consent put
 * before a person.
 */
export async function runDeadlineTimer(context: CaseContext, id: string): Promise<void> {
  const timer = { brand: context.brand, kind: 'clock' as const, subject: id }
  const deadline = (await context.listDeadlines()).find((item) => item.id === id)
  if (deadline?.state !== 'running') {
    context.wake({ ...timer, at: null })
    return
  }
  const action = decideDeadlineTimer(deadline, context.now)
  if (action.do === 'miss') {
    await moveDeadlines(context, (deadlines) => missDeadlines(deadlines, context.now, id))
    return
  }
  context.wake({ ...timer, at: action.until })
  if (action.do === 'warn') await warn(context, deadline, action)
}

async function warn(
  context: CaseContext,
  deadline: CaseDeadline,
  { percent, at }: { percent: number; at: Temporal.Instant },
): Promise<void> {
  await moveDeadlines(context, (deadlines) => warnDeadline(deadlines, deadline.id, percent))
  const lateMin = computeLateMin(at, context.now)
  const data = { ...deadlineData(deadline), percent }
  context.tell({ kind: 'clock.warned', data: { ...data, ...late(lateMin) } })
  const { owner_id: owner, next_step_holder_id: holder } = context.row
  notify(
    context,
    [...new Set([owner, holder ?? owner])].map((person) => ({
      person,
      kind: 'clock.warned',
      dueAt: deadline.dueAt,
      lateMin,
      data,
    })),
  )
}
