// An event between the database and everybody who reads it: made a row once when it is written, and
// checked once when it is read.
import type { z } from 'zod'
import { STORED_BODIES } from '../contract/event.ts'
import type { StoredBody, StoredEvent } from '../domain/event.ts'
import type { ContactEvent, EventKind } from '../../../guide/domain/event.ts'
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

type Kept = Pick<EventRecord, 'id' | 'data'>

/**
 * What a stored event of this kind says. Throws an Error that names the event where this version
 * cannot read it: one that is left out would change what everybody is advised.
 */
export function readBody<K extends EventKind>(kind: K, { id, data }: Kept): StoredBody<K> {
  const schema: z.ZodType<StoredBody<K>> = STORED_BODIES[kind]
  const result = schema.safeParse({ ...fieldsOf(data), kind })
  if (!result.success)
    throw new Error(`event ${id} of a contact is no "${kind}": ${result.error.message}`)
  return result.data
}

const fieldsOf = (data: unknown): object => (typeof data === 'object' && data !== null ? data : {})

function bodyOf(record: Kept & Pick<EventRecord, 'kind'>): StoredBody {
  const { kind } = record
  if (!isKeyOf(STORED_BODIES, kind))
    throw new Error(`event ${record.id} of a contact is of a kind not known here: "${kind}"`)
  return readBody(kind, record)
}

/** As the guide reads it. Throws what readBody throws, and for a kind that is not known. */
export const toEvent = (record: Omit<EventRecord, 'seq' | 'by_id' | 'by_name'>): ContactEvent => ({
  ...bodyOf(record),
  id: record.id,
  at: record.at,
  who: record.who,
})

/** With its number and who added it. Throws what toEvent throws. */
export function readEvent(record: EventRecord): StoredEvent {
  const fields = fieldsOf(record.data)
  return {
    ...bodyOf(record),
    id: record.id,
    at: record.at,
    who: record.who,
    seq: record.seq,
    by: record.by_id ? { id: record.by_id, name: record.by_name ?? '' } : null,
    ...('program' in fields && typeof fields.program === 'string'
      ? { program: fields.program }
      : {}),
  }
}
