// Cuts a draft into words and sentences, with their places in the text as it stands; somebody
// else's words are marked.
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

const QUOTES: Record<string, string> = { '“': '”', '„': '”', '«': '»', '‹': '›' }
const OPENS = /[>"“„«‹]/g

/** A straight mark closes in its own line; Polish may close „ with ” or a straight one, and some write “ for the end. */
function endsOf(mark: string): readonly string[] {
  if (mark === '"') return ['"']
  return mark === '„' ? ['”', '“', '"'] : [QUOTES[mark]!]
}

/** Where somebody else's words stand: between quotation marks, and on lines a mail quotes with '>'. Ends are found in one pass. */
function listQuoted(text: string): { from: number; to: number }[] {
  const quoted: { from: number; to: number }[] = []
  const lastAt = new Map<string, number>()
  const closes = (mark: string): number =>
    lastAt.get(mark) ?? lastAt.set(mark, text.lastIndexOf(mark)).get(mark)!
  let past = 0
  for (const { index: at } of text.matchAll(OPENS)) {
    if (at < past) continue
    const char = text[at]!
    if (char === '>' && (at === 0 || text[at - 1] === '\n')) {
      const end = text.indexOf('\n', at)
      quoted.push({ from: at, to: end === -1 ? text.length : end })
      past = quoted.at(-1)!.to
    } else if (char !== '>') {
      const found = endsOf(char)
        .filter((end) => closes(end) > at)
        .map((end) => text.indexOf(end, at + 1))
        .filter((end) => end > at)
      const end = found.length > 0 ? Math.min(...found) : -1
      if (end === -1 || (char === '"' && text.slice(at, end).includes('\n'))) continue
      quoted.push({ from: at, to: end + 1 })
      past = end + 1
    }
  }
  return quoted
}

/** Whether a sentence ends at this sign. A stop before a small letter or between digits does not end one ("13. marta", "np. kurier", "10.30"). */
function endsAt(text: string, at: number): boolean {
  const char = text[at]!
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
  const quoted = listQuoted(text)
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  let from = 0
  let first = 0
  let quote = 0
  const words = listWords(text)
  let next = 0
  const close = (to: number, isQuestion: boolean) => {
    if (tokens.length > first)
      sentences.push({ from: tokens[first]!.from, to, first, last: tokens.length, isQuestion })
    first = tokens.length
    from = to
  }
  const take = (until: number) => {
    for (; next < words.length && words[next]!.from < until; next++) {
      const word = words[next]!
      while (quote < quoted.length && quoted[quote]!.to <= word.from) quote++
      tokens.push({
        ...word,
        sentence: sentences.length,
        isQuoted: quote < quoted.length && quoted[quote]!.from <= word.from,
      })
    }
  }
  for (let at = 0; at < text.length; at++) {
    if (!mayEnd(text.charCodeAt(at)) || !endsAt(text, at)) continue
    take(at + 1)
    const asks = text[at] === '?' || text[at] === '؟'
    if (tokens.length > first) close(text[at] === '\n' ? tokens.at(-1)!.to : at + 1, asks)
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
