// The handbook's chapter on an alarm, where it meets the others: whom an unconfirmed one calls
// next, and what an incident becomes.
import type { Handbook } from './handbook.ts'
import { isActNow, judgementsOf, levelsOf } from './pick.ts'

const gravest = (handbook: Handbook) =>
  handbook.categories
    .filter((category) => isActNow(judgementsOf(category)))
    .toSorted((a, b) => b.weight.safety.is - a.weight.safety.is)[0]

/** Positions asked one after the other, by the levels of the ladder. */
export function alarmPolicy(handbook: Handbook): string[] {
  const id = handbook.alarm.ladder ?? gravest(handbook)?.ladder
  return id === undefined ? [] : levelsOf(handbook, id).map((level) => level.ask)
}

/**
 * The category for what happened when an alarm was raised: the one the handbook names, else the
 * gravest one that says act now; null when there is none.
 */
export const incidentCategory = (handbook: Handbook): string | null =>
  handbook.alarm.incident && handbook.categories.some(({ id }) => id === handbook.alarm.incident)
    ? handbook.alarm.incident
    : (gravest(handbook)?.id ?? null)
