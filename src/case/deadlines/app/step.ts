// The next step that waits for an internal deadline moves when that deadline does.
import type { CaseContext } from '../../record/app/case-context-type.ts'
import { computeStepDue, decideStepMove } from '../domain/step.ts'

/** When the internal deadline ends that the next step waits for; null when it waits for none. */
export const findStepDue = async (context: CaseContext): Promise<Temporal.Instant | null> =>
  computeStepDue(context.row.next_step, await context.listDeadlines())

/** After deadlines moved; `dueBefore` is findStepDue of before. */
export async function followDeadlines(
  context: CaseContext,
  dueBefore: Temporal.Instant | null,
): Promise<void> {
  const { brand, row, now } = context
  if (!row.next_step_at) return
  const isEscalated = row.rung > 0
  const moved = decideStepMove(
    { at: row.next_step_at, isEscalated, dueBefore, due: await findStepDue(context) },
    now,
  )
  if (!moved) return
  const { at } = moved
  // Late by another day: whoever is asked for it stays asked.
  if (moved.isEscalated) return context.change({ next_step_at: at })
  if (isEscalated) context.endStepNotices()
  await context.change({ next_step_at: at, rung: 0, rung_asked_id: null, rung_asked_at: null })
  context.wake({ brand, kind: 'next-step', subject: row.id, at })
}
