// What an entry of the timeline says: its sentence, the facts it carries, and words quoted from it.
import type { TimelineEntry } from '../../record/contract/case.ts'
import { readEvent, type ReadEvent } from '../../record/domain/timeline.ts'
import { knownTimeline } from '../../record/web/known-event.ts'
import type { Say } from '../../../platform/web/phrase.tsx'
import { alarmFacts } from '../../../alarm/web/alarm-facts.ts'
import { factWords, type Words } from './timeline-value.ts'

/** A kind of a newer server is named, and told no further. */
export function headlineOf(entry: TimelineEntry, say: Say): string {
  const event = readEvent(entry, knownTimeline())
  if (!event) return say('timeline.other', { kind: entry.kind })
  if (event.kind === 'clock.met' && event.data.late) return say('timeline.clock.met_late')
  if (event.kind === 'clock.extended' && event.data.refused)
    return say('timeline.clock.extended_late')
  return say(`timeline.${event.kind}`)
}

/** Words somebody wrote, shown whole. */
export function quoteOf(entry: TimelineEntry): string {
  const event = readEvent(entry, knownTimeline())
  if (!event) return ''
  const quote = factsOf(event).find(({ is, value }) => is === 'quote' && value !== '')?.value
  return typeof quote === 'string' ? quote : ''
}

/** In the order in which its kind defines them. */
const factsOf = ({ kind, data }: ReadEvent) => {
  const shape = knownTimeline()[kind]
  const given = new Map<string, unknown>(Object.entries(data))
  if (!shape) return []
  return Object.entries(shape).map(([name, { is, label }]) => ({
    name,
    is,
    label,
    value: given.get(name),
  }))
}

export function detailsOf(entry: TimelineEntry, words: Words): { name: string; value: string }[] {
  const event = readEvent(entry, knownTimeline())
  if (!event) return []
  if (event.kind === 'contact.alarm') return alarmDetails(event.data, words)
  const facts = factsOf(event).map((fact) => ({
    ...fact,
    value: factWords(fact.is, fact.value, words),
  }))
  const found: { name: string; value: string }[] = []
  for (const { label, value } of facts)
    if (label && value && !found.some((item) => item.value === value))
      found.push({ name: words.say(label), value })
  const [from, to] = ['from', 'to'].map((name) => facts.find((fact) => fact.name === name)?.value)
  if (!from || !to) return found
  return [
    { name: words.say('common.change'), value: words.say('timeline.from_to', { from, to }) },
    ...found.filter((item) => item.value !== to),
  ]
}

type AlarmData = Extract<ReadEvent, { kind: 'contact.alarm' }>['data']

/** Nothing is told of an alarm whose time is not known; what it was about is danger otherwise. */
function alarmDetails(data: AlarmData, { say, format, view }: Words) {
  if (!data.raisedAt) return []
  const facts = alarmFacts(
    {
      why: data.why ?? 'safety',
      raisedBy: data.raisedBy ?? null,
      raisedAt: data.raisedAt,
      receivedAt: data.receivedAt ?? data.raisedAt,
      isLate: data.isLate ?? false,
      confirmedBy: data.confirmedBy ?? null,
      confirmedAt: data.confirmedAt ?? null,
      endedBy: data.endedBy ?? null,
      endedAt: data.endedAt ?? null,
      endedHow: data.endedHow ?? null,
    },
    say,
    (at) => format.dateTime(at, view.timeZone),
  )
  return [{ name: say('alarm.safety'), value: facts.join(' ') }]
}
