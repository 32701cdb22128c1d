// Facts of a contact in words: what kind somebody has just typed, and all of them as one reads them
// back.
import type { Language } from '../../platform/base/domain/language.ts'
import { ALL_CALENDAR_WORDS } from '../../platform/text/domain/calendar-word.ts'
import { DAY_WORDS, SAID_WORDS } from './data/fact-word.ts'
import { levelLetter } from '../../platform/text/domain/fold.ts'
import type { ContactFact } from './event.ts'
import type { FactKind } from './type.ts'

const ORDER: Record<Language, string> = {
  en: 'order',
  pl: 'zamówienie',
  lv: 'pasūtījums',
  fa: 'سفارش',
}
const READ_BACK: Record<Language, [before: string, after: string]> = {
  en: ['Let me check that I have it right: ', '. Is that how it was?'],
  pl: ['Sprawdzę, czy dobrze zapisuję: ', '. Czy tak było?'],
  lv: ['Pārbaudīšu, vai pareizi pierakstīju: ', '. Vai tā bija?'],
  fa: ['اجازه دهید بررسی کنم که درست یادداشت کرده‌ام: ', '. همین‌طور بود؟'],
}
const QUOTES: Record<Language, [string, string]> = {
  en: ['“', '”'],
  pl: ['„', '”'],
  lv: ['„', '”'],
  fa: ['«', '»'],
}

/**
 * What stands is listed: removed facts are not, and disputed ones wait until both sides are known.
 * null when nothing is left.
 */
export function listFacts(facts: readonly ContactFact[], language: Language): string | null {
  const said = facts
    .filter((fact) => fact.state === 'open' || fact.state === 'agreed')
    .map((fact) => sayFact(fact, language))
    .filter((words) => words !== '')
  return said.length === 0 ? null : said.join(language === 'fa' ? '؛ ' : '; ')
}

/**
 * One sentence to read back, with the question whether it is so; null when there is nothing to
 * read.
 */
export function paraphrase(facts: readonly ContactFact[], language: Language): string | null {
  const listed = listFacts(facts, language)
  const [before, after] = READ_BACK[language]
  return listed === null ? null : before + listed + after
}

function sayFact({ kind, text, source }: ContactFact, language: Language): string {
  const words = text.trim().replace(/[\s.;؛]+$/u, '')
  if (words === '') return ''
  if (kind === 'order')
    return /\p{L}{3}/u.test(words) ? words : `${ORDER[language]} ${words.replace(/^#\s*/, '')}`
  if (kind !== 'said') return words
  const [open, close] = QUOTES[language]
  const quoted = /^[„“«"”]/u.test(words) ? words : open + words + close
  return source.trim() === '' || /^customer$/i.test(source.trim())
    ? quoted
    : `${source.trim()}: ${quoted}`
}

const CURRENCY = String.raw`(?:zł(?:ot\p{L}*)?|pln|eur(?:o|os)?|€|usd|\$|gbp|£|funt\p{L}*|dolar\p{L}*|dollars?|pounds?|eiro|تومان|تومن|ریال|یورو|دلار|rials?|tomans?)`
const AMOUNT = new RegExp(
  String.raw`(?:\d[\d\s.,٬٫]*\s*(?:(?:thousand|million|k|tys\.?|tysi\p{L}*|mln|tūkst\p{L}*\.?|milj\p{L}*\.?|هزار|میلیون)\s*)?${CURRENCY}(?!\p{L})|[€$£]\s*\d)`,
  'iu',
)
const DAY_NUMBERS =
  /(?:^|[^\d.])(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}(?:[-./]\d{2,4})?)\.?(?:$|[^\d.])/u
/** The words as parts of an expression; `stem*` finds any ending. */
const anyOf = (words: readonly string[]): string =>
  `(?:${words.map((word) => word.replaceAll(' ', String.raw`\s+`).replace(/\*$/, String.raw`\p{L}*`)).join('|')})`
const aWord = (words: readonly string[]): RegExp =>
  new RegExp(String.raw`(?:^|[^\p{L}])${anyOf(words)}(?:$|[^\p{L}])`, 'iu')
