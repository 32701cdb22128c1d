// The engine on a small guide: what each kind of event does, and what must hold whatever happens.
import { describe, expect, test } from 'vitest'
import {
  events,
  fact,
  known,
  said,
  smallGuide,
  spoke,
  startAt,
  tap,
  wrote,
} from '../../../test/guide/small.ts'
import type { ContactEvent } from './event.ts'
import { adviseNow, beginGuide, foldGuide, stepGuide } from './guide.ts'

const now = '2026-03-02T10:10:00Z'
const fold = (...bodies: Parameters<typeof events>) =>
  foldGuide(smallGuide, known, events(...bodies), now)
const moves = (...bodies: Parameters<typeof events>) =>
  fold(...bodies).advice.map((advice) => advice.move)
const stepOf = (...bodies: Parameters<typeof events>) => fold(...bodies).state.step

describe('steps', () => {
  test('a calm contact begins by naming what is heard', () => expect(stepOf()).toBe('name'))
  test('shouting goes back to letting it pass', () => expect(stepOf(tap('shouting'))).toBe('peak'))
  test('calmer goes on to naming', () =>
    expect(stepOf(tap('shouting'), tap('calmer'))).toBe('name'))
  test('a step that was done is not entered again by itself', () =>
    expect(stepOf(tap('shouting'), { kind: 'done', step: 'peak' }, tap('shouting'))).toBe('name'))
  test('the agent can leave every step', () =>
    expect(stepOf(tap('shouting'), { kind: 'done', step: 'peak' })).toBe('name'))
  test('a step gone to by hand stays until it is done', () => {
    expect(stepOf({ kind: 'go', step: 'apologise' }, tap('shouting'))).toBe('apologise')
    expect(
      stepOf({ kind: 'go', step: 'apologise' }, tap('shouting'), {
        kind: 'done',
        step: 'apologise',
      }),
    ).toBe('peak')
  })
  test('facts agreed and read back lead to the apology', () =>
    expect(stepOf(fact('f', 'agreed'), said('read-back'))).toBe('apologise'))
  test('the end leads to the last step, whatever is open', () =>
    expect(stepOf(tap('shouting'), { kind: 'ended', how: 'lost', who: 'desk' })).toBe('care'))
  test('after the end only facts, notes and the care are heard', () => {
    const { state, advice } = fold(
      { kind: 'ended', how: 'done', who: 'desk' },
      tap('threat'),
      { kind: 'go', step: 'name' },
      fact('f'),
      { kind: 'done', step: 'care' },
    )
    expect(state).toMatchObject({
      step: 'care',
      tension: 20,
      heard: 0,
      done: ['care'],
      facts: [{ id: 'f' }],
    })
    expect(advice).toEqual([])
  })
  test('unknown ids and kinds change nothing', () => {
    const none = [
      { kind: 'done', step: 'x' },
      { kind: 'go', step: 'x' },
      said('x'),
      { kind: 'dismissed', event: 'x', cue: 'insult' },
      { kind: 'fact_changed', fact: 'x', state: 'agreed' },
      { kind: 'later' },
      { kind: 'joined' },
    ]
    expect(fold(...(none as Parameters<typeof events>)).state).toEqual(
      beginGuide(smallGuide, known),
    )
  })
})

