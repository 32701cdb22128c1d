// Promises made to customers.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/store/db.ts'
import type { NewRow, Patch, Row } from '../../../platform/database/store/row.ts'

export type PromiseRecord = Row<'promise'>

export const selectPromises = (tx: Db, brand: string, caseId: string) =>
  tx
    .selectFrom('promise')
    .selectAll()
    .where('brand_id', '=', brand)
    .where('case_id', '=', caseId)
    .orderBy('made_at')
    .orderBy(sql`state = 'open'`)
    .orderBy('id')

export const listPromises = (tx: Tx, brand: string, caseId: string): Promise<PromiseRecord[]> =>
  selectPromises(tx, brand, caseId).execute()

export const findPromise = (
  tx: Tx,
  brand: string,
  id: string,
): Promise<PromiseRecord | undefined> =>
  tx
    .selectFrom('promise')
    .selectAll()
    .where('brand_id', '=', brand)
    .where('id', '=', id)
    .executeTakeFirst()

export const insertPromise = (tx: Tx, row: NewRow<'promise'>) =>
  tx.insertInto('promise').values(row).execute()

export const markPromise = (
  tx: Tx,
  brand: string,
  id: string,
  patch: Patch<'promise'>,
): Promise<PromiseRecord> =>
  tx
    .updateTable('promise')
    .set(patch)
    .set({ version: sql`version + 1` })
    .where('brand_id', '=', brand)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** Promises of this person that are open, over all brands. */
export const selectMyPromises = (tx: Db, person: string, most: number) =>
  tx
    .selectFrom('promise as p')
    .leftJoin('desk_case as c', (join) =>
      join.onRef('c.brand_id', '=', 'p.brand_id').onRef('c.id', '=', 'p.case_id'),
    )
    .leftJoin('customer as u', (join) =>
      join.onRef('u.brand_id', '=', 'p.brand_id').onRef('u.id', '=', 'p.customer_id'),
    )
    .innerJoin('person as h', 'h.id', 'p.holder_id')
    .innerJoin('brand as b', 'b.id', 'p.brand_id')
    .selectAll('p')
    .select([
      'c.ref',
      'u.name as customer_name',
      'h.name as holder_name',
      sql<number>`coalesce(c.handbook_version, b.handbook_version)`.as('handbook_version'),
    ])
    .where('p.holder_id', '=', person)
    .where('p.state', '=', sql.lit('open'))
    .orderBy('p.due_at')
    .limit(sql.lit(most))
