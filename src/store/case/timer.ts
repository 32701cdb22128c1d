// Timers: set in the transaction of what they are about, rung by whoever is awake.
import { sql } from 'kysely'
import type { Tx } from '../db.ts'

export const TIMER_KINDS = ['next-step', 'clock', 'promise', 'contact', 'alarm'] as const
export type TimerKind = (typeof TIMER_KINDS)[number]
export type TimerRef = { brand: string; kind: TimerKind; subject: string }

/** One timer for each kind and subject: setting it again moves it. */
export async function setTimers(tx: Tx, timers: (TimerRef & { at: string })[]): Promise<void> {
  if (timers.length === 0) return
  await tx
    .insertInto('timer')
    .values(timers.map((timer) => ({ brand_id: timer.brand, kind: timer.kind, subject_id: timer.subject, due_at: timer.at, ring_at: timer.at })))
    .onConflict((conflict) =>
      conflict.columns(['brand_id', 'kind', 'subject_id']).doUpdateSet((q) => ({ due_at: q.ref('excluded.due_at'), ring_at: q.ref('excluded.ring_at'), attempts: 0, error: null })),
    )
    .execute()
}

export const deleteTimer = (tx: Tx, timer: TimerRef) =>
  tx.deleteFrom('timer').where('brand_id', '=', timer.brand).where('kind', '=', timer.kind).where('subject_id', '=', timer.subject).execute()

export type WaitingTimer = { brand_id: string; kind: TimerKind; subject_id: string; ring_at: string }

/**
 * What should have rung by `now`, the longest waiting first, and behind it the one that rings next. Two short walks of one index,
 * however many wait. No lock: whoever rings looks again under the case's lock.
 */
export async function listDueAndNext(tx: Tx, now: string, most: number): Promise<WaitingTimer[]> {
  const { rows } = await sql<WaitingTimer>`
    (select brand_id, kind, subject_id, ring_at from timer where ring_at <= ${now} order by ring_at limit ${most})
    union all
    (select brand_id, kind, subject_id, ring_at from timer where ring_at > ${now} order by ring_at limit 1)`.execute(tx)
  return rows
}

/** All timers of one case, the longest waiting first. */
export async function listCaseTimers(tx: Tx, caseId: string): Promise<WaitingTimer[]> {
  const { rows } = await sql<WaitingTimer>`
    select brand_id, kind, subject_id, ring_at from timer
    where kind in ('next-step', 'clock', 'promise')
      and subject_id in (select ${caseId}::uuid union all select id from clock where case_id = ${caseId}::uuid union all select id from promise where case_id = ${caseId}::uuid)
    order by ring_at`.execute(tx)
  return rows
}

export const findTimer = (tx: Tx, timer: TimerRef) =>
  tx.selectFrom('timer').selectAll().where('brand_id', '=', timer.brand).where('kind', '=', timer.kind).where('subject_id', '=', timer.subject).executeTakeFirst()

export async function findNextRing(tx: Tx): Promise<string | null> {
  const row = await tx.selectFrom('timer').select('ring_at').orderBy('ring_at').limit(1).executeTakeFirst()
  return row?.ring_at ?? null
}

/** A ring that failed is tried again later; what it is about stays due. */
export const markFailedRing = (tx: Tx, timer: TimerRef, error: string, again: string) =>
  tx
    .updateTable('timer')
    .set({ attempts: sql`least(attempts + 1, 1000)`, error: error.slice(0, 1000), ring_at: again })
    .where('brand_id', '=', timer.brand)
    .where('kind', '=', timer.kind)
    .where('subject_id', '=', timer.subject)
    .execute()
