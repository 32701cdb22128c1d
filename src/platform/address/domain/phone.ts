// Which phone numbers stand in what somebody wrote, by the numbering plans of the world: what a
// customer is known by, and what is no number at all.
import { isDate, isPesel } from './phone-not.ts'
import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'

/**
 * The rule that makes `normal`; rows written by an older one are read anew (app/case/renumber.ts).
 * Count it up when the rule changes.
 */
export const PHONE_RULE = 3

export type Phone = {
  /** As it was written, with its extension. */
  written: string
  /**
   * What is compared: "+48229917497" by the plan, its extension apart; of a number whose length no
   * plan has, its digits alone.
   */
  normal: string
  extension: string | null
  /** A plan has given the number away; without it the length alone may fit. */
  isByPlan: boolean
}

export const MAX_NUMBERS = 10
export const MAX_LETTERS = 500
/** Fewer digits are the end of another number, or a room: nobody is known by them. */
const MIN_DIGITS = 5

const MAX_DIGITS = 40
export const MAX_GROUPS = 16

export const HIDDEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu
/** "wew. 12", "ext 5", "داخلی ۱۲", "vnutr. 3", "x7", ";ext=7": the number behind the number. */
export const EXTENSION =
  /[\s,;(]*(?:(?<!\p{L})(?:wewn?(?:ętrzny)?|ext(?:ension|n)?|iekš(?:ējais|ējā)?|papildu|int|internal|vnu?tr?(?:enniy)?|dw|durchwahl|klappe|nebenst(?:elle)?|доб(?:авочный)?|внутр(?:енний)?|داخلی|داخل)(?!\p{L})|(?<=\d)\s*[x#])[\s.:№#=-]*(?:nr\.?\s*)?(\d{1,7})(?!\d)\)?/giu
/** What a phone dials after a pause: "601100200,,12", "601100200p12". */
const PAUSE = /(?:,{1,3}|[pw])(\d{1,7})#?$/i
export const BETWEEN =
  /[,;|\n،؛]+|\s(?:lub|albo|oraz|i|vai|un|or|and|oder|und|ou|et|или|и|یا|و)\s/iu
/** Words before a number that say nothing but that it is one. */
export const LABEL =
  /^[\s(]*(?:(?:telefons?|telefonu|telephone|tel|phone|fon|ph|mobile?|mobil(?:ais|ny)|mob|kom(?:órka|órkowy)?|cell|gsm|handy|tālr(?:unis)?|talr(?:unis)?|whatsapp|viber|signal|telegram|nr tel|numer telefonu|numer|number|تلفن|تلفن همراه|موبایل|همراه|شماره تلفن|شماره تماس|تماس|тел|моб)(?!\p{L})[\s.:)=№-]*)+|^[tm][.:]\s*/iu
/** "601 100 200 (kom.)" */
export const LABEL_BEHIND = /[\s(]+(?:tel|kom|mob|home|work|dom|praca|mobile|komórka)[.)]*$/iu

/** Every script's digits as 0 to 9: each script has its ten in a row. */
const foldDigits = (text: string): string =>
  text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    let value = 0
    for (
      let at = (digit.codePointAt(0) ?? 0) - 1;
      value < 9 && /\p{Nd}/u.test(String.fromCodePoint(at));
      at -= 1
    )
      value += 1
    return String(value)
  })
export const fold = (text: string, most = MAX_LETTERS): string =>
  foldDigits(
    text
      .slice(0, most)
      .replace(/\u200c/g, ' ')
      .replace(HIDDEN, '')
      .normalize('NFKC'),
  )
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[^\S\n]+/g, ' ')
    .trim()

/** The markets are countries, or parts of one ("US-CA"). */
function countryOf(market: string): CountryCode | undefined {
  const country = market === 'UK' ? 'GB' : market.slice(0, 2)
  return isSupportedCountry(country) ? country : undefined
}

export const digitsOf = (text: string): string => text.replace(/\D/g, '')
/** What a number is made of besides its digits. */
const isBare = (text: string): boolean => /^\+?[\d\s().\-/~*_]+$/.test(text)

/**
 * One number with its country; null when no plan has its length. A plan knows what was given away,
 * and not every range in use: a number that fits is
 * folded (trunk, "00", "+") as one that is known. @param isDeclared it was given as a phone number,
 * so that a country's code needs no plus
 */
