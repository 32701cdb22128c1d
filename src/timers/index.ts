// Sleeps until the next timer is due, wakes early when one was set, and looks every two seconds in case a node died with its own.
import { findNextRingAt } from '../app/case/timer.ts'
import type { Ctx } from '../app/ctx.ts'
import { LONGEST_SLEEP_MS, type Service, startLoop } from '../app/loop.ts'
import { ringDue } from './ring.ts'

const BUSY_SLEEP_MS = 100

export const startTimers = (ctx: Ctx): Service =>
  startLoop(ctx, 'the timers', async () => {
    const { busy } = await ringDue(ctx)
    if (busy > 0) return BUSY_SLEEP_MS
    const next = await findNextRingAt(ctx)
    return next ? next.epochMilliseconds - ctx.now().epochMilliseconds : LONGEST_SLEEP_MS
  })
