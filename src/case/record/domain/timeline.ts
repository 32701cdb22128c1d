// What the timeline of a case tells: each kind of event with its facts, in the order in which they
// are shown. A kind is defined once, here or by the area that adds it; its sentence is the phrase
// `timeline.<kind>`.
import {
  areFacts,
  type EventOf,
  fact,
  factsIn,
  hidden,
  maybe,
  type ReadOf,
  type Shape,
  type Written,
} from './fact.ts'

const REASON = fact('text', 'timeline.f_reason')
const NOTE = fact('text', 'timeline.f_note')
const WHAT = fact('text', 'timeline.f_what')
const STEP = fact('step', 'timeline.f_step')
const CHANNEL = fact('channel', 'timeline.f_channel')
const LETTER = fact('mail', 'timeline.f_letter')
const PROOF = fact('proof', 'timeline.f_proof')
const SCORE = fact('number', 'timeline.f_score')
const WHO = fact('person', 'timeline.f_who')
const NAME = fact('text', 'timeline.f_name')
const BY = fact('instant', 'timeline.f_due')
const RULE = fact('text', 'timeline.f_rule')
const QUOTE = hidden('quote')
/** By how many minutes the server was late to notice. */
const LATE = { lateMin: maybe(hidden('number')) }
const NOTHING = {}

const DEADLINE = {
  action: fact('deadlineAction', 'timeline.f_clock'),
  // An action says more than whether the deadline is the law's or the brand's own.
  clock: hidden('deadlineKind'),
  rule: maybe(RULE),
  dueAt: fact('due', 'timeline.f_due'),
}
const PROMISE = { what: WHAT, channel: CHANNEL, dueAt: BY }
const ESCALATION = {
  step: maybe(STEP),
  dueAt: BY,
  to: fact('person', 'timeline.f_to'),
  rung: hidden('number'),
  until: hidden('instant'),
  ...LATE,
}
const REOPENED = { reason: REASON }
const PINNED = { text: QUOTE }
const OUT = { kind: LETTER, to: fact('text', 'timeline.f_to') }
const RATED = { score: maybe(SCORE), words: maybe(QUOTE) }

