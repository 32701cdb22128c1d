// Finds the days a draft names: written dates, days of the week, "tomorrow", "within 14 days"; in
// the Persian calendar too.
import type { Language } from '../../platform/base/domain/language.ts'
import type { Draft, Sentence, Token } from '../../platform/text/domain/draft.ts'
import { writtenDate } from './when-date.ts'
import { ahead, MAX_KNOWN, plus, type Reference, weekdayOf, type When } from './when-day.ts'
import { PERSIAN_DAY_PARTS } from './data/when-word.ts'
import type { Unit } from './when-type.ts'
import { WHEN_WORDS } from './when-word.ts'

/** Every time in a sentence, in order, none overlapping another. Quoted words are left out. */
export function listWhens(
  draft: Draft,
  sentence: Sentence,
  language: Language,
  reference: Reference,
): When[] {
  const whens: When[] = []
  for (let at = sentence.first; at < sentence.last;) {
    const token = draft.tokens[at]
    const found =
      !token || token.isQuoted || !mayBegin(token.text, language)
        ? null
        : whenAt(draft, language, at, reference)
    if (found) whens.push(found)
    at = found ? found.last : at + 1
  }
  return whens
}

/** Longer than any word that begins a time; other words are not kept. */
const LONGEST_KNOWN = 40
const begins = new Map<string, boolean>()

/** Whether a time may begin with the word at all: most words end the search here. */
function mayBegin(word: string, language: Language): boolean {
  const key = `${language} ${word}`
  const before = begins.get(key)
  if (before !== undefined) return before
  const { near, nearTwo, numbers, weekdays, months, at } = WHEN_WORDS[language]
  const may =
    /^\d/.test(word) ||
    word === 'day' ||
    at.includes(word) ||
    word in near ||
    word in numbers ||
    word in PERSIAN_DAY_PARTS ||
    Object.keys(nearTwo).some((two) => two.startsWith(`${word} `)) ||
    [...weekdays, ...(language === 'en' ? months : [])].some((stems) =>
      stems.some((stem) => word.startsWith(stem)),
    )
  if (begins.size < MAX_KNOWN && word.length <= LONGEST_KNOWN) begins.set(key, may)
  return may
}

function whenAt(draft: Draft, language: Language, at: number, reference: Reference): When | null {
  return (
    writtenDate(draft, language, at, reference) ??
    dayOfWeek(draft, language, at, reference) ??
    nearDay(draft, language, at, reference) ??
    period(draft, language, at, reference) ??
    timeOfDay(draft, language, at, reference)
  )
}

/** Empty before the first word and behind the last. */
const wordAt = ({ tokens }: Draft, at: number): string => tokens[at]?.text ?? ''

/** From 0 for Monday; -1 for a word that names no day. */
const weekdayNamed = (word: string, language: Language): number =>
  WHEN_WORDS[language].weekdays.findIndex((stems) =>
    stems.some((stem) => (language === 'fa' ? word === stem : word.startsWith(stem))),
  )

/** Persian says "یک شنبه" for Sunday, in two words; from 0 for Monday. */
const dayInTwoWords = (draft: Draft, language: Language, at: number): number | undefined =>
  language === 'fa' && wordAt(draft, at + 1) === 'شنبه'
    ? PERSIAN_DAY_PARTS[wordAt(draft, at)]
    : undefined

function dayOfWeek(
  draft: Draft,
  language: Language,
  at: number,
  reference: Reference,
): When | null {
  const { tokens } = draft
  const token = tokens[at]
  const inTwo = dayInTwoWords(draft, language, at)
  const day = inTwo ?? weekdayNamed(wordAt(draft, at), language)
  if (day === -1) return null
  const last = at + (inTwo === undefined ? 1 : 2)
  // The date right behind says it better: "Friday, 13 March".
  const date =
    tokens[last]?.sentence === token?.sentence
      ? writtenDate(draft, language, last, reference)
      : null
  if (date) return { ...date, first: at }
  if (reference.today === null) return { first: at, last, on: null }
  const { next } = WHEN_WORDS[language]
  const isNext =
    next.includes(wordAt(draft, at - 1)) ||
    (language === 'fa' && next.includes(wordAt(draft, last)))
  const inDays = (day + 1 - weekdayOf(reference.today) + 7) % 7
  return { first: at, last, on: plus(reference.today, isNext && inDays === 0 ? 7 : inDays) }
}

