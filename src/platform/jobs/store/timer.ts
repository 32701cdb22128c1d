// Timers: set in the transaction of what they are about, run by whichever node is awake.
import { type RawBuilder, sql } from 'kysely'
import type { Schema } from '../../database/store/schema.ts'
import type { Tx } from '../../database/store/db.ts'
import type { TimerKindName, TimerRef } from '../domain/timer-kind.ts'

/**
 * What a timer is about: `itself`, the very thing that is locked while it runs, or a row of this
 * table, whose column names the locked thing. The table has `brand_id` and `id`.
 */
export type TimerSubject =
  | 'itself'
  | { [T in keyof Schema & string]: { table: T; column: keyof Schema[T] & string } }[keyof Schema &
      string]
/** A kind of timer and what it is about. */
export type KindSubject = { kind: TimerKindName; subject: TimerSubject }

/** A timer as it is from now on; null: there is none any more. */
export type TimerWrite = TimerRef & { at: Temporal.Instant | null }
export const timerKey = ({ kind, subject }: TimerRef): string => `${kind} ${subject}`

/** One timer for each kind and subject: setting it again moves it. */
export async function setTimers(
  tx: Tx,
  timers: (TimerRef & { at: Temporal.Instant })[],
): Promise<void> {
  if (timers.length > 0) await upsertTimers(tx, timers).execute()
}

/** What writes these timers, each named once. */
export function timerWrites(tx: Tx, timers: readonly TimerWrite[]) {
  const set = timers.flatMap(({ at, ...timer }) => (at === null ? [] : [{ ...timer, at }]))
  const gone = timers.filter(({ at }) => at === null)
  return [
    ...(set.length > 0 ? [upsertTimers(tx, set)] : []),
    ...(gone.length > 0 ? [removeTimers(tx, gone)] : []),
  ]
}

const removeTimers = (tx: Tx, timers: readonly TimerRef[]) =>
  tx
    .deleteFrom('timer')
    .where((q) =>
      q.or(
        timers.map(({ brand, kind, subject }) =>
          q.and({ brand_id: brand, kind, subject_id: subject }),
        ),
      ),
    )

export async function writeTimers(tx: Tx, timers: readonly TimerWrite[]): Promise<void> {
  for (const write of timerWrites(tx, timers)) await write.execute()
}

const upsertTimers = (tx: Tx, timers: readonly (TimerRef & { at: Temporal.Instant })[]) =>
  tx
    .insertInto('timer')
    .values(
      timers.map((timer) => ({
        brand_id: timer.brand,
        kind: timer.kind,
        subject_id: timer.subject,
        due_at: timer.at,
        ring_at: timer.at,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['brand_id', 'kind', 'subject_id']).doUpdateSet((q) => ({
        due_at: q.ref('excluded.due_at'),
        ring_at: q.ref('excluded.ring_at'),
        attempts: 0,
        error: null,
      })),
    )

export const deleteTimer = (tx: Tx, timer: TimerRef) => removeTimers(tx, [timer]).execute()

export type WaitingTimer = {
  brand_id: string
  kind: TimerKindName
  subject_id: string
  ring_at: Temporal.Instant
}

/**
 * What should have run by `now`, the longest waiting first, and behind it the one that runs next.
 * Two short walks of one index, however many wait. No lock: whoever runs one looks again under the
 * lock of what it is about.
 */
export async function listDueAndNext(
  tx: Tx,
  now: Temporal.Instant,
  most: number,
): Promise<WaitingTimer[]> {
  const { rows } = await sql<WaitingTimer>`
    (select brand_id, kind, subject_id, ring_at from timer where ring_at <= ${now} order by ring_at limit ${most})
    union all
    (select brand_id, kind, subject_id, ring_at from timer where ring_at > ${now} order by ring_at limit 1)`.execute(
    tx,
  )
  return rows
}

/** All timers of these kinds that lock this one thing, the longest waiting first. */
export async function listTimersOfOne(
  tx: Tx,
  kinds: readonly KindSubject[],
  id: string,
): Promise<WaitingTimer[]> {
  const { rows } = await sql<WaitingTimer>`
    select brand_id, kind, subject_id, ring_at from timer
    where kind in (${sql.join(kinds.map(({ kind }) => sql.lit(kind)))})
      and subject_id in (select ${id}::uuid ${sql.join(
        kinds.map(({ subject }) =>
          subject === 'itself'
            ? sql``
            : sql`union all select id from ${sql.table(subject.table)} where ${sql.ref(subject.column)} = ${id}::uuid`,
        ),
        sql` `,
      )})
    order by ring_at`.execute(tx)
  return rows
}

export type SubjectTimer = {
  kind: TimerKindName
  subject_id: string
  ring_at: Temporal.Instant
  due_at: Temporal.Instant
  /** Of what is locked while it runs; null when that is gone. */
  locked_id: string | null
}

/** Of what a timer `t` of each kind locks. */
const lockedId = (kinds: readonly KindSubject[]): RawBuilder<unknown> =>
  sql`case t.kind ${sql.join(
    kinds.map(({ kind, subject }) =>
      subject === 'itself'
        ? sql`when ${sql.lit(kind)} then t.subject_id`
        : sql`when ${sql.lit(kind)} then (select s.${sql.ref(subject.column)} from ${sql.table(subject.table)} s where s.brand_id = t.brand_id and s.id = t.subject_id)`,
    ),
    sql` `,
  )} end`

/**
 * Timers of one brand as they stand now, each with what it locks; those that are gone are not among
 * them.
 */
export async function listTimersOf(
  tx: Tx,
  kinds: readonly KindSubject[],
  brand: string,
  timers: readonly { kind: TimerKindName; subject: string }[],
): Promise<SubjectTimer[]> {
  const { rows } = await sql<SubjectTimer>`
    select t.kind, t.subject_id, t.ring_at, t.due_at, ${lockedId(kinds)} as locked_id
    from unnest(${timers.map((timer) => timer.kind)}::text[], ${timers.map((timer) => timer.subject)}::uuid[]) with ordinality as w(kind, subject, place)
    join timer t on t.brand_id = ${brand} and t.kind = w.kind and t.subject_id = w.subject order by w.place`.execute(
    tx,
  )
  return rows
}

export const findTimer = (tx: Tx, timer: TimerRef) =>
  tx
    .selectFrom('timer')
    .selectAll()
    .where('brand_id', '=', timer.brand)
    .where('kind', '=', timer.kind)
    .where('subject_id', '=', timer.subject)
    .executeTakeFirst()

export async function findNextTimerAt(tx: Tx): Promise<Temporal.Instant | null> {
  const row = await tx
    .selectFrom('timer')
    .select('ring_at')
    .orderBy('ring_at')
    .limit(1)
    .executeTakeFirst()
  return row?.ring_at ?? null
}

/** A run that failed is tried again later; what it is about stays due. */
export const markTimerFailed = (tx: Tx, timer: TimerRef, error: string, again: Temporal.Instant) =>
  tx
    .updateTable('timer')
    .set({ attempts: sql`least(attempts + 1, 1000)`, error: error.slice(0, 1000), ring_at: again })
    .where('brand_id', '=', timer.brand)
    .where('kind', '=', timer.kind)
    .where('subject_id', '=', timer.subject)
    .execute()
