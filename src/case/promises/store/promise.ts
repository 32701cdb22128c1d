// A promise is made.
import type { Tx } from '../../../platform/database/store/db.ts'
import type { NewRow } from '../../../platform/database/store/row.ts'

export const insertPromise = (tx: Tx, row: NewRow<'promise'>) =>
  tx.insertInto('promise').values(row).execute()
