// The sentences of all languages and the facts they are checked against.
import type { Language } from '../../../src/platform/base/domain/language.ts'
import type { WordingFacts } from '../../../src/style/domain/type.ts'
import { en } from './en.ts'
import { fa } from './fa.ts'
import { lv } from './lv.ts'
import { pl } from './pl.ts'
import type { Corpus } from './type.ts'

export const corpus: Record<Language, Corpus> = { en, pl, lv, fa }

const OWN: Record<Language, { name: string; promise: string; asked: string[] }> = {
  en: {
    name: 'Mrs Marta Ozolina',
    promise: 'Reserve a table for Friday',
    asked: ['What is the order number?', 'When did the parcel arrive?'],
  },
  pl: {
    name: 'Anna Kowalska',
    promise: 'Rezerwacja stolika na piątek',
    asked: ['Jaki jest numer zamówienia?', 'Kiedy dotarła paczka?'],
  },
  lv: {
    name: 'Marta Ozoliņa',
    promise: 'Galdiņa rezervācija piektdienā',
    asked: ['Kāds ir pasūtījuma numurs?', 'Kad pienāca sūtījums?'],
  },
  fa: {
    name: 'مریم رستگار',
    promise: 'رزرو میز برای جمعه',
    asked: ['شمارهٔ سفارش چیست؟', 'بسته چه روزی رسید؟'],
  },
}

/**
 * Monday 2 March 2026; the nearest deadline runs to Friday the 13th. Two apologies were made before
 * only where the rule looks at them.
 */
export const factsFor = (language: Language, rule: string): WordingFacts => ({
  today: '2026-03-02',
  zone: 'Europe/Warsaw',
  name: OWN[language].name,
  clocks: [
    { kind: 'legal', until: '2026-03-30' },
    { kind: 'house', until: '2026-03-13T23:00:00Z' },
  ],
  promises: [OWN[language].promise],
  asked: OWN[language].asked.map((question) => ({ question, answer: '4471' })),
  apologies: rule === 'third_apology' ? 2 : 0,
})
