// What must hold whatever happens in a contact: the guide that ships and a small one, any events in
// any order.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { known, smallGuide, startAt } from '../../../test/guide/small.ts'
import { getDefault } from '../../handbook/app/handbook-default.ts'
import { CUES, type ReadCue, TEXT_CUES } from '../../signal/domain/cue.ts'
import { sayNext } from './advice.ts'
import type { ContactEvent, EventBody, Known } from './event.ts'
import { ENDINGS, FACT_STATES } from './event.ts'
import { adviseNow, beginGuide, foldGuide, stepGuide } from './guide.ts'
import type { GuideState } from './state.ts'
import { TENSION } from './tension.ts'
import { APPROACHES, FACT_KINDS, type Guide } from './type.ts'

const guides: [string, Guide][] = [
  ['a small guide', smallGuide],
  ['the guide that ships', getDefault().guide],
]
const now = '2026-03-02T12:00:00Z'
const RUNS = { numRuns: 60 }

const readCue = fc.record({
  cue: fc.constantFrom(...TEXT_CUES),
  words: fc.string({ maxLength: 12 }),
  from: fc.nat(5),
  to: fc.nat(20),
  p: fc.double({ min: 0, max: 1, noNaN: true }),
})
const turn = fc.record({
  kind: fc.constant('turn' as const),
  text: fc.string({ maxLength: 20 }),
  source: fc.constantFrom('chat' as const, 'typed' as const, 'transcript' as const),
  cues: fc.oneof(
    { weight: 3, arbitrary: fc.constant<ReadCue[]>([]) },
    { weight: 1, arbitrary: fc.array(readCue, { maxLength: 4 }) },
  ),
  upset: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true })),
})
const bodiesOf = (guide: Guide): fc.Arbitrary<EventBody> => {
  const step = fc.constantFrom(...guide.steps.map((each) => each.id), 'safety', 'nowhere')
  const moves = [...guide.steps, guide.safety, guide.hold, ...guide.approaches].flatMap((place) =>
    place.moves.map((move) => move.id),
  )
  const fact = fc.record({
    id: fc.constantFrom('f', 'g', 'h'),
    kind: fc.constantFrom(...FACT_KINDS),
    text: fc.constantFrom('', 'order 7', 'Ala'),
    source: fc.constant('customer'),
    state: fc.constantFrom(...FACT_STATES),
  })
  const cue = fc.record({ kind: fc.constant('cue' as const), cue: fc.constantFrom(...CUES) })
  return fc.oneof(
    { weight: 4, arbitrary: cue },
    { weight: 4, arbitrary: turn },
    fc.record({ kind: fc.constant('said' as const), move: fc.constantFrom(...moves, 'nothing') }),
    fc.record({ kind: fc.constant('done' as const), step }),
    fc.record({ kind: fc.constant('go' as const), step }),
    fc.record({ kind: fc.constant('fact' as const), fact }),
    fc.record({
      kind: fc.constant('fact_changed' as const),
      fact: fc.constantFrom('f', 'x'),
      state: fc.constantFrom(...FACT_STATES),
    }),
    fc.record({
      kind: fc.constantFrom('wish' as const, 'address' as const, 'note' as const),
      text: fc.constantFrom('', ' ', 'Anna', '20 zł'),
    }),
    fc.record({
      kind: fc.constant('approach' as const),
      approach: fc.constantFrom(...APPROACHES),
      on: fc.boolean(),
    }),
    fc.record({ kind: fc.constantFrom('safety' as const, 'held' as const), on: fc.boolean() }),
    fc.record({
      kind: fc.constant('dismissed' as const),
      event: fc.nat(30).map((n) => `e${n}`),
      cue: fc.constantFrom(...CUES),
    }),
    fc.record({ kind: fc.constant('undone' as const), event: fc.nat(30).map((n) => `e${n}`) }),
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('ended' as const),
        how: fc.constantFrom(...ENDINGS),
      }),
    },
  )
}
const stamp = (bodies: readonly (EventBody & { who?: string })[]): ContactEvent[] =>
  bodies.map(
    (body, index) =>
      ({
        ...body,
        id: `e${index}`,
        at: new Date(Date.parse(startAt) + index * 7000).toISOString(),
        who: body.who ?? 'customer',
      }) as ContactEvent,
  )
const eventsOf = (guide: Guide, most = 60) =>
  fc
    .array(
      fc
        .tuple(bodiesOf(guide), fc.constantFrom('customer', 'agent'))
        .map(([body, who]) => ({ ...body, who: body.kind === 'ended' ? 'desk' : who })),
      { maxLength: most },
    )
    .map(stamp)
const knownOf: fc.Arbitrary<Known | null> = fc.constantFrom(
  null,
  known,
  { ...known, case: null, mayPromise: [] },
  {
    ...known,
    language: 'fa',
    staff: 'pl',
    zone: 'Asia/Tehran',
    channel: 'chat',
    name: 'مریم',
  } as Known,
)

/** The states after each event. */
const walk = (guide: Guide, about: Known | null, all: readonly ContactEvent[]): GuideState[] =>
  all.reduce<GuideState[]>(
    (states, event) => [...states, stepGuide(guide, states.at(-1)!, event, now).state],
    [beginGuide(guide, about)],
  )

