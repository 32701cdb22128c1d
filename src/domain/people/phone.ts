// Which phone numbers stand in what somebody wrote, by the numbering plans of the world: what a customer is known by, and what is no number at all.
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { isMail, readMail } from './mail.ts'

/** The rule that makes `normal`; rows written by an older one are read anew (app/case/renumber.ts). Count it up when the rule changes. */
export const PHONE_RULE = 1

export type Phone = {
  /** As it was written, with its extension. */
  written: string
  /** What is compared: "+48229917497" by the plan, its extension apart; of a number no plan knows, its digits alone. */
  normal: string
  extension: string | null
  isByPlan: boolean
}

const MOST_NUMBERS = 10
const MOST_LETTERS = 500
/** Fewer digits are the end of another number, or a room: nobody is known by them. */
const LEAST_DIGITS = 5

const MOST_DIGITS = 40
const MOST_GROUPS = 16

const HIDDEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu
/** "wew. 12", "ext 5", "داخلی ۱۲", "vnutr. 3", "x7", ";ext=7": the number behind the number. */
const EXTENSION = /[\s,;(]*(?:(?<!\p{L})(?:wewn?(?:ętrzny)?|ext(?:ension|n)?|iekš(?:ējais|ējā)?|papildu|int|internal|vnu?tr?(?:enniy)?|dw|durchwahl|klappe|nebenst(?:elle)?|доб(?:авочный)?|внутр(?:енний)?|داخلی|داخل)(?!\p{L})|(?<=\d)\s*[x#])[\s.:№#=-]*(?:nr\.?\s*)?(\d{1,7})(?!\d)\)?/giu
/** What a phone dials after a pause: "601100200,,12", "601100200p12". */
const PAUSE = /(?:,{1,3}|[pw])(\d{1,7})#?$/i
const BETWEEN = /[,;|\n،؛]+|\s(?:lub|albo|oraz|i|vai|un|or|and|oder|und|ou|et|или|и|یا|و)\s/iu
/** Words before a number that say nothing but that it is one. */
const LABEL = /^[\s(]*(?:(?:telefons?|telefonu|telephone|tel|phone|fon|ph|mobile?|mobil(?:ais|ny)|mob|kom(?:órka|órkowy)?|cell|gsm|handy|tālr(?:unis)?|talr(?:unis)?|whatsapp|viber|signal|telegram|nr tel|numer telefonu|numer|number|تلفن|تلفن همراه|موبایل|همراه|شماره تلفن|شماره تماس|تماس|тел|моб)(?!\p{L})[\s.:)=№-]*)+|^[tm][.:]\s*/iu
/** "601 100 200 (kom.)" */
const LABEL_BEHIND = /[\s(]+(?:tel|kom|mob|home|work|dom|praca|mobile|komórka)[.)]*$/iu

const DAY_FIRST = /^(\d{1,2})[./\s-](\d{1,2})[./\s-](\d{4})\b/
const YEAR_FIRST = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})\b/
const isDay = (day: string, month: string, year: string): boolean => Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12 && /^(?:1[34]|19|20|21)/.test(year)
function isDate(text: string): boolean {
  const [a, b] = [DAY_FIRST.exec(text), YEAR_FIRST.exec(text)]
  return (a !== null && (isDay(a[1]!, a[2]!, a[3]!) || isDay(a[2]!, a[1]!, a[3]!))) || (b !== null && isDay(b[3]!, b[2]!, b[1]!))
}

/** Every script's digits as 0 to 9: each script has its ten in a row. */
const foldDigits = (text: string): string => text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
  let value = 0
  for (let at = digit.codePointAt(0)! - 1; value < 9 && /\p{Nd}/u.test(String.fromCodePoint(at)); at -= 1) value += 1
  return String(value)
})
const fold = (text: string): string =>
  foldDigits(text.slice(0, MOST_LETTERS).replace(/\u200c/g, ' ').replace(HIDDEN, '').normalize('NFKC')).replace(/[\p{Pd}\u2212]/gu, '-').replace(/[^\S\n]+/g, ' ').trim()

/** The markets are countries, or parts of one ("US-CA"). */
const countryOf = (market: string): CountryCode => (market === 'UK' ? 'GB' : market.slice(0, 2)) as CountryCode

const digitsOf = (text: string): string => text.replace(/\D/g, '')
/** What a number is made of besides its digits. */
const isBare = (text: string): boolean => /^\+?[\d\s().\-/~*]+$/.test(text)

