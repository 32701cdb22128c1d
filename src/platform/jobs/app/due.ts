// Which timers are due, when the next one is, and what happens to one that failed.
import {
  findNextTimerAt,
  findTimer,
  type KindSubject,
  listDueAndNext,
  listTimersOfOne,
  markTimerFailed,
} from '../store/timer.ts'
import type { TimerRef } from '../domain/timer-kind.ts'
import { type Tx, inTx, waitAtMost } from '../../database/store/db.ts'
import { computeWait } from '../../base/domain/backoff.ts'
import { HOUR_MS } from '../../base/domain/duration.ts'
import { inAllBrands } from '../../database/app/all-brands.ts'
import type { Ctx } from '../../database/app/ctx.ts'

export type TimerLook = { due: TimerRef[]; nextAt: Temporal.Instant | null }
/** Only timers of these kinds that lock this one thing. */
export type OfOne = { kinds: readonly KindSubject[]; id: string }

/**
 * A timer that runs waits for nobody: what it locks was free, so whatever else is held is held by
 * mistake and tried again later.
 */
export const WAIT_MS = 2000

/**
 * At most `most` timers that are due, of these brands or of all, or of one thing alone, and when
 * the first of those not yet due runs.
 */
export async function lookAtTimers(
  ctx: Ctx,
  most: number,
  brands?: readonly string[],
  one?: OfOne,
): Promise<TimerLook> {
  const now = ctx.now()
  const look = (tx: Tx) =>
    one ? listTimersOfOne(tx, one.kinds, one.id) : listDueAndNext(tx, now, most)
  const rows = await (brands ? inTx(ctx.db, brands, look) : inAllBrands(ctx, look))
  const next = rows.find((row) => !isDue(row.ring_at, now))
  return {
    due: rows
      .filter((row) => isDue(row.ring_at, now))
      .map((row) => ({ brand: row.brand_id, kind: row.kind, subject: row.subject_id })),
    nextAt: next?.ring_at ?? null,
  }
}

export const isDue = (at: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(at, now) <= 0

export const findNextRunAt = (ctx: Ctx): Promise<Temporal.Instant | null> =>
  inAllBrands(ctx, findNextTimerAt)

/** Longer after each failure, at most an hour; no timer is given up. */
const AGAIN = { firstMs: 5_000, mostMs: HOUR_MS }

export const failTimer = (ctx: Ctx, timer: TimerRef, error: unknown): Promise<unknown> =>
  inTx(ctx.db, [timer.brand], async (tx) => {
    await waitAtMost(tx, WAIT_MS)
    const known = await findTimer(tx, timer)
    if (!known) return
    await markTimerFailed(
      tx,
      timer,
      error instanceof Error ? error.message : String(error),
      ctx.now().add({ milliseconds: computeWait(known.attempts, AGAIN) }),
    )
  })
