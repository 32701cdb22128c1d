// Replies by Idempotency-Key: the same request twice is the same case once.
import type { Tx } from '../db.ts'

export async function findReply<T>(tx: Tx, brand: string, key: string): Promise<{ requestHash: string; reply: T } | null> {
  const row = await tx.selectFrom('idempotency').select(['request_hash', 'reply']).where('brand_id', '=', brand).where('key', '=', key).executeTakeFirst()
  return row ? { requestHash: row.request_hash, reply: row.reply as T } : null
}

/** False when the key is taken: a transaction with it waits here until the first has ended. */
export async function insertReply(tx: Tx, brand: string, key: string, requestHash: string, reply: object, at: string): Promise<boolean> {
  const result = await tx
    .insertInto('idempotency')
    .values({ brand_id: brand, key, request_hash: requestHash, reply: JSON.stringify(reply), at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const deleteOldReplies = (tx: Tx, before: string) => tx.deleteFrom('idempotency').where('at', '<', before).execute()
