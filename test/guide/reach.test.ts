// The guide that ships, walked through at random: every sentence can come up, there is always one to
// say, and none contradicts what is known or was said before.
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { guideFile } from '../../src/guide/contract/guide.ts'
import type { ContactEvent, EventBody, Known } from '../../src/guide/domain/event.ts'
import { beginGuide, stepGuide } from '../../src/guide/domain/guide.ts'
import { movesOf } from '../../src/guide/domain/move.ts'
import type { Advice, GuideState } from '../../src/guide/domain/state.ts'
import {
  APPROACHES,
  FACT_KINDS,
  FINDINGS,
  type Guide,
  type Move,
  TRADES,
} from '../../src/guide/domain/type.ts'
import { CHANNELS } from '../../src/chapter/domain/channel.ts'
import type { Text } from '../../src/platform/base/domain/language.ts'
import { type Cue, CUES } from '../../src/signal/domain/cue.ts'

const WALKS = 6_000
const LONGEST = 26
const START = Date.parse('2026-03-02T09:00:00Z')
const PAST = '2026-03-01T12:00:00Z'

const shipped = (): Guide => {
  const { opoka: _mark, ...guide } = guideFile.parse(
    parse(readFileSync(new URL('../../handbook/default/guide.yaml', import.meta.url), 'utf8')),
  )
  return guide
}

/** Where a text stands, put before it, so that it is known again wherever it comes up. */
const PARTS = ['levels', 'again', 'written'] as const
const mark = (text: Text, at: string): Text => ({ en: `⟦${at}⟧ ${text.en ?? ''}` })
function markMove(move: Move): Move {
  const marked = { ...move, ...(move.text ? { text: mark(move.text, `${move.id} text 0`) } : {}) }
  for (const part of PARTS) {
    const texts = move[part]
    if (texts) marked[part] = texts.map((text, index) => mark(text, `${move.id} ${part} ${index}`))
  }
  return marked
}
function markGuide(guide: Guide): Guide {
  const within = <T extends { moves: Move[] }>(place: T): T => ({
    ...place,
    moves: place.moves.map(markMove),
  })
  return {
    ...guide,
    steps: guide.steps.map(within),
    safety: within(guide.safety),
    hold: within(guide.hold),
    approaches: guide.approaches.map(within),
    replies: within(guide.replies),
    letter: within(guide.letter),
  }
}
const marksOf = (text: string): string[] =>
  [...text.matchAll(/⟦([^⟧]+)⟧/g)].map(([, at = '']) => at)

