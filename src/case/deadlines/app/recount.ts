// A case's deadlines are counted anew when its category, class, customer, day of receipt or handbook
// has changed; what has moved with them follows.
import { listAnswers } from '../../record/store/answer.ts'
import type { CaseContext } from '../../record/app/case-context-type.ts'
import { recountDeadlines } from '../domain/recount.ts'
import { factsOf, instant, servedBy } from './deadline.ts'
import { moveDeadlines } from './move.ts'

/** `why` names what has changed, for the timeline. */
export async function recountCase(context: CaseContext, why: string): Promise<void> {
  const { reopened_at: reopenedAt, waiting_since: waitingSince } = context.row
  const facts = await factsOf(context)
  const answers = await listAnswers(context.tx, context.brand, context.row.id)
  await moveDeadlines(context, (deadlines) =>
    recountDeadlines(deadlines, {
      facts,
      reopenedAt: reopenedAt ? instant(reopenedAt) : null,
      waitingSince: waitingSince ? instant(waitingSince) : null,
      served: answers.filter((answer) => answer.state === 'sent').flatMap(servedBy),
      now: context.now,
      newId: context.ctx.newId,
    }),
  )
  context.tell({ kind: 'clock.recounted', data: { why } })
}
