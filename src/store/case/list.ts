// Lists of cases: My day, search, and one customer's.
import { type SelectQueryBuilder, sql } from 'kysely'
import type { Schema } from '../schema.ts'
import type { Tx } from '../db.ts'
import { type CaseFilter, type Found, OPEN } from './search.ts'

export type CaseListRow = {
  brand_id: string; id: string; ref: string; kind: string; state: string; weight: number; audience: string; category_id: string; handbook_version: number; happened: string; language: string
  owner_id: string; from_whom: string | null; next_step: string | null; next_step_holder_id: string | null; next_step_at: string | null; deadline_at: string | null
  received_at: string; recorded_at: string; rung: number; legal_class: string | null; sort_at: string | null
  owner_name: string; holder_name: string | null; customer_name: string | null; legal_due_at: string | null; house_due_at: string | null
  /** Promises that were broken and not made good. */
  unmended: number
  /** The newest words of the customer, which no letter has answered yet. */
  new_words: string | null; new_words_reopen: boolean | null
}

type Picked = SelectQueryBuilder<Schema & { c: Schema['desk_case'] }, 'c', object>
type Key = { brand_id: string; id: string }
type Picks = Key & { weight: number; state: string; sort_at: string | null }

const pick = (picked: Picked): Promise<Picks[]> => picked.select(['c.brand_id', 'c.id', 'c.weight', 'c.state', 'c.sort_at']).execute() as Promise<Picks[]>

/** Everything a row shows, in one look for all lists of a page, in the order of the keys; of nothing that was only sorted. */
async function dress(tx: Tx, keys: readonly Key[]): Promise<CaseListRow[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<CaseListRow>`
    select c.brand_id, c.id, c.ref, c.kind, c.state, c.weight, c.audience, c.category_id, c.handbook_version, left(c.happened, 400) as happened, c.language, c.owner_id, c.from_whom, c.next_step,
      c.next_step_holder_id, c.next_step_at, c.deadline_at, c.received_at, c.recorded_at, c.rung, c.legal_class, c.sort_at, o.name as owner_name, h.name as holder_name, u.name as customer_name,
      k.legal_due_at, k.house_due_at,
      (select count(*)::int from promise p where p.brand_id = c.brand_id and p.case_id = c.id and p.state = 'broken' and p.consequence_done_at is null) as unmended,
      w.words as new_words, w.kind = 'customer.reopened' as new_words_reopen
    from unnest(${keys.map((key) => key.brand_id)}::text[], ${keys.map((key) => key.id)}::uuid[]) with ordinality as picked(brand, case_id, place)
    join desk_case c on c.brand_id = picked.brand and c.id = picked.case_id
    join person o on o.id = c.owner_id
    left join person h on h.id = c.next_step_holder_id
    left join customer u on u.brand_id = c.brand_id and u.id = c.customer_id
    left join lateral (
      select t.kind, t.at, left(coalesce(t.data ->> 'reason', t.data ->> 'text'), 400) as words from timeline t
      where c.state <> 'closed' and t.brand_id = c.brand_id and t.case_id = c.id and t.kind in ('customer.added', 'customer.reopened') order by t.id desc limit 1) w
      on not exists (select from answer a where a.brand_id = c.brand_id and a.case_id = c.id and a.state = 'sent' and a.dispatched_at >= w.at)
    cross join lateral (
      select min(k.due_at) filter (where k.kind = 'legal') as legal_due_at, min(k.due_at) filter (where k.kind = 'house') as house_due_at
      from clock k where k.brand_id = c.brand_id and k.case_id = c.id and k.state in ('running', 'missed') and k.action = 'reply') k
    order by picked.place`.execute(tx)
  return rows
}

const open = (tx: Tx): Picked => tx.selectFrom('desk_case as c').where('c.state', '<>', 'closed') as unknown as Picked

/** Nearest deadline first; of those at the same time the heavier. */
const inOrder = (query: Picked, most: number): Picked => query.orderBy('c.sort_at').orderBy('c.weight', 'desc').orderBy('c.id').limit(most)

/** As inOrder, but what must be acted on now (weight 5) is never cut off by a full list. */
async function safetyFirst(tx: Tx, narrow: (query: Picked) => Picked, most: number): Promise<Picks[]> {
  const urgent = await pick(inOrder(narrow(open(tx)).where('c.weight', '=', 5), most))
  return merge([...urgent, ...(await pick(inOrder(narrow(open(tx)), most)))], most)
}

/** Weight 5 means act now; the rest by what burns (`urgency`, the least first), the nearest time, then by weight. */
const merge = (keys: Picks[], most: number, urgency: (key: Picks) => number = () => 0): Picks[] =>
  [...new Map(keys.map((key) => [key.id, key])).values()]
    .sort((a, b) => Number(b.weight === 5) - Number(a.weight === 5) || urgency(a) - urgency(b) || (a.sort_at ?? '').localeCompare(b.sort_at ?? '') || b.weight - a.weight)
    .slice(0, most)