export function byPlan(
  text: string,
  market: string,
  isDeclared: boolean,
): { number: string; isValid: boolean } | null {
  const country = countryOf(market)
  // "+44 (0)20 ...", "8~10 48 ..." and "8~ (22) ..." of older days.
  const plain = text
    .replace(/(?<=^\(?(?:\+|00)[\d\s()-]{1,8})\(0\)/, '')
    .replace(/^8\s*~\s*10/, '+')
    .replace(/^8\s*~/, '')
    .replace(/[~*_]/g, ' ')
  const digits = digitsOf(plain)
  const abroad = /^(?:00|011)(?=[1-9])/.exec(digits)
  const ways = plain.trimStart().replace(/^\(/, '').startsWith('+')
    ? [`+${digits}`]
    : [
        digits,
        ...(abroad ? [`+${digits.slice(abroad[0].length)}`] : []),
        // A trunk's nought that the plan has given up, or never had.
        ...(/^0[1-9]/.test(digits) ? [digits.slice(1)] : []),
        ...(isDeclared && /^[1-9]\d{9,}$/.test(digits) ? [`+${digits}`] : []),
      ]
  const read = (way: string) =>
    parsePhoneNumberFromString(way, { defaultCountry: country, extract: false }) ?? []
  const found = ways.flatMap(read)
  // A trunk's eight, of older days here and of Russia today: only where it leads to a number that
  // was given away.
  const eights =
    isDeclared && /^8[1-9]\d{6,}$/.test(digits)
      ? [digits.slice(1), ...(digits.length === 11 ? [`+7${digits.slice(1)}`] : [])]
      : []
  const best =
    found.find((one) => one.isValid() && one.country === country) ??
    eights.flatMap(read).find((one) => one.isValid()) ??
    found.find((one) => one.isValid()) ??
    found.find((one) => one.isPossible())
  return best ? { number: best.number, isValid: best.isValid() } : null
}

/**
 * Written as it is dialled, with the country's code or the trunk's nought: no other number is
 * written so.
 */
const isDialled = (text: string, number: string): boolean => {
  const digits = digitsOf(text)
  return (
    /^\(?\+/.test(text) ||
    (/^00[1-9]/.test(digits) && digits.length >= 12) ||
    (/^0[1-9]\d{9,}$/.test(digits) &&
      !text.includes('/') &&
      number.endsWith(digits.slice(1)) &&
      number.length <= digits.length + 3)
  )
}

/**
 * One number with its extension; null when there are too few digits or other words beside it, and,
 * where nothing says that it is a phone, when no plan
 * has it.
 */
export function readOne(text: string, market: string, isDeclared: boolean): Phone | null {
  const { written, label, bare, extension } = takeApart(text)
  const digits = digitsOf(bare)
  if (digits.length < MIN_DIGITS || digits.length > MAX_DIGITS || !isBare(bare)) return null
  const isPhone = isDeclared || label !== ''
  if (!isPhone && (isDate(bare) || (market === 'PL' && isPesel(bare)))) return null
  const planned = byPlan(bare, market, isPhone)
  if (planned && (planned.isValid || isPhone || isDialled(bare, planned.number)))
    return { written, normal: planned.number, extension, isByPlan: planned.isValid }
  return isDeclared ? { written, normal: digits, extension, isByPlan: false } : null
}

/** What stands before a number, the number without the words around it, and its extension. */
function takeApart(text: string) {
  const written = text.replace(/^[\s,;:.]+|[\s,;:.]+$/g, '')
  const label = LABEL.exec(written)?.[0] ?? ''
  let extension: string | null = null
  let bare = written
    .slice(label.length)
    .replace(/^(?:tel|callto|sips?):/i, '')
    .replace(LABEL_BEHIND, '')
    .replace(EXTENSION, (_, found: string) => {
      extension ??= found
      return ' '
    })
    .trim()
  const pause = extension === null ? PAUSE.exec(bare) : null
  if (pause && digitsOf(bare.slice(0, pause.index)).length > MIN_DIGITS)
    [extension, bare] = [pause[1] ?? '', bare.slice(0, pause.index)]
  return { written, label, bare, extension }
}

/** "22 611 12 32/33", "22 611-12-34, -35": of the second only its last digits are written. */
export function lengthen(text: string): string {
  let whole = text
  for (let i = 0; i < MAX_NUMBERS; i += 1) {
    const found = SHORTENED.exec(whole)
    if (!found) break
    const head = whole.slice(0, found.index)
    // Digits and the signs between them, back to where the number begins.
    const before = /\+?\(?\d(?:[\s().-]?[\s().-]?\d){6,14}$/.exec(head.slice(-30))?.[0]
    const [all, short = ''] = found
    if (before === undefined) break
    let left = short.length
    const longer = [...before]
      .reverse()
      .map((sign) => (/\d/.test(sign) && left > 0 ? short.charAt(--left) : sign))
      .reverse()
      .join('')
    whole = `${head}; ${longer}${whole.slice(found.index + all.length)}`
  }
  return whole
}
/** The last digits of a further number, behind a number that ends right there. */
const SHORTENED = /(?<=\d) ?(?:\/ ?-? ?|, ?- ?)(\d{1,3})(?![\d/]|[ .-]\d)/

/** One after another; the comma of an extension is none between two numbers. */
export const pieces = (text: string): string[] => {
  const joined = text.replace(EXTENSION, (found) => found.replace(/[,;(]/g, ' '))
  return (PAUSE.test(joined) ? [joined] : joined.split(BETWEEN))
    .map((piece) => piece.trim())
    .filter(Boolean)
}

/** Its length is one that a plan has. */
export const hasFit = (phone: Phone): boolean => phone.normal.startsWith('+')
/** As many as a number has that stands beside another one, known to the plan or not. */
export const ENOUGH_DIGITS = 8

/** Every run of signs that a number can be made of. */
export const RUN = /\+?[(\d][\d\s().\-/~_]*\d/g

/**
 * A piece may hold one number ("22/721 05 33"), several beside each other, or words around them.
 */
export function listIn(piece: string, market: string): Phone[] {
  const whole = readOne(piece, market, true)
  if (whole?.isByPlan || (whole && hasFit(whole) && !piece.includes('/'))) return [whole]
  const parts = piece.split('/').map((part) => ({ one: readOne(part, market, true), part }))
  const found = parts.flatMap(({ one, part }) => {
    if (one?.isByPlan || (one && hasFit(one) && digitsOf(part).length >= ENOUGH_DIGITS))
      return [one]
    const runs = [...part.matchAll(RUN)]
    return runs.flatMap(([run]) => {
      const several = apart(run, market)
      const single = several.length > 0 ? null : readOne(run, market, true)
      return single && hasFit(single) && digitsOf(run).length >= ENOUGH_DIGITS ? [single] : several
    })
  })
  // "01632/960001" is one number with its area.
  if (whole && hasFit(whole) && found.every((one) => !one.isByPlan)) return [whole]
  if (found.length > 0) return found
  if (whole) return [whole]
  return [...piece.matchAll(RUN)].flatMap(([run]) => readOne(run, market, true) ?? [])
}

/** Numbers with nothing but a space between them, each of which a plan has. */
function apart(run: string, market: string): Phone[] {
  const one = readOne(run, market, true)
  if (one?.isByPlan) return [one]
  const groups = run.trim().split(' ')
  if (groups.length > MAX_GROUPS) return []
  for (let cut = 1; cut < groups.length; cut += 1) {
    const left = readOne(groups.slice(0, cut).join(' '), market, true)
    const right = left?.isByPlan ? apart(groups.slice(cut).join(' '), market) : []
    if (left && right.length > 0) return [left, ...right]
  }
  return []
}

export const once = (phones: readonly Phone[]): Phone[] =>
  phones
    .filter((phone, i) => phones.findIndex((other) => other.normal === phone.normal) === i)
    .slice(0, MAX_NUMBERS)

/**
 * Of a field that is for phone numbers: all of them, each once; what no plan has is known by its
 * digits. @param market whose plan reads a number without a country's code
 */
export function readPhones(text: string, market: string): Phone[] {
  const phones = once(pieces(lengthen(fold(text))).flatMap((piece) => listIn(piece, market)))
  // One number stays as it was written, with what stands around it.
  return phones.length === 1 ? phones.map((one) => ({ ...one, written: text.trim() })) : phones
}

/** The number without the words that only say it is one. */
export const bareOf = (written: string): string =>
  written
    .replace(LABEL, '')
    .replace(/^(?:tel|callto|sips?):/i, '')
    .trim()

export const LABEL_END = new RegExp(
  `(?<!\\p{L})(?:telefon\\p{L}{0,3}|telephone|phone|tel|fon|ph|mobile?|mob|kom(?:órk\\p{L}{1,2})?|cell|gsm|handy|tālr(?:un\\p{L}{1,3})?|talr|whatsapp|viber|signal|telegram|تلفن|تلفن همراه|موبایل|همراه|شماره تماس|تماس)[\\s.:)(=№-]{0,4}(?:(?:nr|no|numer)[\\s.:]{0,3})?$`,
  'iu',
)
/**
 * What to compare when somebody looks for a number, however they write it; nothing when what they
 * wrote is no number.
 */
export function listSought(text: string, market: string): string[] {
  const plain = fold(text)
  return isBare(plain.replace(LABEL, '').replaceAll(EXTENSION, ''))
    ? readPhones(plain, market).map((phone) => phone.normal)
    : []
}
