// Promises made to customers.
import { sql } from 'kysely'
import type { Tx } from '../db.ts'
import type { NewRow, Patch, Row } from '../row.ts'

export type PromiseRecord = Row<'promise'>

export const listPromises = (tx: Tx, brand: string, caseId: string): Promise<PromiseRecord[]> =>
  tx.selectFrom('promise').selectAll().where('brand_id', '=', brand).where('case_id', '=', caseId).orderBy('made_at').orderBy(sql`state = 'open'`).orderBy('id').execute()

export const findPromise = (tx: Tx, brand: string, id: string): Promise<PromiseRecord | undefined> =>
  tx.selectFrom('promise').selectAll().where('brand_id', '=', brand).where('id', '=', id).executeTakeFirst()

export const insertPromise = (tx: Tx, row: NewRow<'promise'>) => tx.insertInto('promise').values(row).execute()

export const markPromise = (tx: Tx, brand: string, id: string, patch: Patch<'promise'>): Promise<PromiseRecord> =>
  tx.updateTable('promise').set(patch).set({ version: sql`version + 1` }).where('brand_id', '=', brand).where('id', '=', id).returningAll().executeTakeFirstOrThrow()
