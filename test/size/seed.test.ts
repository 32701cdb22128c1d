// A database that the seeder has filled is one that people could have filled: every rule holds,
// every word finds, nothing of the database is left loose.
import { createHash } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawChunks } from '../../bench/seed/author.ts'
import { loosen } from '../../bench/seed/bulk.ts'
import { TABLES } from '../../bench/seed/case.ts'
import { type BrandRow, readBrands } from '../../bench/seed/seed-brand.ts'
import { fillDatabase } from '../../bench/seed/fill.ts'
import { searchText } from '../../src/case/intake/app/intake-row.ts'
import { createTestDatabase, type TestDatabase } from '../database.ts'
import { openWorld } from '../world.ts'

const CASES = 500
const NOW = Date.parse('2026-03-04T11:00:00Z')

let database: TestDatabase
let owner: pg.Pool
let brands: BrandRow[]
/** Cases of the examples, which a test must not take for seeded ones. */
let shipped: string[]
let before: { bulk: unknown; single: unknown }
const list = async <T extends object = Record<string, unknown>>(
  sql: string,
  values: unknown[] = [],
): Promise<T[]> => (await owner.query<T>(sql, values)).rows
const count = async (sql: string): Promise<number> =>
  Number((await list<{ n: string }>(`select count(*) as n from ${sql}`))[0]!.n)

/** What the database makes of its tables besides their rows. */
const shape = async () => ({
  indexes: await list(
    'select tablename, indexname, indexdef from pg_indexes where schemaname = current_schema order by 1, 2',
  ),
  rules: await list(
    'select conrelid::regclass::text as table, conname, pg_get_constraintdef(oid) as def, convalidated, condeferrable from pg_constraint where connamespace = current_schema::regnamespace order by 1, 2',
  ),
  triggers: await list(
    'select tgrelid::regclass::text as table, tgname, tgenabled from pg_trigger where not tgisinternal order by 1, 2',
  ),
  statistics: await list(
    'select attrelid::regclass::text as index, attnum, attstattarget from pg_attribute where attstattarget is not null order by 1, 2',
  ),
})

beforeAll(async () => {
  database = await createTestDatabase()
  const world = await openWorld({ database })
  await world.stop()
  owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 })
  brands = await readBrands(owner, [])
  const first = await shape()
  shipped = (await list<{ id: string }>('select id from desk_case')).map((row) => row.id)
  await fillDatabase(owner, { cases: CASES, now: NOW, seed: 1, isBulk: true })
  const second = await shape()
  await fillDatabase(owner, { cases: CASES, now: NOW, seed: 2, isBulk: false })
  before = { bulk: first, single: second }
}, 240_000)
afterAll(async () => {
  await owner?.end()
  await database?.drop()
})

const OPEN = `desk_case c where c.state <> 'closed'`

test.each([
  [
    'no owner, step, holder or time',
    `${OPEN} and (c.owner_id is null or c.next_step is null or c.next_step_holder_id is null or c.next_step_at is null)`,
  ],
  [
    'no timer for its step',
    `${OPEN} and not exists (select from timer t where t.brand_id = c.brand_id and t.kind = 'next-step' and t.subject_id = c.id)`,
  ],
  [
    'a complaint without a clock',
    `${OPEN} and c.kind = 'complaint' and not exists (select from clock k where k.brand_id = c.brand_id and k.case_id = c.id)`,
  ],
  [
    'a running deadline without a timer',
    `clock k where k.state = 'running' and not exists (select from timer t where t.brand_id = k.brand_id and t.kind = 'clock' and t.subject_id = k.id)`,
  ],
  [
    'an open promise without a timer',
    `promise p where p.state = 'open' and not exists (select from timer t where t.brand_id = p.brand_id and t.kind = 'promise' and t.subject_id = p.id)`,
  ],
  [
    'a timer for nothing',
    `timer t where t.kind = 'next-step' and not exists (select from desk_case c where c.brand_id = t.brand_id and c.id = t.subject_id and c.state <> 'closed')`,
  ],
  [
    'a closed case that owes',
    `promise p join desk_case c on c.brand_id = p.brand_id and c.id = p.case_id where c.state = 'closed' and (p.state = 'open' or (p.state = 'broken' and p.consequence_done_at is null))`,
  ],
  [
    'no timeline',
    `desk_case c where not exists (select from timeline t where t.brand_id = c.brand_id and t.case_id = c.id and t.kind = 'case.received')`,
  ],
  [
    'no contact',
    `desk_case c where not exists (select from contact_case t where t.brand_id = c.brand_id and t.case_id = c.id)`,
  ],
  [
    'no page of the customer',
    `desk_case c where not exists (select from customer_link t where t.brand_id = c.brand_id and t.case_id = c.id)`,
  ],
  [
    'a holder who is nobody on the staff',
    `${OPEN} and not exists (select from person_role r where r.brand_id = c.brand_id and r.person_id = c.next_step_holder_id)`,
  ],
])('fault-Z6 of a seeded database nothing has %s', async (_, sql) =>
  expect(await count(sql)).toBe(0),
)

