// Finds the days a draft names: written dates, days of the week, "tomorrow", "within 14 days"; in
// the Persian calendar too.
import type { Language } from '../../platform/base/domain/language.ts'
import type { Draft, Sentence, Token } from './token.ts'
import { PERSIAN_DAY_PARTS, PERSIAN_WESTERN_MONTHS, WHEN_WORDS, type Unit } from './when-word.ts'

/**
 * Words first to last (exclusive) that name a time; `on` is its day, 'YYYY-MM-DD', null when it
 * cannot be told.
 */
export type When = { first: number; last: number; on: string | null }

/**
 * What dates are read against: `today` places "tomorrow", `near` chooses the year of a date that
 * has none.
 */
export type Reference = { today: string | null; near: string | null }

/** Every time in a sentence, in order, none overlapping another. Quoted words are left out. */
export function listWhens(
  draft: Draft,
  sentence: Sentence,
  language: Language,
  reference: Reference,
): When[] {
  const whens: When[] = []
  for (let at = sentence.first; at < sentence.last;) {
    const token = draft.tokens[at]!
    const found =
      token.isQuoted || !mayBegin(token.text, language)
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

const MAX_KNOWN = 5_000
const days = new Map<string, string | null>()

/** Days are looked up again and again while somebody types; the calendars are asked once. */
function remember(key: string, make: () => string | null): string | null {
  const before = days.get(key)
  if (before !== undefined) return before
  const day = make()
  if (days.size < MAX_KNOWN) days.set(key, day)
  return day
}

const isNumber = (token: Token | undefined): token is Token =>
  token !== undefined && /^\d{1,4}(st|nd|rd|th)?$/.test(token.text)
const numberOf = (token: Token | undefined): number =>
  token ? Number.parseInt(token.text, 10) : Number.NaN
const monthOf = (token: Token | undefined, language: Language): number => {
  if (!token) return 0
  return (
    1 +
    WHEN_WORDS[language].months.findIndex((stems) =>
      stems.some((stem) =>
        language === 'fa' || stem.length < 4
          ? token.text === stem ||
            (language !== 'fa' &&
              token.text.startsWith(stem) &&
              token.text.length - stem.length <= 3)
          : token.text.startsWith(stem),
      ),
    )
  )
}

/**
 * "13 March 2026", "March 13", "13.03.2026", "2026-03-13", "2026. gada 13. martā", "۱۵ اسفند ۱۴۰۴".
 */
function writtenDate(
  draft: Draft,
  language: Language,
  at: number,
  reference: Reference,
): When | null {
  const [a, b, c] = draft.tokens.slice(at, at + 3)
  if (isNumber(a) && isNumber(b)) {
    const joint = draft.text.slice(a.to, b.from)
    if (/^[-./]$/.test(joint)) {
      if (isNumber(c) && draft.text.slice(b.to, c.from) === joint) {
        const [year, month, day] = a.text.length === 4 ? [a, b, c] : [c, b, a]
        const on = dayOn(
          numberOf(year) < 100 ? 2000 + numberOf(year) : numberOf(year),
          numberOf(month),
          numberOf(day),
          language,
        )
        return on ? { first: at, last: at + 3, on } : null
      }
      const before = draft.tokens[at - 1]
      if (
        joint !== '-' &&
        before &&
        WHEN_WORDS[language].within.includes(before.text) &&
        !/^\s*[%€$£]|^\s*(zl|eur|pln|gbp|usd)\b/i.test(draft.text.slice(b.to, b.to + 5)) &&
        !(joint === '.' && /^\d\.|^\d\d\.[0-5]0$/.test(draft.text.slice(a.from, b.to)))
      )
        return placed(at, at + 2, numberOf(b), numberOf(a), language, reference)
    }
  }
  const withYear = (
    month: number,
    day: number,
    next: number,
    calendarOf: Language = language,
  ): When | null => {
    const year = draft.tokens[next]
    if (year && /^(1[34]|20)\d\d$/.test(year.text) && year.from - draft.tokens[next - 1]!.to <= 2) {
      const on = dayOn(Number(year.text), month, day, calendarOf)
      return on ? { first: at, last: next + 1, on } : null
    }
    return placed(at, next, month, day, calendarOf, reference)
  }
  if (isNumber(a) && numberOf(a) >= 1 && numberOf(a) <= 31) {
    const skip = b && (b.text === 'of' || b.text === 'ام') ? 1 : 0
    const month = monthOf(draft.tokens[at + 1 + skip], language)
    const western =
      language === 'fa'
        ? 1 +
          PERSIAN_WESTERN_MONTHS.findIndex((names) =>
            names.includes(draft.tokens[at + 1 + skip]?.text ?? ''),
          )
        : 0
    if (western > 0) return withYear(western, numberOf(a), at + 2 + skip, 'en')
    if (month > 0)
      return withYear(
        month,
        numberOf(a),
        at + 2 + skip + (language === 'fa' && draft.tokens[at + 2 + skip]?.text === 'ماه' ? 1 : 0),
      )
  }
  if (
    language === 'lv' &&
    isNumber(a) &&
    a.text.length === 4 &&
    b?.text === 'gada' &&
    isNumber(c)
  ) {
    const month = monthOf(draft.tokens[at + 3], language)
    const on = month > 0 ? dayOn(numberOf(a), month, numberOf(c), language) : null
    if (on) return { first: at, last: at + 4, on }
  }
  if (
    language === 'en' &&
    a &&
    monthOf(a, language) > 0 &&
    isNumber(b) &&
    numberOf(b) <= 31 &&
    b.from - a.to === 1
  )
    return withYear(monthOf(a, language), numberOf(b), at + 2)
  return null
}

/**
 * The ISO day; years 1300 to 1499 are of the Persian calendar. Null for a day that does not exist.
 */
function dayOn(year: number, month: number, day: number, language: Language): string | null {
  if (language !== 'fa' && year < 1900) return null
  return remember(`${year}-${month}-${day}`, () => {
    try {
      const calendar = year < 1500 ? 'persian' : 'iso8601'
      return Temporal.PlainDate.from({ calendar, year, month, day }, { overflow: 'reject' })
        .withCalendar('iso8601')
        .toString()
    } catch {
      return null
    }
  })
}

/** A date without a year: of the years around, the one nearest to what it is read against. */
function placed(
  first: number,
  last: number,
  month: number,
  day: number,
  language: Language,
  reference: Reference,
): When | null {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null
  const near = reference.near ?? reference.today
  if (near === null) return { first, last, on: null }
  const on = remember(`${language} ${near} ${month} ${day}`, () => {
    const middle = Temporal.PlainDate.from(near)
    const year = language === 'fa' ? middle.withCalendar('persian').year : middle.year
    const around = [year - 1, year, year + 1]
      .map((candidate) => dayOn(candidate, month, day, language))
      .filter((found) => found !== null)
    const away = (found: string): number =>
      Math.abs(middle.until(Temporal.PlainDate.from(found)).days)
    return around.sort((x, y) => away(x) - away(y))[0] ?? null
  })
  return { first, last, on }
}

const plus = (today: string | null, amount: number): string | null =>
  today === null
    ? null
    : remember(`${today} + ${amount}`, () =>
        Temporal.PlainDate.from(today).add({ days: amount }).toString(),
      )
const weekdayOf = (day: string): number => ((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7) + 1

function dayOfWeek(
  draft: Draft,
  language: Language,
  at: number,
  reference: Reference,
): When | null {
  const words = WHEN_WORDS[language]
  const token = draft.tokens[at]!
  let day = words.weekdays.findIndex((stems) =>
    stems.some((stem) => (language === 'fa' ? token.text === stem : token.text.startsWith(stem))),
  )
  let last = at + 1
  if (language === 'fa' && draft.tokens[at + 1]?.text === 'شنبه' && token.text in PERSIAN_DAY_PARTS)
    [day, last] = [PERSIAN_DAY_PARTS[token.text]!, at + 2]
  if (day === -1) return null
  // The date right behind says it better: "Friday, 13 March".
  const date =
    last < draft.tokens.length && draft.tokens[last]!.sentence === token.sentence
      ? writtenDate(draft, language, last, reference)
      : null
  if (date) return { ...date, first: at }
  if (reference.today === null) return { first: at, last, on: null }
  const isNext =
    words.next.includes(draft.tokens[at - 1]?.text ?? '') ||
    (language === 'fa' && words.next.includes(draft.tokens[last]?.text ?? ''))
  const ahead = (day + 1 - weekdayOf(reference.today) + 7) % 7
  return { first: at, last, on: plus(reference.today, isNext && ahead === 0 ? 7 : ahead) }
}

function nearDay(draft: Draft, language: Language, at: number, reference: Reference): When | null {
  const words = WHEN_WORDS[language]
  const token = draft.tokens[at]!
  const two = words.nearTwo[`${token.text} ${draft.tokens[at + 1]?.text ?? ''}`]
  if (two !== undefined) return { first: at, last: at + 2, on: plus(reference.today, two) }
  if (
    language === 'en' &&
    token.text === 'day' &&
    draft.tokens[at + 1]?.text === 'after' &&
    draft.tokens[at + 2]?.text === 'tomorrow'
  )
    return { first: at, last: at + 3, on: plus(reference.today, 2) }
  const one = Object.hasOwn(words.near, token.text) ? words.near[token.text] : undefined
  return one === undefined ? null : { first: at, last: at + 1, on: plus(reference.today, one) }
}

/**
 * A number of days to come: "within 14 days", "w ciągu 14 dni roboczych", "14 dienu laikā", "تا ۱۴
 * روز کاری".
 */
function period(draft: Draft, language: Language, at: number, reference: Reference): When | null {
  const words = WHEN_WORDS[language]
  const token = draft.tokens[at]!
  const amount = /^\d{1,3}$/.test(token.text)
    ? Number(token.text)
    : Object.hasOwn(words.numbers, token.text)
      ? words.numbers[token.text]!
      : 0
  if (amount === 0) return null
  let next = at + 1
  let isWorking = false
  const takeWorking = () => {
    const word = draft.tokens[next]?.text
    if (!word || word === 'darbdienu' || !words.working.some((stem) => word.startsWith(stem)))
      return
    isWorking = true
    next++
  }
  takeWorking()
  const word = draft.tokens[next]?.text ?? ''
  if (word.startsWith('darbdien')) isWorking = true
  const unit = word.startsWith('darbdien')
    ? 'day'
    : words.units.find(([stems]) => stems.some((stem) => word.startsWith(stem)))?.[1]
  if (!unit || draft.tokens[next]!.sentence !== token.sentence) return null
  next++
  takeWorking()
  const before = draft.tokens[at - 1]?.text ?? ''
  const after = draft.tokens[next]?.text ?? ''
  // Latvian 'ka' is 'than' behind a comparison alone ("ne vēlāk kā"), else it is 'that'.
  const isThat =
    before === 'ka' && !/^(velak|ilgak|vairak|mazak|agrak)$/.test(draft.tokens[at - 2]?.text ?? '')
  const isAhead = (words.within.includes(before) && !isThat) || words.later.includes(after)
  return isAhead
    ? {
        first: at,
        last: next,
        on: ahead(reference.today, amount, isWorking && unit === 'day' ? 'working_day' : unit),
      }
    : null
}

function ahead(today: string | null, amount: number, unit: Unit): string | null {
  return today === null
    ? null
    : remember(`${today} + ${amount} ${unit}`, () => countAhead(today, amount, unit))
}

function countAhead(today: string, amount: number, unit: Unit): string {
  const start = Temporal.PlainDate.from(today)
  if (unit === 'hour') return start.add({ days: Math.floor(amount / 24) }).toString()
  if (unit !== 'working_day') return start.add({ [`${unit}s`]: amount }).toString()
  let day = start
  for (let left = amount; left > 0;) {
    day = day.add({ days: 1 })
    if (day.dayOfWeek < 6) left--
  }
  return day.toString()
}

/** "at 10", "do 12:00", "o godz. 15", "ساعت ۱۰": a time, without a day of its own. */
function timeOfDay(
  draft: Draft,
  language: Language,
  at: number,
  reference: Reference,
): When | null {
  const words = WHEN_WORDS[language]
  const token = draft.tokens[at]!
  if (!words.at.includes(token.text)) return null
  const skip = /^(godz|godzinie|godziny|plkst|pulksten)$/.test(draft.tokens[at + 1]?.text ?? '')
    ? 1
    : 0
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
    (['at', 'o', 'plkst', 'ساعت', 'godz'].includes(token.text) && !/^\s?[%€$£\d]/.test(rest))
  return isTime ? { first: at, last: at + 2 + skip, on: reference.today } : null
}
