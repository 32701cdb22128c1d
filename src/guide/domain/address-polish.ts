// Polish: 'Panie Tomaszu', 'Pani Anno', 'Panie Doktorze': the vocative of the first name, from the
// list and by rule; of a surname only behind 'Pan' or 'Pani'.
import { FAMILIAR_MEN, FAMILIAR_WOMEN, MEN, UNCHANGED, WOMEN } from './data/polish-name.ts'
import type { Form } from './type.ts'
import { agreed, foldName, type Grammar, isInitial, type PersonName, type Sex } from './name.ts'

const pairsOf = (words: string): [string, string][] =>
  [...words.matchAll(/(\S+) (\S+)/g)].map(([, name = '', called = '']) => [name, called])

const men: ReadonlyMap<string, string> = new Map(pairsOf(MEN))
const women: ReadonlyMap<string, string> = new Map([
  ...WOMEN.split(' ').map((name): [string, string] => [name, `${name.slice(0, -1)}o`]),
  ...UNCHANGED.split(' ').map((name): [string, string] => [name, name]),
])
const familiarMen: ReadonlySet<string> = new Set(FAMILIAR_MEN.split(' '))
const familiarWomen: ReadonlySet<string> = new Set(FAMILIAR_WOMEN.split(' '))
/** 'Lukasz' is Łukasz without the marks on his letters. */
const unfolded: ReadonlyMap<string, string> = new Map(
  [...men.keys(), ...women.keys()]
    .filter((name) => foldName(name) !== name.toLowerCase())
    .map((name): [string, string] => [foldName(name), name]),
)
/** First names of women that are surnames of men as well. */
const ALSO_SURNAMES: ReadonlySet<string> = new Set(
  'Bona Flora Gaja Jagna Kalina Kira Lara Malina Mira Pola Róża Sara Wiera'.split(' '),
)

/** Of a man and a woman: their form is not certain even where the surname tells whose it is. */
const OF_BOTH: ReadonlySet<string> = new Set('Nikita Sasza Misza Andrea Luka Nikola'.split(' '))

const asListed = (word: string): string =>
  men.has(word) || women.has(word) ? word : (unfolded.get(word.toLowerCase()) ?? word)

/** By a first name that is written in full; null of any other word. */
export function sexOfFirst(word: string): Sex | null {
  const name = asListed(word)
  if (men.has(name) || /^\p{Lu}\p{Ll}{2,}(?:sław|mir)$/u.test(name)) return 'm'
  return women.has(name) || /^\p{Lu}\p{Ll}{2,}(?:sława|mira)$/u.test(name) ? 'f' : null
}

const sexOfGiven = (word: string): Sex | null => {
  if (familiarMen.has(word)) return 'm'
  return familiarWomen.has(word) ? 'f' : sexOfFirst(word)
}

/** By a surname such as Kowalski, Nowacka, Zawadzki; not of a Laska or a Placek. */
export function sexOfSurname(surname: string): Sex | null {
  const last = (surname.split('-').at(-1) ?? '').toLowerCase()
  if (/^(?:polsk|miejsk|wiejsk|śląsk|europejsk)[ia]$/.test(last)) return null
  if (/(?:[wńjlrmbpn]sk|[dwl]zk)i$|.{3}[ieyo]cki$|.{4}acki$/.test(last)) return 'm'
  return /.(?:[wńjlrmbpn]sk|[dwl]zk)a$|.{3}[ieyo]cka$|.{4}acka$/.test(last) ? 'f' : null
}

type Honour = 'doctor' | 'professor' | 'counsel'
const HONOURS: Record<Honour, Record<Sex, string>> = {
  professor: { m: 'Panie Profesorze', f: 'Pani Profesor' },
  counsel: { m: 'Panie Mecenasie', f: 'Pani Mecenas' },
  doctor: { m: 'Panie Doktorze', f: 'Pani Doktor' },
}
const HONOUR_WORDS: ReadonlyMap<string, Honour | null> = new Map([
  ['prof', 'professor'],
  ['profesor', 'professor'],
  ['mec', 'counsel'],
  ['mecenas', 'counsel'],
  ['adw', 'counsel'],
  ['adwokat', 'counsel'],
  ['rpr', 'counsel'],
  ['dr', 'doctor'],
  ['doktor', 'doctor'],
  ['lek', 'doctor'],
  ['lekarz', 'doctor'],
  ['hab', null],
  ['med', null],
  ['mgr', null],
  ['inż', null],
  ['inz', null],
  ['arch', null],
])
/** Priests, nuns and officers are addressed otherwise than this file knows. */
const OTHER_TITLES =
  /^(?:ks|ksiądz|o|s|br|ojciec|siostra|brat|bp|abp|gen|płk|ppłk|mjr|kpt|por|sierż|asp|kom)$/

type Read = {
  title: Sex | null
  honour: Honour | null
  isOther: boolean
  /** Without titles and initials. */
  names: readonly string[]
}

function readTitles({ words }: PersonName): Read {
  let title: Sex | null = null
  let isOther = false
  const honours: Honour[] = []
  let at = 0
  for (; at < words.length - 1; at += 1) {
    const word = words[at] ?? ''
    const bare = word.replaceAll('.', '').toLowerCase()
    const honour = HONOUR_WORDS.get(bare)
    if (bare === 'pan' || bare === 'pani') title = bare === 'pan' ? 'm' : 'f'
    else if (honour !== undefined) honours.push(...(honour ? [honour] : []))
    else if (OTHER_TITLES.test(bare) && (bare.length > 1 || /^[os]\.$/.test(word))) isOther = true
    else break
  }
  const honour = (['professor', 'counsel', 'doctor'] as const).find((each) =>
    honours.includes(each),
  )
  const names = words.slice(at).filter((word) => !isInitial(word))
  return { title, honour: honour ?? null, isOther, names }
}

