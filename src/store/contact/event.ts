// What happens in a contact: told once, numbered without a gap, never changed.
import type { Tx } from '../db.ts'
import type { NewRow } from '../row.ts'

export type EventRecord = { seq: number; id: string; at: string; who: string; kind: string; by_id: string | null; by_name: string | null; data: unknown }

const select = (tx: Tx, brand: string, contact: string) =>
  tx
    .selectFrom('contact_event as e')
    .leftJoin('person as p', 'p.id', 'e.by_id')
    .select(['e.seq', 'e.id', 'e.at', 'e.who', 'e.kind', 'e.by_id', 'p.name as by_name', 'e.data'])
    .where('e.brand_id', '=', brand)
    .where('e.contact_id', '=', contact)

/** In their order, those after `after`. */
export const listEvents = (tx: Tx, brand: string, contact: string, after = 0): Promise<EventRecord[]> => select(tx, brand, contact).where('e.seq', '>', after).orderBy('e.seq').execute()

export const listEventsById = (tx: Tx, brand: string, contact: string, ids: readonly string[]): Promise<EventRecord[]> =>
  ids.length === 0 ? Promise.resolve([]) : select(tx, brand, contact).where('e.id', 'in', ids).orderBy('e.seq').execute()

/** The contact must be locked and its `last_seq` moved on. */
export const insertEvents = (tx: Tx, rows: NewRow<'contact_event'>[]) => tx.insertInto('contact_event').values(rows).execute()

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
