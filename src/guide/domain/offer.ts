// Which moves may be offered now, wherever they stand, and which of their sentences is next.
import { areWarningsSpent, holds, isWishKnown, isWritten, type Scene } from './condition.ts'
import { apologiesOf } from './move.ts'
import { mayOfferNow } from './slot.ts'
import type { GuideState } from './state.ts'
import type { Guide, Move } from './type.ts'
import type { Text } from '../../platform/base/domain/language.ts'

const MAX_APOLOGIES = 2

export function isOffered(move: Move, scene: Scene): boolean {
  const { state } = scene
  if ((state.said[move.id] ?? 0) >= mostOf(move)) return false
  if (move.roles && !move.roles.some((role) => state.known?.roles.includes(role))) return false
  if (move.counts && !mayCount(move.counts, scene)) return false
  return move.when === undefined || holds(move.when, scene)
}

/** A sentence as often as it has different words; what to do and to avoid without end. */
const mostOf = (move: Move): number =>
  move.most ?? (move.kind === 'say' ? 1 + (move.again?.length ?? 0) : Infinity)

/** Whether a move that counts as this may be offered now, whatever its own `when` says. */
function mayCount(as: NonNullable<Move['counts']>, { guide, state, now }: Scene): boolean {
  switch (as) {
    case 'apology':
      return countApologies(guide, state) < MAX_APOLOGIES && !wasApology(guide, state)
    case 'wish':
      return !isWishKnown(state)
    case 'end':
      return areWarningsSpent(guide, state)
    case 'solution':
      return !isHot(state) && mayOfferNow(state, now).length > 0
    default:
      return true
  }
}

/**
 * Whoever is still rising hears no solution: being heard comes first, and an offer made then is
 * argued with.
 */
export const isHot = ({ phase }: GuideState): boolean => phase === 'rising' || phase === 'peak'

const countApologies = (guide: Guide, state: GuideState): number =>
  apologiesOf(guide).reduce((count, id) => count + (state.said[id] ?? 0), 0)

/** Two in a row sound like one that is not meant: something else is said in between. */
const wasApology = (guide: Guide, { saidLast }: GuideState): boolean =>
  saidLast !== null && apologiesOf(guide).includes(saidLast)

/**
 * The texts of a sentence that come into question now, the fitting one first: written ones in
 * writing, the level of empathy at the first time, others at each time after it.
 */
export function textsOf(move: Move, { state }: Scene): { text: Text; level: number }[] {
  const nth = state.said[move.id] ?? 0
  const isIn = isWritten(state.known?.channel)
  const written = isIn ? (move.written ?? []) : []
  if (nth < written.length) return flat(written[nth])
  const again = move.again?.[nth - Math.max(1, written.length)]
  if (nth > 0 && again) return flat(again)
  // A salutation is written in every message.
  const last = written.at(-1)
  if (last && !move.levels && !move.text) return flat(last)
  const levels = move.levels ?? (move.text ? [move.text] : [])
  return levels
    .slice(0, Math.min(state.empathy, levels.length))
    .map((text, index) => ({ text, level: index + 1 }))
    .toReversed()
}

const flat = (text: Text | undefined): { text: Text; level: number }[] =>
  text ? [{ text, level: 1 }] : []
