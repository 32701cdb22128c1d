// What is left of a field after its words have gone.
import { expect, test } from 'vitest'
import { restOf } from './stored-words.ts'

test.each([
  ['nothing more was typed', 'Paczka', 'Paczka', undefined],
  ['a space behind it', 'Paczka ', 'Paczka', undefined],
  ['more behind it', 'Paczka\nA kurier', 'Paczka', 'A kurier'],
  ['written anew', 'Kurier', 'Paczka', 'Kurier'],
  ['changed in the middle', 'Moja paczka', 'paczka', 'Moja paczka'],
  ['not the words, a choice', 5, 4, 5],
])('fault-W6 %s', (_, now, sent, left) => expect(restOf<unknown>(now, sent)).toBe(left))
