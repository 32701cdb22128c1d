// What the chat refuses before it is sent, the server would refuse as well.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMails, MAX_MAILS_TEXT } from '../../../platform/address/domain/mail.ts'
import { mayBeMails } from './mail.ts'

test.each([
  'brak',
  'anna@x',
  'anna.x.pl',
  'anna@',
  '@x.pl',
  'a@@b.pl',
  'anna@x,pl',
  'anna@x..pl',
  '"',
])('told at once: %j', (text) => expect(mayBeMails(text)).toBe(false))

test.each([
  'anna@x.pl',
  ' Anna <anna@x.pl> ',
  'Kowalska, Anna <anna @ x.pl>, anna.k@y.pl',
  'e-mail:anna@x.pl lub: anna.k@y.pl',
  '"a b"@x.pl, "c d"@y.pl',
  'anna＠x．pl，jan＠y．pl',
  '\u200eanna@x.pl\u200e,\u200fanna.k@y.pl',
  'anna@x.pl یا anna.k@y.pl',
])('left to the server: %j', (text) => {
  expect(isMails(text)).toBe(true)
  expect(mayBeMails(text)).toBe(true)
})

const PIECES = [
  'anna@x.pl|jan|"a, b"|"a b"@x.pl|@|x.pl|żółw@źdźbło.pl|mailto:|E-mail:|Anna|lub|یا|<|>|"|„|”'.split(
    '|',
  ),
  ',_;_،_、_/_|_:_._ _\n_\u200e_\u200c_＠_．_，_\u00a0'.split('_'),
  ["o'neil@y.pl", 'a/b@c.pl', '?subject=a', 'and/or'],
].flat()
const piece = fc.constantFrom(...PIECES)

test('nothing is refused here that the server takes', () => {
  let taken = 0
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
      const text = pieces.join('')
      if (text.length > MAX_MAILS_TEXT || !isMails(text)) return
      taken += 1
      expect(mayBeMails(text), text).toBe(true)
    }),
    { numRuns: 5_000 },
  )
  expect(taken).toBeGreaterThan(100)
})

test('the longest costs little', () => {
  const from = performance.now()
  for (const text of ['"'.repeat(600), 'a@'.repeat(300), ' @'.repeat(300), ' '.repeat(600)])
    mayBeMails(text)
  expect(performance.now() - from).toBeLessThan(500)
})
