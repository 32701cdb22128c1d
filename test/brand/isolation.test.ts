// Row-level security between brands, for every table the catalogue knows: nothing said, nothing
// seen; nothing written next door.
import pg from 'pg'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTx } from '../../src/platform/database/store/db.ts'
import { openWorld, type World } from '../world.ts'

let world: World
let tables: string[] = []
let owner: pg.Client

beforeAll(async () => {
  world = await openWorld()
  owner = new pg.Client({ connectionString: world.database.ownerUrl })
  await owner.connect()
  const { rows } = await owner.query<{
    name: string
  }>(`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and a.attname = 'brand_id' and not a.attisdropped order by 1`)
  tables = rows.map((row) => row.name)
  // A row for two brands in every table, with checks and keys off: row-level security alone is
  // looked at.
  await owner.query("set session_replication_role = 'replica'")
  for (const table of tables) for (const brand of ['modrzew', 'vilnis']) await plant(table, brand)
})
afterAll(async () => {
  await owner?.end()
  await world?.stop()
})

/** A row with something in each column that needs a value. */
async function plant(
  table: string,
  brand: string,
  client: Pick<pg.Client, 'query'> = owner,
): Promise<void> {
  const { rows } = await owner.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, null) as type from pg_attribute
    where attrelid = $1::regclass and attnum > 0 and not attisdropped and attnotnull and not atthasdef and attidentity = '' and attname <> 'brand_id'`,
    [table],
  )
  const columns = ['brand_id', ...rows.map((row) => row.name)]
  const values = [`'${brand}'`, ...rows.map((row) => valueOf(row.type, row.name, table))]
  await owner.query('begin')
  const checks = await owner.query<{ name: string }>(
    "select conname as name from pg_constraint where conrelid = $1::regclass and contype = 'c'",
    [table],
  )
  for (const { name } of checks.rows)
    await owner.query(`alter table ${table} drop constraint ${name}`)
  await owner.query('commit')
  await client.query(`insert into ${table} (${columns.join(', ')}) values (${values.join(', ')})`)
}

function valueOf(type: string, name: string, table: string): string {
  const choice: Record<string, string> = {
    uuid: 'gen_random_uuid()',
    jsonb: "'{}'",
    bytea: "'\\x00'",
    date: "'2026-01-01'",
    boolean: 'false',
    'timestamp with time zone': 'now()',
  }
  if (choice[type]) return choice[type]
  if (/int|numeric/.test(type)) return '9'
  return `'${table}-${name}-' || gen_random_uuid()`
}

test('every table of a brand has row-level security', async () => {
  expect(tables.length).toBeGreaterThan(15)
  const { rows } = await owner.query(
    `select c.relname from pg_class c where c.relname = any($1) and c.relkind = 'r' and not
    (c.relrowsecurity and exists (select 1 from pg_policies p where p.tablename = c.relname and p.policyname = 'brand_wall' and p.qual is not null and p.with_check is not null))`,
    [tables],
  )
  expect(rows).toEqual([])
})

test('no other policy opens a gap', async () => {
  const { rows } = await owner.query(
    "select tablename, policyname from pg_policies where schemaname = 'public' and policyname <> 'brand_wall'",
  )
  expect(rows).toEqual([])
})

test('the application owns nothing and cannot pass', async () => {
  const { rows } = await inTx(world.ctx.db, [], (tx) =>
    sql<Record<string, unknown>>`
    select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
      (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned from pg_roles where rolname = current_user`.execute(
      tx,
    ),
  )
  expect(rows).toEqual([
    {
      rolname: 'opoka_app',
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owned: 0,
    },
  ])
})

describe('each table', () => {
  const count = (table: string) =>
    sql<{
      all: number
      other: number
    }>`select count(*)::int as "all", count(*) filter (where brand_id <> 'modrzew')::int as other from ${sql.table(table)}`

  test('shows nothing when no brand is named', async () => {
    for (const table of tables) {
      const { rows } = await inTx(world.ctx.db, [], (tx) => count(table).execute(tx))
      expect({ table, ...rows[0] }).toEqual({ table, all: 0, other: 0 })
    }
  })

  test('shows nothing outside a transaction that names one', async () => {
    await inTx(world.ctx.db, ['modrzew'], (tx) => sql`select 1`.execute(tx))
    for (const table of tables)
      expect((await count(table).execute(world.ctx.db)).rows[0]).toEqual({ all: 0, other: 0 })
  })

  test('shows the named brand alone', async () => {
    for (const table of tables) {
      const { rows } = await inTx(world.ctx.db, ['modrzew'], (tx) => count(table).execute(tx))
      expect({ table, other: rows[0]!.other, some: rows[0]!.all > 0 }).toEqual({
        table,
        other: 0,
        some: true,
      })
    }
  })

  test('takes no row for another brand, and gives none away', async () => {
    for (const table of tables) {
      const insert = inTx(world.ctx.db, ['modrzew'], (tx) =>
        plant(table, 'vilnis', { query: (text: string) => sql.raw(text).execute(tx) } as never),
      )
      await expect(insert, table).rejects.toThrow(/row-level security/)
      // Append-only tables may not be changed at all.
      const move = inTx(world.ctx.db, ['modrzew'], (tx) =>
        sql`update ${sql.table(table)} set brand_id = 'vilnis'`.execute(tx),
      )
      await expect(move, table).rejects.toThrow(/row-level security|permission denied/)
    }
  })

  test('lets nobody change or remove what stands next door', async () => {
    for (const table of tables) {
      const before = (
        await owner.query(`select count(*)::int as n from ${table} where brand_id = 'vilnis'`)
      ).rows[0].n
      const remove = inTx(world.ctx.db, ['modrzew'], (tx) =>
        sql`delete from ${sql.table(table)} where brand_id = 'vilnis'`.execute(tx),
      )
      await remove.catch((error: Error) => expect(error.message).toMatch(/permission denied/))
      const after = (
        await owner.query(`select count(*)::int as n from ${table} where brand_id = 'vilnis'`)
      ).rows[0].n
      expect({ table, after }).toEqual({ table, after: before })
    }
  })
})

test('history cannot be rewritten', async () => {
  for (const table of ['timeline', 'handbook_version']) {
    await expect(
      inTx(world.ctx.db, ['modrzew'], (tx) => sql`delete from ${sql.table(table)}`.execute(tx)),
    ).rejects.toThrow(/permission denied/)
  }
})
