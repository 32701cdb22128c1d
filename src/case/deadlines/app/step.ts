// The next step that waits for an internal deadline moves when that deadline does.
import { instant } from './deadline.ts'
import { isLive } from '../../record/domain/case-deadline.ts'
import type { CaseContext } from '../../record/app/case-context-type.ts'

/** By step, the action whose internal deadline it waits for. */
const ACTION_OF: Partial<Record<string, string>> = { acknowledge: 'acknowledge', answer: 'reply' }

/**
 * When the internal deadline ends that the next step waits for, also when it has ended already; null
 * when it waits for none.
 */
export async function findStepDue(context: CaseContext): Promise<Temporal.Instant | null> {
  const action = ACTION_OF[context.row.next_step ?? '']
  if (!action) return null
  const house = (await context.listDeadlines()).filter(
    (deadline) => deadline.kind === 'house' && deadline.action === action,
  )
  const waitedFor = house.find(isLive) ?? house.findLast(({ state }) => state === 'missed')
  return waitedFor?.dueAt ?? null
}

/**
 * After deadlines moved; `before` is findStepDue of before. A time that a person chose stays,
 * unless it was within the deadline and no longer is. A step that is escalated stays so, unless it
 * turns out that it was not late: then nobody above is asked for it any more.
 */
export async function followDeadlines(
  context: CaseContext,
  before: Temporal.Instant | null,
): Promise<void> {
  const at = await findStepDue(context)
  if (!at || !context.row.next_step_at) return
  const stands = instant(context.row.next_step_at)
  const wasAtEnd = before?.equals(stands)
  const fallsOut =
    Temporal.Instant.compare(at, stands) < 0 &&
    (!before || Temporal.Instant.compare(stands, before) < 0)
  if (at.equals(stands) || !(wasAtEnd || fallsOut)) return
  const nextStepAt = { next_step_at: at.toString() }
  if (context.row.rung > 0) {
    if (!wasAtEnd) return
    // Late by another day: whoever is asked for it stays asked.
    if (Temporal.Instant.compare(at, context.now) <= 0) return context.change(nextStepAt)
    context.endStepNotices()
  }
  await context.change({ ...nextStepAt, rung: 0, rung_asked_id: null, rung_asked_at: null })
  context.wake({
    brand: context.brand,
    kind: 'next-step',
    subject: context.row.id,
    at: at.toString(),
  })
}
