// Rings what is due: each timer in a transaction of its own, under its case's lock, decided anew; whoever is busy is left for the next look.
import { atDesk } from '../app/case/desk.ts'
import { ringClock, ringNextStep, ringPromise } from '../app/case/ring.ts'
import { type DueTimer, failRing, lookAtTimers, openRing } from '../app/case/timer.ts'
import { ringAlarm } from '../app/contact/alarm.ts'
import { ringContact } from '../app/contact/ring.ts'
import type { Ctx } from '../app/ctx.ts'

const MOST_A_LOOK = 200
const AT_ONCE = 4

/** `busy`: held by somebody else just now; `stuck`: failed, and could not even be put off; `nextAt`: when the first that is not due rings. */
export type RingResult = { rung: number; busy: number; failed: number; stuck: number; nextAt: Temporal.Instant | null }
/** `caseId`: only the timers of this case. */
export type RingOptions = { brands?: readonly string[]; caseId?: string; isStopped?: () => boolean }

/** Rings everything due by now, oldest first; ends when nothing is left or all that is left is busy elsewhere. */
export async function ringDue(ctx: Ctx, { brands, caseId, isStopped = () => false }: RingOptions = {}): Promise<RingResult> {
  const total: RingResult = { rung: 0, busy: 0, failed: 0, stuck: 0, nextAt: null }
  while (!isStopped()) {
    const { due, nextAt } = await lookAtTimers(ctx, MOST_A_LOOK, brands, caseId)
    total.nextAt = nextAt
    total.busy = total.stuck = 0
    if (due.length === 0) return total
    const before = total.rung + total.failed
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let timer = due.shift(); timer && !isStopped(); timer = due.shift()) {
          const result = await ringOne(ctx, timer)
          total[result]++
        }
      }),
    )
    if (total.rung + total.failed === before) return total
  }
  return total
}

/** Never throws: one timer that fails keeps no other from ringing. */
async function ringOne(ctx: Ctx, timer: DueTimer): Promise<'rung' | 'busy' | 'failed' | 'stuck'> {
  try {
    const isDone = timer.kind === 'contact' ? await ringContact(ctx, timer) : timer.kind === 'alarm' ? await ringAlarm(ctx, timer) : await openRing(ctx, timer, (tx, row) =>
      atDesk(ctx, tx, { kind: 'system' }, row, async (desk) => {
        if (timer.kind === 'next-step') await ringNextStep(desk)
        else if (timer.kind === 'clock') await ringClock(desk, timer.subject)
        else await ringPromise(desk, timer.subject)
      }),
    )
    if (isDone) ctx.poke('change')
    return isDone ? 'rung' : 'busy'
  } catch (error) {
    const facts = { err: error, timer: timer.kind, subject: timer.subject }
    try {
      await failRing(ctx, timer, error)
      ctx.log.error(facts, 'a timer failed and will ring again')
      return 'failed'
    } catch {
      ctx.log.error(facts, 'a timer failed and could not be put off')
      return 'stuck'
    }
  }
}
