// What counts as words: letters that nobody sees are none. One definition for contracts, pages and
// the chat.

/**
 * Anything with ink: not a space, a mark that hides, a control, an accent without its letter, or
 * one of the signs that are blank by design.
 */
const SEEN =
  /[^\s\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800\ufffc\ufffd\u{1d159}\u{13441}\u{13442}]|\p{Co}/u

/**
 * Empty, or made of nothing but letters nobody sees: spaces of every kind, marks of width nought,
 * fillers, tags, lone accents.
 */
export const isBlank = (text: string): boolean => !SEEN.test(text)

// PostgreSQL stores neither a control character such as NUL nor half of a character pair.
// eslint-disable-next-line no-control-regex
const UNSTORABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** As it may be stored, its spaces left alone: for text that is still being typed. */
export const cleanDraft = (text: string): string =>
  text.toWellFormed().replace(/\r\n?/g, '\n').replace(UNSTORABLE, '')

/**
 * What says nothing at the edge of a text. Half-spaces inside Persian words, the joiner of an
 * abbreviation, the signs that colour an emoji, and those that begin and end a direction (they come
 * in pairs) are not among them.
 */
const EDGE =
  /[\s\u0085\u00ad\u061c\u115f\u1160\u180e\u200b\u200c\u200e\u200f\u2060-\u2064\u206a-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb]/

const TURN = /[\u202a-\u202e\u2066-\u2069]/g
const TURN_ENDS: ReadonlyMap<string, string> = new Map([
  ['\u2069', 'isolate'],
  ['\u202c', 'turn'],
])
/**
 * A direction that is begun and not ended turns around whatever a page or a letter writes behind
 * it: where they are no pairs, none of these signs stays.
 */
function dropUnpaired(text: string): string {
  const open: string[] = []
  for (const [sign] of text.matchAll(TURN)) {
    const end = TURN_ENDS.get(sign)
    if (end === undefined) open.push(sign >= '\u2066' ? 'isolate' : 'turn')
    else if (open.pop() !== end) return text.replace(TURN, '')
  }
  return open.length === 0 ? text : text.replace(TURN, '')
}

/** A name inside a sentence of another direction: neither turns the other around. */
export const isolate = (text: string): string => `\u2068${text}\u2069`

/**
 * Text a person typed, as it is kept: storable, without invisible edges; '' when nothing of it can
 * be seen.
 */
export function cleanText(text: string): string {
  const clean = dropUnpaired(cleanDraft(text))
  if (isBlank(clean)) return ''
  let [from, to] = [0, clean.length]
  // Letter by letter: a pattern for "to the end" would look at every run of spaces anew.
  while (from < to && EDGE.test(clean.charAt(from))) from += 1
  while (to > from && EDGE.test(clean.charAt(to - 1))) to -= 1
  return clean.slice(from, to)
}
