// The one row that says this installation was set up, and its secret.
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/store/db.ts'

export async function findInstallation(tx: Tx): Promise<{ name: string; secret: Buffer } | null> {
  return (await tx.selectFrom('installation').select(['name', 'secret']).executeTakeFirst()) ?? null
}

/** Throws before the installation is set up. */
export async function getSecret(tx: Db): Promise<Buffer> {
  const { secret } = await tx.selectFrom('installation').select('secret').executeTakeFirstOrThrow()
  return secret
}

/** False when somebody was first; waits for one who is just doing it. */
export async function insertInstallation(
  tx: Tx,
  name: string,
  secret: Buffer,
  at: Temporal.Instant,
): Promise<boolean> {
  const result = await tx
    .insertInto('installation')
    .values({ name, secret, created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** What the organisation and the brands this transaction sees are called, in every language. */
export async function listHouseNames(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{
    name: string
  }>`select name from installation union select id from brand
    union select n.value from brand b join handbook_version v on v.brand_id = b.id and v.version = b.handbook_version cross join jsonb_each_text(v.content -> 'brand' -> 'name') n`.execute(
    tx,
  )
  return rows.map((row) => row.name)
}