/** Of a case, its deadlines, promises, letters, customer and contacts. */
export const TIMELINE = {
  'case.received': {
    door: fact('door', 'timeline.f_door'),
    through: maybe(fact('text', 'timeline.f_through')),
    receivedAt: hidden('instant'),
  },
  'case.category': {
    from: hidden('category'),
    to: fact('category', 'timeline.f_to'),
    reason: maybe(REASON),
  },
  'case.class': { class: fact('class', 'timeline.f_class') },
  'case.weight': {
    from: hidden('number'),
    to: fact('number', 'timeline.f_to'),
    judgements: hidden('object'),
  },
  'case.started': NOTHING,
  'case.note': { text: QUOTE, contact: maybe(hidden('id')) },
  'case.pinned': PINNED,
  'case.unpinned': PINNED,
  'case.owner': { from: hidden('person'), to: fact('person', 'timeline.f_to'), reason: REASON },
  'case.handler': { to: maybe(fact('person', 'timeline.f_to')) },
  'case.next_step': { step: STEP, holder: WHO, at: BY, note: maybe(NOTE) },
  'case.received_corrected': {
    from: hidden('instant'),
    to: fact('instant', 'timeline.f_to'),
    reason: REASON,
  },
  'case.handbook': { from: hidden('number'), to: fact('number', 'timeline.f_to'), reason: REASON },
  'case.customer': {
    name: maybe(NAME),
    fromCustomer: maybe(hidden('id')),
    toCustomer: maybe(hidden('id')),
  },
  'case.waiting': NOTHING,
  'case.resumed': NOTHING,
  'case.satisfied': RATED,
  'case.closed': {
    outcome: maybe(fact('outcome', 'timeline.f_outcome')),
    closing: fact('closing', 'timeline.f_closing'),
    duplicateOf: maybe(hidden('text')),
  },
  'case.reopened': REOPENED,
  'case.climbed': ESCALATION,
  'case.reminded': ESCALATION,
  /** A cue in the customer's words that a person says is none; `place` is where it was read. */
  'case.cue_dismissed': { place: hidden('text'), cue: hidden('text'), words: QUOTE },
  'case.trap': { text: QUOTE },
  'clock.started': { clocks: fact('deadlines', 'timeline.f_clock') },
  'clock.warned': { ...DEADLINE, percent: hidden('number'), ...LATE },
  'clock.missed': { ...DEADLINE, ...LATE },
  'clock.met': { ...DEADLINE, late: maybe(hidden('flag')) },
  /** `refused`: why it lengthens nothing. */
  'clock.extended': {
    rule: maybe(RULE),
    dueAt: maybe(fact('due', 'timeline.f_due')),
    reason: maybe(REASON),
    refused: maybe(hidden('text')),
  },
  'clock.recounted': { why: hidden('text') },
  'clock.silence': { ...DEADLINE, silence: hidden('text') },
  'promise.made': {
    what: WHAT,
    channel: CHANNEL,
    holder: WHO,
    dueAt: BY,
    id: hidden('id'),
    kind: hidden('id'),
  },
  'promise.kept': { what: WHAT, note: maybe(NOTE) },
  'promise.renegotiated': { what: WHAT, dueAt: BY, from: hidden('instant'), note: NOTE },
  'promise.reminded': { ...PROMISE, ...LATE },
  'promise.broken': { ...PROMISE, ...LATE },
  'promise.climbed': {
    ...PROMISE,
    to: fact('person', 'timeline.f_to'),
    rung: hidden('number'),
    until: hidden('instant'),
    ...LATE,
  },
  'promise.consequence': { what: WHAT, note: NOTE },
  'answer.queued': OUT,
  'answer.sent': {
    kind: LETTER,
    channel: maybe(fact('sending', 'timeline.f_channel')),
    subject: fact('text', 'timeline.f_subject'),
    proof: maybe(PROOF),
    text: QUOTE,
    answer: hidden('id'),
    dispatchedAt: hidden('instant'),
  },
  'answer.failed': {
    kind: LETTER,
    error: fact('text', 'timeline.f_error'),
    answer: hidden('id'),
  },
  'answer.unsure': { kind: LETTER, answer: maybe(hidden('id')) },
  'answer.delivered': { at: BY, proof: PROOF, answer: hidden('id') },
  'mail.kept': OUT,
  'attachment.added': { name: NAME, size: hidden('number') },
  'link.made': NOTHING,
  'link.revoked': NOTHING,
  'customer.added': { text: QUOTE },
  'customer.confirmed': NOTHING,
  'customer.reopened': REOPENED,
  'customer.rated': RATED,
  'contact.wrapped': {
    channel: fact('contactChannel', 'timeline.f_channel'),
    how: maybe(fact('ending', 'timeline.f_ended')),
    minutes: maybe(fact('minutes', 'timeline.f_minutes')),
    warnings: fact('warnings', 'timeline.f_warnings'),
    joined: fact('names', 'timeline.f_joined'),
    tookOver: fact('names', 'timeline.f_took_over'),
    text: QUOTE,
    contact: hidden('id'),
    beganAt: maybe(hidden('instant')),
  },
  /** Told in sentences; names, because people leave. Null is the server itself, or a visitor. */
  'contact.alarm': {
    contact: hidden('id'),
    why: hidden('alarmWhy'),
    raisedBy: maybe(hidden('text')),
    raisedAt: hidden('instant'),
    receivedAt: hidden('instant'),
    isLate: hidden('flag'),
    confirmedBy: maybe(hidden('text')),
    confirmedAt: maybe(hidden('instant')),
    endedBy: maybe(hidden('text')),
    endedAt: maybe(hidden('instant')),
    endedHow: maybe(hidden('alarmEnd')),
  },
}

type Shapes = typeof TIMELINE
/** Every kind there is, by interface merging. */
// oxlint-disable-next-line typescript/no-empty-interface typescript/no-empty-object-type
export interface TimelineShapes extends Shapes {}
export type TimelineKind = keyof TimelineShapes & string
export type TimelineData<K extends TimelineKind> = Written<TimelineShapes[K]>
/** What is written. */
export type TimelineEvent = EventOf<TimelineShapes>
/** What is read of it. */
export type ReadEvent = ReadOf<TimelineShapes>

/** The kinds that whoever reads knows: those of a case, and what other areas add to them. */
export type KnownTimeline = Partial<TimelineShapes>

const isKind = (known: KnownTimeline, kind: string): kind is TimelineKind =>
  Object.hasOwn(known, kind)

const isRead = (
  event: { kind: TimelineKind; data: Record<string, unknown> },
  shape: Shape,
): event is ReadEvent => areFacts(shape, event.data)

/**
 * An entry of the timeline as it stands in the database or came to a page, with those of its facts
 * that are what they are to be; null for a kind that is not known.
 */
export function readEvent(
  { kind, data }: { kind: string; data: unknown },
  known: KnownTimeline = TIMELINE,
): ReadEvent | null {
  if (!isKind(known, kind)) return null
  const shape: Shape = known[kind] ?? {}
  const event = { kind, data: factsIn(shape, data) }
  return isRead(event, shape) ? event : null
}
