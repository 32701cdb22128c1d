// Two nodes on one database: each effect once, whoever runs a timer; a killed node's work is done
// by the other; every change is heard everywhere.
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startFeed } from '../../src/service.ts'
import { emptyOutbox } from '../../src/mailbox/app/outbox.ts'
import { doAction } from '../../src/case/page/app/action.ts'
import { migrate } from '../../src/platform/database/store/migrate.ts'
import { runDueTimers } from '../../src/shell/timers/run.ts'
import { startTimers } from '../../src/shell/timers/index.ts'
import { openWorld, type World } from '../world.ts'
import { type Node, openNode, openReader, type Read, SYSTEM, takeIn } from './scene.ts'
import { until } from '../wait.ts'

const BRAND = 'modrzew'
let world: World
let other: Node
let read: Read
let close: () => Promise<void>
const children: ChildProcess[] = []
beforeAll(async () => {
  world = await openWorld()
  other = openNode(world.database)
  ;({ read, close } = await openReader(world.database.ownerUrl))
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})
afterAll(async () => {
  await close?.()
  await other?.close()
  await world?.stop()
})

/** `count` open cases whose step was due yesterday and whose deadlines are not. */
async function makeDue(count: number, dueAt: string): Promise<string[]> {
  const { id } = await takeIn(world.ctx, BRAND)
  // Copies of one real case: what is proved here is the running of timers.
  const copies = await read<{ id: string }>(
    `insert into desk_case (brand_id, id, ref, kind, door, audience, language, happened, received_at, recorded_at, category_id, category_chosen, handbook_version, law_pack, market, weight, judgements, state,
       owner_id, owner_position, next_step, next_step_holder_id, next_step_at, search)
     select brand_id, gen_random_uuid(), 'T' || n || substr(ref, 5), kind, door, audience, language, happened, received_at, recorded_at, category_id, category_chosen, handbook_version, law_pack, market, weight, judgements, state,
       owner_id, owner_position, next_step, next_step_holder_id, $3, '' from desk_case, generate_series(1, $2) n where id = $1 returning id`.replace(
      'insert',
      'with made as (insert',
    ) +
      `), waits as (insert into timer (brand_id, kind, subject_id, due_at, ring_at) select $4, 'next-step', id, $3, $3 from made) select id from made`,
    [id, count, dueAt, BRAND],
  )
  return copies.map((row) => row.id)
}

const effects = (ids: string[]) =>
  read<{ lines: number; most: number; notices: number; asked: number }>(
    `with t as (select case_id, count(*)::int as n from timeline where case_id = any ($1) and kind in ('case.reminded', 'case.climbed') group by 1)
     select (select coalesce(sum(n), 0)::int from t) as lines, (select coalesce(max(n), 0) from t) as most,
       (select count(distinct (case_id, person_id))::int from notice where case_id = any ($1)) as notices, (select count(*)::int from desk_case where id = any ($1) and rung = 1) as asked`,
    [ids],
  )

test('500 due timers run by both at once: each once', { timeout: 120_000 }, async () => {
  const ids = await makeDue(500, '2026-11-23T09:00:00Z')
  other.turnTo(world.ctx.now().toString())
  const results = await Promise.all([runDueTimers(world.ctx), runDueTimers(other.ctx)])
  expect(results.map((result) => result.failed + result.stuck)).toEqual([0, 0])
  expect(await effects(ids)).toEqual([{ lines: 500, most: 1, notices: 500, asked: 500 }])
  expect(
    await read('select 1 from timer where ring_at <= $1', [world.ctx.now().toString()]),
  ).toEqual([])
  expect([...world.logged, ...other.logged]).toEqual([])
})

/** A process of its own that runs timers all the time. */
function startTimerRunner(
  database: { appUrl: string | null; ownerUrl: string },
  now: string,
): ChildProcess {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'timer-runner.ts'), database.appUrl ?? database.ownerUrl, now],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  children.push(child)
  return child
}

test(
  'a node killed while it runs timers: the other runs what is left, each once',
  { timeout: 120_000 },
  async () => {
    const ids = await makeDue(400, '2026-11-23T10:00:00Z')
    const killed = startTimerRunner(world.database, world.ctx.now().toString())
    await until('some have run', async () => (await effects(ids))[0]!.lines > 40)
    killed.kill('SIGKILL')
    await until('it is dead', () => killed.signalCode !== null)
    expect((await effects(ids))[0]!.lines).toBeLessThan(400)
    other.turnTo(world.ctx.now().toString())
    const timers = startTimers(other.ctx)
    await until('all have run', async () => (await effects(ids))[0]!.lines >= 400)
    await timers.stop()
    expect(await effects(ids)).toEqual([{ lines: 400, most: 1, notices: 400, asked: 400 }])
  },
)

