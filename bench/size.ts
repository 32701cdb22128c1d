// How quickly a server answers with any number of cases: opening a case, every list, My day,
// search, twenty thousand timers due at once. npm run bench -- --size 1000000 [--before DIR
// (another checkout of Opoka, measured first on the same cases)]
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type pg from 'pg'
import { latencies, percentile, round, say, tell } from './figure.ts'
import { SERVES_ALL } from './seed/brand.ts'
import {
  type Client,
  makeClient,
  makeDataDir,
  openPool,
  removeDataDir,
  ROOT,
  startServer,
} from './server.ts'

const TIMES = 40
const WARM = 5
const TIMERS = 20_000
/** Nobody waits longer for an answer than this, and no measurement does. */
const MAX_S = 60

type Case = { brand: string; id: string }
type Question = { figure: string; target: number; ask: (i: number) => string }

/**
 * Fills a database, or takes one that is filled (`from`), and measures it; before that, with
 * another checkout, as it was.
 */
export async function measureSize(
  cases: number,
  { before, from }: { before: string | null; from: string | null },
): Promise<void> {
  const dataDir = makeDataDir()
  try {
    // With their owner: the database's files are not ours.
    if (from) {
      execFileSync('cp', ['-a', `${from}/.`, dataDir])
      // What the copy has still to write would be measured as the desk's own.
      execFileSync('sync')
    } else await fill(dataDir, cases, before)
    if (before) await measure(dataDir, cases, 'before', before)
    await measure(dataDir, cases, 'now', undefined)
  } finally {
    removeDataDir(dataDir)
  }
}

/** As `npm run seed` does; with an older checkout by its own seeder, which knows its tables. */
async function fill(dataDir: string, cases: number, root: string | null): Promise<void> {
  const startedAt = performance.now()
  execFileSync(
    process.execPath,
    [join(root ?? ROOT, 'bench', 'seed', 'index.ts'), String(cases), '--data', dataDir],
    { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, DATABASE_URL: '' } },
  )
  tell({
    figure: 'size.seed',
    value: round((performance.now() - startedAt) / 1000, 0),
    unit: 's',
    cases,
    how: 'npm run seed on a new directory: its start, brands, cases with every rule of the database checked, statistics',
  })
}

async function measure(
  dataDir: string,
  cases: number,
  when: 'before' | 'now',
  root: string | undefined,
): Promise<void> {
  say(
    `${when === 'now' ? 'This Opoka' : (root ?? '')} is started on ${cases.toLocaleString('en')} cases …`,
  )
  const server = await startServer(dataDir, root ? { root } : {})
  try {
    tell({
      figure: 'size.start',
      value: round(server.startMs / 1000, 1),
      unit: 's',
      when,
      cases,
      how: 'until the first page; with the migrations that were not there yet',
    })
    const owner = await openPool(dataDir, 2)
    await owner.query('vacuum analyze desk_case')
    const client = makeClient(server.url)
    await client.signIn(SERVES_ALL)
    for (const question of await questions(owner)) await answer(client, question, cases, when)
    client.close()
    await measureActions(server.url, owner, cases, when)
    await runTimers(owner, cases, when)
    await owner.end()
  } finally {
    await server.stop()
  }
}

