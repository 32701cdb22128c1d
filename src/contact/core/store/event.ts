// What happens in a contact: told once, numbered without a gap, never changed.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/store/db.ts'
import type { NewRow, Row } from '../../../platform/database/store/row.ts'
import type { EventKind, EventSide } from '../../../guide/domain/event.ts'

type On = { brand: string; id: string }
/**
 * As it lies in the database: any `kind` that some version has written, and its own fields in
 * `data`. core/app/event-form.ts makes an event of it.
 */
export type EventRecord = {
  seq: number
  id: string
  at: Temporal.Instant
  who: EventSide
  kind: string
  by_id: string | null
  by_name: string | null
  data: unknown
}

const select = (tx: Tx, brand: string, contact: string) =>
  tx
    .selectFrom('contact_event as e')
    .leftJoin('person as p', 'p.id', 'e.by_id')
    .select(['e.seq', 'e.id', 'e.at', 'e.who', 'e.kind', 'e.by_id', 'p.name as by_name', 'e.data'])
    .where('e.brand_id', '=', brand)
    .where('e.contact_id', '=', contact)

/** A turn that somebody wrote in the chat itself. */
export const isChat = sql<boolean>`data ->> 'source' = 'chat'`

/** All of them, in their order. */
export const listEvents = (tx: Tx, brand: string, contact: string): Promise<EventRecord[]> =>
  select(tx, brand, contact).orderBy('e.seq').execute()

/**
 * What one answer holds: at least one event, and no more than so many or letters of them as they
 * are stored.
 */
export type PageBound = { events: number; letters: number }

/**
 * A page of those after `after`, in a transaction of its own and one round trip; `ahead` is the
 * number of the last one that was looked at.
 */
export async function listEventsAfter(
  db: Db,
  on: On,
  after: number,
  most: PageBound,
): Promise<(EventRecord & { ahead: number })[]> {
  const { rows } = await sql<
    EventRecord & { ahead: number }
  >`select * from opoka_contact_events(${on.brand}, ${on.id}, ${after}, ${most.events}, ${most.letters})`.execute(
    db,
  )
  return rows
}

/** A page of those before `before`, the newest ones, in their order. */
export async function listEventsBefore(
  tx: Tx,
  on: On,
  before: number,
  most: PageBound,
): Promise<EventRecord[]> {
  const { rows } = await sql<EventRecord>`
    with found as materialized (select * from contact_event where brand_id = ${on.brand} and contact_id = ${on.id} and seq < ${before} order by seq desc limit ${most.events}),
    counted as (select f.*, row_number() over w as nth, sum(length(f.data::text)) over w as letters from found f window w as (order by f.seq desc))
    select c.seq, c.id, c.at, c.who, c.kind, c.by_id, p.name as by_name, c.data from counted c left join person p on p.id = c.by_id
    where c.nth = 1 or c.letters <= ${most.letters} order by c.seq`.execute(tx)
  return rows
}

/** The last one of a kind. */
export const findLastEvent = (
  tx: Tx,
  brand: string,
  contact: string,
  kind: EventKind,
): Promise<EventRecord | undefined> =>
  select(tx, brand, contact)
    .where('e.kind', '=', kind)
    .orderBy('e.seq', 'desc')
    .limit(1)
    .executeTakeFirst()

/**
 * All of them as the course of a contact is reckoned: turns and notes with empty words and no files,
 * which nothing but a reader needs.
 */
export const listEventsWithoutWords = (
  tx: Tx,
  brand: string,
  contact: string,
): Promise<EventRecord[]> =>
  select(tx, brand, contact)
    .clearSelect()
    .select(['e.seq', 'e.id', 'e.at', 'e.who', 'e.kind', 'e.by_id', 'p.name as by_name'])
    .select(
      sql<unknown>`case when e.kind in ('turn', 'note') then (e.data - 'files') || '{"text": ""}' else e.data end`.as(
        'data',
      ),
    )
    .orderBy('e.seq')
    .execute()

