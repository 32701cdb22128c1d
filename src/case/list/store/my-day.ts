// My day: what waits for a person, what is new, what they have lent, what they promised and what
// they were told.
import { type RawBuilder, sql } from 'kysely'
import { onlyRow } from '../../../platform/database/store/row.ts'
import { askTogether, type Look } from '../../../platform/database/store/together.ts'
import { type CaseListRow, hydrate, type Key } from './list.ts'
import { selectNotices } from '../../record/store/notice.ts'
import type { Db } from '../../../platform/database/store/db.ts'
import { selectSnapshot } from '../../../platform/feed/store/change.ts'

type Pick = Key & { weight: number; state: string; sort_at: Temporal.Instant | null }
export type Counts = { waiting: number; fresh: number; owned: number; promises: number }

const COLUMNS = sql`c.brand_id, c.id, c.weight, c.state, c.sort_at`

/** Nearest deadline first; of those at the same time the heavier. */
const pick = (which: RawBuilder<unknown>, most: number) =>
  sql<Pick>`select ${COLUMNS} from desk_case c where ${which} order by c.sort_at, c.weight desc, c.id limit ${sql.lit(most)}`

/** Picked apart, what must be acted on now (weight 5) is never cut off by a full list. */
const urgent = (which: RawBuilder<unknown>, most: number) =>
  pick(sql`${which} and c.weight = 5`, most)

/**
 * Cases with a promise of this person that was broken and not made good, whoever has the next step.
 */
const unmended = (person: string, most: number) => sql<Pick>`
  select ${COLUMNS} from promise p join desk_case c on c.brand_id = p.brand_id and c.id = p.case_id
  where p.holder_id = ${person}::uuid and p.state = 'broken' and p.consequence_done_at is null and p.case_id is not null and c.state <> 'closed' order by p.due_at limit ${sql.lit(most)}`

/** Promises of this person that are open, over all brands. */
const selectMyPromises = (tx: Db, person: string, most: number) =>
  tx
    .selectFrom('promise as p')
    .leftJoin('desk_case as c', (join) =>
      join.onRef('c.brand_id', '=', 'p.brand_id').onRef('c.id', '=', 'p.case_id'),
    )
    .leftJoin('customer as u', (join) =>
      join.onRef('u.brand_id', '=', 'p.brand_id').onRef('u.id', '=', 'p.customer_id'),
    )
    .innerJoin('person as h', 'h.id', 'p.holder_id')
    .innerJoin('brand as b', 'b.id', 'p.brand_id')
    .selectAll('p')
    .select([
      'c.ref',
      'u.name as customer_name',
      'h.name as holder_name',
      sql<number>`coalesce(c.handbook_version, b.handbook_version)`.as('handbook_version'),
    ])
    .where('p.holder_id', '=', person)
    .where('p.state', '=', sql.lit('open'))
    .orderBy('p.due_at')
    .limit(sql.lit(most))

/** Each counted up to `most`. */
function counts(person: string, atMost: number) {
  const most = sql.lit(atMost)
  return sql<Counts>`select
    (select count(*)::int from ((select id from desk_case where next_step_holder_id = ${person}::uuid and state <> 'closed' and state <> 'new' limit ${most})
      union (select id from desk_case where rung_asked_id = ${person}::uuid and state <> 'closed' limit ${most})
      union (select case_id from promise where holder_id = ${person}::uuid and state = 'broken' and consequence_done_at is null and case_id is not null limit ${most}) limit ${most}) a) as waiting,
    (select count(*)::int from (select from desk_case where next_step_holder_id = ${person}::uuid and state = 'new' and rung_asked_id is distinct from ${person}::uuid limit ${most}) a) as fresh,
    (select count(*)::int from (select from desk_case where owner_id = ${person}::uuid and next_step_holder_id <> owner_id and state <> 'closed' limit ${most}) a) as owned,
    (select count(*)::int from (select from promise where holder_id = ${person}::uuid and state = 'open' limit ${most}) a) as promises`
}

/** What has no time comes first. */
const compareSort = (a: Temporal.Instant | null, b: Temporal.Instant | null): number =>
  a && b ? Temporal.Instant.compare(a, b) : Number(a !== null) - Number(b !== null)

/**
 * Weight 5 means act now; the rest by what burns (`urgency`, the least first), the nearest time,
 * then by weight.
 */
