// Lists of cases: by pages, found by words, and one customer's; and what a row of any list shows.
import { sql } from 'kysely'
import type { CaseKind } from '../../../handbook/domain/handbook.ts'
import type { Language } from '../../../platform/base/domain/language.ts'
import type { Audience, NextStepKind, State } from '../../record/domain/code.ts'
import { askTogether, type Look } from '../../../platform/database/store/together.ts'
import { OPEN_STATES } from '../../record/domain/case.ts'
import type { CaseFilter, Found } from './search.ts'

export type CaseListRow = {
  brand_id: string
  id: string
  ref: string
  kind: CaseKind
  state: State
  weight: number
  audience: Audience
  category_id: string
  handbook_version: number
  happened: string
  language: Language
  owner_id: string
  from_whom: string | null
  next_step: NextStepKind | null
  next_step_holder_id: string | null
  next_step_at: Temporal.Instant | null
  deadline_at: Temporal.Instant | null
  received_at: Temporal.Instant
  recorded_at: Temporal.Instant
  rung: number
  legal_class: string | null
  sort_at: Temporal.Instant | null
  owner_name: string
  holder_name: string | null
  customer_name: string | null
  legal_due_at: Temporal.Instant | null
  house_due_at: Temporal.Instant | null
  /** Promises that were broken and not made good. */
  unmended: number
  /** The newest words of the customer, which no letter has answered yet. */
  new_words: string | null
  new_words_reopen: boolean | null
}

export type Key = { brand_id: string; id: string }

/** More are asked for in two halves at once: the second is read while the first is understood. */
const MANY_ROWS = 60

/**
 * Everything a row shows, for all lists of a page, in the order of the keys; of nothing that was
 * only sorted.
 */
export async function hydrate(look: Look, keys: readonly Key[]): Promise<CaseListRow[]> {
  if (keys.length <= MANY_ROWS) return hydrateSome(look, keys)
  const half = Math.ceil(keys.length / 2)
  const halves = [keys.slice(0, half), keys.slice(half)]
  return (await Promise.all(halves.map((some) => hydrateSome(look, some)))).flat()
}

async function hydrateSome(look: Look, keys: readonly Key[]): Promise<CaseListRow[]> {
  if (keys.length === 0) return []
  const row = sql<CaseListRow>`
    select c.brand_id, c.id, c.ref, c.kind, c.state, c.weight, c.audience, c.category_id, c.handbook_version, left(c.happened, 200) as happened, c.language, c.owner_id, c.from_whom, c.next_step,
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
      select t.kind, t.at, left(coalesce(t.data ->> 'reason', t.data ->> 'text'), 200) as words from timeline t
      where c.state <> 'closed' and t.brand_id = c.brand_id and t.case_id = c.id and t.kind in ('customer.added', 'customer.reopened') order by t.id desc limit 1) w
      on not exists (select from answer a where a.brand_id = c.brand_id and a.case_id = c.id and a.state = 'sent' and a.dispatched_at >= w.at)
    cross join lateral (
      select min(k.due_at) filter (where k.kind = 'legal') as legal_due_at, min(k.due_at) filter (where k.kind = 'house') as house_due_at
      from clock k where k.brand_id = c.brand_id and k.case_id = c.id and k.state in ('running', 'missed') and k.action = 'reply') k
    order by picked.place`
  return (await askTogether(look, { row })).row
}

/**
 * Newest first, by pages: so many of each brand (and of each open state) as one page needs, each a
 * short walk of an index, then the newest of those.
 */
export async function listCases(look: Look, filter: CaseFilter): Promise<CaseListRow[]> {
  const states = filter.state === 'open' && !filter.holder ? OPEN_STATES : null
  const open = sql`c.state <> 'closed'`
  const narrow = [
    // Whoever holds a step holds it of an open case; saying so is what lets the database use the
    // short index of those.
    ...(filter.holder ? [sql`c.next_step_holder_id = ${filter.holder}::uuid`, open] : []),
    ...(states ? [sql`c.state = s`] : []),
    ...(!states && filter.state === 'open' ? [open] : []),
    ...(filter.state && filter.state !== 'open' ? [sql`c.state = ${filter.state}`] : []),
    ...(filter.category ? [sql`c.category_id = ${filter.category}`] : []),
    ...(filter.customer ? [sql`c.customer_id = ${filter.customer}::uuid`] : []),
    ...(filter.before
      ? [sql`(c.recorded_at, c.id) < (${filter.before.at}::timestamptz, ${filter.before.id}::uuid)`]
      : []),
  ]
  // Most people hold a few steps and some hold thousands: a plan made for anybody would sort all
  // that these hold.
  const { keys } = await askTogether(
    look,
    {
      keys: sql<Key>`
    select n.brand_id, n.id from unnest(${filter.brands}::text[]) b ${states ? sql`cross join unnest(${states}::text[]) s` : sql``} cross join lateral (
      select c.brand_id, c.id, c.recorded_at from desk_case c where ${sql.join([sql`c.brand_id = b`, ...narrow], sql` and `)} order by c.recorded_at desc, c.id desc limit ${filter.most}) n
    order by n.recorded_at desc, n.id desc limit ${filter.most}`,
    },
    false,
  )
  return hydrate(look, keys)
}

/** The rows of cases that were found already, in that order. */
export const listFound = (look: Look, found: readonly Found[]): Promise<CaseListRow[]> =>
  hydrate(look, found)