// Beginnings of the months' names, so that any case of them is found.
const MONTH = anyOf(
  ALL_CALENDAR_WORDS.flatMap(({ months }) => months.flatMap(({ typed }) => typed)),
)
const DAY_OF_MONTH = new RegExp(
  String.raw`(?:\d{1,2}(?:st|nd|rd|th|\.)?\s+(?:of\s+)?${MONTH}|${MONTH}\p{L}*\s+\d{1,2}(?!\d))`,
  'iu',
)
const DAY_WORD = aWord([
  ...DAY_WORDS,
  ...ALL_CALENDAR_WORDS.flatMap(({ weekdays }) => weekdays.flatMap(({ typed }) => typed)),
])
const A_WORD_OF_SAYING = aWord(SAID_WORDS)
const QUOTATION = /[„“”«»"]/u
// Each part is read in one way alone: in two, a long fact without a number takes for ever.
const ORDER_NUMBER =
  /^(?:(?:order|zam(?:ówienie|\.)?|pasūtījum\p{L}*(?!\p{L})|سفارش|invoice|faktura|rēķins|nr\.?|no\.?|#)[\s:]*)+[\p{L}\d][\p{L}\d/-]*\d[\p{L}\d/-]*$|^#?(?=[\p{Lu}\d/-]*\d{4})[\p{Lu}\d][\p{Lu}\d/-]{3,29}$/iu
/** An order's number in the middle of what was typed: 'order 1002, two weeks late'. */
export const ORDER_WITHIN =
  /(?:^|[^\p{L}])(?:order|zam(?:ówieni\p{L}*|\.)|pasūtījum\p{L}*|سفارش)(?:\s+(?:nr\.?|no\.?|numer|number|numurs|شمارهٔ?))?\s*[:#]?\s*((?=[\p{Lu}/-]*\d)[\p{Lu}\d][\p{Lu}\d/-]{1,29})(?![\p{L}\d])/iu
const EASTERN = /[\u06f0-\u06f9\u0660-\u0669]/g

/** A number of an order, a contract, a bill or an account in running words, or a long bare one. */
const NUMBER_WITHIN =
  /(?:^|[^\p{L}])(?:order|contract|agreement|invoice|bill|account|reference|ref|ticket|policy|zam(?:ówieni\p{L}*|\.)|zamow\p{L}*|umow\p{L}*|faktur\p{L}*|rachun\p{L}*|numer\p{L}*|zgłoszeni\p{L}*|pasūtījum\p{L}*|pasutijum\p{L}*|līgum\p{L}*|ligum\p{L}*|rēķin\p{L}*|numur\p{L}*|سفارش|قرارداد|فاکتور|صورتحساب|شماره|پرونده|nr|no|number|#)(?:[\s\u200c]+(?:nr\.?|no\.?|numer\p{L}*|number|numur\p{L}*|is|to|ir|شماره(?:ی|ٔ)?|سفارش\p{L}*))?[\s.:#\u200c]*((?=[\p{L}/-]{0,6}\d)[\p{L}\d][\p{L}\d/-]{2,29})(?![\p{L}\d])/diu
const BARE_NUMBER = /(?:^|[\s#:(])((?=\S*\d{5})[\p{Lu}\d][\p{Lu}\d/-]{4,29})(?![\p{L}\d])/du

/** Where the number stands; an empty place when there is none. */
function placeOfNumber(words: string): [at: number, to: number] {
  const found = NUMBER_WITHIN.exec(words) ?? BARE_NUMBER.exec(words)
  return found?.indices?.[1] ?? [0, 0]
}

/** Kinds of facts that stand in somebody's words, and the number of an order or contract there. */
export function findMentions(text: string): { kinds: FactKind[]; order: string | null } {
  const typed = text.slice(0, LONGEST_READ)
  const words = typed.replace(EASTERN, (digit) => levelLetter(digit))
  const [at, to] = placeOfNumber(words)
  // In the digits in which it was typed: each is levelled to one sign.
  const order = typed.slice(at, to) || null
  return {
    kinds: [
      ...(order === null ? [] : ['order' as const]),
      ...(AMOUNT.test(words) ? ['amount' as const] : []),
      ...(DAY_NUMBERS.test(words) || DAY_OF_MONTH.test(words) || DAY_WORD.test(words)
        ? ['date' as const]
        : []),
    ],
    order,
  }
}
const LONGEST_READ = 2_000

/**
 * What kind of fact was typed, from its form; 'other' when nothing shows. A person can say
 * otherwise.
 */
export function guessFact(text: string): FactKind {
  const words = text
    .trim()
    .slice(0, 500)
    .replace(EASTERN, (digit) => levelLetter(digit))
  if (QUOTATION.test(words) || A_WORD_OF_SAYING.test(words)) return 'said'
  if (AMOUNT.test(words)) return 'amount'
  if (DAY_NUMBERS.test(words) || DAY_OF_MONTH.test(words) || DAY_WORD.test(words)) return 'date'
  if (ORDER_NUMBER.test(words) || ORDER_WITHIN.test(words)) return 'order'
  return 'other'
}
