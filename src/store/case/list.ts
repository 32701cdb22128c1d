// Lists of cases: My day, search, and one customer's.
import { type SelectQueryBuilder, sql } from 'kysely'
import type { Schema } from '../schema.ts'
import type { Tx } from '../db.ts'

const COLUMNS = [
  'c.brand_id', 'c.id', 'c.ref', 'c.kind', 'c.state', 'c.weight', 'c.audience', 'c.category_id', 'c.handbook_version', 'c.happened', 'c.language', 'c.owner_id', 'c.from_whom', 'c.next_step', 'c.next_step_holder_id',
  'c.next_step_at', 'c.deadline_at', 'c.received_at', 'c.recorded_at', 'c.rung', 'c.legal_class', 'c.sort_at',
] as const

export type CaseListRow = {
  brand_id: string; id: string; ref: string; kind: string; state: string; weight: number; audience: string; category_id: string; handbook_version: number; happened: string; language: string
  owner_id: string; from_whom: string | null; next_step: string | null; next_step_holder_id: string | null; next_step_at: string | null; deadline_at: string | null
  received_at: string; recorded_at: string; rung: number; legal_class: string | null; sort_at: string | null
  owner_name: string; holder_name: string | null; customer_name: string | null; legal_due_at: string | null; house_due_at: string | null
}

type Picked = SelectQueryBuilder<Schema & { c: Schema['desk_case'] }, 'c', object>

/** Names and next clocks are looked up for the few rows that are shown, not for all that are sorted. */
async function dress(tx: Tx, picked: Picked): Promise<CaseListRow[]> {
  const due = (kind: 'legal' | 'house') =>
    sql<string | null>`(select min(k.due_at) from clock k where k.brand_id = c.brand_id and k.case_id = c.id and k.kind = ${sql.lit(kind)} and k.state in ('running', 'missed') and k.action = 'reply')`
  const rows = await picked
    .select([...COLUMNS])
    .select([
      sql<string>`(select p.name from person p where p.id = c.owner_id)`.as('owner_name'),
      sql<string | null>`(select p.name from person p where p.id = c.next_step_holder_id)`.as('holder_name'),
      sql<string | null>`(select u.name from customer u where u.brand_id = c.brand_id and u.id = c.customer_id)`.as('customer_name'),
      due('legal').as('legal_due_at'),
      due('house').as('house_due_at'),
      sql<string>`left(c.happened, 400)`.as('happened'),
    ])
    .execute()
  void tx
  return rows as unknown as CaseListRow[]
}

const open = (tx: Tx): Picked => tx.selectFrom('desk_case as c').where('c.state', '<>', 'closed') as unknown as Picked

/** Nearest deadline first; of those at the same time the heavier. */
const inOrder = (query: Picked, most: number): Picked => query.orderBy('c.sort_at').orderBy('c.weight', 'desc').orderBy('c.id').limit(most)

/** As inOrder, but what must be acted on now (weight 5) is never cut off by a full list. */
async function safetyFirst(tx: Tx, narrow: (query: Picked) => Picked, most: number): Promise<CaseListRow[]> {
  const urgent = await dress(tx, inOrder(narrow(open(tx)).where('c.weight', '=', 5), most))
  const rest = await dress(tx, inOrder(narrow(open(tx)), most))
  return merge([...urgent, ...rest], most)
}

/** Weight 5 means act now; the rest by the nearest time, then by weight. */
const merge = (rows: CaseListRow[], most: number): CaseListRow[] =>
  [...new Map(rows.map((row) => [row.id, row])).values()]
    .sort((a, b) => Number(b.weight === 5) - Number(a.weight === 5) || (a.sort_at ?? '').localeCompare(b.sort_at ?? '') || b.weight - a.weight)
    .slice(0, most)

/** What waits for this person: steps they hold (new ones apart) and what climbed to them. Safety comes before every clock. */
export async function listWaiting(tx: Tx, person: string, most: number): Promise<CaseListRow[]> {
  const held = await safetyFirst(tx, (query) => query.where('c.next_step_holder_id', '=', person).where('c.state', '<>', 'new'), most)
  const asked = await safetyFirst(tx, (query) => query.where('c.rung_asked_id', '=', person), most)
  return merge([...asked, ...held], most)
}

