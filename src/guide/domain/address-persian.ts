// Persian: «آقای رضایی», «خانم دکتر کاظمی»: the surname behind a title; never the first name.
import { MEN, WOMEN } from './data/persian-name.ts'
import { agreed, type Grammar, type PersonName, type Sex } from './name.ts'

const men: ReadonlySet<string> = new Set(MEN.split(' '))
const women: ReadonlySet<string> = new Set(WOMEN.split(' '))

const plain = (word: string): string => word.replaceAll(/[\u200c\p{M}.]/gu, '')

/** First parts of a name of two: 'امیرسام', 'محمدپارسا'. */
const HEADS = /^(?:امیر|محمد|علی|غلام|سید|میر)(?=..)/

function sexOfFirst(word: string): Sex | null {
  const name = plain(word).replace(/(?:ال)?سادات$/, '')
  if (women.has(name)) return 'f'
  if (name !== plain(word)) return 'f'
  return men.has(name) || (HEADS.test(name) && men.has(name.replace(HEADS, ''))) ? 'm' : null
}

const TITLES: ReadonlyMap<string, Sex | null> = new Map([
  ['آقای', 'm'],
  ['آقا', 'm'],
  ['خانم', 'f'],
  ['جناب', null],
  ['سرکار', null],
  ['دکتر', null],
  ['مهندس', null],
])
const HONOURS: readonly string[] = ['دکتر', 'مهندس']
/** Before a first name; no part of the surname. */
const DESCENT: ReadonlyMap<string, Sex> = new Map([
  ['سید', 'm'],
  ['سیّد', 'm'],
  ['سیده', 'f'],
  ['سیدهٔ', 'f'],
])
const OTHER_TITLES: readonly string[] = ['حاج', 'حاجی', 'شیخ', 'استاد', 'سرهنگ', 'کربلایی', 'مشهدی']

/** Second halves of surnames that are written apart. */
const TAILS: ReadonlySet<string> = new Set(
  'پور زاده نژاد نیا فر زاد وند دوست خواه منش یان لو گر بخش پرست پناه طلب'.split(' '),
)
/** These are either such a half or a surname of their own. */
const UNSURE_TAILS: ReadonlySet<string> = new Set(
  'راد فرد مهر خانی بیگی پناهی قلی وردی آبادی تبار کیا'.split(' '),
)

/** First halves of surnames that are written apart. */
const FRONTS: ReadonlySet<string> = new Set(
  'آل میر شاه خان حاجی ملا بنی نیک خوش پور دولت صدر ملک شیخ'.split(' '),
)

type Read = {
  sexes: readonly (Sex | null)[]
  honour: string | null
  isOther: boolean
  hasTitle: boolean
  names: readonly string[]
}

/** 'حبیب الله', 'عبد الرضا' are one word written apart. */
function join(words: readonly string[]): string[] {
  const joined: string[] = []
  for (const word of words) {
    const before = joined.at(-1)
    const isEnding = /^(?:الله|اله|الدین|الزمان)$/.test(plain(word))
    const isBegun = before !== undefined && /^(?:عبد|ابو)$/.test(plain(before))
    if (before !== undefined && (isEnding || isBegun)) joined.splice(-1, 1, before + word)
    else joined.push(word)
  }
  return joined
}

function readTitles(name: PersonName): Read {
  const words = join(name.words)
  let at = 0
  let isOther = false
  const sexes: (Sex | null)[] = []
  let honour: string | null = null
  for (; at < words.length - 1; at += 1) {
    const word = plain(words[at] ?? '')
    const title = TITLES.get(word)
    if (title !== undefined) sexes.push(title)
    else if (OTHER_TITLES.includes(word)) isOther = true
    else break
    if (HONOURS.includes(word)) honour = word
  }
  const hasTitle = sexes.length > 0
  const descent = at < words.length - 1 ? DESCENT.get(plain(words[at] ?? '')) : undefined
  if (descent) sexes.push(descent)
  return { sexes, honour, isOther, hasTitle, names: words.slice(descent ? at + 1 : at) }
}