/** One number by a plan; null when no plan has it. @param isDeclared it was given as a phone number, so that a country's code needs no plus */
function byPlan(text: string, market: string, isDeclared: boolean): string | null {
  const country = countryOf(market)
  const read = (number: string): string | null => {
    const found = parsePhoneNumberFromString(number, { defaultCountry: country, extract: false })
    return found?.isValid() ? found.number : null
  }
  // "+44 (0)20 ...", "8~10 48 ..." and "8~ (22) ..." of older days.
  const plain = text.replace(/(?<=^\(?(?:\+|00)[\d\s()-]{1,8})\(0\)/, '').replace(/^8\s*~\s*10/, '+').replace(/^8\s*~/, '').replace(/[~*]/g, ' ')
  const digits = digitsOf(plain)
  if (plain.trimStart().replace(/^\(/, '').startsWith('+')) return read(`+${digits}`)
  const abroad = /^(?:00|011)(?=[1-9])/.exec(digits)
  return read(digits)
    ?? (abroad ? read(`+${digits.slice(abroad[0].length)}`) : null)
    // A trunk's nought that the plan has given up, or never had.
    ?? (/^0[1-9]/.test(digits) ? read(digits.slice(1)) : null)
    ?? (isDeclared && /^[1-9]\d{9,}$/.test(digits) ? read(`+${digits}`) : null)
}

/**
 * One number with its extension; null when there are too few digits or other words beside it, and, where nothing says that it is a phone, when no plan
 * has it.
 */
function readOne(text: string, market: string, isDeclared: boolean): Phone | null {
  const written = text.replace(/^[\s,;:.]+|[\s,;:.]+$/g, '')
  const label = LABEL.exec(written)?.[0] ?? ''
  let extension: string | null = null
  let bare = written.slice(label.length).replace(/^(?:tel|callto|sips?):/i, '').replace(LABEL_BEHIND, '').replace(EXTENSION, (_, found: string) => {
    extension ??= found
    return ' '
  }).trim()
  const pause = extension === null ? PAUSE.exec(bare) : null
  if (pause && digitsOf(bare.slice(0, pause.index)).length > LEAST_DIGITS) [extension, bare] = [pause[1]!, bare.slice(0, pause.index)]
  const digits = digitsOf(bare)
  if (digits.length < LEAST_DIGITS || digits.length > MOST_DIGITS || !isBare(bare)) return null
  const isPhone = isDeclared || label !== ''
  if (!isPhone && isDate(bare)) return null
  const number = byPlan(bare, market, isPhone)
  if (number !== null) return { written, normal: number, extension, isByPlan: true }
  return isDeclared ? { written, normal: digits, extension, isByPlan: false } : null
}

/** One after another; the comma of an extension is none between two numbers. */
const pieces = (text: string): string[] => {
  const joined = text.replace(EXTENSION, (found) => found.replace(/[,;(]/g, ' '))
  return (PAUSE.test(joined) ? [joined] : joined.split(BETWEEN)).map((piece) => piece.trim()).filter(Boolean)
}

/** Every run of signs that a number can be made of. */
const RUN = /\+?[(\d][\d\s().\-/~]*\d/g

/** A piece may hold one number ("22/721 05 33"), several beside each other, or words around them. */
function listIn(piece: string, market: string): Phone[] {
  const whole = readOne(piece, market, true)
  if (whole?.isByPlan) return [whole]
  const found = piece.split('/').flatMap((part) => {
    const one = readOne(part, market, true)
    return one?.isByPlan ? [one] : [...part.matchAll(RUN)].flatMap(([run]) => apart(run, market))
  })
  return found.length > 0 ? found : whole ? [whole] : [...piece.matchAll(RUN)].flatMap(([run]) => readOne(run, market, true) ?? [])
}

/** Numbers with nothing but a space between them, each of which a plan has. */
function apart(run: string, market: string): Phone[] {
  const one = readOne(run, market, true)
  if (one?.isByPlan) return [one]
  const groups = run.trim().split(' ')
  if (groups.length > MOST_GROUPS) return []
  for (let cut = 1; cut < groups.length; cut += 1) {
    const left = readOne(groups.slice(0, cut).join(' '), market, true)
    const right = left?.isByPlan ? apart(groups.slice(cut).join(' '), market) : []
    if (left && right.length > 0) return [left, ...right]
  }
  return []
}

const once = (phones: readonly Phone[]): Phone[] => phones.filter((phone, i) => phones.findIndex((other) => other.normal === phone.normal) === i).slice(0, MOST_NUMBERS)

/** Of a field that is for phone numbers: all of them, each once; what no plan has is known by its digits. @param market whose plan reads a number without a country's code */
export function readPhones(text: string, market: string): Phone[] {
  const phones = once(pieces(fold(text)).flatMap((piece) => listIn(piece, market)))
  // One number stays as it was written, with what stands around it.
  return phones.length === 1 ? [{ ...phones[0]!, written: text.trim() }] : phones
}

export type Contact = { mails: string[]; phones: Phone[]; /** What is neither: words about somebody. */ rest: string }

/**
 * Of a field in which somebody scribbled how to reach a person: addresses and numbers by their shape and plan, the rest as words. A number among words
 * ("order 528246722", a street, a date) stays words: only what stands for itself, or is called a phone, is one.
 */
export function readContact(text: string, market: string): Contact {
  const whole = readMail(text)
  if (whole !== null) return { mails: [whole], phones: [], rest: '' }
  const [mails, phones, rest]: [string[], Phone[], string[]] = [[], [], []]
  for (const piece of pieces(fold(text))) {
    // An address and a number may stand side by side: "jan@firma.pl 601 100 200".
    const words = piece.split(' ')
    const at = words.findIndex(isMail)
    const mail = readMail(at < 0 ? piece : words[at]!)
    if (mail !== null) mails.push(mail)
    const left = (mail === null ? piece : words.filter((_, i) => i !== at && at >= 0).join(' ')).trim()
    if (left === '') continue
    const one = readOne(left, market, false)
    const several = one ? [one] : left.split('/').map((part) => readOne(part, market, false))
    if (several.every((phone) => phone !== null)) phones.push(...several)
    else rest.push(left)
  }
  if (mails.length + phones.length === 0) return { mails, phones, rest: text.trim() }
  const isWhole = phones.length === 1 && mails.length + rest.length === 0
  return { mails: [...new Set(mails)], phones: isWhole ? [{ ...phones[0]!, written: text.trim() }] : once(phones), rest: rest.join(', ') }
}

/** What to compare when somebody looks for a number, however they write it; nothing when what they wrote is no number. */
export function listSought(text: string, market: string): string[] {
  const plain = fold(text)
  return isBare(plain.replace(LABEL, '').replaceAll(EXTENSION, '')) ? readPhones(plain, market).map((phone) => phone.normal) : []
}
