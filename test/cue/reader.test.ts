// The reader and its situations: disguised words, who says it, the language, hostile texts, and its
// model’s file.
import { statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CUE_MODEL_FILE, loadReader } from '../../src/signal/adapters/cue-model.ts'
import { readModel, writeModel } from '../../src/signal/domain/model.ts'
import { TALK_CUES } from '../../src/signal/domain/cue.ts'
import { type Language } from '../../src/platform/base/domain/language.ts'

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
  expect(cues.filter(({ cue }) => cue !== 'wish' && !TALK_CUES.has(cue))).toEqual([])
})
