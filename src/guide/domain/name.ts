// Reads a name as it was typed: its words in order, and whether it is a person's at all.
import { ANYWHERE, CAPITALS, ENDING, OPENING, SEVERAL } from './data/firm-word.ts'
import type { Form } from './type.ts'

/** A person's form: a man's or a woman's. */
export type Sex = Exclude<Form, 'many'>

/**
 * `isSorted`: the surname is known to be the last word, for a comma has said so.
 * `isRecased`: it came in capitals or in small letters alone.
 */
export type PersonName = { words: readonly string[]; isSorted: boolean; isRecased: boolean }

/** How a language addresses people. No text it gives is empty. */
export type Grammar = {
  /** What the name tells of the person; 'many' of several people. */
  guess: (name: PersonName) => Form | null
  /** As one says it; null where it is not certain. */
  call: (name: PersonName, sex: Sex | null) => string | null
  /** The first line of a letter to a person. */
  salute: (name: PersonName | null, sex: Sex | null) => string
  /** To a firm or several people. */
  saluteMany: string
}

const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const FIRM = {
  anywhere: listed(ANYWHERE),
  ending: listed(ENDING),
  capitals: listed(CAPITALS),
  opening: listed(OPENING),
  several: listed(SEVERAL),
}

const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .replaceAll(/[\u2018\u02bc]/g, '’')
    .trim()
    .replaceAll(/\s+/g, ' ')

/** Whether a name is a firm's, a household's or that of several people. */
export function isManyNamed(text: string): boolean {
  const plain = tidy(text)
  if (/[&+]|\p{L}\/\p{L}/u.test(plain)) return true
  const words = plain.split(/[\s,،"„”“«»()]+/).filter((word) => word !== '')
  const bare = words.map((word) => word.replaceAll('.', ''))
  const small = bare.map((word) => word.toLowerCase())
  const [first, last] = [bare[0], bare.at(-1)]
  if (first === undefined || last === undefined || bare.length === 1) return false
  return (
    /(?:^| )sp\.? ?z\.? ?o|(?:^| )sp\.? ?[jkp]\.?$|(?:^| )s\.c\.|limited liability/i.test(plain) ||
    small.some((word) => FIRM.anywhere.has(word)) ||
    FIRM.ending.has(last.toLowerCase()) ||
    FIRM.opening.has(first) ||
    FIRM.capitals.has(last) ||
    // 'S.A. Smith' has initials; 'SIA Saule' is a firm.
    (FIRM.capitals.has(first) && words[0] === first) ||
    // A capital 'I' between names is somebody's initial.
    bare.some((word, at) => at > 0 && FIRM.several.has(word)) ||
    (first.length > 2 && FIRM.several.has(first.toLowerCase()))
  )
}

/** A word with a capital in front, and behind each hyphen and apostrophe. */
export const capitalise = (word: string): string =>
  word.toLowerCase().replaceAll(/(^|[-'’])(\p{L})/gu, (_, before: string, letter: string) => {
    return before + letter.toUpperCase()
  })

/** Letters without their marks: 'Łukasz' as 'lukasz'. */
export const foldName = (word: string): string =>
  word.toLowerCase().replaceAll('ł', 'l').normalize('NFD').replaceAll(/\p{M}/gu, '')

/** The words of a person's name in these letters; null when it is something else. */
export function readPerson(text: string, script: 'Latin' | 'Arabic'): PersonName | null {
  const parts = tidy(text).split(/ ?[,،] ?/)
  const [before = '', after] = parts
  if (parts.length > 2 || after === '') return null
  const plain = after === undefined ? before : `${after} ${before}`
  const shape =
    script === 'Latin'
      ? /^[\p{Script=Latin}\p{M}'’.\- ]{2,60}$/u
      : /^[\p{Script=Arabic}\p{M}.\u200c ]{2,60}$/u
  const words = plain.split(' ')
  if (!shape.test(plain) || words.length > 6 || !words.every(isWord)) return null
  const isRecased =
    script === 'Latin' && (plain === plain.toUpperCase() || plain === plain.toLowerCase())
  return {
    words: isRecased ? words.map(capitalise) : words,
    isSorted: after !== undefined,
    isRecased,
  }
}

/** A full stop is only behind a title or initials: 'jan.nowak' is of an address. */
const isWord = (word: string): boolean =>
  /\p{L}/u.test(word) &&
  (!word.includes('.') || /^\p{L}{1,5}\.$|^(?:\p{L}\.){1,3}\p{L}?\.?$|^r\.pr\.$/u.test(word)) &&
  !/^[-'’]|[-']$|--/.test(word)

/** 'J.', 'J' or 'J.R.' */
export const isInitial = (word: string): boolean => /^(?:\p{L}\.?|(?:\p{L}\.)+)$/u.test(word)

/** The one value that all signs agree on; null when there is none, or they differ. */
export function agreed<T>(signs: readonly (T | null)[]): T | null {
  const [first, ...others] = signs.filter((sign) => sign !== null)
  return first !== undefined && others.every((sign) => sign === first) ? first : null
}
