// Every statement that the pages send reads what its answer needs and no more: asked of the
// database itself, with many cases.
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPeople } from '../../bench/seed/brand.ts'
import { fillDatabase } from '../../bench/seed/fill.ts'
import { CUSTOMER, mustSend, takeIn } from '../case/story.ts'
import type { Client } from '../client.ts'
import { sql } from 'kysely'
import { inTx } from '../../src/platform/database/store/db.ts'
import { createTestDatabase } from '../database.ts'
import { costOf } from '../statement.ts'
import { openWorld, type World } from '../world.ts'
import { judgePlan, listenToPlans, plansOf, tellPlans } from './plan.ts'
import { askPage, listPages, makeReal } from './route.ts'

const CASES = Number(process.env.OPOKA_PLAN_CASES ?? 12_000)

let world: World
let owner: pg.Pool
let nina: Client
let admin: Client
let some: {
  brand_id: string
  id: string
  ref: string
  order_ref: string
  customer_id: string
  category_id: string
  phone: string | null
  mail: string | null
}

let big: Set<string>
let deaf = () => {}

beforeAll(async () => {
  const database = await createTestDatabase()
  const filler = new pg.Pool({ connectionString: database.ownerUrl, max: 2 })
  const first = await openWorld({ database })
  await addPeople(filler, CASES)
  await fillDatabase(filler, { cases: CASES, now: first.ctx.now().epochMilliseconds })
  await filler.end()
  await first.stop()
  // One connection that stays: opened before plans are told, it tells none of its own.
  owner = new pg.Pool({ connectionString: database.ownerUrl, max: 1, idleTimeoutMillis: 0 })
  await tellPlans(owner, database.name)
  deaf = listenToPlans()
  world = await openWorld({ database, examples: false })
  nina = await world.as('nina@outside-line.example')
  admin = await world.as('admin@opoka.example')
  big = new Set(
    (
      await owner.query<{ name: string }>(
        `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > $1`,
        [CASES / 20],
      )
    ).rows.map((row) => row.name),
  )
  some = (
    await owner.query(`select c.*, (select value from customer_identity i where i.brand_id = c.brand_id and i.customer_id = c.customer_id and i.kind = 'phone' limit 1) as phone,
    (select value from customer_identity i where i.brand_id = c.brand_id and i.customer_id = c.customer_id and i.kind = 'mail' limit 1) as mail
    from desk_case c where c.brand_id = 'modrzew' and c.order_ref is not null and c.state <> 'closed' and c.customer_id in (select customer_id from customer_identity where kind = 'phone') order by c.recorded_at desc limit 1`)
  ).rows[0]
}, 240_000)
afterAll(async () => {
  deaf()
  await owner?.end()
  await world?.stop()
  await world?.database.drop()
})

const get = (client: () => Client, path: () => string) => async () => {
  const { status } = await client().get(path())
  if (status !== 200) throw new Error(`${path()} answered ${status}`)
}
const q = (words: () => string) => () => `cases?limit=50&q=${encodeURIComponent(words())}`

