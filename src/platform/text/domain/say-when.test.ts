// Days as one says them: for a remark, and in a letter; times are in guide/domain/slot.test.ts.
import { expect, test } from 'vitest'
import { sayDate, sayDayOf } from './say-when.ts'

test.each([
  ['en', '13 March 2026'],
  ['pl', '13 marca 2026'],
  ['lv', '2026. gada 13. marts'],
  ['fa', '۲۲ اسفند ۱۴۰۴'],
] as const)('a day in %s', (language, said) => expect(sayDate('2026-03-13', language)).toBe(said))

const LATE = Date.parse('2026-03-03T23:30:00Z')
test.each([
  ['en', 'Europe/Warsaw', 'Wednesday, 4 March 2026'],
  ['en', 'Europe/London', 'Tuesday, 3 March 2026'],
  ['pl', 'Europe/Warsaw', '4 marca 2026'],
  ['lv', 'Europe/Riga', '04.03.2026'],
  ['fa', 'Asia/Tehran', 'چهارشنبه ۱۳ اسفند ۱۴۰۴'],
] as const)('a local day in a letter: %s in %s', (language, zone, said) =>
  expect(sayDayOf(LATE, zone, language)).toBe(said),
)
test('no weekday where the language would bend it', () =>
  expect(sayDayOf(LATE, 'Europe/Warsaw', 'pl')).not.toMatch(/środa/))
test('what is no zone is refused', () =>
  expect(() => sayDayOf(LATE, 'Nowhere/X', 'en')).toThrow(RangeError))
