// The small linear model of upset: hashed letters and words of a text, one table of small weights
// per language.
import { LANGUAGES, type Language } from '../../platform/base/domain/language.ts'
import type { Token } from './token.ts'
import { isRecord } from '../../platform/base/domain/narrow.ts'

/**
 * Weights of one language; both tables have a power of two entries. `UNSEEN` in `words` marks a
 * word that was too rare when the model was trained.
 */
export type LanguageModel = {
  chars: Int8Array
  words: Int8Array
  charScale: number
  wordScale: number
  bias: number
}
export type CueModel = { languages: Partial<Record<Language, LanguageModel>> }

/**
 * `p`: how likely the text is upset, from 0 to 1. `known`: how many of its words the model has
 * seen. `weights`: what each word added.
 */
export type Score = { p: number; known: number; weights: number[] }

export const UNSEEN = -128
const WORD_LONGEST = 32
const MAGIC = 0x4f504b43

/** FNV-1a over UTF-16 units, mixed, so that the low bits serve as an index. */
function hash(text: string, from: number, to: number, seed: number): number {
  let value = 0x811c9dc5 ^ seed
  for (let index = from; index < to; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  value ^= value >>> 15
  value = Math.imul(value, 0x2c1b3c6d)
  return (value ^ (value >>> 13)) >>> 0
}

const shorten = (token: Token): string =>
  token.isMention ? '@' : (token.forms[0] ?? '').slice(0, WORD_LONGEST).replace(/\d/g, '0')

/** The letters of a word by 2 to 5, its edges marked. */
function visitLetters(word: string, visit: (hash: number) => void): void {
  const edged = ` ${word} `
  for (let length = 2; length <= 5; length++)
    for (let from = 0; from + length <= edged.length; from++)
      visit(hash(edged, from, from + length, length))
}

/** The word itself, and with the word before. */
const hashWord = (word: string): number => hash(word, 0, word.length, 11)
function hashPair(before: string, word: string, after: number): number {
  const pair = after === 2 ? `^ ${word}` : `${before} ${word}`
  return hash(pair, 0, pair.length, 12)
}

/** Calls back with every feature of a text. */
export function visitFeatures(
  tokens: readonly Token[],
  visit: (table: 'chars' | 'words', hash: number) => void,
): void {
  let before = '^'
  for (const token of tokens) {
    const word = shorten(token)
    visitLetters(word, (found) => visit('chars', found))
    visit('words', hashWord(word))
    visit('words', hashPair(before, word, token.after))
    before = word
  }
}

const REMEMBERED_MOST = 20_000
/** Longer than any word that is said twice; other words are not kept. */
const REMEMBERED_LONGEST = 40
type Letters = { sum: number; count: number }
const remembered = new WeakMap<LanguageModel, Map<string, Letters>>()

/**
 * What the letters of a word add; worked out once for each word, as people use few and those often.
 */
function weighLetters(model: LanguageModel, word: string): Letters {
  let words = remembered.get(model)
  if (!words) remembered.set(model, (words = new Map()))
  const known = words.get(word)
  if (known) return known
  const mask = model.chars.length - 1
  const letters = { sum: 0, count: 0 }
  visitLetters(word, (found) => {
    letters.sum += model.chars[found & mask] ?? 0
    letters.count++
  })
  if (words.size >= REMEMBERED_MOST) words.clear()
  if (word.length <= REMEMBERED_LONGEST) words.set(word, letters)
  return letters
}

export function scoreTokens(model: LanguageModel, tokens: readonly Token[]): Score {
  const mask = model.words.length - 1
  let count = 0
  let known = 0
  let before = '^'
  const weights = tokens.map((token) => {
    const word = shorten(token)
    const letters = weighLetters(model, word)
    const alone = model.words[hashWord(word) & mask] ?? UNSEEN
    const pair = model.words[hashPair(before, word, token.after) & mask] ?? UNSEEN
    before = word
    count += letters.count + 2
    if (alone !== UNSEEN) known++
    return (
      letters.sum * model.charScale +
      ((alone === UNSEEN ? 0 : alone) + (pair === UNSEEN ? 0 : pair)) * model.wordScale
    )
  })
  const size = Math.sqrt(Math.max(1, count))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return {
    p: 1 / (1 + Math.exp(-(model.bias + sum / size))),
    known,
    weights: weights.map((weight) => weight / size),
  }
}

/** Of each language the lengths of its tables, and what they are weighed with. */
type Head = { languages: Record<string, HeadOf> }
const HEAD_FIELDS = ['chars', 'words', 'charScale', 'wordScale', 'bias'] as const
type HeadOf = Record<(typeof HEAD_FIELDS)[number], number>

const isHead = (head: unknown): head is Head =>
  isRecord(head) && isRecord(head.languages) && Object.values(head.languages).every(isHeadOf)
const isHeadOf = (part: unknown): part is HeadOf =>
  isRecord(part) && HEAD_FIELDS.every((field) => typeof part[field] === 'number')

/**
 * The model's file: a mark, the length of a JSON head, the head, then the tables one after another.
 */
export function writeModel(model: CueModel): Uint8Array {
  const present = LANGUAGES.flatMap((language) =>
    model.languages[language] ? [[language, model.languages[language]] as const] : [],
  )
  const head: Head = {
    languages: Object.fromEntries(
      present.map(([language, { chars, words, ...rest }]) => [
        language,
        { chars: chars.length, words: words.length, ...rest },
      ]),
    ),
  }
  const text = new TextEncoder().encode(JSON.stringify(head))
  const bytes = new Uint8Array(
    8 +
      text.length +
      present.reduce((sum, [, { chars, words }]) => sum + chars.length + words.length, 0),
  )
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC)
  view.setUint32(4, text.length)
  bytes.set(text, 8)
  let at = 8 + text.length
  for (const [, { chars, words }] of present) {
    for (const table of [chars, words]) {
      bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.length), at)
      at += table.length
    }
  }
  return bytes
}

/** Throws when the bytes are no model. */
export function readModel(bytes: Uint8Array): CueModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 8 || view.getUint32(0) !== MAGIC)
    throw new Error('These bytes are no cue model.')
  const length = view.getUint32(4)
  const head: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)))
  if (!isHead(head)) throw new Error('The cue model has no head.')
  let at = 8 + length
  const take = (size: number): Int8Array => {
    if (at + size > bytes.length) throw new Error('The cue model is cut short.')
    const table = new Int8Array(bytes.buffer, bytes.byteOffset + at, size)
    at += size
    return table
  }
  const languages: CueModel['languages'] = {}
  for (const language of LANGUAGES) {
    const part = head.languages[language]
    if (part)
      languages[language] = {
        chars: take(part.chars),
        words: take(part.words),
        charScale: part.charScale,
        wordScale: part.wordScale,
        bias: part.bias,
      }
  }
  return { languages }
}
