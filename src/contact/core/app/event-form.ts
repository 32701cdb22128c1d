// A stored event as the guide reads it, and as screens are told it.
import type { EventReply } from '../contract/contact.ts'
import type { ContactEvent } from '../../../guide/domain/event.ts'
import type { EventRecord } from '../store/event.ts'

export const toEvent = (
  record: Pick<EventRecord, 'id' | 'at' | 'who' | 'kind' | 'data'>,
): ContactEvent =>
  ({
    ...(record.data as object),
    id: record.id,
    at: record.at,
    who: record.who,
    kind: record.kind,
  }) as ContactEvent

/** With its number and who added it. */
export const presentEvent = (record: EventRecord): EventReply['events'][number] =>
  ({
    ...toEvent(record),
    seq: record.seq,
    by: record.by_id ? { id: record.by_id, name: record.by_name ?? '' } : null,
  }) as unknown as EventReply['events'][number]