export const listEventsById = (
  tx: Tx,
  brand: string,
  contact: string,
  ids: readonly string[],
): Promise<EventRecord[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : select(tx, brand, contact).where('e.id', 'in', ids).orderBy('e.seq').execute()

/** An event of a known kind, to be written with its own fields in `data`; it travels as JSON. */
export type NewEventRow = Pick<NewRow<'contact_event'>, 'id' | 'who' | 'by_id'> & {
  at: string
  kind: EventKind
  data: object
}

/**
 * Numbers them from the contact's last one on, and lets its open pages hear. The contact must be
 * locked. Answers its new row.
 */
export async function insertEvents(
  tx: Tx,
  on: On,
  events: readonly NewEventRow[],
  recordedAt: Temporal.Instant,
): Promise<Row<'contact'>> {
  const text = JSON.stringify(events)
  const { rows } = await sql<Row<'contact'>>`
    with moved as (update contact set last_seq = last_seq + ${events.length}::int, letters = letters + ${text.length}::int where brand_id = ${on.brand} and id = ${on.id} returning *),
    told as (insert into contact_event (brand_id, contact_id, seq, id, at, recorded_at, who, kind, by_id, data)
      select m.brand_id, m.id, m.last_seq - ${events.length}::int + n.place::int, (n.row ->> 'id')::uuid, (n.row ->> 'at')::timestamptz, ${recordedAt}::timestamptz, n.row ->> 'who', n.row ->> 'kind', (n.row ->> 'by_id')::uuid, n.row -> 'data'
      from moved m, jsonb_array_elements(${text}::jsonb) with ordinality as n(row, place)),
    heard as (insert into change (brand_id, topic, subject_id, at) select brand_id, 'contact-event', id, ${recordedAt}::timestamptz from moved)
    select * from moved`.execute(tx)
  const [contact] = rows
  if (!contact) throw new Error('events were written to a contact that is not there')
  return contact
}

/** Events of one sender, all of them recorded at the same moment. */
export type Told = {
  events: readonly Omit<NewEventRow, 'by_id'>[]
  person: string | null
  recordedAt: Temporal.Instant
}
/** As the database's function tells it, in JSON. */
export type Added = { last: number; stored: (Omit<EventRecord, 'at'> & { at: string })[] }

/**
 * In a transaction of its own and one round trip; null when there is no such contact or it is
 * wrapped up, 'full' when it holds no more events or letters than `most`.
 */
export async function insertEventsNow(
  db: Db,
  on: On,
  { events, person, recordedAt }: Told,
  most: PageBound,
): Promise<Added | 'full' | null> {
  const { rows } = await sql<{ added: Added | { full: true } | null }>`
    select opoka_add_events(${on.brand}, ${on.id}, ${most.events}, ${most.letters}, ${recordedAt}, ${person}, ${JSON.stringify(events)}::jsonb) as added`.execute(
    db,
  )
  const added = rows[0]?.added ?? null
  return added !== null && 'full' in added ? 'full' : added
}

/** Events of these kinds in other contacts of the same customer, the newest contacts first. */
export const listEarlierEvents = (
  tx: Tx,
  of: { brand: string; customer: string; except: string },
  kinds: readonly EventKind[],
  most: number,
) =>
  tx
    .selectFrom('contact_event as e')
    .innerJoin('contact as c', (join) =>
      join.onRef('c.brand_id', '=', 'e.brand_id').onRef('c.id', '=', 'e.contact_id'),
    )
    .select(['e.contact_id', 'e.seq', 'e.id', 'e.at', 'e.who', 'e.kind', 'e.data'])
    .where('c.brand_id', '=', of.brand)
    .where('c.customer_id', '=', of.customer)
    .where('c.id', '<>', of.except)
    .where('e.kind', 'in', kinds)
    .orderBy('c.began_at', 'desc')
    .orderBy('e.contact_id')
    .orderBy('e.seq')
    .limit(most)
    .execute()
