// Cuts a text into words with their places, joins letters that were spaced out, and tells where a
// clause or a sentence ends.
import type { Language } from '../../platform/base/domain/language.ts'
import type { Work } from '../../platform/base/domain/work.ts'
import { APOSTROPHES, SILENT_INSIDE } from '../../platform/text/domain/fold.ts'
import { lookAlong, type Place } from '../../platform/text/domain/place.ts'
import { listForms } from './disguise.ts'

/**
 * A word at [from, to) in UTF-16 units. `after` tells what stands before it: 0 nothing but space, 1
 * a comma, quote or colon, 2 the end of a sentence.
 */
export type Token = {
  from: number
  to: number
  forms: string[]
  after: 0 | 1 | 2
  isMention: boolean
}

const IN_WORD = `[\\p{L}\\p{N}\\p{M}${SILENT_INSIDE}]`
// A run of signs is tried from its first one alone: from each of them, ten thousand signs would
// cost their number squared.
const TOKEN = new RegExp(
  `(?<![@$])[@$]+(?=\\p{L})${IN_WORD}*(?:[*@$#]${IN_WORD}+)*\\$*|[\\p{L}\\p{N}]${IN_WORD}*(?:(?:[${APOSTROPHES}]|[*@$#]+|!(?=\\p{L}{1,3}(?!\\p{L})))${IN_WORD}+)*[*$]*|\\p{Extended_Pictographic}`,
  'gu',
)
/** Whether a text would be cut into this one word, whole. */
export const isOneWord = (word: string): boolean => word.match(TOKEN)?.[0] === word

