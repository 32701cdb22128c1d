// Which sentence stands in the middle: it changes by the agent's own hand, and what others bring
// arrives beside it.
import { useState } from 'react'
import type { Advice } from '../../../guide/domain/state.ts'
import type { Shown } from './session.ts'

export type Sentence = {
  /** The one next thing; null when the guide has nothing to say. */
  current: Advice | null
  /** Came in meanwhile and would now be the better one. */
  better: Advice | null
  /** There are others to choose from. */
  hasMore: boolean
  another: () => void
  takeBetter: () => void
}

/** What was done already makes way for what was not. */
const chooseFrom = (
  advice: readonly Advice[],
  said: Readonly<Record<string, number>>,
): Advice[] => {
  const says = advice.filter((one) => one.kind === 'say')
  // The way to safety is proposed in a place of its own.
  if (says.length > 0) return says
  const todo = advice.filter((one) => one.kind === 'do' && one.move !== 'safety')
  return [todo.find((one) => !said[one.move]) ?? todo[0]].filter((one) => one !== undefined)
}

/** Where the contact was when the hand last put a sentence there. */
type Place = { turn: number; step: string }
type Held = Place & { move: string | null; text: string | null; isChosen: boolean }

const holdAt = ({ turn, step }: Place, advice: Advice | null, isChosen: boolean): Held => ({
  turn,
  step,
  move: advice?.move ?? null,
  text: advice?.text ?? null,
  isChosen,
})

/**
 * One move may be offered in several sentences, and a sentence may get another word when a name
 * becomes known.
 */
const findHeld = (choices: readonly Advice[], { move, text }: Held): Advice | undefined =>
  choices.find((one) => one.move === move && one.text === text) ??
  choices.find((one) => one.move === move)

export function useSentence({ guidance, ownTurn }: Pick<Shown, 'guidance' | 'ownTurn'>): Sentence {
  const { advice, state } = guidance
  const choices = chooseFrom(advice, state.said)
  const first = choices[0] ?? null
  const place: Place = { turn: ownTurn, step: state.step }
  const [held, hold] = useState(() => holdAt(place, first, false))
  // Danger does not wait for anybody's hand.
  const isMoved = held.turn !== ownTurn || (state.step === 'safety') !== (held.step === 'safety')
  const now = isMoved ? holdAt(place, first, false) : held
  if (isMoved) hold(now)
  const current = findHeld(choices, now) ?? first
  const at = choices.findIndex((one) => one === current)
  return {
    current,
    better: current !== first && !now.isChosen ? first : null,
    hasMore: choices.length > 1,
    another: () => hold(holdAt(now, choices[(at + 1) % choices.length] ?? null, true)),
    takeBetter: () => hold(holdAt(now, first, false)),
  }
}
