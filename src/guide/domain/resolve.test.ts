// A brand's changes of the default guide and wording: what they do, and where a finding about the
// result stands in them.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { smallGuide, text } from '../../../test/guide/small.ts'
import { getDefault } from '../../handbook/app/handbook-default.ts'
import { guideChangesFile, guideSchema } from '../contract/guide.ts'
import { placeInWordingChanges, resolveWording } from '../../style/domain/resolve.ts'
import type { WordingRule } from '../../style/domain/type.ts'
import { type GuideChanges, placeInChanges, resolveGuide } from './resolve.ts'
import type { GuideStep, Move } from './type.ts'

const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id).join(' ')
const resolve = (changes: GuideChanges) => resolveGuide(smallGuide, changes)
const move: Move = { id: 'listen', kind: 'do', text: text('Listen well'), because: text('So') }
const step: GuideStep = {
  id: 'greet',
  paragraph: 'G0',
  name: text('Greet'),
  aim: text('Begin'),
  leave: { said: 'hello' },
  moves: [{ id: 'hello', kind: 'say', text: text('Hello'), because: text('So') }],
}

test('no changes, no difference', () =>
  expect(resolve({})).toEqual({ guide: smallGuide, findings: [] }))

test('what is named is changed, the rest stays', () => {
  const { guide } = resolve({
    ending: 'stay',
    chat: { away: text('Later') },
    safety: { paragraph: 'S1' },
  })
  expect(guide).toEqual({
    ...smallGuide,
    ending: 'stay',
    chat: { ...smallGuide.chat, away: text('Later') },
    safety: { ...smallGuide.safety, paragraph: 'S1' },
  })
})

test('steps in another order, the others after them', () => {
  expect(ids(resolve({ order: ['care', 'name'] }).guide.steps)).toBe(
    'care name boundary peak apologise',
  )
  expect(ids(resolve({ steps: [step], order: ['greet'] }).guide.steps)).toBe(
    'greet boundary peak name apologise care',
  )
  expect(ids(resolve({ steps: [{ ...step, id: 'peak' }] }).guide.steps)).toBe(
    'boundary peak name apologise care',
  )
})

test('moves are replaced in their place, added at the end, and left out', () => {
  const { guide, findings } = resolve({
    moves: {
      peak: [move, { ...move, id: 'wait' }],
      safety: [{ ...move, id: 'run' }],
      hold: [{ ...move, id: 'hum' }],
      angry: [{ ...move, id: 'nod' }],
    },
    without: ['no-interrupt', 'talkative', 'boundary'],
  })
  expect(findings).toEqual([])
  expect(ids(guide.steps)).toBe('peak name apologise care')
  expect(guide.steps[0]!.moves.map(({ id, text: words }) => [id, words?.en])).toEqual([
    ['listen', 'Listen well'],
    ['no-aside', 'Speak to others'],
    ['wait', 'Listen well'],
  ])
  expect([
    ids(guide.safety.moves),
    ids(guide.hold.moves),
    ids(guide.approaches),
    ids(guide.approaches[0]!.moves),
  ]).toEqual([
    'call-security safe-words run',
    'hold-words come-back hum',
    'angry disappointed',
    'no-calm-down angry-words nod',
  ])
})

test('what does not exist is named', () => {
  expect(
    resolve({ order: ['peek'], without: ['no-interupt'], moves: { naem: [] } }).findings.map(
      ({ path, params }) => [path, params],
    ),
  ).toEqual([
    [['order', 0], { id: 'peek', meant: 'peak' }],
    [['without', 0], { id: 'no-interupt', meant: 'no-interrupt' }],
    [['moves', 'naem'], { id: 'naem', meant: 'name' }],
  ])
})

test('a place in the result leads to its place in the changes, or to none when it comes from the default', () => {
  const changes: GuideChanges = {
    steps: [step],
    order: ['greet'],
    moves: { peak: [move], safety: [{ ...move, id: 'run' }] },
    ending: 'stay',
  }
  const { guide } = resolve(changes)
  const at = (...path: (string | number)[]) => placeInChanges(guide, changes, path)
  expect(at('steps', 0, 'moves', 0, 'text')).toEqual(['steps', 0, 'moves', 0, 'text'])
  expect(at('steps', 2, 'moves', 0, 'text')).toEqual(['moves', 'peak', 0, 'text'])
  expect(at('steps', 2, 'moves', 1, 'text')).toEqual([])
  expect(at('steps', 3, 'leave')).toEqual([])
  expect(at('safety', 'moves', 2, 'because')).toEqual(['moves', 'safety', 0, 'because'])
  expect(at('safety', 'moves', 0)).toEqual([])
  expect(at('ending')).toEqual(['ending'])
})

test('the example in the handbook’s description is a guide', () => {
  const page = readFileSync(new URL('../../../docs/how/handbook.md', import.meta.url), 'utf8')
  const {
    opoka: _,
    from,
    ...changes
  } = guideChangesFile.parse(parse(/```yaml\n(from: default\nending:[\s\S]*?)```/.exec(page)![1]!))
  const { guide, findings } = resolveGuide(getDefault().guide, changes)
  expect([from, findings, guide.ending, guideSchema.safeParse(guide).success]).toEqual([
    'default',
    [],
    'stay',
    true,
  ])
})

test('rules of wording the same way', () => {
  const rule = (id: string, name = id): WordingRule => ({
    id,
    paragraph: 'W1',
    name: text(name),
    why: text('x'),
    better: text('y'),
    patterns: { en: ['z'] },
  })
  const changes = { without: ['b', 'q'], rules: [rule('c', 'new'), rule('d')] }
  const { wording, findings } = resolveWording(
    { rules: [rule('a'), rule('b'), rule('c')] },
    changes,
  )
  expect(wording.rules.map(({ id, name }) => [id, name.en])).toEqual([
    ['a', 'a'],
    ['c', 'new'],
    ['d', 'd'],
  ])
  expect(findings).toMatchObject([
    { code: 'wording.rule_unknown', path: ['without', 1], params: { rule: 'q' } },
  ])
  expect([
    placeInWordingChanges(wording, changes, ['rules', 1, 'why']),
    placeInWordingChanges(wording, changes, ['rules', 0, 'why']),
  ]).toEqual([['rules', 0, 'why'], []])
})
