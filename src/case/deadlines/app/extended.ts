// What becomes of a longer period by law once its letter is out.
import type { CaseContext } from '../../record/app/case-context-type.ts'
import { extendDeadlines } from '../domain/machine.ts'
import { moveDeadlines } from './move.ts'
import { findStepDue, followDeadlines } from './step.ts'

/**
 * Counts the deadline whose extension waited for being told, and the house's that it bounds; told
 * too late both stay as they were, and that is said.
 */
export async function applyExtension(
  context: CaseContext,
  toldAt: Temporal.Instant,
): Promise<void> {
  const due = await findStepDue(context)
  const { events } = await moveDeadlines(context, (deadlines, counting) =>
    extendDeadlines(deadlines, toldAt, counting),
  )
  if (events.some((event) => event.kind === 'extended')) await followDeadlines(context, due)
}
