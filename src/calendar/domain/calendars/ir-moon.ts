// First days of the lunar months in Iran: as published in the official calendar, and computed for
// months not published yet.
import { dayNumber } from '../day.ts'

// Lengths of the twelve months by lunar year, from the calendars published each winter by the
// Calendar Centre of the
// Institute of Geophysics, University of Tehran. 1448 is published up to the end of the Persian
// year 1405.
const FIRST_YEAR = 1436
const FIRST_DAY = dayNumber(2014, 10, 26)
const LENGTHS: readonly (readonly number[])[] = [
  [29, 30, 29, 29, 30, 29, 30, 29, 30, 29, 30, 30],
  [29, 30, 30, 29, 30, 29, 29, 30, 29, 29, 30, 30],
  [29, 30, 30, 30, 29, 30, 29, 29, 30, 29, 29, 30],
  [29, 30, 30, 30, 30, 29, 30, 29, 29, 30, 29, 29],
  [30, 29, 30, 30, 30, 29, 30, 30, 29, 29, 30, 29],
  [29, 30, 29, 30, 30, 29, 30, 30, 29, 30, 29, 30],
  [29, 29, 30, 29, 30, 29, 30, 30, 29, 30, 30, 29],
  [29, 30, 30, 29, 29, 30, 29, 30, 30, 29, 30, 29],
  [30, 30, 29, 30, 29, 29, 30, 29, 30, 29, 30, 29],
  [30, 30, 30, 29, 30, 29, 29, 30, 29, 30, 29, 29],
  [30, 30, 30, 29, 30, 30, 29, 30, 29, 29, 29, 30],
  [29, 30, 30, 29, 30, 30, 30, 29, 30, 29, 29, 29],
  [30, 29, 30, 29, 30, 30, 30, 29, 30],
]

/** The published holidays end with the Persian year 1405. */
export const ANNOUNCED_TO = dayNumber(2027, 3, 20)

const starts = new Map<number, number>()
let day = FIRST_DAY
LENGTHS.forEach((months, i) => {
  for (const [m, length] of months.entries()) {
    starts.set((FIRST_YEAR + i) * 12 + m, day)
    day += length
  }
})
starts.set((FIRST_YEAR + LENGTHS.length - 1) * 12 + (LENGTHS.at(-1)?.length ?? 0), day)

/**
 * Day number of the first day of a lunar month; outside the published years by the arithmetical
 * Islamic calendar, which can be a day off.
 */
export function lunarMonthStart(year: number, month: number): number {
  const known = starts.get(year * 12 + month - 1)
  if (known !== undefined) return known
  const first = Temporal.PlainDate.from({
    calendar: 'islamic-civil',
    year,
    month,
    day: 1,
  }).withCalendar('iso8601')
  return dayNumber(first.year, first.month, first.day)
}
