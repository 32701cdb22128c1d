// Does to the deadlines of a case what the pure machine decides: their rows, timers, timeline and
// notices follow what they have become.
import {
  type CaseDeadline,
  type DeadlineEvent,
  type Moved,
  inOrder,
} from '../../record/domain/case-deadline.ts'
import { firstTimerAt } from '../../record/domain/deadline-timer.ts'
import { deadlineRow, insertDeadlines, markDeadline } from '../../record/store/deadline.ts'
import type { CaseContext } from '../../record/app/case-context-type.ts'
import { deleteTimer, setTimers } from '../../../platform/jobs/store/timer.ts'
import { deadlineData, tellMissed } from '../../escalation/app/missed.ts'
import type { Counting } from '../domain/machine.ts'

/** `move` is a transition of the machine; what it says has happened is told. */
export async function moveDeadlines(
  context: CaseContext,
  move: (deadlines: readonly CaseDeadline[], counting: Counting) => Moved,
): Promise<Moved> {
  const before = await context.listDeadlines()
  const { handbook, category, now } = context
  const moved = move(before, { handbook, category, now })
  await writeDeadlines(context, before, moved.deadlines)
  for (const event of moved.events) await tellEvent(context, event)
  return moved
}

async function writeDeadlines(
  context: CaseContext,
  before: readonly CaseDeadline[],
  after: readonly CaseDeadline[],
): Promise<void> {
  const was = new Map(before.map((deadline) => [deadline.id, deadline]))
  for (const deadline of after) {
    const old = was.get(deadline.id)
    // What no transition touched is the same object still.
    if (old && old !== deadline)
      await markDeadline(context.tx, context.brand, { before: old, after: deadline })
  }
  const fresh = after.filter(({ id }) => !was.has(id))
  const on = { brand: context.brand, caseId: context.row.id }
  await insertDeadlines(
    context.tx,
    fresh.map((deadline) => deadlineRow(on, deadline)),
  )
  await followTimers(context, was, after)
  context.setDeadlines(inOrder(after))
}

/** A deadline that runs has a timer, at the first mark of its time; no other has one. */
async function followTimers(
  { tx, brand }: CaseContext,
  was: ReadonlyMap<string, CaseDeadline>,
  after: readonly CaseDeadline[],
): Promise<void> {
  const isCountedAnew = (deadline: CaseDeadline) => {
    const old = was.get(deadline.id)
    return (
      old?.state !== 'running' ||
      !old.dueAt.equals(deadline.dueAt) ||
      !old.fromAt.equals(deadline.fromAt)
    )
  }
  const timer = (deadline: CaseDeadline) => ({
    brand,
    kind: 'clock' as const,
    subject: deadline.id,
  })
  for (const deadline of after)
    if (deadline.state !== 'running' && was.get(deadline.id)?.state === 'running')
      await deleteTimer(tx, timer(deadline))
  await setTimers(
    tx,
    after
      .filter((deadline) => deadline.state === 'running' && isCountedAnew(deadline))
      .map((deadline) => ({ ...timer(deadline), at: firstTimerAt(deadline).toString() })),
  )
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
