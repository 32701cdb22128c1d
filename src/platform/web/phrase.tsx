// Words and forms for every page: the chosen language, its phrases, and how it writes dates.
import type { LoadCatalogue, Catalogue, CataloguePart, Key } from '../i18n/catalogue.ts'
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import type { ErrorCode } from '../base/domain/error.ts'
import { isLanguage, type Language, type Text, localise } from '../base/domain/language.ts'
import { directionOf, fillPhrase, LOCALES, type PhraseParams } from '../i18n/format.ts'
import { makeFormat, type Format } from './format.ts'
import { firstLanguage, keep } from './preference.ts'

export type Say = (key: Key, params?: PhraseParams) => string
type Spoken = {
  language: Language
  setLanguage: (language: Language) => void
  say: Say
  format: Format
  phrases: Catalogue
}

const Words = createContext<Spoken | null>(null)

let loadCatalogue: LoadCatalogue | null = null

/** One part of one language's phrases, for pages that speak several at once. */
export const loadPhrases: LoadCatalogue = (language, part) => {
  if (!loadCatalogue) throw new Error('The phrases were asked for before the pages were started.')
  return loadCatalogue(language, part)
}

let asked: CataloguePart[] = ['public']
let redraw: (() => void) | null = null

/**
 * Pages ask for the phrases of their part before they are drawn; a later change of language brings
 * them too.
 */
export async function needPhrases(part: CataloguePart): Promise<void> {
  if (asked.includes(part)) return
  asked = [...asked, part]
  const { lang } = document.documentElement
  await preload(isLanguage(lang) ? lang : 'en')
  redraw?.()
}

const loaded = new Map<Language, Catalogue>()
async function preload(language: Language): Promise<Catalogue> {
  const parts = await Promise.all(asked.map((part) => loadPhrases(language, part)))
  const phrases: Catalogue = Object.assign({}, ...parts)
  loaded.set(language, phrases)
  return phrases
}

/**
 * Loads the first language before the first drawing, so that no page flickers through another one.
 */
export async function startLanguage(load: LoadCatalogue): Promise<Language> {
  loadCatalogue = load
  const language = firstLanguage()
  await preload(language)
  applyLanguage(language)
  return language
}

function applyLanguage(language: Language): void {
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
}

export function PhraseProvider({ first, children }: { first: Language; children: ReactNode }) {
  const [shown, setShown] = useState({ language: first, phrases: loaded.get(first) ?? {} })
  useEffect(() => {
    redraw = () => setShown(({ language }) => ({ language, phrases: loaded.get(language) ?? {} }))
    redraw()
    return () => {
      redraw = null
    }
  }, [])
  const setLanguage = useCallback((language: Language) => {
    void preload(language).then((phrases) => {
      applyLanguage(language)
      setShown({ language, phrases })
    })
  }, [])
  const spoken = useMemo<Spoken>(
    () => ({
      ...shown,
      setLanguage,
      say: (key, params) =>
        fillPhrase(
          shown.language,
          shown.phrases[key] ?? loaded.get(shown.language)?.[key] ?? key,
          params,
        ),
      format: makeFormat(shown.language, Date.now),
    }),
    [shown, setLanguage],
  )
  return (
    <Words value={spoken}>
      <I18nProvider locale={LOCALES[shown.language]}>{children}</I18nProvider>
    </Words>
  )
}

function useSpoken(): Spoken {
  const spoken = use(Words)
  if (!spoken) throw new Error('phrases are used outside their provider')
  return spoken
}

/** `say('common.save')`. */
export const usePhrase = (): Say => useSpoken().say
export const useFormat = (): Format => useSpoken().format
/**
 * `pick` takes the reader's language from a text in several. `setLanguage` lasts for this page;
 * `chooseLanguage` is remembered.
 */
export function useLanguage() {
  const { language, setLanguage } = useSpoken()
  return {
    language,
    setLanguage,
    chooseLanguage: (next: Language) => {
      keep('opoka.language', next)
      setLanguage(next)
    },
    pick: (text: Text | null | undefined) => localise(text ?? undefined, language),
  }
}

/** The phrase of a refusal. A code without a phrase does not compile. */
export const errorKey = (code: ErrorCode | WebFaultCode): Key =>
  `fault.${code}` as const satisfies Key
/** A refusal in the reader's language. */
export function useCodeText(): (fault: {
  code: ErrorCode | WebFaultCode
  params: Record<string, string | number>
}) => string {
  const { say } = useSpoken()
  return (fault) => say(errorKey(fault.code), fault.params)
}
/** Troubles only a browser knows. */
export type WebFaultCode = 'offline' | 'timeout' | 'server' | 'stranger' | 'page'
