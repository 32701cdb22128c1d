// What an entry of the timeline says: its sentence, the facts it carries, and words quoted from it.
import type { CaseView, TimelineEntry } from '../../record/contract/case.ts'
import type { Text } from '../../../platform/base/domain/language.ts'
import type { timeline } from '../../record/i18n/en/timeline.ts'
import type { Key } from '../../../platform/i18n/catalogue.ts'
import type { Format } from '../../../platform/web/format.ts'
import type { Say } from '../../../platform/web/phrase.tsx'
import { alarmFacts, type AlarmFacts } from '../../../alarm/web/alarm-facts.ts'
import { deadlineWords } from '../../../platform/web/deadline.ts'
import { minutesWords } from '../../../platform/web/duration.ts'
import {
  CLOSING_WORDS,
  closingKey,
  DOOR_WORDS,
  doorKey,
  OUTCOME_WORDS,
  outcomeKey,
  STEP_WORDS,
  stepKey,
} from '../../record/web/case-words.ts'

type Words = { say: Say; format: Format; pick: (text: Text) => string; view: CaseView }
type Data = Record<string, unknown>

const KINDS = [
  'case.received',
  'case.category',
  'case.class',
  'case.weight',
  'case.started',
  'case.note',
  'case.pinned',
  'case.unpinned',
  'case.owner',
  'case.handler',
  'case.next_step',
  'case.received_corrected',
  'case.handbook',
  'case.customer',
  'case.waiting',
  'case.resumed',
  'case.satisfied',
  'case.closed',
  'case.reopened',
  'case.climbed',
  'case.reminded',
  'clock.started',
  'clock.warned',
  'clock.missed',
  'clock.met',
  'clock.extended',
  'clock.recounted',
  'clock.silence',
  'promise.made',
  'promise.kept',
  'promise.renegotiated',
  'promise.reminded',
  'promise.broken',
  'promise.climbed',
  'promise.consequence',
  'answer.queued',
  'answer.sent',
  'answer.failed',
  'answer.unsure',
  'answer.delivered',
  'attachment.added',
  'link.made',
  'link.revoked',
  'customer.added',
  'customer.confirmed',
  'customer.reopened',
  'customer.rated',
  'mail.kept',
  'contact.wrapped',
  'contact.alarm',
  'case.cue_dismissed',
  'case.trap',
] as const satisfies (keyof typeof timeline extends `timeline.${infer K}` ? K : never)[]

export function headlineOf(entry: TimelineEntry, say: Say): string {
  if (entry.kind === 'clock.met' && entry.data.late === true) return say('timeline.clock.met_late')
  if (entry.kind === 'clock.extended' && entry.data.refused)
    return say('timeline.clock.extended_late')
  const kind = KINDS.find((item) => item === entry.kind)
  return kind ? say(`timeline.${kind}`) : say('timeline.other', { kind: entry.kind })
}

/** Words somebody wrote, shown whole. */
export function quoteOf({ data }: TimelineEntry): string {
  const said = [data.text, data.body, data.words].find(
    (value) => typeof value === 'string' && value !== '',
  )
  return typeof said === 'string' ? said : ''
}

const FIELDS: [name: string, label: Key][] = [
  ['door', 'timeline.f_door'],
  ['through', 'timeline.f_through'],
  ['category', 'timeline.f_category'],
  ['class', 'timeline.f_class'],
  ['weight', 'timeline.f_weight'],
  ['step', 'timeline.f_step'],
  ['what', 'timeline.f_what'],
  ['kind', 'timeline.f_letter'],
  ['channel', 'timeline.f_channel'],
  ['holder', 'timeline.f_who'],
  ['person', 'timeline.f_who'],
  ['owner', 'timeline.f_who'],
  ['handler', 'timeline.f_who'],
  ['asked', 'timeline.f_who'],
  ['name', 'timeline.f_name'],
  ['action', 'timeline.f_clock'],
  ['clock', 'timeline.f_clock'],
  ['clocks', 'timeline.f_clock'],
  ['rule', 'timeline.f_rule'],
  ['dueAt', 'timeline.f_due'],
  ['at', 'timeline.f_due'],
  ['outcome', 'timeline.f_outcome'],
  ['closing', 'timeline.f_closing'],
  ['to', 'timeline.f_to'],
  ['subject', 'timeline.f_subject'],
  ['how', 'timeline.f_ended'],
  ['minutes', 'timeline.f_minutes'],
  ['warnings', 'timeline.f_warnings'],
  ['joined', 'timeline.f_joined'],
  ['tookOver', 'timeline.f_took_over'],
  ['score', 'timeline.f_score'],
  ['version', 'timeline.f_version'],
  ['proof', 'timeline.f_proof'],
  ['reason', 'timeline.f_reason'],
  ['note', 'timeline.f_note'],
  ['error', 'timeline.f_error'],
]