const PAGES: [string, () => Promise<unknown>][] = [
  [
    'My day',
    get(
      () => nina,
      () => 'my-day',
    ),
  ],
  [
    'a case',
    get(
      () => nina,
      () => `cases/modrzew/${some.id}`,
    ),
  ],
  [
    'its likely twins',
    get(
      () => nina,
      () => `cases/modrzew/${some.id}/similar`,
    ),
  ],
  ...[
    '',
    '&state=open',
    '&state=new',
    '&state=reopened',
    '&state=closed',
    '&holder=me',
    '&holder=me&state=new',
    '&brand=modrzew',
    '&brand=modrzew&state=open',
    '&brand=modrzew&state=closed',
  ].map((filter): [string, () => Promise<unknown>] => [
    `the list${filter}`,
    get(
      () => nina,
      () => `cases?limit=50${filter}`,
    ),
  ]),
  [
    'the list of a category',
    get(
      () => nina,
      () => `cases?limit=50&brand=modrzew&category=${some.category_id}&state=closed`,
    ),
  ],
  [
    'the list of a customer',
    get(
      () => nina,
      () => `cases?limit=50&brand=modrzew&customer=${some.customer_id}`,
    ),
  ],
  [
    'a later page',
    get(
      () => nina,
      () =>
        `cases?limit=50&cursor=${Buffer.from(`${new Date(world.ctx.now().epochMilliseconds - 400 * 86_400_000).toISOString()} 00000000-0000-0000-0000-000000000000`).toString('base64url')}`,
    ),
  ],
  [
    'search by two words',
    get(
      () => nina,
      q(() => 'rękawiczki szatni'),
    ),
  ],
  [
    'search by a common word',
    get(
      () => nina,
      q(() => 'customer'),
    ),
  ],
  [
    'search by a surname',
    get(
      () => nina,
      q(() => 'brzęczyszczykiewicz'),
    ),
  ],
  [
    'search by what is nowhere',
    get(
      () => nina,
      q(() => 'helikopterowy'),
    ),
  ],
  [
    'search by two letters',
    get(
      () => nina,
      q(() => 'ka'),
    ),
  ],
  [
    'search by a reference',
    get(
      () => nina,
      q(() => some.ref),
    ),
  ],
  [
    'search by an order',
    get(
      () => nina,
      q(() => some.order_ref),
    ),
  ],
  [
    'search by a phone',
    get(
      () => nina,
      q(() => some.phone ?? '601 100 200'),
    ),
  ],
  [
    'search by mail',
    get(
      () => nina,
      q(() => some.mail ?? 'a@b.example'),
    ),
  ],
  [
    'search of open cases',
    get(
      () => nina,
      () => `cases?state=open&q=${encodeURIComponent('szatni')}`,
    ),
  ],
  [
    'mails that leave',
    get(
      () => admin,
      () => 'outbox',
    ),
  ],
  [
    'the contacts',
    get(
      () => nina,
      () => 'contacts',
    ),
  ],
  [
    'the brands',
    get(
      () => admin,
      () => 'brands',
    ),
  ],
  [
    'the people',
    get(
      () => admin,
      () => 'people',
    ),
  ],
  [
    'who one is',
    get(
      () => nina,
      () => 'me',
    ),
  ],
  [
    'a case is taken in',
    async () => {
      const { status, body } = await nina.send('POST', 'cases', {
        brand: 'modrzew',
        happened: 'Paczka nie doszła, a w środku były rękawiczki dla dziecka.',
        order: some.order_ref,
        customer: { name: 'Jan Kowalski', phone: some.phone },
      })
      if (status !== 201) throw new Error(JSON.stringify(body))
    },
  ],
  [
    'a note is written',
    async () => {
      const { status, body } = await nina.send('POST', `cases/modrzew/${some.id}/note`, {
        text: 'Zadzwoniłam.',
      })
      if (status !== 200) throw new Error(JSON.stringify(body))
    },
  ],
  [
    'an answer is sent',
    async () => {
      const on = await takeIn(nina, 'modrzew', { customer: CUSTOMER })
      await mustSend(nina, on, 'answer')
    },
  ],
  [
    'timers run',
    async () => {
      await owner.query(
        `update timer set ring_at = $1 where (brand_id, kind, subject_id) in (select brand_id, kind, subject_id from timer order by ring_at limit 60)`,
        [world.ctx.now().toString()],
      )
      await world.runTimers()
    },
  ],
]

/**
 * Which promise of size a page is held to: opening a case, one's own list, searching, any other
 * list.
 */
function rowOf(page: string): string {
  if (/case$|twins/.test(page)) return 'Z1'
  if (page.includes('holder=me')) return 'Z3'
  return page.startsWith('search') ? 'Z4' : 'Z2'
}

test.each(
  PAGES.map(([page, work]): [string, string, () => Promise<unknown>] => [rowOf(page), page, work]),
)(
  'fault-%s %s: no statement reads what its answer does not need',
  async (_row, _page, work) => {
    const plans = await plansOf(work)
    expect(plans.length).toBeGreaterThan(0)
    expect(plans.flatMap((plan) => judgePlan(plan, big))).toEqual([])
  },
  60_000,
)

