// Links to the customer's page, as the page of a case shows them; they are made and taken back in
// case/links.
import type { Db } from '../../../platform/database/store/db.ts'

export const selectLinks = (tx: Db, brand: string, caseId: string) =>
  tx
    .selectFrom('customer_link')
    .selectAll()
    .where('brand_id', '=', brand)
    .where('case_id', '=', caseId)
    .orderBy('created_at')
    .orderBy('id')
