// A clock whose extension was told: counted anew with the longer period, or left as it was.
import { computeExtended } from '../../domain/case/clock-plan.ts'
import { firstRingAt } from '../../domain/case/clock-ring.ts'
import { listClocks, markClock } from '../../store/case/clock.ts'
import { setTimers } from '../../store/case/timer.ts'
import { factsOf, instant } from './clock.ts'
import type { Desk } from './desk.ts'

export type Extension = { reason: string; circumstances: string; toldAt: string | null }

/** The letter that should have told it never went out: it can be told again while there is time. */
export async function dropExtension(desk: Desk): Promise<void> {
  for (const clock of await listClocks(desk.tx, desk.brand, desk.row.id)) {
    if (clock.extension && !(clock.extension as Extension).toldAt) await markClock(desk.tx, desk.brand, clock.id, { extension: null })
  }
}

/** Recounts the clock whose extension waited for being told; told too late it stays as it was, and that is said. */
export async function applyExtension(desk: Desk, toldAt: Temporal.Instant): Promise<void> {
  for (const clock of await listClocks(desk.tx, desk.brand, desk.row.id)) {
    const extension = clock.extension as Extension | null
    if (!extension || extension.toldAt || !clock.rule_id) continue
    if (Temporal.Instant.compare(toldAt, instant(clock.due_at)) >= 0) {
      desk.tell({ kind: 'clock.extended', data: { rule: clock.rule_id, refused: 'too_late' } })
      await markClock(desk.tx, desk.brand, clock.id, { extension: null })
      continue
    }
    const longer = computeExtended(clock.rule_id, await factsOf(desk))
    if (!longer) continue
    const steps = [...longer.steps, { code: 'extended', reason: extension.reason, askedAt: toldAt.toString(), on: null }]
    await markClock(desk.tx, desk.brand, clock.id, {
      state: 'running', target_on: longer.targetOn, last_day_on: longer.lastDayOn, due_at: longer.dueAt.toString(), steps: JSON.stringify(steps), warned: 0,
      extension: JSON.stringify({ ...extension, toldAt: toldAt.toString() }),
    })
    const ring = firstRingAt({ kind: 'legal', silence: clock.silence, fromAt: instant(clock.from_at), dueAt: longer.dueAt, warned: 0 })
    await setTimers(desk.tx, [{ brand: desk.brand, kind: 'clock', subject: clock.id, at: ring.toString() }])
    desk.tell({ kind: 'clock.extended', data: { rule: clock.rule_id, reason: extension.reason, dueAt: longer.dueAt.toString() }, customerSees: true })
  }
}
