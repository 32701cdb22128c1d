// Local days against Temporal itself, over zones with odd clock changes.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber } from './day.ts'
import { isPlainDay, localDay, readLocal, startOfDay } from './zone.ts'

const ZONES = [
  'Europe/Warsaw',
  'Asia/Tehran',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'UTC',
  'Asia/Kathmandu',
  'Europe/London',
]
const date = fc
  .integer({ min: Date.UTC(1900, 0), max: Date.UTC(2060, 0) })
  .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms))

test('starts of days, local days and local times are those of Temporal', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), date, (zone, at) => {
      const there = at.toZonedDateTimeISO(zone)
      const day = dayNumber(there.year, there.month, there.day)
      expect(localDay(zone, at)).toBe(day)
      expect(startOfDay(zone, day).equals(there.startOfDay().toInstant())).toBe(true)
      expect(isPlainDay(zone, day)).toBe(there.hoursInDay === 24)
      const local = there.toPlainDateTime()
      expect(readLocal(zone, local).at.equals(local.toZonedDateTime(zone).toInstant())).toBe(true)
    }),
    { numRuns: 3000 },
  )
})

test('every day of two years in every zone starts where Temporal says', () => {
  for (const zone of ZONES) {
    for (let day = dayNumber(2010, 12, 1); day < dayNumber(2012, 12, 1); day++) {
      const iso = new Temporal.PlainDate(1970, 1, 1).add({ days: day })
      expect(startOfDay(zone, day).equals(iso.toZonedDateTime(zone).toInstant())).toBe(true)
    }
  }
})