/** The words of first names and those of the surname; null where they cannot be told apart. */
function split(names: readonly string[]): { given: readonly string[]; surname: string } | null {
  const sex = sexOfFirst(names[0] ?? '')
  if (sex === null || names.length < 2 || names.length > 4) return null
  const counted = countGiven(names, sex)
  if (counted === null || !isPlain(names)) return null
  const isTail = TAILS.has(plain(names.at(-1) ?? ''))
  const from = isTail ? Math.min(counted, names.length - 2) : counted
  const surname = names.slice(from)
  return from > 0 && !isUnsure(names) && isSurname(surname)
    ? { given: names.slice(0, from), surname: surname.join(' ') }
    : null
}

function isSurname([first = '', ...others]: readonly string[]): boolean {
  if (others.length > 0) return isSurnameOfTwo(first, others)
  // Two first names and nothing else; or the surname stands in front.
  return first !== '' && sexOfFirst(first) === null
}

/** 'رضایی تبریزی', 'شاه حسینی', 'کریم پور'; another word may be a second first name. */
const isSurnameOfTwo = (first: string, [second = '', ...others]: readonly string[]): boolean =>
  others.length === 0 &&
  (TAILS.has(plain(second)) ||
    UNSURE_TAILS.has(plain(second)) ||
    /(?:ی|یان|زاده|پور|نژاد)$/.test(plain(first)) ||
    FRONTS.has(plain(first)) ||
    sexOfFirst(first) === 'm')

/** Without a title among the names, and without a word that stands there twice. */
const isPlain = (names: readonly string[]): boolean =>
  names.every((word) => !TITLES.has(plain(word)) && !OTHER_TITLES.includes(plain(word))) &&
  new Set(names).size === names.length

/** 'محمد رضا فرد' may be a Fard or a Rezafard. */
const isUnsure = (names: readonly string[]): boolean =>
  names.length > 2 &&
  UNSURE_TAILS.has(plain(names.at(-1) ?? '')) &&
  sexOfFirst(names.at(-2) ?? '') !== null

const isTailed = (names: readonly string[]): boolean =>
  names.length === 2 &&
  (TAILS.has(plain(names[1] ?? '')) || UNSURE_TAILS.has(plain(names[1] ?? '')))

/** How many words are first names; null where it is not certain. */
function countGiven(names: readonly string[], sex: Sex): number | null {
  const [first = '', second = ''] = names
  if (names.length < 3) return 1
  if (/^(?:ال)?سادات$/.test(plain(second))) return 2
  if (sexOfFirst(second) !== sex) return 1
  if (TAILS.has(plain(names.at(-1) ?? '')) && names.length === 3) return 1
  // 'محمد رضا' is one name; of other two men's names the second may begin the surname.
  return sex === 'f' || men.has(plain(first + second)) ? 2 : null
}

function guess(name: PersonName): Sex | null {
  const { sexes, hasTitle, names } = readTitles(name)
  const [first = ''] = names
  const found = split(names)
  const others = found ? found.given.slice(1) : names.slice(1)
  const isFirst = sexOfFirst(first) !== null
  if (!isFirst) return names.length > 0 ? agreed(sexes) : null
  if (hasTitle && (names.length === 1 || isTailed(names))) return agreed(sexes)
  return agreed([
    ...sexes,
    sexOfFirst(first),
    ...others.map((word) => (/^(?:ال)?سادات$/.test(plain(word)) ? 'f' : sexOfFirst(word))),
  ])
}

function call(name: PersonName, sex: Sex | null): string | null {
  const { honour, isOther, hasTitle, names } = readTitles(name)
  if (sex === null || isOther) return null
  const surname = surnameOf(names, hasTitle)
  if (surname === null) return null
  return [sex === 'm' ? 'آقای' : 'خانم', ...(honour ? [honour] : []), surname].join(' ')
}

function surnameOf(names: readonly string[], hasTitle: boolean): string | null {
  const found = split(names)
  if (found) return found.surname
  // Behind a title a surname may stand alone, in one word or two.
  const [first = ''] = names
  if (!hasTitle || !isPlain(names)) return null
  if (names.length === 1) return sexOfFirst(first) === null ? first : null
  return isTailed(names) ? names.join(' ') : null
}

export const persian: Grammar = {
  guess,
  call,
  salute: (name, sex) => {
    const called = name && call(name, sex)
    if (called === null) return 'با سلام،'
    return sex === 'f' ? `${called} گرامی،` : `جناب ${called}،`
  },
  saluteMany: 'با سلام،',
}
