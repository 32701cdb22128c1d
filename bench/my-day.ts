// My day with a hundred thousand cases: for somebody who serves one brand, and for somebody who
// serves ten.
import { latencies, percentile, round, say, tell } from './figure.ts'
import { addBrands, addPeople, SERVES_ALL } from './seed/brand.ts'
import { fillDatabase } from './seed/fill.ts'
import { type RunningServer, makeClient, must, openPool } from './server.ts'

const CASES = 100_000
const TIMES = 200
type MyDay = { counts: { waiting: number; fresh: number; owned: number; promises: number } }

export async function measureMyDay(server: RunningServer): Promise<void> {
  const owner = await openPool(server.dataDir, 2)
  say(`${CASES.toLocaleString('en')} cases are written …`)
  const startedAt = performance.now()
  await addBrands(server)
  await addPeople(owner, CASES)
  await fillDatabase(owner, { cases: CASES, now: Date.now(), say })
  say(`… in ${round((performance.now() - startedAt) / 1000)} s; My day is read ${TIMES} times each`)
  const one = await owner.query<{ mail: string }>(
    `select p.mail from person p join person_role r on r.person_id = p.id where p.active and p.mail <> $1 group by p.id, p.mail
    having count(distinct r.brand_id) = 1 order by (select count(*) from desk_case c where c.next_step_holder_id = p.id and c.state <> 'closed') desc limit 1`,
    [SERVES_ALL],
  )
  for (const [figure, mail] of [
    ['my-day.one-brand', one.rows[0]?.mail ?? ''],
    ['my-day.ten-brands', SERVES_ALL],
  ] as const)
    await measureFor(server, owner, figure, mail)
  await owner.end()
}

async function measureFor(
  server: RunningServer,
  owner: Awaited<ReturnType<typeof openPool>>,
  figure: string,
  mail: string,
): Promise<void> {
  const client = makeClient(server.url)
  await client.signIn(mail)
  const ms: number[] = []
  let day: MyDay | null = null
  for (let i = -20; i < TIMES; i++) {
    const at = performance.now()
    day = must<MyDay>(await client.ask('GET', 'my-day'), 200)
    if (i >= 0) ms.push(performance.now() - at)
  }
  client.close()
  const { rows } = await owner.query<{ brands: number; open: number }>(
    `select count(distinct r.brand_id)::int as brands, (select count(*)::int from desk_case c where c.next_step_holder_id = p.id and c.state <> 'closed') as open
     from person p join person_role r on r.person_id = p.id where p.mail = $1 group by p.id`,
    [mail],
  )
  tell({
    figure,
    value: round(percentile(ms, 0.5)),
    unit: 'ms',
    ...latencies(ms),
    times: TIMES,
    cases: CASES,
    brands: rows[0]?.brands,
    openOfThisPerson: rows[0]?.open,
    counts: day?.counts,
    how: 'GET /api/v1/my-day, one after another',
  })
}
