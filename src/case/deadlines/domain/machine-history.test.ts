// The deadlines of a case under whatever happens to them, in any order: the machine that the use
// cases run, against rules that must hold after every step and against counting all of it anew.
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { readShipped } from '../../../handbook/app/shipped.ts'
import type { Handbook } from '../../../handbook/domain/handbook.ts'
import { findRuleEver, listRules } from '../../../deadline/domain/rule.ts'
import { type CaseDeadline, type DeadlineEvent, isLive } from '../../record/domain/case-deadline.ts'
import { computeDeadlines, type PlanFacts } from '../../record/domain/deadline-plan.ts'
import {
  type Served,
  extendDeadlines,
  missDeadlines,
  noteExtension,
  pauseDeadlines,
  resumeDeadlines,
  serveDeadlines,
  startDeadline,
  voidDeadlines,
} from './machine.ts'
import { recountDeadlines } from './recount.ts'
import { isBefore } from '../../../platform/base/domain/earlier.ts'

const RECEIVED = Temporal.Instant.from('2026-02-02T09:00:00Z')
const RULES = ['PL', 'GB'].flatMap(listRules).map(({ id }) => id)
let books: Handbook[]
beforeAll(async () => {
  books = await Promise.all(
    ['modrzew', 'northmoor'].map(async (id) => (await readShipped(id)).handbook!),
  )
})

type World = {
  facts: PlanFacts
  deadlines: readonly CaseDeadline[]
  events: DeadlineEvent[]
  waitingSince: Temporal.Instant | null
  reopenedAt: Temporal.Instant | null
  served: Served[]
  now: Temporal.Instant
}
type Move =
  | { do: 'ask' | 'go on' | 'reopen' | 'other category' | 'other class' | 'other handbook' }
  | { do: 'answer' | 'acknowledge'; hoursAgo: number; isLasting: boolean; arrives: boolean }
  | { do: 'lengthen'; hoursAgo: number }
  | { do: 'correct'; hours: number }

let nextId = 0
const newId = () => String(++nextId).padStart(8, '0')
const act = (
  world: World,
  moved: { deadlines: readonly CaseDeadline[]; events: readonly DeadlineEvent[] },
) => {
  world.deadlines = moved.deadlines
  world.events.push(...moved.events)
}
const recount = (world: World) => recountDeadlines(world.deadlines, { ...world, newId })
const countingOf = ({ facts, now }: World) => ({ ...facts, now })
const categoryOf = (book: Handbook, n: number) => book.categories[n % book.categories.length]!

