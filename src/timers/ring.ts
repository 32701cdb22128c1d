// Rings what is due: each timer in a transaction of its own, under its case's lock, decided anew; whoever is busy is left for the next look.
import { atDesk } from '../app/case/desk.ts'
import { ringClock, ringNextStep, ringPromise } from '../app/case/ring.ts'
import { inAllBrands } from '../app/all-brands.ts'
import { findDue, failRing, type DueTimer, openRing } from '../app/case/timer.ts'
import type { Ctx } from '../app/ctx.ts'

const MOST_A_LOOK = 200
const AT_ONCE = 4

export type RingResult = { rung: number; busy: number; failed: number }

/** Rings everything due by now, oldest first; ends when nothing is left or all that is left is busy elsewhere. */
export async function ringDue(ctx: Ctx): Promise<RingResult> {
  const total: RingResult = { rung: 0, busy: 0, failed: 0 }
  for (;;) {
    const due = await inAllBrands(ctx, (tx) => findDue(ctx, tx, MOST_A_LOOK))
    if (due.length === 0) return total
    const before = total.rung + total.failed
    total.busy = 0
    const waiting = [...due]
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let timer = waiting.shift(); timer; timer = waiting.shift()) {
          const result = await ringOne(ctx, timer)
          total[result]++
        }
      }),
    )
    if (total.rung + total.failed === before) return total
  }
}

async function ringOne(ctx: Ctx, timer: DueTimer): Promise<'rung' | 'busy' | 'failed'> {
  try {
    const isDone = await openRing(ctx, timer, (tx, row) =>
      atDesk(ctx, tx, { kind: 'system' }, row, async (desk) => {
        if (timer.kind === 'next-step') await ringNextStep(desk)
        else if (timer.kind === 'clock') await ringClock(desk, timer.subject)
        else await ringPromise(desk, timer.subject)
      }),
    )
    if (isDone) ctx.poke('change')
    return isDone ? 'rung' : 'busy'
  } catch (error) {
    ctx.log.error({ err: error, timer: timer.kind, subject: timer.subject }, 'a timer failed and will ring again')
    await failRing(ctx, timer, error)
    return 'failed'
  }
}
