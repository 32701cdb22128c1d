// The reader under pressure: disguised words, places of words, hostile texts, and the same answer
// every time.
import { statSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CUE_MODEL_FILE, loadReader } from '../../src/signal/adapters/cue-model.ts'
import { readModel, writeModel } from '../../src/signal/domain/model.ts'
import { makeReader } from '../../src/signal/domain/reader.ts'
import { HIGH_UPSET } from '../../src/signal/domain/upset.ts'
import { type Language, LANGUAGES } from '../../src/platform/base/domain/language.ts'

const read = loadReader()
const cuesOf = (text: string, language?: Language) =>
  read(text, language).cues.map(({ cue }) => cue)

describe('disguised words', () => {
  test.each([
    ['letters for digits', 'en', 'you 1d10t'],
    ['a dollar sign', 'en', 'you a$$hole'],
    ['an at sign', 'en', 'you b@stard'],
    ['stars', 'en', 'f*ck you'],
    ['more stars', 'en', 'you f**king m*ron'],
    ['stretched', 'en', 'you idiooooot'],
    ['spaced', 'en', 'you i d i o t'],
    ['dotted', 'en', 'f.u.c.k. you'],
    ['Cyrillic letters', 'en', 'you іdіоt'],
    ['hidden signs', 'en', 'you id\u200biot'],
    ['wide letters', 'en', 'you ｉｄｉｏｔ'],
    ['mathematical letters', 'en', 'you 𝐢𝐝𝐢𝐨𝐭'],
    ['accents', 'en', 'you ïdîöt'],
    ['a soft hyphen', 'en', 'you idi\u00adot'],
    ['capitals', 'en', 'YoU iDiOt'],
    ['spaced', 'pl', 's p i e r d a l a j'],
    ['dashed', 'pl', 's-p-i-e-r-d-a-l-a-j'],
    ['starred', 'pl', 'ty k*rwo'],
    ['without accents', 'pl', 'zamknij morde'],
    ['stretched', 'pl', 'ty debiluuuuu'],
    ['digits', 'pl', 'ty d3bilu'],
    ['without accents', 'lv', 'jus esat idioti'],
    ['without accents', 'lv', 'aizver rikli'],
    ['long vowels doubled', 'lv', 'aizver riikli'],
    ['Russian letters', 'lv', 'сука'],
    ['Russian in Latin letters', 'lv', 'suka'],
    ['Arabic letters', 'fa', 'كثافت'],
    ['a space for a half-space', 'fa', 'بی شعور'],
    ['nothing for a half-space', 'fa', 'بیشعور'],
    ['a half-space', 'fa', 'بی‌شعور'],
    ['stretched', 'fa', 'احمقققق'],
    ['tatweel', 'fa', 'احمـــق'],
    ['Latin letters', 'fa', 'koskesh'],
  ] as const)('%s (%s): %s', (_, language, text) => {
    expect(cuesOf(text, language)).toContain('insult')
  })

  test.each([
    'Scunthorpe',
    'assess the class',
    'cocktail',
    'analysis',
    'Sussex',
    'therapist',
    'a 4 g 4 f 3',
    's a v e 2 0',
    '5*3*2',
    'b.v. and s.a.',
    'Penistone',
    'shiitake',
    'Dickens',
    'Matsushita',
  ])('an innocent word: %s', (text) => {
    expect(cuesOf(text, 'en').filter((cue) => cue !== 'wish')).toEqual([])
  })
})

describe('who says it', () => {
  test.each([
    ['en', 'He shouted: "you idiot, get out".'],
    ['en', 'Your driver told me to go to hell.'],
    ['en', 'I was called a bitch by your waiter.'],
    ['en', "I don't think you are idiots."],
    ['pl', 'Kierowca krzyknął do mnie: spierdalaj.'],
    ['pl', 'Zostałam nazwana idiotką.'],
    ['lv', 'Šoferis uzkliedza man: ej dirst.'],
    ['fa', 'پیک به من گفت خفه شو.'],
    ['fa', 'شما نفهم نیستید.'],
  ] as const)('%s: %s', (language, text) => {
    expect(cuesOf(text, language)).not.toContain('insult')
  })

  test('a new sentence of one’s own is no report', () => {
    expect(cuesOf('He told me to wait. You are idiots.', 'en')).toContain('insult')
  })
})

describe('language', () => {
  test.each([
    ['en', 'Where is my order? I have been waiting.'],
    ['pl', 'Gdzie jest moja paczka?'],
    ['pl', 'spierdalaj'],
    ['lv', 'Kur ir mana paka, lūdzu?'],
    ['lv', 'esat idioti'],
    ['fa', 'سفارش من کجاست؟'],
    ['en', ''],
    ['en', '12345'],
  ] as const)('%s: %s', (language, text) => {
    expect(read(text).language).toBe(language)
  })

  test('a script beats what was said to be the language', () => {
    expect(read('احمق', 'en').language).toBe('fa')
  })
})

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

describe('hostile texts', () => {
  test.each([
    ['one letter', 'a'.repeat(100_000)],
    ['stars', 'f*'.repeat(50_000)],
    ['words that begin patterns', 'you are such a '.repeat(7_000)],
    ['single letters', 'f u c k '.repeat(12_000)],
    ['at signs', 'a@'.repeat(50_000)],
    ['marks', `e${'\u0301'.repeat(99_999)}`],
    ['quotes', '"'.repeat(100_000)],
    ['half-spaces', 'می‌'.repeat(33_000)],
    ['denials', 'not idiot '.repeat(10_000)],
    ['stretched', 'aaab'.repeat(25_000)],
    ['apostrophes', "a'".repeat(50_000)],
  ])('%s end in time', { timeout: 4000 }, (_, text) => {
    expect(read(text).upset).toBeLessThanOrEqual(1)
  })
})

describe('the model’s file', () => {
  test('is small', () => {
    expect(statSync(CUE_MODEL_FILE).size).toBeLessThan(1_000_000)
  })

  test('is written as it is read', () => {
    const model = {
      languages: {
        pl: {
          chars: Int8Array.of(1, -2, 3, 4),
          words: Int8Array.of(-128, 5),
          charScale: 0.5,
          wordScale: 0.25,
          bias: -1,
        },
      },
    }
    expect(readModel(writeModel(model))).toEqual(model)
  })

  test('is refused when it is broken', () => {
    const bytes = writeModel({
      languages: {
        fa: {
          chars: Int8Array.of(1, 2),
          words: Int8Array.of(3, 4),
          charScale: 1,
          wordScale: 1,
          bias: 0,
        },
      },
    })
    expect(() => readModel(bytes.slice(0, -1))).toThrow()
    expect(() => readModel(Uint8Array.of(1, 2, 3))).toThrow()
    expect(() => readModel(new Uint8Array(40))).toThrow()
  })
})

test.each<[Language, string]>([
  ['pl', 'Mam błąd w fakturze numer 12.'],
  ['pl', 'Wyskakuje blad 404 na stronie.'],
  ['pl', 'Blat kuchenny jest w innym kolorze.'],
  ['fa', 'خسته نباشید، سفارش من کی می‌رسد؟'],
])('an everyday word is no swearing and no weariness: %s %s', (language, text) => {
  const { upset, cues } = read(text, language)
  expect(upset).toBeLessThan(0.4)
  expect(cues.filter(({ cue }) => cue !== 'wish')).toEqual([])
})