describe('the boundary', () => {
  const insult = [said('name-feeling'), tap('insult')]
  test('interrupts, and the warning is counted', () => {
    expect(moves(...insult)[0]).toBe('warn-first')
    expect(fold(...insult).advice[0]!.text).toBe(
      'I want to help; please without insults. Warning 1 of 2.',
    )
    const after = fold(...insult, said('warn-first')).state
    expect(after).toMatchObject({ warnings: 1, step: 'peak' })
  })
  test('comes again for a new insult, then gives the right to end', () => {
    expect(moves(...insult, said('warn-first'), tap('insult'))[0]).toBe('warn-last')
    expect(
      moves(...insult, said('warn-first'), tap('insult'), said('warn-last'), tap('insult'))[0],
    ).toBe('end-call')
  })
  test('can be left by hand while the reason still stands, and comes for a new one', () => {
    expect(stepOf(...insult, { kind: 'done', step: 'boundary' })).toBe('peak')
    expect(stepOf(...insult, { kind: 'done', step: 'boundary' }, tap('silence'))).toBe('peak')
    expect(stepOf(...insult, { kind: 'done', step: 'boundary' }, tap('insult'))).toBe('boundary')
    expect(stepOf(...insult, { kind: 'go', step: 'name' })).toBe('name')
  })
  test('who stays to the end is offered no ending', () => {
    const guide = { ...smallGuide, ending: 'stay' as const }
    const all = foldGuide(
      guide,
      known,
      events(...insult, said('warn-first'), tap('insult'), said('warn-last'), tap('insult')),
      now,
    )
    expect(all.advice.map((advice) => advice.move)).not.toContain('end-call')
    expect(all.state.step).toBe('boundary')
  })
  test('a warning in a chat is counted by the tap alone, and only once', () => {
    expect(fold(...insult, spoke('anything', 'chat')).state.warnings).toBe(0)
    expect(
      fold(...insult, said('warn-first'), spoke('please without insults', 'chat')).state.warnings,
    ).toBe(1)
    expect(
      fold(...insult, spoke('please without insults', 'chat'), said('warn-first')).state.warnings,
    ).toBe(1)
    expect(fold(...insult, spoke('please without insults')).state.warnings).toBe(1)
  })
})

describe('safety', () => {
  test.each(['threat', 'self_harm'] as const)(
    'a tap on %s leads there at once, from every step',
    (cue) => {
      for (const { id } of smallGuide.steps)
        expect(stepOf({ kind: 'go', step: id }, tap(cue))).toBe('safety')
      expect(moves(tap(cue))).toEqual(['call-security', 'safe-words'])
    },
  )
  test('words that were read only propose it, and show themselves', () => {
    const { state, advice } = fold(
      wrote('I will find you', [{ cue: 'threat', words: 'find you', p: 0.9 }]),
    )
    expect(state.step).not.toBe('safety')
    expect(advice[0]).toMatchObject({
      move: 'safety',
      cue: 'threat',
      words: 'find you',
      paragraph: 'G9',
    })
    expect(advice[0]!.why).toContain('“find you”')
  })
  test('a dismissed threat is no threat, and its push is taken back', () => {
    const { state, advice } = fold(
      wrote('I will find you', [{ cue: 'threat', words: 'find you', p: 1 }]),
      { kind: 'dismissed', event: 'e0', cue: 'threat' },
    )
    expect(state).toMatchObject({ tension: 20, phase: 'calm', cues: [], firstCueAt: null })
    expect(advice[0]!.move).not.toBe('safety')
  })
  test('it is left by one action, back to where one was', () => {
    expect(
      stepOf(
        { kind: 'go', step: 'apologise' },
        { kind: 'safety', on: true },
        { kind: 'safety', on: false },
      ),
    ).toBe('apologise')
    expect(stepOf(tap('threat'), { kind: 'done', step: 'safety' })).toBe('peak')
    expect(stepOf(tap('threat'), { kind: 'go', step: 'care' })).toBe('care')
    expect(stepOf(tap('threat'), { kind: 'safety', on: false }, tap('threat'))).toBe('safety')
  })
})

