// What a person is told on My day: each kind of notice with its facts and its phrase. A kind is
// defined once, here or by the area that adds it.
import { areFacts, type EventOf, factsIn, hidden, maybe, type Shape, type ReadOf } from './fact.ts'

/** By how many minutes the server was late to tell it. */
const LATE = { lateMin: maybe(hidden('number')) }
const STEP = { step: maybe(hidden('step')), rung: hidden('number'), ...LATE }
const PROMISE = {
  what: hidden('text'),
  dueAt: hidden('instant'),
  channel: hidden('channel'),
  ...LATE,
}
const DEADLINE = {
  clock: hidden('deadlineKind'),
  action: hidden('deadlineAction'),
  rule: maybe(hidden('text')),
  dueAt: hidden('instant'),
  ...LATE,
}
const MISSED = { ...DEADLINE, silence: hidden('text') }
const CONTACT = { channel: hidden('contactChannel'), what: hidden('text') }
const NOTHING = {}

/** A kind: its phrase, and its facts. */
export const notice = <P extends string, S extends Shape>(phrase: P, facts: S) => ({
  phrase,
  facts,
})

export const NOTICES = {
  'step.due': notice('case.notice_step_due', STEP),
  'step.climbed': notice('case.notice_step_climbed', STEP),
  'promise.reminded': notice('case.notice_promise_reminded', PROMISE),
  'promise.broken': notice('case.notice_promise_broken', PROMISE),
  'promise.climbed': notice('case.notice_promise_climbed', PROMISE),
  'clock.warned': notice('case.notice_clock_warned', { ...DEADLINE, percent: hidden('number') }),
  'clock.missed': notice('case.notice_clock_missed', MISSED),
  'clock.silence': notice('case.notice_clock_silence', MISSED),
  'customer.added': notice('case.notice_customer_added', NOTHING),
  'customer.reopened': notice('case.notice_customer_reopened', NOTHING),
  'customer.confirmed': notice('case.notice_customer_confirmed', NOTHING),
  'customer.rated': notice('case.notice_customer_rated', NOTHING),
  'answer.failed': notice('case.notice_answer_failed', {
    kind: hidden('mail'),
    error: hidden('text'),
  }),
  'answer.unsure': notice('case.notice_answer_unsure', { kind: hidden('mail') }),
  'contact.help': notice('case.notice_contact_help', {
    from: hidden('text'),
    note: hidden('text'),
    channel: hidden('contactChannel'),
  }),
  'contact.waiting': notice('case.notice_contact_waiting', CONTACT),
  'contact.missed': notice('case.notice_contact_missed', CONTACT),
  'contact.open': notice('case.notice_contact_open', CONTACT),
  'contact.unanswered': notice('case.notice_contact_unanswered', CONTACT),
}

type Defined = typeof NOTICES
/** Every kind there is, by interface merging. */
// oxlint-disable-next-line typescript/no-empty-interface typescript/no-empty-object-type
export interface NoticeShapes extends Defined {}
export type NoticeKind = keyof NoticeShapes & string
type FactsOf = { [K in NoticeKind]: NoticeShapes[K]['facts'] }
/** What is written. */
export type NoticeEvent = EventOf<FactsOf>
/** What is read of it. */
export type ReadNotice = ReadOf<FactsOf>

/** As `KnownTimeline`. */
export type KnownNotices = Partial<NoticeShapes>

const isKind = (known: KnownNotices, kind: string): kind is NoticeKind => Object.hasOwn(known, kind)

const isRead = (
  event: { kind: NoticeKind; data: Record<string, unknown> },
  shape: Shape,
): event is ReadNotice => areFacts(shape, event.data)

/** As `readEvent` of the timeline. */
export function readNotice(
  { kind, data }: { kind: string; data: unknown },
  known: KnownNotices = NOTICES,
): ReadNotice | null {
  if (!isKind(known, kind)) return null
  const shape: Shape = known[kind]?.facts ?? {}
  const event = { kind, data: factsIn(shape, data) }
  return isRead(event, shape) ? event : null
}
