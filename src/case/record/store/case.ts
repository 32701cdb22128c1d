// Cases: read, locked, changed. Every change counts the version up.
import { type Expression, sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/store/db.ts'
import type { Patch, Row } from '../../../platform/database/store/row.ts'

export type CaseRecord = Row<'desk_case'>

export const selectCase = (tx: Db, brand: string, id: string) =>
  tx.selectFrom('desk_case').selectAll().where('brand_id', '=', brand).where('id', '=', id)

export const findCase = (tx: Tx, brand: string, id: string): Promise<CaseRecord | undefined> =>
  selectCase(tx, brand, id).executeTakeFirst()

/** The customer of one case, as a question within another. */
export const customerOf = (brand: string, id: string) =>
  sql<string | null>`(select customer_id from desk_case where brand_id = ${brand} and id = ${id})`

export const selectDuplicate = (tx: Db, brand: string, id: string) =>
  tx
    .selectFrom('desk_case as o')
    .select(['o.id', 'o.ref'])
    .where('o.brand_id', '=', brand)
    .where(
      'o.id',
      '=',
      tx
        .selectFrom('desk_case')
        .select('duplicate_of')
        .where('brand_id', '=', brand)
        .where('id', '=', id),
    )

/** By reference as people say it, whatever the case and the dash. */
export const findCaseByRef = (
  tx: Tx,
  brand: string,
  ref: string,
): Promise<CaseRecord | undefined> => {
  const plain = ref.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return tx
    .selectFrom('desk_case')
    .selectAll()
    .where('brand_id', '=', brand)
    .where('ref', '=', `${plain.slice(0, 3)}-${plain.slice(3)}`)
    .executeTakeFirst()
}

/** Every writer locks the case first: it is the one mutex of all that belongs to it. */
export const lockCase = (tx: Tx, brand: string, id: string): Promise<CaseRecord | undefined> =>
  tx
    .selectFrom('desk_case')
    .selectAll()
    .where('brand_id', '=', brand)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** As lockCase, but answers undefined at once when somebody else holds it. */
export const lockFreeCase = (tx: Tx, brand: string, id: string): Promise<CaseRecord | undefined> =>
  tx
    .selectFrom('desk_case')
    .selectAll()
    .where('brand_id', '=', brand)
    .where('id', '=', id)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

/** As lockFreeCase, of many at once; those somebody else holds are not among them. */
export const lockFreeCases = (
  tx: Tx,
  brand: string,
  ids: readonly string[],
): Promise<CaseRecord[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('desk_case')
        .selectAll()
        .where('brand_id', '=', brand)
        .where('id', 'in', ids)
        .orderBy('id')
        .forUpdate()
        .skipLocked()
        .execute()

export const markCase = (
  tx: Tx,
  brand: string,
  id: string,
  patch: Patch<'desk_case'>,
): Promise<CaseRecord> =>
  tx
    .updateTable('desk_case')
    .set(patch)
    .set({ version: sql`version + 1` })
    .where('brand_id', '=', brand)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** As markCase, of many in one statement for each set of columns; only plain values. */
export async function markCases(
  tx: Tx,
  brand: string,
  patches: ReadonlyMap<string, Patch<'desk_case'>>,
): Promise<void> {
  const alike = Map.groupBy(patches, ([, patch]) => Object.keys(patch).sort().join(' '))
  for (const [columns, rows] of alike) {
    const set = sql.join([
      ...columns.split(' ').map((column) => sql`${sql.ref(column)} = w.${sql.ref(column)}`),
      sql`version = c.version + 1`,
    ])
    await sql`update desk_case c set ${set} from json_populate_recordset(null::desk_case, ${JSON.stringify(rows.map(([id, patch]) => ({ ...patch, id })))}::json) w
      where c.brand_id = ${brand} and c.id = w.id`.execute(tx)
  }
}

/**
 * The nearest running deadline or open promise is what lists sort by: recounts it of many cases.
 * Answers those whose deadline has passed by `now`.
 */
export async function markCaseDeadlines(
  tx: Tx,
  brand: string,
  ids: readonly string[],
  now: Temporal.Instant,
): Promise<{ id: string }[]> {
  const { rows } = await sql<{ id: string }>`with due as materialized (
      select w.id, least(
        (select min(due_at) from clock k where k.brand_id = ${brand} and k.case_id = w.id and k.state = 'running'),
        (select min(due_at) from promise p where p.brand_id = ${brand} and p.case_id = w.id and p.state = 'open')) as at
      from unnest(${ids}::uuid[]) as w(id)),
    marked as (update desk_case c set deadline_at = due.at from due where c.brand_id = ${brand} and c.id = due.id and c.deadline_at is distinct from due.at)
    select id from due where at <= ${now}`.execute(tx)
  return rows
}

export const selectCustomerCounts = (tx: Db, brand: string, customer: Expression<string | null>) =>
  tx
    .selectFrom('desk_case')
    .select([
      sql<number>`count(*)::int`.as('all'),
      sql<number>`count(*) filter (where state <> 'closed')::int`.as('open'),
    ])
    .where('brand_id', '=', brand)
    .where('customer_id', '=', customer)
