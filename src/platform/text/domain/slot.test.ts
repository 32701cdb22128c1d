// Slots are filled in one way; the guide and the wording check differ in what they do afterwards.
import { expect, test } from 'vitest'
import { closeGaps, fillSlots, GONE, slotsOf } from './slot.ts'

const KNOWN = new Map([
  ['name', 'Ann'],
  ['words', 'a {name} in [brackets] , so'],
])
const fill = (text: string) => fillSlots(text, (slot) => KNOWN.get(slot))

test.each([
  ['Dear {name},', 'Dear Ann,', true],
  ['Dear [{name}]!', 'Dear Ann!', true],
  ['[By {until}, ]we answer.', `${GONE}we answer.`, true],
  ['By {until} we answer.', 'By  we answer.', false],
  ['[{name} by {until}]', GONE, true],
  ['{words}', 'a {name} in [brackets] , so', true],
])('%s', (text, filled, isWhole) => expect(fill(text)).toEqual({ text: filled, isWhole }))

test('what fell away leaves no space before a mark, and a capital where a sentence begins', () =>
  expect(closeGaps(fill('[By {until}, ]we answer [{until}]. [{until} ]žēl').text, 'lv')).toBe(
    'We answer. Žēl',
  ))

test('slots are listed whether they are known or not', () =>
  expect(slotsOf('{name} and [{until}] {}')).toEqual(['name', 'until', '']))
