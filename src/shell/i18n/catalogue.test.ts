// Every language says the same things: the same phrases, with the same places to fill, in all of
// its plural forms.
import { readdirSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import {
  directionOf,
  fillPhrase,
  LOCALES,
  type SpokenLanguage,
} from '../../platform/i18n/format.ts'

const LANGUAGES = ['en', 'pl', 'lv', 'fa'] as const satisfies SpokenLanguage[]
const SRC = new URL('../../', import.meta.url)
/**
 * 'case/record/i18n/en/case.ts': the files that hold phrases; those of the shell put them together.
 */
const AREAS = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\/i18n\/en\/[\w-]+\.ts$/.test(path) && !path.startsWith('shell/'))
const isPhrases = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((item) => typeof item === 'string')

/** The phrases of one area's file: its one exported table. */
async function phrasesOf(language: SpokenLanguage, area: string): Promise<Record<string, string>> {
  const module = (await import(new URL(area.replace('/en/', `/${language}/`), SRC).href)) as Record<
    string,
    unknown
  >
  const table = Object.values(module).find(isPhrases)
  if (!table) throw new Error(`${language}/${area} exports no phrases`)
  return table
}

type Element = {
  type: number
  value: string
  options?: Record<string, { value: Element[] }>
  children?: Element[]
}
const PLURAL = 6

/** Every place of a phrase, however deep, and for each plural the forms it has. */
function placesOf(phrase: string, locale: string): { names: Set<string>; plurals: string[][] } {
  const names = new Set<string>()
  const plurals: string[][] = []
  const walk = (elements: Element[]): void => {
    for (const element of elements) {
      // 0 is plain text, 7 the '#' of a plural.
      if (element.type !== 0 && element.type !== 7 && element.type !== 8) names.add(element.value)
      if (element.type === PLURAL) plurals.push(Object.keys(element.options ?? {}))
      for (const option of Object.values(element.options ?? {})) walk(option.value)
      if (element.children) walk(element.children)
    }
  }
  walk(new IntlMessageFormat(phrase, locale).getAst() as unknown as Element[])
  return { names, plurals }
}

test('there are phrases to compare', () => {
  expect(AREAS.length).toBeGreaterThan(8)
})

describe.each(AREAS)('%s', (area) => {
  test.each(LANGUAGES)('%s says the same phrases with the same places', async (language) => {
    const english = await phrasesOf('en', area)
    const own = await phrasesOf(language, area)
    expect(Object.keys(own).sort()).toEqual(Object.keys(english).sort())
    const wrong: string[] = []
    for (const [key, phrase] of Object.entries(own)) {
      const expected = [...placesOf(english[key] ?? '', LOCALES.en).names].sort()
      const { names, plurals } = placesOf(phrase, LOCALES[language])
      // A letter may greet without the name where the language would have to bend it.
      if (area.endsWith('/letter.ts') && expected.includes('name')) names.add('name')
      if ([...names].sort().join() !== expected.join())
        wrong.push(`${key}: places ${[...names].join()} instead of ${expected.join()}`)
      const forms = new Intl.PluralRules(LOCALES[language]).resolvedOptions().pluralCategories
      for (const plural of plurals) {
        const missing = forms.filter((form) => !plural.includes(form))
        if (missing.length > 0) wrong.push(`${key}: plural without ${missing.join()}`)
      }
      if (phrase.includes('!')) wrong.push(`${key}: exclamation mark`)
      if ((phrase === '') !== (english[key] === '')) wrong.push(`${key}: empty`)
    }
    expect(wrong).toEqual([])
  })
})

describe('a phrase is filled', () => {
  test('with the plural of its language', () => {
    const phrase = '{n, plural, one {# sprawa} few {# sprawy} many {# spraw} other {# sprawy}}'
    expect([1, 3, 5, 22].map((n) => fillPhrase('pl', phrase, { n }))).toEqual([
      '1 sprawa',
      '3 sprawy',
      '5 spraw',
      '22 sprawy',
    ])
  })
  test('in Latvian, where 21 is singular and 0 has its own form', () => {
    const phrase = '{n, plural, zero {# lietu} one {# lieta} other {# lietas}}'
    expect([0, 21, 4].map((n) => fillPhrase('lv', phrase, { n }))).toEqual([
      '0 lietu',
      '21 lieta',
      '4 lietas',
    ])
  })
  test('with Persian digits', () => {
    expect(fillPhrase('fa', '{n, number} پرونده', { n: 12 })).toBe('۱۲ پرونده')
  })
  test('also when a word for a place is missing', () => {
    expect(fillPhrase('en', 'Met {when}', {})).toBe('Met ')
  })
  test('from the right only in Persian', () => {
    expect(LANGUAGES.map(directionOf)).toEqual(['ltr', 'ltr', 'ltr', 'rtl'])
  })
})
