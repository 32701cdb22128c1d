// Marks the words that made a cue and loses none of the others.
import { expect, test } from 'vitest'
import type { ReadCue } from '../domain/cue.ts'
import { markWords } from './mark-words.ts'

const cue = (name: ReadCue['cue'], from: number, to: number): ReadCue => ({
  cue: name,
  from,
  to,
  words: '',
  p: 1,
})
const TEXT = 'You are idiots, I will call my lawyer.'

test('marks them in their order', () => {
  expect(
    markWords(TEXT, [cue('legal_threat', 23, 37), cue('insult', 8, 14)]).map((piece) => [
      piece.text,
      piece.cue,
    ]),
  ).toEqual([
    ['You are ', null],
    ['idiots', 'insult'],
    [', I will ', null],
    ['call my lawyer', 'legal_threat'],
    ['.', null],
  ])
})

test.each([
  ['none', []],
  ['places that overlap', [cue('insult', 4, 14), cue('threat', 8, 20)]],
  ['places outside of the text', [cue('insult', -3, 3), cue('threat', 30, 900)]],
  ['an empty place', [cue('wish', 5, 5)]],
])('%s: the text stays whole', (_, cues) => {
  expect(
    markWords(TEXT, cues)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(TEXT)
})
