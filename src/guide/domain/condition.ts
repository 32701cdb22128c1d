// Whether a condition of the guide holds now.
import type { Cue } from '../../signal/domain/cue.ts'
import type { ContactFact } from './event.ts'
import type { GuideState, HeardCue } from './state.ts'
import type { Condition, Guide } from './type.ts'

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
  const { state, guide } = scene
  if ('all' in condition) return condition.all.every((each) => holds(each, scene))
  if ('any' in condition) return condition.any.some((each) => holds(each, scene))
  if ('not' in condition) return !holds(condition.not, scene)
  if ('cue' in condition) return countCues(condition, scene) >= (condition.times ?? 1)
  if ('tension' in condition) return isWithin(state.tension, condition.tension)
  if ('phase' in condition) return oneOf(condition.phase, state.phase)
  if ('facts' in condition) return factsAre(state.facts, condition.facts)
  if ('fact' in condition)
    return state.facts.some((fact) => fact.kind === condition.fact && fact.state !== 'removed')
  if ('wish' in condition) return isWishKnown(state) === (condition.wish === 'known')
  if ('said' in condition)
    return ((scene.said ?? state.said)[condition.said] ?? 0) >= (condition.times ?? 1)
  if ('done' in condition) return state.done.includes(condition.done)
  if ('warnings' in condition)
    return condition.warnings === 'spent'
      ? areWarningsSpent(guide, state)
      : isWithin(state.warnings, condition.warnings)
  if ('approach' in condition) return state.approaches.includes(condition.approach)
  if ('audience' in condition)
    return state.cues.some((heard) => heard.cue === 'bystanders') === condition.audience
  if ('heard' in condition) return state.heard >= condition.heard
  if ('channel' in condition)
    return state.known !== null && condition.channel.includes(state.known.channel)
  if ('case' in condition) return caseIs(condition.case, scene)
  if ('held' in condition) return state.held === condition.held
  return false
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

function caseIs(
  wanted: Extract<Condition, { case: unknown }>['case'],
  { state: { known }, now }: Scene,
): boolean {
  switch (wanted) {
    case 'none':
      return !known?.case
    case 'known':
      return Boolean(known?.case)
    case 'repeated':
      return (known?.case?.earlier ?? 0) > 0
    case 'promise_open':
      return (
        known?.promises.some(
          (promise) => promise.state === 'open' && !isBefore(promise.dueAt, now),
        ) ?? false
      )
    case 'promise_broken':
      return (
        known?.promises.some(
          (promise) =>
            promise.state === 'broken' ||
            (promise.state === 'open' && isBefore(promise.dueAt, now)),
        ) ?? false
      )
    case 'may_promise':
      return known?.mayPromise.some((promise) => !isBefore(promise.latestAt, now)) ?? false
  }
}

/** Whether instant `a` is before `b`; false when either is none. */
export const isBefore = (a: string, b: string): boolean => Date.parse(a) < Date.parse(b)

const oneOf = <T extends string>(wanted: T | readonly T[], value: T): boolean =>
  typeof wanted === 'string' ? wanted === value : wanted.includes(value)
const isWithin = (
  value: number,
  { atLeast = -Infinity, below = Infinity }: { atLeast?: number; below?: number },
): boolean => value >= atLeast && value < below
