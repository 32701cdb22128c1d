// One way to write a word for searching: PostgreSQL has no stemmer for Polish, Latvian or Persian,
// so letters are levelled instead.
import { levelLetter } from './fold.ts'

/** Parts two words, as the other apostrophes do, though Unicode calls it a letter. */
const APOSTROPHE_LETTER = '\u02bc'

/**
 * Lower case, no diacritics, Persian letters and digits levelled, half-spaces and punctuation as
 * single spaces. Cases store their words so: SEARCH_RULE (case/page/app/reread.ts) goes up with a
 * letter that is written in another way here.
 * What it returns holds letters, digits and single spaces only, so that it is safe inside a LIKE
 * pattern.
 */
export function normaliseSearch(text: string): string {
  let plain = ''
  // Marks go first: to put thousands of them in order costs their number squared, and none is kept.
  for (const char of text
    .replace(/\p{M}+/gu, '')
    .normalize('NFKD')
    .toLowerCase())
    plain += char === APOSTROPHE_LETTER ? ' ' : levelLetter(char)
  return plain
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A customer number for comparing: letters and digits only. */
export const normaliseNumber = (number: string): string =>
  normaliseSearch(number).replaceAll(' ', '')

const MIN_LETTERS = 2
/** More words than this narrow nothing, and each costs. */
const MAX_WORDS = 8
/**
 * So many digits are one number, with or without spaces: all of them, because two countries'
 * numbers may end alike.
 */
const NUMBER_DIGITS = 9

/**
 * The words a case must have, each as a part of one of its own; longest first, because they narrow
 * most. A word that stands in
 * another one is left out. Empty when less than two letters are asked for.
 */
export function parseSearch(asked: string): string[] {
  const said = normaliseSearch(asked)
  if (said.length < MIN_LETTERS) return []
  const digits = said.replaceAll(' ', '')
  if (/^\d+$/.test(digits) && digits.length >= NUMBER_DIGITS) return [digits]
  return joinSearch(said.split(' '))
}

/** Words to look for together: each once, none that stands in another, longest first. */
export function joinSearch(all: readonly string[]): string[] {
  const words = [...new Set(all)].sort((a, b) => b.length - a.length)
  return words
    .filter((word, i) => !words.slice(0, i).some((longer) => longer.includes(word)))
    .slice(0, MAX_WORDS)
}

/** Words whose parts are joined by a half-space, once more as one: some people write them so. */
export const joinHalfSpaces = (text: string): string => {
  // Split twice, not matched by one expression: to look for a half-space from every letter of a
  // long word costs its length squared.
  const parts = text
    .split(/\s+/u)
    .filter((word) => word.includes('\u200c'))
    .map((word) => word.split('\u200c').filter(Boolean))
  return [...new Set(parts.filter((word) => word.length > 1).map((word) => word.join('')))].join(
    ' ',
  )
}
