// Who calls, as a telephone system says it: a number, or one of the many words and numbers for
// nobody.

/** Long enough for several numbers with their extensions. */
export const MAX_PHONES = 120
/** As a guest scribbles it down: addresses and numbers together, and words. */
export const MAX_CONTACT = 500

/**
 * What exchanges send when a number is withheld; the last ones are those words on the keys of a
 * phone.
 */
const NOBODY = new Set([
  '266696687',
  '7378742833',
  '2562533',
  '8656696',
  '86282452253',
  '7748483',
  '94844353',
])

/** Digits of any script, as many as a number has at least. */
export const isPhone = (text: string): boolean => (text.match(/\p{Nd}/gu) ?? []).length >= 5

/**
 * Whether somebody wrote down a number to call, an inside one too, rather than a name: more digits
 * than letters, and three at least.
 */
export const isCalled = (text: string): boolean => {
  const digits = (text.match(/\p{Nd}/gu) ?? []).length
  return text.length <= MAX_PHONES && digits >= 3 && digits > (text.match(/\p{L}/gu) ?? []).length
}

/**
 * The caller's number as it is shown; null for nobody known. Addresses of internet telephony are
 * their number.
 */
export function readCaller(text: string): string | null {
  const inside = /<([^<>]+)>/.exec(text)?.[1] ?? text
  const bare = inside
    .trim()
    .replace(/^(?:sips?|tel|callto):/i, '')
    .replace(/[@;].*$/s, '')
    .trim()
  const digits = bare.replace(/\P{Nd}/gu, '')
  if (digits.length < 3 || bare.length > MAX_PHONES || NOBODY.has(digits) || /^0+$/.test(digits))
    return null
  return bare
}
