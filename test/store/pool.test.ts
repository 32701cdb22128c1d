// The pool when connections fail: row-level security on each of them, and no connection
// that comes back in the middle of something.
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Db, inTx, openDb } from '../../src/platform/database/store/db.ts'
import { createTestDatabase, type TestDatabase } from '../database.ts'
import { until } from '../wait.ts'

let database: TestDatabase
const open: Db[] = []
const connect = (url: string, most = 1): Db => {
  const db = openDb({ url, most })
  open.push(db)
  return db
}
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(async () => {
  for (const db of open) await db.destroy()
  await database.drop()
})

const askRole = async (db: Db) =>
  (
    await sql<{ role: string; walled: boolean; timeout: string }>`
  select current_user as role, row_security_active('desk_case') as walled, current_setting('statement_timeout') as timeout`.execute(
      db,
    )
  ).rows[0]
/** Ends the only connection of the pool from outside. */
async function cut(pid: number): Promise<void> {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  await client.query('select pg_terminate_backend($1)', [pid])
  await client.end()
}
const countSockets = () =>
  process.getActiveResourcesInfo().filter((kind) => /^(TCPSocket|Pipe)Wrap$/.test(kind)).length
const pidOf = async (db: Db) =>
  (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]!.pid

test('a superuser of the database works as the application, also after a rollback, an error and a reset', async () => {
  const db = connect(database.ownerUrl)
  const walled = { role: 'opoka_app', walled: true, timeout: '30s' }
  expect(await askRole(db)).toEqual(walled)
  await expect(inTx(db, ['modrzew'], () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await askRole(db)).toEqual(walled)
  await expect(sql`select 1 / 0`.execute(db)).rejects.toThrow('division')
  await sql`reset all`.execute(db)
  expect(await askRole(db)).toEqual(walled)
})

test('options in the address of the database join ours and take nothing from them', async () => {
  const url = new URL(database.ownerUrl)
  url.searchParams.set('options', '-c work_mem=8MB')
  const db = connect(url.href)
  expect(await askRole(db)).toEqual({ role: 'opoka_app', walled: true, timeout: '30s' })
  expect(
    (await sql<{ mem: string }>`select current_setting('work_mem') as mem`.execute(db)).rows[0]
      ?.mem,
  ).toBe('8MB')
})

test('a connection without row-level security is refused', async () => {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  await client.query('alter table desk_case disable row level security')
  const db = connect(database.ownerUrl)
  try {
    await expect(askRole(db)).rejects.toThrow('row security')
    // Not even the second time, and not by running out of connections.
    await expect(askRole(db)).rejects.toThrow('row security')
  } finally {
    await client.query('alter table desk_case enable row level security')
    await client.end()
  }
  expect(await askRole(db)).toMatchObject({ walled: true })
})

test('a connection cut between two statements fails its transaction, not the program, and is not used again', async () => {
  const db = connect(database.ownerUrl)
  const failures: unknown[] = []
  const listen = (error: unknown) => void failures.push(error)
  process.on('uncaughtException', listen)
  try {
    await expect(
      inTx(db, [], async (tx) => {
        const pid = await pidOf(tx)
        const before = countSockets()
        await cut(pid)
        await until('this end has seen it', () => countSockets() < before)
        await sql`select 1`.execute(tx)
      }),
    ).rejects.toThrow()
    expect(await askRole(db)).toMatchObject({ role: 'opoka_app' })
  } finally {
    process.off('uncaughtException', listen)
  }
  expect(failures).toEqual([])
})

test('a transaction somebody left open does not go back into the pool', async () => {
  const db = connect(database.ownerUrl)
  const pid = await pidOf(db)
  await db.connection().execute(async (connection) => {
    await sql`begin`.execute(connection)
    await sql`select set_config('opoka.brands', 'modrzew', true)`.execute(connection)
  })
  expect(await pidOf(db)).not.toBe(pid)
  expect(
    (
      await sql<{
        brands: string | null
      }>`select current_setting('opoka.brands', true) as brands`.execute(db)
    ).rows[0]?.brands ?? '',
  ).toBe('')
})

test('a statement that failed and was passed over makes the whole transaction fail', async () => {
  const db = connect(database.ownerUrl)
  await expect(
    inTx(db, [], async (tx) => {
      await sql`select 1 / 0`.execute(tx).catch(() => {})
      return 'done'
    }),
  ).rejects.toThrow()
})
