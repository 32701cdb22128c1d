// What customers write, by language and cue: what the reader must find and what must stay quiet.
import { describe, expect, test } from 'vitest'
import { loadReader } from '../../src/signal/adapters/cue-model.ts'
import { TEXT_CUES } from '../../src/signal/domain/cue.ts'
import { LANGUAGES } from '../../src/platform/base/domain/language.ts'
import { EN } from './corpus/en.ts'
import { FA } from './corpus/fa.ts'
import { LV } from './corpus/lv.ts'
import { PL } from './corpus/pl.ts'

const read = loadReader()
const CORPORA = { en: EN, pl: PL, lv: LV, fa: FA }

describe.each(LANGUAGES)('%s', (language) => {
  describe.each(TEXT_CUES)('%s', (cue) => {
    const found = (text: string) => read(text, language).cues.some((other) => other.cue === cue)
    test('is found', () => {
      expect(CORPORA[language][cue].caught.filter((text) => !found(text))).toEqual([])
    })
    test('stays quiet', () => {
      expect(CORPORA[language][cue].quiet.filter(found)).toEqual([])
    })
  })

  test('no sentence that must stay quiet is called an insult or a threat by another name', () => {
    const quiet = TEXT_CUES.flatMap((cue) => CORPORA[language][cue].quiet)
    expect(
      quiet.flatMap((text) =>
        read(text, language)
          .cues.filter(
            ({ cue }) =>
              cue === 'insult' ||
              cue === 'threat' ||
              cue === 'discrimination' ||
              cue === 'self_harm',
          )
          .map(({ cue, words }) => `${text} -> ${cue}: ${words}`),
      ),
    ).toEqual([])
  })
})
