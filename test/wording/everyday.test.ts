// Ordinary sentences of agents in four languages: each rule finds its own, and nothing is remarked
// on in the good ones.
import { expect, test } from 'vitest'
import { getDefault } from '../../src/handbook/app/handbook-default.ts'
import { LANGUAGES, type Language } from '../../src/platform/base/domain/language.ts'
import { checkWording } from '../../src/style/domain/check.ts'
import { everyday } from './corpus/everyday.ts'

const { wording } = getDefault()
const ASKED: Record<Language, string> = {
  en: 'What is the order number?',
  pl: 'Jaki jest numer zamówienia?',
  lv: 'Kāds ir pasūtījuma numurs?',
  fa: 'شمارهٔ سفارش چیست؟',
}

test.each(
  LANGUAGES.flatMap((language) =>
    Object.keys(everyday[language]).map((rule) => [language, rule] as const),
  ),
)('%s: %s', (language, rule) => {
  const facts = {
    today: '2026-03-02',
    clocks: [{ kind: 'house', until: '2026-03-13' }],
    asked: [ASKED[language]],
    apologies: rule === 'third_apology' ? 2 : 0,
  }
  const rulesOf = (draft: string) =>
    checkWording(wording, draft, language, facts).map((remark) => remark.rule)
  const isRight = (draft: string) =>
    rule === 'good' ? rulesOf(draft).length === 0 : rulesOf(draft).includes(rule)
  expect((everyday[language][rule] ?? []).filter((draft) => !isRight(draft))).toEqual([])
})
