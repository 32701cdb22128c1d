// One spelling for letters that mean the same: case, accents, Persian and Arabic letters, digits;
// and the signs that stand inside a word unheard.

/**
 * Letters that Unicode does not take apart, and those that a Persian keyboard and an Arabic one
 * write differently.
 */
const SAME = new Map([
  ['ł', 'l'],
  ['đ', 'd'],
  ['ø', 'o'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
  ['ي', 'ی'],
  ['ى', 'ی'],
  ['ئ', 'ی'],
  ['ك', 'ک'],
  ['ة', 'ه'],
  ['ۀ', 'ه'],
  ['ۂ', 'ه'],
  ['ہ', 'ه'],
  ['ە', 'ه'],
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['آ', 'ا'],
  ['ٱ', 'ا'],
  ['ؤ', 'و'],
  // The stretched line of Arabic script, and an apostrophe that Unicode calls a letter.
  ['\u0640', ''],
  ['\u02bc', ''],
])

/** Half-spaces, soft hyphens, the mark at a file's start, marks of direction that stand alone. */
export const SILENT_INSIDE = '\\u00ad\\u0640\\u200b-\\u200f\\u2060\\ufeff'
/** Marks of direction that are put around a piece of another script. */
const SILENT_AROUND = '\\u061c\\u202a-\\u202e\\u2066-\\u2069'
const SILENT = new RegExp(`[${SILENT_INSIDE}${SILENT_AROUND}]`)
export const isSilent = (sign: string): boolean => SILENT.test(sign)

/** The apostrophe, as keyboards and word processors write it. */
export const APOSTROPHES = "'\u2018\u2019`\u00b4"

/** A letter that Unicode has taken apart already, levelled. */
export function levelLetter(letter: string): string {
  const code = letter.codePointAt(0) ?? 0
  if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0)
  if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660)
  return SAME.get(letter) ?? letter
}

/** Nobody writes with more letters; a hostile text shall not fill the memory. */
const MAX_KNOWN = 2_000
const folded = new Map<string, string>()

/**
 * One letter or sign, small, without its marks, levelled: 'Ł' -> 'l', 'é' -> 'e', '۵' -> '5'. ''
 * for a mark alone and for a silent sign.
 */
export function foldLetter(letter: string): string {
  const known = folded.get(letter)
  if (known !== undefined) return known
  const plain = isSilent(letter) ? '' : spellPlain(letter.toLowerCase())
  if (folded.size < MAX_KNOWN) folded.set(letter, plain)
  return plain
}

const spellPlain = (small: string): string =>
  SAME.get(small) ??
  Array.from(
    small
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase(),
    (sign) => levelLetter(sign),
  ).join('')

/** No word of any of the languages is as long, with ten marks on each letter. */
const LONGEST = 400
const isPlain = (word: string): boolean => /^[a-z0-9*#@$!]*$/.test(word)

/** The plain spelling of a word: its letters folded, without apostrophes and silent signs. */
export function foldWord(word: string): string {
  const low = word.slice(0, LONGEST).toLowerCase()
  if (isPlain(low)) return low
  let plain = ''
  for (const sign of low) if (!APOSTROPHES.includes(sign)) plain += foldLetter(sign)
  return plain
}
