// Intake through HTTP with eight clients, in turns with the bare rows of the same work on eight
// connections of the same server.
import { randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { latencies, round, say, tell } from './figure.ts'
import { MESSAGES } from './message.ts'
import { type Client, type RunningServer, makeClient, must, openPool } from './server.ts'

const CLIENTS = 8
const SECONDS = 5
const ROUNDS = 2
const BRAND = 'northmoor'
/** What one intake writes: the rows of these tables, each with the case's or its own id. */
const TABLES = [
  'customer',
  'customer_identity',
  'desk_case',
  'contact',
  'contact_case',
  'clock',
  'timer',
  'timeline',
  'customer_link',
  'change',
  'request_key',
] as const

export async function measureIntake(server: RunningServer): Promise<void> {
  const admin = makeClient(server.url)
  await admin.signIn('admin@opoka.example')
  const { token } = must<{ token: string }>(
    await admin.ask('POST', `brands/${BRAND}/tokens`, { name: 'bench' }),
    201,
  )
  admin.close()
  const clients = Array.from({ length: CLIENTS }, () =>
    makeClient(server.url, { authorization: `Bearer ${token}` }),
  )
  const pool = await openPool(server.dataDir, CLIENTS, { brands: [BRAND] })
  const sample = must<{ id: string }>(await send(clients[0]!, 0), 201)
  const bare = await prepareBare(pool, sample.id)

  await runFor(1, (worker) => send(clients[worker]!, worker).then((reply) => void must(reply, 201)))
  await runFor(0.5, () => bare())
  const http: Run[] = []
  const rows: Run[] = []
  for (let turn = 1; turn <= ROUNDS; turn++) {
    say(`intake, turn ${turn} of ${ROUNDS} …`)
    http.push(
      await runFor(SECONDS, async (worker) => void must(await send(clients[worker]!, worker), 201)),
    )
    rows.push(await runFor(SECONDS, () => bare()))
  }
  for (const client of clients) client.close()
  await pool.end()

  const [cases, statements] = [rate(http), rate(rows)]
  tell({
    figure: 'intake.http',
    value: round(cases),
    unit: 'cases/s',
    clients: CLIENTS,
    seconds: SECONDS * ROUNDS,
    ...latencies(http.flatMap(({ ms }) => ms)),
    latencyUnit: 'ms',
    how: 'POST /api/v1/cases with a token and an Idempotency-Key',
  })
  tell({
    figure: 'intake.bare-rows',
    value: round(statements),
    unit: 'cases/s',
    connections: CLIENTS,
    seconds: SECONDS * ROUNDS,
    ...latencies(rows.flatMap(({ ms }) => ms)),
    latencyUnit: 'ms',
    how: `the same rows of ${TABLES.length} tables in one prepared statement, behind the same row-level security`,
  })
  tell({
    figure: 'intake.share-of-bare',
    value: round(cases / statements, 2),
    unit: 'ratio',
    turns: http.map((run, i) =>
      round(run.ms.length / run.seconds / (rows[i]!.ms.length / rows[i]!.seconds), 2),
    ),
  })
}

function send(client: Client, worker: number) {
  const message = MESSAGES[Math.floor(Math.random() * MESSAGES.length)]!
  const customer = { name: `Customer ${worker}`, mail: `${randomUUID()}@mail.example` }
  return client.ask(
    'POST',
    'cases',
    { brand: BRAND, happened: message.text, language: 'en', customer },
    { 'idempotency-key': randomUUID() },
  )
}

type Run = { ms: number[]; seconds: number }

async function runFor(seconds: number, work: (worker: number) => Promise<void>): Promise<Run> {
  const ms: number[] = []
  const startedAt = performance.now()
  const endsAt = startedAt + seconds * 1000
  await Promise.all(
    Array.from({ length: CLIENTS }, async (_, worker) => {
      for (let at = performance.now(); at < endsAt;) {
        await work(worker)
        const done = performance.now()
        ms.push(done - at)
        at = done
      }
    }),
  )
  return { ms, seconds: (performance.now() - startedAt) / 1000 }
}

const rate = (runs: readonly Run[]): number =>
  runs.reduce((sum, { ms }) => sum + ms.length, 0) /
  runs.reduce((sum, { seconds }) => sum + seconds, 0)

/** Takes the rows one real intake wrote and writes them again under new ids, as often as asked. */
async function prepareBare(pool: pg.Pool, caseId: string): Promise<() => Promise<void>> {
  const columns = new Map<string, string>()
  for (const table of TABLES) {
    const { rows } = await pool.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = '' and attname <> 'xid' order by attnum`,
      [table],
    )
    columns.set(table, rows.map(({ name }) => name).join(', '))
  }
  const read = async (table: string, where: string): Promise<object[]> =>
    (
      await pool.query<{ row: object }>(
        `select to_jsonb(t) as row from ${table} t where brand_id = '${BRAND}' and ${where}`,
        [caseId],
      )
    ).rows.map(({ row }) => row)
  const ofCase = 'case_id = $1'
  const sample = {
    customer: await read(
      'customer',
      '(brand_id, id) in (select brand_id, customer_id from desk_case where id = $1)',
    ),
    customer_identity: await read(
      'customer_identity',
      '(brand_id, customer_id) in (select brand_id, customer_id from desk_case where id = $1)',
    ),
    desk_case: await read('desk_case', 'id = $1'),
    contact: await read(
      'contact',
      'id in (select contact_id from contact_case where case_id = $1)',
    ),
    contact_case: await read('contact_case', ofCase),
    clock: await read('clock', ofCase),
    timer: await read(
      'timer',
      '(subject_id = $1 or subject_id in (select id from clock where case_id = $1))',
    ),
    timeline: await read('timeline', ofCase),
    customer_link: await read('customer_link', ofCase),
    change: await read('change', 'subject_id = $1'),
    request_key: (
      await pool.query<{ row: object }>(
        'select to_jsonb(t) as row from request_key t order by at desc limit 1',
      )
    ).rows.map(({ row }) => row),
  }
  const part = (table: string) =>
    `insert into ${table} (${columns.get(table)}) select ${columns.get(table)} from jsonb_populate_recordset(null::${table}, $1::jsonb -> '${table}')`
  const text = `with ${TABLES.filter((table) => table !== 'desk_case')
    .map((table) => `${table}_in as (${part(table)})`)
    .join(', ')} ${part('desk_case')}`
  const template = JSON.stringify(sample)
  const ids = [
    ...new Set(template.match(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g)),
  ].filter((id) => !isKept(sample, id))
  const { ref } = sample.desk_case[0] as { ref: string }
  const { id: key } = sample.request_key[0] as { id: string }
  let count = 0
  return async () => {
    count += 1
    let payload = template
      .replaceAll(ref, `B${count}`)
      .replaceAll(JSON.stringify(key).slice(1, -1), `\\\\x${randomBytes(32).toString('hex')}`)
    for (const id of ids) payload = payload.replaceAll(id, randomUUID())
    await pool.query({ name: 'bare', text, values: [payload] })
  }
}

/** People stay who they are; everything else gets an id of its own. */
function isKept(sample: { desk_case: object[] }, id: string): boolean {
  const row = sample.desk_case[0] as Record<string, unknown>
  return [row.owner_id, row.next_step_holder_id, row.handler_id, row.through_person_id].includes(id)
}
