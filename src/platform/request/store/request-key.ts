// Idempotency-Keys: which requests were done, and what was answered.
import { sql } from 'kysely'
import type { Db, Tx } from '../../database/store/db.ts'
import { errorCode } from '../../base/domain/narrow.ts'

export type StoredKey = {
  id: Buffer
  fingerprint: Buffer
  at: Temporal.Instant
  until: Temporal.Instant
}
export type KnownKey = { fingerprint: Buffer; reply: Buffer | null }

/**
 * False when the key is taken. Waits at most `waitMs` while somebody else with the same key is at
 * work; once the key is in, the rest of the transaction waits for a lock as long as `usualMs`.
 */
export async function insertKey(
  tx: Tx,
  { id, fingerprint, at, until }: StoredKey,
  { waitMs, usualMs }: { waitMs: number; usualMs: number },
): Promise<boolean> {
  // The row to insert is asked of what sets the wait, and the wait is set back by what is inserted.
  const { rows } = await sql`insert into request_key (id, fingerprint, at, until)
    select ${id}::bytea, ${fingerprint}::bytea, ${at}::timestamptz, ${until}::timestamptz
    from (select set_config('lock_timeout', ${String(waitMs)}, true) offset 0) patience
    on conflict do nothing returning set_config('lock_timeout', ${String(usualMs)}, true)`.execute(
    tx,
  )
  return rows.length === 1
}

export const findKey = (db: Db, id: Buffer): Promise<KnownKey | undefined> =>
  db
    .selectFrom('request_key')
    .select(['fingerprint', 'reply'])
    .where('id', '=', id)
    .executeTakeFirst()

export const markReply = (tx: Tx, id: Buffer, reply: Buffer) =>
  tx.updateTable('request_key').set({ reply }).where('id', '=', id).execute()

/** Whether an error says that another request with this key was at work for too long. */
export const isStillAtWork = (error: unknown): boolean =>
  error instanceof Error && errorCode(error) === '55P03'

export const deleteOldKeys = (tx: Tx, now: Temporal.Instant) =>
  sql`delete from request_key where id in (select id from request_key where until < ${now} limit 10000)`.execute(
    tx,
  )
