// The timeline: what happened to a case, told once and never changed.
import { sql } from 'kysely'
import type { TimelineEvent } from '../domain/timeline.ts'
import type { Db, Tx } from '../../../platform/database/store/db.ts'
import type { NewRow } from '../../../platform/database/store/row.ts'

/** What was written of an event, as columns. */
export const eventColumns = ({ kind, data = {} }: TimelineEvent) => ({
  kind,
  data: JSON.stringify(data),
})

export const insertEntries = (tx: Tx, rows: NewRow<'timeline'>[]) =>
  rows.length > 0 ? addEntries(tx, rows).execute() : Promise.resolve([])

export const addEntries = (tx: Tx, rows: NewRow<'timeline'>[]) =>
  tx.insertInto('timeline').values(rows)

export const selectEntries = (tx: Db, brand: string, caseId: string) =>
  tx
    .selectFrom('timeline as t')
    .leftJoin('person as p', 'p.id', 't.actor_id')
    .select([
      sql<string>`t.id::text`.as('id'),
      't.kind',
      't.actor',
      't.at',
      't.data',
      't.customer_sees',
      'p.name as by',
    ])
    .where('t.brand_id', '=', brand)
    .where('t.case_id', '=', caseId)
    .orderBy('t.id', 'desc')
    .limit(sql.lit(1000))

export const listEntries = (tx: Tx, brand: string, caseId: string) =>
  selectEntries(tx, brand, caseId).execute()

/** Undefined where this case has no such entry; `text` is what somebody wrote in it. */
export const findEntry = (tx: Tx, brand: string, caseId: string, id: string) =>
  tx
    .selectFrom('timeline')
    .select(['kind', sql<string>`coalesce(data ->> 'text', '')`.as('text')])
    .where('brand_id', '=', brand)
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .executeTakeFirst()

/** Only what the customer may read: the newest of it, oldest first. */
export const listCustomerEntries = async (tx: Tx, brand: string, caseId: string) => {
  const rows = await tx
    .selectFrom('timeline')
    .select(['kind', 'actor', 'at', 'data'])
    .where('brand_id', '=', brand)
    .where('case_id', '=', caseId)
    .where('customer_sees', '=', true)
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
  return rows.reverse()
}
