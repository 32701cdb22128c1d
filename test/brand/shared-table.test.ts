// Tables without row-level security are the ones that SECURITY.md names; and where the role is an
// option of the connection, every connection has it.
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTx } from '../../src/platform/database/store/db.ts'
import { openWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => void (world = await openWorld({ examples: false })))
afterAll(() => world?.stop())

test('fault-A13 the tables without row-level security are those that are named', async () => {
  const owner = new pg.Client({ connectionString: world.database.ownerUrl })
  await owner.connect()
  const { rows } = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and not relrowsecurity order by 1`,
  )
  await owner.end()
  // A new one belongs to a brand, or into SECURITY.md.
  expect(rows.map((row) => row.name)).toEqual([
    'brand',
    'care_request',
    'door_try',
    'employer',
    'installation',
    'migration',
    'person',
    'request_key',
    'session',
  ])
})

test('fault-A13 on the embedded server there is no other role to go back to', async () => {
  if (world.database.appUrl === null) return
  const { rows } = await inTx(world.ctx.db, [], async (tx) => {
    await sql`set local role none`.execute(tx)
    return sql<{
      role: string
      secured: boolean
    }>`select current_user as role, row_security_active('public.desk_case') as secured`.execute(tx)
  })
  expect(rows).toEqual([{ role: 'opoka_app', secured: true }])
})
