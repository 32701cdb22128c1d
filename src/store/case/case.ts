// Cases: read, locked, changed. Every change counts the version up.
import { sql } from 'kysely'
import type { Tx } from '../db.ts'
import type { Patch, Row } from '../row.ts'

export type CaseRecord = Row<'desk_case'>

export const findCase = (tx: Tx, brand: string, id: string): Promise<CaseRecord | undefined> =>
  tx.selectFrom('desk_case').selectAll().where('brand_id', '=', brand).where('id', '=', id).executeTakeFirst()

/** By reference as people say it, whatever the case and the dash. */
export const findCaseByRef = (tx: Tx, brand: string, ref: string): Promise<CaseRecord | undefined> => {
  const plain = ref.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return tx.selectFrom('desk_case').selectAll().where('brand_id', '=', brand).where('ref', '=', `${plain.slice(0, 3)}-${plain.slice(3)}`).executeTakeFirst()
}

/** Every writer locks the case first: it is the one mutex of all that belongs to it. */
export const lockCase = (tx: Tx, brand: string, id: string): Promise<CaseRecord | undefined> =>
  tx.selectFrom('desk_case').selectAll().where('brand_id', '=', brand).where('id', '=', id).forUpdate().executeTakeFirst()

/** As lockCase, but answers undefined at once when somebody else holds it. */
export const lockFreeCase = (tx: Tx, brand: string, id: string): Promise<CaseRecord | undefined> =>
  tx.selectFrom('desk_case').selectAll().where('brand_id', '=', brand).where('id', '=', id).forUpdate().skipLocked().executeTakeFirst()

/** As lockFreeCase, of many at once; those somebody else holds are not among them. */
export const lockFreeCases = (tx: Tx, brand: string, ids: readonly string[]): Promise<CaseRecord[]> =>
  ids.length === 0 ? Promise.resolve([]) : tx.selectFrom('desk_case').selectAll().where('brand_id', '=', brand).where('id', 'in', ids).orderBy('id').forUpdate().skipLocked().execute()

export const markCase = (tx: Tx, brand: string, id: string, patch: Patch<'desk_case'>): Promise<CaseRecord> =>
  tx.updateTable('desk_case').set(patch).set({ version: sql`version + 1` }).where('brand_id', '=', brand).where('id', '=', id).returningAll().executeTakeFirstOrThrow()

/** The nearest running clock or open promise is what lists sort by: recount it after either changed. Answers it. */
export async function markDeadline(tx: Tx, brand: string, id: string): Promise<string | null> {
  const { rows } = await sql<{ deadline_at: string | null }>`update desk_case c set deadline_at = least(
      (select min(due_at) from clock k where k.brand_id = c.brand_id and k.case_id = c.id and k.state = 'running'),
      (select min(due_at) from promise p where p.brand_id = c.brand_id and p.case_id = c.id and p.state = 'open'))
    where c.brand_id = ${brand} and c.id = ${id} returning c.deadline_at`.execute(tx)
  return rows[0]?.deadline_at ?? null
}

export const countCustomerCases = async (tx: Tx, brand: string, customer: string): Promise<{ open: number; all: number }> => {
  const row = await tx
    .selectFrom('desk_case')
    .select((q) => [q.fn.countAll<string>().as('all'), q.fn.countAll<string>().filterWhere('state', '<>', 'closed').as('open')])
    .where('brand_id', '=', brand)
    .where('customer_id', '=', customer)
    .executeTakeFirstOrThrow()
  return { open: Number(row.open), all: Number(row.all) }
}
