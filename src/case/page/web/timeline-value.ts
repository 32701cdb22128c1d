// What a fact of the timeline says in words: a code has its phrase, a time its date, an id its name.
import { isUuid } from '../../../platform/base/domain/uuid.ts'
import type { CaseView, TimelineEntry } from '../../record/contract/case.ts'
import type { Text } from '../../../platform/base/domain/language.ts'
import type { Key } from '../../../platform/i18n/catalogue.ts'
import type { Format } from '../../../platform/web/format.ts'
import type { Say } from '../../../platform/web/phrase.tsx'
import { deadlineWords } from '../../../platform/web/deadline.ts'
import { minutesWords } from '../../../platform/web/duration.ts'
import {
  CLOSING_WORDS,
  closingKey,
  CHANNEL_WORDS,
  channelKey,
  OUTCOME_WORDS,
  outcomeKey,
  STEP_WORDS,
  stepKey,
} from '../../record/web/case-words.ts'

export type Words = { say: Say; format: Format; pick: (text: Text) => string; view: CaseView }
type Data = Record<string, unknown>

const oneOf = <T extends string>(list: readonly T[], value: string): T | undefined =>
  list.find((item) => item === value)
const DEADLINE_ACTIONS = ['acknowledge', 'reply', 'refund', 'inform', 'decide', 'other'] as const
const LETTERS = ['acknowledgement', 'answer', 'question', 'extension'] as const
const CHANNELS = ['mail', 'phone', 'letter', 'chat', 'visit'] as const
const SENT_BY = ['handed', 'spoken'] as const
const ENDED = ['done', 'after_warnings', 'by_customer', 'safety', 'lost'] as const

/** What is told of a code, or of an id; '' leaves it out. */
type Tell = (text: string, words: Words, entry: TimelineEntry) => string

/** A code that nobody has words for is left out, never shown as it is. */
const phraseOf =
  <T extends string>(codes: readonly T[], phrase: (code: T) => Key): Tell =>
  (code, { say }) => {
    const known = oneOf(codes, code)
    return known ? say(phrase(known)) : ''
  }

type Named = readonly { id: string; name: Text }[]
const nameIn = (list: Named, id: string, { pick }: Words): string | undefined => {
  const found = list.find((item) => item.id === id)
  return found && pick(found.name)
}

/** What a category, a class or anything else was before, and is now. */
const fromOrTo: Tell = (text, words, entry) =>
  nameIn(words.view.categories, text, words) ??
  nameIn(words.view.legalClasses, text, words) ??
  (entry.kind === 'case.category' ? '' : text)

const sending = phraseOf(CHANNELS, (channel) => `common.channel_${channel}`)
const sentOutside = phraseOf(SENT_BY, (how) => `case.sent_by_${how}`)

/** Fields whose texts are codes or ids; the text of any other field is told as it is. */
const TELLS: Readonly<Record<string, Tell>> = {
  step: phraseOf(STEP_WORDS, stepKey),
  action: phraseOf(DEADLINE_ACTIONS, (action) => `clock.action_${action}`),
  clock: phraseOf(['legal', 'house'], (deadline) => `clock.${deadline}`),
  closing: phraseOf(CLOSING_WORDS, closingKey),
  outcome: phraseOf(OUTCOME_WORDS, outcomeKey),
  door: phraseOf(CHANNEL_WORDS, channelKey),
  kind: kindWords,
  channel: (text, words, entry) => sending(text, words, entry) || sentOutside(text, words, entry),
  category: (id, words) => nameIn(words.view.categories, id, words) ?? '',
  class: (id, words) => nameIn(words.view.legalClasses, id, words) ?? '',
  from: fromOrTo,
  to: fromOrTo,
  how: phraseOf(ENDED, (ended) => `timeline.ended_${ended}`),
  // The customer's own confirmation is the proof of delivery that no person wrote.
  proof: (text, { say }) => (text === 'customer' ? say('timeline.proof_customer') : text),
}

/** A kind is a letter's, a promise's or a deadline’s, by what the entry is about. */
function kindWords(kind: string, { say, pick, view }: Words, entry: TimelineEntry): string {
  const letter = oneOf(LETTERS, kind)
  if (letter) return say(`case.letter_${letter}`)
  const promise = view.guidance.promises.find((item) => item.id === kind)
  return promise && !('what' in entry.data) ? pick(promise.what) : ''
}

/** '' when there is nothing to tell. */
export function valueOf(entry: TimelineEntry, field: string, value: unknown, words: Words): string {
  const { say, format, pick } = words
  if (value === null || value === undefined || value === '' || typeof value === 'boolean') return ''
  if (field === 'minutes') return typeof value === 'number' ? minutesWords(value, say) : ''
  if (field === 'warnings' && value === 0) return ''
  if (typeof value === 'number') return format.number(value)
  if (Array.isArray(value))
    return format.list([
      ...new Set(value.map((item: unknown) => itemOf(entry, field, item, words)).filter(Boolean)),
    ])
  if (typeof value === 'object')
    return 'en' in value
      ? pick(value as Text)
      : 'name' in value
        ? valueOf(entry, 'name', value.name, words)
        : ''
  return textOf(entry, field, String(value), words)
}

const itemOf = (entry: TimelineEntry, field: string, item: unknown, words: Words): string =>
  item && typeof item === 'object' && 'action' in item
    ? typeWords(item as Data, words)
    : valueOf(entry, field, item, words)

function textOf(entry: TimelineEntry, field: string, text: string, words: Words): string {
  const { format, view } = words
  if (field === 'dueAt' && entry.kind.startsWith('clock.'))
    return deadlineWords(text, view.timeZone, format)
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return format.dateTime(text, view.timeZone)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return format.date(text)
  if (isUuid(text)) return view.people.find((person) => person.id === text)?.name ?? ''
  const tell = TELLS[field]
  return tell ? tell(text, words, entry) : text
}

function typeWords(deadline: Data, words: Words): string {
  const action = oneOf(DEADLINE_ACTIONS, String(deadline.action))
  if (!action) return ''
  const name = words.say(`clock.action_${action}`)
  const law =
    deadline.kind === 'legal'
      ? ` ${words.say('common.clock_legal')}`
      : deadline.kind === 'house'
        ? ` ${words.say('common.clock_house')}`
        : ''
  return name + law
}
