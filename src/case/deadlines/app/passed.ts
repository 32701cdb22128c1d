// What has passed while nobody looked: every deadline and promise of a case whose time is over.
import { listPromises } from '../../record/store/promise.ts'
import { type CaseContext } from '../../record/app/case-context-type.ts'
import { breakPromise } from '../../escalation/app/missed.ts'
import { missDeadlines } from '../domain/machine.ts'
import { moveDeadlines } from './move.ts'

/** Every running deadline and open promise of the case whose time had passed at `by`. */
export async function missPassed(context: CaseContext, by: Temporal.Instant): Promise<void> {
  await moveDeadlines(context, (deadlines) => missDeadlines(deadlines, by))
  const isPassed = (dueAt: Temporal.Instant) => Temporal.Instant.compare(dueAt, by) <= 0
  for (const promise of await listPromises(context.tx, context.brand, context.row.id))
    if (promise.state === 'open' && isPassed(promise.due_at)) await breakPromise(context, promise)
}
