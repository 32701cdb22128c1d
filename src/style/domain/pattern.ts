// The small language of a wording rule's patterns. A pattern is walked word by word, so no pattern
// and no draft can make the check slow.
//
//   calm down            these words, one after the other; capitals, diacritics and half-spaces do
// not matter
//   calm|settle down     one of them; '_' joins words inside: right_away|immediately
//   please (just) wait   a word that may be there
//   apologi*             any ending
//   you ... wrong        up to three words between; ...6 up to six; twelve in one pattern
//   ^ yes but            at the start of a sentence
//   why did you ?        in a sentence that asks
//   in lieu of => instead of        what to write for it
import type { Work } from '../../platform/base/domain/work.ts'
import type { Draft } from '../../platform/text/domain/draft.ts'
import { listWords, spells } from '../../platform/text/domain/word.ts'

type Letters = { text: string; exact: string }
export type PatternWord = Letters & { isStem: boolean }
type Part = { branches: PatternWord[][]; isOptional: boolean } | { gap: number }
export type Pattern = { parts: Part[]; atStart: boolean; asks: boolean; better: string | null }

const LONGEST = 600
const MAX_PARTS = 14
const MAX_WORDS = 6
const MAX_BRANCHES = 120
const MAX_GAP = 6
/** Of all gaps of a pattern together: it bounds the work for each word of a draft. */
const MAX_GAPS = 12
const GAP = 3

export const PATTERN_PROBLEMS = [
  'empty',
  'too_long',
  'no_first_word',
  'bad_gap',
  'bad_word',
  'short_stem',
] as const
export type PatternProblem = (typeof PATTERN_PROBLEMS)[number]

/**
 * English short forms and what they stand for; a pattern written with the short form finds both.
 */
