// What was written down in a contact, read from its events: facts as they stand, the wish, notes,
// the customer's own words.
import type { ContactEvent, ContactFact, EventOf } from '../../../guide/domain/event.ts'

export type ContactRecording = {
  /** Not those that were removed. */
  facts: ContactFact[]
  wish: string | null
  address: string | null
  notes: { at: string; text: string }[]
  /** The customer's turns, oldest first. */
  said: string[]
}

/** `events` in their order; what was taken back is not there. */
export function readRecording(events: readonly ContactEvent[]): ContactRecording {
  const undone = new Set(events.flatMap((event) => (event.kind === 'undone' ? [event.event] : [])))
  const facts = new Map<string, ContactFact>()
  const recording: ContactRecording = { facts: [], wish: null, address: null, notes: [], said: [] }
  for (const event of events) {
    if (undone.has(event.id)) continue
    if (event.kind === 'fact') facts.set(event.fact.id, event.fact)
    if (event.kind === 'fact_changed') {
      const fact = facts.get(event.fact)
      if (fact) facts.set(fact.id, { ...fact, state: event.state, text: event.text ?? fact.text })
    }
    if (event.kind === 'wish') recording.wish = event.text
    if (event.kind === 'address' && event.text) recording.address = event.text
    if (event.kind === 'note') recording.notes.push({ at: event.at, text: event.text })
    if (event.who === 'customer' && isTurn(event)) recording.said.push(event.text)
  }
  recording.facts = [...facts.values()].filter((fact) => fact.state !== 'removed')
  return recording
}

/** Words are words, also where nothing else of their turn can be read. */
const isTurn = (event: ContactEvent): event is EventOf<'turn' | 'unreadable'> =>
  event.kind === 'turn' || (event.kind === 'unreadable' && event.was === 'turn')

/**
 * In the words that are there and no others, so that it needs no language: what the next person
 * must not ask again.
 */
export function summarise({ facts, wish, notes, said }: ContactRecording, most: number): string {
  const lines = [
    ...facts.map((fact) => `${lineOf(fact)}${fact.state === 'disputed' ? ' ?' : ''}`),
    ...(wish ? [`→ ${wish}`] : []),
    ...notes.map((note) => note.text),
    ...(said.length > 0 ? [`“${said.at(-1)}”`] : []),
  ]
  return cut(lines.join('\n'), most)
}

/**
 * What happened, for a case nobody has written a sentence for: the customer's words, then facts and
 * notes.
 */
export const tellHappened = ({ facts, notes, said }: ContactRecording, most: number): string =>
  cut([...said, ...facts.map(lineOf), ...notes.map((note) => note.text)].join('\n'), most)

/**
 * A fact as it is written down. The customer's own word is the rule, and the fixed names of the two
 * sides are no language's.
 */
export const lineOf = ({ text, source }: ContactFact): string =>
  source === 'customer' || source === 'agent' ? `• ${text}` : `• ${text} (${source})`

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).toWellFormed()}…` : text
