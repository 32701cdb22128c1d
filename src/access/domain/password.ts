// Which passwords are too easy although they are long enough: what a stranger would try first.
import { levelLetter } from '../../platform/text/domain/fold.ts'
import { COMMON_WORDS } from './data/common-word.ts'

export const WEAK_BECAUSE = [
  'common',
  'sequence',
  'keys',
  'repeat',
  'variety',
  'house',
  'own',
  'example',
] as const
export type WeakBecause = (typeof WEAK_BECAUSE)[number]

/** Printed at every start of a server with examples: for nobody else. */
export const EXAMPLE_PASSWORD = 'opoka-przyklad'

/**
 * As a guesser sees it: without marks above letters, capitals, invisible characters, and with the
 * digits of one script.
 */
export const toPlainPassword = (password: string): string =>
  password
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[ł]/giu, 'l')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => levelLetter(digit))

const KEYS: [string, string][] = [
  ['ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو', "qwertyuiop[]asdfghjkl;'zxcvbnm,"],
  ['يك', 'd;'],
  ['йцукенгшщзхъфывапролджэячсмитьбю', "qwertyuiop[]asdfghjkl;'zxcvbnm,."],
]
const LATIN = new Map(
  KEYS.flatMap(([from, to]) => [...from].map((letter, i) => [letter, to[i] ?? letter] as const)),
)

/** Each letter of a Persian or Russian keyboard as the Latin letter on its key. */
export const toLatinKeys = (plain: string): string =>
  [...plain.toLowerCase()].map((letter) => LATIN.get(letter) ?? letter).join('')

const toWord = (text: string): string =>
  toPlainPassword(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
/** Words that a stranger puts together for this house and this person; of four letters or more. */
const toWords = (texts: readonly string[]): string[] => [
  ...new Set(
    texts
      .flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)])
      .map(toWord)
      .filter((word) => [...word].length >= 4),
  ),
]

export type PasswordPlace = {
  person: { mail: string; name: string }
  /** Names of the organisation and its brands. */
  house: readonly string[]
}

/** Everything in `place`, for whoever looks for weaknesses with lists of their own. */
export const listHouseWords = ({ person, house }: PasswordPlace): string[] => [
  ...new Set([
    ...toWords([person.mail, person.name]),
    ...toWords(['opoka', ...house]),
    ...COMMON_WORDS,
  ]),
]

/**
 * The words of the person or the house alone or with a few characters, common words of the four
 * languages alone or together, or fewer than five different
 * characters; null when none of this is found. Length is the contract's matter.
 */
export function decideWeak(password: string, place: PasswordPlace): WeakBecause | null {
  const plain = toPlainPassword(password).toLowerCase()
  if (plain === EXAMPLE_PASSWORD) return 'example'
  if (new Set(plain).size < 5) return 'variety'
  const word = toWord(password)
  const { mail, name } = place.person
  if (isMadeOf(word, [toWord(mail), ...toWords([mail.split('@')[0] ?? '', name])])) return 'own'
  if (isMadeOf(word, toWords(['opoka', ...place.house]))) return 'house'
  if (isMadeOf(word, COMMON_WORDS.map(toWord))) return 'common'
  return null
}

/**
 * Whether fewer than six characters are left once every one of these words is taken out of it,
 * digits aside.
 */
function isMadeOf(text: string, words: readonly string[]): boolean {
  let rest = text
  for (const word of words.toSorted((a, b) => b.length - a.length)) rest = rest.replaceAll(word, '')
  return rest !== text && [...rest.replace(/\p{N}/gu, '')].length < 6
}
