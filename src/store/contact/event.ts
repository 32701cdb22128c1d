// What happens in a contact: told once, numbered without a gap, never changed.
import { sql } from 'kysely'
import type { Db, Tx } from '../db.ts'
import type { NewRow, Row } from '../row.ts'

export type EventRecord = { seq: number; id: string; at: string; who: string; kind: string; by_id: string | null; by_name: string | null; data: unknown }

const select = (tx: Tx, brand: string, contact: string) =>
  tx
    .selectFrom('contact_event as e')
    .leftJoin('person as p', 'p.id', 'e.by_id')
    .select(['e.seq', 'e.id', 'e.at', 'e.who', 'e.kind', 'e.by_id', 'p.name as by_name', 'e.data'])
    .where('e.brand_id', '=', brand)
    .where('e.contact_id', '=', contact)

/** In their order. */
export const listEvents = (tx: Tx, brand: string, contact: string): Promise<EventRecord[]> => select(tx, brand, contact).orderBy('e.seq').execute()

/** Those after `after`, in a transaction of its own and one round trip. */
export async function listEventsAfter(db: Db, brand: string, contact: string, after: number): Promise<EventRecord[]> {
  const { rows } = await sql<EventRecord>`select * from opoka_contact_events(${brand}, ${contact}, ${after})`.execute(db)
  return rows
}

export const listEventsById = (tx: Tx, brand: string, contact: string, ids: readonly string[]): Promise<EventRecord[]> =>
  ids.length === 0 ? Promise.resolve([]) : select(tx, brand, contact).where('e.id', 'in', ids).orderBy('e.seq').execute()

export type NewEventRow = Pick<NewRow<'contact_event'>, 'id' | 'at' | 'who' | 'kind' | 'by_id'> & { data: object }

/** Numbers them from the contact's last one on, and lets its open pages hear. The contact must be locked. Answers its new row. */
export async function insertEvents(tx: Tx, brand: string, contact: string, events: readonly NewEventRow[], recordedAt: string): Promise<Row<'contact'>> {
  const text = JSON.stringify(events)
  const { rows } = await sql<Row<'contact'>>`
    with moved as (update contact set last_seq = last_seq + ${events.length}::int, letters = letters + ${text.length}::int where brand_id = ${brand} and id = ${contact} returning *),
    told as (insert into contact_event (brand_id, contact_id, seq, id, at, recorded_at, who, kind, by_id, data)
      select m.brand_id, m.id, m.last_seq - ${events.length}::int + n.place::int, (n.row ->> 'id')::uuid, (n.row ->> 'at')::timestamptz, ${recordedAt}::timestamptz, n.row ->> 'who', n.row ->> 'kind', (n.row ->> 'by_id')::uuid, n.row -> 'data'
      from moved m, jsonb_array_elements(${text}::jsonb) with ordinality as n(row, place)),
    heard as (insert into change (brand_id, topic, subject_id, at) select brand_id, 'contact-event', id, ${recordedAt}::timestamptz from moved)
    select * from moved`.execute(tx)
  return rows[0]!
}

export type Added = { last: number; stored: EventRecord[] }

/** In a transaction of its own and one round trip; null when there is no such contact or it is wrapped up, 'full' when it holds no more events or letters than `most`. */
export async function insertEventsNow(db: Db, on: { brand: string; contact: string }, most: { events: number; letters: number }, recordedAt: string, person: string | null, events: readonly Omit<NewEventRow, 'by_id'>[]): Promise<Added | 'full' | null> {
  const { rows } = await sql<{ added: Added | { full: true } | null }>`
    select opoka_add_events(${on.brand}, ${on.contact}, ${most.events}, ${most.letters}, ${recordedAt}, ${person}, ${JSON.stringify(events)}::jsonb) as added`.execute(db)
  const added = rows[0]?.added ?? null
  return added === null ? null : 'full' in added ? 'full' : added
}

/** Events of these kinds in other contacts of the same customer, the newest contacts first. */
export const listEarlierEvents = (tx: Tx, brand: string, customer: string, except: string, kinds: readonly string[], most: number) =>
  tx
    .selectFrom('contact_event as e')
    .innerJoin('contact as c', (join) => join.onRef('c.brand_id', '=', 'e.brand_id').onRef('c.id', '=', 'e.contact_id'))
    .select(['e.contact_id', 'e.seq', 'e.id', 'e.kind', 'e.data'])
    .where('c.brand_id', '=', brand)
    .where('c.customer_id', '=', customer)
    .where('c.id', '<>', except)
    .where('e.kind', 'in', kinds)
    .orderBy('c.began_at', 'desc')
    .orderBy('e.contact_id')
    .orderBy('e.seq')
    .limit(most)
    .execute()
