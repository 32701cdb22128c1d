// What holds of the reader for any text: places of words, shares, shown words, and the same answer
// every time.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadReader } from '../../src/signal/adapters/cue-model.ts'
import { makeReader } from '../../src/signal/domain/reader.ts'
import { HIGH_UPSET } from '../../src/signal/domain/upset.ts'
import { type Language, LANGUAGES } from '../../src/platform/base/domain/language.ts'

const read = loadReader()
const cuesOf = (text: string, language?: Language) =>
  read(text, language).cues.map(({ cue }) => cue)

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        'you',
        'idiot',
        'f*ck',
        'KURWA',
        'žīds',
        'می',
        '‌',
        'خفه',
        ' ',
        '.',
        '!!',
        '👍🏽',
        'a',
        '\u0301',
        '*',
        '@',
        '\ud800',
        '1d10t',
        '“',
        '\n',
        'nie',
        'not',
        'ß',
        'İ',
        'ﬁ',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
  fc
    .array(
      fc.constantFrom(
        'you',
        'are',
        'an',
        'idiot',
        'never',
        'said',
        'he',
        'ty',
        'jesteś',
        'jūs',
        'esat',
        'شما',
        'احمق',
        'kill',
        'i',
        'will',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(' ')),
)

/**
 * Strong words of the four languages, each hidden in one to three ways and set among marks and
 * harmless ones.
 */
const LOOK: Record<string, string> = {
  a: 'а',
  e: 'е',
  o: 'о',
  c: 'с',
  p: 'р',
  x: 'х',
  i: 'і',
  y: 'у',
}
const DIGIT: Record<string, string> = { o: '0', i: '1', e: '3', a: '4', s: '5', t: '7' }
const DISGUISES: ((word: string, at: number) => string)[] = [
  (word) => [...word].map((letter) => DIGIT[letter] ?? letter).join(''),
  (word) => [...word].map((letter) => LOOK[letter] ?? letter).join(''),
  (word, at) => word.replace(word[at % word.length]!, '*'),
  (word, at) =>
    word.slice(0, 1 + (at % word.length)) + '**'.slice(at % 2) + word.slice(2 + (at % word.length)),
  (word, at) =>
    word.slice(0, at % word.length) +
    word[at % word.length]!.repeat(4) +
    word.slice(at % word.length),
  (word) => [...word].join(' '),
  (word) => [...word].join('.'),
  (word) => [...word].join('-'),
  (word, at) => `${word.slice(0, at % word.length)}\u200b${word.slice(at % word.length)}`,
  (word) => word.toUpperCase(),
  (word) => `${word}*`,
  (word) => `${word}$`,
  (word) => `@${word}`,
  (word, at) => word + '!?'.repeat(1 + (at % 3)),
  (word) => [...word].map((letter) => `${letter}\u0301`).join(''),
  (word) => word.replace('a', '@').replace('s', '$'),
]
const disguised = fc
  .tuple(
    fc.constantFrom(
      'idiot',
      'moron',
      'fuck',
      'bastard',
      'asshole',
      'liar',
      'kurwa',
      'debil',
      'spierdalaj',
      'oszust',
      'idioti',
      'suka',
      'stulbenis',
      'melis',
      'احمق',
      'کثافت',
      'بیشعور',
      'دزد',
    ),
    fc.array(fc.tuple(fc.nat(DISGUISES.length - 1), fc.nat(11)), { maxLength: 3 }),
  )
  .map(([word, ways]) => ways.reduce<string>((text, [way, at]) => DISGUISES[way]!(text, at), word))
const disguisedText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: disguised },
      fc.constantFrom(
        'you',
        'ty',
        'jūs',
        'شما',
        'are',
        'not',
        'nie',
        'never again',
        'thanks',
        'he said',
        'worst ever',
        'where is it',
      ),
    ),
    { minLength: 1, maxLength: 7 },
  )
  .chain((words) =>
    fc
      .array(fc.constantFrom(' ', ' ', '. ', '.', ', ', '!! ', '?!', '\n'), {
        minLength: words.length,
        maxLength: words.length,
      })
      .map((marks) => words.map((word, index) => word + marks[index]!).join('')),
  )

describe('always', () => {
  test('words stand where it says, and numbers are shares', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.option(fc.constantFrom(...LANGUAGES), { nil: undefined }),
        (text, language) => {
          const { upset, cues } = read(text, language)
          expect(upset).toBeGreaterThanOrEqual(0)
          expect(upset).toBeLessThanOrEqual(1)
          for (const { from, to, words, p } of cues) {
            expect(text.slice(from, to)).toBe(words)
            expect(words.length).toBeGreaterThan(0)
            expect(p).toBeGreaterThan(0)
            expect(p).toBeLessThanOrEqual(1)
          }
        },
      ),
      { numRuns: 400 },
    )
  })

  test('high upset shows its words', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { upset, cues } = read(text)
        expect(cues.some(({ cue }) => cue === 'upset')).toBe(upset >= HIGH_UPSET)
      }),
      { numRuns: 300 },
    )
  })

  test.each(['idiot*.1d10t*', 'idiot* 1d10t*', 'Idiot!!! 1d10t*?!', 'NO NO NO!!! NEVER!!!'])(
    'fault-T2 high upset shows its words: %s',
    (text) => {
      const { upset, cues } = read(text)
      expect(cues.some(({ cue }) => cue === 'upset')).toBe(upset >= HIGH_UPSET)
    },
  )

  test('fault-T2 a word disguised twice over is read as one disguised once', () => {
    for (const text of ['1d10t*', 'you 1d10t$', 'іd10t*', 'id**t', '1d**t', 'iiidi*t'])
      expect([text, cuesOf(text, 'en')]).toEqual([text, expect.arrayContaining(['insult'])])
  })

  test('fault-T2 high upset shows its words, however they are disguised, with a model and without, told the language and not', () => {
    const bare = makeReader(null)
    fc.assert(
      fc.property(
        disguisedText,
        fc.option(fc.constantFrom(...LANGUAGES), { nil: undefined }),
        (text, language) => {
          for (const reader of [read, bare]) {
            const { upset, cues } = reader(text, language)
            const shown = cues.filter(({ cue }) => cue === 'upset')
            expect(shown.length > 0).toBe(upset >= HIGH_UPSET)
            for (const { words, p } of shown)
              expect([words.trim() !== '', p]).toEqual([true, upset])
          }
        },
      ),
      { numRuns: 1500 },
    )
  })

  test('the same text, the same reading', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(read(text)).toEqual(loadReader()(text))
      }),
      { numRuns: 100 },
    )
  })

  test('places count UTF-16 units of the text as it came', () => {
    const text = '👍🏽 Ça va… you іdіоt'
    const insult = read(text, 'en').cues.find(({ cue }) => cue === 'insult')
    expect(insult).toMatchObject({ words: 'you іdіоt', from: text.indexOf('you'), to: text.length })
  })

  test('without a model the patterns still speak', () => {
    expect(makeReader(null)('You are an idiot.', 'en').cues.map(({ cue }) => cue)).toContain(
      'insult',
    )
  })
})
