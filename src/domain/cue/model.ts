// The small linear model of upset: hashed letters and words of a text, one table of small weights per language.
import { LANGUAGES, type Language } from '../language.ts'
import type { Token } from './token.ts'

/** Weights of one language; both tables have a power of two entries. `UNSEEN` in `words` marks a word that was too rare when the model was trained. */
export type LanguageModel = { chars: Int8Array; words: Int8Array; charScale: number; wordScale: number; bias: number }
export type CueModel = { languages: Partial<Record<Language, LanguageModel>> }

/** `p`: how likely the text is upset, from 0 to 1. `known`: how many of its words the model has seen. `weights`: what each word added. */
export type Score = { p: number; known: number; weights: number[] }

export const UNSEEN = -128
const WORD_LONGEST = 32
const MAGIC = 0x4f504b43

/** FNV-1a over UTF-16 units, mixed, so that the low bits serve as an index. */
function hash(text: string, from: number, to: number, seed: number): number {
  let value = 0x811c9dc5 ^ seed
  for (let index = from; index < to; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  value ^= value >>> 15
  value = Math.imul(value, 0x2c1b3c6d)
  return (value ^ (value >>> 13)) >>> 0
}

/** Calls back with every feature of each word: its letters by 2 to 5 (edges marked), itself, and itself with the word before. */
export function visitFeatures(tokens: readonly Token[], visit: (table: 'chars' | 'words', hash: number, word: number, isBare: boolean) => void): void {
  let before = '^'
  tokens.forEach((token, index) => {
    const word = token.isMention ? '@' : (token.forms[0] ?? '').slice(0, WORD_LONGEST).replace(/\d/g, '0')
    const edged = ` ${word} `
    for (let length = 2; length <= 5; length++) for (let from = 0; from + length <= edged.length; from++) visit('chars', hash(edged, from, from + length, length), index, false)
    visit('words', hash(word, 0, word.length, 11), index, true)
    const pair = token.after === 2 ? `^ ${word}` : `${before} ${word}`
    visit('words', hash(pair, 0, pair.length, 12), index, false)
    before = word
  })
}

export function scoreTokens(model: LanguageModel, tokens: readonly Token[]): Score {
  const weights = tokens.map(() => 0)
  const charMask = model.chars.length - 1
  const wordMask = model.words.length - 1
  let count = 0
  let known = 0
  visitFeatures(tokens, (table, feature, word, isBare) => {
    count++
    if (table === 'chars') {
      weights[word]! += model.chars[feature & charMask]! * model.charScale
      return
    }
    const weight = model.words[feature & wordMask]!
    if (weight === UNSEEN) return
    if (isBare) known++
    weights[word]! += weight * model.wordScale
  })
  const size = Math.sqrt(Math.max(1, count))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return { p: 1 / (1 + Math.exp(-(model.bias + sum / size))), known, weights: weights.map((weight) => weight / size) }
}

type Head = { languages: Record<string, { chars: number; words: number; charScale: number; wordScale: number; bias: number }> }

/** The model's file: a mark, the length of a JSON head, the head, then the tables one after another. */
export function writeModel(model: CueModel): Uint8Array {
  const present = LANGUAGES.flatMap((language) => (model.languages[language] ? [[language, model.languages[language]] as const] : []))
  const head: Head = { languages: Object.fromEntries(present.map(([language, { chars, words, ...rest }]) => [language, { chars: chars.length, words: words.length, ...rest }])) }
  const text = new TextEncoder().encode(JSON.stringify(head))
  const bytes = new Uint8Array(8 + text.length + present.reduce((sum, [, { chars, words }]) => sum + chars.length + words.length, 0))
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
  if (bytes.length < 8 || view.getUint32(0) !== MAGIC) throw new Error('These bytes are no cue model.')
  const length = view.getUint32(4)
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as Head
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
    if (part) languages[language] = { chars: take(part.chars), words: take(part.words), charScale: part.charScale, wordScale: part.wordScale, bias: part.bias }
  }
  return { languages }
}
