// Sleeps until the next timer is due, wakes early when one was set, and looks every two seconds in
// case a node died with its own.
import type { NodeCtx } from '../../platform/database/app/ctx.ts'
import { LONGEST_SLEEP_MS, type Service, startLoop } from '../../platform/database/app/loop.ts'
import { runDueTimers } from './run.ts'

const BUSY_SLEEP_MS = 100

export const startTimers = (ctx: NodeCtx): Service =>
  startLoop(ctx, 'the timers', async (isStopped) => {
    const { busy, stuck, nextAt } = await runDueTimers(ctx, { isStopped })
    if (stuck > 0) return LONGEST_SLEEP_MS
    if (busy > 0) return BUSY_SLEEP_MS
    return nextAt ? nextAt.epochMilliseconds - ctx.now().epochMilliseconds : LONGEST_SLEEP_MS
  })
