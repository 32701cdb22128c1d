// The instants at which the server is tried: a few that have broken it or might, and with them
// every hour, every day, every changing of the clocks.
import { DATES } from '../../bin/dates.mjs'

type Named = readonly [name: string, at: string]

/** What a first start has to bear; the same dates on which the real program is started. */
export const EIGHT: readonly Named[] = DATES.map(({ name, at }) => [name, at] as const)

/**
 * Of these `npm test` tries all that are cheap, and the first three with every example told on a
 * database.
 */
export const SLICE: readonly Named[] = [EIGHT[0]!, EIGHT[6]!, EIGHT[5]!]

const from = (at: string) => Temporal.Instant.from(at)
const steps = (
  first: string,
  count: number,
  next: (at: Temporal.Instant, step: number) => Temporal.Instant,
): string[] => Array.from({ length: count }, (_, step) => next(from(first), step).toString())

export const everyHourOfAWeek = (): string[] =>
  steps('2026-11-23T00:00:00Z', 7 * 24, (at, hour) => at.add({ hours: hour }))

/** Every day of two years, each at another hour than the day before. */
export const everyDayOfTwoYears = (): string[] =>
  steps('2026-11-23T00:10:00Z', 731, (at, day) => at.add({ hours: 24 * day + ((day * 7) % 24) }))

/**
 * The nights in which clocks are changed, every quarter of an hour around the change; Tehran gave
 * it up in 2022, so that its last one is tried too.
 */
const CHANGING: readonly [zone: string, from: string][] = [
  ['Europe/Warsaw', '2026-12-01T00:00:00Z'],
  ['Europe/Riga', '2027-06-01T00:00:00Z'],
  ['Europe/London', '2027-06-01T00:00:00Z'],
  ['America/New_York', '2026-12-01T00:00:00Z'],
  ['Asia/Tehran', '2022-01-01T00:00:00Z'],
]
export function summerTimeNights(): string[] {
  const instants = new Set<string>()
  for (const [zone, start] of CHANGING) {
    let at = from(start).toZonedDateTimeISO(zone)
    for (let change = 0; change < 2; change++) {
      const next = at.getTimeZoneTransition('next')
      if (!next) break
      for (let quarter = -8; quarter <= 8; quarter++)
        instants.add(
          next
            .toInstant()
            .add({ minutes: 15 * quarter })
            .toString(),
        )
      at = next
    }
  }
  return [...instants].sort()
}

export const yearEnds = (): string[] =>
  ['2026', '2027', '2028']
    .flatMap((year) =>
      steps(`${year}-12-31T18:00:00Z`, 17, (at, half) => at.add({ minutes: 30 * half })),
    )
    .concat(steps('2028-02-28T20:00:00Z', 32, (at, hour) => at.add({ hours: hour })))

/** Two years, by steps that meet every hour of the day and every minute of the hour. */
export const everyFewMinutes = (minutes: number): string[] =>
  steps('2026-11-23T00:00:00Z', Math.floor((731 * 1440) / minutes), (at, step) =>
    at.add({ minutes: minutes * step }),
  )
