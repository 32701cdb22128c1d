// How far each brand's older cases were read anew for what they are found by, and what was added.
import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/store/db.ts'

/** Begun from the newest, and once more when the rule has changed. */
export const beginReading = (tx: Tx, brand: string, rule: number) =>
  sql`insert into search_reading as r (brand_id, rule, before_at, before_id) values (${brand}, ${rule}, 'infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff')
    on conflict (brand_id) do update set rule = excluded.rule, before_at = excluded.before_at, before_id = excluded.before_id, done = false where r.rule < excluded.rule`.execute(
    tx,
  )

type Reading = { before_at: string; before_id: string; done: boolean }

/**
 * Undefined while another node has it. Its place is text, because no other time is as late as
 * `infinity`.
 */
export const lockReading = async (tx: Tx, brand: string): Promise<Reading | undefined> =>
  (
    await sql<Reading>`select before_at::text, before_id, done from search_reading where brand_id = ${brand} for update skip locked`.execute(
      tx,
    )
  ).rows[0]

export const listUnread = (tx: Tx, brand: string, before: Reading, most: number) =>
  tx
    .selectFrom('desk_case')
    .select([
      'id',
      sql<string>`recorded_at::text`.as('at'),
      'market',
      'from_whom',
      'happened',
      'wanted',
      'search',
    ])
    .where('brand_id', '=', brand)
    .where(
      sql<boolean>`(recorded_at, id) < (${before.before_at}::timestamptz, ${before.before_id}::uuid)`,
    )
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()

/** Before the words that are there, so that none of them falls off the end of a long one. */
export async function addSearchWords(
  tx: Tx,
  brand: string,
  found: readonly { id: string; words: string }[],
): Promise<void> {
  if (found.length === 0) return
  await sql`update desk_case c set search = left(o.words || ' ' || c.search, 8000) from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as o(id uuid, words text)
    where c.brand_id = ${brand} and c.id = o.id`.execute(tx)
}

export const markReading = (tx: Tx, brand: string, { before_at: at, ...patch }: Partial<Reading>) =>
  tx
    .updateTable('search_reading')
    .set({
      ...patch,
      ...(at === undefined ? {} : { before_at: sql<Temporal.Instant>`${at}::timestamptz` }),
    })
    .where('brand_id', '=', brand)
    .execute()