/** As the use cases do it, each after what had passed by then. */
const MOVES: { [K in Move['do']]: (world: World, move: Extract<Move, { do: K }>) => void } = {
  ask: (world) => {
    world.waitingSince ??= world.now
    act(world, pauseDeadlines(world.deadlines, world.now))
  },
  'go on': goOn,
  // Whoever answers waits for nobody any more.
  answer: (world, move) => {
    goOn(world)
    write(world, ['acknowledge', 'reply', 'decide', 'inform'], move)
  },
  acknowledge: (world, move) => write(world, ['acknowledge'], move),
  // Closed for another reason than an answer, or with one: whatever still ran ended with it.
  reopen: (world) => {
    act(world, voidDeadlines(world.deadlines))
    world.now = world.now.add({ minutes: 90 })
    goOn(world)
    world.reopenedAt = world.now
    act(world, recount(world))
    expect(
      world.deadlines.some(
        (item) => isLive(item) && item.kind === 'house' && item.action === 'reply',
      ),
    ).toBe(true)
    for (const plan of computeDeadlines(world.facts).filter(({ kind }) => kind === 'legal'))
      expect(
        world.deadlines.some(({ rule, state }) => rule === plan.rule && state !== 'void'),
      ).toBe(true)
  },
  lengthen: (world, { hoursAgo }) => {
    const toldAt = world.now.subtract({ hours: hoursAgo })
    const legal = world.deadlines.find(
      (item) =>
        item.kind === 'legal' &&
        isLive(item) &&
        !item.extension &&
        findRuleEver(item.rule!)?.extension?.amount,
    )
    if (!legal) return
    act(
      world,
      noteExtension(world.deadlines, legal.id, { reason: 'a report', circumstances: 'awaited' }),
    )
    act(world, extendDeadlines(world.deadlines, toldAt, countingOf(world)))
  },
  correct: (world, { hours }) => {
    const at = RECEIVED.add({ hours })
    world.facts = {
      ...world.facts,
      receivedAt: Temporal.Instant.compare(at, world.now) > 0 ? world.now : at,
    }
    act(world, recount(world))
  },
  'other category': (world) => {
    const { handbook } = world.facts
    world.facts = {
      ...world.facts,
      category: categoryOf(handbook, handbook.categories.indexOf(world.facts.category) + 1),
    }
    act(world, recount(world))
  },
  'other class': (world) => {
    const classes = world.facts.category.legalClasses
    const next = classes[classes.indexOf(world.facts.legalClass ?? '') + 1] ?? null
    world.facts = { ...world.facts, legalClass: next }
    act(world, recount(world))
  },
  'other handbook': (world) => {
    const handbook = books[(books.indexOf(world.facts.handbook) + 1) % books.length]!
    world.facts = { ...world.facts, handbook, category: categoryOf(handbook, 1), legalClass: null }
    act(world, recount(world))
  },
}

function goOn(world: World): void {
  if (!world.waitingSince) return
  world.waitingSince = null
  act(world, resumeDeadlines(world.deadlines, countingOf(world)))
}

function write(
  world: World,
  actions: string[],
  { hoursAgo, isLasting, arrives }: { hoursAgo: number; isLasting: boolean; arrives: boolean },
): void {
  const at = world.now.subtract({ hours: hoursAgo })
  const letter = { actions, isDurable: isLasting, at, since: at }
  for (const by of arrives ? (['sent', 'received'] as const) : (['sent'] as const)) {
    world.served.push({ ...letter, by })
    act(world, serveDeadlines(world.deadlines, { ...letter, by }))
  }
}

const moves: fc.Arbitrary<Move> = fc.oneof(
  fc.constantFrom<Move>({ do: 'ask' }, { do: 'ask' }, { do: 'go on' }),
  fc.constantFrom<Move>(
    { do: 'reopen' },
    { do: 'other category' },
    { do: 'other class' },
    { do: 'other handbook' },
  ),
  fc.record({
    do: fc.constantFrom('answer' as const, 'acknowledge' as const),
    hoursAgo: fc.integer({ min: 0, max: 48 }),
    isLasting: fc.boolean(),
    arrives: fc.boolean(),
  }),
  fc.record({ do: fc.constant('lengthen' as const), hoursAgo: fc.integer({ min: 0, max: 48 }) }),
  fc.record({ do: fc.constant('correct' as const), hours: fc.integer({ min: -400, max: 400 }) }),
)
const waits = fc.oneof(
  fc.integer({ min: 0, max: 300 }),
  fc.integer({ min: 0, max: 3 * 24 * 60 }),
  fc.integer({ min: 0, max: 20 * 24 * 60 }),
)
const histories = fc.array(fc.tuple(waits, moves), {
  minLength: 1,
  maxLength: 12,
})

function begin(book: number, category: number): World {
  const handbook = books[book]!
  const facts: PlanFacts = {
    handbook,
    category: categoryOf(handbook, category),
    kind: 'complaint',
    customerKind: 'private',
    legalClass: null,
    confirmedRules: new Set(RULES),
    receivedAt: RECEIVED,
  }
  return {
    facts,
    deadlines: computeDeadlines(facts).map((plan) => startDeadline(newId(), plan)),
    events: [],
    waitingSince: null,
    reopenedAt: null,
    served: [],
    now: RECEIVED,
  }
}

