// Clocks in the database: started at receipt, met by what was sent, paused while the customer is asked, recounted when facts change.
import type { ClockFacts, PlannedClock } from '../../domain/case/clock-plan.ts'
import { firstRingAt } from '../../domain/case/clock-ring.ts'
import { isClockedByLaw } from '../../domain/case/case.ts'
import { type LetterChannel, type LetterKind, actionsServedBy, isDurable } from '../../domain/case/letter.ts'
import { placeOf } from '../../domain/case/place.ts'
import { addWorkingMinutes, workingMinutesBetween } from '../../domain/clock/business-time.ts'
import type { CaseKind, CustomerKind } from '../../domain/handbook/handbook.ts'
import { legalRulesFor } from '../../domain/handbook/pick.ts'
import type { AnswerRecord } from '../../store/case/answer.ts'
import { listConfirmed } from '../../store/brand/law.ts'
import { type ClockRecord, insertClocks, listClocks, markClock } from '../../store/case/clock.ts'
import { deleteTimer, setTimers } from '../../store/case/timer.ts'
import type { NewRow } from '../../store/row.ts'
import type { Desk } from './desk.ts'

export const instant = (text: string): Temporal.Instant => Temporal.Instant.from(text)

export function clockRow(brand: string, caseId: string, id: string, clock: PlannedClock): NewRow<'clock'> {
  return {
    brand_id: brand, id, case_id: caseId, kind: clock.kind, action: clock.action, rule_id: clock.rule, provisional: clock.provisional,
    satisfied_by: clock.satisfiedBy, needs_durable: clock.needsDurable, silence: clock.silence, may_pause: clock.mayPause,
    from_at: clock.fromAt.toString(), target_on: clock.targetOn, last_day_on: clock.lastDayOn, due_at: clock.dueAt.toString(),
    steps: JSON.stringify(clock.steps), state: 'running', warned: 0, paused_minutes: clock.pausedMinutes ?? 0, paused_days: clock.pausedDays ?? 0,
  }
}

export const firstRing = (clock: PlannedClock): string => firstRingAt({ ...clock, warned: 0 }).toString()

/** What the clocks of this case are counted from, as things stand. */
export async function factsOf(desk: Desk): Promise<ClockFacts> {
  return {
    handbook: desk.handbook, category: desk.category, kind: desk.row.kind as CaseKind, customerKind: desk.row.customer_kind as CustomerKind | null,
    legalClass: desk.row.legal_class, confirmedRules: await listConfirmed(desk.tx, desk.brand), receivedAt: instant(desk.row.received_at),
  }
}

/** Legal rules that may apply to this case as things stand: those of its class, or of every class while none is confirmed. */
export const rulesOf = (desk: Pick<Desk, 'handbook' | 'category' | 'row'>): string[] =>
  isClockedByLaw(desk.row.kind as CaseKind) ? legalRulesFor(desk.handbook, desk.category, desk.row.customer_kind as CustomerKind | null, desk.row.legal_class) : []

/** Starts planned clocks beside those that are there, each with its timer. */
export async function startClocks(desk: Desk, planned: readonly PlannedClock[]): Promise<void> {
  const rows = planned.map((clock) => clockRow(desk.brand, desk.row.id, desk.ctx.newId(), clock))
  await insertClocks(desk.tx, rows)
  await setTimers(desk.tx, rows.map((row, i) => ({ brand: desk.brand, kind: 'clock' as const, subject: row.id, at: firstRing(planned[i]!) })))
}

export const isLive = (clock: ClockRecord) => clock.state === 'running' || clock.state === 'paused'

export async function stopClock(desk: Desk, clock: ClockRecord, patch: Parameters<typeof markClock>[3]): Promise<void> {
  await markClock(desk.tx, desk.brand, clock.id, { paused_at: null, ...patch })
  await deleteTimer(desk.tx, { brand: desk.brand, kind: 'clock', subject: clock.id })
}

export async function meetClock(desk: Desk, clock: ClockRecord, at: Temporal.Instant): Promise<void> {
  const late = Temporal.Instant.compare(at, instant(clock.due_at)) >= 0
  await stopClock(desk, clock, { state: 'met', met_at: at.toString(), met_late: late })
  desk.tell({ kind: 'clock.met', data: { clock: clock.kind, action: clock.action, rule: clock.rule_id, late, dueAt: clock.due_at } })
}

export type Served = { actions: readonly string[]; by: 'sent' | 'received'; durable: boolean; at: Temporal.Instant }

/**
 * Meets the clocks that what was done satisfies. 'received' (delivery known) also satisfies those that ask for sending;
 * a spoken answer satisfies none that asks for paper or another durable medium. A clock that was missed is met late.
 */
