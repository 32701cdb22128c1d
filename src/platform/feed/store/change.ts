// What changed just now, for live readers: read by transaction, never by id.
import { sql } from 'kysely'
import type { Db, Tx } from '../../database/store/db.ts'
import { itemAt } from '../../base/domain/narrow.ts'

export type Change = { brand: string; topic: string; id: string | null; seq: string; xid: string }

export const insertChange = (
  tx: Tx,
  brand: string,
  topic: string,
  subject: string | null,
  at: Temporal.Instant,
) => addChange(tx, { brand, topic, subject, at }).execute()

export const addChange = (
  tx: Tx,
  change: { brand: string; topic: string; subject: string | null; at: Temporal.Instant },
) =>
  tx.insertInto('change').values({
    brand_id: change.brand,
    topic: change.topic,
    subject_id: change.subject,
    at: change.at,
  })

/** Of one subject, to those who listen for each of the topics. */
export const insertTopics = (
  tx: Tx,
  brand: string,
  topics: readonly string[],
  subject: string,
  at: Temporal.Instant,
) =>
  topics.length > 0
    ? tx
        .insertInto('change')
        .values(topics.map((topic) => ({ brand_id: brand, topic, subject_id: subject, at })))
        .execute()
    : Promise.resolve([])

export const insertChanges = (
  tx: Tx,
  brand: string,
  topic: string,
  subjects: readonly string[],
  at: Temporal.Instant,
) =>
  subjects.length > 0
    ? tx
        .insertInto('change')
        .values(subjects.map((subject) => ({ brand_id: brand, topic, subject_id: subject, at })))
        .execute()
    : Promise.resolve([])

/** `xid` is the transaction that made it; null where several have and only the last is told. */
export type FeedChange = { brand: string; topic: string; id: string | null; xid: string | null }

/** As a question of its own beside others: the moment of its statement, for holdsChange. */
export const selectSnapshot = () =>
  sql<{
    snapshot: string
  }>`select pg_current_snapshot()::text || coalesce('+' || pg_current_xact_id_if_assigned()::text, '') as snapshot`

/**
 * The snapshot of now, and what ended after `since` (none when it is null) and by now, at most
 * `most`: one round trip.
 */
export async function listChangesNow(
  db: Db,
  since: string | null,
  most: number,
): Promise<{ to: string; changes: FeedChange[] }> {
  const { rows } = await sql<{
    // So the database's function names them.
    now: { to: string; heard: FeedChange[] }
  }>`select opoka_changes(${since}, ${most}) as now`.execute(db)
  const { to, heard: changes } = itemAt(rows, 0).now
  return { to, changes }
}

/**
 * Changes of transactions that ended after `since` and by `to` (two snapshots, as the server writes
 * them), at most `most`, after the change `after`; none can be missed, and
 * a transaction that stays open, even in a neighbouring database, delays nobody else's changes.
 */
export async function listChanges(
  tx: Tx,
  since: string,
  to: string,
  after: Change | undefined,
  most: number,
): Promise<Change[]> {
  const { rows } =
    await sql<Change>`select brand_id as brand, topic, subject_id as id, id::text as seq, xid::text as xid from change
    where xid >= pg_snapshot_xmin(${since}::text::pg_snapshot) and xid < pg_snapshot_xmax(${to}::text::pg_snapshot)
      and not pg_visible_in_snapshot(xid, ${since}::text::pg_snapshot) and pg_visible_in_snapshot(xid, ${to}::text::pg_snapshot)
      and (change.xid, change.id) > (${after?.xid ?? '0'}::text::xid8, ${after?.seq ?? '0'}::bigint)
    order by change.xid, change.id limit ${most}`.execute(tx)
  return rows
}

export const deleteOldChanges = (tx: Tx, before: Temporal.Instant) =>
  tx.deleteFrom('change').where('at', '<', before).execute()
