// Cues in what a customer typed about a case, read anew at each look and never kept: shown with
// their words until a person says that one is none.
import { CASE_POLICY } from '../../record/domain/policy.ts'
import type { CaseCtx } from '../../record/app/case-context-type.ts'
import type { CaseView } from '../../record/contract/case.ts'
import type { CaseActionBody } from '../../record/contract/case-action.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import { readEvent, type ReadEvent } from '../../record/domain/timeline.ts'
import type { CaseRecord } from '../../record/store/case.ts'
import { listEntries } from '../../record/store/timeline.ts'
import type { ReadingCtx } from '../../../signal/app/reading.ts'
import { onCase } from '../../context/app/case-context.ts'

type Entry = Awaited<ReturnType<typeof listEntries>>[number]
type Place = { place: string; text: string }

/**
 * Channels in which the customer types with their own hand; what an employee wrote down is no word
 * of theirs.
 */
const OWN_CHANNELS = ['public', 'mail', 'chat']
const MAX_PLACES = 60

export async function readCaseCues(
  ctx: ReadingCtx,
  row: CaseRecord,
  entries: readonly Entry[],
): Promise<CaseView['cues']> {
  const events = entries.map((entry) => ({ id: String(entry.id), event: readEvent(entry) }))
  const dismissed = new Set(
    events.flatMap(({ event }) =>
      event?.kind === 'case.cue_dismissed' ? [`${event.data.place} ${event.data.cue}`] : [],
    ),
  )
  const found: CaseView['cues'] = []
  for (const { place, text } of placesOf(row, events)) {
    const cues = (await ctx.reading.readStory(text, row.language)).cues.filter(
      ({ cue }) => !dismissed.has(`${place} ${cue}`),
    )
    if (cues.length > 0) found.push({ place, cues })
  }
  return found
}

/** What the customer wrote on their page, as the timeline tells it. */
function ownWords(event: ReadEvent | null): string | null {
  switch (event?.kind) {
    case 'customer.added':
      return event.data.text ?? null
    case 'customer.reopened':
      return event.data.reason ?? null
    case 'customer.rated':
      return event.data.words ?? null
    default:
      return null
  }
}

function placesOf(
  row: CaseRecord,
  events: readonly { id: string; event: ReadEvent | null }[],
): Place[] {
  const texts = events.flatMap(({ id, event }) => {
    const text = ownWords(event)
    return text ? [{ place: id, text }] : []
  })
  const first = OWN_CHANNELS.includes(row.door)
    ? [
        { place: 'happened', text: row.happened },
        ...(row.wanted ? [{ place: 'wanted', text: row.wanted }] : []),
      ]
    : []
  return [...first, ...texts.slice(0, MAX_PLACES)]
}

/**
 * A person says that a read cue is none. Throws not_found when nothing of the kind is read there.
 */
export const dismissCue = (
  ctx: CaseCtx & ReadingCtx,
  actor: Actor,
  on: { brand: string; id: string },
  { place, cue }: CaseActionBody<'dismiss-cue'>,
) =>
  onCase(ctx, actor, { ...on, rule: CASE_POLICY['dismiss-cue'] }, async (context) => {
    const read = (
      await readCaseCues(ctx, context.row, await listEntries(context.tx, on.brand, on.id))
    )
      .find((one) => one.place === place)
      ?.cues.find((one) => one.cue === cue)
    if (!read) throw new AppError('not_found')
    context.tell({ kind: 'case.cue_dismissed', data: { place, cue, words: read.words } })
  })
