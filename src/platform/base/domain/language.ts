// The languages Opoka speaks and a text written in several of them.
import { isOneOf } from './narrow.ts'

export const LANGUAGES = ['en', 'pl', 'lv', 'fa'] as const
export type Language = (typeof LANGUAGES)[number]

/**
 * A sentence by language. English is always there in a published handbook; the lint names what else
 * is missing.
 */
export type Text = Partial<Record<Language, string>>

export const isLanguage = (value: unknown): value is Language => isOneOf(LANGUAGES, value)

/**
 * The text in `language`, else in English, else in whatever language it has; '' when it has none.
 */
export function localise(text: Text | undefined, language: Language): string {
  if (!text) return ''
  return text[language] ?? text.en ?? Object.values(text)[0] ?? ''
}

/** Whether a value that came from elsewhere is a text by its languages. */
export const isText = (value: unknown): value is Text =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(
    ([language, text]) => isLanguage(language) && typeof text === 'string',
  )
