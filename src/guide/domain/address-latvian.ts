// Latvian: 'Bērziņa kungs', 'Bērziņas kundze': the genitive of the surname; never of a first name.
import { COMMON, MEN, SURNAMES, WOMEN } from './data/latvian-name.ts'
import { agreed, foldName, type Grammar, isInitial, type PersonName, type Sex } from './name.ts'

const men: ReadonlySet<string> = new Set(MEN.split(' '))
const women: ReadonlySet<string> = new Set(WOMEN.split(' '))
const irregular: ReadonlyMap<string, string> = new Map(Object.entries(SURNAMES))
const foldedNames: ReadonlySet<string> = new Set([...men, ...women].map(foldName))

/** 'Bērziņ' of Bērziņš and Bērziņa, 'Lāc' of Lācis and Lāce. */
const stemOf = (surname: string): string => surname.replace(/(?:is|š|s|a|e)$/, '')
const stems: ReadonlySet<string> = new Set(COMMON.split(' ').map(stemOf))
const foldedStems: ReadonlySet<string> = new Set(
  [...stems].filter((stem) => foldName(stem) !== stem.toLowerCase()).map(foldName),
)

const sexOfFirst = (word: string): Sex | null => {
  if (men.has(word)) return 'm'
  return women.has(word) ? 'f' : null
}

/** Surnames that tell a man from a woman whatever stands beside them. */
function sexOfSurname(surname: string): Sex | null {
  const last = surname.split('-').at(-1) ?? ''
  if (/..(?:iņš|ītis|[oe]vs|[sc]kis|sons|nieks|mans|bergs)$/.test(last)) return 'm'
  return /..(?:iņa|īte|[oe]va|ska|cka|sone|niece|mane|berga)$/.test(last) ? 'f' : null
}

/** Titles are not said with a surname in the genitive. */
const TITLES = /^(?:dr|prof|mag|inž|ing|kungs|kundze)\.?$/i

type Read = { names: readonly string[]; title: Sex | null }

function readTitles({ words }: PersonName): Read {
  const titles = words.filter((word) => TITLES.test(word)).map((word) => word.toLowerCase())
  return {
    names: words.filter((word) => !TITLES.test(word) && !isInitial(word)),
    title: agreed(
      titles.map((word): Sex | null => {
        if (word === 'kungs') return 'm'
        return word === 'kundze' ? 'f' : null
      }),
    ),
  }
}

/** A surname for certain: 'Johans Valters' is no Valters whose surname stands in front. */
const isSurname = (word: string): boolean => sexOfSurname(word) !== null || stems.has(stemOf(word))

type Found = { surname: string; sex: Sex }

/** The surname as it is written and whose it is; null where two words could be it. */
function surnameOf({ names }: Read): Found | null {
  const [first, middle = ''] = names
  const last = names.at(-1)
  if (first === undefined || last === undefined || names.length < 2 || names.length > 3) return null
  const [own, behind] = [sexOfFirst(first), sexOfFirst(last)]
  const sex = own ?? behind
  if (sex === null) return names.length === 2 ? bySurname(first, last) : null
  if (own !== null ? behind !== null : !isSurname(first)) return null
  if (names.length === 3 && sexOfFirst(middle) !== sex) return null
  return { surname: own === null ? first : last, sex }
}

/** Where no first name is in the list, the surname has to be one for certain, the other like it. */
function bySurname(first: string, last: string): Found | null {
  const sex = sexOfSurname(first) === null ? sexOfSurname(last) : null
  const isLike = sex === 'm' ? /[sš]$/.test(first) : /[ae]$/.test(first)
  return sex !== null && isLike ? { surname: last, sex } : null
}

function guess(name: PersonName): Sex | null {
  const read = readTitles(name)
  const signs = read.names.map(sexOfFirst)
  const found = surnameOf(read)
  return agreed([
    read.title,
    ...signs,
    found?.sex ?? null,
    ...(read.names.length > 1
      ? [read.names.at(-1) ?? '', read.names[0] ?? ''].map(sexOfSurname)
      : []),
  ])
}

// Before the genitive's -a of names in -is: Lācis, Lāča; Gulbis, Gulbja.
const SOFT: [string, string][] = [
  ['dz', 'dž'],
  ['sn', 'šņ'],
  ['zn', 'žņ'],
  ['sl', 'šļ'],
  ['zl', 'žļ'],
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

/** One surname, or one part of a double one; null where the genitive is not certain. */
export function genitiveOf(name: string, sex: Sex): string | null {
  if (!/^\p{Lu}\p{Ll}{2,}$/u.test(name) || /[^a-pr-vzāčēģīķļņšūžŗōjy]|[yw]/iu.test(name))
    return null
  // 'Berzins' is Bērziņš without the marks on his letters.
  const stem = stemOf(name)
  if (!stems.has(stem) && foldedStems.has(foldName(stem)) && foldName(stem) === stem.toLowerCase())
    return null
  const isMan = sex === 'm'
  const own = sexOfSurname(name)
  if (own !== null && own !== sex) return null
  if (/[ae]$/.test(name)) return isMan && name.endsWith('ina') ? null : `${name}s`
  if (/[oiu]$/.test(name)) return name
  return isMan ? genitiveOfMan(name) : null
}

function genitiveOfMan(name: string): string | null {
  const known = irregular.get(name)
  if (known !== undefined) return known
  if (!/[sš]$/.test(name) || /(?:us|ys|es|as|[fh]is|stis|ksis|psis)$/.test(name)) return null
  if (/..ais$/.test(name)) return `${name.slice(0, -3)}ā`
  if (!name.endsWith('is')) return `${name.slice(0, -1)}a`
  const stem = name.slice(0, -2)
  if (/[aeiouāēīū]$/.test(stem)) return null
  const soft = SOFT.find(([hard]) => stem.endsWith(hard))
  return `${soft ? stem.slice(0, -soft[0].length) + soft[1] : stem}a`
}

const KUNGS: Record<Sex, string> = { m: 'kungs', f: 'kundze' }

function call(name: PersonName, sex: Sex | null): string | null {
  if (sex === null) return null
  const read = readTitles(name)
  const [only] = read.names
  // 'Bērziņas kundze' is said already as it should be.
  if (read.title !== null && read.names.length === 1 && only !== undefined) {
    const isGenitive = sex === 'm' ? /[aāou]$/.test(only) : /[aeou]s$|[ou]$/.test(only)
    return isGenitive && name.words.length === 2 && name.words[0] === only
      ? `${only} ${KUNGS[sex]}`
      : null
  }
  const found = surnameOf(read)
  if (found === null || found.sex !== sex) return null
  // Who writes Janis for Jānis leaves the marks out of the surname too.
  const isUnmarked = read.names.some(
    (word) =>
      sexOfFirst(word) === null && word !== found.surname && foldedNames.has(foldName(word)),
  )
  const parts = found.surname.split('-').map((part) => genitiveOf(part, sex))
  if (isUnmarked || parts.includes(null)) return null
  return `${parts.join('-')} ${KUNGS[sex]}`
}

export const latvian: Grammar = {
  guess,
  call,
  salute: (name, sex) => {
    const called = name && call(name, sex)
    return called === null ? 'Labdien!' : `Labdien, ${called}!`
  },
  saluteMany: 'Labdien!',
}
