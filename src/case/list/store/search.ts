// Cases by their words, and by what they are called: a reference, an order, somebody's address or
// number.
import { sql } from 'kysely'
import { OPEN_STATES } from '../../record/domain/case.ts'
import type { Tx } from '../../../platform/database/store/db.ts'

export type CaseFilter = {
  brands: readonly string[]
  state?: string | undefined
  category?: string | undefined
  holder?: string | undefined
  customer?: string | undefined
  before?: { at: Temporal.Instant; id: string } | undefined
  most: number
}

export type Found = { brand_id: string; id: string; recorded_at: Temporal.Instant }
export type Place = { at: Temporal.Instant; id: string }

/**
 * Newest first, at most `most` of those that have all the words. `rest` is set when it looked at as
 * many as it may before it had found them:
 * what lies behind that place has not been looked at.
 */
export async function findCases(
  tx: Tx,
  filter: CaseFilter,
  words: readonly string[],
): Promise<{ found: Found[]; rest: Place | null }> {
  const { state } = filter
  const states = state === 'open' ? OPEN_STATES : state && [state]
  const { rows } = await sql<{
    brand_id: string | null
    id: string
    recorded_at: Temporal.Instant
  }>`select * from opoka_find_cases(${filter.brands}, ${words}, ${states ?? null}, ${filter.category ?? null},
    ${filter.holder ?? null}, ${filter.customer ?? null}, ${filter.before?.at ?? null}, ${filter.before?.id ?? null}, ${filter.most})`.execute(
    tx,
  )
  const rest = rows.find((row) => row.brand_id === null)
  return {
    found: rows.filter((row): row is Found => row.brand_id !== null),
    rest: rest ? { at: rest.recorded_at, id: rest.id } : null,
  }
}

/**
 * One whole question, as a reference ('K7F-29QX'), an order as it was written, and an identity as
 * it is compared.
 */
export type Called = {
  ref: string | null
  order: string
  identities: readonly { brand: string; kind: 'mail' | 'phone' | 'number'; normal: string }[]
}

const MAX_CUSTOMERS = 20

/**
 * At most `most`, newest first: what is called exactly so. Each of its parts is one short walk of
 * an index, however many cases there are.
 */
export async function listCalled(
  tx: Tx,
  brands: readonly string[],
  called: Called,
  most: number,
): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select distinct brand_id, id, recorded_at from (
      select c.brand_id, c.id, c.recorded_at from unnest(${brands}::text[]) b join desk_case c on c.brand_id = b and c.ref = ${called.ref}
      union all
      select o.* from unnest(${brands}::text[]) b cross join lateral (
        select c.brand_id, c.id, c.recorded_at from desk_case c where c.brand_id = b and c.order_ref = ${called.order} limit ${most}) o
      union all
      select k.* from jsonb_to_recordset(${JSON.stringify(called.identities)}::jsonb) as i(brand text, kind text, normal text)
      cross join lateral (
        select m.customer_id from customer_identity m where m.brand_id = i.brand and m.kind = i.kind and m.normal = i.normal order by m.customer_id desc limit ${MAX_CUSTOMERS}) m
      cross join lateral (
        select c.brand_id, c.id, c.recorded_at from desk_case c where c.brand_id = i.brand and c.customer_id = m.customer_id order by c.recorded_at desc, c.id desc limit ${most}) k
    ) called order by recorded_at desc, id desc limit ${most}`.execute(tx)
  return rows
}