test('fault-Z6 as many cases as were asked for, in four languages, some of them open', async () => {
  expect(await count('desk_case')).toBe(shipped.length + 2 * CASES)
  const rows = await list<{ language: string; open: string; n: string }>(
    `select language, count(*) filter (where state <> 'closed') as open, count(*) as n from desk_case group by 1 order by 1`,
  )
  expect(rows.map((row) => row.language)).toEqual(['en', 'fa', 'lv', 'pl'])
  for (const row of rows) expect(Number(row.open)).toBeGreaterThan(0)
})

test('fault-Z6 a fill leaves every index, rule and trigger as it was', async () => {
  expect(before.single).toEqual(before.bulk)
  expect(await shape()).toEqual(before.bulk)
})

test('fault-Z6 a seeded case is found by the same words as one that was taken in', async () => {
  const rows = await list<{
    ref: string
    order_ref: string | null
    happened: string
    wanted: string | null
    search: string
    market: string
    name: string
    known: { kind: string; value: string }[]
  }>(
    `
    select c.ref, c.order_ref, c.happened, c.wanted, c.search, c.market, u.name, (select coalesce(jsonb_agg(jsonb_build_object('kind', i.kind, 'value', i.value)), '[]') from customer_identity i where i.brand_id = c.brand_id and i.customer_id = c.customer_id) as known
    from desk_case c join customer u on u.brand_id = c.brand_id and u.id = c.customer_id where c.id <> all ($1)`,
    [shipped],
  )
  expect(rows).toHaveLength(2 * CASES)
  const different = rows.filter((row) => {
    const of = (kind: string) => row.known.find((one) => one.kind === kind)?.value ?? null
    return (
      searchText(
        row.ref,
        {
          order: row.order_ref,
          happened: row.happened,
          wanted: row.wanted,
          customer: { name: row.name, mail: of('mail'), phone: of('phone'), number: of('number') },
        },
        row.market,
      ) !== row.search
    )
  })
  expect(different.slice(0, 3)).toEqual([])
}, 60_000)

test('fault-Z6 nothing is read anew of a brand that had no cases before', async () => {
  const had = new Set(
    (
      await list<{ brand_id: string }>(
        'select distinct brand_id from desk_case where id = any ($1::uuid[])',
        [shipped],
      )
    ).map((row) => row.brand_id),
  )
  const empty = brands.map((row) => row.id).filter((id) => !had.has(id))
  expect(empty).not.toEqual([])
  const read = await list<{ brand_id: string }>('select brand_id from search_reading where done')
  expect(read.map((row) => row.brand_id)).toEqual(expect.arrayContaining(empty))
})

test('fault-Z6 the same number draws the same cases, another one others', () => {
  const print = (seed: number) => {
    const hash = createHash('sha256')
    for (const { sheets } of drawChunks({ brands, cases: 100, now: NOW, seed }))
      for (const sheet of sheets) hash.update(sheet.lines)
    return hash.digest('hex')
  }
  expect(print(1)).toBe(print(1))
  expect(print(1)).not.toBe(print(2))
}, 60_000)

test('fault-Z6 said twice, it tells what to do', async () => {
  await expect(fillDatabase(owner, { cases: 10, now: NOW, seed: 2 })).rejects.toThrow(/--draw/)
}, 60_000)

test.each([
  [
    'an open case without a timer',
    `update desk_case set state = 'in_work', closing = null, closed_at = null, next_step = 'answer', next_step_holder_id = owner_id, next_step_at = now() where id = (select id from desk_case where state = 'closed' limit 1)`,
    /breaks the rule open_case_waits/,
  ],
  [
    'a closed case that owes',
    `update promise p set state = 'open', settled_at = null from desk_case c where c.brand_id = p.brand_id and c.id = p.case_id and c.state = 'closed'`,
    /breaks the rule closed_case_owes_nothing/,
  ],
  [
    'a contact of nobody',
    `update contact set customer_id = gen_random_uuid() where id = (select id from contact where customer_id is not null limit 1)`,
    /foreign key/,
  ],
])(
  'fault-Z6 what is looked at once at the end is found: %s',
  async (_, wrong, told) => {
    const client = await owner.connect()
    try {
      await client.query('begin')
      const tighten = await loosen(client, TABLES, () => {})
      await client.query(wrong)
      await expect(tighten()).rejects.toThrow(told)
    } finally {
      await client.query('rollback')
      client.release()
    }
  },
  60_000,
)

test('fault-Z5 a case that changes leaves the index of its words alone, and is found by words that change', async () => {
  expect(
    await count(
      'desk_case c full join case_words w on w.brand_id = c.brand_id and w.case_id = c.id where w.search is distinct from c.search or w.recorded_at is distinct from c.recorded_at',
    ),
  ).toBe(0)
  const one = `(select id from desk_case where state = 'in_work' order by id limit 1)`
  const place = async () =>
    (
      await list<{ at: string }>(`select ctid::text as at from case_words where case_id = ${one}`)
    )[0]!.at
  const at = await place()
  await owner.query(
    `update desk_case set next_step_at = next_step_at + interval '1 day', rung = rung + 1, version = version + 1 where id = ${one}`,
  )
  expect(await place()).toBe(at)
  await owner.query(`update desk_case set search = search || ' helikopterowy' where id = ${one}`)
  expect(await count(`case_words where case_id = ${one} and search like '% helikopterowy'`)).toBe(1)
})