/** Cases with a promise of this person that was broken and not made good, whoever has the next step. */
async function listUnmended(tx: Tx, person: string, most: number): Promise<Picks[]> {
  const { rows } = await sql<Picks>`
    select c.brand_id, c.id, c.weight, c.state, c.sort_at from promise p join desk_case c on c.brand_id = p.brand_id and c.id = p.case_id
    where p.holder_id = ${person}::uuid and p.state = 'broken' and p.consequence_done_at is null and p.case_id is not null and c.state <> 'closed' order by p.due_at limit ${most}`.execute(tx)
  return rows
}

export type Lists = { waiting: CaseListRow[]; fresh: CaseListRow[]; owned: CaseListRow[] }

/**
 * What waits for this person (steps they hold, and what climbed to them), what is new (what they were reminded of already waits above), and what
 * they own while somebody else has the next step. Safety comes before every clock; then broken promises of theirs, what is late, and what was reopened.
 */
export async function listMyDay(tx: Tx, person: string, now: string, most: number): Promise<Lists> {
  const unmended = await listUnmended(tx, person, most)
  const broken = new Set(unmended.map((key) => key.id))
  const urgency = (key: Picks) => (broken.has(key.id) ? 0 : key.sort_at !== null && Date.parse(key.sort_at) < Date.parse(now) ? 1 : key.state === 'reopened' ? 2 : 3)
  const held = await safetyFirst(tx, (query) => query.where('c.next_step_holder_id', '=', person).where('c.state', '<>', 'new'), most)
  const asked = await safetyFirst(tx, (query) => query.where('c.rung_asked_id', '=', person), most)
  const waiting = merge([...unmended, ...asked, ...held], most, urgency)
  const added = await safetyFirst(tx, (query) => query.where('c.next_step_holder_id', '=', person).where('c.state', '=', 'new').where(sql<boolean>`c.rung_asked_id is distinct from ${person}::uuid`), most)
  const fresh = added.filter((key) => !broken.has(key.id))
  const owned = await pick(inOrder(open(tx).where('c.owner_id', '=', person).whereRef('c.next_step_holder_id', '<>', 'c.owner_id'), most))
  const rows = new Map((await dress(tx, [...new Map([...waiting, ...fresh, ...owned].map((key) => [key.id, key])).values()])).map((row) => [row.id, row]))
  const shown = (keys: readonly Key[]) => keys.flatMap((key) => rows.get(key.id) ?? [])
  return { waiting: shown(waiting), fresh: shown(fresh), owned: shown(owned) }
}

export type Counts = { waiting: number; fresh: number; owned: number; promises: number }

/** Each counted up to `most`. */
export async function countMyDay(tx: Tx, person: string, most: number): Promise<Counts> {
  const { rows } = await sql<Counts>`select
    (select count(*)::int from ((select id from desk_case where next_step_holder_id = ${person} and state <> 'closed' and state <> 'new' limit ${most})
      union (select id from desk_case where rung_asked_id = ${person} and state <> 'closed' limit ${most})
      union (select case_id from promise where holder_id = ${person} and state = 'broken' and consequence_done_at is null and case_id is not null limit ${most}) limit ${most}) a) as waiting,
    (select count(*)::int from (select from desk_case where next_step_holder_id = ${person} and state = 'new' and rung_asked_id is distinct from ${person}::uuid limit ${most}) a) as fresh,
    (select count(*)::int from (select from desk_case where owner_id = ${person} and next_step_holder_id <> owner_id and state <> 'closed' limit ${most}) a) as owned,
    (select count(*)::int from (select from promise where holder_id = ${person} and state = 'open' limit ${most}) a) as promises`.execute(tx)
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

/** Newest first, by pages: so many of each brand (and of each open state) as one page needs, each a short walk of an index, then the newest of those. */
export async function listCases(tx: Tx, filter: CaseFilter): Promise<CaseListRow[]> {
  const states = filter.state === 'open' && !filter.holder ? OPEN : null
  const open = sql`c.state <> 'closed'`
  const narrow = [
    // Whoever holds a step holds it of an open case; saying so is what lets the database use the short index of those.
    ...(filter.holder ? [sql`c.next_step_holder_id = ${filter.holder}::uuid`, open] : []),
    ...(states ? [sql`c.state = s`] : filter.state === 'open' ? [open] : filter.state ? [sql`c.state = ${filter.state}`] : []),
    ...(filter.category ? [sql`c.category_id = ${filter.category}`] : []),
    ...(filter.customer ? [sql`c.customer_id = ${filter.customer}::uuid`] : []),
    ...(filter.before ? [sql`(c.recorded_at, c.id) < (${filter.before.at}::timestamptz, ${filter.before.id}::uuid)`] : []),
  ]
  const { rows } = await sql<Key>`
    select n.brand_id, n.id from unnest(${filter.brands}::text[]) b ${states ? sql`cross join unnest(${states}::text[]) s` : sql``} cross join lateral (
      select c.brand_id, c.id, c.recorded_at from desk_case c where ${sql.join([sql`c.brand_id = b`, ...narrow], sql` and `)} order by c.recorded_at desc, c.id desc limit ${filter.most}) n
    order by n.recorded_at desc, n.id desc limit ${filter.most}`.execute(tx)
  return dress(tx, rows)
}

/** The rows of cases that were found already, in that order. */
export const listFound = (tx: Tx, found: readonly Found[]): Promise<CaseListRow[]> => dress(tx, found)
