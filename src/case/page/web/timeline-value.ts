// What a fact of the timeline says in words: a code has its phrase, a time its date, an id its name.
import type { CaseView } from '../../record/contract/case.ts'
import { type FactType, type FactTypes, isA } from '../../record/domain/fact.ts'
import type { Text } from '../../../platform/base/domain/language.ts'
import type { Format } from '../../../platform/web/format.ts'
import type { Say } from '../../../platform/web/phrase.tsx'
import { deadlineWords } from '../../../platform/web/deadline.ts'
import { minutesWords } from '../../../platform/web/duration.ts'
import {
  deadlineActionKey,
  closingKey,
  channelKey,
  outcomeKey,
  stepKey,
} from '../../record/web/case-words.ts'

type NamesOf = Pick<CaseView, 'timeZone' | 'people' | 'categories' | 'legalClasses'>
export type Words = { say: Say; format: Format; pick: (text: Text) => string; view: NamesOf }

/** '' leaves a fact out. */
type InWords<T> = (value: T, words: Words) => string

const asItIs: InWords<string> = (text) => text
const never = () => ''

const nameIn =
  (listOf: (view: NamesOf) => readonly { id: string; name: Text }[]): InWords<string> =>
  (id, { pick, view }) => {
    const found = listOf(view).find((item) => item.id === id)
    return found ? pick(found.name) : ''
  }

/** How each fact is told; one that nobody is told of is 'never'. */
const WORDS: { [T in FactType]: InWords<FactTypes[T]> } = {
  text: asItIs,
  quote: never,
  number: (value, { format }) => format.number(value),
  minutes: (value, { say }) => minutesWords(value, say),
  warnings: (value, { format }) => (value === 0 ? '' : format.number(value)),
  flag: never,
  instant: (at, { format, view }) => format.dateTime(at, view.timeZone),
  due: (at, { format, view }) => deadlineWords(at, view.timeZone, format),
  id: never,
  person: (id, { view }) => view.people.find((person) => person.id === id)?.name ?? '',
  category: nameIn((view) => view.categories),
  class: nameIn((view) => view.legalClasses),
  // The customer's own confirmation is the proof of delivery that no person wrote.
  proof: (text, { say }) => (text === 'customer' ? say('timeline.proof_customer') : text),
  names: (names, { format }) => format.list([...new Set(names.filter(Boolean))]),
  deadlines: (deadlines, words) =>
    words.format.list([...new Set(deadlines.map((deadline) => deadlineName(deadline, words)))]),
  object: never,
  door: (door, { say }) => say(channelKey(door)),
  step: (step, { say }) => say(stepKey(step)),
  closing: (closing, { say }) => say(closingKey(closing)),
  outcome: (outcome, { say }) => say(outcomeKey(outcome)),
  // What is no letter has its own entries.
  mail: (kind, { say }) =>
    kind === 'promise' || kind === 'satisfaction' ? '' : say(`case.letter_${kind}`),
  sending: (channel, { say }) =>
    channel === 'handed' || channel === 'spoken'
      ? say(`case.sent_by_${channel}`)
      : say(`common.channel_${channel}`),
  channel: (channel, { say }) => say(`common.channel_${channel}`),
  contactChannel: (channel, { say }) =>
    channel === 'form' ? '' : say(`common.channel_${channel}`),
  deadlineKind: (kind, { say }) => say(`clock.${kind}`),
  deadlineAction: (action, { say }) => say(deadlineActionKey(action)),
  ending: (ending, { say }) => say(`timeline.ended_${ending}`),
  alarmWhy: never,
  alarmEnd: never,
}

/** '' when there is nothing to tell. */
export const factWords = <T extends FactType>(type: T, value: unknown, words: Words): string =>
  isA(type, value) ? WORDS[type](value, words) : ''

function deadlineName({ kind, action }: FactTypes['deadlines'][number], { say }: Words): string {
  const law = kind === 'legal' ? say('common.clock_legal') : say('common.clock_house')
  return `${say(deadlineActionKey(action))} ${law}`
}
