// Long passwords that lists and patterns guess, whatever keyboard or script they are typed in, and
// what the look costs.
import { expect, test } from 'vitest'
import { makeFindWeakness } from './password-strength.ts'

const findWeakness = makeFindWeakness()

test.each([
  ['passwordpassword', 'repeat'],
  ['123456789012', 'common'],
  ['qwertyuiopas', 'common'],
  ['P@ssw0rdP@ssw0rd', 'repeat'],
  ['1qaz2wsx3edc', 'common'],
  ['abcdefghijklm', 'sequence'],
  ['iloveyou1234', 'common'],
  ['December2026', 'common'],
  ['20261127202611', 'sequence'],
  ['trustno1trustno1', 'repeat'],
  ['letmein letmein', 'common'],
  ['kT8$wqkT8$wqkT8$wq', 'repeat'],
  ['۱۲۳۴۵۶۷۸۹۰۱۲', 'common'],
  ['ضصثقفغعهخحجچ', 'keys'],
  ['йцукенгшщзхъ', 'keys'],
  ['Modrzew2026!!', 'common'],
])('fault-A7 %s is refused: %s', async (password, why) => {
  expect(await findWeakness(password, ['modrzew'])).toBe(why)
})

test.each([
  'correct horse battery',
  'a much longer word',
  'katarzyna lubi zielone gruszki',
  'گربه روی دیوار',
  'kaķis sēž uz jumta',
  'vT4#qLm9!xRz',
  'żółw goni jeża',
])('%s is taken', async (password) => {
  expect(await findWeakness(password, ['modrzew'])).toBeNull()
})

test('fault-A7 no more of it is looked at than can be at once', async () => {
  expect(await findWeakness('password1'.repeat(28), [])).toBe('repeat')
})