describe('what is said', () => {
  test('the sentence fits the customer, and each is offered once', () => {
    expect(fold().advice[0]!.text).toBe('Mr Kowalski, I hear that this is a nuisance.')
    expect(fold({ kind: 'address', text: 'Mr Kowalski' }).advice[0]!.text).toBe(
      'Mr Kowalski, I hear that this is a nuisance.',
    )
    expect(moves(said('name-feeling'))[0]).toBe('own-part')
    expect(moves(said('name-feeling'), said('own-part'))[0]).toBe('ask-fact')
  })
  test('empathy rises when the grievance is told again, and when somebody cries', () => {
    expect(fold(tap('crying'), tap('calmer')).advice[0]!.text).toContain('second time')
    expect(fold(tap('repetition')).state.empathy).toBe(3)
    expect(fold(tap('repetition')).advice[0]).toMatchObject({
      level: 3,
      text: 'Mr Kowalski, I hear how hard this is.',
    })
  })
  test('an agent’s turn counts as the sentence offered, once until the customer speaks', () => {
    expect(fold(spoke('hm'), spoke('and'), spoke('so')).state.said).toEqual({ 'name-feeling': 1 })
    expect(fold(spoke('hm'), wrote('yes'), spoke('so')).state.said).toEqual({
      'name-feeling': 1,
      'own-part': 1,
    })
    expect(
      fold(spoke('hm'), { ...fact('f1'), who: 'customer' }, spoke('so')).state.said,
      'a fact of the customer’s is a word',
    ).toEqual({ 'name-feeling': 1, 'own-part': 1 })
    expect(fold(spoke('hm'), said('name-feeling')).state.said).toEqual({ 'name-feeling': 1 })
    expect(fold(said('name-feeling'), spoke('hm')).state.said).toEqual({ 'name-feeling': 1 })
  })
  test('a third apology is not offered', () => {
    const go = { kind: 'go', step: 'apologise' } as const
    expect(
      moves(said('own-part'), said('ask-fact'), { ...go }, { kind: 'wish', text: 'money' })[0],
    ).toBe('formal')
    expect(
      moves(
        said('own-part'),
        said('ask-fact'),
        go,
        { kind: 'wish', text: 'money' },
        said('formal'),
      )[0],
    ).toBe('process')
  })
  test('nor are two in a row', () => {
    const go = { kind: 'go', step: 'apologise' } as const
    expect(moves(said('own-part'), tap('calmer'), go)[0]).toBe('ask-wish')
    expect(moves(said('own-part'), tap('calmer'), go, said('ask-wish'))[0]).toBe('formal')
    expect(
      moves(said('own-part'), go, { kind: 'wish', text: 'money' })[0],
      'not even where nothing else comes first',
    ).toBe('process')
  })
  test('a step gone to by hand is left when all was said there, and not before', () => {
    const go = { kind: 'go', step: 'apologise' } as const
    expect(stepOf(go, said('ask-wish'), said('formal'))).toBe('apologise')
    expect(stepOf(go, said('process'))).toBe('apologise')
    expect(stepOf(go, said('ask-wish'), said('formal'), said('formal'), said('process'))).not.toBe(
      'apologise',
    )
  })
  test('a sentence that is not written in the customer’s language gives way to the next', () => {
    const steps = smallGuide.steps.map((step) =>
      step.id === 'name'
        ? {
            ...step,
            moves: step.moves.map((move) =>
              move.id === 'name-feeling' ? { ...move, levels: [{ en: 'Only English' }] } : move,
            ),
          }
        : step,
    )
    const say = (language: 'en' | 'pl') =>
      adviseNow(
        { ...smallGuide, steps },
        { ...beginGuide({ ...smallGuide, steps }, { ...known, language }), step: 'name' },
        '2026-03-02T10:00:00Z',
      ).find(({ kind }) => kind === 'say')?.move
    expect([say('en'), say('pl')]).toEqual(['name-feeling', 'own-part'])
  })
  test('a wish is a word of the customer’s', () =>
    expect(
      fold(spoke('hm'), { kind: 'wish', text: 'money', who: 'customer' }, spoke('so')).state.said,
    ).toEqual({ 'name-feeling': 1, 'own-part': 1 }))
  test('solutions wait for calm, agreed facts and the wish; until then the process', () => {
    const ready = [
      said('own-part'),
      fact('f', 'agreed'),
      { kind: 'wish', text: 'money back' },
      { kind: 'go', step: 'apologise' },
      said('formal'),
    ] as const
    expect(
      fold(...ready)
        .advice.map(({ text }) => text)
        .slice(0, 2),
    ).toEqual([
      'I can promise: a voucher, by e-mail by Wednesday 4 March, 12:00.',
      'I can promise: a call, by phone by Thursday 5 March, 12:00.',
    ])
    expect(moves(...ready, fact('g', 'disputed'))[0]).toBe('process')
    expect(moves(...ready, tap('shouting'))[0]).toBe('process')
    expect(fold(...ready, fact('g', 'open')).advice[0]!.text).toBe(
      'Anna looks into J-7 and answers by e-mail by Tuesday 3 March, 12:00.',
    )
  })
  test('a wish that is known is not asked for', () => {
    expect(moves({ kind: 'go', step: 'apologise' })[0]).toBe('ask-wish')
    expect(moves({ kind: 'wish', text: 'money' }, { kind: 'go', step: 'apologise' })[0]).toBe(
      'formal',
    )
    expect(
      moves(wrote('I want my money', [{ cue: 'wish', words: 'want my money', p: 0.9 }]), {
        kind: 'go',
        step: 'apologise',
      })[0],
    ).toBe('formal')
  })
  test('while the customer waits there is hold advice alone', () =>
    expect(moves({ kind: 'held', on: true })).toEqual(['hold-words', 'come-back']))
})

