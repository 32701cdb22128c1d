// Weight, ladders, legal rules and differences, by the situation.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closest } from '../../src/platform/base/domain/closest.ts'
import { diffHandbook } from '../../src/handbook/domain/diff.ts'
import {
  computeWeight,
  isActNow,
  policyOf,
  legalRulesFor,
  levelsOf,
} from '../../src/handbook/domain/pick.ts'
import { changed, valid } from './fixture.ts'

test.each([
  ['nothing presses', { severity: 1, safety: 1, complexity: 1, impact: 1, urgency: 1 }, 1],
  [
    'the higher of severity and urgency counts',
    { severity: 2, safety: 1, complexity: 3, impact: 3, urgency: 3 },
    3,
  ],
  ['many are hit', { severity: 3, safety: 1, complexity: 1, impact: 4, urgency: 2 }, 4],
  ['it is intricate', { severity: 3, safety: 3, complexity: 5, impact: 1, urgency: 2 }, 4],
  ['both raise only once', { severity: 2, safety: 1, complexity: 5, impact: 5, urgency: 2 }, 3],
  ['never above five', { severity: 5, safety: 1, complexity: 5, impact: 5, urgency: 5 }, 5],
  ['somebody may get hurt', { severity: 1, safety: 4, complexity: 1, impact: 1, urgency: 1 }, 5],
])('weight when %s', (_name, judgements, weight) => {
  expect(computeWeight(judgements)).toBe(weight)
  expect(isActNow(judgements)).toBe(judgements.safety >= 4)
})

test('a higher judgement never lowers the weight', () => {
  const five = fc.integer({ min: 1, max: 5 })
  const judgements = fc.record({
    severity: five,
    safety: five,
    complexity: five,
    impact: five,
    urgency: five,
  })
  fc.assert(
    fc.property(
      judgements,
      fc.constantFrom('severity', 'safety', 'complexity', 'impact', 'urgency'),
      (is, one) => {
        expect(
          computeWeight({ ...is, [one]: Math.min(5, is[one as keyof typeof is] + 1) }),
        ).toBeGreaterThanOrEqual(computeWeight(is))
      },
    ),
  )
})

test('a ladder goes on into the next one, and a circle ends', () => {
  expect(policyOf(valid, valid.categories[0]!).map((level) => level.ask)).toEqual([
    'owner',
    'leader',
    'director',
  ])
  const circle = changed((h) => (h.ladders[1]!.next = 'standard'))
  expect(levelsOf(circle, 'standard')).toHaveLength(3)
  expect(levelsOf(valid, 'nowhere')).toEqual([])
})

test.each([
  ['nothing is known yet', null, null, ['PL-CONS-7A']],
  ['the customer is private', 'private', null, ['PL-CONS-7A']],
  ['the customer is a business', 'business', null, []],
  ['a person confirmed the class', 'private', 'consumer-complaint', ['PL-CONS-7A']],
  ['a person confirmed the class without a rule', 'private', 'other', []],
  ['the class is not in the handbook', 'private', 'gone', []],
] as const)('legal rules when %s', (_name, customer, legalClass, rules) => {
  expect(legalRulesFor(valid, valid.categories[0]!, customer, legalClass)).toEqual(rules)
})

test('the word somebody meant', () => {
  expect(closest('ownr', ['owner', 'order'])).toBe('owner')
  expect(closest('onwer', ['owner'])).toBe('owner')
  expect(closest('elephant', ['owner'])).toBeNull()
  expect(closest('', ['a'])).toBeNull()
})

test('two equal handbooks differ in nothing', () => {
  expect(diffHandbook(valid, structuredClone(valid))).toEqual([])
})

