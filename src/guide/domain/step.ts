// Which step a contact is in: always exactly one, and every one can be left.
import { hasSentence } from './advice.ts'
import { holds, type Scene } from './condition.ts'
import type { GuideState } from './state.ts'
import { isRousing } from './tension.ts'
import type { Guide, GuideStep } from './type.ts'

const SAFETY = 'safety'

/**
 * The state in the step it belongs to at `now`: safety until it is left; once the contact has ended
 * the last step; else an interrupting step that is called for, the one chosen by hand,
 * the first that is not done and may be entered, the last. Steps whose `leave` holds are done on
 * the way.
 */
export function settle(guide: Guide, state: GuideState, now: string): GuideState {
  const last = guide.steps.at(-1)
  if (state.step === SAFETY || !last) return state
  if (state.ended !== null) return enter(state, last.id)
  let next = reopen(guide, rearm(guide, state, now), now)
  // Each round but the last leaves one step for good or until something new is heard.
  for (let round = 0; round <= guide.steps.length; round++) {
    const step = pickStep(guide, next, now) ?? last
    next = enter(next, step.id)
    if (next.chosen === step.id && !isSpent(step, { guide, state: next, now })) return next
    if (
      (next.done.includes(step.id) && !step.interrupts) ||
      !mayLeave(step, { guide, state: next, now })
    )
      return next
    next = markLeft(next, step)
  }
  return next
}

/** A step that is done, by the agent's word; an unknown one changes nothing. */
export function leaveStep(guide: Guide, state: GuideState, id: string): GuideState {
  if (id === SAFETY)
    return state.step === SAFETY
      ? { ...state, step: '', left: { ...state.left, [SAFETY]: state.heard } }
      : state
  const step = guide.steps.find((each) => each.id === id)
  if (!step || (state.ended !== null && step !== guide.steps.at(-1))) return state
  return markLeft(state, step)
}

/**
 * To another step by hand, also back to one that was done, also from an interrupting one or from
 * safety.
 */
export function goTo(guide: Guide, state: GuideState, id: string): GuideState {
  if (id === SAFETY) return enter(state, SAFETY)
  const step = guide.steps.find((each) => each.id === id)
  if (!step) return state
  const left: Record<string, number> = {
    ...state.left,
    ...(state.step === SAFETY ? { [SAFETY]: state.heard } : {}),
  }
  for (const each of guide.steps) if (each.interrupts && each !== step) left[each.id] = state.heard
  return {
    ...state,
    step: state.step === SAFETY ? '' : state.step,
    chosen: id,
    done: state.done.filter((each) => each !== id),
    left,
  }
}

function pickStep(guide: Guide, state: GuideState, now: string): GuideStep | undefined {
  const scene: Scene = { guide, state, now }
  return (
    guide.steps.find((step) => isCalledFor(step, scene)) ??
    guide.steps.find((step) => step.id === state.chosen) ??
    guide.steps.find(
      (step) =>
        !step.interrupts &&
        !state.done.includes(step.id) &&
        (!step.enter || holds(step.enter, scene)),
    )
  )
}

/**
 * One that was left comes again when its `enter` stopped holding in between, or for something new
 * that raises tension.
 */
function isCalledFor(step: GuideStep, scene: Scene): boolean {
  if (!step.interrupts || !step.enter || !holds(step.enter, scene)) return false
  const since = scene.state.left[step.id]
  if (since === undefined) return true
  return (
    scene.state.cues.some((heard) => heard.nth > since && isRousing(heard.cue)) &&
    holds(step.enter, { ...scene, since })
  )
}

/**
 * An interrupting step looks only at what was said since it was entered, or it could never come
 * twice.
 */
function mayLeave(step: GuideStep, scene: Scene): boolean {
  return holds(step.leave, step.interrupts ? { ...scene, said: scene.state.saidHere } : scene)
}

/**
 * A step gone to by hand is left like any other once all that could be said there was said, and
 * what it is for with it.
 */
function isSpent(step: GuideStep, { guide, state, now }: Scene): boolean {
  if (state.held || Object.keys(state.saidHere).length === 0 || hasSentence(guide, state, now))
    return false
  return holds(step.leave, { guide, state, now, said: state.saidHere })
}

function rearm(guide: Guide, state: GuideState, now: string): GuideState {
  const over = guide.steps.filter(
    (step) =>
      step.interrupts &&
      state.left[step.id] !== undefined &&
      !(step.enter && holds(step.enter, { guide, state, now })),
  )
  if (over.length === 0) return state
  const left = { ...state.left }
  for (const step of over) delete left[step.id]
  return { ...state, left }
}

/** Steps that are done and called for by something that was heard since. */
function reopen(guide: Guide, state: GuideState, now: string): GuideState {
  const anew = guide.steps.filter(
    (step) =>
      step.reopens &&
      state.done.includes(step.id) &&
      state.heard > (state.doneNth[step.id] ?? 0) &&
      holds(step.reopens, { guide, state, now }),
  )
  if (anew.length === 0) return state
  return {
    ...state,
    done: state.done.filter((id) => !anew.some((step) => step.id === id)),
  }
}

const enter = (state: GuideState, id: string): GuideState =>
  state.step === id ? state : { ...state, step: id, saidHere: {} }

function markLeft(state: GuideState, step: GuideStep): GuideState {
  return {
    ...state,
    chosen: state.chosen === step.id ? null : state.chosen,
    done: state.done.includes(step.id) ? state.done : [...state.done, step.id],
    doneNth: { ...state.doneNth, [step.id]: state.heard },
    left: step.interrupts ? { ...state.left, [step.id]: state.heard } : state.left,
  }
}
