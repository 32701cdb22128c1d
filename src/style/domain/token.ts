// Cuts a draft into words and sentences: written one way for comparing, with their places in the
// text as it stands.

/**
 * A word at [from, to) in UTF-16 units; `text` is folded: small letters, no diacritics, Persian
 * letters and digits levelled, half-spaces closed.
 * `exact` is the same with its diacritics, where each letter stands for one.
 */
export type Word = { text: string; exact: string; from: number; to: number }
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

const LEVELLED: Record<string, string> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ك: 'ک',
  ة: 'ه',
  ۀ: 'ه',
  ۂ: 'ه',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
}
const APOSTROPHES = new Set(["'", '\u2019', '\u2018', '\u02bc', '`', '\u00b4'])
/** Half-spaces, soft hyphens, marks of direction, the stretched line of Arabic script, and the mark at a file's start: they stand inside a word. */
const SILENT = /[\u00ad\u0640\u200b-\u200f\u2060\u2066-\u2069\ufeff]/

const folded = new Map<string, string>()

/** A letter or digit as it is compared; '' for what stands inside a word unheard, null for what parts words. */
function fold(char: string): string | null {
  const known = folded.get(char)
  if (known !== undefined) return known
  const code = char.codePointAt(0)!
  if (!/[\p{L}\p{N}\p{M}]/u.test(char)) return SILENT.test(char) ? '' : null
  let plain: string
  if (code >= 0x06f0 && code <= 0x06f9) plain = String(code - 0x06f0)
  else if (code >= 0x0660 && code <= 0x0669) plain = String(code - 0x0660)
  else {
    const small = char.toLowerCase()
    plain = LEVELLED[small] ?? small.normalize('NFKD').replace(/\p{M}+/gu, '')
    plain = LEVELLED[plain] ?? plain
  }
  if (folded.size < 2_000) folded.set(char, plain)
  return plain
}

/** Letters a to z pass without a look; the rest of the world is folded. */
const foldCode = (text: string, at: number): string | null => {
  const code = text.charCodeAt(at)
  if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return text[at]!
  if (code >= 65 && code <= 90) return String.fromCharCode(code + 32)
  if (code < 128) return null
  return fold(String.fromCodePoint(text.codePointAt(at)!))
}

/** Words of a text without its sentences, as a pattern's or a name's. An apostrophe inside a word stays in it. */
export function listWords(text: string): Word[] {
  const words: Word[] = []
  let word = ''
  let exact = ''
  let from = 0
  let to = 0
  const end = () => {
    if (word !== '')
      words.push({ text: word, exact: exact.length === word.length ? exact : word, from, to })
    word = exact = ''
  }
  for (let at = 0; at < text.length; at++) {
    const plain = foldCode(text, at)
    const width = text.codePointAt(at)! > 0xffff ? 2 : 1
    if (plain === null) {
      const isInside =
        word !== '' &&
        APOSTROPHES.has(text[at]!) &&
        at + 1 < text.length &&
        !!foldCode(text, at + 1)
      if (isInside) [word, exact] = [`${word}'`, `${exact}'`]
      else end()
    } else if (plain !== '') {
      if (word === '') from = at
      word += plain
      exact +=
        text.charCodeAt(at) < 128 || !isLatin(text.charCodeAt(at)) ? plain : text[at]!.toLowerCase()
      to = at + width
    }
    at += width - 1
  }
  end()
  return words
}

/** Only Latin letters are compared with their diacritics; Arabic ones are levelled for good. */
const isLatin = (code: number): boolean => code < 0x0250 || (code >= 0x1e00 && code < 0x1f00)

/** Whether the letters of a draft's word may stand for those of a pattern's: the same, or plain where diacritics were left out; 'soļu' does not stand for 'solu'. */
export function spells(typed: string, meant: string, plain: string): boolean {
  if (typed === meant) return true
  for (let at = 0; at < plain.length; at++)
    if (typed[at] !== meant[at] && typed[at] !== plain[at]) return false
  return true
}

const QUOTES: Record<string, string> = { '“': '”', '„': '”', '«': '»', '‹': '›' }
const OPENS = /[>"“„«‹]/g

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
      // A straight mark closes in its own line; Polish may close „ with ” or a straight one, and some write “ for the end.
      const ends = char === '"' ? ['"'] : char === '„' ? ['”', '“', '"'] : [QUOTES[char]!]
      const found = ends
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
