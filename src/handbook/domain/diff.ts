// What changed between two versions of a handbook, for the person who publishes the newer one.
import { canonicalJson } from '../../platform/base/domain/canonical.ts'
import type { Guide } from '../../guide/domain/type.ts'
import type { Handbook } from './handbook.ts'

export const HANDBOOK_PARTS = [
  'brand',
  'legal-class',
  'position',
  'person',
  'ladder',
  'promise',
  'category',
  'redress',
  'guide',
  'wording',
  'alarm',
] as const
export type HandbookPart = (typeof HANDBOOK_PARTS)[number]

/**
 * One field of a changed part: 'owner', 'house.answer', 'weight.safety.is', 'name.pl'. Lists are
 * compared as a whole.
 */
export type FieldChange = { field: string; before: unknown; after: unknown }

/** `id` names the entry within its part, and repeats the part's name where there is only one. */
export type HandbookChange =
  | { change: 'added' | 'removed'; part: HandbookPart; id: string }
  | { change: 'changed'; part: HandbookPart; id: string; fields: FieldChange[] }
  | { change: 'reordered'; part: HandbookPart; id: string }

type Entry = { id: string }

/**
 * Every difference, brand first, then part by part; [] when both say the same. Order counts where
 * it means something: whoever is named first is asked first.
 */
export function diffHandbook(before: Handbook, after: Handbook): HandbookChange[] {
  const { legalClasses: classesBefore, ...brandBefore } = before.brand
  const { legalClasses: classesAfter, ...brandAfter } = after.brand
  return [
    ...diffOne('brand', brandBefore, brandAfter),
    ...diffList('legal-class', classesBefore, classesAfter),
    ...diffList('position', before.positions, after.positions),
    ...diffList('person', before.people, after.people, true),
    ...diffList('ladder', before.ladders, after.ladders),
    ...diffList('promise', before.promises, after.promises),
    ...diffList('category', before.categories, after.categories),
    ...diffOne('redress', before.redress ?? undefined, after.redress ?? undefined),
    ...diffGuide(before.guide, after.guide),
    ...diffList('wording', before.wording.rules, after.wording.rules, true),
    ...diffOne(
      'alarm',
      { ladder: before.alarm.ladder, incident: before.alarm.incident },
      { ladder: after.alarm.ladder, incident: after.alarm.incident },
    ),
    ...diffList('alarm', before.alarm.numbers, after.alarm.numbers, true),
  ]
}

/** Steps and approaches by their ids, moves within them by theirs; the rest of the guide as one. */
function diffGuide(before: Guide, after: Guide): HandbookChange[] {
  const rest = ({ ending, transcripts, chat, safety, hold, replies, letter }: Guide) => ({
    ending,
    transcripts,
    chat,
    safety: moved(safety),
    hold: moved(hold),
    replies: moved(replies),
    letter: moved(letter),
  })
  return [
    ...diffOne('guide', rest(before), rest(after)),
    ...diffList('guide', before.steps.map(moved), after.steps.map(moved), true),
    ...diffList('guide', before.approaches.map(moved), after.approaches.map(moved), true),
  ]
}

/**
 * Moves by id, so that a change of one is named as such: 'moves.name-feeling.because.pl'. Their
 * order counts too.
 */
const moved = <T extends { moves: readonly Entry[] }>(entry: T) => ({
  ...entry,
  moves: Object.fromEntries(entry.moves.map((move) => [move.id, move])),
  order: entry.moves.map((move) => move.id),
})

function diffOne(part: HandbookPart, before: unknown, after: unknown): HandbookChange[] {
  if (before === undefined && after === undefined) return []
  if (before === undefined) return [{ change: 'added', part, id: part }]
  if (after === undefined) return [{ change: 'removed', part, id: part }]
  const fields = diffFields(before, after)
  return fields.length > 0 ? [{ change: 'changed', part, id: part, fields }] : []
}

function diffList(
  part: HandbookPart,
  before: readonly Entry[],
  after: readonly Entry[],
  ordered = false,
): HandbookChange[] {
  const old = new Map(before.map((entry) => [entry.id, entry]))
  const now = new Map(after.map((entry) => [entry.id, entry]))
  const changes: HandbookChange[] = []
  for (const entry of after) {
    const was = old.get(entry.id)
    if (!was) changes.push({ change: 'added', part, id: entry.id })
    else {
      const fields = diffFields(was, entry)
      if (fields.length > 0) changes.push({ change: 'changed', part, id: entry.id, fields })
    }
  }
  for (const entry of before)
    if (!now.has(entry.id)) changes.push({ change: 'removed', part, id: entry.id })
  const common = (entries: readonly Entry[]) =>
    entries
      .map((entry) => entry.id)
      .filter((id) => old.has(id) && now.has(id))
      .join(' ')
  if (ordered && common(before) !== common(after))
    changes.push({ change: 'reordered', part, id: part })
  return changes
}

function diffFields(before: unknown, after: unknown, field = ''): FieldChange[] {
  if (isMapping(before) && isMapping(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return keys.flatMap((key) =>
      diffFields(before[key], after[key], field === '' ? key : `${field}.${key}`),
    )
  }
  return spell(before) === spell(after) ? [] : [{ field, before, after }]
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const spell = (value: unknown): string => (value === undefined ? '' : canonicalJson(value))
