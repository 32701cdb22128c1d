// Clocks stand still while the customer is waited for, and go on.
import {
  type DeadlineHistory,
  type PlannedClock,
  recountLegal,
} from '../../record/domain/clock-plan.ts'
import { type ClockRecord, listClocks, markClock } from '../../record/store/clock.ts'
import { type CaseContext, instant } from '../../record/app/case-context-type.ts'
import { countHouse, isAhead, historyOf, runOn, stopClock, writePauses } from './clock.ts'

/**
 * Stops, from when the customer was asked, the clocks whose rule allows it; what had passed by then
 * is missed, not paused.
 */
export async function pauseClocks(context: CaseContext, from: Temporal.Instant): Promise<void> {
  for (const clock of await listClocks(context.tx, context.brand, context.row.id)) {
    if (!clock.may_pause) continue
    if (clock.state === 'running' && isAhead(clock.due_at, from))
      await pauseClock(context, clock, from.toString())
    // It does not wait, but would have if a correction shows that it had not passed.
    else if (clock.state === 'running' || clock.state === 'missed')
      await notePauses(context, clock, [
        ...historyOf(clock).pauses.filter((pause) => pause.toAt),
        { fromAt: from, toAt: null },
      ])
  }
}

const notePauses = (context: CaseContext, clock: ClockRecord, pauses: DeadlineHistory['pauses']) =>
  markClock(context.tx, context.brand, clock.id, {
    pauses: writePauses({ pauses, extended: null }),
  })

const pauseClock = (context: CaseContext, clock: ClockRecord, at: string): Promise<void> => {
  const history = historyOf(clock)
  return stopClock(context, clock, {
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
export async function resumeClocks(context: CaseContext): Promise<void> {
  const clocks = await listClocks(context.tx, context.brand, context.row.id)
  for (const kind of ['legal', 'house'] as const) {
    for (const clock of clocks) {
      if (clock.kind !== kind) continue
      if (clock.state === 'paused') await resumeClock(context, clock)
      else if (
        historyOf(clock).pauses.some((pause) => pause.toAt === null) &&
        clock.state !== 'void' &&
        clock.state !== 'met'
      )
        await notePauses(context, clock, endPauses(clock, context.now))
    }
  }
}

const endPauses = (clock: ClockRecord, at: Temporal.Instant): DeadlineHistory['pauses'] =>
  historyOf(clock).pauses.map((pause) => (pause.toAt ? pause : { ...pause, toAt: at }))

async function resumeClock(context: CaseContext, clock: ClockRecord): Promise<void> {
  const history: DeadlineHistory = { ...historyOf(clock), pauses: endPauses(clock, context.now) }
  const facts = {
    handbook: context.handbook,
    category: context.category,
    receivedAt: instant(clock.from_at),
  }
  const counted = clock.rule_id
    ? recountLegal(clock.rule_id, facts, history, context.now)
    : await countHouse(context, clock, history.pauses)
  await runOn(
    context,
    clock,
    counted ?? {
      dueAt: instant(clock.due_at),
      targetOn: clock.target_on,
      lastDayOn: clock.last_day_on,
      steps: clock.steps as PlannedClock['steps'],
      fromAt: facts.receivedAt,
    },
    { paused_at: null, pauses: writePauses(history) },
  )
}
