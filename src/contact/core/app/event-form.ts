// An event between the database and everybody who reads it: made a row once when it is written, and
// checked once when it is read.
import { instantText } from '../../../platform/base/domain/instant-text.ts'
import type { z } from 'zod'
import { STORED_BODIES } from '../contract/event.ts'
import type { StoredBody, StoredEvent, StoredKind } from '../domain/event.ts'
import type { BodyOf, ContactEvent } from '../../../guide/domain/event.ts'
import { isKeyOf } from '../../../platform/base/domain/narrow.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import type { EventRecord, NewEventRow } from '../store/event.ts'

/**
 * The program behind an event, which no sender can write themselves: shown beside what it added,
 * whoever it says has said it.
 */
const programOf = (actor: Actor): { program?: string } =>
  actor.kind === 'api' ? { program: actor.name } : {}

/** As the database takes it. */
export const toRow = (
  { id, at, who, kind, ...fields }: ContactEvent,
  actor: Actor,
): Omit<NewEventRow, 'by_id'> => ({
  id,
  at,
  who,
  kind,
  data: { ...fields, ...programOf(actor) },
})

type Kept = Pick<EventRecord, 'data'>

/**
 * What a stored event of this kind says. What this version cannot read is told to be unreadable:
 * one damaged event keeps nobody from the contact, from help in it or from wrapping it up.
 */
export function readBody<K extends StoredKind>(
  kind: K,
  { data }: Kept,
): StoredBody<K> | BodyOf<'unreadable'> {
  const schema: z.ZodType<StoredBody<K>> = STORED_BODIES[kind]
  const result = schema.safeParse({ ...fieldsOf(data), kind })
  return result.success ? result.data : unreadable(kind, data)
}

const fieldsOf = (data: unknown): object => (typeof data === 'object' && data !== null ? data : {})

function unreadable(was: string, data: unknown): BodyOf<'unreadable'> {
  const fields = fieldsOf(data)
  const text = 'text' in fields && typeof fields.text === 'string' ? fields.text : ''
  return { kind: 'unreadable', was, text }
}

const bodyOf = ({ kind, data }: Kept & Pick<EventRecord, 'kind'>): StoredBody =>
  isKeyOf(STORED_BODIES, kind) ? readBody(kind, { data }) : unreadable(kind, data)

/** As the guide reads it. */
export const toEvent = (record: Omit<EventRecord, 'seq' | 'by_id' | 'by_name'>): ContactEvent => ({
  ...bodyOf(record),
  id: record.id,
  at: instantText(record.at),
  who: record.who,
})

/** With its number and who added it. */
export function readEvent(record: EventRecord): StoredEvent {
  const fields = fieldsOf(record.data)
  return {
    ...bodyOf(record),
    id: record.id,
    at: instantText(record.at),
    who: record.who,
    seq: record.seq,
    by: record.by_id ? { id: record.by_id, name: record.by_name ?? '' } : null,
    ...('program' in fields && typeof fields.program === 'string'
      ? { program: fields.program }
      : {}),
  }
}
