// Photos and scans that belong to a case.
import type { Db, Tx } from '../../../platform/database/store/db.ts'
import type { NewRow } from '../../../platform/database/store/row.ts'

export type NewAttachment = NewRow<'attachment'> & { id: string; read: () => AsyncIterable<Buffer> }

/** Each file part by part, so that no statement carries more than one. */
export async function insertAttachments(tx: Tx, files: readonly NewAttachment[]): Promise<void> {
  for (const { read, ...row } of files) {
    await tx.insertInto('attachment').values(row).execute()
    let number = 0
    for await (const bytes of read())
      await tx
        .insertInto('attachment_part')
        .values({ brand_id: row.brand_id, attachment_id: row.id, number: number++, bytes })
        .execute()
  }
}

export const findPart = async (
  tx: Tx,
  brand: string,
  attachment: string,
  number: number,
): Promise<Buffer | null> =>
  (
    await tx
      .selectFrom('attachment_part')
      .select('bytes')
      .where('brand_id', '=', brand)
      .where('attachment_id', '=', attachment)
      .where('number', '=', number)
      .executeTakeFirst()
  )?.bytes ?? null

export const selectAttachments = (tx: Db, brand: string, caseId: string) =>
  tx
    .selectFrom('attachment')
    .select(['id', 'name', 'media_type', 'size', 'added_at', 'customer_sees'])
    .where('brand_id', '=', brand)
    .where('case_id', '=', caseId)
    .orderBy('added_at')
    .orderBy('id')

export const listAttachments = (tx: Tx, brand: string, caseId: string) =>
  selectAttachments(tx, brand, caseId).execute()

export const findAttachment = (tx: Tx, brand: string, caseId: string, id: string) =>
  tx
    .selectFrom('attachment')
    .selectAll()
    .where('brand_id', '=', brand)
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .executeTakeFirst()

export async function countAttachments(tx: Tx, brand: string, caseId: string): Promise<number> {
  const row = await tx
    .selectFrom('attachment')
    .select((q) => q.fn.countAll<string>().as('n'))
    .where('brand_id', '=', brand)
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}
