// Counts a case's clocks anew when what they are counted from has changed: its category, class, customer, day of receipt or handbook.
import { type ClockFacts, type PlannedClock, computeClocks, computeExtended, computeHouseClock } from '../../domain/case/clock-plan.ts'
import { firstRingAt } from '../../domain/case/clock-ring.ts'
import { placeOf } from '../../domain/case/place.ts'
import { addWorkingMinutes } from '../../domain/clock/business-time.ts'
import { listAnswers } from '../../store/case/answer.ts'
import { type ClockRecord, listClocks, markClock } from '../../store/case/clock.ts'
import { setTimers } from '../../store/case/timer.ts'
import { factsOf, instant, isLive, pauseClock, serveAnswer, startClocks, stopClock } from './clock.ts'
import type { Desk } from './desk.ts'

const isSame = (clock: ClockRecord, plan: PlannedClock) => clock.kind === plan.kind && clock.action === plan.action && clock.rule_id === plan.rule

/**
 * Clocks already met stay as they are. One that comes out the same runs on; the others become void and their successors start, with the
 * pauses of those before them. A told extension is counted from the new facts. What was already sent counts for a clock that starts only now.
 */
export async function recountClocks(desk: Desk, why: string): Promise<void> {
  const { reopened_at: reopenedAt, waiting_since: waitingSince } = desk.row
  const isOfNow = (clock: ClockRecord) => clock.kind === 'legal' || reopenedAt === null || Temporal.Instant.compare(instant(clock.from_at), instant(reopenedAt)) >= 0
  const known = (await listClocks(desk.tx, desk.brand, desk.row.id)).filter((clock) => clock.state !== 'void' && isOfNow(clock))
  const asOfNow = await factsOf(desk)
  // A rule withdrawn since binds no new case; this one keeps the rule it arrived under.
  const facts = { ...asOfNow, confirmedRules: new Set([...asOfNow.confirmedRules, ...known.flatMap((clock) => clock.rule_id ?? [])]) }
  const fresh: PlannedClock[] = []
  const kept = new Set<string>()
  for (const plan of planNow(desk, facts)) {
    const before = known.find((clock) => isSame(clock, plan))
    const paused = known.find((clock) => clock.kind === plan.kind && clock.action === plan.action && (isLive(clock) || clock.state === 'missed'))
    const due = paused ? withPauses(desk, plan, paused) : plan
    if (before?.state === 'met') kept.add(before.id)
    else if (before?.extension) kept.add(await keepExtended(desk, before, plan, facts))
    else if (before && instant(before.due_at).equals(due.dueAt)) {
      if (before.provisional !== plan.provisional) await markClock(desk.tx, desk.brand, before.id, { provisional: plan.provisional })
      kept.add(before.id)
    } else fresh.push(due)
  }
  for (const clock of known) if (!kept.has(clock.id) && clock.state !== 'met') await stopClock(desk, clock, { state: 'void' })
  await startClocks(desk, fresh)
  for (const answer of await listAnswers(desk.tx, desk.brand, desk.row.id)) if (answer.state === 'sent') await serveAnswer(desk, answer)
  if (waitingSince) {
    for (const clock of await listClocks(desk.tx, desk.brand, desk.row.id)) if (clock.state === 'running' && clock.may_pause) await pauseClock(desk, clock, waitingSince)
  }
  desk.tell({ kind: 'clock.recounted', data: { why } })
}

/** A reopened case owes one more answer, counted from its reopening; what the house promised before is past. */
function planNow(desk: Desk, facts: ClockFacts): PlannedClock[] {
  const planned = computeClocks(facts)
  if (!desk.row.reopened_at) return planned
  const again = computeHouseClock('reply', desk.category.house.answer, { ...facts, receivedAt: instant(desk.row.reopened_at) }, [])
  return [...planned.filter((plan) => plan.kind === 'legal'), again]
}

/** The plan moved on by what its predecessor was owed for waiting. */
function withPauses(desk: Desk, plan: PlannedClock, before: ClockRecord): PlannedClock {
  if (!plan.mayPause || (before.paused_minutes === 0 && before.paused_days === 0)) return plan
  const place = placeOf(desk.handbook)
  const dueAt =
    plan.kind === 'house'
      ? addWorkingMinutes({ ...place, at: plan.dueAt, minutes: before.paused_minutes }).at
      : plan.dueAt.toZonedDateTimeISO(place.zone).add({ days: before.paused_days }).toInstant()
  const lastOn = dueAt.subtract({ milliseconds: 1 }).toZonedDateTimeISO(place.zone).toPlainDate().toString()
  const steps = [...plan.steps, ...(before.steps as PlannedClock['steps']).filter((step) => (step as { code: string }).code === 'paused')]
  return { ...plan, dueAt, targetOn: lastOn, lastDayOn: plan.lastDayOn === null ? null : lastOn, steps, pausedMinutes: before.paused_minutes, pausedDays: before.paused_days }
}

async function keepExtended(desk: Desk, clock: ClockRecord, plan: PlannedClock, facts: ClockFacts): Promise<string> {
  const { toldAt } = clock.extension as { toldAt: string | null }
  const longer = toldAt && clock.rule_id ? computeExtended(clock.rule_id, facts) : null
  const because = (clock.steps as { code: string }[]).filter((step) => step.code === 'extended_because')
  await markClock(desk.tx, desk.brand, clock.id, {
    provisional: plan.provisional,
    ...(longer ? { from_at: longer.fromAt.toString(), target_on: longer.targetOn, last_day_on: longer.lastDayOn, due_at: longer.dueAt.toString(), steps: JSON.stringify([...longer.steps, ...because]) } : {}),
  })
  if (longer && clock.state === 'running') {
    const ring = firstRingAt({ kind: 'legal', silence: clock.silence, fromAt: longer.fromAt, dueAt: longer.dueAt, warned: clock.warned })
    await setTimers(desk.tx, [{ brand: desk.brand, kind: 'clock', subject: clock.id, at: ring.toString() }])
  }
  return clock.id
}
