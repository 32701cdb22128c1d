// A promise is made, and found by its id alone.
import type { Tx } from '../../../platform/database/store/db.ts'
import type { NewRow } from '../../../platform/database/store/row.ts'
import { askTogether, type Look } from '../../../platform/database/store/together.ts'

/** Of which case it is, before that case is locked; null for a promise of none, or none at all. */
export async function findCaseOfPromise(
  look: Look,
  brand: string,
  id: string,
): Promise<string | null> {
  const { promise } = await askTogether(look, {
    promise: look.db
      .selectFrom('promise')
      .select('case_id')
      .where('brand_id', '=', brand)
      .where('id', '=', id),
  })
  return promise[0]?.case_id ?? null
}

export const insertPromise = (tx: Tx, row: NewRow<'promise'>) =>
  tx.insertInto('promise').values(row).execute()
