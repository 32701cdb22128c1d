// The smallest program that holds a data directory and writes rows to its database: the tests
// start, kill and stop it.
import pg from 'pg'
import { lockDataDir } from '../../src/platform/database/adapters/data-dir.ts'
import { startPostgres } from '../../src/platform/database/adapters/postgres/supervisor.ts'

const [dataDir = '', mode = 'wait'] = process.argv.slice(2)
const say = (fact: object) => process.stdout.write(`${JSON.stringify(fact)}\n`)

try {
  const lock = await lockDataDir(dataDir)
  const startedAt = performance.now()
  const server = await startPostgres({ dataDir, log: (told) => say({ told }) })
  const startMs = Math.round(performance.now() - startedAt)
  await lock.note({ address: 'http://127.0.0.1:4777' })
  process.once('SIGTERM', async () => {
    await server.stop()
    await lock.release()
    process.exit(0)
  })
  const pool = new pg.Pool({ connectionString: server.ownerUrl, max: 4 })
  pool.on('error', () => {})
  await pool.query('create table if not exists row_written (id int primary key)')
  const { rows } = await pool.query<{ next: number }>(
    'select coalesce(max(id), 0) + 1 as next from row_written',
  )
  const next = rows[0]?.next ?? 1
  say({
    ready: true,
    adopted: server.adopted,
    server: server.pid(),
    startMs,
    ownerUrl: server.ownerUrl,
  })
  if (mode === 'write') await Promise.all([0, 1, 2, 3].map((first) => write(pool, next + first)))
  setInterval(() => {}, 60_000)
} catch (error) {
  say({ refused: (error as Error).message, name: (error as Error).name })
  process.exit(3)
}

async function write(pool: pg.Pool, first: number): Promise<never> {
  for (let id = first; ; id += 4) {
    await pool.query('insert into row_written values ($1)', [id])
    say({ acknowledged: id })
  }
}
