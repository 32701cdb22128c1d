// Finds texts that somebody would have to read in a language that is not theirs.
import type { Language } from '../../platform/base/domain/language.ts'
import { isLanguage } from '../../platform/base/domain/language.ts'
import type { HandbookPath } from '../../chapter/domain/finding.ts'
import type { Handbook } from './handbook.ts'
import type { Report } from './lint-fact.ts'
import { isRecord } from '../../platform/base/domain/narrow.ts'

/**
 * The languages every text of the handbook must have: the brand's, and English for the staff of
 * other brands.
 */
export const languagesOf = (handbook: Handbook): Language[] => [
  ...new Set<Language>([...handbook.brand.languages, 'en']),
]

/** One finding a text and language. What has no shape yet is left alone. */
export function lintTexts(handbook: Handbook, report: Report): void {
  const { brand, positions, ladders, promises, categories, guide, wording, alarm } = handbook
  const languages = languagesOf(handbook)
  walk(
    { brand, positions, ladders, promises, categories, guide, wording, alarm },
    [],
    (text, path) => {
      for (const language of languages) {
        if (!text[language]?.trim())
          report('error', 'text.missing', path, { language, text: nameOf(path) })
      }
    },
  )
}

function walk(
  value: unknown,
  path: HandbookPath,
  visit: (text: Partial<Record<Language, string>>, path: HandbookPath) => void,
): void {
  if (Array.isArray(value))
    return value.forEach((item, index) => walk(item, [...path, index], visit))
  if (!isRecord(value)) return
  const keys = Object.keys(value)
  // Nothing else in a handbook has languages for keys and words below them (patterns have lists),
  // so a text needs no list of its places.
  if (
    keys.length > 0 &&
    keys.every(isLanguage) &&
    Object.values(value).every((words) => typeof words === 'string')
  )
    return visit(value, path)
  for (const key of keys) walk(value[key], [...path, key], visit)
}

const nameOf = (path: HandbookPath): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .slice(1)
