// What is known of a contact in a few lines: for whoever takes it over, and as the first words of a new case.
import type { Text } from '../../../domain/language.ts'
import type { Shown } from '../../contact/session.ts'
import type { Say } from '../../phrase.tsx'
import { sourceWords } from './source-words.ts'

/** Facts with their source, the wish, notes, the step it stands at, and warnings. */
export function summaryOf({ guidance: { state }, guide, events, undone }: Shown, say: Say, pick: (text: Text | undefined) => string): string {
  const step = state.step === 'safety' ? guide.safety.name : guide.steps.find((one) => one.id === state.step)?.name
  const lines = [
    ...factLines(state.facts, say),
    state.wish ? `${say('contact.wish')}: ${state.wish}` : '',
    ...noteLines({ events, undone }),
    step ? `${say('contact.summary_step')}: ${pick(step)}` : '',
    state.warnings > 0 ? say('contact.warnings', { n: state.warnings }) : '',
  ]
  return lines.filter(Boolean).join('\n')
}

const factLines = (facts: Shown['guidance']['state']['facts'], say: Say): string[] =>
  facts.filter((fact) => fact.state !== 'removed').map((fact) => `${fact.text} (${sourceWords(fact.source, say)}${fact.state === 'disputed' ? `, ${say('contact.fact_is_disputed')}` : ''})`)

const noteLines = ({ events, undone }: Pick<Shown, 'events' | 'undone'>): string[] => events.flatMap((event) => (event.kind === 'note' && !undone.has(event.id) ? [event.text] : []))

/** What happened, for a new case: facts and notes; without any, the customer's first words. */
export function happenedOf({ guidance: { state }, events, undone }: Shown): string {
  const told = [...state.facts.filter((fact) => fact.state !== 'removed').map((fact) => fact.text), ...noteLines({ events, undone })]
  if (told.length > 0) return told.map((line) => (/[.?!…؟]$/u.test(line) ? line : `${line}.`)).join(' ')
  return events.flatMap((event) => (event.kind === 'turn' && event.who === 'customer' && !undone.has(event.id) ? [event.text] : [])).slice(0, 3).join('\n')
}
