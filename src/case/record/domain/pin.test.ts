import { expect, test } from 'vitest'
import { decidePin, MAX_PINS } from './pin.ts'

test.each([
  ['the first note', 'case.note', 0, null],
  ['the last that has a place', 'case.note', MAX_PINS - 1, null],
  ['one too many', 'case.note', MAX_PINS, 'pin.full'],
  ['what a customer wrote', 'customer.added', 0, 'pin.no_note'],
  ['that another note was pinned', 'case.pinned', 0, 'pin.no_note'],
  ['nothing this case tells', null, 0, 'pin.no_note'],
  ['no note, and no place either', 'answer.sent', MAX_PINS, 'pin.no_note'],
])('%s', (_, kind, pinned, refusal) => expect(decidePin(kind, pinned)).toBe(refusal))
