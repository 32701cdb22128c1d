// Which of the four languages a text is written in, by script, letters and small words.
import type { Language } from '../../platform/base/domain/language.ts'
import { SMALL_WORDS } from './data/small-word.ts'

const PERSIAN = /[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]/g
const LETTERS = /\p{L}/gu
const POLISH_LETTERS = /[ąćęłńóśźż]/gi
const LATVIAN_LETTERS = /[āčēģīķļņšūž]/gi
const POLISH_SOUNDS = /(?:sz|cz|rz|dz|owac|scie|ego|asz|esz|ujesz|prz)/
const LATVIAN_ENDINGS = /(?:ies|ijas|šan|sana|am[ai]es|aties|ājums|ajums|jiet|jums)$/
/** The languages that share their script, and are told apart by words. */
const LATIN = ['en', 'pl', 'lv'] as const
type Latin = (typeof LATIN)[number]
const smallWords = (language: Latin): ReadonlySet<string> =>
  new Set(SMALL_WORDS[language].split(' '))
const SMALL: Record<Latin, ReadonlySet<string>> = {
  en: smallWords('en'),
  pl: smallWords('pl'),
  lv: smallWords('lv'),
}

/**
 * The language of `text`; `given` wins unless its script is another. English when nothing tells.
 */
export const guessLanguage = (text: string, given?: Language): Language =>
  weighLanguage(text, given).language

/** The same, and whether there was enough to tell it by. */
export function weighLanguage(
  text: string,
  given?: Language,
): { language: Language; isSure: boolean } {
  const letters = countOf(LETTERS, text)
  const persian = countOf(PERSIAN, text)
  if (persian > 0 && persian * 2 >= letters) return { language: 'fa', isSure: true }
  if (given !== undefined) return { language: given, isSure: true }
  const found =
    text
      .toLowerCase()
      .match(/[\p{L}\p{M}'’]{2,}/gu)
      ?.map((word) => word.replace(/['’]/g, '')) ?? []
  const score = {
    en: 0,
    pl: countOf(POLISH_LETTERS, text) * 1.5,
    lv: countOf(LATVIAN_LETTERS, text) * 1.5,
  }
  for (const word of found) {
    for (const language of LATIN) if (SMALL[language].has(word)) score[language]++
    if (POLISH_SOUNDS.test(word)) score.pl += 0.6
    if (LATVIAN_ENDINGS.test(word)) score.lv += 0.6
  }
  const language = highest(score)
  return { language, isSure: score[language] >= 2 || score[language] >= found.length / 2 + 0.5 }
}

const countOf = (letters: RegExp, text: string): number => text.match(letters)?.length ?? 0

/** English unless another leads it; of the two others Polish where they are level. */
const highest = ({ en, pl, lv }: Record<Latin, number>): Latin => {
  if (pl > en && pl >= lv) return 'pl'
  return lv > en ? 'lv' : 'en'
}
