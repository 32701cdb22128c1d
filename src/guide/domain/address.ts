// How a customer is addressed in speech: 'Panie Tomaszu', 'Bērziņas kundze'; nothing where a form
// could be wrong, for a wrong one is worse than none.
import type { Language } from '../../platform/base/domain/language.ts'
import { MEN, WOMEN } from './data/polish-name.ts'

/**
 * The customer's name as one says it to them in `language`; null when the right form is not
 * certain.
 */
export function addressOf(name: string, language: Language): string | null {
  const words = name.normalize('NFC').trim().split(/\s+/)
  const whole = words.join(' ')
  if (!/^[\p{L}\p{M}'’.\-\u200c ]{2,60}$/u.test(whole) || words.length > 5) return null
  if (language === 'pl') return polish(words)
  if (language === 'lv') return latvian(words)
  if (language === 'fa') return persian(whole)
  return whole
}

const capital = (word: string): string =>
  word.slice(0, 1).toLocaleUpperCase() + word.slice(1).toLocaleLowerCase()

const POLISH_MEN: ReadonlyMap<string, string> = new Map(
  [...MEN.matchAll(/(\S+) (\S+)/g)].map(([, name = '', called = '']) => [name, called]),
)
const POLISH_WOMEN: ReadonlySet<string> = new Set(WOMEN.split(' '))

/**
 * Vocative of the first name, from a list: a name's sex and form cannot be told from its ending
 * alone (Kuba, Karmen, Nikita).
 */
function polish(words: string[]): string | null {
  const [first, title] =
    words[0] === 'Pan' || words[0] === 'Pani' ? [words[1], words[0]] : [words[0], null]
  const plain = capital((first ?? '').replace(/\.$/, ''))
  const isMan = title !== 'Pani' && (POLISH_MEN.has(plain) || plain.endsWith('sław'))
  const isWoman = title !== 'Pan' && (POLISH_WOMEN.has(plain) || plain.endsWith('sława'))
  if (isMan) return `Panie ${POLISH_MEN.get(plain) ?? `${plain}ie`}`
  if (isWoman) return `Pani ${plain.slice(0, -1)}o`
  return null
}

/** Genitive of the surname with 'kungs' or 'kundze'; the first name must agree with it. */
function latvian(words: string[]): string | null {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last || words.length < 2 || words.length > 3) return null
  const isMan = /[sš]$/.test(first.toLocaleLowerCase('lv'))
  const isWoman = /[ae]$/.test(first.toLocaleLowerCase('lv'))
  if (!isMan && !isWoman) return null
  const parts = last.split('-').map((part) => genitive(part, isMan))
  return parts.includes(null) ? null : `${parts.join('-')} ${isMan ? 'kungs' : 'kundze'}`
}

// Before the genitive's -a of names in -is: Lācis, Lāča; Gulbis, Gulbja.
const SOFT: [string, string][] = [
  ['dz', 'dž'],
  ['sn', 'šņ'],
  ['zn', 'žņ'],
  ['sl', 'šļ'],
  ['ln', 'ļņ'],
  ['ll', 'ļļ'],
  ['nn', 'ņņ'],
  ['t', 'š'],
  ['d', 'ž'],
  ['n', 'ņ'],
  ['l', 'ļ'],
  ['s', 'š'],
  ['z', 'ž'],
  ['c', 'č'],
  ['b', 'bj'],
  ['p', 'pj'],
  ['m', 'mj'],
  ['v', 'vj'],
]

function genitive(surname: string, isMan: boolean): string | null {
  const name = capital(surname)
  // A man may be called Liepa or Egle; in Bērziņa or Ozoliņa behind a first name in -s (Doris)
  // there is a woman.
  if (/[ae]$/.test(name))
    return isMan && /(?:[iī]ņa|ina|[sc]ka|[oe]va|īte)$/.test(name) ? null : `${name}s`
  if (/[oiu]$/.test(name)) return name
  if (!isMan || !/[sš]$/.test(name) || /(?:us|ys|es|as)$/.test(name)) return null
  if (name.endsWith('ais')) return `${name.slice(0, -3)}ā`
  if (!name.endsWith('is')) return `${name.slice(0, -1)}a`
  const stem = name.slice(0, -2)
  const soft = SOFT.find(([hard]) => stem.endsWith(hard))
  return `${soft ? stem.slice(0, -soft[0].length) + soft[1] : stem}a`
}

/**
 * The whole name with a word that fits a woman and a man alike, unless a title stands there
 * already.
 */
function persian(whole: string): string | null {
  if (!/\p{Script=Arabic}/u.test(whole)) return null
  return /^(?:آقای|خانم|جناب|سرکار|دکتر|مهندس)[\s\u200c]/.test(whole) ? whole : `${whole} گرامی`
}
