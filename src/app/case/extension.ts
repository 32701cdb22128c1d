// A lawful extension: its reason, circumstances and new date told to the customer before the first date has passed.
import type { CaseActionBody } from '../../contract/case.ts'
import { computeExtended } from '../../domain/case/clock-plan.ts'
import { Fault } from '../../domain/fault.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { findAnswer } from '../../store/case/answer.ts'
import { findClock, markClock } from '../../store/case/clock.ts'
import type { Ctx } from '../ctx.ts'
import { recordDispatch, writeOut } from './answer.ts'
import { factsOf, instant } from './clock.ts'
import { onCase } from './desk.ts'
import { type Extension, holdsExtension } from './extended.ts'

/** Throws extension.not_allowed when the rule knows none, extension.too_late after the first date, extension.done the second time. */
export const extendClock = (ctx: Ctx, actor: Actor, on: { brand: string; id: string }, body: CaseActionBody<'extension'>) =>
  onCase(ctx, actor, { ...on, action: 'decide-case', deed: 'extend', version: body.version, asOf: body.dispatchedAt }, async (desk) => {
    const clock = await findClock(desk.tx, on.brand, body.clock)
    if (!clock || clock.case_id !== on.id || clock.kind !== 'legal' || !clock.rule_id) throw new Fault('extension.not_allowed')
    if (holdsExtension(clock)) throw new Fault('extension.done')
    const told = body.channel === 'mail' && !body.dispatchedAt ? desk.now : body.dispatchedAt ? instant(body.dispatchedAt) : desk.now
    // A letter posted in time may be recorded the morning after.
    if ((clock.state !== 'running' && clock.state !== 'missed') || Temporal.Instant.compare(told, instant(clock.due_at)) >= 0) throw new Fault('extension.too_late')
    if (!computeExtended(clock.rule_id, await factsOf(desk), { reason: body.reason, askedAt: told, lastOn: null })) throw new Fault('extension.not_allowed')
    const extension: Extension = { reason: body.reason, circumstances: body.circumstances, toldAt: null }
    await markClock(desk.tx, on.brand, clock.id, { extension: JSON.stringify(extension) })
    const id = await writeOut(desk, { kind: 'extension', subject: desk.row.ref, body: body.body, language: desk.row.language, checklist: [], channel: body.channel, dispatchedAt: body.dispatchedAt, proof: body.proof })
    const answer = await findAnswer(desk.tx, on.brand, id)
    if (answer?.state === 'sent') await recordDispatch(desk, answer)
  })
