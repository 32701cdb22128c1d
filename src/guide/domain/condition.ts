// Whether a condition of the guide holds now.
import type { Cue } from '../../signal/domain/cue.ts'
import type { Channel } from '../../chapter/domain/channel.ts'
import type { ContactFact } from './event.ts'
import type { GuideState } from './state.ts'
import { isTold, matterOf } from './matter.ts'
import type { Condition, Finding, Guide } from './type.ts'
import { formOf } from './form.ts'
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
export type ConditionKind = Exclude<KeysOf<Condition>, 'times' | 'within' | 'after' | 'with' | 'by'>
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
    state.mentioned.includes(fact) ||
    state.facts.some((each) => each.kind === fact && each.state !== 'removed'),
  finding: ({ finding }, { state }) => findingIs(state, finding),
  matter: ({ matter }, { state }) => oneOf(matter, matterOf(state)),
  told: ({ told }, { state }) => isTold(state) === told,
  asked: ({ asked }, { state }) => state.asked === asked,
  words: ({ words }, { state }) => isWithin(state.turnWords, words),
  answered: (condition, { state }) => state.answers[condition.answered] === condition.with,
  question: ({ question }, { state }) => (nextQuestion(state) !== null) === question,
  trade: ({ trade }, { state: { known } }) => trade.includes(known?.trade ?? 'other'),
  house: ({ house }, { state: { known } }) => Boolean(known?.house?.[house]),
  business: ({ business }, { state }) => (formOf(state) === 'many') === business,
  help: (_, { state }) => state.helpSince !== null,
  wish: ({ wish }, { state }) => isWishKnown(state) === (wish === 'known'),
  said: ({ said, times = 1 }, scene) => ((scene.said ?? scene.state.said)[said] ?? 0) >= times,
  done: ({ done }, { state }) => state.done.includes(done),
  warnings: ({ warnings }, { guide, state }) => warningsAre(guide, state, warnings),
  ending: ({ ending }, { guide }) => (guide.ending === 'stay') === (ending === 'stay'),
  approach: ({ approach }, { state }) => state.approaches.includes(approach),
  audience: ({ audience }, { state }) =>
    state.cues.some((heard) => heard.cue === 'bystanders') === audience,
  heard: ({ heard }, { state }) => state.heard >= heard,
  channel: ({ channel }, { state: { known } }) => known !== null && channel.includes(known.channel),
  case: (condition, { state: { known }, now }) => CASE_CHECKS[condition.case](known, now) ?? false,
  held: ({ held }, { state }) => state.held === held,
  written: ({ written }, { state: { known } }) => isWritten(known?.channel) === written,
}

/** Whether a contact by this channel goes on in writing. */
export const isWritten = (channel: Channel | undefined): boolean =>
  channel === 'chat' || channel === 'mail' || channel === 'letter'

/** The category's first question that was not asked here; one is asked, and not three. */
export function nextQuestion({ known, said }: GuideState): string | null {
  return (known?.questions ?? [])[said[ASK] ?? 0] ?? null
}
/** The move that asks a category's questions, one after the other. */
const ASK = 'name-ask'

/**
 * What looking into it has found. A fact that we checked, and that nobody disputes, is a finding
 * against us: what speaks for us a person has to say.
 */
export function findingOf(state: GuideState): Finding | null {
  if (state.finding) return state.finding.of
  return factsAre(state.facts, 'checked') ? 'ours' : null
}

function findingIs(state: GuideState, wanted: Finding | 'any' | 'none'): boolean {
  const found = findingOf(state)
  if (wanted === 'any') return found !== null
  return wanted === 'none' ? found === null : found === wanted
}

/** Found by us: from elsewhere than the customer's word, or ticked. */
export const isChecked = ({ source, isChecked: ticked }: ContactFact): boolean =>
  ticked === true || !/^(?:customer|agent)?$/i.test(source.trim())

/**
 * What the customer would like: recorded by a person, or said in words that were read as a wish.
 */
export const isWishKnown = (state: GuideState): boolean =>
  state.wish !== null || state.cues.some((heard) => heard.cue === 'wish')

type Warnings = ConditionOf<'warnings'>['warnings']

function warningsAre(guide: Guide, state: GuideState, wanted: Warnings): boolean {
  if (wanted === 'spent') return areWarningsSpent(guide, state)
  if (wanted !== 'last') return isWithin(state.warnings, wanted)
  return guide.ending !== 'stay' && state.warnings === guide.ending.afterWarnings - 1
}

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
  // In the order in which they were heard: what is older than asked for ends the search.
  const { cues } = state
  let count = 0
  for (let at = cues.length - 1; at >= 0; at--) {
    const heard = cues[at]
    if (!heard || heard.nth <= after) break
    if (
      oneOf(condition.cue, heard.cue) &&
      (condition.by === undefined || heard.by === condition.by)
    )
      count++
  }
  return count
}

function factsAre(
  all: readonly ContactFact[],
  wanted: 'none' | 'some' | 'agreed' | 'disputed' | 'one_sided' | 'checked',
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
    case 'checked':
      return facts.some(isChecked) && facts.every((fact) => fact.state !== 'disputed')
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
