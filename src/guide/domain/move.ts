// The moves of a guide, wherever they stand.
import type { Guide, Move } from './type.ts'

const known = new WeakMap<Guide, Move[]>()
const byId = new WeakMap<Guide, Map<string, Move>>()
const apologies = new WeakMap<Guide, string[]>()
const ends = new WeakMap<Guide, string[]>()

/** Every move of the guide, wherever it stands. */
export function movesOf(guide: Guide): readonly Move[] {
  const found = known.get(guide) ?? [
    ...guide.steps.flatMap((step) => step.moves),
    ...guide.safety.moves,
    ...guide.hold.moves,
    ...guide.approaches.flatMap((approach) => approach.moves),
    ...guide.replies.moves,
    ...guide.letter.moves,
  ]
  known.set(guide, found)
  return found
}

export function findMove(guide: Guide, id: string): Move | undefined {
  const found = byId.get(guide) ?? new Map(movesOf(guide).map((move) => [move.id, move]))
  byId.set(guide, found)
  return found.get(id)
}

/** Those that end a contact, by their ids. */
export function endsOf(guide: Guide): readonly string[] {
  const found =
    ends.get(guide) ?? movesOf(guide).flatMap((move) => (move.counts === 'end' ? [move.id] : []))
  ends.set(guide, found)
  return found
}

/** Those that apologise, by their ids. */
export function apologiesOf(guide: Guide): readonly string[] {
  const found =
    apologies.get(guide) ??
    movesOf(guide).flatMap((move) => (move.counts === 'apology' ? [move.id] : []))
  apologies.set(guide, found)
  return found
}
