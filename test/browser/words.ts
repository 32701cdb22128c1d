// The words of the pages, so that a story finds a button by what it says in that language, whatever
// the words are.
import type { Catalogue, Key } from '../../src/platform/i18n/catalogue.ts'
import { loadCatalogue } from '../../src/shell/i18n/all.ts'
import { fillPhrase, type PhraseParams } from '../../src/platform/i18n/format.ts'
import type { Language } from '../../src/platform/base/domain/language.ts'

export type Say = (key: Key, params?: PhraseParams) => string

export async function wordsOf(language: Language): Promise<Say> {
  const parts = await Promise.all(
    (['public', 'desk', 'rules', 'live'] as const).map((part) => loadCatalogue(language, part)),
  )
  const phrases: Catalogue = Object.assign({}, ...parts)
  return (key, params) => fillPhrase(language, phrases[key] ?? key, params)
}