/** Of cases and words that are there, chosen the same way every time. */
async function questions(owner: pg.Pool): Promise<Question[]> {
  const some = (
    await owner.query<Case & { ref: string; order_ref: string | null }>(
      `select brand_id as brand, id, ref, order_ref from desk_case where brand_id in (select brand_id from person_role r join person p on p.id = r.person_id where p.mail = $1) order by md5(id::text) limit 200`,
      [SERVES_ALL],
    )
  ).rows
  const category =
    (
      await owner.query<{ category_id: string }>(
        `select category_id from desk_case where brand_id = 'modrzew' group by 1 order by count(*) limit 1`,
      )
    ).rows[0]?.category_id ?? ''
  const surnames = ['brzęczyszczykiewicz', 'pemberton', 'ozoliņa', 'میرزایی', 'wieczorek']
  const one = (list: readonly string[]) => (i: number) =>
    `cases?limit=50&q=${encodeURIComponent(list[i % list.length]!)}`
  return [
    {
      figure: 'size.open-case',
      target: 40,
      ask: (i) => `cases/${some[i % some.length]!.brand}/${some[i % some.length]!.id}`,
    },
    ...[
      '',
      '&state=open',
      '&state=closed',
      '&state=new',
      '&state=reopened',
      '&holder=me',
      '&holder=me&state=new',
    ].flatMap((filter) => [
      {
        figure: `size.list.all-brands${filter.replaceAll('&', '.').replaceAll('=', '-')}`,
        target: 30,
        ask: () => `cases?limit=50${filter}`,
      },
      {
        figure: `size.list.one-brand${filter.replaceAll('&', '.').replaceAll('=', '-')}`,
        target: 30,
        ask: () => `cases?limit=50&brand=modrzew${filter}`,
      },
    ]),
    {
      figure: 'size.list.rare-category-closed',
      target: 30,
      ask: () => `cases?limit=50&brand=modrzew&category=${category}&state=closed`,
    },
    { figure: 'size.my-day.ten-brands', target: 30, ask: () => 'my-day' },
    { figure: 'size.outbox', target: 30, ask: () => 'outbox' },
    { figure: 'size.search.surname', target: 150, ask: one(surnames) },
    {
      figure: 'size.search.two-words',
      target: 150,
      ask: one([
        'rękawiczki szatni',
        'szatnia brzęczyszczykiewicz',
        'kettle pemberton',
        'بسته شیراز',
        'cimdi garderobe',
      ]),
    },
    {
      figure: 'size.search.common-word',
      target: 150,
      ask: one(['paczka', 'zamówienie', 'customer', 'سفارش']),
    },
    { figure: 'size.search.two-letters', target: 150, ask: one(['ka', 'zm', 'no', 'کت', 'va']) },
    {
      figure: 'size.search.nowhere',
      target: 150,
      ask: one(['helikopterowy', 'xylophonist', 'qqqq zzzz']),
    },
    {
      figure: 'size.search.middle-of-a-word',
      target: 150,
      ask: one(['kawicz', 'embert', 'zczykiew']),
    },
    {
      figure: 'size.search.reference',
      target: 150,
      ask: (i) => `cases?limit=50&q=${some[i % some.length]!.ref}`,
    },
    {
      figure: 'size.search.order',
      target: 150,
      ask: (i) =>
        `cases?limit=50&q=${encodeURIComponent(some.filter((row) => row.order_ref)[i % 50]?.order_ref ?? 'ZM-1')}`,
    },
  ]
}

async function answer(
  client: Client,
  { figure, target, ask }: Question,
  cases: number,
  when: string,
): Promise<void> {
  const ms: number[] = []
  const failed: number[] = []
  const startedAt = performance.now()
  for (let i = -WARM; i < TIMES && performance.now() - startedAt < MAX_S * 1000; i++) {
    const at = performance.now()
    const { status } = await client.ask('GET', ask(i + WARM))
    if (status !== 200) failed.push(status)
    if (i >= 0) ms.push(performance.now() - at)
  }
  tell({
    figure,
    value: round(percentile(ms, 0.95)),
    unit: 'ms',
    when,
    cases,
    ...latencies(ms),
    target,
    times: ms.length,
    ...(failed.length > 0 ? { failed } : {}),
    how: `GET /api/v1/${ask(0).slice(0, 60)}`.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, ':id'),
  })
}

type Opened = {
  version: number
  language: string
  suggested: { answer: { subject: string; body: string } }
  guidance: { checklist: { id: string }[] }
}

/** What is done most on an open case, each to a case of its own; with the reply, which is the case. */
const ACTIONS: { figure: string; action: string; body: (on: Opened) => object }[] = [
  {
    figure: 'size.action.note',
    action: 'note',
    body: () => ({ text: 'Called the courier, who looks for the parcel.' }),
  },
  {
    figure: 'size.action.answer',
    action: 'send',
    body: ({ language, suggested, guidance }) => ({
      ...suggested.answer,
      kind: 'answer',
      language,
      channel: 'handed',
      dispatchedAt: new Date().toISOString(),
      proof: 'Signed for.',
      outcome: 'upheld',
      checklist: guidance.checklist.map((item) => item.id),
    }),
  },
]

