// The deadlines of a case.
import type { Db, Tx } from '../../../platform/database/store/db.ts'
import type { NewRow, Patch, Row } from '../../../platform/database/store/row.ts'

export type DeadlineRecord = Row<'clock'>

export const selectDeadlines = (tx: Db, brand: string, caseId: string) =>
  tx
    .selectFrom('clock')
    .selectAll()
    .where('brand_id', '=', brand)
    .where('case_id', '=', caseId)
    .orderBy('due_at')
    .orderBy('id')

export const listDeadlines = (tx: Tx, brand: string, caseId: string): Promise<DeadlineRecord[]> =>
  selectDeadlines(tx, brand, caseId).execute()

export const findDeadline = (
  tx: Tx,
  brand: string,
  id: string,
): Promise<DeadlineRecord | undefined> =>
  tx
    .selectFrom('clock')
    .selectAll()
    .where('brand_id', '=', brand)
    .where('id', '=', id)
    .executeTakeFirst()

export const insertDeadlines = (tx: Tx, rows: NewRow<'clock'>[]) =>
  rows.length > 0 ? tx.insertInto('clock').values(rows).execute() : Promise.resolve([])

export const markDeadline = (tx: Tx, brand: string, id: string, patch: Patch<'clock'>) =>
  tx.updateTable('clock').set(patch).where('brand_id', '=', brand).where('id', '=', id).execute()
