// What the customer has said since the last letter went to them: the newest words of a case, which
// nobody has answered yet.
import type { CaseView, TimelineEntry } from '../contract/case.ts'
import { readEvent } from '../domain/timeline.ts'

export type NewWords = { id: string; at: string; text: string; reopens: boolean }

/** The words of an entry; null where the customer said nothing. */
export function wordsOf(entry: Pick<TimelineEntry, 'kind' | 'data'>): string | null {
  const event = readEvent(entry)
  if (event?.kind === 'customer.added') return event.data.text || null
  return (event?.kind === 'customer.reopened' && event.data.reason) || null
}

/** Newest first. A letter that is still on its way, or failed, has answered nothing. */
export function newWordsOf(view: Pick<CaseView, 'timeline' | 'answers'>): NewWords[] {
  const lastSentAt =
    view.answers
      .flatMap((answer) =>
        answer.state === 'sent' && answer.dispatchedAt ? [answer.dispatchedAt] : [],
      )
      .sort()
      .at(-1) ?? ''
  return view.timeline
    .flatMap((entry) => {
      const text = wordsOf(entry)
      return text !== null && entry.at > lastSentAt
        ? [{ id: entry.id, at: entry.at, text, reopens: entry.kind === 'customer.reopened' }]
        : []
    })
    .sort((a, b) => b.at.localeCompare(a.at))
}
