// What a mail address is, however it was written down: one definition for the server, the pages and the chat.

const MOST_LOCAL = 64
export const MOST_MAIL = 254

const HIDDEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\ufffc]/gu
/** Marks nobody sees go; a half-space between Persian letters belongs to a domain's name. */
const dropHidden = (text: string): string => text.replace(HIDDEN, (mark, at: number) => ((mark === '\u200c' || mark === '\u200d') && /^\p{Script=Arabic}/u.test(text.slice(at + 1)) && /\p{Script=Arabic}$/u.test(text.slice(0, at)) ? mark : ''))
const OPENING = /^[\s<([{"'„“”«‚‘’`,;:]+/
const CLOSING = '>)]}"\'”“»’‘`,;:.!?،؛\u3002'
// Two dots in a row, or one at the end, are what some carriers have given their customers.
const LOCAL = /^(?:(?!\.)[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~.-]+|"[^"\\\p{C}]{1,62}")$/u
const LABEL = /^(?!-)[\p{L}\p{M}\p{N}\u200c-\u200d-]{1,63}$/u

function dropClosing(text: string): string {
  let to = text.length
  while (to > 0 && (CLOSING.includes(text[to - 1]!) || /\s/.test(text[to - 1]!))) to -= 1
  return text.slice(0, to)
}

/** The domain in the letters that travel ("xn--..."); null when it is none. */
function asciiDomain(domain: string): string | null {
  const dots = domain.replace(/[\u3002\uff61]/g, '.')
  const labels = dots.split('.')
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label) && !label.endsWith('-')) || !/\p{L}/u.test(labels.at(-1)!)) return null
  try {
    // The platform knows the rules of international names (UTS 46).
    const ascii = new URL(`http://${dots}`).hostname
    return ascii.length <= 253 && ascii.split('.').every((label) => label.length <= 63 && label !== '') ? ascii : null
  } catch {
    return null
  }
}

/** What stands in the last angle brackets, when nothing but signs comes after them. Searched from the end: an expression for it costs a power of the length. */
function inBrackets(text: string): string | null {
  const to = text.lastIndexOf('>')
  const from = to < 0 ? -1 : text.lastIndexOf('<', to)
  if (from < 0 || /[^\s,;.]/.test(text.slice(to + 1))) return null
  const inside = text.slice(from + 1, to)
  return inside.includes('@') && !inside.includes('>') ? inside.trim() : null
}

/**
 * The address in what somebody wrote: "mailto:", a name before it in angle brackets, quotes, a comma behind it and marks nobody sees fall away.
 * Lower case; the domain in the letters it was written in. Null when there is none, or more than one.
 */
export function readMail(text: string): string | null {
  if (text.length > 1000) return null
  const plain = dropHidden(text.normalize('NFKC')).trim()
  const inside = inBrackets(plain) ?? plain
  const bare = dropClosing(inside.replace(OPENING, inside.startsWith('"') && /"\s*@/.test(inside) ? '"' : '').replace(/^mailto:\s*/i, '').replace(/\?(?:subject|body|cc|bcc)=.*$/is, '')).replace(/\s*@\s*/, '@')
  const at = bare.lastIndexOf('@')
  const [local, domain] = [bare.slice(0, at).toLowerCase(), bare.slice(at + 1).toLowerCase()]
  if (at < 1 || local.length > MOST_LOCAL || bare.length > MOST_MAIL || !LOCAL.test(local)) return null
  const ascii = asciiDomain(domain)
  return ascii !== null && local.length + 1 + ascii.length <= MOST_MAIL ? `${local}@${domain.replace(/[\u3002\uff61]/g, '.')}` : null
}

export const isMail = (text: string): boolean => readMail(text) !== null

/** The same address however its domain is written: what is compared, and what an account is known by. '' when it is none. */
export function normaliseMail(text: string): string {
  const mail = readMail(text)
  if (mail === null) return ''
  const at = mail.lastIndexOf('@')
  return `${mail.slice(0, at)}@${asciiDomain(mail.slice(at + 1))}`
}
