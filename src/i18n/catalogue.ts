// All phrases by language, in two parts: what anybody's pages say, and what the desk says on top.
import type { phrases as deskEn } from './en/desk.ts'
import type { phrases as publicEn } from './en/public.ts'
import type { SpokenLanguage } from './format.ts'

export type PublicKey = keyof typeof publicEn
export type DeskKey = keyof typeof deskEn
export type Key = PublicKey | DeskKey
export type CataloguePart = 'public' | 'desk'
export type Catalogue = Partial<Record<Key, string>>

const LOADERS: Record<CataloguePart, Record<SpokenLanguage, () => Promise<{ phrases: Catalogue }>>> = {
  public: { en: () => import('./en/public.ts'), pl: () => import('./pl/public.ts'), lv: () => import('./lv/public.ts'), fa: () => import('./fa/public.ts') },
  desk: { en: () => import('./en/desk.ts'), pl: () => import('./pl/desk.ts'), lv: () => import('./lv/desk.ts'), fa: () => import('./fa/desk.ts') },
}

/** One part of one language's phrases; each is loaded when first asked for. */
export const loadCatalogue = async (language: SpokenLanguage, part: CataloguePart): Promise<Catalogue> => (await LOADERS[part][language]()).phrases
