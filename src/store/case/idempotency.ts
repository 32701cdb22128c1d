// Replies by Idempotency-Key: the same request twice is the same case once.
import type { Tx } from '../db.ts'

/** Keys are kept as long as somebody may still repeat a request that was not answered. */
export const deleteOldReplies = (tx: Tx, before: string) => tx.deleteFrom('idempotency').where('at', '<', before).execute()
