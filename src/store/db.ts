// The database behind walls: each transaction says which brands it may see before it does anything else.
import { CompiledQuery, Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { Schema } from './schema.ts'
import { APP_ROLE } from './migrate.ts'

export type Db = Kysely<Schema>
export type Tx = Transaction<Schema>

// Instants come back as ISO text in UTC with microseconds cut to milliseconds, days as 'YYYY-MM-DD'; bigints as text.
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (value) => new Date(value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString())
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value)

export type OpenDbOptions = { url: string; most?: number; onIdleError?: (error: Error) => void }

/** Opens a pool whose every connection runs as the application's role, which owns nothing and cannot pass the walls. */
export function openDb({ url, most = 12, onIdleError }: OpenDbOptions): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    application_name: 'opoka',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    options: `-c role=${APP_ROLE} -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000 -c lock_timeout=15000`,
  })
  pool.on('error', (error) => onIdleError?.(error))
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
}

const BRAND = /^[a-z][a-z0-9-]{1,39}$/

/**
 * Runs `work` in one transaction that sees the given brands and no others. The transaction begins and its walls stand in one round trip;
 * it is rolled back when `work` throws, and committed before this answers.
 */
export function inTx<T>(db: Db, brands: readonly string[], work: (tx: Tx) => Promise<T>): Promise<T> {
  // What stands in the statement itself is held to the form of an id first: anything else is a brand nobody has.
  const seen = brands.filter((brand) => BRAND.test(brand)).join(',')
  return db.connection().execute(async (connection) => {
    await connection.executeQuery(CompiledQuery.raw(`begin; select set_config('opoka.brands', '${seen}', true)`))
    try {
      const result = await work(connection as unknown as Tx)
      await connection.executeQuery(CompiledQuery.raw('commit'))
      return result
    } catch (error) {
      // A connection that cannot roll back is broken, and its transaction with it; the first error is the one to tell.
      await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => {})
      throw error
    }
  })
}

/** Lets the rest of this transaction see every brand there is; answers their ids. */
export async function seeAllBrands(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ brands: string }>`select set_config('opoka.brands', coalesce((select string_agg(id, ',' order by id) from brand), ''), true) as brands`.execute(tx)
  return rows[0]!.brands === '' ? [] : rows[0]!.brands.split(',')
}

/** The rest of this transaction gives up what it waits for after `ms`, instead of after the 15 s of a person's request. */
export async function waitAtMost(tx: Tx, ms: number): Promise<void> {
  await sql`select set_config('lock_timeout', ${String(ms)}, true)`.execute(tx)
}
