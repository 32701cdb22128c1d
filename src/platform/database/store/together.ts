// Several questions or several writes in one statement: a page that asks a dozen waits once, and so
// does an action that writes half a dozen.
import {
  type Expression,
  ExpressionWrapper,
  type OperationNodeSource,
  type RawBuilder,
  type Simplify,
  sql,
} from 'kysely'
import { type Db, inTx, namesOf, type Tx } from './db.ts'
import { findJoint } from './joint.ts'
import { PREPARED } from './prepared.ts'
import { itemAt } from '../../base/domain/narrow.ts'

/**
 * Whose rows a reader sees. With `brands` each statement names them itself, for as long as it
 * lasts: nothing is begun and nothing committed, so a page
 * that asks once waits once. Null where `db` is a transaction that has named them.
 */
export type Look = { db: Db; brands: readonly string[] | null }

export const lookOf = (tx: Tx): Look => ({ db: tx, brands: null })

type Questions = Record<string, Expression<unknown>>
type Answers<Q extends Questions> = {
  [K in keyof Q]: Q[K] extends Expression<infer R> ? Simplify<R>[] : never
}

/**
 * The rows of each question under its name, as it alone would have answered them. They travel as
 * JSON, so a bigint that is shown is to be selected as text. The plan is kept unless `isPrepared`
 * says no: see PREPARED for what is written as a literal, and say no where the best plan depends on
 * whose rows are asked for.
 */
export async function askTogether<Q extends Questions>(
  { db, brands }: Look,
  questions: Q,
  isPrepared = true,
): Promise<Answers<Q>> {
  // What a request has changed and not yet committed is seen by itself.
  if (brands && findJoint(db))
    return inTx(db, brands, (tx) => askTogether(lookOf(tx), questions, isPrepared))
  const asked = Object.entries(questions).map(
    ([name, question]) =>
      sql`(select coalesce(json_agg(a), '[]') from (${question}) a) as ${sql.id(name)}`,
  )
  // The brands are named before anything is read: the questions are asked for the one row that this
  // makes.
  const named = brands
    ? sql` from (select set_config('opoka.brands', ${namesOf(brands)}, true) offset 0) named`
    : sql``
  const { rows } = await sql<
    Answers<Q>
  >`${isPrepared ? PREPARED : sql``}select ${sql.join(asked)}${named}`.execute(db)
  const answers = itemAt(rows, 0)
  for (const found of Object.values<unknown>(answers)) readInstants(found)
  return answers
}

/**
 * Each as a part of a `with`, for a statement that begins with one part of its own. All of them see
 * the rows as they were before the statement, and are done in no order: none may read or write a
 * row that another writes.
 */
export const besides = (writes: readonly OperationNodeSource[]): RawBuilder<unknown> =>
  writes.length === 0
    ? sql``
    : sql`, ${sql.join(
        writes.map((write, place) => {
          const name = sql.id(`beside_${place}`)
          return sql`${name} as (${new ExpressionWrapper(write.toOperationNode())})`
        }),
      )}`

/** So our columns of instants are named, and whatever a question calls one. */
export const INSTANT = /(^|_)(at|since|until)$/
const TOLD = /^\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d:\d\d(:\d\d)?$/

/**
 * In JSON an instant travels as text; here it becomes what the driver would have answered. All rows
 * of one question have the same columns.
 */
function readInstants(rows: unknown): void {
  if (!Array.isArray(rows)) return
  const keys = Object.keys(rows[0] ?? {}).filter((key) => INSTANT.test(key))
  for (const row of rows)
    for (const key of keys) {
      const value: unknown = row[key]
      if (typeof value === 'string' && TOLD.test(value)) row[key] = Temporal.Instant.from(value)
    }
}
