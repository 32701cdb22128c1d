// Tells what was asked and answered before from what is new.
import { expect, test } from 'vitest'
import { findAsked } from './asked-already.ts'

const ASKED = [
  { question: 'Jaki jest numer zamówienia?', answer: 'ZM-4471' },
  { question: 'Kiedy miała przyjść paczka?', answer: 'we wtorek' },
  { question: 'شمارهٔ سفارش شما چیست؟', answer: 'HZ-20417' },
]

test.each([
  [
    'the same question in another form',
    'pytam o numer zamówienia klientki',
    'Jaki jest numer zamówienia?',
  ],
  ['the answer itself', 'zam. ZM-4471', 'Jaki jest numer zamówienia?'],
  ['a bent word', 'na kiedy przyjdzie paczka, kiedy miała przyjść', 'Kiedy miała przyjść paczka?'],
  ['Persian', 'شمارهٔ سفارش', 'شمارهٔ سفارش شما چیست؟'],
])('%s', (_, text, question) => {
  expect(findAsked(text, ASKED)?.question).toBe(question)
})

test.each([
  ['nothing typed', ''],
  ['short words', 'na po do'],
  ['something new', 'kurier zostawił ją u sąsiada'],
  ['one common word', 'numer telefonu sąsiada'],
])('%s is not asked already', (_, text) => {
  expect(findAsked(text, ASKED)).toBeNull()
})
