// The guide's engine: from a state and an event to the next state and its advice. Pure: the same
// events give the same advice, in the browser and on the server.
import type { Cue } from '../../signal/domain/cue.ts'
import { adviseNow, LETTER, partsOf, sayNext } from './advice.ts'
import { DANGER_CUES } from './danger.ts'
import { findMove } from './move.ts'
import { holds } from './condition.ts'
import type { ContactEvent, ContactFact, EventKind, EventOf, Known } from './event.ts'
import { dismissCue, hearCue, hearTurn } from './hear.ts'
import type { Guidance, GuideState } from './state.ts'
import { goTo, leaveStep, settle } from './step.ts'
import { CALM } from './tension.ts'
import type { ApproachId, Guide } from './type.ts'

export { adviseNow } from './advice.ts'

const MAX_FACTS = 100

/** The state before anything has happened. `known` null: nothing but the guide. */
export function beginGuide(guide: Guide, known: Known | null): GuideState {
  const state: GuideState = {
    ...CALM,
    step: guide.steps[0]?.id ?? 'safety',
    done: [],
    chosen: null,
    curve: [],
    cues: [],
    said: {},
    saidHere: {},
    saidNth: {},
    spoke: null,
    saidLast: null,
    left: {},
    warnings: 0,
    doneNth: {},
    facts: [],
    wish: null,
    address: null,
    approaches: [],
    proposed: [],
    declined: [],
    empathy: 1,
    heard: 0,
    turnNth: 0,
    heardAt: null,
    words: 0,
    turnWords: 0,
    asked: false,
    mentioned: [],
    order: null,
    answers: {},
    finding: null,
    form: null,
    helpSince: null,
    firstCueAt: null,
    calmAt: null,
    held: false,
    ended: null,
    known,
  }
  return settle(guide, propose(guide, state, ''), '')
}

/**
 * One event further. `state` is left as it is. An event that means nothing here (an unknown id,
 * another kind, anything but notes, facts and 'done' after the end) changes nothing;
 * an 'undone' too: whoever keeps the events folds them anew. `now` is for the advice alone; what
 * follows from an event is reckoned at the event's own time.
 */
export function stepGuide(
  guide: Guide,
  state: GuideState,
  event: ContactEvent,
  now: string,
): Guidance {
  const next = takeEvent(guide, state, event)
  return { state: next, advice: adviseNow(guide, next, now) }
}

/**
 * All events from the beginning, without those that were taken back. Whenever something else comes
 * to be known, fold anew: the agent's turns count as what was offered then.
 */
export function foldGuide(
  guide: Guide,
  known: Known | null,
  events: readonly ContactEvent[],
  now: string,
): Guidance {
  const undone = new Set<string>()
  // The latest first, so that an 'undone' that was itself taken back takes nothing back.
  for (const event of events.toReversed())
    if (event.kind === 'undone' && !undone.has(event.id)) undone.add(event.event)
  let state = beginGuide(guide, known)
  for (const event of events)
    if (event.who === 'desk' || !undone.has(event.id)) state = takeEvent(guide, state, event)
  return { state, advice: adviseNow(guide, state, now) }
}

function takeEvent(guide: Guide, state: GuideState, event: ContactEvent): GuideState {
  const next = applyEvent(guide, state, event)
  return next === state ? state : settle(guide, propose(guide, next, event.at), event.at)
}

/** What an event of each kind makes of the state. */
type Effects = {
  [K in EventKind]: (guide: Guide, state: GuideState, event: EventOf<K>) => GuideState
}

const nothing = (_: Guide, state: GuideState): GuideState => state

const EFFECTS: Effects = {
  // A fact the customer tells is a word of theirs: the agent's next turn says the next sentence.
  fact: (_, state, event) =>
    keepFact(event.who === 'customer' ? { ...state, spoke: null } : state, event.fact),
  fact_changed: (_, state, event) => {
    const fact = state.facts.find((each) => each.id === event.fact)
    return fact
      ? keepFact(state, {
          ...fact,
          state: event.state,
          text: event.text ?? fact.text,
          ...(event.isChecked === undefined ? {} : { isChecked: event.isChecked }),
        })
      : state
  },
  finding: (_, state, event) => ({
    ...state,
    finding: { of: event.of, text: event.text?.trim() || null },
  }),
  done: (guide, state, event) => leaveStep(guide, state, event.step),
  turn: (guide, state, event) => {
    if (event.who === 'customer') return hearTurn(state, event)
    return event.who === 'agent' ? speak(guide, state, event) : state
  },
  cue: (guide, state, event) => {
    const heard = hearCue(state, event)
    return isDanger(event.cue) ? goTo(guide, heard, 'safety') : heard
  },
  dismissed: (_, state, event) => dismissCue(state, event.event, event.cue),
  wish: (_, state, event) => ({
    ...state,
    wish: event.text.trim() || null,
    spoke: event.who === 'customer' ? null : state.spoke,
  }),
  said: (guide, state, event) => saidBy(guide, state, event.move, 'said'),
  go: (guide, state, event) => goTo(guide, state, event.step),
  approach: chooseApproach,
  safety: (guide, state, event) =>
    event.on ? goTo(guide, state, 'safety') : leaveStep(guide, state, 'safety'),
  held: (_, state, event) => ({ ...state, held: event.on }),
  address: (_, state, event) => ({
    ...state,
    // Whom one speaks to may be said without another way of calling them.
    address: event.text.trim() || (event.form === undefined ? null : state.address),
    form: event.form ?? state.form,
  }),
  ended: (guide, state, event) => ({
    ...leaveStep(guide, state, 'safety'),
    ended: event.how,
    held: false,
  }),
  note: nothing,
  undone: nothing,
  help: (_, state, event) => ({ ...state, helpSince: event.at }),
  joined: (_, state) => ({ ...state, helpSince: null }),
  left: nothing,
  taken: nothing,
  transferred: nothing,
  alarm: (_, state, event) =>
    event.is === 'confirmed' || event.is === 'ended' ? { ...state, helpSince: null } : state,
  unreadable: nothing,
}

