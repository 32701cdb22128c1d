// A brand's guide: the default one with what its handbook changes, by the ids of steps, moves and
// approaches.
import { closest } from '../../platform/base/domain/closest.ts'
import type { Finding, HandbookPath } from '../../chapter/domain/finding.ts'
import type { Approach, Guide, GuideStep, Move } from './type.ts'
import { isOneOf, keysOf } from '../../platform/base/domain/narrow.ts'

/**
 * `order`: steps named come first in this order, the rest after them as before. `without`: steps,
 * moves and approaches left out by id. `steps` and `approaches` replace the ones with
 * their ids or are added at the end. `moves`: by the id of a step or approach,, 'safety',
 * 'hold', 'replies' or 'letter'; each replaces the move with its id there or is added at the end.
 */
export type GuideChanges = {
  ending?: Guide['ending'] | undefined
  transcripts?: boolean | undefined
  chat?: { [K in keyof Guide['chat']]?: Guide['chat'][K] | undefined } | undefined
  order?: string[] | undefined
  without?: string[] | undefined
  steps?: GuideStep[] | undefined
  moves?: Record<string, Move[]> | undefined
  safety?: { [K in 'paragraph' | 'name' | 'aim']?: Guide['safety'][K] | undefined } | undefined
  approaches?: Approach[] | undefined
}

/** Findings name ids that do not exist; their paths are those of the changes. */
export function resolveGuide(
  from: Guide,
  changes: GuideChanges,
): { guide: Guide; findings: Finding[] } {
  const { without = [], order = [], moves = {} } = changes
  const place = <T extends { id: string; moves: Move[] }>(entry: T): T => ({
    ...entry,
    moves: change(entry.moves, moves[entry.id], without),
  })
  const steps = change(from.steps, changes.steps, without).map(place)
  const rank = (step: GuideStep) =>
    order.includes(step.id) ? order.indexOf(step.id) : order.length
  const guide: Guide = {
    ...from,
    ending: changes.ending ?? from.ending,
    transcripts: changes.transcripts ?? from.transcripts,
    chat: { ...from.chat, ...defined(changes.chat) },
    steps: steps.toSorted((a, b) => rank(a) - rank(b)),
    safety: {
      ...from.safety,
      ...defined(changes.safety),
      moves: change(from.safety.moves, moves.safety, without),
    },
    hold: { ...from.hold, moves: change(from.hold.moves, moves.hold, without) },
    approaches: change(from.approaches, changes.approaches, without).map(place),
    replies: { ...from.replies, moves: change(from.replies.moves, moves.replies, without) },
    letter: { ...from.letter, moves: change(from.letter.moves, moves.letter, without) },
  }
  return { guide, findings: findUnknown(from, changes, guide) }
}

/** Parts whose moves stand alone, in no step and no approach. */
const LAID = ['safety', 'hold', 'replies', 'letter'] as const

function change<T extends { id: string }>(
  entries: readonly T[],
  changed: readonly T[] | undefined,
  without: readonly string[],
): T[] {
  const remaining = entries
    .filter((entry) => !without.includes(entry.id))
    .map((entry) => changed?.find((other) => other.id === entry.id) ?? entry)
  return [
    ...remaining,
    ...(changed ?? []).filter((entry) => !remaining.some((other) => other.id === entry.id)),
  ]
}

/** Without the members that are undefined. */
function defined<T extends object>(value: T | undefined): Partial<T> {
  const left: Partial<T> = { ...value }
  for (const key of keysOf(left)) if (left[key] === undefined) delete left[key]
  return left
}

function findUnknown(from: Guide, changes: GuideChanges, guide: Guide): Finding[] {
  const steps = guide.steps.map((step) => step.id)
  const places = [...steps, ...LAID, ...guide.approaches.map((approach) => approach.id)]
  const all = [
    ...from.steps,
    ...from.approaches,
    ...[...from.steps, ...from.approaches, ...LAID.map((part) => from[part])].flatMap(
      (entry) => entry.moves,
    ),
  ].map((entry) => entry.id)
  const unknown = (id: string, known: readonly string[], path: HandbookPath): Finding[] =>
    known.includes(id)
      ? []
      : [
          {
            severity: 'error',
            code: 'guide.unknown',
            path,
            params: { id, meant: closest(id, known) },
          },
        ]
  return [
    ...(changes.order ?? []).flatMap((id, index) => unknown(id, steps, ['order', index])),
    ...(changes.without ?? []).flatMap((id, index) => unknown(id, all, ['without', index])),
    ...Object.keys(changes.moves ?? {}).flatMap((id) => unknown(id, places, ['moves', id])),
  ]
}

/**
 * Where in the changes something of the resolved guide stands: ['steps', 3, 'moves', 1, 'text'] may
 * be ['moves', 'peak', 0, 'text']. [] when it comes from the default.
 */
export function placeInChanges(
  guide: Guide,
  changes: GuideChanges,
  path: HandbookPath,
): HandbookPath {
  const [part, index, ...rest] = path
  if (part === 'steps' || part === 'approaches') {
    const entry = typeof index === 'number' ? guide[part][index] : undefined
    const at = changes[part]?.findIndex((each) => each.id === entry?.id) ?? -1
    if (at >= 0) return [part, at, ...rest]
    return entry ? placeOfMove(entry.moves, entry.id, changes, rest) : []
  }
  if (isOneOf(LAID, part) && index === 'moves')
    return placeOfMove(guide[part].moves, part, changes, path.slice(1))
  return path
}

function placeOfMove(
  moves: readonly Move[],
  id: string,
  changes: GuideChanges,
  path: HandbookPath,
): HandbookPath {
  const [key, index, ...rest] = path
  const move = key === 'moves' && typeof index === 'number' ? moves[index] : undefined
  const at = changes.moves?.[id]?.findIndex((each) => each.id === move?.id) ?? -1
  return move && at >= 0 ? ['moves', id, at, ...rest] : []
}
