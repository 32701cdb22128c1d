import { expect, test } from 'vitest'
import { normaliseSearch } from './search.ts'

test.each([
  ['Polish diacritics', 'Zażółć gęślą JAŹŃ', 'zazolc gesla jazn'],
  ['Latvian diacritics', 'Ķekava, rēķins Nr. 7', 'kekava rekins nr 7'],
  ['Arabic letters for Persian ones', 'كتاب يك', 'کتاب یک'],
  ['half-space and Persian digits', 'می‌خواهم ۱۲۳', 'می خواهم 123'],
  ['alef with madda', 'آب', 'اب'],
  ['nothing that a LIKE pattern reads', '100%_\\', '100'],
])('levels %s', (_, text, plain) => expect(normaliseSearch(text)).toBe(plain))