export async function serveClocks(desk: Desk, served: Served): Promise<void> {
  for (const clock of await listClocks(desk.tx, desk.brand, desk.row.id)) {
    if (!(isLive(clock) || clock.state === 'missed') || !served.actions.includes(clock.action)) continue
    if (clock.needs_durable && !served.durable) continue
    // What went out before a case was reopened is no answer to what was said then.
    if (Temporal.Instant.compare(served.at, instant(clock.from_at)) < 0) continue
    if (clock.satisfied_by === 'accepted' || (clock.satisfied_by === 'received' && served.by === 'sent')) continue
    await meetClock(desk, clock, served.at)
  }
}

/** Meets what a letter that is out satisfies: rules that ask for sending count its dispatch, those that ask for receipt its delivery, once known. */
export async function serveAnswer(desk: Desk, answer: AnswerRecord): Promise<void> {
  const actions = actionsServedBy(answer.kind as LetterKind)
  const durable = isDurable(answer.channel as LetterChannel)
  if (answer.dispatched_at) await serveClocks(desk, { actions, durable, by: 'sent', at: instant(answer.dispatched_at) })
  if (answer.delivered_at) await serveClocks(desk, { actions, durable, by: 'received', at: instant(answer.delivered_at) })
}

/** Stops, for the time the customer is asked, the clocks whose rule allows it. */
export async function pauseClocks(desk: Desk): Promise<void> {
  for (const clock of await listClocks(desk.tx, desk.brand, desk.row.id)) {
    if (clock.state !== 'running' || !clock.may_pause) continue
    await pauseClock(desk, clock, desk.now.toString())
  }
}

export const pauseClock = (desk: Desk, clock: ClockRecord, at: string): Promise<void> => stopClock(desk, clock, { state: 'paused', paused_at: at })

/** Runs them on: house clocks are owed the working minutes of the pause, legal ones its whole local days. */
export async function resumeClocks(desk: Desk): Promise<void> {
  const place = placeOf(desk.handbook)
  for (const clock of await listClocks(desk.tx, desk.brand, desk.row.id)) {
    if (clock.state !== 'paused' || !clock.paused_at) continue
    const from = instant(clock.paused_at)
    const steps = clock.steps as object[]
    if (clock.kind === 'house') {
      const minutes = workingMinutesBetween(from, desk.now, place)
      const moved = addWorkingMinutes({ ...place, at: instant(clock.due_at), minutes })
      await run(desk, clock, moved.at, { paused_minutes: clock.paused_minutes + minutes }, [...steps, { code: 'paused', from: from.toString(), to: desk.now.toString(), amount: minutes, unit: 'minutes' }])
    } else {
      const day = (at: Temporal.Instant) => at.toZonedDateTimeISO(place.zone).toPlainDate()
      const days = day(from).until(day(desk.now)).days
      const due = instant(clock.due_at).toZonedDateTimeISO(place.zone).toPlainDate().add({ days }).toZonedDateTime(place.zone).toInstant()
      await run(desk, clock, due, { paused_days: clock.paused_days + days }, [...steps, { code: 'paused', from: from.toString(), to: desk.now.toString(), amount: days, unit: 'days' }])
    }
  }
}

async function run(desk: Desk, clock: ClockRecord, dueAt: Temporal.Instant, patch: Parameters<typeof markClock>[3], steps: object[]): Promise<void> {
  const zone = placeOf(desk.handbook).zone
  const lastDay = dueAt.subtract({ milliseconds: 1 }).toZonedDateTimeISO(zone).toPlainDate().toString()
  await markClock(desk.tx, desk.brand, clock.id, {
    ...patch, state: 'running', paused_at: null, due_at: dueAt.toString(), steps: JSON.stringify(steps),
    ...(clock.kind === 'legal' ? { last_day_on: lastDay } : {}), target_on: lastDay,
  })
  const ring = firstRingAt({ kind: clock.kind as 'legal' | 'house', silence: clock.silence, fromAt: instant(clock.from_at), dueAt, warned: clock.warned })
  await setTimers(desk.tx, [{ brand: desk.brand, kind: 'clock', subject: clock.id, at: ring.toString() }])
}

/** When this case's answer is due by law (first instant after), or null; for checking promises and extensions. */
export async function findAnswerDue(desk: Desk): Promise<Temporal.Instant | null> {
  const clocks = await listClocks(desk.tx, desk.brand, desk.row.id)
  const due = clocks.filter((clock) => clock.kind === 'legal' && clock.action === 'reply' && isLive(clock)).map((clock) => clock.due_at).sort()[0]
  return due ? instant(due) : null
}

export async function findHouseDue(desk: Desk, action: string): Promise<Temporal.Instant | null> {
  const clock = (await listClocks(desk.tx, desk.brand, desk.row.id)).find((item) => item.kind === 'house' && item.action === action && isLive(item))
  return clock ? instant(clock.due_at) : null
}
