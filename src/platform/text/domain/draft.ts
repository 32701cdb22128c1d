// Cuts a draft into words and sentences, with their places in the text as it stands; somebody
// else's words are marked.
import { lookAlong, type Place } from './place.ts'
import { listWords, type Word } from './word.ts'

export type Token = Word & { sentence: number; isQuoted: boolean }

/** Words first to last (exclusive) of the draft, from its first letter to its last sign. */
export type Sentence = {
  from: number
  to: number
  first: number
  last: number
  isQuestion: boolean
}

export type Draft = { text: string; tokens: Token[]; sentences: Sentence[] }

/**
 * What may close a quotation, by what opens it. Polish may close „ with ” or a straight one, and
 * some write “ for the end.
 */
const CLOSING: Record<string, readonly string[]> = {
  '"': ['"'],
  '“': ['”'],
  '„': ['”', '“', '"'],
  '«': ['»'],
  '‹': ['›'],
}
const OPENS = /[>"“„«‹]/g

/** Where somebody else's words stand: between quotation marks, and on lines a mail quotes with '>'. Ends are found in one pass. */
function listQuoted(text: string): Place[] {
  const quoted: Place[] = []
  const lastAt = new Map<string, number>()
  const closesAfter = (mark: string, at: number): boolean => {
    const last = lastAt.get(mark) ?? text.lastIndexOf(mark)
    lastAt.set(mark, last)
    return last > at
  }
  let past = 0
  for (const { index: at, 0: sign } of text.matchAll(OPENS)) {
    if (at < past) continue
    const to = sign === '>' ? endOfLine(text, at) : endOfQuotation(text, at, closesAfter)
    if (to === null) continue
    quoted.push({ from: at, to })
    past = to
  }
  return quoted
}

/** Null where '>' does not begin its line. */
function endOfLine(text: string, at: number): number | null {
  if (at > 0 && text[at - 1] !== '\n') return null
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}

/** Behind the mark that closes first; a straight one closes in its own line. */
function endOfQuotation(
  text: string,
  at: number,
  closesAfter: (mark: string, at: number) => boolean,
): number | null {
  const opening = text.charAt(at)
  const ends = (CLOSING[opening] ?? [])
    .filter((mark) => closesAfter(mark, at))
    .map((mark) => text.indexOf(mark, at + 1))
  if (ends.length === 0) return null
  const end = Math.min(...ends)
  return opening === '"' && text.slice(at, end).includes('\n') ? null : end + 1
}

/** Whether a sentence ends at this sign. A stop before a small letter or between digits does not end one ("13. marta", "np. kurier", "10.30"). */
function endsAt(text: string, at: number): boolean {
  const char = text.charAt(at)
  // A question mark with a letter right behind it belongs to an address of the web.
  if (char === '?' || char === '!') return !/[\p{L}\p{N}]/u.test(text.charAt(at + 1))
  if (char === '؟' || char === '…') return true
  if (char === '\n') {
    const rest = text.slice(at + 1, at + 12).trimStart()
    return (
      text[at + 1] === '\n' ||
      text[at + 1] === '\r' ||
      /^[-–—*•>]/.test(rest) ||
      /[,:;،؛]\s*$/.test(text.slice(Math.max(0, at - 3), at))
    )
  }
  if (char !== '.') return false
  const after = text.slice(at + 1, at + 4)
  if (after === '') return true
  return /^["'”»)’]?\s+["'“„«(]?(?!\p{Ll})/u.test(after) || /^["'”»)’]?\s+$/.test(after)
}

/** '.', '!', '?', a new line, '؟' and '…': every other sign is passed over at once. */
const mayEnd = (char: number): boolean =>
  char === 46 || char === 33 || char === 63 || char === 10 || char === 0x61f || char === 0x2026

/** The draft's words and sentences. One pass over the text, whatever stands in it. */
export function readDraft(text: string): Draft {
  const isQuoted = lookAlong(listQuoted(text))
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  let from = 0
  let first = 0
  const words = listWords(text)
  let next = 0
  const close = (to: number, isQuestion: boolean) => {
    const begun = tokens[first]
    if (begun) sentences.push({ from: begun.from, to, first, last: tokens.length, isQuestion })
    first = tokens.length
    from = to
  }
  const take = (until: number) => {
    for (let word = words[next]; word && word.from < until; word = words[++next]) {
      tokens.push({
        ...word,
        sentence: sentences.length,
        isQuoted: isQuoted(word.from),
      })
    }
  }
  for (let at = 0; at < text.length; at++) {
    if (!mayEnd(text.charCodeAt(at)) || !endsAt(text, at)) continue
    take(at + 1)
    const asks = text[at] === '?' || text[at] === '؟'
    if (tokens.length > first) close(text[at] === '\n' ? (tokens.at(-1)?.to ?? at) : at + 1, asks)
    else if (asks) {
      // '?' after '!': the sentence that just ended asks.
      const before = sentences.at(-1)
      if (before && text.slice(before.to, at).trim() === '') before.isQuestion = true
    }
  }
  take(text.length + 1)
  close(tokens.at(-1)?.to ?? from, false)
  return { text, tokens, sentences }
}
