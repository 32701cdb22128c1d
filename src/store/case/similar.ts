// Cases that may be about the same thing; shown to a person, never merged by themselves.
import { sql } from 'kysely'
import type { Tx } from '../db.ts'

export type Similar = { id: string; ref: string; why: 'same_customer' | 'same_order' | 'like_words'; excerpt: string; state: string }

export type SimilarWish = { brand: string; id: string; customer: string | null; order: string | null; search: string; happened: string; since: string }

const MOST = 5

/** At most five: of a customer known by the same identity, of the same order, then like in words. */
export async function listSimilar(tx: Tx, wish: SimilarWish): Promise<Similar[]> {
  const { rows } = await sql<Similar>`
    select distinct on (id) id, ref, why, left(happened, 140) as excerpt, state from (
      select c.id, c.ref, 'same_customer' as why, c.happened, c.state, 1 as rank from desk_case c
      where ${wish.customer}::uuid is not null and c.brand_id = ${wish.brand} and c.recorded_at >= ${wish.since} and c.customer_id in (
        select ${wish.customer}::uuid union
        select o.customer_id from customer_identity m join customer_identity o on o.brand_id = m.brand_id and o.kind = m.kind and o.normal = m.normal
        where m.brand_id = ${wish.brand} and m.customer_id = ${wish.customer}::uuid)
      union all
      select c.id, c.ref, 'same_order', c.happened, c.state, 2 from desk_case c
      where ${wish.order}::text is not null and c.brand_id = ${wish.brand} and c.order_ref = ${wish.order} and c.recorded_at >= ${wish.since}
    ) found where id <> ${wish.id}::uuid order by id, rank limit ${MOST}`.execute(tx)
  if (rows.length >= MOST || wish.search.length < 20) return rows
  // The index finds who is near at all; names and numbers in it must not decide, the words said do.
  const like = await sql<Similar>`
    select c.id, c.ref, 'like_words' as why, left(c.happened, 140) as excerpt, c.state
    from opoka_similar_case(${wish.brand}, ${wish.search.slice(0, 600)}, ${wish.since}, ${wish.id}::uuid, ${MOST}) s
    join desk_case c on c.brand_id = ${wish.brand} and c.id = s.id where similarity(left(c.happened, 600), ${wish.happened.slice(0, 600)}) > 0.5 order by s.similarity desc`.execute(tx)
  return [...rows, ...like.rows.filter((row) => !rows.some((known) => known.id === row.id))].slice(0, MOST)
}