/** New ones; what I was reminded of already waits for me above. */
export const listFresh = (tx: Tx, person: string, most: number): Promise<CaseListRow[]> =>
  safetyFirst(tx, (query) => query.where('c.next_step_holder_id', '=', person).where('c.state', '=', 'new').where(sql<boolean>`c.rung_asked_id is distinct from ${person}::uuid`), most)

export const listOwned = (tx: Tx, person: string, most: number): Promise<CaseListRow[]> =>
  dress(tx, inOrder(open(tx).where('c.owner_id', '=', person).where('c.next_step_holder_id', '<>', person), most))

export type Counts = { waiting: number; fresh: number; owned: number; promises: number }

/** Counted up to a limit: nobody reads "3,417" as anything but "many", and counting costs. */
const MOST_COUNTED = 1000

export async function countMyDay(tx: Tx, person: string): Promise<Counts> {
  const { rows } = await sql<Counts>`select
    (select count(*)::int from (select id from desk_case where next_step_holder_id = ${person} and state <> 'closed' and state <> 'new'
      union select id from desk_case where rung_asked_id = ${person} and state <> 'closed' limit ${MOST_COUNTED}) a) as waiting,
    (select count(*)::int from (select from desk_case where next_step_holder_id = ${person} and state = 'new' and rung_asked_id is distinct from ${person}::uuid limit ${MOST_COUNTED}) a) as fresh,
    (select count(*)::int from (select from desk_case where owner_id = ${person} and next_step_holder_id <> ${person} and state <> 'closed' limit ${MOST_COUNTED}) a) as owned,
    (select count(*)::int from (select from promise where holder_id = ${person} and state = 'open' limit ${MOST_COUNTED}) a) as promises`.execute(tx)
  return rows[0]!
}

export const listMyPromises = (tx: Tx, person: string, most: number) =>
  tx
    .selectFrom('promise as p')
    .leftJoin('desk_case as c', (join) => join.onRef('c.brand_id', '=', 'p.brand_id').onRef('c.id', '=', 'p.case_id'))
    .leftJoin('customer as u', (join) => join.onRef('u.brand_id', '=', 'p.brand_id').onRef('u.id', '=', 'p.customer_id'))
    .innerJoin('person as h', 'h.id', 'p.holder_id')
    .selectAll('p')
    .select(['c.ref', 'u.name as customer_name', 'h.name as holder_name', 'c.handbook_version'])
    .where('p.holder_id', '=', person)
    .where('p.state', '=', 'open')
    .orderBy('p.due_at')
    .limit(most)
    .execute()

export type CaseFilter = {
  brands: readonly string[]
  q?: string | undefined
  state?: string | undefined
  category?: string | undefined
  holder?: string | undefined
  customer?: string | undefined
  before?: { at: string; id: string } | undefined
  most: number
}

/** Newest first, by pages. A search reads the trigram index and answers at most a thousand. */
export async function listCases(tx: Tx, filter: CaseFilter): Promise<CaseListRow[]> {
  let query = tx.selectFrom('desk_case as c').where('c.brand_id', 'in', [...filter.brands]) as unknown as Picked
  if (filter.q) {
    const found = await sql<{ id: string }>`select id from opoka_search_case(${filter.q}, 1000)`.execute(tx)
    if (found.rows.length === 0) return []
    query = query.where('c.id', 'in', found.rows.map((row) => row.id))
  }
  if (filter.state === 'open') query = query.where('c.state', '<>', 'closed')
  else if (filter.state) query = query.where('c.state', '=', filter.state)
  if (filter.category) query = query.where('c.category_id', '=', filter.category)
  if (filter.holder) query = query.where('c.next_step_holder_id', '=', filter.holder)
  if (filter.customer) query = query.where('c.customer_id', '=', filter.customer)
  if (filter.before) query = query.where(sql<boolean>`(c.recorded_at, c.id) < (${filter.before.at}::timestamptz, ${filter.before.id}::uuid)`)
  return dress(tx, query.orderBy('c.recorded_at', 'desc').orderBy('c.id', 'desc').limit(filter.most))
}
