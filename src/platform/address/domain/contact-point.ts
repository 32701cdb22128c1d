// Everything somebody wrote into one field to be reached by: addresses, numbers, and words about somebody.
import { readMails, readMail, isMails } from './mail.ts'
import { isDate } from './phone-not.ts'
import {
  once,
  RUN,
  pieces,
  bareOf,
  readOne,
  EXTENSION,
  LABEL_END,
  fold,
  digitsOf,
  type Phone,
  MAX_GROUPS,
  lengthen,
} from './phone.ts'

/**
 * What another number is called: an order, a street, a document, an account, a place. A number
 * behind such a word is no phone.
 */
const OTHER_NUMBER =
  /(?<!\p{L})(?:zam(?:ów\p{L}*)?|nr|numer|no|num|number|nip|pesel|regon|krs|iban|bic|konto|rach\p{L}*|fakt\p{L}*|fv|parag\p{L}*|kart\p{L}*|rezerw\p{L}*|pacz\p{L}*|przesył\p{L}*|list|bilet\p{L}*|klient\p{L}*|umow\p{L}*|spraw\p{L}*|reklam\p{L}*|zgłosz\p{L}*|kod|id|ul|ulic\p{L}*|al|alej\p{L}*|os|pl|plac|pok\p{L}*|stolik\p{L}*|lok\p{L}*|seri\p{L}*|dow\p{L}*|paszport\p{L}*|order\p{L}*|ord|invoice|inv|receipt|bill|booking|reservation|parcel|package|shipment|tracking|ticket|case|ref\p{L}*|customer|client|account|acc|acct|card|voucher|serial|sn|passport|ssn|tin|vat|ean|isbn|sku|table|room|seat|street|st|road|rd|avenue|ave|lane|code|policy|contract|pasūt\p{L}*|rēķ\p{L}*|ček\p{L}*|sūtīj\p{L}*|pak\p{L}*|rezerv\p{L}*|biļet\p{L}*|konta|konts|kods|koda|personas|reģ\p{L}*|līg\p{L}*|lieta\p{L}*|iela|ielā|gald\p{L}*|istab\p{L}*|pas[ei]\p{L}*|سفارش|فاکتور|شماره|رزرو|کارت|حساب|شبا|کد|کدملی|ملی|پرونده|مرسوله|بسته|رسید|میز|اتاق|خیابان|کوچه|پلاک|بلیت|بلیط|گذرنامه|قرارداد)(?!\p{L})|[#№]/iu

/** Behind the number: "528246722 zamówienie". */
const OTHER_BEHIND = new RegExp(`^[\\s,.:(-]{0,3}(?:${OTHER_NUMBER.source})(?!.*\\p{Nd})`, 'iu')

const EXTENSION_HERE = new RegExp(EXTENSION.source, 'iuy')

/**
 * Numbers a plan has among words: the words stay, what is called something else stays with them.
 */
function listAmong(text: string, market: string): { phones: Phone[]; rest: string } {
  const phones: Phone[] = []
  const remaining: string[] = []
  let from = 0
  for (const found of text.matchAll(RUN)) {
    const [run] = found
    let to = found.index + run.length
    const words = text.slice(from, found.index)
    const label = LABEL_END.exec(words)?.[0] ?? ''
    if (!mayBePhone(words, label, text.slice(to))) continue
    EXTENSION_HERE.lastIndex = to
    const extension = EXTENSION_HERE.exec(text)?.[0] ?? ''
    const one = readOne(`${label === '' ? '' : 'tel. '}${run}${extension}`, market, false)
    if (one) {
      to += extension.length
      remaining.push(words.slice(0, words.length - label.length))
      phones.push({ ...one, written: bareOf(one.written) })
      from = to
      continue
    }
    // "601303102 602303102", "601303110 17": a number in one group, and what is too short to be
    // any.
    const apart = listSingles(run, market)
    if (!apart) continue
    remaining.push(words.slice(0, words.length - label.length), ...apart.rest)
    phones.push(...apart.phones)
    from = to
  }
  remaining.push(text.slice(from))
  if (phones.length === 0) return { phones, rest: text }
  return {
    phones,
    rest: remaining
      .map((part) => part.replace(/^[\s,;:()/-]+/, '').replace(/(?<![\s,;:()/-])[\s,;:()/-]+$/, ''))
      .filter(Boolean)
      .join(' '),
  }
}

/** A number stands for itself between `words` and `behind`, and is not called something else. */
function mayBePhone(words: string, label: string, behind: string): boolean {
  if (/^[\p{L}\p{Nd}#/_-]/u.test(behind)) return false
  if (label !== '') return true
  if (/[\p{L}\p{Nd}#№/_.-]$/u.test(words)) return false
  const sinceNumber = words.slice(words.search(/\p{Nd}[^\p{Nd}]*$/u) + 1)
  return !OTHER_NUMBER.test(sinceNumber) && !OTHER_BEHIND.test(behind)
}

/** A number in each group, but for groups too short to be any; null when one is neither. */
function listSingles(run: string, market: string): { phones: Phone[]; rest: string[] } | null {
  const groups = run.split(' ')
  if (groups.length > MAX_GROUPS) return null
  const singles = groups.map((group) => readOne(group, market, false))
  const rest = groups.filter((_, i) => !singles[i])
  const phones = singles.filter((single) => single !== null)
  const isOther = rest.some((group) => digitsOf(group).length > 2 && !isDate(group))
  return phones.length === 0 || isOther ? null : { phones, rest }
}

/** Whose address it is: "Anna Kowal <anna@firma.pl>". */
const nameBefore = (text: string): string => {
  const name = text.includes('<')
    ? text.slice(0, text.lastIndexOf('<')).replace(/"/g, '').trim()
    : ''
  return name.includes('@') ? '' : name
}

/** What is no address: a number, several with a slash between, or numbers among words. */
function readLeft(text: string, market: string): { phones: Phone[]; rest: string } {
  const one = readOne(text, market, false)
  const several = one ? [one] : text.split('/').map((part) => readOne(part, market, false))
  if (!several.every((phone) => phone !== null)) return listAmong(text, market)
  const phones = several.map((phone) => ({ ...phone, written: bareOf(phone.written) }))
  return { phones, rest: '' }
}

export type Contact = {
  mails: string[]
  phones: Phone[]
  /** What is neither: words about somebody. */ rest: string
}

/**
 * Of a field in which somebody scribbled how to reach a person: addresses and numbers by their
 * shape and plan, the rest as words. A number among words
 * ("order 528246722", a street, a date) stays words: only what stands for itself, or is called a
 * phone, is one.
 */
export function readContact(text: string, market: string): Contact {
  const whole = readMails(text)
  if (whole !== null && (whole.length === 1 || !text.includes('<')))
    return { mails: whole, phones: [], rest: nameBefore(text) }
  const [mails, phones, rest]: [string[], Phone[], string[]] = [[], [], []]
  for (const piece of pieces(lengthen(fold(text)))) {
    // An address and a number may stand side by side: "jan@firma.pl 601 100 200".
    const words = piece.split(' ')
    const found = words.flatMap((word) => readMails(word) ?? [])
    const mail = found.length > 0 && !piece.includes('<') ? null : readMail(piece)
    if (mail === null) mails.push(...found)
    else {
      mails.push(mail)
      rest.push(...[nameBefore(piece)].filter(Boolean))
    }
    const left = (mail !== null ? '' : words.filter((word) => !isMails(word)).join(' ')).replace(
      /^[\s/]+|(?<![\s/])[\s/]+$/g,
      '',
    )
    if (left === '') continue
    const read = readLeft(left, market)
    phones.push(...read.phones)
    if (read.rest !== '') rest.push(read.rest)
  }
  if (mails.length + phones.length === 0) return { mails, phones, rest: text.trim() }
  // In the very digits it was written in, when nothing else stands there.
  const [only, ...others] = phones
  const isWhole =
    only !== undefined &&
    others.length + mails.length + rest.length === 0 &&
    fold(text) === only.written
  return {
    mails: [...new Set(mails)],
    phones: isWhole ? [{ ...only, written: text.trim() }] : once(phones),
    rest: rest.join(', '),
  }
}