function nearDay(draft: Draft, language: Language, at: number, reference: Reference): When | null {
  const words = WHEN_WORDS[language]
  const word = wordAt(draft, at)
  const two = words.nearTwo[`${word} ${wordAt(draft, at + 1)}`]
  if (two !== undefined) return { first: at, last: at + 2, on: plus(reference.today, two) }
  if (
    language === 'en' &&
    word === 'day' &&
    wordAt(draft, at + 1) === 'after' &&
    wordAt(draft, at + 2) === 'tomorrow'
  )
    return { first: at, last: at + 3, on: plus(reference.today, 2) }
  const one = Object.hasOwn(words.near, word) ? words.near[word] : undefined
  return one === undefined ? null : { first: at, last: at + 1, on: plus(reference.today, one) }
}

/**
 * A number of days to come: "within 14 days", "w ciągu 14 dni roboczych", "14 dienu laikā", "تا ۱۴
 * روز کاری".
 */
function period(draft: Draft, language: Language, at: number, reference: Reference): When | null {
  const { tokens } = draft
  const amount = amountOf(wordAt(draft, at), language)
  if (amount === 0) return null
  const unitAt = at + (isWorkingWord(tokens[at + 1], language) ? 2 : 1)
  const word = wordAt(draft, unitAt)
  const unit = unitOf(word, language)
  if (!unit || tokens[unitAt]?.sentence !== tokens[at]?.sentence) return null
  const last = unitAt + (isWorkingWord(tokens[unitAt + 1], language) ? 2 : 1)
  if (!isAhead(draft, language, at, last)) return null
  // One word is the unit; what else stands there says that only working days are meant.
  const isWorking = last - at > 2 || word.startsWith('darbdien')
  const counted = isWorking && unit === 'day' ? 'working_day' : unit
  return { first: at, last, on: ahead(reference.today, amount, counted) }
}

/** 0 for a word that is no number of anything. */
function amountOf(word: string, language: Language): number {
  if (/^\d{1,3}$/.test(word)) return Number(word)
  const { numbers } = WHEN_WORDS[language]
  return Object.hasOwn(numbers, word) ? (numbers[word] ?? 0) : 0
}

/** Latvian says "working day" in one word. */
const unitOf = (word: string, language: Language): Unit | undefined =>
  word.startsWith('darbdien')
    ? 'day'
    : WHEN_WORDS[language].units.find(([stems]) => stems.some((stem) => word.startsWith(stem)))?.[1]

const isWorkingWord = (token: Token | undefined, language: Language): boolean =>
  token !== undefined &&
  token.text !== 'darbdienu' &&
  WHEN_WORDS[language].working.some((stem) => token.text.startsWith(stem))

/** Whether the words around a length of time say that it is yet to come. */
function isAhead(draft: Draft, language: Language, first: number, last: number): boolean {
  const words = WHEN_WORDS[language]
  if (words.later.includes(wordAt(draft, last))) return true
  const before = wordAt(draft, first - 1)
  // Latvian 'ka' is 'than' behind a comparison alone ("ne vēlāk kā"), else it is 'that'.
  const isThat =
    before === 'ka' && !/^(velak|ilgak|vairak|mazak|agrak)$/.test(wordAt(draft, first - 2))
  return !isThat && words.within.includes(before)
}

/** "at 10", "do 12:00", "o godz. 15", "ساعت ۱۰": a time, without a day of its own. */
function timeOfDay(
  draft: Draft,
  language: Language,
  at: number,
  reference: Reference,
): When | null {
  const words = WHEN_WORDS[language]
  const word = wordAt(draft, at)
  if (!words.at.includes(word)) return null
  const skip = /^(godz|godzinie|godziny|plkst|pulksten)$/.test(wordAt(draft, at + 1)) ? 1 : 0
  const hour = draft.tokens[at + 1 + skip]
  if (
    !hour ||
    !/^([01]?\d|2[0-4])(am|pm)?$/.test(hour.text) ||
    writtenDate(draft, language, at + 1 + skip, reference)
  )
    return null
  const rest = draft.text.slice(hour.to, hour.to + 4)
  const isTime =
    /^[:.][0-5]\d/.test(rest) ||
    /^\s?(am|pm)\b/i.test(rest) ||
    /(am|pm)$/.test(hour.text) ||
    skip === 1 ||
    (['at', 'o', 'plkst', 'ساعت', 'godz'].includes(word) && !/^\s?[%€$£\d]/.test(rest))
  return isTime ? { first: at, last: at + 2 + skip, on: reference.today } : null
}
