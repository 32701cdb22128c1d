// Pinned notes: entries of the timeline, in the order in which they were pinned.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/store/db.ts'
import type { NewRow } from '../../../platform/database/store/row.ts'

export const selectPins = (db: Db, brand: string, caseId: string) =>
  db
    .selectFrom('pin')
    .innerJoin('timeline as t', (join) =>
      join.onRef('t.brand_id', '=', 'pin.brand_id').onRef('t.id', '=', 'pin.entry_id'),
    )
    .leftJoin('person as p', 'p.id', 't.actor_id')
    .select([
      sql<string>`t.id::text`.as('entry'),
      sql<string>`coalesce(t.data ->> 'text', '')`.as('text'),
      'p.name as by',
      't.at',
    ])
    .where('pin.brand_id', '=', brand)
    .where('pin.case_id', '=', caseId)
    .orderBy('pin.pinned_at')
    .orderBy('pin.entry_id')

export const listPins = (tx: Tx, brand: string, caseId: string) =>
  selectPins(tx, brand, caseId).execute()

export const insertPin = (tx: Tx, row: NewRow<'pin'>) => tx.insertInto('pin').values(row).execute()

export const deletePin = (tx: Tx, brand: string, caseId: string, entry: string) =>
  tx
    .deleteFrom('pin')
    .where('brand_id', '=', brand)
    .where('case_id', '=', caseId)
    .where('entry_id', '=', entry)
    .execute()
