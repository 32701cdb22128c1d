// A hundred thousand cases of ten brands, written by SQL in the spread a desk has after a year: most closed, the rest due within weeks.
import type pg from 'pg'
import { MESSAGES } from './message.ts'
import { makeClient, must, type Desk } from './server.ts'

export const CASES = 100_000
export const TEN_BRANDS = ['northmoor', 'modrzew', 'vilnis', 'hezarsu', 'north-two', 'north-three', 'modrzew-two', 'modrzew-three', 'vilnis-two', 'hezarsu-two']
const SHIPPED: Record<string, string> = { 'north-two': 'northmoor', 'north-three': 'northmoor', 'modrzew-two': 'modrzew', 'modrzew-three': 'modrzew', 'vilnis-two': 'vilnis', 'hezarsu-two': 'hezarsu' }
/** Serves ten brands; in the examples they serve four. */
export const SERVES_TEN = 'nina@outside-line.example'

/** Brands through the API, with one case each as a pattern; the mass by SQL. */
export async function seed(desk: Desk, owner: pg.Pool): Promise<void> {
  const admin = makeClient(desk.url)
  await admin.signIn('admin@opoka.example')
  for (const [id, shipped] of Object.entries(SHIPPED)) must(await admin.ask('POST', 'brands', { id, employer: 'Bench', shipped }), 201)
  await admin.signIn('admin@opoka.example')
  for (const brand of TEN_BRANDS) must(await admin.ask('POST', 'cases', { brand, happened: 'A pattern for the others.', language: 'en' }), 201)
  admin.close()
  const client = await owner.connect()
  try {
    await client.query('begin')
    // The rows are right by construction; checking each reference again would take most of the time.
    await client.query(`set local session_replication_role = replica`)
    await client.query(`insert into person_role (brand_id, person_id, role) select b, p.id, 'agent' from person p, unnest($1::text[]) b where p.mail = $2 on conflict do nothing`, [TEN_BRANDS, SERVES_TEN])
    // The six brands without example people borrow the agents of the brand whose handbook they have; its leaders and owners stay with one.
    await client.query(`insert into person_role (brand_id, person_id, role) select k, r.person_id, r.role from person_role r join jsonb_each_text($1) s(k, v) on s.v = r.brand_id where r.role = 'agent' on conflict do nothing`, [JSON.stringify(SHIPPED)])
    await client.query(`create temp table staff on commit drop as
      select brand_id, array_agg(distinct person_id) as people from person_role where role in ('agent', 'leader', 'owner') group by brand_id`)
    await client.query(`create temp table pattern on commit drop as
      select distinct on (c.brand_id) c.*, s.people from desk_case c join staff s using (brand_id) where c.happened = 'A pattern for the others.' order by c.brand_id, c.recorded_at desc`)
    await client.query(MASS, [TEN_BRANDS, MESSAGES.map(({ text }) => text), CASES])
    await client.query(CUSTOMERS)
    // Making the search index once, at the end, is much quicker than keeping it up to date a hundred thousand times.
    const index = await client.query<{ indexdef: string }>(`select indexdef from pg_indexes where indexname = 'desk_case_search'`)
    await client.query('drop index desk_case_search')
    await client.query(ROWS)
    await client.query(index.rows[0]!.indexdef)
    for (const statement of DETAILS) await client.query(statement)
    await client.query('commit')
  } finally {
    client.release()
  }
  await owner.query('vacuum analyze')
}

/** Four brands have most of the cases; a third is open; every seventh climbs or waits for somebody else than its owner. */
const MASS = `create temp table mass on commit drop as
  select g, uuidv7() as id, uuidv7() as customer, p.brand_id, p.category_id, p.handbook_version, p.law_pack, p.market, p.judgements, p.owner_position, p.language,
    ($2::text[])[1 + g % array_length($2::text[], 1)] as happened, p.people[1 + (random() * (cardinality(p.people) - 1))::int] as owner,
    case when g % 7 = 0 then p.people[1 + (random() * (cardinality(p.people) - 1))::int] end as other, 1 + (random() * random() * 4)::int as weight,
    now() - random() * interval '360 days' as received, random() < 0.33 as open, now() + interval '1 hour' + random() * interval '20 days' as step_at, random() as luck
  from generate_series(1, $3::int) g
  join lateral (select ($1::text[])[case when g % 10 < 7 then 1 + g % 4 else 5 + g % 6 end] as brand) b on true
  join pattern p on p.brand_id = b.brand`

const CUSTOMERS = `insert into customer (brand_id, id, kind, name, language, search, created_at)
  select brand_id, customer, case when g % 5 = 0 then 'business' else 'private' end, 'Customer ' || g, language, 'customer ' || g, received from mass`

const ROWS = `insert into desk_case (brand_id, id, ref, kind, door, audience, language, happened, customer_id, customer_kind, received_at, recorded_at, category_id, category_chosen, handbook_version, law_pack,
    market, weight, judgements, state, owner_id, owner_position, next_step, next_step_holder_id, next_step_at, rung, rung_asked_id, deadline_at, answered_at, closed_at, outcome, closing, search)
  select brand_id, id, 'N' || lpad(g::text, 6, '0'), 'complaint', 'public', 'none', language, happened, customer, 'private', received, received, category_id, true, handbook_version, law_pack,
    market, weight, judgements, case when not open then 'closed' when luck < 0.2 then 'new' when luck < 0.3 then 'acknowledged' else 'in_work' end, owner, owner_position,
    case when open then case when luck < 0.2 then 'acknowledge' else 'answer' end end, case when open then coalesce(other, owner) end, case when open then step_at end,
    case when open and luck > 0.98 then 1 else 0 end, case when open and luck > 0.98 then other end, case when open then step_at + interval '2 days' end,
    case when not open then received end, case when not open then received + interval '9 days' end, case when not open then 'upheld' end, case when not open then 'answered' end,
    'n' || lpad(g::text, 6, '0') || ' customer ' || g || ' ' || lower(left(happened, 300))
  from mass`

const CLOCK = `insert into clock (brand_id, id, case_id, kind, action, rule_id, satisfied_by, from_at, target_on, last_day_on, due_at, steps, state, met_at, met_late)`
const DETAILS = [
  `${CLOCK} select brand_id, uuidv7(), id, 'house', 'reply', null, 'sent', received, step_at::date, null, step_at + interval '2 days', '[]', case when open then 'running' else 'met' end, case when not open then received end, case when not open then false end from mass`,
  `${CLOCK} select brand_id, uuidv7(), id, 'legal', 'reply', 'bench', 'sent', received, step_at::date, step_at::date, step_at + interval '9 days', '[]', case when open then 'running' else 'met' end, case when not open then received end, case when not open then false end from mass`,
  `insert into timer (brand_id, kind, subject_id, due_at, ring_at) select brand_id, 'next-step', id, step_at, step_at from mass where open`,
  `insert into timeline (brand_id, case_id, kind, actor, at, data, customer_sees) select brand_id, id, 'case.received', 'door', received, '{"door":"public"}', true from mass`,
  `insert into promise (brand_id, id, case_id, customer_id, kind, what, channel, holder_id, due_at, state, made_at)
    select brand_id, uuidv7(), id, customer, 'decision', 'A decision, by mail', 'mail', owner, step_at, 'open', received from mass where open and g % 12 = 0`,
  `insert into notice (brand_id, id, person_id, case_id, kind, data, due_at, at) select brand_id, uuidv7(), owner, id, 'next-step', '{}', received, received from mass where open and g % 40 = 0`,
]
