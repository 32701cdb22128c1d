// Links to the customer's page: made, revoked, expired.
import type { Tx } from '../../../platform/database/store/db.ts'
import type { NewRow, Patch } from '../../../platform/database/store/row.ts'

export const insertLink = (tx: Tx, row: NewRow<'customer_link'>) =>
  tx.insertInto('customer_link').values(row).execute()

export const findLink = (tx: Tx, brand: string, id: string) =>
  tx
    .selectFrom('customer_link')
    .selectAll()
    .where('brand_id', '=', brand)
    .where('id', '=', id)
    .executeTakeFirst()

export const markLink = (
  tx: Tx,
  link: { brand: string; caseId: string; id: string },
  patch: Patch<'customer_link'>,
) =>
  tx
    .updateTable('customer_link')
    .set(patch)
    .where('brand_id', '=', link.brand)
    .where('case_id', '=', link.caseId)
    .where('id', '=', link.id)
    .executeTakeFirst()

/** Moves the end of every link of a case that is not revoked. */
export const markLinksExpire = (tx: Tx, brand: string, caseId: string, at: Temporal.Instant) =>
  tx
    .updateTable('customer_link')
    .set({ expires_at: at })
    .where('brand_id', '=', brand)
    .where('case_id', '=', caseId)
    .where('revoked_at', 'is', null)
    .execute()
