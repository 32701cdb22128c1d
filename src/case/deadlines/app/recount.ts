// A case's deadlines are counted anew when its category, class, customer, day of receipt or handbook
// has changed; what has moved with them follows.
import { listAnswers } from '../../record/store/answer.ts'
import type { CaseContext } from '../../record/app/case-context-type.ts'
import { type Recounting, recountDeadlines } from '../domain/recount.ts'
import { factsOf, servedBy } from './deadline.ts'
import { moveDeadlines } from './move.ts'

/** By what the deadlines of a case are counted as things stand. */
export async function readRecounting(context: Counted): Promise<Recounting> {
  const { reopened_at: reopenedAt, waiting_since: waitingSince } = context.row
  const answers = await listAnswers(context.tx, context.brand, context.row.id)
  return {
    facts: await factsOf(context),
    reopenedAt,
    waitingSince,
    served: answers.filter((answer) => answer.state === 'sent').flatMap(servedBy),
    now: context.now,
    newId: context.ctx.newId,
  }
}

type Counted = Pick<CaseContext, 'ctx' | 'tx' | 'brand' | 'row' | 'handbook' | 'category' | 'now'>

/** `why` names what has changed, for the timeline. */
export async function recountCase(context: CaseContext, why: string): Promise<void> {
  const recounting = await readRecounting(context)
  await moveDeadlines(context, (deadlines) => recountDeadlines(deadlines, recounting))
  context.tell({ kind: 'clock.recounted', data: { why } })
}