export function detailsOf(entry: TimelineEntry, words: Words): { name: string; value: string }[] {
  const data = entry.data as Data
  if (entry.kind === 'contact.alarm') {
    const facts = alarmFacts(data as AlarmFacts, words.say, (at) =>
      words.format.dateTime(at, words.view.timeZone),
    )
    return facts.length === 0 ? [] : [{ name: words.say('alarm.safety'), value: facts.join(' ') }]
  }
  const found: { name: string; value: string }[] = []
  for (const [field, label] of FIELDS) {
    // An action says more than whether the clock is the law's or the house's.
    if (field === 'clock' && 'action' in data) continue
    const value = valueOf(entry, field, data[field], words)
    if (value && !found.some((item) => item.value === value))
      found.push({ name: words.say(label), value })
  }
  if (data.from !== undefined && data.to !== undefined) {
    const from = valueOf(entry, 'from', data.from, words)
    const to = valueOf(entry, 'to', data.to, words)
    if (from && to)
      return [
        { name: words.say('common.change'), value: words.say('timeline.from_to', { from, to }) },
        ...found.filter((item) => item.value !== to),
      ]
  }
  return found
}

const oneOf = <T extends string>(list: readonly T[], value: string): T | undefined =>
  list.find((item) => item === value)
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/
const CLOCK_ACTIONS = ['acknowledge', 'reply', 'refund', 'inform', 'decide', 'other'] as const
const LETTERS = ['acknowledgement', 'answer', 'question', 'extension'] as const
const CHANNELS = ['mail', 'phone', 'letter', 'chat', 'visit'] as const
const SENT_BY = ['handed', 'spoken'] as const
const ENDED = ['done', 'after_warnings', 'by_customer', 'safety', 'lost'] as const
/** Values of these are codes: one nobody has words for is left out, never shown as it is. */
const CODED = new Set([
  'step',
  'action',
  'closing',
  'outcome',
  'door',
  'channel',
  'how',
  'category',
  'class',
])

function valueOf(entry: TimelineEntry, field: string, value: unknown, words: Words): string {
  const { say, format, pick, view } = words
  if (value === null || value === undefined || value === '' || typeof value === 'boolean') return ''
  if (field === 'minutes') return typeof value === 'number' ? minutesWords(value, say) : ''
  if (field === 'warnings' && value === 0) return ''
  if (typeof value === 'number') return format.number(value)
  if (Array.isArray(value))
    return format.list([
      ...new Set(
        value
          .map((item: unknown) =>
            item && typeof item === 'object' && 'action' in item
              ? clockWords(item as Data, words)
              : valueOf(entry, field, item, words),
          )
          .filter(Boolean),
      ),
    ])
  if (typeof value === 'object')
    return 'en' in value
      ? pick(value as Text)
      : 'name' in value
        ? valueOf(entry, 'name', value.name, words)
        : ''
  const text = String(value)
  if (field === 'dueAt' && entry.kind.startsWith('clock.'))
    return deadlineWords(text, view.timeZone, format)
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return format.dateTime(text, view.timeZone)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return format.date(text)
  if (ID.test(text)) return view.people.find((person) => person.id === text)?.name ?? ''
  const step = field === 'step' && oneOf(STEP_WORDS, text)
  if (step) return say(stepKey(step))
  const action = field === 'action' && oneOf(CLOCK_ACTIONS, text)
  if (action) return say(`clock.action_${action}`)
  if (field === 'clock')
    return text === 'legal' ? say('clock.legal') : text === 'house' ? say('clock.house') : ''
  const closing = field === 'closing' && oneOf(CLOSING_WORDS, text)
  if (closing) return say(closingKey(closing))
  const outcome = field === 'outcome' && oneOf(OUTCOME_WORDS, text)
  if (outcome) return say(outcomeKey(outcome))
  const door = field === 'door' && oneOf(DOOR_WORDS, text)
  if (door) return say(doorKey(door))
  if (field === 'kind') return kindWords(entry, text, words)
  const channel = field === 'channel' && oneOf(CHANNELS, text)
  if (channel) return say(`common.channel_${channel}`)
  const sent = field === 'channel' && oneOf(SENT_BY, text)
  if (sent) return say(`case.sent_by_${sent}`)
  const category = view.categories.find((item) => item.id === text)
  if (category && ['category', 'from', 'to'].includes(field)) return pick(category.name)
  const legalClass = view.legalClasses.find((item) => item.id === text)
  if (legalClass && ['class', 'from', 'to'].includes(field)) return pick(legalClass.name)
  const ended = field === 'how' && oneOf(ENDED, text)
  if (ended) return say(`timeline.ended_${ended}`)
  // The customer's own confirmation is the proof of delivery that no person wrote.
  if (field === 'proof' && text === 'customer') return say('timeline.proof_customer')
  return CODED.has(field) ||
    (entry.kind === 'case.category' && (field === 'from' || field === 'to'))
    ? ''
    : text
}

/** A kind is a letter's, a promise's or a clock's, by what the entry is about. */
function kindWords(entry: TimelineEntry, kind: string, { say, pick, view }: Words): string {
  const letter = oneOf(LETTERS, kind)
  if (letter) return say(`case.letter_${letter}`)
  const promise = view.guidance.promises.find((item) => item.id === kind)
  return promise && !('what' in entry.data) ? pick(promise.what) : ''
}

function clockWords(clock: Data, words: Words): string {
  const action = oneOf(CLOCK_ACTIONS, String(clock.action))
  if (!action) return ''
  const name = words.say(`clock.action_${action}`)
  const law =
    clock.kind === 'legal'
      ? ` ${words.say('common.clock_legal')}`
      : clock.kind === 'house'
        ? ` ${words.say('common.clock_house')}`
        : ''
  return name + law
}
