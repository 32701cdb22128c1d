// Passwords that are long enough and still too easy.
import { expect, test } from 'vitest'
import { isWeakPassword } from './password.ts'

const person = { mail: 'katarzyna@modrzew.example', name: 'Katarzyna Wiśniewska' }

test.each([
  ['aaaaaaaaaaaa', true, 'one letter'],
  ['121212121212', true, 'two digits'],
  ['katarzyna@modrzew.example', true, 'the mail address'],
  ['Katarzyna2026', true, 'the name and a year'],
  ['WIŚNIEWSKA12', true, 'the surname in capitals'],
  ['correct horse battery', false, 'four words'],
  ['katarzyna lubi zielone gruszki', false, 'the name in a sentence'],
  ['گربه روی دیوار', false, 'a sentence in Persian'],
])('%s: %s (%s)', (password, expected) => {
  expect(isWeakPassword(password, person)).toBe(expected)
})
