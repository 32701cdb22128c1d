// Promises made to customers, as the case shows them and as what is missed finds and marks them;
// they are made in case/promises.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/store/db.ts'
import type { Patch, Row } from '../../../platform/database/store/row.ts'

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
