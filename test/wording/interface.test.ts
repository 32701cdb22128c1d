// The interface passes its own wording check: its phrases, its letters, the guide's sentences and
// the handbooks' texts.
import { describe, expect, test } from 'vitest'
import { getDefault } from '../../src/handbook/app/handbook-default.ts'
import { readShipped } from '../../src/handbook/app/shipped.ts'
import { isLanguage, LANGUAGES, type Language } from '../../src/platform/base/domain/language.ts'
import { formsOfText } from '../../src/platform/text/domain/choose-form.ts'
import { checkWording } from '../../src/style/domain/check.ts'
import { loadCatalogue } from '../../src/shell/i18n/all.ts'
import { letterOf } from '../../src/case/letters/i18n/letter.ts'

const { guide, wording } = getDefault()
/**
 * Rules about people's own promises do not hold for the labels of buttons; a label names no
 * customer either.
 */
const PHRASE_RULES = {
  rules: wording.rules.filter((rule) => rule.check === undefined || rule.check === 'interrogating'),
}

const listRemarks = (texts: Iterable<[string, string]>, language: Language): string[] =>
  [...texts].flatMap(([key, text]) =>
    checkWording(PHRASE_RULES, text, language, {}).map(
      (remark) => `${key}: ${remark.rule} “${text.slice(remark.from, remark.to)}”`,
    ),
  )

/**
 * Every text of that language in any depth, with its path. What to avoid is quoted there on
 * purpose.
 */
function listTexts(value: unknown, language: Language, path = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) return []
  const { kind } = value as { kind?: unknown }
  if (kind === 'avoid') return []
  return Object.entries(value).flatMap(([key, item]): [string, string][] => {
    if (!isLanguage(key)) return listTexts(item, language, `${path}.${key}`)
    return key === language && typeof item === 'string' ? [[path, item]] : []
  })
}

describe.each(LANGUAGES)('%s', (language) => {
  test('letters to customers, as they are suggested', () => {
    expect(listRemarks(Object.entries(letterOf(language)), language)).toEqual([])
  })
  test.each(['public', 'desk', 'rules', 'live'] as const)('phrases: %s', async (part) => {
    expect(listRemarks(Object.entries(await loadCatalogue(language, part)), language)).toEqual([])
  })
  test('what the guide says', () => {
    const { steps, safety, hold, approaches } = guide
    const spoken = [...steps, safety, hold, ...approaches].flatMap(({ moves }) =>
      moves
        .filter((move) => move.kind === 'say')
        .map(({ id, text, levels }) => ({ id, text, levels })),
    )
    const texts = listTexts(spoken, language).flatMap(([path, text]) =>
      formsOfText(text).map((form): [string, string] => [path, form]),
    )
    expect(listRemarks(texts, language)).toEqual([])
  })
  test('the better sentences of the check itself', () => {
    expect(
      listRemarks(
        wording.rules.flatMap(({ id, better }): [string, string][] =>
          better[language] ? [[id, better[language]]] : [],
        ),
        language,
      ),
    ).toEqual([])
  })
})

test.each([
  ['modrzew', 'pl'],
  ['northmoor', 'en'],
  ['vilnis', 'lv'],
  ['hezarsu', 'fa'],
] as const)('promises and what to ask in the handbook of %s', async (brand, language) => {
  const { handbook } = await readShipped(brand)
  const texts = listTexts(
    { promises: handbook?.promises, ask: handbook?.categories.map(({ ask }) => ask) },
    language,
  )
  expect(texts.length).toBeGreaterThan(5)
  expect(listRemarks(texts, language)).toEqual([])
})
