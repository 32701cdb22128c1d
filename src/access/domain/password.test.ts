// Passwords that are long enough and still too easy, by the words of the person and the house.
import { expect, test } from 'vitest'
import { decideWeak, toLatinKeys, toPlainPassword } from './password.ts'

const place = {
  person: { mail: 'katarzyna@modrzew.example', name: 'Katarzyna Wiśniewska' },
  house: ['Zielony Dom', 'Modrzew', 'Northmoor Bank'],
}

test.each<[string, string | null, string]>([
  ['aaaaaaaaaaaa', 'variety', 'one letter'],
  ['121212121212', 'variety', 'two digits'],
  ['katarzyna@modrzew.example', 'own', 'the mail address'],
  ['Katarzyna2026', 'own', 'the name and a year'],
  ['WIŚNIEWSKA12', 'own', 'the surname in capitals'],
  ['wisniewska!!2026', 'own', 'the surname as it is typed without marks'],
  ['Modrzew12345', 'house', 'the brand with digits'],
  ['northmoorbank!', 'house', 'a brand of two words'],
  ['ZielonyDom2026', 'house', 'the organisation'],
  ['Opoka-Modrzew-1', 'house', 'two words of the house'],
  ['opoka-przyklad', 'example', 'what every desk prints'],
  ['OPOKA-przykład', 'example', 'the same in another spelling'],
  ['Hasło-hasło-12', 'common', 'the word for it, twice'],
  ['jesień2026jesień', 'common', 'a season'],
  ['رمزعبور۱۲۳۴۵', 'common', 'the word for it in Persian'],
  ['parole-parole!', 'common', 'the word for it in Latvian'],
  ['correct horse battery', null, 'three words'],
  ['katarzyna lubi zielone gruszki', null, 'the name in a sentence'],
  ['گربه روی دیوار', null, 'a sentence in Persian'],
  ['modrzew stoi przy starej drodze', null, 'the brand in a sentence'],
])('fault-A7 %s: %s (%s)', (password, expected) => {
  expect(decideWeak(password, place)).toBe(expected)
})

test('fault-A7 one password in many spellings is one to a guesser', () => {
  expect(toPlainPassword('۱۲۳۴٥٦７８９')).toBe('123456789')
  expect(toPlainPassword('Ha\u200bsło')).toBe('Haslo')
  expect(toLatinKeys('ضصثقفغعهخحج')).toBe('qwertyuiop[')
})
