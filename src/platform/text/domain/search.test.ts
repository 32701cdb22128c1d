import { expect, test } from 'vitest'
import { joinHalfSpaces, normaliseSearch, parseSearch } from './search.ts'

test.each([
  ['Polish diacritics', 'Zażółć gęślą JAŹŃ', 'zazolc gesla jazn'],
  ['Latvian diacritics', 'Ķekava, rēķins Nr. 7', 'kekava rekins nr 7'],
  ['Arabic letters for Persian ones', 'كتاب يك', 'کتاب یک'],
  ['half-space and Persian digits', 'می‌خواهم ۱۲۳', 'می خواهم 123'],
  ['alef with madda', 'آب', 'اب'],
  ['nothing that a LIKE pattern reads', '100%_\\', '100'],
])('levels %s', (_, text, plain) => expect(normaliseSearch(text)).toBe(plain))

test.each([
  ['all words, whatever their order', 'szatni Rękawiczki', ['rekawiczki', 'szatni']],
  ['a word inside another adds nothing', 'rękawiczki ręka', ['rekawiczki']],
  [
    'all digits of a phone number are asked for: its country too',
    '+48 600 100 200',
    ['48600100200'],
  ],
  ['a reference in two parts', 'k7f-29qx', ['29qx', 'k7f']],
  ['one letter is no question', 'k', []],
  [
    'a page of words costs no more than eight',
    Array.from({ length: 50 }, (_, i) => `w${i + 100}`).join(' '),
    Array.from({ length: 8 }, (_, i) => `w${i + 100}`),
  ],
])('fault-P6 %s', (_, asked, words) => expect(parseSearch(asked)).toEqual(words))

test('fault-P6 words with a half-space are known joined, too', () =>
  expect(joinHalfSpaces('بسته را می\u200cخواهم، می\u200cخواهم')).toBe('میخواهم، میخواهم'))
