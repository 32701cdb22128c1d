// What a word may stand for that pretends to be another: look-alike letters, letters for digits,
// stretched letters, letters by their sound.
import type { Language } from '../../platform/base/domain/language.ts'
import { foldWord } from '../../platform/text/domain/fold.ts'

const LOOKALIKE: Record<string, string> = {
  а: 'a',
  в: 'b',
  е: 'e',
  ё: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ї: 'i',
  ј: 'j',
  ѕ: 's',
  ԁ: 'd',
  һ: 'h',
  ԛ: 'q',
  ԝ: 'w',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  σ: 's',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ω: 'w',
  ɡ: 'g',
  ɑ: 'a',
}
/** How Russian is written in Latin letters in Latvia and Poland; such words are common in complaints there. */
const SOUND: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'z',
  з: 'z',
  и: 'i',
  й: 'j',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'c',
  ш: 's',
  щ: 's',
  ы: 'i',
  э: 'e',
  ю: 'ju',
  я: 'ja',
  ь: '',
  ъ: '',
  і: 'i',
}
const LEET: Record<string, string> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

const LATIN = /[a-z]/
const OTHER_ALPHABET = /[\u0370-\u03ff\u0400-\u052f\u0250-\u02af]/
const LEET_SIGN = /[013457@$!]/
const STRETCHED = /(.)\1{2,}/u

const replaceBy = (word: string, map: Record<string, string>): string =>
  Array.from(word, (sign) => map[sign] ?? sign).join('')
/**
 * All spellings under which a word is looked up, the plain one first; at most eight.
 * A word that only pretends to be another (`1d10t`, `іdiоt`, `idiooot`) has that other among them.
 */
export function listForms(word: string, language: Language): string[] {
  const plain = foldWord(word)
  const forms = [plain]
  const add = (form: string): void => {
    if (form.length > 0 && forms.length < 8 && !forms.includes(form)) forms.push(form)
  }
  if (plain.length > 40) return forms
  if (OTHER_ALPHABET.test(plain)) {
    add(replaceBy(plain, LOOKALIKE))
    if (!LATIN.test(plain)) add(replaceBy(plain, SOUND))
  }
  if (LEET_SIGN.test(plain) && LATIN.test(plain)) {
    for (const form of forms.slice()) {
      add(replaceBy(form, LEET))
      if (form.includes('1')) add(replaceBy(form.replaceAll('1', 'l'), LEET))
    }
  }
  for (const form of forms.slice()) {
    if (!STRETCHED.test(form)) continue
    add(form.replace(/(.)\1{2,}/gu, '$1'))
    add(form.replace(/(.)\1{2,}/gu, '$1$1'))
  }
  if (language === 'lv')
    for (const form of forms.slice())
      add(form.replace(/([scz])h/g, '$1').replace(/([aeiu])\1/g, '$1'))
  return forms
}
