// The handbook's chapter on an alarm, where it meets the others: the ladder an unconfirmed one
// climbs, and what an incident becomes.
import type { Handbook } from './handbook.ts'
import { isActNow, judgementsOf, rungsOf } from './pick.ts'

const gravest = (handbook: Handbook) =>
  handbook.categories
    .filter((category) => isActNow(judgementsOf(category)))
    .toSorted((a, b) => b.weight.safety.is - a.weight.safety.is)[0]

/** Positions asked one after the other, by the ladder's rungs. */
export function alarmLadder(handbook: Handbook): string[] {
  const id = handbook.alarm.ladder ?? gravest(handbook)?.ladder
  return id === undefined ? [] : rungsOf(handbook, id).map((rung) => rung.ask)
}

/**
 * The category for what happened when an alarm was raised: the one the handbook names, else the
 * gravest one that says act now; null when there is none.
 */
export const incidentCategory = (handbook: Handbook): string | null =>
  handbook.alarm.incident && handbook.categories.some(({ id }) => id === handbook.alarm.incident)
    ? handbook.alarm.incident
    : (gravest(handbook)?.id ?? null)
