// Several questions in one statement: what each alone would have answered, behind the same
// row-level security, and nothing said is left on the connection.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listDeadlines } from '../../src/case/record/store/deadline.ts'
import { findCase } from '../../src/case/record/store/case.ts'
import { listPromises } from '../../src/case/record/store/promise.ts'
import { listEntries } from '../../src/case/record/store/timeline.ts'
import { findWholeCase } from '../../src/case/record/store/whole.ts'
import { type Db, inJoint, inTx, openDb } from '../../src/platform/database/store/db.ts'
import { askTogether } from '../../src/platform/database/store/together.ts'
import { act, CUSTOMER, takeIn, type Taken } from '../case/story.ts'
import { openWorld, type World } from '../world.ts'

let world: World
let taken: Taken
/** One connection, so that whatever stayed on it would be met. */
let one: Db

beforeAll(async () => {
  world = await openWorld()
  const nina = await world.as('nina@outside-line.example')
  taken = await takeIn(nina, 'modrzew', { customer: CUSTOMER, order: 'ZM-4' })
  await act(nina, taken, 'note', { text: 'Zadzwoniłam.' })
  await takeIn(await world.as('grace.adeyemi@northmoor.example'), 'northmoor')
  one = openDb({ url: world.database.appUrl ?? world.database.ownerUrl, most: 1 })
})
afterAll(async () => {
  await one?.destroy()
  await world?.stop()
})

const seen = (brands: readonly string[]) =>
  askTogether(
    { db: one, brands },
    {
      brands: sql<{ brand_id: string }>`select distinct brand_id from desk_case order by 1`,
      timeline: sql<{ brand_id: string }>`select distinct brand_id from timeline order by 1`,
    },
  )

test('fault-Z1 rows are the same as when each question is asked alone, instants and numbers too', async () => {
  const whole = await findWholeCase({ db: one, brands: ['modrzew'] }, 'modrzew', taken.id)
  const alone = await inTx(one, ['modrzew'], async (tx) => ({
    row: await findCase(tx, 'modrzew', taken.id),
    deadlines: await listDeadlines(tx, 'modrzew', taken.id),
    promises: await listPromises(tx, 'modrzew', taken.id),
    entries: await listEntries(tx, 'modrzew', taken.id),
  }))
  expect(alone.entries.length).toBeGreaterThan(1)
  expect(alone.deadlines.length).toBeGreaterThan(0)
  expect(whole).toMatchObject(alone)
})

test('fault-Z1 a statement that names its brands sees those and no others, on a connection that saw others before, however often its plan is used', async () => {
  for (let i = 0; i < 8; i++) {
    for (const brands of [
      ['modrzew'],
      ['northmoor', 'modrzew'],
      [],
      ['nobody'],
      ["modrzew','northmoor"],
      ['modrzew,northmoor'],
      ['northmoor'],
    ]) {
      const real = ['modrzew', 'northmoor'].filter((brand) => brands.includes(brand))
      const found = await seen(brands)
      expect([found.brands, found.timeline].map((rows) => rows.map((row) => row.brand_id))).toEqual(
        [real, real],
      )
      expect(
        (await sql<{ n: number }>`select count(*)::int as n from desk_case`.execute(one)).rows,
      ).toEqual([{ n: 0 }])
    }
  }
  expect(
    await findWholeCase({ db: one, brands: ['northmoor'] }, 'modrzew', taken.id),
  ).toBeUndefined()
})

test('what a request has changed and not yet committed is seen by its own reading', async () => {
  const told = await inJoint(one, async () => {
    await inTx(one, ['modrzew'], (tx) =>
      tx
        .updateTable('desk_case')
        .set({ order_ref: 'ZM-5' })
        .where('brand_id', '=', 'modrzew')
        .where('id', '=', taken.id)
        .execute(),
    )
    return findWholeCase({ db: one, brands: ['modrzew'] }, 'modrzew', taken.id)
  })
  expect(told?.row.order_ref).toBe('ZM-5')
})
