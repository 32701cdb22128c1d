// One table of letters under cues, wording and search, and where the three differ on purpose.
import { describe, expect, test } from 'vitest'
import { foldLetter, foldWord } from './fold.ts'
import { normaliseSearch } from './search.ts'
import { listWords } from './word.ts'

const inDraft = (text: string): string[] => listWords(text).map((word) => word.text)

test.each([
  ['Zażółć', 'zazolc'],
  ['ĶEKAVA', 'kekava'],
  ['straße', 'strasse'],
  ['cœur', 'coeur'],
  ['كتاب', 'کتاب'],
  ['خانۀ', 'خانه'],
  ['خانه\u0654', 'خانه'],
  ['خانۂ', 'خانه'],
  ['خانہ', 'خانه'],
  ['خانە', 'خانه'],
  ['مسئول', 'مسیول'],
  ['آب', 'اب'],
  ['۱۲۳', '123'],
  ['٤٥٦', '456'],
  ['کتـــاب', 'کتاب'],
  ['𝐒𝐨𝐫𝐫𝐲', 'sorry'],
  ['e\u0301', 'e'],
])('%s is %s to cues, wording and search alike', (text, plain) => {
  expect(foldWord(text)).toBe(plain)
  expect(normaliseSearch(text)).toBe(plain)
  expect(inDraft(text)).toEqual([plain])
})

test('a mark alone and a silent sign are nothing', () =>
  expect(['\u0301', '\u200c', '\u2067', '\u00ad', '\u0640'].map(foldLetter)).toEqual([
    '',
    '',
    '',
    '',
    '',
  ]))

describe('what differs, and why', () => {
  test('a half-space closes a word where it is read, and parts it where it is searched: people search for either half', () => {
    expect(foldWord('می\u200cخواهم')).toBe('میخواهم')
    expect(inDraft('می\u200cخواهم')).toEqual(['میخواهم'])
    expect(normaliseSearch('می\u200cخواهم')).toBe('می خواهم')
  })

  test('an apostrophe goes from a customer’s word, stays in a draft’s (I’ll is not ill), and parts what is searched', () => {
    expect(foldWord('don’t')).toBe('dont')
    expect(inDraft('don’t')).toEqual(["don't"])
    expect(normaliseSearch('don’t')).toBe('don t')
    expect(normaliseSearch('donʼt')).toBe('don t')
  })

  test('accents that were typed count in a draft alone: soļu is not solu', () =>
    expect(listWords('soļu')).toEqual([{ text: 'solu', exact: 'soļu', from: 0, to: 4 }]))
})
