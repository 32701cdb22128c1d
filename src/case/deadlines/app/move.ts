// Does to the deadlines of a case what the pure machine decides; their timers, timeline and notices
// follow what they have become.
import {
  type CaseDeadline,
  type DeadlineEvent,
  type Moved,
  inOrder,
} from '../../record/domain/case-deadline.ts'
import { firstTimerAt } from '../../record/domain/deadline-timer.ts'
import type { TimerWrite } from '../../../platform/jobs/store/timer.ts'
import type { CaseContext } from '../../record/app/case-context-type.ts'
import { deadlineData, tellMissed } from '../../escalation/app/missed.ts'
import type { Counting } from '../domain/machine.ts'

/** `move` is a transition of the machine; what it says has happened is told. */
export async function moveDeadlines(
  context: CaseContext,
  move: (deadlines: readonly CaseDeadline[], counting: Counting) => Moved,
): Promise<Moved> {
  const { handbook, category, now } = context
  const moved = move(await context.listDeadlines(), { handbook, category, now })
  context.setDeadlines(inOrder(moved.deadlines))
  for (const event of moved.events) await tellEvent(context, event)
  return moved
}

/**
 * What becomes of the timers of deadlines that `was` by their ids: one that runs has a timer, at the
 * first mark of its time; no other has one.
 */
export function followTimers(
  brand: string,
  was: ReadonlyMap<string, CaseDeadline>,
  after: readonly CaseDeadline[],
): TimerWrite[] {
  const timerAt = (deadline: CaseDeadline, at: Temporal.Instant | null): TimerWrite[] => [
    { brand, kind: 'clock', subject: deadline.id, at },
  ]
  return after.flatMap((deadline) => {
    const old = was.get(deadline.id)
    if (deadline.state !== 'running') return old?.state === 'running' ? timerAt(deadline, null) : []
    const stands =
      old?.state === 'running' &&
      old.dueAt.equals(deadline.dueAt) &&
      old.fromAt.equals(deadline.fromAt)
    return stands ? [] : timerAt(deadline, firstTimerAt(deadline))
  })
}

type Tell = (context: CaseContext, deadline: CaseDeadline) => Promise<void> | void

const TELL: Record<DeadlineEvent['kind'], Tell> = {
  missed: tellMissed,
  met: (context, deadline) =>
    context.tell({
      kind: 'clock.met',
      data: { ...deadlineData(deadline), late: deadline.metLate },
    }),
  extended: (context, { rule, extension, dueAt }) =>
    context.tell({
      kind: 'clock.extended',
      data: { rule, reason: extension?.reason, dueAt: dueAt.toString() },
      customerSees: true,
    }),
  extension_refused: (context, { rule }) =>
    context.tell({ kind: 'clock.extended', data: { rule, refused: 'too_late' } }),
}

const tellEvent = (context: CaseContext, { kind, deadline }: DeadlineEvent) =>
  TELL[kind](context, deadline)
