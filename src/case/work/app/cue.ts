// Cues in what a customer typed about a case, read anew at each look and never kept: shown with
// their words until a person says that one is none.
import type { CaseView } from '../../record/contract/case.ts'
import type { CaseActionBody } from '../../record/contract/case-action.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import type { CaseRecord } from '../../record/store/case.ts'
import { listEntries } from '../../record/store/timeline.ts'
import { readCues } from '../../../signal/app/reading.ts'
import type { Ctx } from '../../../platform/database/app/ctx.ts'
import { onCase } from '../../context/app/case-context.ts'

type Entry = Awaited<ReturnType<typeof listEntries>>[number]
type Place = { place: string; text: string }

/**
 * Channels in which the customer types with their own hand; what an employee wrote down is no word
 * of theirs.
 */
const OWN_CHANNELS = ['public', 'mail', 'chat']
/** Where a customer's words stand in what their page tells. */
const OWN_WORDS: Record<string, string> = {
  'customer.added': 'text',
  'customer.reopened': 'reason',
  'customer.rated': 'words',
}
const MAX_PLACES = 60
const DISMISSED = 'case.cue_dismissed'

export async function readCaseCues(
  ctx: Ctx,
  row: CaseRecord,
  entries: readonly Entry[],
): Promise<CaseView['cues']> {
  const dismissed = new Set(
    entries.flatMap(({ kind, data }) =>
      kind === DISMISSED
        ? [`${(data as Record<string, unknown>).place} ${(data as Record<string, unknown>).cue}`]
        : [],
    ),
  )
  const found: CaseView['cues'] = []
  for (const { place, text } of placesOf(row, entries)) {
    const cues = (await readCues(ctx, text, row.language)).cues.filter(
      ({ cue }) => !dismissed.has(`${place} ${cue}`),
    )
    if (cues.length > 0) found.push({ place, cues })
  }
  return found
}

function placesOf(row: CaseRecord, entries: readonly Entry[]): Place[] {
  const texts = entries.flatMap(({ id, kind, data }) => {
    const text = OWN_WORDS[kind] ? (data as Record<string, unknown>)[OWN_WORDS[kind]] : null
    return typeof text === 'string' && text !== '' ? [{ place: String(id), text }] : []
  })
  const first = OWN_CHANNELS.includes(row.door)
    ? [
        { place: 'happened', text: row.happened },
        ...(row.wanted ? [{ place: 'wanted', text: row.wanted }] : []),
      ]
    : []
  return [...first, ...texts.slice(-MAX_PLACES)]
}

/**
 * A person says that a read cue is none. Throws not_found when nothing of the kind is read there.
 */
export const dismissCue = (
  ctx: Ctx,
  actor: Actor,
  on: { brand: string; id: string },
  { place, cue }: CaseActionBody<'dismiss-cue'>,
) =>
  onCase(ctx, actor, { ...on, permission: 'work-case', action: 'note' }, async (context) => {
    const read = (
      await readCaseCues(ctx, context.row, await listEntries(context.tx, on.brand, on.id))
    )
      .find((one) => one.place === place)
      ?.cues.find((one) => one.cue === cue)
    if (!read) throw new AppError('not_found')
    context.tell({ kind: DISMISSED, data: { place, cue, words: read.words } })
  })
