// Whether a condition of the guide holds now.
import type { Cue } from '../../signal/domain/cue.ts'
import type { ContactFact } from './event.ts'
import type { GuideState, HeardCue } from './state.ts'
import type { Condition, Guide } from './type.ts'
import { isKeyOf } from '../../platform/base/domain/narrow.ts'

/**
 * `said` and `since` narrow what is looked at: what was said, and which cues (those heard after the
 * `since`-th turn or tap).
 */
export type Scene = {
  guide: Guide
  state: GuideState
  now: string
  said?: Record<string, number>
  since?: number
}

export function holds(condition: Condition, scene: Scene): boolean {
  for (const kind in condition) if (isKeyOf(CHECKS, kind)) return holdsOf(kind, condition, scene)
  return false
}

const holdsOf = <K extends ConditionKind>(kind: K, condition: Condition, scene: Scene): boolean =>
  isOfKind(kind, condition) && CHECKS[kind](condition, scene)

/** The word a condition is known by; what else stands in it narrows it. */
export type ConditionKind = Exclude<KeysOf<Condition>, 'times' | 'within' | 'after'>
type KeysOf<T> = T extends unknown ? keyof T : never
export type ConditionOf<K extends ConditionKind> = Extract<Condition, Record<K, unknown>>
export const isOfKind = <K extends ConditionKind>(
  kind: K,
  condition: Condition,
): condition is ConditionOf<K> => kind in condition
type Checks = { [K in ConditionKind]: (condition: ConditionOf<K>, scene: Scene) => boolean }

const CHECKS: Checks = {
  all: ({ all }, scene) => all.every((each) => holds(each, scene)),
  any: ({ any }, scene) => any.some((each) => holds(each, scene)),
  not: ({ not }, scene) => !holds(not, scene),
  cue: (condition, scene) => countCues(condition, scene) >= (condition.times ?? 1),
  tension: ({ tension }, { state }) => isWithin(state.tension, tension),
  phase: ({ phase }, { state }) => oneOf(phase, state.phase),
  facts: ({ facts }, { state }) => factsAre(state.facts, facts),
  fact: ({ fact }, { state }) =>
    state.facts.some((each) => each.kind === fact && each.state !== 'removed'),
  wish: ({ wish }, { state }) => isWishKnown(state) === (wish === 'known'),
  said: ({ said, times = 1 }, scene) => ((scene.said ?? scene.state.said)[said] ?? 0) >= times,
  done: ({ done }, { state }) => state.done.includes(done),
  warnings: ({ warnings }, { guide, state }) =>
    warnings === 'spent' ? areWarningsSpent(guide, state) : isWithin(state.warnings, warnings),
  approach: ({ approach }, { state }) => state.approaches.includes(approach),
  audience: ({ audience }, { state }) =>
    state.cues.some((heard) => heard.cue === 'bystanders') === audience,
  heard: ({ heard }, { state }) => state.heard >= heard,
  channel: ({ channel }, { state: { known } }) => known !== null && channel.includes(known.channel),
  case: (condition, { state: { known }, now }) => CASE_CHECKS[condition.case](known, now) ?? false,
  held: ({ held }, { state }) => state.held === held,
}

/**
 * What the customer would like: recorded by a person, or said in words that were read as a wish.
 */
export const isWishKnown = (state: GuideState): boolean =>
  state.wish !== null || state.cues.some((heard) => heard.cue === 'wish')

export const areWarningsSpent = (guide: Guide, state: GuideState): boolean =>
  guide.ending !== 'stay' && state.warnings >= guide.ending.afterWarnings

const known = new WeakMap<Condition, readonly Cue[]>()

/** Cues a condition asks for, outside of `not`: they are the reason when it holds. */
export function cuesOf(condition: Condition | undefined): readonly Cue[] {
  if (!condition) return []
  const found = known.get(condition) ?? findCues(condition)
  known.set(condition, found)
  return found
}

function findCues(condition: Condition): readonly Cue[] {
  if ('all' in condition) return condition.all.flatMap(findCues)
  if ('any' in condition) return condition.any.flatMap(findCues)
  if ('cue' in condition) return typeof condition.cue === 'string' ? [condition.cue] : condition.cue
  if ('audience' in condition) return condition.audience ? ['bystanders'] : []
  return []
}

function countCues(
  condition: Extract<Condition, { cue: unknown }>,
  { state, since = 0 }: Scene,
): number {
  const after = Math.max(
    since,
    condition.within === undefined ? 0 : state.heard - condition.within,
    ...(condition.after ?? []).map((move) => state.saidNth[move] ?? 0),
  )
  const isMeant = (heard: HeardCue) => heard.nth > after && oneOf(condition.cue, heard.cue)
  return state.cues.reduce((count, heard) => count + (isMeant(heard) ? 1 : 0), 0)
}

function factsAre(
  all: readonly ContactFact[],
  wanted: 'none' | 'some' | 'agreed' | 'disputed' | 'one_sided',
): boolean {
  const facts = all.filter((fact) => fact.state !== 'removed')
  const areAgreed = facts.length > 0 && facts.every((fact) => fact.state === 'agreed')
  switch (wanted) {
    case 'none':
      return facts.length === 0
    case 'some':
      return facts.length > 0
    case 'agreed':
      return areAgreed
    case 'disputed':
      return facts.some((fact) => fact.state === 'disputed')
    case 'one_sided':
      return facts.length > 0 && !areAgreed
  }
}

type CaseWord = Extract<Condition, { case: unknown }>['case']

/** What is asked about the case; nothing where none is known. */
const CASE_CHECKS: Record<
  CaseWord,
  (known: GuideState['known'], now: string) => boolean | undefined
> = {
  none: (known) => !known?.case,
  known: (known) => Boolean(known?.case),
  repeated: (known) => (known?.case?.earlier ?? 0) > 0,
  promise_open: (known, now) =>
    known?.promises.some(({ state, dueAt }) => state === 'open' && !isBefore(dueAt, now)),
  promise_broken: (known, now) =>
    known?.promises.some(
      ({ state, dueAt }) => state === 'broken' || (state === 'open' && isBefore(dueAt, now)),
    ),
  may_promise: (known, now) => known?.mayPromise.some(({ latestAt }) => !isBefore(latestAt, now)),
}

/** Whether instant `a` is before `b`; false when either is none. */
export const isBefore = (a: string, b: string): boolean => Date.parse(a) < Date.parse(b)

const oneOf = <T extends string>(wanted: T | readonly T[], value: T): boolean =>
  typeof wanted === 'string' ? wanted === value : wanted.includes(value)
const isWithin = (
  value: number,
  { atLeast = -Infinity, below = Infinity }: { atLeast?: number; below?: number },
): boolean => value >= atLeast && value < below
