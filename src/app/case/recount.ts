// Counts a case's clocks anew when what they are counted from has changed: its category, class, customer, day of receipt or handbook.
import { type ClockFacts, type Lived, type PlannedClock, computeClocks, computeHouseClock, recountLegal } from '../../domain/case/clock-plan.ts'
import { listAnswers } from '../../store/case/answer.ts'
import { type ClockRecord, listClocks, markClock } from '../../store/case/clock.ts'
import { factsOf, instant, isLive, livedOf, pauseClocks, runOn, serveAnswer, startClocks, stopClock, writePauses } from './clock.ts'
import type { Desk } from './desk.ts'

const isSame = (clock: ClockRecord, plan: PlannedClock) => clock.kind === plan.kind && clock.action === plan.action && clock.rule_id === plan.rule

/**
 * Clocks already met stay as they are. One that comes out the same runs on; the others become void and their successors start, with what
 * those before them lived through. A told extension is counted from the new facts. What was already sent counts for a clock that starts only now.
 */
export async function recountClocks(desk: Desk, why: string): Promise<void> {
  const { reopened_at: reopenedAt, waiting_since: waitingSince } = desk.row
  const isOfNow = (clock: ClockRecord) => clock.kind === 'legal' || reopenedAt === null || Temporal.Instant.compare(instant(clock.from_at), instant(reopenedAt)) >= 0
  const known = (await listClocks(desk.tx, desk.brand, desk.row.id)).filter((clock) => clock.state !== 'void' && isOfNow(clock))
  const asOfNow = await factsOf(desk)
  // A rule withdrawn since binds no new case; this one keeps the rule it arrived under.
  const facts = { ...asOfNow, confirmedRules: new Set([...asOfNow.confirmedRules, ...known.flatMap((clock) => clock.rule_id ?? [])]) }
  const fresh: (PlannedClock & { lived: Lived })[] = []
  const kept = new Set<string>()
  for (const plan of planNow(desk, facts, known)) {
    const before = known.find((clock) => isSame(clock, plan))
    if (!before || !(before.state === 'met' || before.extension || instant(before.due_at).equals(plan.dueAt))) {
      fresh.push(plan)
      continue
    }
    kept.add(before.id)
    if (before.state === 'met') continue
    // A pause that lasts begins again below, and what comes out as passed is missed, told with its new day.
    if (!instant(before.due_at).equals(plan.dueAt)) await runOn(desk, before, plan, { provisional: plan.provisional, paused_at: null, pauses: writePauses(plan.lived) })
    else if (before.provisional !== plan.provisional) await markClock(desk.tx, desk.brand, before.id, { provisional: plan.provisional })
  }
  for (const clock of known) if (!kept.has(clock.id) && clock.state !== 'met') await stopClock(desk, clock, { state: 'void' })
  await startClocks(desk, fresh)
  for (const answer of await listAnswers(desk.tx, desk.brand, desk.row.id)) if (answer.state === 'sent') await serveAnswer(desk, answer)
  if (waitingSince) await pauseClocks(desk, instant(waitingSince))
  desk.tell({ kind: 'clock.recounted', data: { why } })
}

/** What should run, each with the pauses and the extension of the clock whose place it takes; the house's after the law's, which bounds it. */
function planNow(desk: Desk, facts: ClockFacts, known: readonly ClockRecord[]): (PlannedClock & { lived: Lived })[] {
  const planned = computeClocks(facts)
  const livedBy = (plan: PlannedClock): Lived => {
    const same = known.find((clock) => isSame(clock, plan))
    const before = same ?? known.find((clock) => clock.kind === plan.kind && clock.action === plan.action && (isLive(clock) || clock.state === 'missed'))
    const lived = before ? livedOf(before) : { pauses: [], extended: null }
    // A pause that lasts is begun again on whatever runs after this.
    return { pauses: lived.pauses.filter((pause) => pause.toAt !== null), extended: same ? lived.extended : null }
  }
  const legal = planned.filter((plan) => plan.kind === 'legal').map((plan) => {
    const lived = livedBy(plan)
    const counted = recountLegal(plan.rule!, facts, lived, desk.now)
    return { ...(counted ?? plan), provisional: plan.provisional, lived }
  })
  const again = desk.row.reopened_at ? { ...facts, receivedAt: instant(desk.row.reopened_at) } : null
  const house = planned.filter((plan) => plan.kind === 'house').flatMap((plan) => {
    // A reopened case owes one more answer, counted from its reopening; what the house promised before is past.
    if (again && plan.action !== 'reply') return []
    const lived = livedBy(plan)
    const counted = computeHouseClock(plan.action, again ?? facts, again ? [] : legal, lived, desk.now)
    return counted ? [{ ...counted, lived }] : []
  })
  return [...house, ...legal]
}
