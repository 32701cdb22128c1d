// Tests of times and ways as they are said behind "by", "do", "līdz" and "تا".
import { expect, test } from 'vitest'
import { spokenBy, spokenChannel } from './spoken.ts'

test.each([
  ['en', 'Europe/London', '2026-03-03T12:00:00Z', 'Tuesday 3 March, 12:00'],
  ['en', 'Europe/London', '2026-07-01T23:00:00Z', 'Wednesday 1 July'],
  ['pl', 'Europe/Warsaw', '2026-03-03T11:00:00Z', 'wtorku 3 marca, do godziny 12:00'],
  ['pl', 'Europe/Warsaw', '2026-03-03T23:00:00Z', 'wtorku 3 marca'],
  ['lv', 'Europe/Riga', '2026-03-03T10:00:00Z', 'otrdienai, 3. martam, plkst. 12.00'],
  ['fa', 'Asia/Tehran', '2026-03-03T08:30:00Z', 'سه‌شنبه ۱۲ اسفند، ساعت ۱۲:۰۰'],
] as const)('%s in %s: %s', (language, zone, instant, said) => {
  expect(spokenBy(instant, zone, language)).toBe(said)
})

test('a channel is said as the way the word comes', () => {
  expect(spokenChannel('mail', 'pl')).toBe('mailem')
  expect(spokenChannel('phone', 'lv')).toBe('pa tālruni')
})
