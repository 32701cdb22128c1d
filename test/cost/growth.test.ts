// Drawn texts: whatever is repeated, reading it costs as many steps as it is long. `npm run soak`
// draws new ones and prints how to repeat what it finds.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadReader } from '../../src/signal/adapters/cue-model.ts'
import { getDefault } from '../../src/handbook/app/handbook-default.ts'
import { cutWords } from '../../src/signal/domain/token.ts'
import { lexiconOf } from '../../src/signal/domain/lexicon.ts'
import { LANGUAGES, type Language } from '../../src/platform/base/domain/language.ts'
import { checkWording } from '../../src/style/domain/check.ts'
import { findGrowth } from './growth.ts'
import { repeated, SEEDS } from './hostile.ts'

const read = loadReader()
const { wording } = getDefault()

/**
 * Words that the lexicon of the language knows, beside the kept seeds, parted by what parts words,
 * or by nothing.
 */
const motifOf = (language: Language) => {
  const words = [...lexiconOf(language).exact.keys()]
  const word = fc.nat({ max: words.length - 1 }).map((at) => words[at]!)
  const piece = fc.oneof(
    fc.constantFrom(...SEEDS),
    word,
    fc
      .tuple(
        word,
        fc.constantFrom(' ', '\u200c', '. ', ', ', '-', '* ', '? ', ' ها ', '@', '\u0301'),
      )
      .map((both) => both.join('')),
  )
  return fc
    .array(piece, { minLength: 1, maxLength: 5 })
    .map((pieces) => pieces.join(''))
    .filter((motif) => motif !== '')
}
const LENGTH = 500
const RUNS = { numRuns: 25 }

describe.each(LANGUAGES)('fault-A1 fault-A17 drawn texts in %s', (language) => {
  test('fault-A1 cues: steps grow with the text alone, spellings not at all', () => {
    fc.assert(
      fc.property(motifOf(language), (motif) => {
        const costOf = (text: string) => {
          const work = { steps: 0 }
          read(text, language, work)
          return work.steps
        }
        expect(findGrowth(motif, LENGTH, costOf)).toBeNull()
        expect(
          Math.max(
            0,
            ...cutWords(repeated(motif, 4 * LENGTH), language, lexiconOf(language).hiddenWords).map(
              ({ forms }) => forms.length,
            ),
          ),
        ).toBeLessThanOrEqual(16)
      }),
      RUNS,
    )
  })

  test('fault-A17 wording: steps grow with the draft alone', () => {
    fc.assert(
      fc.property(motifOf(language), (motif) => {
        const costOf = (draft: string) => {
          const work = { steps: 0 }
          checkWording(
            wording,
            draft,
            language,
            {
              name: 'Anna',
              promises: ['refund'],
              asked: ['What is the number?'],
              today: '2026-03-02',
            },
            language,
            work,
          )
          return work.steps
        }
        expect(findGrowth(motif, LENGTH, costOf)).toBeNull()
      }),
      RUNS,
    )
  })
})
