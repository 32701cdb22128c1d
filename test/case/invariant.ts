// What must hold of every case after every action: one query that names each breach.
import type pg from 'pg'

const waiting = `exists (select 1 from timer t where t.brand_id = %.brand_id`
const timerOf = (alias: string, kind: string, id = `${alias}.id`) =>
  `${waiting.replace('%', alias)} and t.kind = '${kind}' and t.subject_id = ${id})`

/** In the timeline and to a person: the same deadline with the same end. */
const missTold = (
  alias: string,
  due: string,
) => `(exists (select 1 from timeline l where l.brand_id = ${alias}.brand_id and l.case_id = ${alias}.case_id and l.kind = 'clock.missed' and l.actor = 'system'
    and l.data ->> 'clock' = ${alias}.kind and l.data ->> 'action' = ${alias}.action and l.data ->> 'rule' is not distinct from ${alias}.rule_id and (l.data ->> 'dueAt')::timestamptz = ${due})
  and exists (select 1 from notice n where n.brand_id = ${alias}.brand_id and n.case_id = ${alias}.case_id and n.kind in ('clock.missed', 'clock.silence') and n.due_at = ${due}))`

/**
 * $1 is the present. A time is ahead, or escalated, or its timer is due and only waits for the next
 * run.
 */
const BREACHES: Record<string, string> = {
  'an open case without owner, step, holder or time': `select c.id from desk_case c where state <> 'closed' and (owner_id is null or next_step is null or next_step_holder_id is null or next_step_at is null)`,
  'an open case whose time has passed and nobody is asked': `select c.id from desk_case c join timer t on t.brand_id = c.brand_id and t.kind = 'next-step' and t.subject_id = c.id
    where state <> 'closed' and next_step_at <= $1 and not (rung > 0 and rung_asked_id is not null and t.ring_at > rung_asked_at) and t.ring_at > $1`,
  'a step that was not escalated, with a timer at another time': `select c.id from desk_case c join timer t on t.brand_id = c.brand_id and t.kind = 'next-step' and t.subject_id = c.id
    where state <> 'closed' and rung = 0 and t.ring_at <> next_step_at`,
  'an open case without a timer': `select c.id from desk_case c where state <> 'closed' and not ${timerOf('c', 'next-step')}`,
  'a closed case that still waits': `select c.id from desk_case c where state = 'closed' and (next_step is not null or closing is null or ${timerOf('c', 'next-step')})`,
  'a closed case that owes a promise': `select c.id from desk_case c join promise p on p.brand_id = c.brand_id and p.case_id = c.id
    where c.state = 'closed' and (p.state = 'open' or (p.state = 'broken' and p.consequence_done_at is null))`,
  'a closed case with a live deadline': `select c.id from desk_case c join clock k on k.brand_id = c.brand_id and k.case_id = c.id where c.state = 'closed' and k.state in ('running', 'paused')`,
  'a running deadline without a timer, or another with one': `select k.case_id from clock k where (k.state = 'running') <> ${timerOf('k', 'clock')}`,
  'a promise that is owed without a timer, or a settled one with one': `select p.case_id from promise p where (p.state = 'open' or (p.state = 'broken' and p.consequence_done_at is null)) <> ${timerOf('p', 'promise')}`,
  'two live deadlines of one kind, action and rule': `select k.case_id from clock k where k.state in ('running', 'paused') group by k.case_id, k.kind, k.action, k.rule_id having count(*) > 1`,
  'a deadline that is not the nearest deadline or promise': `select c.id from desk_case c where c.deadline_at is distinct from least(
    (select min(due_at) from clock k where k.brand_id = c.brand_id and k.case_id = c.id and k.state = 'running'),
    (select min(due_at) from promise p where p.brand_id = c.brand_id and p.case_id = c.id and p.state = 'open'))`,
  'an internal deadline that ends after the law': `select h.case_id from clock h join clock l on l.brand_id = h.brand_id and l.case_id = h.case_id and l.action = h.action and l.kind = 'legal' and l.state = 'running'
    where h.kind = 'house' and h.state = 'running' and h.due_at > l.due_at and h.from_at = l.from_at`,
  'a deadline paused after its time': `select k.case_id from clock k where k.state = 'paused' and k.paused_at >= k.due_at`,
  'a deadline met late, and the miss told to nobody': `select k.case_id from clock k where k.state = 'met' and k.met_late and not ${missTold('k', 'k.due_at')}`,
  'a deadline or promise whose time has passed and that nothing runs': `select x.case_id from (select brand_id, id, case_id, due_at from clock where state = 'running' union all select brand_id, id, case_id, due_at from promise where state = 'open') x
    join timer t on t.brand_id = x.brand_id and t.subject_id = x.id where x.due_at <= $1 and t.ring_at > $1`,
  'a promise kept or renegotiated after its time': `select p.case_id from promise p where p.state in ('kept', 'renegotiated') and p.settled_at >= p.due_at`,
  'a timer of nothing': `select t.subject_id from timer t where not exists (select 1 from desk_case c where c.id = t.subject_id) and not exists (select 1 from clock k where k.id = t.subject_id)
    and not exists (select 1 from promise p where p.id = t.subject_id)`,
}
const SQL = Object.entries(BREACHES)
  .map(([name, sql]) => `select '${name}' as breach, x.id::text from (${sql}) x(id)`)
  .join(' union all ')

export async function findBreaches(
  sql: pg.Client,
  now: Temporal.Instant,
): Promise<{ breach: string; id: string }[]> {
  return (
    await sql.query<{ breach: string; id: string }>({
      name: 'breaches',
      text: SQL.replaceAll('$1', '$1::timestamptz'),
      values: [now.toString()],
    })
  ).rows
}

/** Lines of each case's timeline and its version: they only grow. */
export async function readGrowth(
  sql: pg.Client,
): Promise<Map<string, { lines: number; version: number }>> {
  const { rows } = await sql.query<{ id: string; lines: number; version: number }>(
    `select c.id, c.version, (select count(*)::int from timeline t where t.brand_id = c.brand_id and t.case_id = c.id) as lines from desk_case c`,
  )
  return new Map(rows.map(({ id, lines, version }) => [id, { lines, version }]))
}

export type Running = { id: string; due_at: Temporal.Instant }

export const readRunning = async (sql: pg.Client): Promise<Running[]> =>
  (await sql.query<Running>(`select id, due_at from clock where state = 'running'`)).rows

/**
 * Deadlines of `before` whose time has passed unmet by now and that something has happened to
 * without a miss told: paused, moved, void or met late. Only what was met, or lengthened, by a word
 * from before its end counts as kept.
 */
export async function findForgotten(
  sql: pg.Client,
  before: readonly Running[],
  now: Temporal.Instant,
): Promise<{ id: string; state: string }[]> {
  const text = `select k.id, k.state from jsonb_to_recordset($1::jsonb) as was(id uuid, due_at timestamptz) join clock k on k.id = was.id
    where was.due_at <= $2::timestamptz and not (k.state = 'running' and k.due_at = was.due_at) and not (k.state = 'met' and k.met_at < was.due_at)
      and not coalesce((k.extension ->> 'toldAt')::timestamptz < was.due_at, false) and not ${missTold('k', 'was.due_at')}`
  return (
    await sql.query<{ id: string; state: string }>(text, [JSON.stringify(before), now.toString()])
  ).rows
}
