// Which legal rules a person has confirmed for a brand.
import type { Db, Tx } from '../../platform/database/store/db.ts'

export type Confirmation = { by: string; at: Temporal.Instant; note: string | null }

/** Ids of the rules that bind this brand, because a person said so. */
export const selectConfirmed = (tx: Db, brand: string) =>
  tx.selectFrom('law_confirmation').select('rule_id').where('brand_id', '=', brand)

export async function listConfirmed(tx: Tx, brand: string): Promise<Set<string>> {
  const rows = await selectConfirmed(tx, brand).execute()
  return new Set(rows.map((row) => row.rule_id))
}

/** Confirmations by rule id; `by` is a name. */
export async function listConfirmations(tx: Tx, brand: string): Promise<Map<string, Confirmation>> {
  const rows = await tx
    .selectFrom('law_confirmation')
    .innerJoin('person', 'person.id', 'confirmed_by')
    .select(['rule_id', 'person.name', 'confirmed_at', 'note'])
    .where('brand_id', '=', brand)
    .execute()
  return new Map(
    rows.map((row) => [row.rule_id, { by: row.name, at: row.confirmed_at, note: row.note }]),
  )
}

/** A rule confirmed again keeps its newest confirmation. */
export async function insertConfirmation(
  tx: Tx,
  row: { brand: string; rule: string; by: string; at: Temporal.Instant; note: string | null },
): Promise<void> {
  const said = { confirmed_by: row.by, confirmed_at: row.at, note: row.note }
  await tx
    .insertInto('law_confirmation')
    .values({ brand_id: row.brand, rule_id: row.rule, ...said })
    .onConflict((conflict) => conflict.columns(['brand_id', 'rule_id']).doUpdateSet(said))
    .execute()
}

export async function deleteConfirmation(tx: Tx, brand: string, rule: string): Promise<boolean> {
  const result = await tx
    .deleteFrom('law_confirmation')
    .where('brand_id', '=', brand)
    .where('rule_id', '=', rule)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}