describe.each(guides)('%s', (_name, guide) => {
  const steps = [...guide.steps.map((step) => step.id), 'safety']

  test('is in exactly one step, with bounded memory, and never more than one next sentence but for a choice of solutions', () => {
    fc.assert(
      fc.property(knownOf, eventsOf(guide), (about, all) => {
        for (const state of walk(guide, about, all)) {
          expect(steps).toContain(state.step)
          const advice = adviseNow(guide, state, now)
          const says = advice.filter(
            (each) => each.kind === 'say' && each.approach === null && each.counts !== 'solution',
          )
          // An answer to what was just said may stand before the step's own sentence.
          if (state.step !== 'safety') expect(says.length).toBeLessThanOrEqual(2)
          expect(advice.length).toBeLessThanOrEqual(7)
          for (const each of advice)
            expect([each.text, each.why, /[{}[\]\0]/.test(each.text)]).toEqual([
              expect.stringMatching(/\S/),
              expect.stringMatching(/\S/),
              false,
            ])
          expect([
            state.tension >= 0 && state.tension <= 100,
            state.curve.length <= 200,
            state.cues.length <= 300,
            state.facts.length <= 100,
            state.done.length <= guide.steps.length,
          ]).toEqual([true, true, true, true, true])
        }
      }),
      RUNS,
    )
  })

  test('counts an agent’s turn as the sentence that was advised first', () => {
    fc.assert(
      fc.property(knownOf, eventsOf(guide), (about, all) => {
        for (const state of walk(guide, about, all))
          expect(sayNext(guide, state, now)).toEqual(
            adviseNow(guide, state, now).find(({ kind }) => kind === 'say'),
          )
      }),
      RUNS,
    )
  })

  test('gives the same advice for the same events, whether they come one by one or all at once', () => {
    fc.assert(
      fc.property(knownOf, eventsOf(guide, 40), (about, all) => {
        const remaining = all.filter((event) => event.kind !== 'undone')
        const folded = foldGuide(guide, about, remaining, now)
        expect(walk(guide, about, remaining).at(-1)).toEqual(folded.state)
        expect(foldGuide(guide, about, structuredClone(remaining), now)).toEqual(folded)
      }),
      RUNS,
    )
  })

  test('leads to safety in one action from everywhere, and back in one', () => {
    fc.assert(
      fc.property(
        knownOf,
        eventsOf(guide),
        fc.constantFrom<EventBody>(
          { kind: 'safety', on: true },
          { kind: 'cue', cue: 'threat' },
          { kind: 'cue', cue: 'self_harm' },
          { kind: 'go', step: 'safety' },
        ),
        (about, all, action) => {
          const before = walk(guide, about, all).at(-1)!
          if (before.ended !== null) return
          const safe = stepGuide(
            guide,
            before,
            { ...action, id: 'x', at: now, who: 'agent' } as ContactEvent,
            now,
          )
          expect(safe.state.step).toBe('safety')
          expect(safe.advice.length).toBeGreaterThan(0)
          expect(
            stepGuide(
              guide,
              safe.state,
              { kind: 'safety', on: false, id: 'y', at: now, who: 'agent' },
              now,
            ).state.step,
          ).not.toBe('safety')
        },
      ),
      RUNS,
    )
  })

  test('is never stuck: every step can be left by saying that it is done, until the last', () => {
    fc.assert(
      fc.property(knownOf, eventsOf(guide), (about, all) => {
        let state = walk(guide, about, all).at(-1)!
        const seen: string[] = []
        for (
          let round = 0;
          round <= steps.length && !(state.step === guide.steps.at(-1)!.id);
          round++
        ) {
          seen.push(state.step)
          state = stepGuide(
            guide,
            state,
            { kind: 'done', step: state.step, id: `d${round}`, at: now, who: 'agent' },
            now,
          ).state
        }
        expect(state.step).toBe(guide.steps.at(-1)!.id)
        expect(new Set(seen).size).toBe(seen.length)
      }),
      RUNS,
    )
  })

  test('leads to any step by hand', () => {
    fc.assert(
      fc.property(knownOf, eventsOf(guide), fc.constantFrom(...steps), (about, all, step) => {
        const before = walk(guide, about, all).at(-1)!
        if (before.ended === null)
          expect(
            stepGuide(guide, before, { kind: 'go', step, id: 'x', at: now, who: 'agent' }, now)
              .state.step,
          ).toBe(step)
      }),
      RUNS,
    )
  })

  test('leaves the state it is given as it is', () => {
    fc.assert(
      fc.property(eventsOf(guide, 20), fc.tuple(bodiesOf(guide)), (all, [body]) => {
        const before = walk(guide, known, all).at(-1)!
        const copy = structuredClone(before)
        stepGuide(guide, before, stamp([body])[0]!, now)
        expect(before).toEqual(copy)
      }),
      RUNS,
    )
  })

  test('stays calm with a calm customer: no peak, no boundary, no danger', () => {
    const calm = fc
      .array(
        fc.oneof(
          fc.record({
            kind: fc.constant('turn' as const),
            text: fc.string({ maxLength: 10 }),
            source: fc.constant('chat' as const),
            cues: fc.constant<ReadCue[]>([]),
            upset: fc.double({ min: 0, max: 0.4, noNaN: true }),
          }),
          fc.constant({ kind: 'cue' as const, cue: 'thanks' as const }),
        ),
        { maxLength: 40 },
      )
      .map(stamp)
    fc.assert(
      fc.property(calm, (all) => {
        for (const state of walk(guide, known, all))
          expect([state.phase, state.firstCueAt, state.step === 'boundary']).toEqual([
            'calm',
            null,
            false,
          ])
      }),
      RUNS,
    )
  })

  test('reads nothing in the agent’s words', () => {
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 20 }), (turns) => {
        const state = walk(
          guide,
          known,
          stamp(turns.map((each) => ({ ...each, who: 'agent' }))),
        ).at(-1)!
        expect([state.tension, state.cues, state.heard]).toEqual([TENSION.start, [], 0])
      }),
      RUNS,
    )
  })
})