/** What still counts after the end. */
const AFTER_END: readonly EventKind[] = ['fact', 'fact_changed', 'done']

function applyEvent(guide: Guide, state: GuideState, event: ContactEvent): GuideState {
  if (!Object.hasOwn(EFFECTS, event.kind)) return state
  if (state.ended !== null && !AFTER_END.includes(event.kind)) return state
  return effectOf(event.kind, guide, state, event)
}

const effectOf = <K extends EventKind>(
  kind: K,
  guide: Guide,
  state: GuideState,
  event: EventOf<K>,
): GuideState => EFFECTS[kind](guide, state, event)

const isDanger = (cue: Cue): boolean => DANGER_CUES.includes(cue)

function keepFact(state: GuideState, fact: ContactFact): GuideState {
  const at = state.facts.findIndex((each) => each.id === fact.id)
  if (at >= 0) return { ...state, facts: state.facts.with(at, fact) }
  return state.facts.length < MAX_FACTS ? { ...state, facts: [...state.facts, fact] } : state
}

/**
 * The agent's words are never read: a turn counts as the sentence that was offered, once between
 * two words of the customer's. A warning is an action with consequences, so in a chat or a
 * transcript, where the agent may have said anything, only the agent's own tap counts it, and the
 * right to end.
 */
function speak(guide: Guide, state: GuideState, event: EventOf<'turn'>): GuideState {
  if (state.spoke !== null) return state
  const next = sayNext(guide, state, event.at)
  const isAction = next?.counts === 'warning' || next?.counts === 'end'
  if (!next || (isAction && event.source !== 'typed'))
    return { ...state, spoke: { move: '', by: 'turn' } }
  return saidBy(guide, state, next.move, 'turn')
}

function saidBy(guide: Guide, state: GuideState, id: string, by: 'turn' | 'said'): GuideState {
  if (id === LETTER) return sendLetter(guide, state, by)
  const move = findMove(guide, id)
  if (!move) return state
  const isSafety = guide.safety.moves.includes(move) && state.step !== 'safety'
  if (isSafety) return saidBy(guide, goTo(guide, state, 'safety'), id, by)
  const spoke = { move: id, by }
  if (state.spoke?.by === 'turn' && state.spoke.move === id && by === 'said')
    return { ...state, spoke }
  return {
    ...state,
    spoke: move.kind === 'say' ? spoke : state.spoke,
    saidLast: move.kind === 'say' ? id : state.saidLast,
    warnings: state.warnings + (move.counts === 'warning' ? 1 : 0),
    said: plusOne(state.said, id),
    saidHere: plusOne(state.saidHere, id),
    saidNth: { ...state.saidNth, [id]: state.heard },
    answers: without(state.answers, id),
  }
}

/** What was answered before is no answer to what is said once more. */
function without(answers: GuideState['answers'], id: string): GuideState['answers'] {
  if (answers[id] === undefined) return answers
  const { [id]: _, ...rest } = answers
  return rest
}

/** A written message says all its parts at once. */
function sendLetter(guide: Guide, state: GuideState, by: 'turn' | 'said'): GuideState {
  if (state.spoke?.by === 'turn' && state.spoke.move === LETTER && by === 'said') return state
  const now = state.heardAt ?? ''
  const parts = partsOf({ guide, state, now })
  const said = parts.reduce(
    (next, { id }): GuideState => ({
      ...next,
      said: plusOne(next.said, id),
      saidHere: plusOne(next.saidHere, id),
      saidNth: { ...next.saidNth, [id]: next.heard },
    }),
    state,
  )
  return { ...said, spoke: { move: LETTER, by }, saidLast: LETTER }
}

const plusOne = (counts: Record<string, number>, id: string): Record<string, number> => ({
  ...counts,
  [id]: (counts[id] ?? 0) + 1,
})

function chooseApproach(
  guide: Guide,
  state: GuideState,
  { approach, on }: EventOf<'approach'>,
): GuideState {
  if (!guide.approaches.some((each) => each.id === approach)) return state
  const without = (list: GuideState['approaches']) => list.filter((each) => each !== approach)
  return {
    ...state,
    approaches: on ? [...without(state.approaches), approach] : without(state.approaches),
    declined: on ? without(state.declined) : [...without(state.declined), approach],
  }
}

/** A grievance that is told again gets the warmest there is. */
function levelOf(isRepeated: boolean, isHurt: boolean): number {
  if (isRepeated) return WARMEST
  return isHurt ? 2 : 1
}
const WARMEST = 3

/**
 * Approaches the cues speak for, and the level of empathy: the warmest for a grievance told again,
 * one higher for somebody who cries or was let down by a colleague.
 */
function propose(guide: Guide, state: GuideState, at: string): GuideState {
  const scene = { guide, state, now: at }
  const isOpen = (id: ApproachId) => !state.approaches.includes(id) && !state.declined.includes(id)
  const proposed = guide.approaches
    .filter((approach) => isOpen(approach.id) && holds(approach.proposed, scene))
    .map((approach) => approach.id)
  const isRepeated =
    state.cues.some((heard) => heard.cue === 'repetition') || (state.known?.case?.earlier ?? 0) > 0
  const isHurt =
    state.cues.some((heard) => heard.cue === 'crying') || state.approaches.includes('disappointed')
  return { ...state, proposed, empathy: levelOf(isRepeated, isHurt) }
}
