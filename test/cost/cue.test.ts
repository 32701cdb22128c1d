// What reading a customer's words may cost: steps are counted, so that the answer is the same on
// every machine.
import { describe, expect, test } from 'vitest'
import { loadReader } from '../../src/signal/adapters/cue-model.ts'
import { cutWords } from '../../src/signal/domain/token.ts'
import { lexiconOf } from '../../src/signal/domain/lexicon.ts'
import { LANGUAGES } from '../../src/platform/base/domain/language.ts'
import { normaliseSearch } from '../../src/platform/text/domain/search.ts'
import { findGrowth } from './growth.ts'
import { hostileTexts, repeated, SEEDS } from './hostile.ts'

const read = loadReader()
const stepsOf = (text: string, language?: (typeof LANGUAGES)[number]): number => {
  const work = { steps: 0 }
  read(text, language, work)
  return work.steps
}
const formsOf = (text: string) =>
  cutWords(text, 'fa', lexiconOf('fa').hiddenWords).map((token) => token.forms.length)

describe('fault-A1 spellings of a word are bounded', () => {
  test.each([
    'ها ',
    'های ',
    'تر ',
    'ترین ',
    'ام ',
    'اید ',
    'می ',
    'می ها ',
    'کتاب ها تر ',
    '1diot ها ',
    'ііі ها ',
  ])('fault-A1 laughter and suffixes: %s', (seed) => {
    for (const length of [75, 750, 10_000])
      expect(Math.max(...formsOf(repeated(seed, length)))).toBeLessThanOrEqual(16)
  })

  test('fault-A1 a word is still found with its endings, and without them', () => {
    const [book] = cutWords('کتاب های ترین', 'fa', lexiconOf('fa').hiddenWords)
    expect(book!.forms).toEqual(['کتابهایترین', 'کتابهای', 'کتاب'])
    expect(read('احمق ها', 'fa').cues.map(({ cue }) => cue)).toContain('insult')
    expect(read('احمق‌ها', 'fa').cues.map(({ cue }) => cue)).toContain('insult')
    expect(read('احمقها', 'fa').cues.map(({ cue }) => cue)).toContain('insult')
  })
})

/** Steps for a character: an ordinary complaint takes about two. */
const MAX_STEPS_A_SIGN = 60

describe('fault-A1 the longest text', () => {
  test.each([undefined, ...LANGUAGES])(
    'fault-A1 no text takes many steps for a character (%s)',
    (language) => {
      const dear = hostileTexts(1_500)
        .map(({ name, text }) => ({ name, steps: stepsOf(text, language) }))
        .filter(({ steps }) => steps > MAX_STEPS_A_SIGN * 1_500)
      expect(dear).toEqual([])
    },
  )

  test.each(LANGUAGES)('fault-A1 steps grow with the text alone (%s)', (language) => {
    expect(
      SEEDS.map((seed) => findGrowth(seed, 400, (text) => stepsOf(text, language))).filter(Boolean),
    ).toEqual([])
  })

  test('fault-A1 a longer text costs no more than the longest that is read whole', () => {
    for (const seed of ['ها ', 'not idiot ', 'nie debil ', '@'])
      expect(stepsOf(repeated(seed, 200_000))).toBeLessThan(
        1.2 * stepsOf(repeated(seed, 10_000)) + 1_000,
      )
  })

  test('fault-A1 signs without a word make no word', () => {
    expect(cutWords('@'.repeat(10_000), 'en', lexiconOf('en').hiddenWords)).toEqual([])
    expect(cutWords(`${'@'.repeat(10_000)}idiot`, 'en', lexiconOf('en').hiddenWords)).toHaveLength(
      1,
    )
  })

  test('fault-A1 thousands of marks on a letter are one letter', () => {
    expect(normaliseSearch(`a${'\u0300\u0316'.repeat(20_000)}b ü ۳`)).toBe('ab u 3')
    expect(
      read(`you id${'\u0300\u0316'.repeat(20)}iot`, 'en').cues.map(({ cue }) => cue),
    ).toContain('insult')
  })
})

describe('fault-A1 a long letter is read at its beginning and at its end', () => {
  const story = 'The parcel came late and the box was wet when I opened it at home. '
  const threat = 'I will kill you.'
  test.each([
    ['at the end', `${story.repeat(300)}${threat}`],
    ['at the beginning', `${threat} ${story.repeat(300)}`],
  ])('%s', (_, text) => {
    const found = read(text, 'en').cues.find(({ cue }) => cue === 'threat')!
    expect(text.slice(found.from, found.to)).toBe(found.words)
    expect(found.words).toContain('kill you')
  })

  test('nothing is made of what stands on both sides of what is left out', () => {
    const text = `${'x'.repeat(5_995)} I will ${'y '.repeat(5_000)} kill you ${'z'.repeat(3_990)}`
    expect(read(text, 'en').cues.filter(({ cue }) => cue === 'threat')).toEqual([])
  })
})
