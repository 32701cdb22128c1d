// Timers that fail, timers about to run, timers by the thousand: none keeps another from running,
// and waiting costs almost nothing.
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startFeed } from '../../src/service.ts'
import { listDueAndNext } from '../../src/platform/jobs/store/timer.ts'
import { inTx } from '../../src/platform/database/store/db.ts'
import { startTimers } from '../../src/shell/timers/index.ts'
import { runDueTimers } from '../../src/shell/timers/run.ts'
import { openWorld, type World } from '../world.ts'
import { type Node, openNode, openReader, type Read, takeIn } from '../resilience/scene.ts'
import { quietFor, until } from '../wait.ts'

const BRAND = 'modrzew'
let world: World
let node: Node
let read: Read
let close: () => Promise<void>
beforeAll(async () => {
  world = await openWorld()
  node = openNode(world.database)
  ;({ read, close } = await openReader(world.database.ownerUrl))
})
afterEach(() => node.turnTo(null))
afterAll(async () => {
  await close?.()
  await node?.close()
  await world?.stop()
})

const moveStep = (id: string, at: string) =>
  read(
    `with c as (update desk_case set next_step_at = $2 where id = $1) update timer set due_at = $2, ring_at = $2 where kind = 'next-step' and subject_id = $1`,
    [id, at],
  )
const countReminders = async (id: string) =>
  (
    await read(
      `select 1 from timeline where case_id = $1 and kind in ('case.reminded', 'case.climbed')`,
      [id],
    )
  ).length

test('a run that fails is tried again after growing waits, keeps nobody from running, and runs when it can', async () => {
  const [broken, whole] = [await takeIn(world.ctx, BRAND), await takeIn(world.ctx, BRAND)]
  const dueAt = '2026-11-24T08:00:00Z'
  for (const { id } of [broken, whole]) await moveStep(id, dueAt)
  // As a full disk would: whatever is written about this case fails.
  await read(
    `create function fail_one() returns trigger language plpgsql as $$ begin raise exception 'no space left on device' using errcode = 'disk_full'; end $$`,
  )
  await read(
    `create trigger fail_one before insert on timeline for each row when (new.case_id = '${broken.id}') execute function fail_one()`,
  )
  const waits: number[] = []
  for (let tries = 0; tries < 6; tries++) {
    expect(await runDueTimers(world.ctx)).toMatchObject({ failed: 1, stuck: 0 })
    const [timer] = await read<{
      ring_at: Temporal.Instant
      due_at: Temporal.Instant
      error: string
      attempts: number
    }>(`select * from timer where kind = 'next-step' and subject_id = $1`, [broken.id])
    expect(timer).toMatchObject({ attempts: tries + 1, error: 'no space left on device' })
    expect(timer!.due_at.toString()).toBe(dueAt)
    waits.push((timer!.ring_at.epochMilliseconds - world.ctx.now().epochMilliseconds) / 1000)
    world.turnTo(timer!.ring_at.toString())
  }
  expect(waits).toEqual([5, 10, 20, 40, 80, 160])
  expect(await countReminders(whole.id)).toBe(1)
  await read('drop trigger fail_one on timeline')
  await runDueTimers(world.ctx)
  expect(await countReminders(broken.id)).toBe(1)
  expect(world.logged.splice(0)).toHaveLength(6)
})

test(
  'a timer whose row somebody holds does not keep the others waiting, nor end the loop',
  { timeout: 60_000 },
  async () => {
    const cases: string[] = []
    for (let n = 0; n < 10; n++) cases.push((await takeIn(world.ctx, BRAND)).id)
    for (const id of cases) await moveStep(id, world.ctx.now().subtract({ minutes: 5 }).toString())
    const holder = new pg.Client({ connectionString: world.database.ownerUrl })
    await holder.connect()
    await holder.query('begin')
    await holder.query(
      `select 1 from timer where kind = 'next-step' and subject_id = $1 for update`,
      [cases[0]],
    )
    node.turnTo(world.ctx.now().toString())
    const timers = startTimers(node.ctx)
    const others = async () =>
      (
        await read(`select 1 from timeline where case_id = any ($1) and kind = 'case.reminded'`, [
          cases.slice(1),
        ])
      ).length === 9
    await until('the others run', others, 10_000)
    await holder.query('rollback')
    await holder.end()
    await until('the held one runs', async () => (await countReminders(cases[0]!)) === 1)
    await timers.stop()
    expect(node.logged.splice(0).every((line) => line.includes('a timer failed'))).toBe(true)
  },
)

test('runs on time without asking all the time', { timeout: 60_000 }, async () => {
  node.turnTo(null)
  // What the world's clock made due would run at once; put it off.
  await read(`update timer set ring_at = $1::timestamptz + interval '30 days'`, [
    new Date().toISOString(),
  ])
  const feed = startFeed(node.ctx)
  feed.listen(() => {})
  const timers = startTimers(node.ctx)
  await feed.ready()
  const { id } = await takeIn(node.ctx, BRAND)
  const dueAt = Temporal.Instant.fromEpochMilliseconds(Date.now() + 300)
  await moveStep(id, dueAt.toString())
  timers.notify()
  await until('it has run', async () => (await countReminders(id)) > 0, 5_000)
  const [line] = await read<{ at: Temporal.Instant }>(
    `select at from timeline where case_id = $1 and kind in ('case.reminded', 'case.climbed')`,
    [id],
  )
  const lateMs = line!.at.epochMilliseconds - dueAt.epochMilliseconds
  expect(lateMs).toBeGreaterThanOrEqual(0)
  expect(lateMs).toBeLessThan(1_000)
  // Now nothing happens. The live changes are stopped: their looks cost more while other tests
  // write to the same server.
  await feed.stop()
  const asked = countStatements()
  await quietFor(6_000)
  expect(asked() / 6).toBeLessThan(5)
  await timers.stop()
})

/** Statements that this process sends to databases from now on; asked, it ends counting. */
function countStatements(): () => number {
  const { query } = pg.Client.prototype
  let count = 0
  pg.Client.prototype.query = function (this: pg.Client, ...args: never[]) {
    count++
    return (query as (...args: never[]) => never).apply(this, args)
  } as typeof query
  return () => {
    pg.Client.prototype.query = query
    return count
  }
}

test('ten thousand that wait do not slow the one that is due', async () => {
  // The machine's clock and the database's may tell different times.
  const start = Temporal.Now.instant()
  await read(
    `insert into timer (brand_id, kind, subject_id, due_at, ring_at) select '${BRAND}', 'clock', gen_random_uuid(), at, at from (select $1::timestamptz + n * interval '1 minute' as at from generate_series(1, 10000) n) waiting`,
    [start.toString()],
  )
  await read('analyze timer')
  // As the application sees it, through row-level security.
  await inTx(world.ctx.db, [BRAND], async (tx) => {
    expect(await listDueAndNext(tx, start, 200)).toHaveLength(1)
    const { rows } = await sql<{
      'QUERY PLAN': string
    }>`explain (select brand_id from timer where ring_at <= ${start} order by ring_at limit 200)
      union all (select brand_id from timer where ring_at > ${start} order by ring_at limit 1)`.execute(
      tx,
    )
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan.match(/Index Scan using timer_ring/g)).toHaveLength(2)
    expect(plan).not.toContain('Seq Scan on timer')
  })
})
