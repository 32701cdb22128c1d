// Where a pattern may stand: signs of place in a line of src/signal/data.
import { expect, test } from 'vitest'
import { findMatches } from '../../src/signal/domain/match.ts'
import { findPatternFault } from '../../src/signal/domain/pattern-fault.ts'
import { prepareLexicon } from '../../src/signal/domain/pattern.ts'
import { cutWords } from '../../src/signal/domain/token.ts'

function isFound(pattern: string, text: string): boolean {
  const lexicon = prepareLexicon([{ lists: {}, hidden: '', rules: [['agrees', 1, pattern]] }])
  return findMatches(cutWords(text, 'en', lexicon.hiddenWords), lexicon).length > 0
}

test.each([
  ['^ sure', 'Sure, send it.', true],
  ['^ sure', 'Thanks. Sure.', true],
  ['^ sure', 'I am sure it is.', false],
  ['^ oh? sure', 'Oh sure.', true],
  ['^ oh? sure', 'sure', true],
  ['^ oh? sure', 'not sure', false],
  ['^ (by all means|sure)', 'By all means do.', true],
  ['^ (by all means|sure)', 'it is sure', false],
  ['fine $', 'that is fine', true],
  ['fine $', 'fine, thanks', true],
  ['fine $', 'fine art', false],
  ['^ fine then? $', 'Fine then. Go.', true],
  ['^ fine then? $', 'Fine then go.', false],
])('%s in "%s"', (pattern, text, found) => {
  expect(isFound(pattern, text)).toBe(found)
})

test.each([
  ['^ sure $', null],
  ['^', expect.stringContaining('no word')],
  ['sure ^ thing', expect.stringContaining('no word')],
  ['^ _2 sure', expect.stringContaining('begins with a word')],
  ['sure _2 $', expect.stringContaining('ends with a word')],
])('the line "%s"', (line, fault) => {
  expect(findPatternFault(line, new Set())).toEqual(fault)
})