/** Somebody else than whose lists are measured: who answers a case has it in theirs. */
const ANSWERS = 'tomek@modrzew.example'

async function measureActions(
  url: string,
  owner: pg.Pool,
  cases: number,
  when: string,
): Promise<void> {
  // Nobody answers a case twice: half of what is open is left for another measurement.
  const open = await owner.query<Case>(
    `select brand_id as brand, id from desk_case where state in ('new', 'acknowledged', 'in_work') and waiting_since is null and answered_at is null
      and brand_id in (select brand_id from person_role r join person p on p.id = r.person_id where p.mail = $1) order by md5(id::text)`,
    [ANSWERS],
  )
  const some = open.rows.slice(0, Math.min(TIMES + WARM, Math.ceil(open.rows.length / 2)))
  if (some.length <= WARM) return say('There are too few open cases to act on.')
  const client = makeClient(url)
  await client.signIn(ANSWERS)
  for (const { figure, action, body } of ACTIONS) {
    const ms: number[] = []
    const failed: unknown[] = []
    for (const [i, { brand, id }] of some.entries()) {
      const path = `cases/${brand}/${id}`
      const opened = (await client.ask('GET', path)).body as Opened
      const at = performance.now()
      const reply = await client.ask('POST', `${path}/${action}`, {
        version: opened.version,
        ...body(opened),
      })
      if (reply.status !== 200) failed.push(reply.body)
      else if (i >= WARM) ms.push(performance.now() - at)
    }
    tell({
      figure,
      value: round(percentile(ms, 0.95)),
      unit: 'ms',
      when,
      cases,
      ...latencies(ms),
      times: ms.length,
      ...(failed.length > 0 ? { failed: failed.slice(0, 3) } : {}),
      how: `POST /api/v1/cases/:brand/:id/${action}`,
    })
  }
  client.close()
}

/**
 * Steps of open cases, due at once; what the server then does is its real work: it asks somebody,
 * tells the timeline, sets the next time.
 */
async function runTimers(owner: pg.Pool, cases: number, when: string): Promise<void> {
  // Both updates in one transaction of one connection: no timer runs for a step that is not due.
  const client = await owner.connect()
  const many = Math.min(
    TIMERS,
    Number(
      (await owner.query<{ n: string }>(`select count(*) as n from timer where kind = 'next-step'`))
        .rows[0]?.n,
    ),
  )
  const count = async () =>
    Number(
      (
        await owner.query<{ n: string }>(
          `select count(*) as n from timer where kind = 'next-step' and ring_at <= now()`,
        )
      ).rows[0]?.n,
    )
  await client.query('begin')
  await client.query(
    `update desk_case c set next_step_at = now() - interval '1 minute', rung = 0, rung_asked_at = null from (select brand_id, subject_id from timer where kind = 'next-step' order by md5(subject_id::text) limit $1) t where c.brand_id = t.brand_id and c.id = t.subject_id`,
    [many],
  )
  await client.query(
    `update timer set due_at = now() - interval '1 minute', ring_at = now() - interval '1 minute' from (select brand_id, subject_id from timer where kind = 'next-step' order by md5(subject_id::text) limit $1) t where timer.kind = 'next-step' and timer.brand_id = t.brand_id and timer.subject_id = t.subject_id`,
    [many],
  )
  await client.query('commit')
  client.release()
  const startedAt = performance.now()
  let left = many
  while (left > 0 && performance.now() - startedAt < 5 * MAX_S * 1000) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    left = await count()
  }
  const seconds = (performance.now() - startedAt) / 1000
  tell({
    figure: 'size.timers',
    value: round((many - left) / seconds, 0),
    unit: '/s',
    when,
    cases,
    target: 300,
    timers: many,
    left,
    seconds: round(seconds),
    how: 'steps due at once, run by the running desk',
  })
}
