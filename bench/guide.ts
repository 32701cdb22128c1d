// One step of the guide's engine: from an event to the next state and its advice, over the written
// dialogues and over one very long contact.
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { getDefault } from '../src/handbook/app/handbook-default.ts'
import type { ContactEvent, Known } from '../src/guide/domain/event.ts'
import { beginGuide, stepGuide } from '../src/guide/domain/guide.ts'
import { type Dialogue, toContact } from '../test/guide/dialogue.ts'
import { percentile, round, tell } from './figure.ts'

const FOLDER = new URL('../test/guide/dialogues/', import.meta.url)
const ROUNDS = 60
/**
 * Events of the long contact: states are bounded, so that the last step costs no more than the
 * first.
 */
const LONG = 5000

export function measureGuide(): void {
  const { guide } = getDefault()
  const contacts = readdirSync(FOLDER)
    .flatMap((name) => parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Dialogue[])
    .map((dialogue) => toContact(dialogue, guide))
  const stepsOf = ({
    known,
    events,
  }: {
    known: Known
    events: readonly ContactEvent[]
  }): number[] => {
    let state = beginGuide(guide, known)
    return events.map((event) => {
      const from = performance.now()
      state = stepGuide(guide, state, event, event.at).state
      return (performance.now() - from) * 1000
    })
  }
  for (const contact of contacts) stepsOf(contact)
  const rounds = Array.from({ length: ROUNDS }, () => contacts.flatMap(stepsOf))
  const steps = rounds.flat()
  // A busy machine takes the processor away in the middle of a step; the same step, many times
  // over, shows what it costs by itself.
  const slowest = Math.max(
    ...rounds[0]!.map((_, step) =>
      percentile(
        rounds.map((times) => times[step]!),
        0.5,
      ),
    ),
  )
  const how = `stepGuide over ${contacts.length} written dialogues, in one thread; slowest: the dearest step, by its median of ${ROUNDS}`
  tell({
    figure: 'guide.step',
    value: round(percentile(steps, 0.5)),
    p99: round(percentile(steps, 0.99)),
    slowest: round(slowest),
    unit: 'µs',
    steps: steps.length,
    how,
  })
  const all = contacts.flatMap(({ events }) =>
    events.filter((event) => event.kind !== 'ended' && event.kind !== 'safety'),
  )
  const long = Array.from({ length: LONG }, (_, index): ContactEvent => ({
    ...all[index % all.length]!,
    id: `long-${index}`,
    at: new Date(Date.UTC(2026, 0, 5) + index * 4000).toISOString(),
  }))
  const last = stepsOf({ known: contacts[0]!.known, events: long }).slice(-LONG / 5)
  tell({
    figure: 'guide.step_long',
    value: round(percentile(last, 0.5)),
    p99: round(percentile(last, 0.99)),
    unit: 'µs',
    steps: last.length,
    how: `the last fifth of a contact with ${LONG} events`,
  })
}
