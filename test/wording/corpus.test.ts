// Each rule in each language: sentences it must catch, and near misses it must leave alone.
import { describe, expect, test } from 'vitest'
import { getDefault } from '../../src/handbook/app/handbook-default.ts'
import { LANGUAGES } from '../../src/platform/base/domain/language.ts'
import { checkWording } from '../../src/style/domain/check.ts'
import { impatient } from './corpus/impatient.ts'
import { corpus, factsFor } from './corpus/sentence.ts'

const { wording } = getDefault()

describe.each(LANGUAGES)('%s', (language) => {
  test.each(wording.rules.map((rule) => rule.id))('%s', (rule) => {
    const { caught, fine } = corpus[language][rule] ?? { caught: [], fine: [] }
    const facts = factsFor(language, rule)
    const has = (draft: string) =>
      checkWording(wording, draft, language, facts).some((remark) => remark.rule === rule)
    expect({ missed: caught.filter((draft) => !has(draft)), wrong: fine.filter(has) }).toEqual({
      missed: [],
      wrong: [],
    })
    expect(Math.min(caught.length, fine.length)).toBeGreaterThanOrEqual(6)
  })
})

test.each(LANGUAGES)('impatient sentences: %s', (language) => {
  expect(
    impatient[language].filter(
      (draft) => checkWording(wording, draft, language, { today: '2026-03-02' }).length === 0,
    ),
  ).toEqual([])
})