/** The same numbers on any day and machine (mulberry32). */
function makeRandom(seed: number): () => number {
  let at = seed
  return () => {
    at = (at + 0x6d2b79f5) | 0
    let mixed = Math.imul(at ^ (at >>> 15), at | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Random = ReturnType<typeof makeRandom>
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!

function makeKnown(random: Random): Known {
  const later = (days: number) => new Date(START + days * 86_400_000).toISOString()
  const isKnown = random() < 0.5
  return {
    language: 'en',
    staff: 'en',
    zone: 'Europe/London',
    channel: random() < 0.5 ? 'phone' : pick(random, CHANNELS),
    roles: ['agent'],
    brand: 'Larkfield',
    agent: 'Tom',
    self: pick(random, ['m', 'f', null]),
    name: pick(random, [null, 'Ms Ruth Calder']),
    trade: pick(random, TRADES),
    house: random() < 0.5 ? { return_days: '30' } : {},
    crisisLine: pick(random, [null, 'Samaritans, 116 123']),
    emergency: '999',
    manager: pick(random, [null, 'Sarah Doyle']),
    questions: random() < 0.3 ? ['Which shop was it?'] : [],
    case: isKnown
      ? {
          ref: 'B-1',
          owner: 'Helen Marsh',
          by: random() < 0.85 ? later(2) : PAST,
          category: 'Late parcel',
          procedure: [],
          earlier: random() < 0.3 ? 2 : 0,
        }
      : null,
    promises:
      random() < 0.15
        ? [{ what: 'We call back', channel: 'phone', dueAt: PAST, state: 'broken' }]
        : [],
    mayPromise: ['We send a new one', 'The money goes back to your card']
      .slice(0, Math.floor(random() * 3))
      .map((what, index) => ({ id: `m${index}`, what, channel: 'mail', latestAt: later(3) })),
    asked: [],
  }
}

const ANSWERS: Record<string, Cue> = { 'Yes.': 'agrees', 'No.': 'declines' }

/** Most people go on as they began. */
const pickCue = (random: Random, mood: readonly Cue[]): Cue =>
  random() < 0.6 ? pick(random, mood) : pick(random, CUES)

/** Something happens: mostly the customer, and now and then the agent does something beside it. */
function makeBody(
  random: Random,
  last: readonly Advice[],
  mood: readonly Cue[],
): { who: 'customer' | 'agent' } & EventBody {
  const dice = random()
  const say = last.find(({ kind }) => kind === 'say')
  if (say && dice < 0.45) return { who: 'agent', kind: 'said', move: say.move }
  if (dice < 0.72) {
    const text = pick(random, [
      'Hello.',
      'Yes.',
      'Who do I ask for then, and what do you need from me?',
      'It was order 10234 and it has still not come, I was told Friday.',
      'No.',
    ])
    const said = ANSWERS[text]
    const cues = said
      ? [said]
      : Array.from({ length: Math.floor(random() * 2.4) }, () => pickCue(random, mood))
    return {
      who: 'customer',
      kind: 'turn',
      text,
      source: 'typed',
      upset: random() < 0.2 ? 0.9 : 0,
      cues: cues.map((cue) => ({ cue: cue as never, words: text, from: 0, to: 3, p: 0.9 })),
    }
  }
  if (dice < 0.84) return { who: 'customer', kind: 'cue', cue: pickCue(random, mood) }
  if (dice < 0.89)
    return {
      who: 'agent',
      kind: 'fact',
      fact: {
        id: `f${Math.floor(random() * 4)}`,
        kind: pick(random, FACT_KINDS),
        text: 'order 10234',
        source: random() < 0.15 ? 'order 10234' : 'customer',
        state: pick(random, ['open', 'open', 'agreed', 'disputed'] as const),
      },
    }
  if (dice < 0.92) return { who: 'customer', kind: 'wish', text: 'my money back' }
  if (dice < 0.94)
    return {
      who: 'agent',
      kind: 'finding',
      of: pick(random, FINDINGS),
      text: 'it was left in the warehouse',
    }
  if (dice < 0.975)
    return {
      who: 'agent',
      kind: 'approach',
      approach: pick(random, APPROACHES),
      on: random() < 0.9,
    }
  if (dice < 0.985) return { who: 'agent', kind: 'held', on: random() < 0.6 }
  return random() < 0.5
    ? { who: 'agent', kind: 'help', note: '' }
    : { who: 'agent', kind: 'safety', on: false }
}

const ENDINGS: readonly Guide['ending'][] = ['stay', { afterWarnings: 2 }, { afterWarnings: 3 }]

/** After a threat was answered, and after the end, silence is right. */
const isOver = ({ step, cues, held, said }: GuideState): boolean =>
  held ||
  (said['boundary-end'] ?? 0) > 0 ||
  step === 'care' ||
  (step === 'safety' && !cues.some(({ cue }) => cue === 'self_harm'))

type Seen = { state: GuideState; advice: Advice[]; known: Known; said: string[] }

function walk(guide: Guide, seed: number, look: (seen: Seen) => void): void {
  const random = makeRandom(seed)
  const house: Guide = { ...guide, ending: pick(random, ENDINGS) }
  const known = makeKnown(random)
  const mood = Array.from({ length: 3 }, () => pick(random, CUES))
  let state = beginGuide(house, known)
  let advice: Advice[] = []
  const said: string[] = []
  let at = START
  for (let index = 0; index < LONGEST; index++) {
    at += random() < 0.8 ? 30_000 : 5_000
    const now = new Date(at).toISOString()
    const body = makeBody(random, advice, mood)
    if (body.kind === 'said') {
      const say = advice.find(({ move }) => move === body.move)
      said.push(...marksOf(say?.text ?? ''))
    }
    const event: ContactEvent = { id: `e${index}`, at: now, ...body }
    ;({ state, advice } = stepGuide(house, state, event, now))
    look({ state, advice, known, said })
  }
}

describe('walked through at random', () => {
  const guide = markGuide(shipped())
  const seen = new Set<string>()
  const silent: string[] = []
  const twice: string[] = []
  const wrong: string[] = []

  beforeAll(() => {
    for (let seed = 1; seed <= WALKS; seed++)
      walk(guide, seed, ({ state, advice, said }) => {
        for (const { text } of advice) for (const at of marksOf(text)) seen.add(at)
        const say = advice.find(({ kind }) => kind === 'say')
        if (!say && !isOver(state) && state.heard > 0)
          silent.push(`${seed}: ${state.step}, ${state.known?.channel}`)
        const repeated = advice
          .filter(({ kind }) => kind === 'say')
          .flatMap(({ text }) =>
            marksOf(text).filter(
              (at) =>
                said.includes(at) &&
                !/^(?:letter|boundary)-|^(?:peak-listening|safety-keep) /.test(at),
            ),
          )
        twice.push(...repeated)
        wrong.push(...findContradictions(state, advice))
      })
  }, 120_000)

  test('every sentence, and every level and repetition of it, can come up', () => {
    const all = movesOf(guide).flatMap((move) => [
      ...(move.text ? [`${move.id} text 0`] : []),
      ...PARTS.flatMap((part) =>
        (move[part] ?? []).map((_, index) => `${move.id} ${part} ${index}`),
      ),
    ])
    expect(all.filter((at) => !seen.has(at))).toEqual([])
  })

  test('there is always something to say', () =>
    expect([...new Set(silent)].slice(0, 20)).toEqual([]))

  test('nobody hears the same sentence twice', () => expect([...new Set(twice)]).toEqual([]))

  test('no sentence contradicts what is known', () => expect([...new Set(wrong)]).toEqual([]))
})

/** What must not be said in a state, whatever the conditions of the moves are. */
function findContradictions(state: GuideState, advice: readonly Advice[]): string[] {
  const says = advice.filter(({ kind }) => kind === 'say')
  const has = (move: string) => says.some((say) => say.move === move)
  const checked = state.finding !== null || state.facts.some(({ source }) => source !== 'customer')
  return [
    ...(has('apologise-firm') && (!checked || (state.finding && state.finding.of !== 'ours'))
      ? ['blame is conceded before we have looked']
      : []),
    ...(says.some(({ counts }) => counts === 'solution') && !checked
      ? ['a solution on one side alone']
      : []),
    ...(says.some(({ text }) => text.includes('1 March'))
      ? ['a day that has passed is named']
      : []),
    ...(has('boundary-end') && state.warnings < 2 ? ['the end without warnings'] : []),
    ...(says.some(({ move }) => /^(?:name-ask-order|name-ask-when)/.test(move)) &&
    (state.order !== null || state.mentioned.includes('order'))
      ? ['a number that was given is asked for']
      : []),
    ...(has('apologise-wish') && state.wish !== null ? ['a wish that is known is asked for'] : []),
    ...(says.some(({ move }) => move.startsWith('name-feeling')) &&
    state.cues.some(({ cue }) => cue === 'grief')
      ? ['anger is named to somebody bereaved']
      : []),
    ...(has('safety-line') && !state.known?.crisisLine
      ? ['a help line that nobody confirmed']
      : []),
  ]
}