/** Routes that this test does not ask for, each with its reason; there is none. */
const NOT_ASKED: Record<string, string> = {}

test('fault-Z2 every route that is read: no statement reads what its answer does not need, the plans that are kept for any values neither', async () => {
  const real = await makeReal(world, owner, nina, admin, 'modrzew')
  const pages = listPages(world)
  expect(pages.length).toBeGreaterThan(35)
  expect(
    Object.keys(NOT_ASKED).filter((path) => !pages.some((page) => page.path === path)),
  ).toEqual([])
  const wrong: string[] = []
  for (const page of pages.filter(({ path }) => !(path in NOT_ASKED))) {
    const ask = () => askPage(world, page, real, { agent: nina, admin })
    // After five times the database may keep a plan that is made for any values.
    if (page.spec.gives !== 'events') for (let i = 0; i < 6; i++) await ask()
    let status = 0
    const plans = await plansOf(async () => void (status = await ask()))
    if (status !== 200) wrong.push(`${page.path} answers ${status}`)
    wrong.push(
      ...plans.flatMap((plan) => judgePlan(plan, big)).map((what) => `${page.path} ${what}`),
    )
  }
  expect(wrong).toEqual([])
}, 240_000)

/** With one of who asks, where that is not remembered. */
const SENT: [row: string, page: string, most: number, path: () => string][] = [
  ['Z1', 'a case', 2, () => `cases/modrzew/${some.id}`],
  // Its cases are picked and read in two halves; promises, notices and counts beside them.
  ['Z2', 'My day', 5, () => 'my-day'],
  ['Z2', 'a list', 3, () => 'cases?limit=50'],
  ['Z3', 'what is mine', 3, () => 'cases?limit=50&holder=me'],
  // It begins and ends a transaction: its two questions see the same moment.
  ['Z4', 'a search', 7, () => 'cases?limit=50&q=601100200'],
]
test.each(SENT)(
  'fault-%s %s asks the database %i times and no more, however much there is',
  async (_row, _page, most, path) => {
    await nina.get(path())
    const { statements } = await costOf(get(() => nina, path))
    expect(statements.length).toBeLessThanOrEqual(most)
  },
)

test('fault-Z2 a contact of a customer with thousands of cases reads as many as it shows', async () => {
  const id = crypto.randomUUID()
  await owner.query(`update desk_case set customer_id = $1 where brand_id = 'modrzew'`, [
    some.customer_id,
  ])
  await owner.query('analyze desk_case')
  expect(
    (
      await nina.send('POST', 'contacts', {
        id,
        brand: 'modrzew',
        channel: 'phone',
        customer: some.customer_id,
      })
    ).status,
  ).toBe(201)
  const plans = await plansOf(
    get(
      () => nina,
      () => `contacts/modrzew/${id}`,
    ),
  )
  expect(plans.flatMap((plan) => judgePlan(plan, big, 300))).toEqual([])
}, 60_000)

test('fault-Z5 what is due at once shares what each run costs', async () => {
  const many = 200
  await owner.query(
    `update timer set ring_at = $1, due_at = $1 where kind = 'next-step' and subject_id in (select subject_id from timer where kind = 'next-step' order by subject_id limit ${many})`,
    [world.ctx.now().subtract({ minutes: 1 }).toString()],
  )
  const { statements } = await costOf(() => world.runTimers())
  // Begun, locked, looked at, written and committed once for twenty: none has a statement of its
  // own.
  expect(statements.length / many).toBeLessThan(2)
}, 60_000)

test('a statement that walks through all cases is found', async () => {
  expect(big).toContain('desk_case')
  const plans = await plansOf(() =>
    inTx(world.ctx.db, ['modrzew'], (tx) =>
      sql`select id from desk_case where root_cause = 'never written'`.execute(tx),
    ),
  )
  expect(plans.flatMap((plan) => judgePlan(plan, big)).join()).toMatch(/walks through all|throws/)
})
