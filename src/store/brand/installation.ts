// The one row that says this installation was set up, and its secret.
import type { Tx } from '../db.ts'

export async function findInstallation(tx: Tx): Promise<{ name: string; secret: Buffer } | null> {
  return (await tx.selectFrom('installation').select(['name', 'secret']).executeTakeFirst()) ?? null
}

/** False when somebody was first; waits for one who is just doing it. */
export async function insertInstallation(tx: Tx, name: string, secret: Buffer, at: string): Promise<boolean> {
  const result = await tx.insertInto('installation').values({ name, secret, created_at: at }).onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}
