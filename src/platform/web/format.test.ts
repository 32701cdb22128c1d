// Times and lists as each language says them.
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../base/domain/language.ts'
import { makeFormat } from './format.ts'

const NOW = Date.parse('2026-11-24T09:00:00Z')
const after = (ms: number) => new Date(NOW + ms).toISOString()

describe('fault-S13 less than a minute away', () => {
  test.each([
    ['en', 'just now', 'in a moment'],
    ['pl', 'przed chwilą', 'za chwilę'],
    ['lv', 'tikko', 'pēc mirkļa'],
    ['fa', 'همین حالا', 'تا چند لحظهٔ دیگر'],
  ] as const)('%s', (language, past, ahead) => {
    const { relative } = makeFormat(language, () => NOW)
    for (const ms of [0, -1, -59_999]) expect(relative(after(ms))).toBe(past)
    for (const ms of [1, 59_999]) expect(relative(after(ms))).toBe(ahead)
    expect(relative(after(-60_000))).not.toBe(past)
    expect(relative(after(60_000))).not.toBe(ahead)
  })
  test('and no zero of anything further away', () => {
    for (const language of LANGUAGES) {
      const { relative } = makeFormat(language, () => NOW)
      const zeros = (['minute', 'hour', 'day', 'month'] as const).map((unit) =>
        new Intl.RelativeTimeFormat(
          { en: 'en-GB', pl: 'pl-PL', lv: 'lv-LV', fa: 'fa-IR' }[language],
          { numeric: 'auto' },
        ).format(0, unit),
      )
      for (const ms of [
        60_000,
        3_599_999,
        3_600_000,
        86_399_999,
        86_400_000,
        59 * 86_400_000,
        60 * 86_400_000,
      ])
        for (const sign of [1, -1]) expect(zeros).not.toContain(relative(after(sign * ms)))
    }
  })
})

test('fault-S14 pieces are joined by the comma of the language', () => {
  expect(makeFormat('fa', () => NOW).join(['الف', '', null, false, 'ب'])).toBe('الف، ب')
  expect(makeFormat('pl', () => NOW).join(['a', 'b', 'c'])).toBe('a, b, c')
})

test('a Persian date keeps its order when it needs its year', () => {
  const { date } = makeFormat('fa', () => NOW)
  expect(date('2026-12-03')).toBe('پنجشنبه ۱۲ آذر')
  expect(date('2027-04-01')).toBe('پنجشنبه ۱۲ فروردین ۱۴۰۶')
})
