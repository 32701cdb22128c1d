// What a catalogue of phrases is; which phrases there are, the areas say, and where they come from,
// whoever starts the pages.
import type { SpokenLanguage } from './format.ts'

/** Every key there is, by interface merging: `all.ts` adds those of the areas. */
// oxlint-disable-next-line typescript/no-empty-interface typescript/no-empty-object-type
export interface Phrases {}
export type Key = keyof Phrases & string
export type CataloguePart = 'public' | 'desk' | 'rules' | 'live'
export type Catalogue = Partial<Record<Key, string>>
export type LoadCatalogue = (language: SpokenLanguage, part: CataloguePart) => Promise<Catalogue>
