// Due timers and the lock under which one of them runs.
import { type CaseRecord, findCase, lockFreeCase, lockFreeCases } from '../../record/store/case.ts'
import { findDeadline } from '../../record/store/deadline.ts'
import { findPromise } from '../../record/store/promise.ts'
import {
  type TimerKind,
  deleteTimer,
  findNextTimerAt,
  findTimer,
  listCaseTimers,
  listDueAndNext,
  listTimersOf,
  markTimerFailed,
} from '../../../platform/jobs/store/timer.ts'
import { type Tx, inTx, waitAtMost } from '../../../platform/database/store/db.ts'
import { inAllBrands } from '../../../platform/database/app/all-brands.ts'
import type { Ctx } from '../../../platform/database/app/ctx.ts'
import { closeTail } from './case-context.ts'
import { openWaiting, type Tail } from './open-context.ts'
import { computeWait } from '../../../platform/base/domain/backoff.ts'
import { HOUR_MS } from '../../../platform/base/domain/duration.ts'

export type DueTimer = { brand: string; kind: TimerKind; subject: string }
export type TimerLook = { due: DueTimer[]; nextAt: Temporal.Instant | null }

/**
 * A timer that runs waits for nobody: the case was free when it was locked, so whatever else is
 * held is held by mistake and tried again later.
 */
const WAIT_MS = 2000

/**
 * At most `most` timers that are due, of these brands or of all, or of one case alone, and when the
 * first of those not yet due runs.
 */
export async function lookAtTimers(
  ctx: Ctx,
  most: number,
  brands?: readonly string[],
  caseId?: string,
): Promise<TimerLook> {
  const now = ctx.now()
  const look = (tx: Tx) =>
    caseId ? listCaseTimers(tx, caseId) : listDueAndNext(tx, now.toString(), most)
  const rows = await (brands ? inTx(ctx.db, brands, look) : inAllBrands(ctx, look))
  const isDue = (at: string) => Temporal.Instant.compare(Temporal.Instant.from(at), now) <= 0
  const next = rows.find((row) => !isDue(row.ring_at))
  return {
    due: rows
      .filter((row) => isDue(row.ring_at))
      .map((row) => ({ brand: row.brand_id, kind: row.kind, subject: row.subject_id })),
    nextAt: next ? Temporal.Instant.from(next.ring_at) : null,
  }
}

export const findNextRunAt = (ctx: Ctx): Promise<Temporal.Instant | null> =>
  inAllBrands(ctx, async (tx) => {
    const at = await findNextTimerAt(tx)
    return at ? Temporal.Instant.from(at) : null
  })

async function findCaseId(tx: Tx, timer: DueTimer): Promise<string | null> {
  if (timer.kind === 'next-step') return timer.subject
  if (timer.kind === 'clock')
    return (await findDeadline(tx, timer.brand, timer.subject))?.case_id ?? null
  return (await findPromise(tx, timer.brand, timer.subject))?.case_id ?? null
}

/**
 * Runs `work` under the case's lock when the timer is still due; effect and completion commit
 * together. False when another node or a
 * person holds the case just now: nobody waits, nothing deadlocks, the next look finds it again. A
 * timer whose subject is gone is dropped.
 */
export function openTimer(
  ctx: Ctx,
  timer: DueTimer,
  work: (tx: Tx, row: CaseRecord) => Promise<void>,
): Promise<boolean> {
  return inTx(ctx.db, [timer.brand], async (tx) => {
    await waitAtMost(tx, WAIT_MS)
    const caseId = await findCaseId(tx, timer)
    const row = caseId ? await lockFreeCase(tx, timer.brand, caseId) : undefined
    if (!row) {
      if (caseId && (await findCase(tx, timer.brand, caseId))) return false
      await deleteTimer(tx, timer)
      return true
    }
    const known = await findTimer(tx, timer)
    // Somebody ran it or moved it between the look and the lock.
    if (!known || Temporal.Instant.compare(Temporal.Instant.from(known.ring_at), ctx.now()) > 0)
      return true
    await work(tx, row)
    return true
  })
}

/**
 * Runs `work` for many due timers of one brand in one transaction, each under its case's lock: all
 * of it or nothing. Those it could not take are `left`: their case is held or gone, so each is
 * asked for on its own (openTimer). Of a case with several only the first runs; the next look finds
 * the others.
 */
export function openTimers(
  ctx: Ctx,
  brand: string,
  timers: readonly DueTimer[],
  work: (tx: Tx, row: CaseRecord, timer: DueTimer, tail: Tail) => Promise<void>,
): Promise<{ done: number; left: DueTimer[] }> {
  return inTx(ctx.db, [brand], async (tx) => {
    await waitAtMost(tx, WAIT_MS)
    const asked = await listTimersOf(tx, brand, timers)
    const cases = new Map(
      (
        await lockFreeCases(tx, brand, [...new Set(asked.flatMap((timer) => timer.case_id ?? []))])
      ).map((row) => [row.id, row]),
    )
    // Somebody may have run or moved one between the look and the lock.
    const now = ctx.now()
    const known = new Map(
      (await listTimersOf(tx, brand, timers)).map((timer) => [
        `${timer.kind} ${timer.subject_id}`,
        timer,
      ]),
    )
    const tail: Tail = { ...openWaiting(), open: [], patches: new Map(), staff: new Map() }
    const left: DueTimer[] = []
    const taken = new Set<string>()
    for (const timer of timers) {
      const found = known.get(`${timer.kind} ${timer.subject}`)
      if (!found || Temporal.Instant.compare(Temporal.Instant.from(found.ring_at), now) > 0)
        continue
      const row = found.case_id ? cases.get(found.case_id) : undefined
      if (!row) left.push(timer)
      else if (!taken.has(row.id)) {
        taken.add(row.id)
        await work(tx, row, timer, tail)
      }
    }
    await closeTail(tx, brand, tail, now)
    return { done: timers.length - left.length, left }
  })
}

/** Longer after each failure, at most an hour; no timer is given up. */
const WAIT = { firstMs: 5_000, mostMs: HOUR_MS }

export const failTimer = (ctx: Ctx, timer: DueTimer, error: unknown): Promise<unknown> =>
  inTx(ctx.db, [timer.brand], async (tx) => {
    await waitAtMost(tx, WAIT_MS)
    const known = await findTimer(tx, timer)
    if (!known) return
    await markTimerFailed(
      tx,
      timer,
      error instanceof Error ? error.message : String(error),
      ctx
        .now()
        .add({ milliseconds: computeWait(known.attempts, WAIT) })
        .toString(),
    )
  })
