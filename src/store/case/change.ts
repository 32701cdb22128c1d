// What changed just now, for live readers: read by transaction, never by id.
import { sql } from 'kysely'
import type { Db, Tx } from '../db.ts'

export type Change = { brand: string; topic: string; id: string | null; xid: string }

export const insertChange = (tx: Tx, brand: string, topic: string, subject: string | null, at: string) =>
  tx.insertInto('change').values({ brand_id: brand, topic, subject_id: subject, at }).execute()

/** The horizon below which every transaction has ended. It stands still as long as nobody writes; one statement, so no transaction is needed. */
export async function findHorizon(db: Db): Promise<string> {
  const { rows } = await sql<{ horizon: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as horizon`.execute(db)
  return rows[0]!.horizon
}

/** Changes of transactions in [from, to), at most `most`; `to` comes from findHorizon, so none can be missed. */
export async function listChanges(tx: Tx, from: string, to: string, most: number): Promise<Change[]> {
  const { rows } = await sql<Change>`select brand_id as brand, topic, subject_id as id, xid::text as xid from change
    where xid >= ${from}::text::xid8 and xid < ${to}::text::xid8 order by xid, id limit ${most}`.execute(tx)
  return rows
}

export const deleteOldChanges = (tx: Tx, before: string) => tx.deleteFrom('change').where('at', '<', before).execute()
