// Fills a database with invented cases, to try it at its real size: npm run seed -- 1000000 [--data
// DIR] [--brand ID]... [--draw NUMBER] [--anyway]
import { resolve } from 'node:path'
import pg from 'pg'
import { lockDataDir } from '../../src/platform/database/adapters/data-dir.ts'
import { startPostgres } from '../../src/platform/database/adapters/postgres/supervisor.ts'
import { SetupError } from '../../src/platform/base/adapters/setup-error.ts'
import { readCommandLine } from '../command-line.ts'
import { say } from '../figure.ts'
import { startServer } from '../server.ts'
import { MAX_CASES, MAX_SEED } from './author.ts'
import { addBrands, addPeople } from './brand.ts'
import { FILL_SETTINGS, fillDatabase } from './fill.ts'

type Asked = { cases: number; brands: string[]; dataDir: string; draw: number; anyway: boolean }

function readWords(): Asked {
  const { values, positionals } = readCommandLine('seed', refuse, {
    data: { type: 'string' },
    brand: { type: 'string', multiple: true },
    draw: { type: 'string' },
    anyway: { type: 'boolean' },
  })
  const [cases, ...more] = positionals
  if (cases === undefined) return refuse('Say how many cases: npm run seed -- 100000')
  if (more.length > 0)
    refuse(`${more.join(' ')} is not understood; npm run seed -- --help tells what is.`)
  return {
    cases: readNumber(cases, 1, MAX_CASES),
    brands: values.brand ?? [],
    dataDir: resolve(values.data ?? '.opoka'),
    draw: readNumber(values.draw ?? '7', 0, MAX_SEED),
    anyway: values.anyway ?? false,
  }
}

function readNumber(text: string, least: number, most: number): number {
  const number = Number(text.replaceAll(/[_,]/g, ''))
  return Number.isInteger(number) && number >= least && number <= most
    ? number
    : refuse(`${text} is no whole number from ${least} to ${most}.`)
}

function refuse(why: string): never {
  process.stderr.write(`${why}\n`)
  process.exit(1)
}

const STOPPED = 'Stopped. No case was written; the same command begins anew.'

/**
 * Brands through a running server, as a person makes them; the mass straight into its database once
 * that server has stopped.
 */
async function run(asked: Asked): Promise<void> {
  const { brands, dataDir } = asked
  const outside = process.env.DATABASE_URL?.trim() || null
  const server = await startServer(dataDir, { databaseUrl: outside })
  try {
    if (brands.length === 0)
      await addBrands(server).catch(() =>
        say('No six brands are added: this desk did not begin with the examples.'),
      )
  } finally {
    await server.stop()
  }
  const lock = await lockDataDir(dataDir)
  const own = outside ? null : await startPostgres({ dataDir, log: say, settings: FILL_SETTINGS })
  const owner = new pg.Pool({ connectionString: outside ?? own!.ownerUrl, max: 2 })
  // Its server is stopped before the pool is when somebody is tired of waiting.
  owner.on('error', () => {})
  const stopped = Promise.withResolvers<never>()
  const stop = () => stopped.reject(new SetupError(STOPPED))
  process.on('SIGINT', stop).on('SIGTERM', stop)
  const work = write(owner, asked)
  try {
    await Promise.race([work, stopped.promise])
  } finally {
    await own?.stop()
    await lock.release()
  }
}

async function write(owner: pg.Pool, { cases, brands, draw, anyway }: Asked): Promise<void> {
  const real = await owner.query<{ id: string }>(
    `select id from brand b where not example and employer_id not in (select id from employer where name = 'Seeded') and exists (select from desk_case c where c.brand_id = b.id) order by id`,
  )
  if (real.rows.length > 0 && !anyway)
    throw new SetupError(
      `${real.rows.map((row) => row.id).join(', ')} has cases of real customers, and what is written here cannot be taken out again. Choose another directory with --data, or say --anyway.`,
    )
  const known = await owner.query<{ id: string }>(
    'select id from brand where active and handbook_version is not null',
  )
  const unknown = brands.filter((brand) => !known.rows.some((row) => row.id === brand))
  if (unknown.length > 0)
    throw new SetupError(
      `There is no brand ${unknown.join(', ')}; there are ${known.rows.map((row) => row.id).join(', ') || 'none'}.`,
    )
  await addPeople(owner, cases)
  await fillDatabase(owner, { cases, brands, now: Date.now(), seed: draw, say })
  await owner.end()
}

await run(readWords()).then(
  () => process.exit(0),
  (error: unknown) => {
    // What was begun is taken back by the database; one sentence is enough for what a person can
    // put right.
    refuse(
      error instanceof SetupError
        ? error.message
        : `No case was written: ${error instanceof Error ? error.message : String(error)}`,
    )
  },
)
