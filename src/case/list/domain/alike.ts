// How alike two grievances are in their words: only whoever wrote nearly the same is shown as a
// likely twin.
import { normaliseSearch } from '../../../platform/text/domain/search.ts'

/** From here on two texts are shown as alike. */
export const ALIKE_FROM = 0.5
/** Only the beginning counts: who writes twice begins the same way. */
const MAX_LETTERS = 600
const MAX_LONG_WORDS = 5
const MIN_LETTERS = 5
/** What the index keeps of a word. */
const MAX_KEPT = 24

const begin = (text: string): string => normaliseSearch(text.slice(0, MAX_LETTERS))

/**
 * Three letters in a row, with the edges of words, as numbers of two words would be: 'to be' and
 * 'toe' share little.
 */
function shingles(text: string): Set<string> {
  const found = new Set<string>()
  for (const word of begin(text).split(' ').filter(Boolean)) {
    const padded = `  ${word} `
    for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3))
  }
  return found
}

/**
 * From 0 (nothing in common) to 1 (the same words), whatever the language: what both have of all
 * that either has.
 */
export function computeAlike(text: string, other: string): number {
  const [a, b] = [shingles(text), shingles(other)]
  let both = 0
  for (const three of a) if (b.has(three)) both++
  const all = a.size + b.size - both
  return all === 0 ? 0 : both / all
}

/**
 * Pairs of the longest words, 'szatni rekawiczki': a twin has at least one of them whole. Empty
 * when a text is too short to tell.
 */
export function listPairs(text: string): string[] {
  const words = [
    ...new Set(
      begin(text)
        .split(' ')
        .filter((word) => word.length >= MIN_LETTERS)
        .map((word) => word.slice(0, MAX_KEPT)),
    ),
  ]
  const long = words
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, MAX_LONG_WORDS)
  return long.flatMap((word, i) => long.slice(i + 1).map((other) => `${word} ${other}`))
}