test(
  'changes reach the listeners of both nodes, none missed, whatever the order of the commits',
  { timeout: 60_000 },
  async () => {
    const feeds = [startFeed(world.ctx), startFeed(other.ctx)]
    const heard = feeds.map((feed) => {
      const ids: string[] = []
      feed.listen((items) => ids.push(...items.map((item) => item.id ?? '')))
      return ids
    })
    await Promise.all(feeds.map((feed) => feed.ready()))
    const slow = new pg.Client({ connectionString: world.database.ownerUrl })
    await slow.connect()
    const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
    const insert = `insert into change (brand_id, topic, subject_id, at) values ('${BRAND}', 'case', $1, now())`
    // Begun first, committed last: its ids are the lowest and appear after all others have been
    // read.
    await slow.query('begin')
    await slow.query(insert, [uuid(0)])
    const writers = await Promise.all(
      [1, 2, 3, 4].map(async (writer) => {
        const client = new pg.Client({ connectionString: world.database.ownerUrl })
        await client.connect()
        for (let n = 0; n < 150; n++) {
          await client.query('begin')
          await client.query(insert, [uuid(writer * 1000 + n)])
          if (n % 3 === writer % 3) await client.query('select pg_sleep(0.002)')
          await client.query('commit')
          world.ctx.notify('change')
        }
        return client
      }),
    )
    await slow.query('commit')
    const all = [
      uuid(0),
      ...[1, 2, 3, 4].flatMap((writer) =>
        Array.from({ length: 150 }, (_, n) => uuid(writer * 1000 + n)),
      ),
    ].sort()
    for (const ids of heard)
      await until('everything is heard', () => new Set(ids).size >= all.length)
    expect(heard.map((ids) => [...ids].sort())).toEqual([all, all])
    await Promise.all([slow, ...writers].map((client) => client.end()))
    // More at once than one look takes is heard in several.
    await read(
      `insert into change (brand_id, topic, subject_id, at) select '${BRAND}', 'case', gen_random_uuid(), now() from generate_series(1, 3000)`,
    )
    await read(
      `insert into change (brand_id, topic, subject_id, at) select '${BRAND}', 'case', gen_random_uuid(), now() from generate_series(1, 3000)`,
    )
    for (const ids of heard) await until('a rush is heard', () => ids.length >= all.length + 6000)
    expect(heard.map((ids) => ids.length)).toEqual([all.length + 6000, all.length + 6000])
    // A transaction that stays open, here in a neighbouring database of the same server, holds
    // nobody up.
    const neighbour = new URL(world.database.ownerUrl)
    neighbour.pathname = '/postgres'
    const open = new pg.Client({ connectionString: neighbour.href })
    await open.connect()
    await open.query('begin')
    await open.query('select pg_current_xact_id()')
    await read(insert, [uuid(1)])
    await until('a change is heard past an open transaction', () =>
      heard.every((ids) => ids.includes(uuid(1))),
    ).finally(() => open.end())
    for (const feed of feeds) await feed.stop()
  },
)

test('a mail is leased by one node only', { timeout: 60_000 }, async () => {
  world.ctx.settings.mailServer = true
  for (let n = 0; n < 20; n++) {
    const { id } = await takeIn(world.ctx, BRAND, {
      customer: { name: 'Jan', mail: `jan${n}@example.com` },
    })
    await doAction(
      world.ctx,
      SYSTEM,
      { brand: BRAND, id },
      {
        name: 'send',
        body: {
          kind: 'acknowledgement',
          subject: 'We have it',
          body: 'We have your word.',
          language: 'pl',
          checklist: [],
          channel: 'mail',
        },
      },
    )
  }
  world.ctx.settings.mailServer = false
  const sent: string[] = []
  const sender = {
    send: async (mail: { messageId: string }, onHandOver: () => Promise<void>) => (
      await onHandOver(),
      sent.push(mail.messageId),
      { is: 'sent' as const }
    ),
    close: () => {},
  }
  other.turnTo(world.ctx.now().toString())
  await Promise.all([
    emptyOutbox(world.ctx, sender),
    emptyOutbox(other.ctx, sender),
    emptyOutbox(other.ctx, sender),
  ])
  expect(sent).toHaveLength(20)
  expect(new Set(sent).size).toBe(20)
  expect(await read(`select kind from timeline where kind = 'answer.sent'`)).toHaveLength(20)
})

test('several nodes migrate one empty database at once', { timeout: 60_000 }, async () => {
  const name = `${world.database.name}_empty`
  await read(`create database ${name}`)
  const url = new URL(world.database.ownerUrl)
  url.pathname = `/${name}`
  const results = await Promise.all([1, 2, 3, 4].map(() => migrate(url.href)))
  expect(results.map(({ applied }) => applied.length).sort()).toEqual([0, 0, 0, expect.any(Number)])
  await read(`drop database ${name} with (force)`)
})