describe('what changed is named by part, id and field', () => {
  test('in the brand and its classes', () => {
    const after = changed((h) => {
      h.brand.legalClasses[0]!.rules = []
      h.brand.linkDays = 30
    })
    expect(diffHandbook(valid, after)).toEqual([
      {
        change: 'changed',
        part: 'brand',
        id: 'brand',
        fields: [{ field: 'linkDays', before: 90, after: 30 }],
      },
      {
        change: 'changed',
        part: 'legal-class',
        id: 'consumer-complaint',
        fields: [{ field: 'rules', before: ['PL-CONS-7A'], after: [] }],
      },
    ])
  })

  test('in what the guide says of the house, and in what a promise grants', () => {
    const after = changed((h) => {
      h.brand.trade = 'shop'
      h.brand.facts = { return_days: 14 }
      h.promises[0]!.answers = ['money']
    })
    expect(
      diffHandbook(valid, after).flatMap((change) => ('fields' in change ? change.fields : [])),
    ).toEqual([
      { field: 'trade', before: undefined, after: 'shop' },
      { field: 'facts', before: undefined, after: { return_days: 14 } },
      { field: 'answers', before: undefined, after: ['money'] },
    ])
  })

  test('in what answers what was just said, and in a written message, move by move', () => {
    const after = changed((h) => {
      const move = {
        id: 'reply-new',
        kind: 'say' as const,
        levels: [{ en: 'Yes.', pl: 'Tak.' }],
        because: { en: 'They asked.', pl: 'Było pytanie.' },
      }
      h.guide.replies = { ...h.guide.replies, moves: [...h.guide.replies.moves, move] }
    })
    expect(diffHandbook(valid, after)).toMatchObject([
      {
        change: 'changed',
        part: 'guide',
        fields: [{ field: 'replies.moves.reply-new' }, { field: 'replies.order' }],
      },
    ])
  })

  test('in a category: each of its fields, however deep', () => {
    const after = changed((h) => {
      // The small handbook's categories share what they have in common.
      h.categories[0] = structuredClone(h.categories[0]!)
      h.categories[0].owner = 'leader'
      h.categories[0].house.answer = '3 wd'
      h.categories[0].house.decide = '2 wd'
      h.categories[0].weight.safety.is = 2
    })
    expect(diffHandbook(valid, after)).toEqual([
      {
        change: 'changed',
        part: 'category',
        id: 'late-delivery',
        fields: [
          { field: 'weight.safety.is', before: 1, after: 2 },
          { field: 'owner', before: 'handler', after: 'leader' },
          { field: 'house.answer', before: '5 wd', after: '3 wd' },
          { field: 'house.decide', before: undefined, after: '2 wd' },
        ],
      },
    ])
  })

  test('another id is another category: one added, one removed', () => {
    expect(
      diffHandbook(
        valid,
        changed((h) => (h.categories[1]!.id = 'wrong-thing')),
      ),
    ).toEqual([
      { change: 'added', part: 'category', id: 'wrong-thing' },
      { change: 'removed', part: 'category', id: 'wrong-item' },
    ])
  })

  test('in a ladder its rungs as a whole, and another order of people', () => {
    const after = changed((h) => {
      h.ladders[0]!.rungs[0]!.silence = '2 wh'
      h.people.reverse()
    })
    const levels = { before: valid.ladders[0]!.rungs, after: after.ladders[0]!.rungs }
    expect(diffHandbook(valid, after)).toEqual([
      { change: 'reordered', part: 'person', id: 'person' },
      {
        change: 'changed',
        part: 'ladder',
        id: 'standard',
        fields: [{ field: 'rungs', ...levels }],
      },
    ])
  })

  test('in the guide: its own fields, a step’s, and their order; in the wording a rule', () => {
    const after = changed((h) => {
      h.guide = structuredClone(h.guide)
      h.guide.ending = 'stay'
      h.guide.steps[0]!.moves[0]!.because.pl = 'Bo to pomaga.'
      h.guide.steps.push(h.guide.steps.shift()!)
      h.wording = { rules: [] }
    })
    expect(diffHandbook(valid, after)).toEqual([
      {
        change: 'changed',
        part: 'guide',
        id: 'guide',
        fields: [{ field: 'ending', before: { afterWarnings: 2 }, after: 'stay' }],
      },
      {
        change: 'changed',
        part: 'guide',
        id: 'boundary',
        fields: [
          {
            field: 'moves.warn-first.because.pl',
            before: 'Because it helps. (pl)',
            after: 'Bo to pomaga.',
          },
        ],
      },
      { change: 'reordered', part: 'guide', id: 'guide' },
      { change: 'removed', part: 'wording', id: 'calm_down' },
    ])
  })

  test('all at once in the order of the handbook', () => {
    const after = changed((h) => {
      h.wording = { rules: [] }
      h.categories[0]!.owner = 'leader'
      h.ladders[0]!.rungs[0]!.silence = '2 wh'
      h.people.reverse()
      h.brand.linkDays = 30
    })
    expect(diffHandbook(valid, after).map(({ part }) => part)).toEqual([
      'brand',
      'person',
      'ladder',
      'category',
      'wording',
    ])
  })
})
