// Statements whose plan each connection keeps: asked for with every page, long to plan, and always
// of the same text.
import { type PostgresCursor, type PostgresPoolClient, type PostgresQueryResult, sql } from 'kysely'
import type pg from 'pg'

const MARK = '/* kept */'

/**
 * Stands before such a statement. Its plan is made for any values, so what an index or a limit
 * turns on (a state, how many) is written into it with sql.lit; and it names its columns, or
 * answers JSON: a column that a migration adds meanwhile must not change what it answers.
 */
export const PREPARED = sql.raw(`${MARK} `)

/** Each takes memory on each connection. */
const MAX_PREPARED = 40

type PlanName = (text: string) => string | null

/** The name of each marked statement for the connections of one pool; null when there are many. */
export function makePlanNames(): PlanName {
  const names = new Map<string, string>()
  return (text) => {
    const known = names.get(text)
    if (known !== undefined || names.size >= MAX_PREPARED) return known ?? null
    const name = `kept_${names.size}`
    names.set(text, name)
    return name
  }
}

/** The driver would write an instant as JSON, in quotes. */
const toParameter = (value: unknown): unknown =>
  value instanceof Temporal.Instant ? value.toString() : value

/**
 * A connection as the queries see it: prepares what is marked once, and only names it afterwards.
 * One that comes back in the middle of a transaction is ended, not handed to the next who asks.
 */
export class Taken implements PostgresPoolClient {
  readonly #client: pg.PoolClient
  readonly #planName: PlanName

  constructor(client: pg.PoolClient, planName: PlanName) {
    this.#client = client
    this.#planName = planName
  }

  query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  query<R>(
    text: string | PostgresCursor<R>,
    given: readonly unknown[] = [],
  ): Promise<object> | PostgresCursor<R> {
    if (typeof text !== 'string') throw new Error('Rows are not asked for one by one.')
    const name = text.startsWith(MARK) ? this.#planName(text) : null
    const values = given.map(toParameter)
    return name === null
      ? this.#client.query(text, values)
      : this.#client.query({ name, text, values })
  }

  release(destroy?: boolean): void {
    this.#client.release(destroy || this.#client.getTransactionStatus() !== 'I')
  }
}
