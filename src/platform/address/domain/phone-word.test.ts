import { describe, expect, test } from 'vitest'
import { listNumberWords, splitNumbers } from './phone-word.ts'

const ALL = ['PL', 'LV', 'IR', 'GB']
/** Whether a question for the one finds a text that holds the other. */
const isFound = (
  asked: string,
  text: string,
  market: string,
  markets: readonly string[],
): boolean => {
  const { numbers } = splitNumbers(asked, markets)
  const words = listNumberWords(text, market)
  return (
    numbers.length > 0 && numbers.every((number) => words.some((word) => word.includes(number)))
  )
}

describe('fault-P6 a number is found however it is written', () => {
  const ways: Record<string, string[]> = {
    PL: [
      '601 234 567',
      '601234567',
      '0601 234 567',
      '0601234567',
      '8 601 234 567',
      '+48 601 234 567',
      '0048601234567',
      '48 601 234 567',
      '(0) 601-234-567',
      '601.234.567',
      '601\u2011234\u2011567',
      '601\u00a0234\u2009567',
      '۶۰۱ ۲۳۴ ۵۶۷',
      '٠٦٠١٢٣٤٥٦٧',
      '\u202a+48 601 234 567\u202c',
      'tel. 601 234 567',
      'tel:+48601234567',
      '601/234/567',
      '601 234 567 wew. 12',
      '６０１２３４５６７',
    ],
    LV: [
      '27 210 533',
      '27210533',
      '+371 27210533',
      '0037127210533',
      '8 27 210 533',
      '27-210-533',
      '۲۷۲۱۰۵۳۳',
      '27.21.05.33',
      'tālr. 27210533',
    ],
    IR: [
      '0912 345 6789',
      '09123456789',
      '+98 912 345 6789',
      '00989123456789',
      '۰۹۱۲۳۴۵۶۷۸۹',
      '۰۹۱۲-۳۴۵-۶۷۸۹',
      '9123456789',
      '+۹۸ ۹۱۲ ۳۴۵ ۶۷۸۹',
    ],
    GB: [
      '07911 123456',
      '+44 7911 123456',
      '00447911123456',
      '+44 (0)7911 123456',
      '07911-123-456',
    ],
  }
  for (const [market, list] of Object.entries(ways)) {
    test.each(list)(`${market} %j by every other way, in one brand and in several`, (written) => {
      for (const asked of list) {
        for (const markets of [[market], ALL]) {
          // A trunk's eight says nothing where numbers begin with it.
          if (asked.startsWith('8 ') && markets.length > 1 && market !== 'PL') continue
          for (const text of [written, `Proszę dzwonić: ${written}, byle po 17.`])
            expect(
              isFound(asked, text, market, markets),
              `${asked} in ${text} (${markets.join()})`,
            ).toBe(true)
        }
      }
    })
  }

  test.each([
    ['+48116223512', '+44 7116223512', 'GB'],
    ['601 234 568', '601 234 567', 'PL'],
    ['+49 601 234 567', '601 234 567', 'PL'],
  ])('%s is not %s', (asked, text, market) => expect(isFound(asked, text, market, ALL)).toBe(false))

  test.each([
    ['10.06.2026 601 234 567', '601 234 567'],
    ['601303102 602303102', '+48602303102'],
    ['601 303 102 602 303 102', '602303102'],
    ['nr 0048 601 234 567', '601234567'],
    ['22 611 12 32/33', '22 611 12 33'],
    ['zam. 12, 601 234 567', '0601234567'],
    ['kod 00-950; 601 234 567', '+48 601234567'],
  ])('in %j', (text, asked) => expect(isFound(asked, text, 'PL', ['PL'])).toBe(true))
})

test.each([
  ['Kowalski 601 234 567', ['601234567'], 'Kowalski'],
  ['tel. 601 234 567 Kowalski', ['601234567'], 'Kowalski'],
  ['zamówienie 528246722', ['528246722'], 'zamówienie'],
  ['601303102, 602303102', ['601303102', '602303102'], ','],
  ['ZM-2026/7781', [], 'ZM-2026/7781'],
  ['2026/7781', [], '2026/7781'],
  ['222333', [], '222333'],
  ['K7F-29QX', [], 'K7F-29QX'],
  ['10.06.2026', [], '10.06.2026'],
  ['rękawiczki', [], 'rękawiczki'],
  ['', [], ''],
])('fault-P6 of %j the numbers are', (asked, numbers, rest) => {
  const found = splitNumbers(asked, ['PL'])
  expect([found.numbers, found.rest.trim()]).toEqual([numbers, rest])
})

test('fault-P6 the longest text costs little', () => {
  for (const text of [
    '1 '.repeat(12_500),
    '1'.repeat(25_000),
    '601234567 '.repeat(2_500),
    '('.repeat(25_000),
    '+1'.repeat(12_500),
    '۱'.repeat(25_000),
    '1\u0301'.repeat(12_500),
    '12-'.repeat(8_000),
  ]) {
    const from = performance.now()
    expect(listNumberWords(text, 'PL').length).toBeLessThan(700)
    splitNumbers(text, ALL)
    expect(performance.now() - from).toBeLessThan(1_000)
  }
})
