// The course of a contact as its case's timeline tells it: how long, how it ended, warnings given,
// who came to help or took over. Nothing of how anybody was.
import type { Ending, EventKind } from '../../../guide/domain/event.ts'
import { foldGuide } from '../../../guide/domain/guide.ts'
import { getHandbook } from '../../../handbook/app/handbook.ts'
import { readEventsWithoutWords } from './event-log.ts'
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
  const events = await readEventsWithoutWords(context.tx, context.on)
  const { handbook } = await getHandbook(context.ctx, context.tx, context.brand)
  const ordered = events.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const { state } = foldGuide(handbook.guide, null, ordered, context.now.toString())
  const ended = ordered.findLast((event) => event.kind === 'ended')
  const namesOf = (kind: EventKind) => [
    ...new Set(events.flatMap(({ kind: other, by }) => (other === kind && by ? [by.name] : []))),
  ]
  // From when somebody answered: waiting is no talking. A contact that nobody answered has no
  // length.
  const minutes =
    row.answered_at && row.ended_at
      ? Math.max(1, Math.round(row.answered_at.until(row.ended_at).total('minutes')))
      : null
  return {
    how: ended?.kind === 'ended' ? ended.how : null,
    minutes,
    warnings: state.warnings,
    joined: namesOf('joined'),
    tookOver: namesOf('taken'),
  }
}
