// Cases that may be about the same thing; shown to a person, never merged by themselves.
import { sql } from 'kysely'
import type { SimilarWhy, State } from '../domain/code.ts'
import type { Tx } from '../../../platform/database/store/db.ts'

export type Similar = {
  id: string
  ref: string
  why: SimilarWhy
  excerpt: string
  state: State
}

export type SimilarWish = {
  brand: string
  id: string
  customer: string | null
  order: string | null
  since: Temporal.Instant
  most: number
}

/**
 * Somebody may have been written down a thousand times: the newest of them are enough to find a
 * twin.
 */
const MAX_CUSTOMERS = 50

/** Of a customer known by the same identity, then of the same order; newest first. */
export async function listSimilar(tx: Tx, wish: SimilarWish): Promise<Similar[]> {
  const { rows } = await sql<Similar>`
    select id, ref, why, left(happened, 140) as excerpt, state from (
      select distinct on (id) * from (
        select c.id, c.ref, 'same_customer' as why, c.happened, c.state, c.recorded_at, 1 as rank from (
          select distinct customer_id from (
            select ${wish.customer}::uuid as customer_id
            union all
            select o.customer_id from customer_identity m cross join lateral (
              select i.customer_id from customer_identity i where i.brand_id = m.brand_id and i.kind = m.kind and i.normal = m.normal order by i.customer_id desc limit ${MAX_CUSTOMERS}) o
            where m.brand_id = ${wish.brand} and m.customer_id = ${wish.customer}::uuid) known where customer_id is not null) known
        cross join lateral (
          select * from desk_case c where c.brand_id = ${wish.brand} and c.customer_id = known.customer_id and c.recorded_at >= ${wish.since} order by c.recorded_at desc, c.id desc limit ${wish.most} + 1) c
        union all
        (select c.id, c.ref, 'same_order', c.happened, c.state, c.recorded_at, 2 from desk_case c
        where c.brand_id = ${wish.brand} and c.order_ref = ${wish.order} and c.recorded_at >= ${wish.since} order by c.recorded_at desc limit ${wish.most} + 1)
      ) found where id <> ${wish.id}::uuid order by id, rank
    ) once order by rank, recorded_at desc limit ${wish.most}`.execute(tx)
  return rows
}

export type Candidate = Omit<Similar, 'why'> & { happened: string }

/**
 * Cases that share two of the long words, newest first; whether they are alike is weighed
 * afterwards.
 */
export async function listAlikeCandidates(
  tx: Tx,
  wish: Pick<SimilarWish, 'brand' | 'id' | 'since'>,
  pairs: readonly string[],
  most: number,
): Promise<Candidate[]> {
  if (pairs.length === 0) return []
  const { rows } = await sql<Candidate>`
    select c.id, c.ref, left(c.happened, 140) as excerpt, left(c.happened, 600) as happened, c.state
    from opoka_alike_cases(${wish.brand}, ${pairs}, ${wish.since}, ${wish.id}::uuid, ${most}) s join desk_case c on c.brand_id = ${wish.brand} and c.id = s.id`.execute(
    tx,
  )
  return rows
}
