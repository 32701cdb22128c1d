// One way to write a word for searching: PostgreSQL has no stemmer for Polish, Latvian or Persian, so letters are levelled instead.

const PLAIN: Record<string, string> = {
  ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i',
  // Arabic letters typed where Persian ones are meant, and the alef family.
  ي: 'ی', ى: 'ی', ئ: 'ی', ك: 'ک', ة: 'ه', ۀ: 'ه', أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ؤ: 'و', ـ: '',
}

/**
 * Lower case, no diacritics, Persian letters and digits levelled, half-spaces and punctuation as single spaces.
 * What it returns holds letters, digits and single spaces only, so that it is safe inside a LIKE pattern.
 */
export function normaliseSearch(text: string): string {
  let plain = ''
  // Marks go first: to put thousands of them in order costs their number squared, and none is kept.
  for (const char of text.toLowerCase().replace(/\p{M}+/gu, '').normalize('NFKD')) {
    const code = char.codePointAt(0)!
    if (code >= 0x06f0 && code <= 0x06f9) plain += String.fromCharCode(code - 0x06f0 + 48)
    else if (code >= 0x0660 && code <= 0x0669) plain += String.fromCharCode(code - 0x0660 + 48)
    else plain += PLAIN[char] ?? char
  }
  return plain.replace(/\p{M}+/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** A customer number for comparing: letters and digits only. */
export const normaliseNumber = (number: string): string => normaliseSearch(number).replaceAll(' ', '')
