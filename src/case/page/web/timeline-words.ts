// What an entry of the timeline says: its sentence, the facts it carries, and words quoted from it.
import type { TimelineEntry } from '../../record/contract/case.ts'
import type { timeline } from '../../record/i18n/en/timeline.ts'
import type { Key } from '../../../platform/i18n/catalogue.ts'
import type { Say } from '../../../platform/web/phrase.tsx'
import { alarmFacts, type AlarmFacts } from '../../../alarm/web/alarm-facts.ts'
import { valueOf, type Words } from './timeline-value.ts'

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
    // An action says more than whether the deadline is the law's or the house's.
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
