// What the wording check may cost, in steps: it runs in the browser while somebody types.
import { describe, expect, test } from 'vitest'
import { getDefault } from '../../src/handbook/app/handbook-default.ts'
import { asksIn, questionsIn } from '../../src/style/domain/asked.ts'
import { LANGUAGES, type Language } from '../../src/platform/base/domain/language.ts'
import { checkWording } from '../../src/style/domain/check.ts'
import { MAX_STEPS } from '../../src/style/domain/compile.ts'
import type { Wording, WordingFacts } from '../../src/style/domain/type.ts'
import { findGrowth } from './growth.ts'
import { repeated, SEEDS } from './hostile.ts'

const { wording } = getDefault()
const FACTS: WordingFacts = {
  name: 'Anna Nowak',
  clocks: [{ kind: 'legal', until: '2026-03-13' }],
  promises: ['refund', 'we call you'],
  asked: ['What is the order number?'],
  apologies: 1,
  today: '2026-03-02',
  zone: 'Europe/Warsaw',
}
const stepsOf = (
  draft: string,
  language: Language,
  rules: Wording = wording,
  facts: WordingFacts = FACTS,
): number => {
  const work = { steps: 0 }
  checkWording(rules, draft, language, facts, language, work)
  return work.steps
}

describe('fault-A17 a draft of one word over and over', () => {
  test.each(LANGUAGES)('fault-A17 steps grow with the draft alone (%s)', (language) => {
    expect(
      SEEDS.map((seed) => findGrowth(seed, 400, (draft) => stepsOf(draft, language))).filter(
        Boolean,
      ),
    ).toEqual([])
  })

  test('fault-A17 no draft, and no pattern written for it, takes more than the bound', () => {
    const hostile = {
      rules: [
        {
          ...wording.rules[0]!,
          patterns: { en: [`a ...6 a|aa|a_a|a_a_a ...6 ${'a '.repeat(8)}b`] },
        },
      ],
    }
    const most = Math.max(
      ...['a ', 'we will ', 'sorry '].flatMap((seed) => [
        stepsOf(repeated(seed, 50_000), 'en', hostile),
        stepsOf(repeated(seed, 50_000), 'en'),
      ]),
    )
    expect(most).toBeLessThan(MAX_STEPS * 1.1)
  })

  test('fault-A17 an ordinary letter of the longest length is looked at whole', () => {
    const letter = repeated(
      'Thank you for your letter about the lamp, which came broken out of its box on Monday. ',
      49_900,
    )
    expect(
      checkWording(wording, `${letter} Please calm down.`, 'en', {}).some(
        (remark) => remark.from > 49_000,
      ),
    ).toBe(true)
  })

  test('fault-A17 a letter without a question mark is looked through once', () => {
    expect(asksIn(repeated('word ', 50_000))).toEqual([])
    expect(questionsIn('Thank you. What is the number? And the day?\nYours')).toEqual([
      'What is the number?',
      'And the day?',
    ])
    expect(questionsIn('سلام. شماره چیست؟??')).toEqual(['شماره چیست؟'])
  })

  test('fault-A17 twenty long letters before it, and a thousand promises, cost a bounded number of steps', () => {
    const facts = {
      ...FACTS,
      earlier: Array<string>(20).fill(repeated('sorry ', 50_000)),
      promises: Array<string>(1_000).fill(repeated('call refund ', 1_000)),
      asked: Array<string>(1_000).fill(repeated('order number ', 1_000)),
    }
    expect(
      stepsOf(repeated('we will call you tomorrow. ', 5_000), 'en', wording, facts),
    ).toBeLessThan(MAX_STEPS)
  })
})
