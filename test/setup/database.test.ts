// The database that test files get.
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../database.ts'

let one: TestDatabase
let two: TestDatabase
beforeAll(async () => {
  ;[one, two] = await Promise.all([createTestDatabase(), createTestDatabase()])
})
afterAll(() => Promise.all([one.drop(), two.drop()]))

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return (await client.query(sql).finally(() => client.end())).rows
}

test('it is migrated, and nobody else sees what is written to it', async () => {
  expect(
    await ask(
      one.ownerUrl,
      'select count(*)::int as migrations from migration where sha256 is not null',
    ),
  ).toEqual([{ migrations: expect.any(Number) }])
  await ask(one.ownerUrl, 'create table only_here (id int)')
  expect(await ask(two.ownerUrl, `select to_regclass('only_here') as found`)).toEqual([
    { found: null },
  ])
})

test.runIf(process.env.OPOKA_TEST_DATABASE_URL === undefined)(
  'the application role owns nothing and cannot bypass row security',
  async () => {
    const sql =
      'select rolname, rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user'
    expect(await ask(one.appUrl ?? '', sql)).toEqual([
      { rolname: 'opoka_app', rolsuper: false, rolbypassrls: false, rolcreaterole: false },
    ])
  },
)
