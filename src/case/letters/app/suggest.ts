// Letters begun for the agent: in the customer's language, with the real name, owner and dates
// filled in.
import { type LetterKind } from '../../record/domain/letter.ts'
import { placeOf } from '../../../handbook/domain/place.ts'
import { addressOf } from '../../../guide/domain/address.ts'
import type { Handbook } from '../../../handbook/domain/handbook.ts'
import { type Language, localise } from '../../../platform/base/domain/language.ts'
import { isNamed } from '../../../style/domain/name.ts'
import { readDraft } from '../../../platform/text/domain/draft.ts'
import { fillPhrase } from '../../../platform/i18n/format.ts'
import { sayDayOf } from '../../../platform/text/domain/say-when.ts'
import { letterOf } from '../i18n/letter.ts'
import type { DeadlineRecord } from '../../record/store/deadline.ts'

export type SuggestFacts = {
  handbook: Handbook
  language: Language
  ref: string
  receivedAt: Temporal.Instant
  /** Null when nobody is known, and for a company, which is not greeted by its name. */
  customer: string | null
  owner: string
  agent: string
  deadlines: readonly DeadlineRecord[]
  extendedTo: Temporal.Instant | null
}
export type Suggestion = { subject: string; body: string }

/**
 * As one says it to them where the form is certain; elsewhere the name stands in a line of its own,
 * which needs no form and no sex.
 */
function greet({ language, customer }: SuggestFacts): string {
  const phrases = letterOf(language)
  if (customer === null) return phrases['letter.greeting.unknown']
  const name = addressOf(customer, language)
  const greeting = name === null ? null : fillPhrase(language, phrases['letter.greeting'], { name })
  return greeting !== null && isNamed(customer, readDraft(greeting).tokens, greeting, language)
    ? greeting
    : fillPhrase(language, phrases['letter.greeting.apart'], { name: customer })
}

/** The day by which the customer hears: never later than the law's safe day. */
export function suggestLetter(kind: LetterKind, facts: SuggestFacts): Suggestion {
  const { language, handbook } = facts
  const phrases = letterOf(language)
  const zone = placeOf(handbook).zone
  // A time that has passed, or was met, is no time to name any more.
  const dueOf = (legal: boolean) =>
    facts.deadlines
      .filter(
        (deadline) =>
          deadline.action === 'reply' &&
          (deadline.state === 'running' || deadline.state === 'paused') &&
          (deadline.kind === 'legal') === legal,
      )
      .map((deadline) => deadline.due_at)
      .sort(Temporal.Instant.compare)[0]
  const due = kind === 'extension' ? dueOf(true) : (dueOf(false) ?? dueOf(true))
  const say = (at: Temporal.Instant | undefined) =>
    at ? sayDayOf(at.epochMilliseconds - 1, zone, language) : '…'
  const params = {
    greeting: greet(facts),
    ref: facts.ref,
    owner: facts.owner,
    agent: facts.agent,
    brand: localise(handbook.brand.name, language),
    date: say(due),
    received: sayDayOf(facts.receivedAt.epochMilliseconds, zone, language),
    newDate: facts.extendedTo ? say(facts.extendedTo) : '…',
  }
  return {
    subject: fillPhrase(language, phrases[`letter.${kind}.subject`], params),
    body: fillPhrase(language, phrases[`letter.${kind}.body`], params),
  }
}
