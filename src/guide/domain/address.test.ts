// Tests of every form of address in every language: whatever the name, it can be said, agrees with
// whom it is for, and a letter always begins somehow.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../../platform/base/domain/language.ts'
import { addressOf, guessForm, salutationOf } from './address.ts'
import { MEN as ENGLISH_MEN, WOMEN as ENGLISH_WOMEN } from './data/english-name.ts'
import { MEN as LATVIAN_MEN, WOMEN as LATVIAN_WOMEN } from './data/latvian-name.ts'
import { MEN as PERSIAN_MEN, WOMEN as PERSIAN_WOMEN } from './data/persian-name.ts'
import { MEN as POLISH_MEN, WOMEN as POLISH_WOMEN } from './data/polish-name.ts'
import { FORMS } from './type.ts'

const list = (words: string): string[] => words.split(' ')

const FIRST: Record<Language, { m: string[]; f: string[] }> = {
  en: { m: list(ENGLISH_MEN), f: list(ENGLISH_WOMEN) },
  pl: { m: list(POLISH_MEN).filter((_, at) => at % 2 === 0), f: list(POLISH_WOMEN) },
  lv: { m: list(LATVIAN_MEN), f: list(LATVIAN_WOMEN) },
  fa: { m: list(PERSIAN_MEN), f: list(PERSIAN_WOMEN) },
}
const LAST: Record<Language, { m: string[]; f: string[] }> = {
  en: { m: list('Calder Doyle McKay O’Brien Hill-Webb'), f: list('Calder Doyle McKay Nair') },
  pl: { m: list('Nowak Kowalski Lis Wójcik'), f: list('Nowak Kowalska Lis Nowacka-Lis') },
  lv: { m: list('Bērziņš Lācis Kalns Ivanovs Liepa'), f: list('Bērziņa Lāce Ivanova Liepa') },
  fa: { m: list('رضایی کریمی حسینی‌پور'), f: list('رضایی کریمی حسینی‌پور') },
}
const AGREES: Record<Language, { m: RegExp; f: RegExp }> = {
  en: { m: /^Mr \p{L}/u, f: /^Ms \p{L}/u },
  pl: { m: /^Panie \p{Lu}\p{Ll}+[euoyi]$/u, f: /^Pani \p{Lu}\p{Ll}+$/u },
  lv: { m: /^\p{Lu}[\p{L}-]+[as] kungs$/u, f: /^\p{Lu}[\p{L}-]+s kundze$/u },
  fa: { m: /^آقای \p{L}/u, f: /^خانم \p{L}/u },
}

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(['m', 'f'] as const)('every first name of the list is of %s and can be said', (sex) => {
    for (const first of FIRST[language][sex])
      for (const last of LAST[language][sex]) {
        const name = `${first} ${last}`
        expect(guessForm(name, language), name).toBe(sex)
        expect(addressOf(name, language), name).toMatch(AGREES[language][sex])
        expect(addressOf(name, language, sex), name).toBe(addressOf(name, language))
      }
  })

  const letters =
    language === 'fa' ? 'ابپتدرسشعفکلمنوهی\u200c ' : 'aąābcdeēgijkļlmnņoprsštuvwzž -.’ASKMJ '
  const piece = fc.oneof(
    fc.string({ unit: fc.constantFrom(...letters), maxLength: 12 }),
    fc.constantFrom(...FIRST[language].m, ...FIRST[language].f),
    fc.constantFrom(...LAST[language].m, ...LAST[language].f),
    fc.constantFrom(
      'Pan',
      'Pani',
      'Mr',
      'Dr',
      'dr',
      'kungs',
      'خانم',
      'دکتر',
      'سید',
      '{name}',
      '[x]',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  )
  const typed = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(' '))
  const form = fc.constantFrom(undefined, null, ...FORMS)

  test('whatever is typed, what is said is whole and a letter begins', () => {
    fc.assert(
      fc.property(typed, form, (name, who) => {
        const called = addressOf(name, language, who)
        const first = salutationOf(name, language, who)
        expect(first).toMatch(/^\p{L}.*[,،!]$/u)
        for (const text of [called ?? 'none', first]) {
          expect(text).not.toMatch(/[{}[\]@\d]|undefined|null|\s{2}|^\s|\s$/u)
          expect(text).not.toMatch(/(?<![\p{L}\u200c])(\p{L}{2,}) \1(?![\p{L}\u200c])/u)
        }
        if (called !== null && (who === 'm' || who === 'f'))
          expect(called).not.toMatch(
            who === 'm' ? /^(?:Ms|Mrs|Miss|Pani|خانم) |kundze$/ : /^(?:Mr|Panie|آقای) |kungs$/,
          )
        expect(who === 'many' ? called : null).toBeNull()
      }),
    )
  })

  test('nobody is called twice in different ways', () => {
    fc.assert(
      fc.property(typed, (name) => {
        const guessed = guessForm(name, language)
        expect(addressOf(name, language)).toBe(addressOf(name, language, guessed))
        expect(addressOf(`  ${name} `, language)).toBe(addressOf(name, language))
        expect(salutationOf(name, language)).toBe(salutationOf(name, language, guessed))
      }),
    )
  })

  test.each([
    '',
    ' ',
    'Acme Ltd',
    'Modrzew sp. z o.o.',
    'SIA Saule',
    'شرکت پارس',
    'ann@mail.example',
  ])('nobody is %j', (name) => {
    for (const who of [undefined, null, ...FORMS]) {
      expect(addressOf(name, language, who)).toBeNull()
      expect(salutationOf(name, language, who)).not.toBe('')
    }
  })
})
