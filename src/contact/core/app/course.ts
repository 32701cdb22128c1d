// The course of a contact as its case's timeline tells it: how long, how it ended, warnings given,
// who came to help or took over. Nothing of how anybody was.
import type { Ending } from '../../../guide/domain/event.ts'
import { foldGuide } from '../../../guide/domain/guide.ts'
import { listEventsWithoutWords } from '../store/event.ts'
import { getHandbook } from '../../../handbook/app/handbook.ts'
import { toEvent } from './event-form.ts'
import type { ContactContext } from './contact-context.ts'

export type Course = {
  how: Ending | null
  minutes: number | null
  warnings: number
  joined: string[]
  tookOver: string[]
}

/** The contact must have ended. */
export async function tellCourse(context: ContactContext): Promise<Course> {
  const { row } = context
  const records = await listEventsWithoutWords(context.tx, context.brand, row.id)
  const { handbook } = await getHandbook(context.ctx, context.tx, context.brand)
  const ordered = records.map(toEvent).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const { state } = foldGuide(handbook.guide, null, ordered, context.now.toString())
  const ended = ordered.findLast((event) => event.kind === 'ended')
  const namesOf = (kind: string) => [
    ...new Set(
      records.filter((record) => record.kind === kind).flatMap((record) => record.by_name ?? []),
    ),
  ]
  // From when somebody answered: waiting is no talking. A contact that nobody answered has no
  // length.
  const minutes =
    row.answered_at && row.ended_at
      ? Math.max(1, Math.round((Date.parse(row.ended_at) - Date.parse(row.answered_at)) / 60_000))
      : null
  return {
    how: ended?.kind === 'ended' ? ended.how : null,
    minutes,
    warnings: state.warnings,
    joined: namesOf('joined'),
    tookOver: namesOf('taken'),
  }
}