const SITE = /^(?:https?:\/\/|www\.)/
const PICTURE = /^\p{Extended_Pictographic}$/u
const SENTENCE_END = /[.!?؟…\n\r。]/u
const CLAUSE_END = /[,;:،؛()[\]–—"“”„«»|/]/u
const SINGLE_LETTER = /^\p{L}\p{M}*$/u

/**
 * Pictures beyond so many say nothing new; a word with what parts it from the next takes two signs
 * at least, a picture one.
 */
const MAX_PICTURES = 500

/** What stands before a word, as a token tells it. */
function stopIn(between: string): 0 | 1 | 2 {
  if (SENTENCE_END.test(between)) return 2
  return CLAUSE_END.test(between) ? 1 : 0
}

/**
 * Words of `text`. `hiddenWords` are the strong words looked for behind spaced or starred letters.
 */
export function cutWords(
  text: string,
  language: Language,
  hiddenWords: HiddenWords,
  work: Work = { steps: 0 },
): Token[] {
  const tokens: Token[] = []
  const isAddress = lookAlong(listAddresses(text))
  let pictures = 0
  let end = 0
  for (const found of text.matchAll(TOKEN)) {
    const from = found.index
    const word = found[0]
    if (isAddress(from)) continue
    if (PICTURE.test(word) && ++pictures > MAX_PICTURES) continue
    const after = tokens.length === 0 ? 2 : stopIn(text.slice(end, from))
    const forms = listForms(word, language)
    if (word.length <= 24 && /[*#]/.test(word))
      forms.push(...new Set(forms.slice(0, 8).flatMap((form) => hiddenWords.behindStars(form))))
    work.steps += 1 + forms.length
    tokens.push({ from, to: from + word.length, forms, after, isMention: word.startsWith('@') })
    end = from + word.length
  }
  const joined = joinPersian(joinSpaced(tokens, text, hiddenWords))
  for (const { forms } of joined) work.steps += forms.length
  return joined
}

/** Places of web and mail addresses: their letters are not words. */
function listAddresses(text: string): Place[] {
  if (!/[@:]|www\./.test(text)) return []
  return [...text.matchAll(/\S+/g)]
    .filter(([piece]) => SITE.test(piece) || isMail(piece))
    .map((found) => ({ from: found.index, to: found.index + found[0].length }))
}

/**
 * One @ with something on both sides, and a dot inside the second one. Looked for by hand: an
 * expression would try each dot with each end.
 */
function isMail(piece: string): boolean {
  const at = piece.indexOf('@')
  if (at < 1 || piece.includes('@', at + 1)) return false
  const dot = piece.indexOf('.', at + 2)
  return dot > 0 && dot < piece.length - 1
}

/** Strong words that people hide: found behind stars, or in a run of single letters. */
export type HiddenWords = {
  behindStars: (word: string) => string[]
  within: (letters: string) => string | null
}

export function makeHiddenWords(words: readonly string[]): HiddenWords {
  const byFirst = Map.groupBy(words, (word) => word[0] ?? '')
  const long = words.filter((word) => word.length >= 4)
  const longest = Math.max(0, ...words.map((word) => word.length))
  return {
    behindStars(word) {
      // Nothing longer than the longest can be behind it, and the expression below costs the square
      // of a long row of stars.
      if (word.length > 2 * longest) return []
      const candidates = byFirst.get(word[0] ?? '') ?? []
      if (!/^\p{L}[\p{L}*#]*[*#][\p{L}*#]*$/u.test(word)) return []
      return candidates.filter((candidate) => isMasked(word, candidate)).slice(0, 3)
    },
    within: (letters) => long.find((word) => letters.includes(word)) ?? null,
  }
}

/**
 * Whether `masked` is `word` with stars: one for each letter, where a single star may also stand
 * for two.
 */
function isMasked(masked: string, word: string): boolean {
  if (masked.length > word.length + 1 || masked.length < word.length - 2) return false
  let at = 0
  let letters = 0
  for (let index = 0; index < masked.length; index++) {
    const sign = masked.charAt(index)
    if (sign !== '*' && sign !== '#') {
      if (word[at] !== sign) return false
      letters++
      at++
      continue
    }
    at++
    const isSingle = !/[*#]/.test(masked[index - 1] ?? '') && !/[*#]/.test(masked[index + 1] ?? '')
    const next = masked[index + 1]
    if (isSingle && next !== undefined && word[at] !== next && word[at + 1] === next) at++
  }
  return at === word.length && letters >= 1
}

/**
 * `k u r w a`, `f.u.c.k`: a run of single letters becomes one word where a strong word lies in it;
 * anything else stays as it is.
 */
function joinSpaced(tokens: Token[], text: string, hiddenWords: HiddenWords): Token[] {
  if (!maySpell(tokens, text)) return tokens
  const joined: Token[] = []
  for (let index = 0; index < tokens.length;) {
    const run = listSingles(tokens, index, text)
    const letters =
      run.length < 3 ? '' : run.map(({ forms }) => forms.at(-1)?.charAt(0) ?? '').join('')
    const word = letters ? hiddenWords.within(letters) : null
    const at = word ? letters.indexOf(word) : 0
    const [first, last] = [run[at], run.at(-1)]
    const next = tokens[index + run.length]
    if (word && first && last) {
      joined.push(...run.slice(0, at), {
        from: first.from,
        to: last.to,
        forms: [letters.slice(at), word],
        after: first.after,
        isMention: false,
      })
      // The dot after `f.u.c.k.` ends no sentence.
      if (
        next?.after === 2 &&
        /^\.\s*$/.test(text.slice(last.to, next.from)) &&
        text[first.to] === '.'
      )
        next.after = 0
    } else if (run.length > 0) joined.push(...run)
    else if (next) joined.push(next)
    index += Math.max(run.length, 1)
  }
  return joined
}

/** Nearly every turn has no single letter. */
const maySpell = (tokens: readonly Token[], text: string): boolean =>
  tokens.length >= 3 && tokens.some((token) => isSingle(token, text))

/** Single letters close to one another, from the word at `index` on. */
function listSingles(tokens: readonly Token[], index: number, text: string): Token[] {
  const run: Token[] = []
  while (run.length < 40) {
    const token = tokens[index + run.length]
    const before = run.at(-1)
    if (!token || !isSingle(token, text) || (before && token.from - before.to > 3)) break
    run.push(token)
  }
  return run
}

const isSingle = (token: Token, text: string): boolean =>
  token.to - token.from <= 2 &&
  (SINGLE_LETTER.test(text.slice(token.from, token.to)) ||
    /^[013457@$]$/.test(text.slice(token.from, token.to)))

const PERSIAN_PREFIX = new Set(['می', 'نمی', 'بی'])
const PERSIAN_SUFFIX = new Set([
  'ها',
  'های',
  'هایی',
  'هاتون',
  'هاشون',
  'تر',
  'ترین',
  'ام',
  'اید',
  'اند',
  'ایم',
])

/**
 * Real words have two endings at most ("بزرگ‌ترها"); laughter ("ها ها ها") has hundreds, and is cut
 * into words of its own.
 */
const MAX_ENDINGS = 2
/**
 * Of the spellings of a word that endings are put to, and of those that are kept: each ending adds,
 * and never doubles.
 */
const MAX_STEMS = 4
const MAX_FORMS = 16

/**
 * Persian joins parts of a word by a half-space, a space or nothing: here by nothing. A word is
 * found with its endings and without them.
 */
function joinPersian(tokens: Token[]): Token[] {
  const isPart = ({ forms: [form = ''] }: Token): boolean =>
    PERSIAN_PREFIX.has(form) || PERSIAN_SUFFIX.has(form)
  if (!tokens.some(isPart)) return tokens
  const joined: Token[] = []
  let prefix: Token | null = null
  let stems: readonly string[] = []
  let endings: string[] = []
  const push = (token: Token) => {
    joined.push(token)
    stems = token.forms.slice(0, MAX_STEMS)
    endings = []
  }
  for (const token of tokens) {
    const [form = ''] = token.forms
    const last = joined.at(-1)
    if (prefix && token.after === 0) {
      const [begin = ''] = prefix.forms
      push({ ...prefix, to: token.to, forms: token.forms.map((end) => begin + end) })
      prefix = null
      continue
    }
    if (prefix) push(prefix)
    prefix = null
    if (PERSIAN_PREFIX.has(form)) prefix = token
    else if (
      last &&
      endings.length < MAX_ENDINGS &&
      PERSIAN_SUFFIX.has(form) &&
      token.after === 0
    ) {
      endings.push(form)
      const end = endings.join('')
      joined[joined.length - 1] = {
        ...last,
        to: token.to,
        forms: [...stems.map((stem) => stem + end), ...last.forms].slice(0, MAX_FORMS),
      }
    } else push(token)
  }
  if (prefix) push(prefix)
  return joined
}
