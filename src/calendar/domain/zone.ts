// Local days and instants in a time zone. Between two clock changes a zone is a fixed offset; those
// stretches are remembered,
// because asking the time zone data is the dear part of a deadline. Near a change Temporal itself
// is asked.
import { dayNumber, partsOf } from './day.ts'
import { CalendarError } from './error.ts'
import { DAY_MS } from '../../platform/base/domain/duration.ts'

/** A time without clock changes, `to` excluded, in milliseconds since 1970. */
type Stretch = { from: number; to: number; offset: number }

/** The world has some hundreds; written in any case, one zone has many names. */
const MAX_ZONES = 1_000
const zones = new Map<string, Stretch[]>()

function stretchesOf(zone: string): Stretch[] {
  const known = zones.get(zone)
  if (known) return known
  // Offsets ('+02:00') are no zones here: they know no summer time, so a deadline in them would be
  // wrong half of the year.
  if (!/^[A-Za-z]/.test(zone)) throw new CalendarError('clock.zone_unknown', zone)
  try {
    new Temporal.ZonedDateTime(0n, zone)
  } catch {
    throw new CalendarError('clock.zone_unknown', zone)
  }
  const made: Stretch[] = []
  if (zones.size >= MAX_ZONES) zones.clear()
  zones.set(zone, made)
  return made
}

function stretchAt(zone: string, ms: number): Stretch {
  const stretches = stretchesOf(zone)
  for (let i = 0; i < stretches.length; i++) {
    const known = stretches[i]
    if (known === undefined || ms < known.from || ms >= known.to) continue
    if (i > 0) {
      stretches.splice(i, 1)
      stretches.unshift(known) // asked for again soon
    }
    return known
  }
  const there = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone)
  const next = there.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity
  const previous =
    there.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')?.epochMilliseconds ?? -Infinity
  const stretch = { from: previous, to: next, offset: there.offsetNanoseconds / 1e6 }
  if (stretches.length >= 200) stretches.pop()
  stretches.unshift(stretch)
  return stretch
}

/** Throws clock.zone_unknown. */
export const assertZone = (zone: string): void => void stretchesOf(zone)

/**
 * First instant of a local day; where midnight is skipped by summer time, the first that exists.
 */
export function startOfDay(zone: string, day: number): Temporal.Instant {
  const stretch = stretchAt(zone, day * DAY_MS)
  const start = day * DAY_MS - stretch.offset
  if (stretch.from + DAY_MS <= start && start + DAY_MS <= stretch.to)
    return Temporal.Instant.fromEpochMilliseconds(start)
  const { year, month, day: d } = partsOf(day)
  return new Temporal.PlainDate(year, month, d).toZonedDateTime(zone).toInstant()
}

/** The local day that holds an instant. */
export const localDay = (zone: string, at: Temporal.Instant): number =>
  localDayOfMs(zone, at.epochMilliseconds)

const localDayOfMs = (zone: string, ms: number): number =>
  Math.floor((ms + stretchAt(zone, ms).offset) / DAY_MS)

/**
 * The local day of the last moment before an instant: what ends at midnight belongs to the day that
 * ends.
 */
export function lastDayBefore(zone: string, until: Temporal.Instant): number {
  const ms = until.epochMilliseconds
  const hasFraction = until.epochNanoseconds !== BigInt(ms) * 1_000_000n
  return localDayOfMs(zone, hasFraction ? ms : ms - 1)
}

/** True when no clock change falls on this day, so that every local time on it exists once. */
export function isPlainDay(zone: string, day: number): boolean {
  const noon = day * DAY_MS + DAY_MS / 2
  const stretch = stretchAt(zone, noon)
  if (stretch.from + 2 * DAY_MS <= noon && noon + 2 * DAY_MS <= stretch.to) return true
  return (
    startOfDay(zone, day + 1).epochMilliseconds - startOfDay(zone, day).epochMilliseconds === DAY_MS
  )
}

export type LocalReading = { at: Temporal.Instant; kind: 'once' | 'gap' | 'overlap' }

/**
 * A local date and time as an instant: one that was skipped moves forward, of one that came twice
 * the first is taken (Temporal's 'compatible').
 */
export function readLocal(zone: string, local: Temporal.PlainDateTime): LocalReading {
  const day = dayNumber(local.year, local.month, local.day)
  if (isPlainDay(zone, day)) {
    const { hour, minute, second, millisecond, microsecond, nanosecond } = local
    const ms = ((hour * 60 + minute) * 60 + second) * 1000 + millisecond
    const at = Temporal.Instant.fromEpochMilliseconds(startOfDay(zone, day).epochMilliseconds + ms)
    return {
      at:
        microsecond || nanosecond
          ? at.add({ microseconds: microsecond, nanoseconds: nanosecond })
          : at,
      kind: 'once',
    }
  }
  const zoned = local.toZonedDateTime(zone, { disambiguation: 'compatible' })
  if (!zoned.toPlainDateTime().equals(local)) return { at: zoned.toInstant(), kind: 'gap' }
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' })
  return {
    at: zoned.toInstant(),
    kind: later.epochNanoseconds === zoned.epochNanoseconds ? 'once' : 'overlap',
  }
}