const merge = (keys: Pick[], most: number, urgency: (key: Pick) => number = () => 0): Pick[] =>
  [...new Map(keys.map((key) => [key.id, key])).values()]
    .sort(
      (a, b) =>
        Number(b.weight === 5) - Number(a.weight === 5) ||
        urgency(a) - urgency(b) ||
        compareSort(a.sort_at, b.sort_at) ||
        b.weight - a.weight,
    )
    .slice(0, most)

/** A broken promise of theirs comes first, then what is late, then what was reopened. */
function urgencyOf(key: Pick, broken: ReadonlySet<string>, now: Temporal.Instant): number {
  if (broken.has(key.id)) return 0
  if (key.sort_at !== null && Temporal.Instant.compare(key.sort_at, now) < 0) return 1
  return key.state === 'reopened' ? 2 : 3
}

/** The cases of the day as they are picked: those with a promise to mend, and of each kind the urgent ones apart. */
function pickCases(look: Look, person: string, shown: number) {
  const me = sql`${person}::uuid`
  const mine = sql`c.next_step_holder_id = ${me} and c.state <> 'closed' and c.state <> 'new'`
  const asked = sql`c.rung_asked_id = ${me} and c.state <> 'closed'`
  const added = sql`c.next_step_holder_id = ${me} and c.state = 'new' and c.rung_asked_id is distinct from ${me}`
  return askTogether(look, {
    unmended: unmended(person, shown),
    urgentMine: urgent(mine, shown),
    mine: pick(mine, shown),
    urgentAsked: urgent(asked, shown),
    asked: pick(asked, shown),
    urgentAdded: urgent(added, shown),
    added: pick(added, shown),
    owned: pick(
      sql`c.owner_id = ${me} and c.state <> 'closed' and c.next_step_holder_id <> c.owner_id`,
      shown,
    ),
    snapshot: selectSnapshot(),
  })
}

async function readPicked(look: Look, person: string, now: Temporal.Instant, shown: number) {
  const found = await pickCases(look, person, shown)
  const broken = new Set(found.unmended.map((key) => key.id))
  const safetyFirst = (urgentOnes: Pick[], others: Pick[]) =>
    merge([...urgentOnes, ...others], shown)
  const waiting = merge(
    [
      ...found.unmended,
      ...safetyFirst(found.urgentAsked, found.asked),
      ...safetyFirst(found.urgentMine, found.mine),
    ],
    shown,
    (key) => urgencyOf(key, broken, now),
  )
  const fresh = safetyFirst(found.urgentAdded, found.added).filter((key) => !broken.has(key.id))
  const keys = new Map([...waiting, ...fresh, ...found.owned].map((key) => [key.id, key]))
  const rows = new Map((await hydrate(look, [...keys.values()])).map((row) => [row.id, row]))
  const rowsOf = (some: readonly Key[]): CaseListRow[] =>
    some.flatMap((key) => rows.get(key.id) ?? [])
  return {
    cases: { waiting: rowsOf(waiting), fresh: rowsOf(fresh), owned: rowsOf(found.owned) },
    // What is read about them afterwards has seen no less.
    snapshot: onlyRow(found.snapshot).snapshot,
  }
}

/**
 * What waits for this person (steps they hold, and what was escalated to them), what is new (what they
 * were reminded of already waits above), and what
 * they own while somebody else has the next step. Safety comes before every deadline; then broken
 * promises of theirs, what is late, and what was reopened.
 * `shown` of each, each counted up to `counted`. Promises, notices and counts are asked for beside
 * the cases: nobody waits for the one after the other.
 */
export async function readDay(
  look: Look,
  person: string,
  now: Temporal.Instant,
  { shown, counted }: { shown: number; counted: number },
) {
  const [{ cases, snapshot }, beside] = await Promise.all([
    readPicked(look, person, now, shown),
    askTogether(look, {
      promises: selectMyPromises(look.db, person, shown),
      notices: selectNotices(look.db, person, shown),
      counts: counts(person, counted),
      snapshot: selectSnapshot(),
    }),
  ])
  return {
    ...cases,
    promises: beside.promises,
    notices: beside.notices,
    counts: onlyRow(beside.counts),
    snapshot: `${snapshot} ${onlyRow(beside.snapshot).snapshot}`,
  }
}
