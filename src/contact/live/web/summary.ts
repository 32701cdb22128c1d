// What is known of a contact in a few lines: what goes along with a take-over, and the first words
// of a new case.
import type { Shown } from '../../core/web/session.ts'
import type { Format } from '../../../platform/web/format.ts'
import type { Say } from '../../../platform/web/phrase.tsx'
import { sourceWords } from './source-words.ts'

type Contents = Pick<Shown, 'guidance' | 'events' | 'undone'>

/** Facts with their source, the wish, notes: the desk hands the same to whoever takes over. */
export function toldOf(
  { guidance: { state }, events, undone }: Contents,
  say: Say,
  format: Format,
): string[] {
  const facts = state.facts.filter((fact) => fact.state !== 'removed')
  return [
    ...facts.map(
      (fact) =>
        `${fact.text} (${format.join([sourceWords(fact.source, say), fact.state === 'disputed' && say('contact.fact_is_disputed')])})`,
    ),
    ...(state.wish ? [`${say('contact.wish')}: ${state.wish}`] : []),
    ...notesOf({ events, undone }),
  ]
}

const notesOf = ({ events, undone }: Pick<Contents, 'events' | 'undone'>): string[] =>
  events.flatMap((event) => (event.kind === 'note' && !undone.has(event.id) ? [event.text] : []))

/** What happened, for a new case: facts and notes; without any, the customer's first words. */
export function happenedOf({ guidance: { state }, events, undone }: Contents): string {
  const lines = [
    ...state.facts.filter((fact) => fact.state !== 'removed').map((fact) => fact.text),
    ...notesOf({ events, undone }),
  ]
  if (lines.length > 0)
    return lines.map((line) => (/[.?!…؟]$/u.test(line) ? line : `${line}.`)).join(' ')
  return events
    .flatMap((event) =>
      event.kind === 'turn' && event.who === 'customer' && !undone.has(event.id)
        ? [event.text]
        : [],
    )
    .slice(0, 3)
    .join('\n')
}
