// Idempotency-Keys: which requests were done, and what was answered.
import { sql } from 'kysely'
import type { Db, Tx } from '../../database/store/db.ts'

export type StoredKey = { id: Buffer; fingerprint: Buffer; at: string; until: string }
export type KnownKey = { fingerprint: Buffer; reply: Buffer | null }

/** False when the key is taken. Waits while somebody else with the same key is at work. */
export async function insertKey(tx: Tx, key: StoredKey): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('request_key')
    .values({ ...key, reply: null })
    .onConflict((taken) => taken.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
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
  error instanceof Error && (error as { code?: string }).code === '55P03'

export const deleteOldKeys = (tx: Tx, now: string) =>
  sql`delete from request_key where id in (select id from request_key where until < ${now} limit 10000)`.execute(
    tx,
  )