describe('approaches', () => {
  test('proposed by cues they only help, chosen they speak too, declined they are silent', () => {
    const proposed = fold(tap('shouting'))
    expect(proposed.state.proposed).toEqual(['angry'])
    expect(proposed.advice.find((advice) => advice.move === 'no-calm-down')).toMatchObject({
      isProposed: true,
      approach: 'angry',
      paragraph: 'A1',
    })
    expect(moves(tap('shouting'), { kind: 'approach', approach: 'angry', on: true })[0]).toBe(
      'angry-words',
    )
    const declined = fold(tap('shouting'), { kind: 'approach', approach: 'angry', on: false })
    expect(declined.state).toMatchObject({ proposed: [], declined: ['angry'] })
  })
  test('several may be on', () => {
    expect(
      fold(
        { kind: 'approach', approach: 'angry', on: true },
        { kind: 'approach', approach: 'talkative', on: true },
      ).state.approaches,
    ).toEqual(['angry', 'talkative'])
  })
})

test('every piece of advice names its reason, cue, step and paragraph', () => {
  const { advice } = fold(tap('bystanders'), tap('shouting'))
  expect(advice.map(({ move, why }) => [move, why])).toEqual([
    ['listen', 'Because it helps. Noticed: shouting. Step: Let it pass (G1).'],
    ['no-interrupt', 'Because it helps. Noticed: shouting. Step: Let it pass (G1).'],
    ['no-aside', 'Because it helps. Noticed: others are listening. Step: Let it pass (G1).'],
    [
      'no-calm-down',
      'Because it helps. Noticed: shouting. Proposed approach: Angry (A1). Step: Let it pass (G1).',
    ],
  ])
})

test('an event that is taken back leaves no trace, one taken back twice stands', () => {
  const [shout, undone] = [tap('shouting'), { kind: 'undone', event: 'e0' } as const]
  expect(fold(shout, undone).state).toEqual(beginGuide(smallGuide, known))
  expect(fold(shout, undone, { kind: 'undone', event: 'e1' }).state.step).toBe('peak')
})

test('time to calm runs from the first cue to the passing of the peak, and opens again with a new rise', () => {
  const all: ContactEvent[] = events(tap('shouting'), tap('shouting'), tap('calmer'))
  const { state } = foldGuide(smallGuide, known, all, now)
  expect(state).toMatchObject({
    firstCueAt: new Date(startAt).toISOString(),
    calmAt: all[2]!.at,
    phase: 'past',
  })
  expect(
    stepGuide(smallGuide, state, { ...events(tap('shouting'))[0]!, id: 'x', at: now }, now).state,
  ).toMatchObject({ phase: 'rising', calmAt: null })
})