const LONG_FORMS: [RegExp, string][] = [
  [/^(i)'m$/, 'am'],
  [/^(it|that|there|here|what)'s$/, 'is'],
  [/^(\w+)'re$/, 'are'],
  [/^(\w+)'ll$/, 'will'],
  [/^(\w+)'ve$/, 'have'],
  [/^(ca|wo|sha)n't$/, ''],
  [/^(\w+)n't$/, 'not'],
]
const IRREGULAR: Record<string, string[][]> = {
  "can't": [['cannot'], ['can', 'not']],
  "won't": [['will', 'not']],
  "shan't": [['shall', 'not']],
}
/** Words that mean something else without their apostrophe. */
const OTHER_WORD = new Set([
  'were',
  'well',
  'ill',
  'its',
  'wed',
  'id',
  'hell',
  'shell',
  'wont',
  'cant',
])

/** The pattern, or what is wrong with it. */
export function parsePattern(source: string): Pattern | PatternProblem {
  if (source.length > LONGEST) return 'too_long'
  const [left = '', better = null] = source.split('=>', 2).map((side) => side.trim())
  const bits = left.split(/\s+/).filter(Boolean)
  const atStart = bits[0] === '^'
  if (atStart) bits.shift()
  const asks = bits.at(-1) === '?'
  if (asks) bits.pop()
  if (bits.length === 0) return 'empty'
  if (bits.length > MAX_PARTS) return 'too_long'
  const parts: Part[] = []
  for (const bit of bits) {
    const part = parsePart(bit)
    if (typeof part === 'string') return part
    parts.push(part)
  }
  return findFault(parts) ?? { parts, atStart, asks, better: better || null }
}

/** What is wrong with the parts together; null for nothing. */
function findFault(parts: readonly Part[]): PatternProblem | null {
  if (parts.reduce((sum, part) => sum + ('gap' in part ? part.gap : 0), 0) > MAX_GAPS)
    return 'bad_gap'
  const [first] = parts
  const last = parts.at(-1)
  const isBounded = first && !('gap' in first) && !first.isOptional && last && !('gap' in last)
  return isBounded ? null : 'no_first_word'
}

function parsePart(bit: string): Part | PatternProblem {
  if (bit.startsWith('...')) {
    const most = bit === '...' ? GAP : Number(bit.slice(3))
    return Number.isInteger(most) && most >= 1 && most <= MAX_GAP ? { gap: most } : 'bad_gap'
  }
  const isOptional = bit.startsWith('(') && bit.endsWith(')')
  const branches: PatternWord[][] = []
  for (const choice of (isOptional ? bit.slice(1, -1) : bit).split('|')) {
    const found = parseChoice(choice)
    if (typeof found === 'string') return found
    branches.push(...found)
  }
  return branches.length > MAX_BRANCHES ? 'too_long' : { branches, isOptional }
}

/** One of a part's choices, in every way it may be spelt. */
function parseChoice(choice: string): PatternWord[][] | PatternProblem {
  if (/[()^$?=<>[\]{}\\+]/.test(choice)) return 'bad_word'
  const isStem = choice.endsWith('*')
  const found = spell(choice.replace(/\*$/, ''))
  if (found.some((words) => words.length > MAX_WORDS)) return 'too_long'
  if (found.length === 0 || choice.slice(0, -1).includes('*')) return 'bad_word'
  if (isStem && found.some((words) => (words.at(-1)?.text.length ?? 0) < 2)) return 'short_stem'
  return found.map((words) =>
    words.map((word, index) => ({ ...word, isStem: isStem && index === words.length - 1 })),
  )
}

/**
 * The ways a pattern's word may stand in a draft: short and long form, with the apostrophe left
 * out, with a half-space left open.
 */
function spell(choice: string): Letters[][] {
  const words = lettersOf(choice.replaceAll('_', ' '))
  if (words.length === 0) return []
  const ways = [words]
  if (choice.includes('\u200c'))
    ways.push(lettersOf(choice.replaceAll('_', ' ').replaceAll('\u200c', ' ')))
  for (const [index, { text: word }] of words.entries()) {
    if (!word.includes("'")) continue
    const put = (...instead: string[]) =>
      ways.push([
        ...words.slice(0, index),
        ...instead.map((text) => ({ text, exact: text })),
        ...words.slice(index + 1),
      ])
    if (!OTHER_WORD.has(word.replace("'", ''))) put(word.replace("'", ''))
    const irregular = IRREGULAR[word]
    if (irregular) irregular.forEach((way) => put(...way))
    else
      for (const [form, long] of LONG_FORMS) {
        const stem = form.exec(word)?.[1]
        if (stem && long) put(stem, long)
      }
  }
  return ways
}

const lettersOf = (text: string): Letters[] =>
  listWords(text).map((word) => ({ text: word.text, exact: word.exact }))

/**
 * Which words ahead were put into the set of the part with that number; one table for all, because
 * a match is never left half-way.
 */
const putAt = new Int32Array(MAX_PARTS * MAX_WORDS + MAX_GAPS + 1)
let put = 0

/**
 * The word after the last one of the longest match that begins at word `start` with one of `firsts`
 * (the first part's branches, or some of them), or -1.
 * Quoted words match nothing, and no match leaves its sentence.
 * Every part keeps the set of words reached so far, so the work is bounded by the pattern's size.
 */
export function matchAt(
  pattern: Pattern,
  firsts: readonly PatternWord[][],
  draft: Draft,
  start: number,
  work: Work = { steps: 0 },
): number {
  const { tokens } = draft
  const sentence = draft.sentences[tokens[start]?.sentence ?? -1]
  if (!sentence || (pattern.atStart && start !== sentence.first)) return -1
  if (pattern.asks && !sentence.isQuestion) return -1
  const { last } = sentence
  let reached: number[] = []
  for (const branch of firsts)
    if (branchFits(branch, tokens, start, last)) reached.push(start + branch.length)
  work.steps += firsts.length
  if (reached.length === 0) return -1
  const walk = { tokens, start, last, work }
  for (const part of pattern.parts.slice(1)) {
    reached = pass(part, reached, walk)
    if (reached.length === 0) return -1
  }
  return Math.max(...reached)
}

/** One match on its way: it began at `start` and ends before `last`. */
type Walk = { tokens: Draft['tokens']; start: number; last: number; work: Work }

/** Every word that the part leads to from those that were reached, each once. */
function pass(
  part: Part,
  reached: readonly number[],
  { tokens, start, last, work }: Walk,
): number[] {
  const next: number[] = []
  put = put === 0x7fffffff ? 1 : put + 1
  for (const at of reached) {
    work.steps++
    if ('gap' in part) {
      const most = Math.min(at + part.gap, last)
      for (let ahead = at; ahead <= most; ahead++) add(next, ahead, start)
      continue
    }
    work.steps += part.branches.length
    if (part.isOptional) add(next, at, start)
    for (const branch of part.branches)
      if (branchFits(branch, tokens, at, last)) add(next, at + branch.length, start)
  }
  return next
}

function add(next: number[], at: number, start: number): void {
  if (putAt[at - start] === put) return
  putAt[at - start] = put
  next.push(at)
}

function branchFits(
  branch: readonly PatternWord[],
  tokens: Draft['tokens'],
  at: number,
  last: number,
): boolean {
  if (at + branch.length > last) return false
  for (let index = 0; index < branch.length; index++) {
    const token = tokens[at + index]
    const word = branch[index]
    if (
      !token ||
      !word ||
      token.isQuoted ||
      (word.isStem ? !token.text.startsWith(word.text) : token.text !== word.text)
    )
      return false
    if (token.exact !== token.text && !spells(token.exact, word.exact, word.text)) return false
  }
  return true
}
