// A lawful extension: its reason, circumstances and new date told to the customer before the first date has passed.
import type { CaseActionBody } from '../../contract/case.ts'
import { computeExtended } from '../../domain/case/clock-plan.ts'
import { Fault } from '../../domain/fault.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { findAnswer } from '../../store/case/answer.ts'
import { findClock, listClocks, markClock } from '../../store/case/clock.ts'
import { setTimers } from '../../store/case/timer.ts'
import { firstRingAt } from '../../domain/case/clock-ring.ts'
import type { Ctx } from '../ctx.ts'
import { recordDispatch, writeOut } from './answer.ts'
import { factsOf, instant } from './clock.ts'
import { type Desk, onCase } from './desk.ts'

export type Extension = { reason: string; circumstances: string; toldAt: string | null }

/** Throws extension.not_allowed when the rule knows none, extension.too_late after the first date, extension.done the second time. */
export const extendClock = (ctx: Ctx, actor: Actor, on: { brand: string; id: string }, body: CaseActionBody<'extension'>) =>
  onCase(ctx, actor, { ...on, action: 'decide-case', deed: 'extend', version: body.version }, async (desk) => {
    const clock = await findClock(desk.tx, on.brand, body.clock)
    if (!clock || clock.case_id !== on.id || clock.kind !== 'legal' || !clock.rule_id) throw new Fault('extension.not_allowed')
    if (clock.extension) throw new Fault('extension.done')
    const told = body.channel === 'mail' && !body.dispatchedAt ? desk.now : body.dispatchedAt ? instant(body.dispatchedAt) : desk.now
    // A letter posted in time may be recorded the morning after.
    if ((clock.state !== 'running' && clock.state !== 'missed') || Temporal.Instant.compare(told, instant(clock.due_at)) >= 0) throw new Fault('extension.too_late')
    if (!computeExtended(clock.rule_id, await factsOf(desk))) throw new Fault('extension.not_allowed')
    const extension: Extension = { reason: body.reason, circumstances: body.circumstances, toldAt: null }
    await markClock(desk.tx, on.brand, clock.id, { extension: JSON.stringify(extension) })
    const id = await writeOut(desk, { kind: 'extension', subject: desk.row.ref, body: body.body, language: desk.row.language, checklist: [], channel: body.channel, dispatchedAt: body.dispatchedAt, proof: body.proof })
    const answer = await findAnswer(desk.tx, on.brand, id)
    if (answer?.state === 'sent') await recordDispatch(desk, answer)
  })

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
    const steps = [...longer.steps, { code: 'extended_because', reason: extension.reason, toldAt: toldAt.toString() }]
    await markClock(desk.tx, desk.brand, clock.id, {
      state: 'running', target_on: longer.targetOn, last_day_on: longer.lastDayOn, due_at: longer.dueAt.toString(), steps: JSON.stringify(steps), warned: 0,
      extension: JSON.stringify({ ...extension, toldAt: toldAt.toString() }),
    })
    const ring = firstRingAt({ kind: 'legal', silence: clock.silence, fromAt: instant(clock.from_at), dueAt: longer.dueAt, warned: 0 })
    await setTimers(desk.tx, [{ brand: desk.brand, kind: 'clock', subject: clock.id, at: ring.toString() }])
    desk.tell({ kind: 'clock.extended', data: { rule: clock.rule_id, reason: extension.reason, dueAt: longer.dueAt.toString() }, customerSees: true })
  }
}
