// All phrases by language, in parts: what anybody's pages say, what the desk says on top, and what
// the pages about brands and handbooks, and contacts in progress, add.
import { type Catalogue, type CataloguePart } from '../../platform/i18n/catalogue.ts'
import type { phrases as deskEn } from './en/desk.ts'
import type { phrases as liveEn } from './en/live.ts'
import type { phrases as publicEn } from './en/public.ts'
import type { phrases as rulesEn } from './en/rules.ts'
import type { SpokenLanguage } from '../../platform/i18n/format.ts'

type Table<T> = Record<keyof T, string>

declare module '../../platform/i18n/catalogue.ts' {
  interface Phrases
    extends
      Table<typeof publicEn>,
      Table<typeof deskEn>,
      Table<typeof rulesEn>,
      Table<typeof liveEn> {}
}

const LOADERS: Record<
  CataloguePart,
  Record<SpokenLanguage, () => Promise<{ phrases: Catalogue }>>
> = {
  public: {
    en: () => import('./en/public.ts'),
    pl: () => import('./pl/public.ts'),
    lv: () => import('./lv/public.ts'),
    fa: () => import('./fa/public.ts'),
  },
  desk: {
    en: () => import('./en/desk.ts'),
    pl: () => import('./pl/desk.ts'),
    lv: () => import('./lv/desk.ts'),
    fa: () => import('./fa/desk.ts'),
  },
  rules: {
    en: () => import('./en/rules.ts'),
    pl: () => import('./pl/rules.ts'),
    lv: () => import('./lv/rules.ts'),
    fa: () => import('./fa/rules.ts'),
  },
  live: {
    en: () => import('./en/live.ts'),
    pl: () => import('./pl/live.ts'),
    lv: () => import('./lv/live.ts'),
    fa: () => import('./fa/live.ts'),
  },
}

/** One part of one language's phrases; each is loaded when first asked for. */
export const loadCatalogue = async (
  language: SpokenLanguage,
  part: CataloguePart,
): Promise<Catalogue> => (await LOADERS[part][language]()).phrases
