// Cuts a text into words: written one way for comparing, with their places in the text as it
// stands.
import { APOSTROPHES, foldLetter, isSilent } from './fold.ts'

/**
 * A word at [from, to) in UTF-16 units; `text` is folded: small letters, no diacritics, Persian
 * letters and digits levelled, half-spaces closed.
 * `exact` is the same with its diacritics, where each letter stands for one.
 */
export type Word = { text: string; exact: string; from: number; to: number }

/** As many as fold.ts remembers. */
const MAX_KNOWN = 2_000
const spelt = new Map<string, string | null>()

/** A letter or digit as it is compared; '' for what stands inside a word unheard, null for what parts words. */
function spell(sign: string): string | null {
  const known = spelt.get(sign)
  if (known !== undefined) return known
  const isInside =
    isSilent(sign) || (/[\p{L}\p{N}\p{M}]/u.test(sign) && !APOSTROPHES.includes(sign))
  const plain = isInside ? foldLetter(sign) : null
  if (spelt.size < MAX_KNOWN) spelt.set(sign, plain)
  return plain
}

/** Letters a to z pass without a look; the rest of the world is folded. */
const spellAt = (text: string, at: number): string | null => {
  const code = text.charCodeAt(at)
  if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return text.charAt(at)
  if (code >= 65 && code <= 90) return String.fromCharCode(code + 32)
  if (code < 128) return null
  return spell(String.fromCodePoint(text.codePointAt(at) ?? 0))
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
    const plain = spellAt(text, at)
    const width = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
    if (plain === null) {
      const isInside =
        word !== '' &&
        APOSTROPHES.includes(text.charAt(at)) &&
        at + 1 < text.length &&
        !!spellAt(text, at + 1)
      if (isInside) [word, exact] = [`${word}'`, `${exact}'`]
      else end()
    } else if (plain !== '') {
      if (word === '') from = at
      word += plain
      exact +=
        text.charCodeAt(at) < 128 || !isLatin(text.charCodeAt(at))
          ? plain
          : text.charAt(at).toLowerCase()
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
