// What changed just now, for live readers: read by transaction, never by id.
import { sql } from 'kysely'
import type { Tx } from '../db.ts'

export type Change = { brand: string; topic: string; id: string | null; xid: string }

export const insertChange = (tx: Tx, brand: string, topic: string, subject: string | null, at: string) =>
  tx.insertInto('change').values({ brand_id: brand, topic, subject_id: subject, at }).execute()

/** The horizon below which every transaction has ended. */
export async function findHorizon(tx: Tx): Promise<string> {
  const { rows } = await sql<{ horizon: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as horizon`.execute(tx)
  return rows[0]!.horizon
}

/** Changes of transactions in [from, to); `to` comes from findHorizon, so none can be missed. */
export async function listChanges(tx: Tx, from: string, to: string): Promise<Change[]> {
  const { rows } = await sql<Change>`select brand_id as brand, topic, subject_id as id, xid::text as xid from change
    where xid >= ${from}::text::xid8 and xid < ${to}::text::xid8 order by xid, id limit 5000`.execute(tx)
  return rows
}

export const deleteOldChanges = (tx: Tx, before: string) => tx.deleteFrom('change').where('at', '<', before).execute()
