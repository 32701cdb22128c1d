// A deadline's end as people say it: one that ends at midnight belongs to the day before.
import type { Format } from './format.ts'
import { MINUTE_MS } from '../base/domain/duration.ts'

/** The last minute of a deadline, from the first instant after it. */
export const lastMinuteOf = (at: string): string =>
  new Date(Date.parse(at) - MINUTE_MS).toISOString()

/** '9 Nov' when it ends with the day, else '19 Nov, 18:00'. */
export function deadlineWords(at: string, zone: string, format: Format): string {
  const isMidnight = format.time(at, zone) === format.time('2000-01-01T00:00:00Z', 'UTC')
  return isMidnight ? format.date(lastMinuteOf(at), zone) : format.dateTime(at, zone)
}
