// What an event is called when it is spoken of: taken back, refused, or done by others.
import { isolate } from '../../../platform/base/domain/text.ts'
import type { Cue } from '../../../signal/domain/cue.ts'
import { cueKey } from '../../core/web/cue-key.ts'
import type { Say } from '../../../platform/web/phrase.tsx'

type Spoken = { kind: string; cue?: Cue; text?: string; fact?: unknown; was?: string }

const NAMED = [
  'turn',
  'fact',
  'fact_changed',
  'finding',
  'wish',
  'said',
  'done',
  'go',
  'approach',
  'safety',
  'held',
  'note',
  'address',
  'undone',
  'dismissed',
  'help',
  'joined',
  'left',
  'taken',
  'transferred',
  'ended',
] as const

export function eventWords(event: Spoken, say: Say): string {
  if (event.kind === 'cue' && event.cue) return say(cueKey(event.cue))
  if (event.kind === 'alarm') return say('danger.event')
  if (event.kind === 'unreadable')
    return eventWords({ kind: event.was ?? '', text: event.text }, say)
  const kind = NAMED.find((one) => one === event.kind)
  const name = kind ? say(`contact.event_${kind}`) : event.kind
  const text =
    event.kind === 'fact' &&
    typeof event.fact === 'object' &&
    event.fact !== null &&
    'text' in event.fact
      ? String(event.fact.text)
      : event.text
  return text ? `${name}: ${isolate(text.length > 60 ? `${text.slice(0, 59)}…` : text)}` : name
}
