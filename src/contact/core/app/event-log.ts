// The events of a contact as they are read for a decision: all of them, those with some ids, the
// last one of a kind.
import type { StoredBody, StoredEvent, StoredKind } from '../domain/event.ts'
import type { BodyOf } from '../../../guide/domain/event.ts'
import {
  findLastEvent,
  listEvents,
  listEventsById,
  listEventsWithoutWords,
} from '../store/event.ts'
import type { Tx } from '../../../platform/database/store/db.ts'
import { readBody, readEvent } from './event-form.ts'
import type { On } from './contact-context.ts'

/** All of them, in their order. */
export const readEvents = async (tx: Tx, on: On): Promise<StoredEvent[]> =>
  (await listEvents(tx, on.brand, on.id)).map(readEvent)

/**
 * All of them as the course of a contact is reckoned: the words of turns and notes are empty, and
 * files are not told, which nothing but a reader needs.
 */
export const readEventsWithoutWords = async (tx: Tx, on: On): Promise<StoredEvent[]> =>
  (await listEventsWithoutWords(tx, on.brand, on.id)).map(readEvent)

/** Those of these ids that are there, in their order. */
export const readEventsById = async (
  tx: Tx,
  on: On,
  ids: readonly string[],
): Promise<StoredEvent[]> => (await listEventsById(tx, on.brand, on.id, ids)).map(readEvent)

/** The last event of a kind, and when it was; null where there is none. */
export async function readLastEvent<K extends StoredKind>(
  tx: Tx,
  on: On,
  kind: K,
): Promise<{ at: Temporal.Instant; body: StoredBody<K> | BodyOf<'unreadable'> } | null> {
  const record = await findLastEvent(tx, on.brand, on.id, kind)
  return record ? { at: record.at, body: readBody(kind, record) } : null
}
