// Dates as they are written: in figures, with the month in words, with a year and without; in the
// Persian calendar too.
import type { Language } from '../../platform/base/domain/language.ts'
import type { Draft, Token } from '../../platform/text/domain/draft.ts'
import { PERSIAN_WESTERN_MONTHS } from './data/when-word.ts'
import { dayOn, mayBe, nearestDay, type Reference, type When } from './when-day.ts'
import { WHEN_WORDS } from './when-word.ts'

/**
 * "13 March 2026", "March 13", "13.03.2026", "2026-03-13", "2026. gada 13. martā", "۱۵ اسفند ۱۴۰۴".
 */
export function writtenDate(
  draft: Draft,
  language: Language,
  at: number,
  reference: Reference,
): When | null {
  const first = draft.tokens[at]
  const isFigure = isNumber(first)
  if (isFigure && isNumber(draft.tokens[at + 1])) return inFigures(draft, language, at, reference)
  const figureFirst = isFigure ? dayThenMonth(draft, language, at) : null
  const named = !isFigure && language === 'en' ? monthThenDay(draft, at) : figureFirst
  if (named) return withYear(draft, at, named, reference)
  return isFigure && language === 'lv' ? yearFirst(draft, at) : null
}

/** "13.03.2026", "2026-03-13"; "13.03" only behind a word that says it is a day. */
function inFigures(
  draft: Draft,
  language: Language,
  at: number,
  reference: Reference,
): When | null {
  const a = draft.tokens[at]
  const b = draft.tokens[at + 1]
  const c = draft.tokens[at + 2]
  if (!a || !b) return null
  const joint = draft.text.slice(a.to, b.from)
  if (!/^[-./]$/.test(joint)) return null
  if (isNumber(c) && draft.text.slice(b.to, c.from) === joint) {
    const isYearFirst = a.text.length === 4
    const year = numberOf(isYearFirst ? a : c)
    const on = dayOn(
      year < 100 ? 2000 + year : year,
      numberOf(b),
      numberOf(isYearFirst ? c : a),
      language,
    )
    return on ? { first: at, last: at + 3, on } : null
  }
  if (joint === '-' || isAmount(draft, a, b)) return null
  const before = draft.tokens[at - 1]
  return before &&
    WHEN_WORDS[language].within.includes(before.text) &&
    mayBe(numberOf(b), numberOf(a))
    ? { first: at, last: at + 2, on: nearestDay(numberOf(b), numberOf(a), language, reference) }
    : null
}

/** "12.50", "3/4 zł": two figures that are no day. */
const isAmount = ({ text }: Draft, a: Token, b: Token): boolean =>
  /^\s*[%€$£]|^\s*(zl|eur|pln|gbp|usd)\b/i.test(text.slice(b.to, b.to + 5)) ||
  (text[a.to] === '.' && /^\d\.|^\d\d\.[0-5]0$/.test(text.slice(a.from, b.to)))

/** A day of a month as words name it; `last` is the word behind, where its year may stand. */
type Named = { month: number; day: number; last: number; calendar: Language }

/** "13 March", "13th of March", "۱۵ اسفند ماه", and in Persian "۱۳ مارس". */
function dayThenMonth(draft: Draft, language: Language, at: number): Named | null {
  const { tokens } = draft
  const day = numberOf(tokens[at])
  if (!(day >= 1 && day <= 31)) return null
  const between = tokens[at + 1]?.text
  const monthAt = at + (between === 'of' || between === 'ام' ? 2 : 1)
  const last = monthAt + 1
  if (language === 'fa') {
    const word = tokens[monthAt]?.text ?? ''
    const western = 1 + PERSIAN_WESTERN_MONTHS.findIndex((names) => names.includes(word))
    if (western > 0) return { month: western, day, last, calendar: 'en' }
  }
  const month = monthOf(tokens[monthAt], language)
  if (month === 0) return null
  const skip = language === 'fa' && tokens[last]?.text === 'ماه' ? 1 : 0
  return { month, day, last: last + skip, calendar: language }
}

/** "March 13" */
function monthThenDay(draft: Draft, at: number): Named | null {
  const word = draft.tokens[at]
  const figure = draft.tokens[at + 1]
  if (!word || !isNumber(figure) || numberOf(figure) > 31 || figure.from - word.to !== 1)
    return null
  const month = monthOf(word, 'en')
  return month > 0 ? { month, day: numberOf(figure), last: at + 2, calendar: 'en' } : null
}

/** "2026. gada 13. martā" */
function yearFirst(draft: Draft, at: number): When | null {
  const year = draft.tokens[at]
  const day = draft.tokens[at + 2]
  if (year?.text.length !== 4 || draft.tokens[at + 1]?.text !== 'gada' || !isNumber(day))
    return null
  const month = monthOf(draft.tokens[at + 3], 'lv')
  const on = month > 0 ? dayOn(numberOf(year), month, numberOf(day), 'lv') : null
  return on ? { first: at, last: at + 4, on } : null
}

/** The day with the year right behind it, or of the year that is nearest. */
function withYear(
  draft: Draft,
  at: number,
  { month, day, last, calendar }: Named,
  reference: Reference,
): When | null {
  const year = draft.tokens[last]
  if (
    year &&
    /^(1[34]|20)\d\d$/.test(year.text) &&
    year.from - (draft.tokens[last - 1]?.to ?? 0) <= 2
  ) {
    const on = dayOn(Number(year.text), month, day, calendar)
    return on ? { first: at, last: last + 1, on } : null
  }
  return mayBe(month, day)
    ? { first: at, last, on: nearestDay(month, day, calendar, reference) }
    : null
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
