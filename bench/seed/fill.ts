// Fills a database with as many cases as one says, spread as they are after three years: one
// transaction, so that all of it is there or nothing.
import type pg from 'pg'
import { readChunks } from './author.ts'
import { loosen } from './bulk.ts'
import { SEARCH_RULE } from '../../src/case/page/app/reread.ts'
import { TABLES } from './case.ts'
import { copySheet } from './copy.ts'
import { readBrands } from './seed-brand.ts'

export type FillOptions = {
  cases: number
  /** Only these brands; all there are when it is empty. */
  brands?: readonly string[]
  /** The instant that counts as now. */
  now: number
  /** The same number draws the same cases. */
  seed?: number
  /** Rules are looked at once for all rows; unless said, when the rows are many. */
  isBulk?: boolean
  say?: (line: string) => void
}

/**
 * Fewer are written with every row looked at by itself; so are those that join many more than they
 * are.
 */
const MANY = 20_000
const SAY_EVERY_MS = 10_000
/** With what the database writes by itself. */
const WRITTEN = [...TABLES, 'case_words']
const ALL_TABLES = WRITTEN.join(', ')

/**
 * For a server that does nothing else meanwhile: everything is kept as ever, and looked through
 * less often.
 */
export const FILL_SETTINGS = {
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_wal_size: '8GB',
  checkpoint_timeout: '1h',
}

export async function fillDatabase(
  owner: pg.Pool,
  { cases, brands = [], now, seed = 7, isBulk, say = () => {} }: FillOptions,
): Promise<void> {
  const rows = await readBrands(owner, brands)
  if (rows.length === 0)
    throw new Error('No brand with a handbook and people is there to be filled.')
  const startedAt = performance.now()
  const seconds = () => Math.round((performance.now() - startedAt) / 1000)
  // What an earlier run left when it was interrupted takes no room.
  await owner.query(`vacuum ${ALL_TABLES}`)
  const client = await owner.connect()
  try {
    await client.query('begin')
    await client.query('set local idle_in_transaction_session_timeout = 0')
    const there = Number(
      (await client.query<{ n: string }>('select count(*) as n from desk_case')).rows[0]!.n,
    )
    // What is written here is found by all of today's rule: where there was nothing before, nobody
    // needs to read it anew.
    await client.query(
      `insert into search_reading (brand_id, rule, before_at, before_id, done)
      select b.id, $1, 'infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff', true from brand b
      where not exists (select from desk_case c where c.brand_id = b.id) on conflict do nothing`,
      [SEARCH_RULE],
    )
    const tighten =
      (isBulk ?? (cases > MANY && cases > there / 2)) ? await loosen(client, WRITTEN, say) : null
    let saidAt = performance.now()
    for await (const { upTo, sheets } of readChunks({ brands: rows, cases, now, seed })) {
      for (const sheet of sheets) await copySheet(client, sheet)
      // What must hold at every commit is asked here, so that what is wrong is told early and
      // little waits.
      if (!tighten)
        await client.query('set constraints all immediate; set constraints all deferred')
      if (performance.now() - saidAt > SAY_EVERY_MS && upTo < cases) {
        say(`${upTo.toLocaleString('en')} of ${cases.toLocaleString('en')} cases, ${seconds()} s`)
        saidAt = performance.now()
      }
    }
    await tighten?.()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    if ((error as { constraint?: string }).constraint === 'desk_case_brand_id_ref_key')
      throw new Error('these cases are there already; say --draw with another number for others.', {
        cause: error,
      })
    throw error
  } finally {
    client.release()
  }
  say('Statistics are gathered …')
  await owner.query(`vacuum analyze ${ALL_TABLES}`)
  say(`${cases.toLocaleString('en')} cases in ${seconds()} s.`)
}
