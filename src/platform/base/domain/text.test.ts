import { describe, expect, test } from 'vitest'
import { cleanText, isBlank } from './text.ts'

const INVISIBLE: [string, string][] = [
  ['nothing', ''],
  ['spaces', ' \u00a0\u2003\u3000\t\n'],
  ['a word joiner', '\u2060'],
  ['a space of width nought', '\u200b'],
  ['a byte order mark', '\ufeff'],
  ['a soft hyphen', '\u00ad'],
  ['a Hangul filler', '\u3164\u115f\uffa0'],
  ['a blank of Braille', '\u2800'],
  ['tags', '\u{e0041}\u{e0042}\u{e007f}'],
  ['variation selectors', '\ufe0f\u{e0100}'],
  ['direction marks', '\u200e\u200f\u061c\u202b\u202c\u2067\u2069'],
  ['accents alone', '\u0301\u064e'],
  ['half-spaces alone', '\u200c\u200d'],
  ['controls', '\u0000\u0007\u0085'],
  ['invisible operators', '\u2061\u2062\u2063\u2064'],
  ['a Mongolian separator', '\u180e'],
  ['half of a pair', '\ud83d'],
  ['the sign of a lost letter', '\ufffd'],
  ['an empty note head', '\u{1d159}'],
  ['separators of lines', '\u2028\u2029'],
  ['annotation marks', '\ufff9\ufffa\ufffb'],
]

describe('fault-P4 letters nobody sees are no words', () => {
  test.each(INVISIBLE)('%s', (_, text) => {
    expect(isBlank(text)).toBe(true)
    expect(cleanText(text)).toBe('')
    expect(cleanText(`${text}a${text}`)).toContain('a')
  })

  test.each(['a', '.', '0', '۱', '👍', '❤️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'می', '±', 'e\u0301', '\u2060x\u200b'])(
    '%s is one',
    (text) => expect(isBlank(text)).toBe(false),
  )

  test.each([
    ['half-spaces inside Persian words stay', ' می\u200cخواهم\u200c ', 'می\u200cخواهم'],
    ['the joiner of an abbreviation stays', 'سال ۱۴۰۴ه\u200d', 'سال ۱۴۰۴ه\u200d'],
    ['what colours an emoji stays', '\u200b❤\ufe0f ', '❤\ufe0f'],
    ['a flag made of tags stays', '🏴\u{e0067}\u{e0062}\u{e007f}', '🏴\u{e0067}\u{e0062}\u{e007f}'],
    ['invisible edges go', '\ufeff\u2060Dzień dobry\u200b\u00a0', 'Dzień dobry'],
    [
      'a direction begun and ended stays',
      'a \u2067ب\u2069 \u202bب\u202c c',
      'a \u2067ب\u2069 \u202bب\u202c c',
    ],
    ['a direction without its end goes', '\u202eanna', 'anna'],
    ['an end without its beginning goes', 'anna\u202c kowal\u2069', 'anna kowal'],
    ['ends in the wrong order go', '\u202ea\u2066b\u202cc\u2069', 'abc'],
    ['line breaks are of one kind', 'a\r\nb\rc', 'a\nb\nc'],
  ])('%s', (_, text, clean) => expect(cleanText(text)).toBe(clean))

  test('a long run of spaces costs no more than its length', () => {
    const long = `a${' \u200b'.repeat(500_000)}b${' '.repeat(500_000)}`
    const began = process.cpuUsage().user
    expect(cleanText(long).at(-1)).toBe('b')
    // A pattern that looks at every run anew would need minutes.
    expect(process.cpuUsage().user - began).toBeLessThan(5_000_000)
  })
})
