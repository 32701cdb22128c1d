// The database behind row-level security: each transaction says which brands it may see before it
// does anything else.
import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { SafeClient } from '../adapters/postgres/client.ts'
import type { Schema } from './schema.ts'
import { findJoint, Joint, runIn, type Tx } from './joint.ts'
import { makePlanNames, Taken } from './prepared.ts'
import { APP_ROLE } from './migrate.ts'
import { isBrandId } from '../../base/domain/brand-id.ts'
import { errorCode, itemAt } from '../../base/domain/narrow.ts'

export { afterCommit, type Tx } from './joint.ts'

export type Db = Kysely<Schema>

// Instants are instants, with all their digits (adr/0028); 'infinity' is refused. Days come back as
// 'YYYY-MM-DD', bigints as text.
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (value) => Temporal.Instant.from(value))
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value)

/** `url` is asked again for each connection: a server that was started again may be elsewhere. */
export type OpenDbOptions = {
  url: string | (() => string)
  most?: number
  onIdleError?: (error: Error) => void
}

const MIN_OPEN = 4

/**
 * Opens a pool whose every connection runs as the application's role, which owns nothing and cannot
 * pass row-level security. A connection without that role (a pooler in between may drop our
 * options) is refused.
 */
export function openDb({ url, most = 12, onIdleError }: OpenDbOptions): Db {
  const address = typeof url === 'string' ? () => url : url
  const pool = new pg.Pool({
    Client: class extends SafeClient {
      constructor(config: pg.ClientConfig = {}) {
        super({ ...config, ...takeOptions(address()) })
      }
    },
    // So many stay open: Opoka goes on with them when others have taken all the rest.
    min: Math.min(MIN_OPEN, most),
    max: most,
    application_name: 'opoka',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    verify: (client, done) => void assertRowSecurity(client).then(() => done(), done),
  })
  pool.on('error', (error) => onIdleError?.(error))
  // One that is lost between two statements fails the next of them; nobody listening would end the
  // program.
  pool.on('connect', (client) => client.on('error', () => {}))
  const planName = makePlanNames()
  return new Kysely<Schema>({
    dialect: new PostgresDialect({
      pool: {
        connect: async () => new Taken(await pool.connect(), planName),
        end: () => pool.end(),
        options: pool.options,
      },
    }),
  })
}

/**
 * Options in the address would take the place of ours, and the role with them: ours come last and
 * win. A page's statement is short:
 * compiling it first (jit) takes longer than all of its work.
 */
function takeOptions(url: string): { connectionString: string; options: string } {
  const address = new URL(url)
  const theirs = address.searchParams.get('options')
  address.searchParams.delete('options')
  const ours = `-c role=${APP_ROLE} -c jit=off -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000 -c lock_timeout=15000`
  return {
    connectionString: theirs === null ? url : address.href,
    options: theirs === null ? ours : `${theirs} ${ours}`,
  }
}

async function assertRowSecurity(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ role: string; walled: boolean }>(
    `select current_user as role, row_security_active('public.desk_case') as walled`,
  )
  if (rows[0]?.role !== APP_ROLE || !rows[0].walled) {
    throw new Error(
      `The database lets Opoka in as ${rows[0]?.role} without row security. Connect without a pooler that drops start-up options, or let that user become ${APP_ROLE}.`,
    )
  }
}

/**
 * The brands as row-level security reads them: what stands in a statement is held to the form of an
 * id first, for anything else is a brand nobody has.
 */
export const namesOf = (brands: readonly string[]): string => brands.filter(isBrandId).join(',')

/**
 * Runs `work` in one transaction that sees the given brands and no others; inside inJoint as a part
 * of that one. It is rolled back when
 * `work` throws, and committed before this answers.
 */
export function inTx<T>(
  db: Db,
  brands: readonly string[],
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const seen = namesOf(brands)
  const joint = findJoint(db)
  return joint ? joint.join(seen, work) : begin(db, seen, work)
}

/**
 * All transactions that `work` opens are one, which stands or falls as a whole. `tx` itself sees no
 * brand.
 */
export async function inJoint<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  const callbacks: (() => void)[] = []
  const result = await begin(db, '', async (tx) => {
    const joint = new Joint(db, tx, '', callbacks)
    try {
      return await runIn(joint, () => work(tx))
    } finally {
      await joint.close()
    }
  })
  for (const tell of callbacks) tell()
  return result
}

/**
 * For a single statement: where it belongs while everything is one transaction, and any connection
 * otherwise.
 */
export const reach = (db: Db): Db => findJoint(db)?.connection ?? db

/** Begins the transaction and names its brands in one round trip. */
function begin<T>(db: Db, seen: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    try {
      await connection.executeQuery(
        CompiledQuery.raw(`begin; select set_config('opoka.brands', '${seen}', true)`),
      )
      const result = await work(Object.assign(connection, { isBegun: true as const }))
      const { rows } = await connection.executeQuery<{ command: string }>(
        CompiledQuery.raw('commit'),
      )
      // A statement that failed and was passed over has undone everything; the database says so and
      // commits nothing.
      if (rows[0]?.command === 'ROLLBACK')
        throw new Error('The transaction was rolled back because a statement in it had failed.')
      return result
    } catch (error) {
      // The first error is the one to tell; a connection that cannot roll back does not come back
      // (Taken).
      await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => {})
      throw error
    }
  })
}

/**
 * Runs `work` while nobody else does so under the same name, on this node or another; whoever comes
 * second waits, and is told so once.
 * A node that dies lets go. For what takes longer than a transaction may.
 */
export function alone<T>(
  db: Db,
  name: string,
  work: () => Promise<T>,
  onWait: () => void = () => {},
): Promise<T> {
  return db.connection().execute(async (connection) => {
    const ask = async () =>
      (
        await sql<{
          mine: boolean
        }>`select pg_try_advisory_lock(hashtext(${name})) as mine`.execute(connection)
      ).rows.some(({ mine }) => mine)
    for (let isTold = false; !(await ask()); isTold = true) {
      if (!isTold) onWait()
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    try {
      return await work()
    } finally {
      await sql`select pg_advisory_unlock(hashtext(${name}))`.execute(connection)
    }
  })
}

/** Lets the rest of this transaction see every brand there is; answers their ids. */
export async function seeAllBrands(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{
    brands: string
  }>`select set_config('opoka.brands', coalesce((select string_agg(id, ',' order by id) from brand), ''), true) as brands`.execute(
    tx,
  )
  const { brands } = itemAt(rows, 0)
  return brands === '' ? [] : brands.split(',')
}

/**
 * The rest of this transaction gives up what it waits for after `ms`, instead of after the 15 s of
 * a person's request.
 */
export async function waitAtMost(tx: Tx, ms: number): Promise<void> {
  await sql`select set_config('lock_timeout', ${String(ms)}, true)`.execute(tx)
}

/**
 * Statements of the rest of this transaction that take longer than `ms` are ended; isTooLong tells.
 */
export async function answerWithin(tx: Tx, ms: number): Promise<void> {
  await sql`select set_config('statement_timeout', ${String(ms)}, true)`.execute(tx)
}

/** Whether an error says that a statement took longer than it may. */
export const isTooLong = (error: unknown): boolean =>
  error instanceof Error && errorCode(error) === '57014'
