// A clock whose extension was told: counted anew with the longer period, or left as it was.
import { computeExtended } from '../../domain/case/clock-plan.ts'
import { type ClockRecord, listClocks, markClock } from '../../store/case/clock.ts'
import { factsOf, instant, livedOf, runOn } from './clock.ts'
import type { Desk } from './desk.ts'

export type Extension = { reason: string; circumstances: string; toldAt: string | null }

/** The letter that should have told it never went out: it can be told again while there is time. */
export async function dropExtension(desk: Desk): Promise<void> {
  for (const clock of await listClocks(desk.tx, desk.brand, desk.row.id)) {
    if (clock.extension && !(clock.extension as Extension).toldAt) await markClock(desk.tx, desk.brand, clock.id, { extension: null })
  }
}

/** What was told too late by the count of now lengthens nothing; it stays noted, for a correction may show that it was in time. */
export const holdsExtension = (clock: Pick<ClockRecord, 'extension' | 'steps'>): boolean =>
  clock.extension !== null && (!(clock.extension as Extension).toldAt || (clock.steps as { code: string }[]).some((step) => step.code === 'extended'))

/** Recounts the clock whose extension waited for being told; told too late it stays as it was, and that is said. */
export async function applyExtension(desk: Desk, toldAt: Temporal.Instant): Promise<void> {
  for (const clock of await listClocks(desk.tx, desk.brand, desk.row.id)) {
    const extension = clock.extension as Extension | null
    if (!extension || extension.toldAt || !clock.rule_id) continue
    const told = { ...extension, toldAt: toldAt.toString() }
    await markClock(desk.tx, desk.brand, clock.id, { extension: JSON.stringify(told) })
    // Its rule does not apply just now, or was met meanwhile.
    if (clock.state === 'void' || clock.state === 'met') continue
    if (Temporal.Instant.compare(toldAt, instant(clock.due_at)) >= 0) {
      desk.tell({ kind: 'clock.extended', data: { rule: clock.rule_id, refused: 'too_late' } })
      continue
    }
    const facts = { ...(await factsOf(desk)), receivedAt: instant(clock.from_at) }
    const longer = computeExtended(clock.rule_id, facts, { reason: extension.reason, askedAt: toldAt, lastOn: null }, livedOf(clock).pauses)
    if (!longer) continue
    await runOn(desk, clock, longer, { warned: 0 })
    desk.tell({ kind: 'clock.extended', data: { rule: clock.rule_id, reason: extension.reason, dueAt: longer.dueAt.toString() }, customerSees: true })
  }
}
