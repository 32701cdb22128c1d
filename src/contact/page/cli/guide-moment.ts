// When things happen in a contact written down as a JSON line: instants, local times or seconds,
// each in its own way of writing.

/** What is wrong with a field, in one sentence. */
export class BadField extends Error {}

/**
 * `given`: as it was written, to be echoed; `at`: the instant it stands for. An `at` that cannot be
 * read is named when its event is read.
 */
export type Moment = {
  event: unknown
  given: string | number | undefined
  at: string
  fault: string | null
}

/** Seconds are counted from here, so that the same line gives the same advice on every day. */
const BEGINS_AT = Temporal.Instant.from('2026-01-05T09:00:00Z')
/** Between an event and one that does not say when it was. */
const PAUSE_SEC = 15
const LATEST_SEC = 366 * 24 * 3600

export function momentsFrom(
  events: readonly unknown[],
  zone: string,
): { events: Moment[]; beginsAt: string } {
  let last = BEGINS_AT
  const moments = events.map((event): Moment => {
    const given =
      typeof event === 'object' && event !== null && 'at' in event ? event.at : undefined
    try {
      last =
        given === undefined || given === null
          ? last.add({ seconds: PAUSE_SEC })
          : instantOf(given, zone)
      return {
        event,
        given: typeof given === 'string' || typeof given === 'number' ? given : undefined,
        at: last.toString(),
        fault: null,
      }
    } catch (error) {
      if (!(error instanceof BadField)) throw error
      return {
        event,
        given: typeof given === 'string' || typeof given === 'number' ? given : undefined,
        at: last.toString(),
        fault: error.message,
      }
    }
  })
  return { events: moments, beginsAt: moments[0]?.at ?? BEGINS_AT.toString() }
}

const DATE_TIME = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/

function instantOf(given: unknown, zone: string): Temporal.Instant {
  if (typeof given === 'number') {
    if (!Number.isFinite(given) || given < 0 || given > LATEST_SEC)
      throw new BadField('The field "at" is no number of seconds within a year.')
    return BEGINS_AT.add({ milliseconds: Math.round(given * 1000) })
  }
  const match = typeof given === 'string' ? DATE_TIME.exec(given.trim()) : null
  if (typeof given !== 'string' || !match)
    throw new BadField(
      'The field "at" is neither an instant, nor a local date and time, nor a number of seconds.',
    )
  try {
    return match[1]
      ? Temporal.Instant.from(given.trim())
      : Temporal.PlainDateTime.from(given.trim()).toZonedDateTime(zone).toInstant()
  } catch {
    throw new BadField('The field "at" names a time that does not exist.')
  }
}
