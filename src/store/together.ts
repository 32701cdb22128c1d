// Several questions in one statement: a page that asks a dozen waits once.
import { type Expression, type Simplify, sql } from 'kysely'
import type { Tx } from './db.ts'
import { KEPT } from './kept.ts'

type Questions = Record<string, Expression<unknown>>
type Answers<Q extends Questions> = { [K in keyof Q]: Q[K] extends Expression<infer R> ? Simplify<R>[] : never }

/**
 * The rows of each question under its name, as it alone would have answered them. They travel as JSON, so a bigint that is shown is to be
 * selected as text. The plan is kept: see KEPT for what is written as a literal.
 */
export async function askTogether<Q extends Questions>(tx: Tx, questions: Q): Promise<Answers<Q>> {
  const asked = Object.entries(questions).map(([name, question]) => sql`(select coalesce(json_agg(a), '[]') from (${question}) a) as ${sql.id(name)}`)
  const { rows } = await sql<Record<string, Record<string, unknown>[]>>`${KEPT}select ${sql.join(asked)}`.execute(tx)
  return Object.fromEntries(Object.entries(rows[0]!).map(([name, found]) => [name, found.map(withInstants)])) as Answers<Q>
}

/** So our columns of instants are named. */
const INSTANT = /(^|_)(at|since|until)$/
const TOLD = /^\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d:\d\d$/

/** In JSON the database writes an instant in its own way; here it stands as from the driver. */
function withInstants(row: Record<string, unknown>): Record<string, unknown> {
  for (const key in row) {
    const value = row[key]
    if (typeof value === 'string' && INSTANT.test(key) && TOLD.test(value)) row[key] = new Date(value).toISOString()
  }
  return row
}