/** What must hold of any deadline at any time; the names of what does not. */
function breachesOf({ deadlines, now }: World): string[] {
  const rules: Record<string, (deadline: CaseDeadline) => boolean> = {
    'runs past its end': (item) => item.state === 'running' && !isBefore(now, item.dueAt),
    'paused after its end': (item) =>
      item.state === 'paused' && !isBefore(item.pausedAt!, item.dueAt),
    'paused without a pause': (item) => (item.state === 'paused') !== (item.pausedAt !== null),
    'met late in time': (item) =>
      item.state === 'met' && item.metLate === true && isBefore(item.metAt!, item.dueAt),
    'met and not said how': (item) =>
      item.state === 'met' && (item.metAt === null || item.metLate === null),
    'two of one kind live': (item) =>
      isLive(item) &&
      deadlines.some(
        (other) =>
          other.id !== item.id &&
          isLive(other) &&
          other.kind === item.kind &&
          other.action === item.action &&
          other.rule === item.rule,
      ),
    'the house ends after the law': (item) =>
      item.kind === 'house' &&
      item.state === 'running' &&
      deadlines.some(
        (law) =>
          law.kind === 'legal' &&
          law.state === 'running' &&
          law.action === item.action &&
          law.fromAt.equals(item.fromAt) &&
          isBefore(law.dueAt, item.dueAt),
      ),
  }
  return Object.keys(rules).filter((name) => deadlines.some(rules[name]!))
}

const shape = ({ deadlines }: Pick<World, 'deadlines'>) =>
  deadlines
    .filter(({ state }) => state !== 'void')
    .map(({ kind, action, rule, state, dueAt, metLate }) =>
      [kind, action, rule, state, dueAt.toString(), metLate].join(' '),
    )
    .sort()

describe('any history', () => {
  const live = (
    book: number,
    category: number,
    history: readonly (readonly [number, Move])[],
    after: (world: World, move: Move) => void,
  ) => {
    const world = begin(book, category)
    for (const [minutes, move] of history) {
      world.now = world.now.add({ minutes })
      act(world, missDeadlines(world.deadlines, world.now))
      ;(MOVES[move.do] as (world: World, move: Move) => void)(world, move)
      act(world, missDeadlines(world.deadlines, world.now))
      after(world, move)
    }
  }
  const start = [fc.nat({ max: 1 }), fc.nat({ max: 30 }), histories] as const

  test('nothing is ever paused, running or in time that has passed', () => {
    fc.assert(
      fc.property(...start, (book, category, history) =>
        live(book, category, history, (world) => expect(breachesOf(world)).toEqual([])),
      ),
      { numRuns: 300 },
    )
  })

  test('whatever is missed or late was told, and once for what was done', () => {
    fc.assert(
      fc.property(...start, (book, category, history) => {
        const misses = new Set<string>()
        live(book, category, history, (world) => {
          const missed = world.events
            .splice(0)
            .filter(({ kind }) => kind === 'missed')
            .map(({ deadline }) => `${deadline.id} ${deadline.dueAt.toString()}`)
          expect(new Set(missed).size).toBe(missed.length)
          for (const one of missed) misses.add(one)
          for (const item of world.deadlines)
            if (item.state === 'missed' || (item.state === 'met' && item.metLate))
              expect(misses).toContain(`${item.id} ${item.dueAt.toString()}`)
        })
      }),
      { numRuns: 300 },
    )
  })

  test('what became of it step by step is what counting it anew gives', () => {
    fc.assert(
      fc.property(...start, (book, category, history) =>
        live(book, category, history, (world) => {
          const anew: World = { ...world, events: [] }
          act(anew, recount(world))
          act(anew, missDeadlines(anew.deadlines, world.now))
          expect(shape(anew)).toEqual(shape(world))
        }),
      ),
      { numRuns: 300 },
    )
  })
})
