// Deadlines stand still while the customer is waited for, and go on.
import {
  type DeadlineHistory,
  type PlannedDeadline,
  recountLegal,
} from '../../record/domain/deadline-plan.ts'
import { type DeadlineRecord, listDeadlines, markDeadline } from '../../record/store/deadline.ts'
import { type CaseContext, instant } from '../../record/app/case-context-type.ts'
import { countHouse, isAhead, historyOf, runOn, stopDeadline, writePauses } from './deadline.ts'

/**
 * Stops, from when the customer was asked, the deadlines whose rule allows it; what had passed by
 * then is missed, not paused.
 */
export async function pauseDeadlines(context: CaseContext, from: Temporal.Instant): Promise<void> {
  for (const deadline of await listDeadlines(context.tx, context.brand, context.row.id)) {
    if (!deadline.may_pause) continue
    if (deadline.state === 'running' && isAhead(deadline.due_at, from))
      await pauseDeadline(context, deadline, from.toString())
    // It does not wait, but would have if a correction shows that it had not passed.
    else if (deadline.state === 'running' || deadline.state === 'missed')
      await notePauses(context, deadline, [
        ...historyOf(deadline).pauses.filter((pause) => pause.toAt),
        { fromAt: from, toAt: null },
      ])
  }
}

const notePauses = (
  context: CaseContext,
  deadline: DeadlineRecord,
  pauses: DeadlineHistory['pauses'],
) =>
  markDeadline(context.tx, context.brand, deadline.id, {
    pauses: writePauses({ pauses, extended: null }),
  })

const pauseDeadline = (
  context: CaseContext,
  deadline: DeadlineRecord,
  at: string,
): Promise<void> => {
  const history = historyOf(deadline)
  return stopDeadline(context, deadline, {
    state: 'paused',
    paused_at: at,
    pauses: writePauses({
      ...history,
      pauses: [...history.pauses, { fromAt: instant(at), toAt: null }],
    }),
  })
}

/**
 * Runs them on; each is counted anew with the time the customer was waited for, and the house's
 * never ends after the law's.
 */
export async function resumeDeadlines(context: CaseContext): Promise<void> {
  const deadlines = await listDeadlines(context.tx, context.brand, context.row.id)
  for (const kind of ['legal', 'house'] as const) {
    for (const deadline of deadlines) {
      if (deadline.kind !== kind) continue
      if (deadline.state === 'paused') await resumeDeadline(context, deadline)
      else if (
        historyOf(deadline).pauses.some((pause) => pause.toAt === null) &&
        deadline.state !== 'void' &&
        deadline.state !== 'met'
      )
        await notePauses(context, deadline, endPauses(deadline, context.now))
    }
  }
}

const endPauses = (deadline: DeadlineRecord, at: Temporal.Instant): DeadlineHistory['pauses'] =>
  historyOf(deadline).pauses.map((pause) => (pause.toAt ? pause : { ...pause, toAt: at }))

async function resumeDeadline(context: CaseContext, deadline: DeadlineRecord): Promise<void> {
  const history: DeadlineHistory = {
    ...historyOf(deadline),
    pauses: endPauses(deadline, context.now),
  }
  const facts = {
    handbook: context.handbook,
    category: context.category,
    receivedAt: instant(deadline.from_at),
  }
  const counted = deadline.rule_id
    ? recountLegal(deadline.rule_id, facts, history, context.now)
    : await countHouse(context, deadline, history.pauses)
  await runOn(
    context,
    deadline,
    counted ?? {
      dueAt: instant(deadline.due_at),
      targetOn: deadline.target_on,
      lastDayOn: deadline.last_day_on,
      steps: deadline.steps as PlannedDeadline['steps'],
      fromAt: facts.receivedAt,
    },
    { paused_at: null, pauses: writePauses(history) },
  )
}
