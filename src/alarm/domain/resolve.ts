// A brand's chapter on alarms: the default numbers with its own before them.
import type { Alarm, DialNumber } from '../../chapter/domain/dial.ts'
import { closest } from '../../platform/base/domain/closest.ts'
import type { Finding, HandbookPath } from '../../chapter/domain/finding.ts'

/**
 * `numbers` replace the ones with their ids, or stand before them; `without` leaves numbers out.
 */
export type AlarmChanges = {
  ladder?: string | undefined
  incident?: string | undefined
  without?: string[] | undefined
  numbers?: DialNumber[] | undefined
}

/** Findings name ids the default does not have; their paths are those of the changes. */
export function resolveAlarm(
  from: Alarm,
  { ladder, incident, without = [], numbers = [] }: AlarmChanges,
): { alarm: Alarm; findings: Finding[] } {
  const ids = from.numbers.map((number) => number.id)
  const findings = without.flatMap((id, index): Finding[] =>
    ids.includes(id)
      ? []
      : [
          {
            severity: 'error',
            code: 'alarm.number_unknown',
            path: ['without', index],
            params: { number: id, meant: closest(id, ids) },
          },
        ],
  )
  const remaining = from.numbers.filter(
    (number) => !without.includes(number.id) && !numbers.some((other) => other.id === number.id),
  )
  return {
    alarm: {
      ...from,
      ...(ladder === undefined ? {} : { ladder }),
      ...(incident === undefined ? {} : { incident }),
      numbers: [...numbers, ...remaining],
    },
    findings,
  }
}

/**
 * Where in the changes something of the resolved chapter stands; [] when it comes from the default.
 */
export function placeInAlarmChanges(changes: AlarmChanges, path: HandbookPath): HandbookPath {
  const [part, index] = path
  if (part !== 'numbers' || typeof index !== 'number') return path
  return index < (changes.numbers?.length ?? 0) ? path : []
}
