// Fills a phrase written in ICU MessageFormat; the same on the server and in the browser.
import { IntlMessageFormat } from 'intl-messageformat'

export type SpokenLanguage = 'en' | 'pl' | 'lv' | 'fa'
export type PhraseParams = Record<string, string | number | null | undefined>

/**
 * The locale by which a language writes numbers and dates; Persian brings its own calendar and
 * digits.
 */
export const LOCALES: Record<SpokenLanguage, string> = {
  en: 'en-GB',
  pl: 'pl-PL',
  lv: 'lv-LV',
  fa: 'fa-IR',
}

/** Between pieces that stand one behind the other without 'and'. */
export const COMMAS: Record<SpokenLanguage, string> = { en: ', ', pl: ', ', lv: ', ', fa: '، ' }

/** Less than a minute away: 'this minute' is not what people say. */
export const MOMENTS: Record<SpokenLanguage, { past: string; ahead: string }> = {
  en: { past: 'just now', ahead: 'in a moment' },
  pl: { past: 'przed chwilą', ahead: 'za chwilę' },
  lv: { past: 'tikko', ahead: 'pēc mirkļa' },
  fa: { past: 'همین حالا', ahead: 'تا چند لحظهٔ دیگر' },
}

/** Which way a language is written. */
export const directionOf = (language: SpokenLanguage): 'rtl' | 'ltr' =>
  language === 'fa' ? 'rtl' : 'ltr'

const compiled = new Map<string, IntlMessageFormat>()

/**
 * The phrase with its places filled. Missing params leave an empty place, so a screen never breaks
 * over a word.
 */
export function fillPhrase(
  language: SpokenLanguage,
  phrase: string,
  params: PhraseParams = {},
): string {
  if (!phrase.includes('{')) return phrase
  const key = `${language}\n${phrase}`
  let message = compiled.get(key)
  if (!message) {
    message = new IntlMessageFormat(phrase, LOCALES[language])
    compiled.set(key, message)
  }
  return String(
    message.format(
      new Proxy(params, { has: () => true, get: (target, name) => target[String(name)] ?? '' }),
    ),
  )
}
