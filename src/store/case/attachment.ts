// Photos and scans that belong to a case.
import type { Tx } from '../db.ts'
import type { NewRow } from '../row.ts'

export const insertAttachments = (tx: Tx, rows: NewRow<'attachment'>[]) => (rows.length > 0 ? tx.insertInto('attachment').values(rows).execute() : Promise.resolve([]))

export const listAttachments = (tx: Tx, brand: string, caseId: string) =>
  tx.selectFrom('attachment').select(['id', 'name', 'media_type', 'size', 'added_at', 'customer_sees']).where('brand_id', '=', brand).where('case_id', '=', caseId).orderBy('added_at').orderBy('id').execute()

export const findAttachment = (tx: Tx, brand: string, caseId: string, id: string) =>
  tx.selectFrom('attachment').selectAll().where('brand_id', '=', brand).where('case_id', '=', caseId).where('id', '=', id).executeTakeFirst()

export async function countAttachments(tx: Tx, brand: string, caseId: string): Promise<number> {
  const row = await tx.selectFrom('attachment').select((q) => q.fn.countAll<string>().as('n')).where('brand_id', '=', brand).where('case_id', '=', caseId).executeTakeFirstOrThrow()
  return Number(row.n)
}