function guess(name: PersonName): Form | null {
  const { title, names } = readTitles(name)
  if (names.some((word) => /.(?:s|c|dz)cy$/.test(word))) return 'many'
  const given = names.map(sexOfGiven)
  // Jan Maria, a man: Maria is a second name of men as well.
  const isMaria = (at: number) => at > 0 && names[at] === 'Maria' && given[0] === 'm'
  const surnames = [names[0] ?? '', names.at(-1) ?? ''].map(sexOfSurname)
  // A woman's name nobody knows beside a man's surname: somebody from abroad.
  const isLikeWoman = names.some((word, at) => word.endsWith('a') && (given[at] ?? null) === null)
  if (isLikeWoman && surnames.includes('m')) return title
  return agreed([title, ...given.filter((_, at) => !isMaria(at)), ...surnames])
}

const LIKE_SURNAME = /(?:[sc]k[ia]|dzk[ia]|[wc]icz|czyk|ak|uk|enko|arz|iec)$/

/** A first name that is nobody's surname: of two such words no other order is possible. */
const isClear = (word: string): boolean => sexOfFirst(word) === 'f' && !ALSO_SURNAMES.has(word)

/** The word that is the first name; null where two could be. */
function firstNameOf(names: readonly string[], isSorted: boolean): string | null {
  const [first, ...others] = names
  if (first === undefined) return null
  return others.length === 0 || isSorted ? first : firstNameAmong(first, others)
}

function firstNameAmong(first: string, others: readonly string[]): string | null {
  const [second = ''] = others
  const last = others.at(-1) ?? ''
  const isLast = sexOfGiven(last) !== null
  // Anna Maria; but Adam Marek may be Marek Adam.
  if (sexOfGiven(first) !== null) return !isLast || (isClear(first) && isClear(last)) ? first : null
  // Kowalska Anna, Nowak Anna Maria.
  if (isLast && (isClear(last) || LIKE_SURNAME.test(first)))
    return others.length > 1 && sexOfGiven(second) !== null ? second : last
  const isBySurname = others.length === 1 && sexOfSurname(last) !== null
  return isBySurname && !LIKE_SURNAME.test(first) ? first : null
}

const MEN_ENDINGS: [RegExp, string][] = [
  [/st$/, 'ście'],
  [/sł$/, 'śle'],
  [/t$/, 'cie'],
  [/d$/, 'dzie'],
  [/ł$/, 'le'],
  [/([sc]z|rz|ch|[żjlgkh])$/, '$1u'],
  [/r$/, 'rze'],
  [/([bpfwmnsz])$/, '$1ie'],
]

/**
 * The vocative of a first name; null where its form, or that it is one, is not certain. An -e- that
 * may fall out (Kacper, Marek) and forms of everyday life (Kasia) are in the list or not said.
 */
export function vocativeOf(word: string, sex: Sex): string | null {
  const name = asListed(word)
  const known = sex === 'm' ? men.get(name) : women.get(name)
  if (known !== undefined) return known
  if (sexOfGiven(name) !== null && sexOfGiven(name) !== sex) return null
  if (
    familiarMen.has(name) ||
    familiarWomen.has(name) ||
    OF_BOTH.has(name) ||
    !/^\p{Lu}\p{Ll}{2,}$/u.test(name)
  )
    return null
  if (sex === 'f') {
    if (!name.endsWith('a')) return /[iyeo]$|[bdfgklmnprstz]$/.test(name) ? name : null
    return /[bdfgłmnprtwz]a$/.test(name) ? `${name.slice(0, -1)}o` : null
  }
  if (/[qvxaeiouyąęó]$|e[kłrc]$|[ńśćź]$/.test(name)) return null
  const ending = MEN_ENDINGS.find(([pattern]) => pattern.test(name))
  return ending ? name.replace(ending[0], ending[1]) : null
}

function call(name: PersonName, sex: Sex | null): string | null {
  const { title, honour, isOther, names } = readTitles(name)
  if (sex === null || isOther || guess(name) === 'many') return null
  if (honour !== null) return HONOURS[honour][sex]
  const first = firstNameOf(names, name.isSorted)
  if (first === null) return null
  const pan = sex === 'm' ? 'Panie' : 'Pani'
  if (names.length === 1 && sexOfGiven(first) === null) {
    // A surname stays as it is: 'Panie Kowalski'.
    return title === null ? null : `${pan} ${first}`
  }
  const called = vocativeOf(first, sex)
  return called === null ? null : `${pan} ${called}`
}

export const polish: Grammar = {
  guess,
  call,
  salute: (name, sex) => {
    if (sex === null) return 'Dzień dobry,'
    const titles = name && readTitles(name)
    if (titles?.isOther) return 'Dzień dobry,'
    const szanowny = sex === 'm' ? 'Szanowny' : 'Szanowna'
    const plain = sex === 'm' ? 'Panie' : 'Pani'
    return `${szanowny} ${titles?.honour ? HONOURS[titles.honour][sex] : plain},`
  },
  saluteMany: 'Szanowni Państwo,',
}
