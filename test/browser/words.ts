// The words of the pages, so that a story finds a button by what it says in that language, whatever the words are.
import type { Catalogue, Key } from '../../src/i18n/catalogue.ts'
import { loadCatalogue } from '../../src/i18n/all.ts'
import { fillPhrase, type PhraseParams } from '../../src/i18n/format.ts'
import type { Language } from '../../src/domain/language.ts'

export type Say = (key: Key, params?: PhraseParams) => string

export async function wordsOf(language: Language): Promise<Say> {
  const parts = await Promise.all(
    (['public', 'desk', 'rules', 'live'] as const).map((part) => loadCatalogue(language, part)),
  )
  const phrases: Catalogue = Object.assign({}, ...parts)
  return (key, params) => fillPhrase(language, phrases[key] ?? key, params)
}
