// Local days and instants in a time zone, remembered, because asking the time zone data is the dear part of a deadline.
import { dayNumber, partsOf } from './day.ts'
import { ClockFault } from './fault.ts'

const starts = new Map<string, Map<number, Temporal.Instant>>()

function startsOf(zone: string): Map<number, Temporal.Instant> {
  const known = starts.get(zone)
  if (known) return known
  // Offsets ('+02:00') are no zones here: they know no summer time, so a deadline in them would be wrong half of the year.
  if (!/^[A-Za-z]/.test(zone)) throw new ClockFault('clock.zone_unknown', zone)
  try {
    new Temporal.ZonedDateTime(0n, zone)
  } catch {
    throw new ClockFault('clock.zone_unknown', zone)
  }
  const made = new Map<number, Temporal.Instant>()
  starts.set(zone, made)
  return made
}

/** Throws clock.zone_unknown. */
export const assertZone = (zone: string): void => void startsOf(zone)

/** First instant of a local day; where midnight is skipped by summer time, the first that exists. */
export function startOfDay(zone: string, day: number): Temporal.Instant {
  const cached = startsOf(zone)
  const known = cached.get(day)
  if (known) return known
  const { year, month, day: d } = partsOf(day)
  const start = new Temporal.PlainDate(year, month, d).toZonedDateTime(zone).toInstant()
  if (cached.size > 20_000) cached.clear()
  cached.set(day, start)
  return start
}

/** The local day that holds an instant. */
export function localDay(zone: string, at: Temporal.Instant): number {
  startsOf(zone)
  const local = at.toZonedDateTimeISO(zone)
  return dayNumber(local.year, local.month, local.day)
}

const DAY_MS = 86_400_000

/** True when no clock change falls on this day, so that every local time on it exists once. */
export const isPlainDay = (zone: string, day: number): boolean =>
  startOfDay(zone, day + 1).epochMilliseconds - startOfDay(zone, day).epochMilliseconds === DAY_MS

export type LocalReading = { at: Temporal.Instant; kind: 'once' | 'gap' | 'overlap' }

/** A local date and time as an instant: one that was skipped moves forward, of one that came twice the first is taken (Temporal's 'compatible'). */
export function readLocal(zone: string, local: Temporal.PlainDateTime): LocalReading {
  startsOf(zone)
  const zoned = local.toZonedDateTime(zone, { disambiguation: 'compatible' })
  if (!zoned.toPlainDateTime().equals(local)) return { at: zoned.toInstant(), kind: 'gap' }
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' })
  return { at: zoned.toInstant(), kind: later.epochNanoseconds === zoned.epochNanoseconds ? 'once' : 'overlap' }
}
