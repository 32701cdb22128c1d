// English: 'Ms Calder', 'Mr Doyle', 'Dr Patel'; never a bare full name.
import { sexOfFirst, sexOfSurname } from './address-polish.ts'
import { EITHER, MEN, SURNAMES, WOMEN } from './data/english-name.ts'
import { agreed, type Grammar, isInitial, type PersonName, type Sex } from './name.ts'

const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const men = listed(MEN)
const women = listed(WOMEN)
const surnames = listed(SURNAMES)
const either = listed(EITHER)

/** Each title with whom it tells; `said` is how it is said. */
const TITLES: ReadonlyMap<string, { said: string; sex: Sex | null }> = new Map([
  ['mr', { said: 'Mr', sex: 'm' }],
  ['mrs', { said: 'Mrs', sex: 'f' }],
  ['ms', { said: 'Ms', sex: 'f' }],
  ['miss', { said: 'Miss', sex: 'f' }],
  ['mx', { said: 'Mx', sex: null }],
  ['dr', { said: 'Dr', sex: null }],
  ['doctor', { said: 'Dr', sex: null }],
  ['prof', { said: 'Professor', sex: null }],
  ['professor', { said: 'Professor', sex: null }],
  ['sir', { said: 'Sir', sex: 'm' }],
  ['dame', { said: 'Dame', sex: 'f' }],
])
const BEHIND = listed('jr sr ii iii iv esq mbe obe cbe')
/** These belong to the surname behind them. */
const PARTICLES = listed(
  'de da do dos das del della der den di du el la las le los van von ten ter st al ap',
)
/** A patronymic or a name that is no family's follows. */
const NOT_FAMILY = /^(?:bin|binti|ibn|abu|begum|bibi|khatun|md)$|d[oó]ttir$/i

/** Surnames that stand in front of the first name. */
const EASTERN = listed(
  'Cao Chan Chang Chen Cheng Cheung Cho Choi Chow Chu Dang Dong Feng Gao Guo Han He Ho Hoang Hsu Hu Huang Huynh Jeong Jiang Jung Kang Kim Kwok Lai Lam Lau Le Lee Leung Li Liang Lim Lin Liu Lu Luo Ma Ng Ngo Nguyen Park Peng Pham Phan Shin Song Sun Tan Tang Tran Vo Vu Wang Wei Wong Wu Xiao Xie Xu Yan Yang Ye Yoon Yu Yuan Zeng Zhang Zhao Zheng Zhou Zhu',
)

type Read = { title: { said: string; sex: Sex | null } | null; words: readonly string[] }

const bare = (word: string): string => word.replaceAll('.', '').toLowerCase()

function readTitle({ words }: PersonName): Read {
  const titles = []
  let at = 0
  for (; at < words.length - 1; at += 1) {
    const title = TITLES.get(bare(words[at] ?? ''))
    if (!title) break
    titles.push(title)
  }
  const rest = words.slice(at)
  while (rest.length > 1 && BEHIND.has(bare(rest.at(-1) ?? ''))) rest.pop()
  // 'Mr', of 'Prof Dr' and 'Mr Dr' the higher: the first that is no form of everybody.
  const title = titles.find(({ sex, said }) => sex === null && said !== 'Mx') ?? titles[0] ?? null
  const sex = agreed(titles.map((each) => each.sex))
  return { title: title && { said: title.said, sex }, words: rest }
}

/** Of a first name; both parts of 'Anne-Marie' have to agree. */
function sexOf(word: string): Sex | null {
  const parts = word.split('-')
  if (parts.some((part) => either.has(part))) return null
  const [first, ...others] = parts.map((part): Sex | null => {
    if (men.has(part)) return 'm'
    return women.has(part) ? 'f' : null
  })
  return first !== undefined && first !== null && others.every((sex) => sex === first)
    ? first
    : null
}

function guess(name: PersonName): Sex | null {
  const { title, words } = readTitle(name)
  const [first, ...others] = words
  if (first === undefined) return title?.sex ?? null
  if (others.length === 0) return title ? title.sex : sexOf(first)
  const last = others.at(-1) ?? ''
  const signs = [title?.sex ?? null, sexAnywhere(first)]
  if (last === 'Kaur') signs.push('f')
  // A Jan Kowalski is a man; alone either word would not tell, for abroad women are Kowalski too.
  if (either.has(first) && sexOfFirst(first) === sexOfSurname(last)) signs.push(sexOfSurname(last))
  return agreed(signs)
}

/** Where the English know no such name the Polish may be certain: 'Tomasz', 'Zbigniew'. */
const sexAnywhere = (word: string): Sex | null =>
  sexOf(word) ?? (either.has(word) ? null : sexOfFirst(word))

/** The family's name behind the first name; null where it could be another word. */
function surnameOf({ title, words }: Read, { isSorted, isRecased }: PersonName): string | null {
  const from = words.findIndex(
    (word, at) => (at > 0 || title !== null) && PARTICLES.has(word.toLowerCase()),
  )
  const at = from === -1 || from === words.length - 1 ? words.length - 1 : from
  const surname = words.slice(at).join(' ')
  if (words.some((word) => NOT_FAMILY.test(word) || TITLES.has(bare(word)))) return null
  if (isInitial(surname)) return null
  const isSure = at === 0 ? title !== null : isBehind(surname, words.slice(0, at), isSorted)
  return isSure ? plainly(surname, isRecased) : null
}

/** Whether the surname stands behind those first names, and the whole of it. */
function isBehind(surname: string, given: readonly string[], isSorted: boolean): boolean {
  const [first = '', ...middle] = given
  const own = sexAnywhere(first)
  const isMiddle = (word: string) =>
    isInitial(word) || (sexOf(word) !== null && sexOf(word) === own && !surnames.has(word))
  if (EASTERN.has(first) || middle.length > 2 || !middle.every(isMiddle)) return false
  // 'Calder Ruth': the first name may stand behind.
  const isFirstName = sexAnywhere(surname) !== null || either.has(surname)
  return !isFirstName || isSorted || (own !== null && surnames.has(surname))
}

/** Capitals within a name (McKay, de Vries) cannot be told from 'MCKAY'. */
const plainly = (surname: string, isRecased: boolean): string | null =>
  isRecased && (/^(?:Ma?c|Fitz|O['’]|D['’]|De|Van|Le|La|St)/.test(surname) || surname.includes(' '))
    ? null
    : surname

function call(name: PersonName, sex: Sex | null): string | null {
  const read = readTitle(name)
  const { title, words } = read
  if (title?.said === 'Sir' || title?.said === 'Dame')
    return words.length === 2 && sexOf(words[0] ?? '') === title.sex
      ? `${title.said} ${words[0]}`
      : null
  const surname = surnameOf(read, name)
  if (surname === null) return null
  if (title) return title.sex !== null && title.sex !== sex ? null : `${title.said} ${surname}`
  if (sex === null) return null
  return `${sex === 'm' ? 'Mr' : 'Ms'} ${surname}`
}

export const english: Grammar = {
  guess,
  call,
  salute: (name, sex) => {
    const called = name && call(name, sex)
    return called === null ? 'Hello,' : `Dear ${called},`
  },
  saluteMany: 'Hello,',
}
