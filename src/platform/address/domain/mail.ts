// What a mail address is, however it was written down: one definition for the server, the pages and
// the chat.

const MAX_LOCAL = 64
const MAX_MAIL = 254
/** How much a field for a customer's addresses holds, and how many of them. */
export const MAX_MAILS_TEXT = 600
const MAX_MAILS = 10

const HIDDEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\ufffc]/gu
/** Marks nobody sees go; a half-space between Persian letters belongs to a domain's name. */
const dropHidden = (text: string): string =>
  text.replace(HIDDEN, (mark, at: number) =>
    (mark === '\u200c' || mark === '\u200d') &&
    /^\p{Script=Arabic}/u.test(text.slice(at + 1)) &&
    /\p{Script=Arabic}$/u.test(text.slice(0, at))
      ? mark
      : '',
  )
const OPENING = /^[\s<([{"'„“”«‚‘’`,;:]+/
const CLOSING = '>)]}"\'”“»’‘`,;:.!?،؛\u3002'
// Two dots in a row, or one at the end, are what some carriers have given their customers.
// Of what may stand in quotes, the two that mail programs and servers take for the end of an address are not taken.
const LOCAL = /^(?:(?!\.)[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~.-]+|"[^"\\<>\p{C}]{1,62}")$/u
/** Another letter left out of it would be somebody else's address. */
const QUOTED = /^"[^"]*"\s*@/
const LABEL = /^(?!-)[\p{L}\p{M}\p{N}\u200c-\u200d-]{1,63}$/u

const isClosing = (sign: string): boolean => CLOSING.includes(sign) || /\s/.test(sign)
function dropClosing(text: string): string {
  let to = text.length
  while (to > 0 && isClosing(text.charAt(to - 1))) to -= 1
  return text.slice(0, to)
}

/** The domain in the letters that travel ("xn--..."); null when it is none. */
function asciiDomain(domain: string): string | null {
  const dots = domain.replace(/[\u3002\uff61]/g, '.')
  const labels = dots.split('.')
  if (
    labels.length < 2 ||
    !labels.every((label) => LABEL.test(label) && !label.endsWith('-')) ||
    !/\p{L}/u.test(labels.at(-1) ?? '')
  )
    return null
  try {
    // The platform knows the rules of international names (UTS 46).
    const ascii = new URL(`http://${dots}`).hostname
    return ascii.length <= 253 &&
      ascii.split('.').every((label) => label.length <= 63 && label !== '')
      ? ascii
      : null
  } catch {
    return null
  }
}

/** What stands in the last angle brackets, when nothing but signs comes after them. Searched from the end: an expression for it costs a power of the length. */
function inBrackets(text: string): string | null {
  const to = text.lastIndexOf('>')
  const from = to < 0 ? -1 : text.lastIndexOf('<', to)
  if (from < 0 || /[^\s,;.]/.test(text.slice(to + 1))) return null
  const inside = text.slice(from + 1, to).trim()
  if (!inside.includes('@') || inside.includes('>')) return null
  // "anna@firma.pl <anna@firma.pl>" is one, "Anna <anna@firma.pl>, Jan <jan@firma.pl>" are two.
  const before = text.slice(0, from).replace(/"[^"]*"/g, '')
  return before.includes('@') && readMail(before) !== readMail(inside) ? null : inside
}

/**
 * The address in what somebody wrote: "mailto:", a name before it in angle brackets, quotes, a comma behind it and marks nobody sees fall away.
 * Lower case; the domain in the letters it was written in. Null when there is none, or more than one.
 */
export function readMail(text: string): string | null {
  if (text.length > 1000) return null
  const plain = dropHidden(text.normalize('NFKC')).trim()
  const inside = inBrackets(plain) ?? plain
  const bare = dropClosing(
    (QUOTED.test(inside) ? inside : inside.replace(OPENING, ''))
      .replace(/^mailto:\s*/i, '')
      .replace(/\?(?:subject|body|cc|bcc)=.*$/is, ''),
  ).replace(/\s*@\s*/, '@')
  const at = bare.lastIndexOf('@')
  const [local, domain] = [bare.slice(0, at).toLowerCase(), bare.slice(at + 1).toLowerCase()]
  if (at < 1 || local.length > MAX_LOCAL || bare.length > MAX_MAIL || !LOCAL.test(local))
    return null
  const ascii = asciiDomain(domain)
  return ascii !== null && local.length + 1 + ascii.length <= MAX_MAIL
    ? `${local}@${domain.replace(/[\u3002\uff61]/g, '.')}`
    : null
}

export const isMail = (text: string): boolean => readMail(text) !== null

const BETWEEN = /[,;|\n\t،؛、]/
/** What people write between two addresses, and before one. */
const JOINING = new Set([
  'lub',
  'albo',
  'oraz',
  'i',
  'a',
  'czy',
  'bądź',
  'też',
  'także',
  'ew',
  'vai',
  'un',
  'arī',
  'or',
  'and',
  'and/or',
  'also',
  'oder',
  'und',
  'ou',
  'et',
  'или',
  'и',
  'یا',
  'و',
  'همچنین',
])
const LABEL_WORD =
  /^(?:(?:adres(?:y|e)?|address(?:es)?|e-?mail(?:e|s|owy)?|mail(?:e|s)?|e-?past[si]?|poczta|почта|ایمیل|نشانی|رایانامه)(?::|$)[:.]?)/iu

/** One after another; what stands in the quotes of a name or an address holds together. */
function listPieces(text: string): string[] {
  const pieces: string[] = []
  let piece = ''
  for (let at = 0; at < text.length; at += 1) {
    const close = text[at] === '"' ? text.indexOf('"', at + 1) : -1
    const to = close > 0 && /^\s*[@<]/.test(text.slice(close + 1)) ? close : at
    if (to === at && BETWEEN.test(text.charAt(at))) {
      pieces.push(piece)
      piece = ''
    } else piece += text.slice(at, to + 1)
    at = to
  }
  return [...pieces, piece].filter((piece) => /[\p{L}\p{N}]/u.test(piece))
}

/** Of a piece without a comma: one address, or several with a space, a slash or a word between them; null when anything else stands there. */
function listIn(piece: string): (string | null)[] {
  const one = readMail(piece)
  if (one !== null) return [one]
  if (piece.includes('<'))
    return piece
      .split(/(?<=>)/)
      .filter((part) => /[\p{L}\p{N}]/u.test(part))
      .map(readMail)
  const words = piece
    .replace(/\s*@\s*/g, '@')
    .split(/\s+/)
    .map((word) => word.replace(LABEL_WORD, ''))
    .filter(
      (word) => /[\p{L}\p{N}]/u.test(word) && !JOINING.has(word.toLowerCase().replace(/[:.]$/, '')),
    )
  return words.flatMap((word) => (isMail(word) ? [readMail(word)] : word.split('/').map(readMail)))
}

/**
 * The addresses in a field that is for them, each once, the first one first: it is the one that is written to. Null when there is none, or when
 * something else stands beside them: whoever mistyped the second is told so.
 */
export function readMails(text: string): string[] | null {
  const whole = readMail(text)
  if (whole !== null) return [whole]
  if (text.length > MAX_MAILS_TEXT) return null
  const pieces = listPieces(dropHidden(text.normalize('NFKC')))
  // "Kowalska, Anna <anna@firma.pl>": the comma stands in a name.
  const mails = pieces.flatMap((piece, i) =>
    !piece.includes('@') && pieces[i + 1]?.includes('<') ? [] : listIn(piece),
  )
  if (mails.length === 0 || !mails.every((mail) => mail !== null)) return null
  const once = mails.filter(
    (mail, i) => mails.findIndex((other) => normaliseMail(other) === normaliseMail(mail)) === i,
  )
  return once.length <= MAX_MAILS ? once : null
}

export const isMails = (text: string): boolean => readMails(text) !== null

/** The same address however its domain is written: what is compared, and what an account is known by. '' when it is none. */
export function normaliseMail(text: string): string {
  const mail = readMail(text)
  if (mail === null) return ''
  const at = mail.lastIndexOf('@')
  return `${mail.slice(0, at)}@${asciiDomain(mail.slice(at + 1))}`
}
