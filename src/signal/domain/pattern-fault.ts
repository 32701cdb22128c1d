// What is wrong with a pattern of words as somebody wrote it, said before anything is made of it.
import { foldWord } from '../../platform/text/domain/fold.ts'
import { isOneWord } from './token.ts'
import { splitOutside, spread, spreadLine, takePlace } from './pattern.ts'

/** A sentence, or null for a pattern that can be looked for. `lists` are the names it may use. */
export function findPatternFault(line: string, lists: ReadonlySet<string>): string | null {
  if (!isClosed(line)) return `A bracket is opened or closed alone in "${line}"`
  for (const row of spreadLine(line)) {
    const parts = takePlace(row).words.split(/\s+/)
    const fault = parts.map((part) => faultOfPart(part, lists)).find((found) => found !== null)
    if (fault) return fault
    if (isGap(parts[0] ?? '') || parts[0]?.endsWith('?'))
      return `A pattern begins with a word: "${line}"`
    if (isGap(parts.at(-1) ?? '')) return `A pattern ends with a word: "${line}"`
  }
  return null
}

/** The same for a word of a list, or one that people hide. */
export const findWordFault = (word: string, lists: ReadonlySet<string>): string | null =>
  isClosed(word) ? faultOfPart(word, lists) : `A bracket is opened or closed alone in "${word}"`

const isGap = (part: string): boolean => /^_\d$/.test(part)

function isClosed(text: string): boolean {
  let depth = 0
  for (const sign of text) {
    if (sign === '(') depth++
    if (sign === ')') depth--
    if (depth < 0) return false
  }
  return depth === 0
}

function faultOfPart(part: string, lists: ReadonlySet<string>): string | null {
  if (part.startsWith('_')) return isGap(part) ? null : `"${part}" is no gap such as _2`
  const choices = splitOutside(part.replace(/\?$/, ''))
  if (choices.length === 0) return `"${part}" has no word`
  for (const choice of choices) {
    if (choice.startsWith('~')) {
      if (!lists.has(choice.slice(1))) return `There is no list "${choice.slice(1)}"`
    } else {
      const strange = spread(choice).find((word) => !isWord(word))
      if (strange !== undefined)
        return `"${strange}" is no word: commas, stops and other signs are never found`
    }
  }
  return null
}

/** What a text is cut into, and at most a star behind it: anything else would never be found. */
function isWord(word: string): boolean {
  const bare = word.replace(/\*$/, '')
  return foldWord(bare) !== '' && !bare.includes('*') && isOneWord(bare)
}
