// Fills a desk with as many cases as one says, spread as they are after three years: one transaction, so that all of it is there or nothing.
import type pg from 'pg'
import { addCase, type Place } from './case.ts'
import { readBrands } from './desk.ts'
import { makeDraw } from './text.ts'

export type FillOptions = {
  cases: number
  /** Only these brands; all there are when it is empty. */
  brands?: readonly string[]
  /** The instant that counts as now. */
  now: number
  /** The same number draws the same desk. */
  seed?: number
  say?: (line: string) => void
}

const CHUNK = 4_000
const DAYS = 3 * 365
/** Open cases thin out with their age, so that about three in a hundred are open whatever the number. */
const OPEN_SHARE = 0.03
/** Parents before what belongs to them. */
const TABLES = ['customer', 'customer_identity', 'desk_case', 'contact', 'contact_case', 'clock', 'promise', 'timer', 'timeline', 'customer_link', 'answer', 'outbox', 'notice']
/** The first brands have most of the work, the last a little. */
const SHARES = [0.27, 0.19, 0.14, 0.1, 0.08, 0.07, 0.06, 0.04, 0.03, 0.02]

/** What a promise of a closed case is checked by stays. */
const LOOSE_INDEXES = `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as def from pg_index i
  where i.indrelid::regclass::text = any ($1::text[]) and not i.indisunique and not exists (select from pg_constraint k where k.conindid = i.indexrelid) order by 1`

export async function fillDesk(owner: pg.Pool, { cases, brands = [], now, seed = 7, say = () => {} }: FillOptions): Promise<void> {
  const draw = makeDraw(seed)
  const places: Place[] = (await readBrands(owner, brands)).map((brand) => ({ brand, known: [], written: 0 }))
  if (places.length === 0) throw new Error('No brand with a handbook and people is there to be filled.')
  const total = places.reduce((sum, _, i) => sum + (SHARES[i] ?? 0.01), 0)
  const pick = (): Place => {
    let rest = draw.share() * total
    return places.find((_, i) => (rest -= SHARES[i] ?? 0.01) < 0) ?? places[0]!
  }
  const client = await owner.connect()
  const startedAt = performance.now()
  try {
    await client.query('begin')
    // Indexes that hold no rule are made once at the end: much quicker than keeping them up to date a million times.
    const index = cases > 20_000 ? (await client.query<{ name: string; def: string }>(LOOSE_INDEXES, [TABLES.filter((table) => table !== 'promise')])).rows : []
    for (const { name } of index) await client.query(`drop index ${name}`)
    // The next rows are thought of while the last ones are written.
    let written: Promise<void> = Promise.resolve()
    for (let from = 0; from < cases; from += CHUNK) {
      const rows: Record<string, object[]> = {}
      for (let i = from; i < Math.min(cases, from + CHUNK); i++) {
        const age = DAYS * (1 - (i + draw.share()) / cases) ** 1.15
        addCase(rows, draw, pick(), now, age, draw.share() < Math.exp(-age / (DAYS * OPEN_SHARE)))
      }
      await written
      written = insertChunk(client, rows)
      // Whoever awaits it next is told; until then it must not count as forgotten.
      written.catch(() => {})
      if ((from / CHUNK) % 10 === 9) say(`${from.toLocaleString('en')} of ${cases.toLocaleString('en')} cases, ${Math.round((performance.now() - startedAt) / 1000)} s`)
    }
    await written
    if (index.length > 0) say(`${index.length} indexes are made …`)
    await client.query(`set local maintenance_work_mem = '512MB'`)
    for (const { def } of index) await client.query(def)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
  say('Statistics are gathered …')
  await owner.query('vacuum analyze')
  say(`${cases.toLocaleString('en')} cases in ${Math.round((performance.now() - startedAt) / 1000)} s.`)
}

async function insertChunk(client: pg.PoolClient, rows: Record<string, object[]>): Promise<void> {
  await client.query('set constraints all deferred')
  for (const table of TABLES) await insertRows(client, table, rows[table] ?? [])
  // What must hold at every commit is asked here, so that what is wrong is told early and little waits.
  await client.query('set constraints all immediate')
}

async function insertRows(client: pg.PoolClient, table: string, rows: object[]): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.keys(rows[0]!).join(', ')
  await client.query(`insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`, [JSON.stringify(rows)])
}
