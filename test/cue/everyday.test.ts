// Ordinary sentences in four languages: the cue is found in each, and in a calm one nothing sharp
// is.
import { expect, test } from 'vitest'
import { loadReader } from '../../src/signal/adapters/cue-model.ts'
import { LANGUAGES, type Language } from '../../src/platform/base/domain/language.ts'
import { everyday } from './corpus/everyday.ts'

const read = loadReader()
const SHARP = [
  'insult',
  'threat',
  'discrimination',
  'self_harm',
  'upset',
  'legal_threat',
  'going_public',
  'leaving',
]

function isRight(text: string, language: Language, cue: string): boolean {
  const { upset, cues } = read(text, language)
  if (cue === 'calm') return upset < 0.4 && !cues.some((found) => SHARP.includes(found.cue))
  return cue === 'upset' ? upset >= 0.7 : cues.some((found) => found.cue === cue)
}

test.each(
  LANGUAGES.flatMap((language) =>
    Object.keys(everyday[language]).map((cue) => [language, cue] as const),
  ),
)('%s: %s', (language, cue) => {
  expect((everyday[language][cue] ?? []).filter((text) => !isRight(text, language, cue))).toEqual(
    [],
  )
})
