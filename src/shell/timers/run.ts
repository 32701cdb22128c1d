// Runs what is due: some timers of a brand together, each under its case's lock, decided anew;
// where one fails, each on its own; whoever is busy is left for the next look.
import type { ContactCtx } from '../../contact/core/app/contact-context.ts'
import type { CaseCtx } from '../../case/record/app/case-context-type.ts'
import { withCase, type CaseContext } from '../../case/context/app/case-context.ts'
import { runDeadlineTimer } from '../../case/deadlines/app/deadline-timer.ts'
import { runStepTimer, runPromiseTimer } from '../../case/escalation/app/timer-run.ts'
import {
  type DueTimer,
  failTimer,
  lookAtTimers,
  openTimer,
  openTimers,
} from '../../case/context/app/timer.ts'
import { runAlarmTimer } from '../../contact/alarm/app/alarm.ts'
import { runContactTimer } from '../../contact/chat/app/timer-run.ts'

const MAX_A_LOOK = 400
const CONCURRENCY = 4
/**
 * So many in one transaction: enough to share what each costs, few enough that nobody waits
 * long for a case.
 */
const TOGETHER = 20

/**
 * `busy`: held by somebody else just now; `stuck`: failed, and could not even be put off; `nextAt`:
 * when the first that is not due runs.
 */
export type RunResult = {
  done: number
  busy: number
  failed: number
  stuck: number
  nextAt: Temporal.Instant | null
}
/** `caseId`: only the timers of this case. */
export type RunOptions = { brands?: readonly string[]; caseId?: string; isStopped?: () => boolean }

/**
 * Runs everything due by now, oldest first; ends when nothing is left or all that is left is busy
 * elsewhere.
 */
export async function runDueTimers(
  ctx: ContactCtx,
  { brands, caseId, isStopped = () => false }: RunOptions = {},
): Promise<RunResult> {
  const total: RunResult = { done: 0, busy: 0, failed: 0, stuck: 0, nextAt: null }
  while (!isStopped()) {
    const { due, nextAt } = await lookAtTimers(ctx, MAX_A_LOOK, brands, caseId)
    total.nextAt = nextAt
    total.busy = total.stuck = 0
    if (due.length === 0) return total
    const before = total.done + total.failed
    const bundles = bundle(due)
    await Promise.all(
      Array.from({ length: CONCURRENCY }, async () => {
        for (let timers = bundles.shift(); timers && !isStopped(); timers = bundles.shift()) {
          const left = await runTogether(ctx, timers)
          total.done += timers.length - left.length
          for (let timer = left.shift(); timer && !isStopped(); timer = left.shift())
            total[await runTimer(ctx, timer)]++
        }
      }),
    )
    if (total.done + total.failed === before) return total
  }
  return total
}

/**
 * The longest waiting first, of one brand each; what is about a contact runs alone, and an alarm
 * before everything.
 */
function bundle(due: readonly DueTimer[]): DueTimer[][] {
  const bundles: DueTimer[][] = []
  const open = new Map<string, DueTimer[]>()
  for (const timer of due) {
    const isAlone = timer.kind === 'contact' || timer.kind === 'alarm'
    const known = isAlone ? undefined : open.get(timer.brand)
    if (known && known.length < TOGETHER) known.push(timer)
    else {
      const fresh = [timer]
      if (timer.kind === 'alarm') bundles.unshift(fresh)
      else bundles.push(fresh)
      if (!isAlone) open.set(timer.brand, fresh)
    }
  }
  return bundles
}

/**
 * Returns those that must run alone: all of them when one has failed, because then nothing of the
 * transaction is left.
 */
async function runTogether(ctx: CaseCtx, timers: DueTimer[]): Promise<DueTimer[]> {
  const [first, ...others] = timers
  if (!first || others.length === 0) return timers
  try {
    const { done, left } = await openTimers(ctx, first.brand, timers, (tx, row, timer, tail) =>
      withCase(ctx, tx, { actor: { kind: 'system' }, row, tail }, (context) =>
        runCaseTimer(context, timer),
      ),
    )
    if (done > 0) ctx.notify('change')
    return left
  } catch {
    return timers
  }
}

async function runCaseTimer(context: CaseContext, timer: DueTimer): Promise<void> {
  if (timer.kind === 'next-step') await runStepTimer(context)
  else if (timer.kind === 'clock') await runDeadlineTimer(context, timer.subject)
  else await runPromiseTimer(context, timer.subject)
}

/** Never throws: one timer that fails keeps no other from running. */
async function runTimer(
  ctx: ContactCtx,
  timer: DueTimer,
): Promise<'done' | 'busy' | 'failed' | 'stuck'> {
  try {
    const isDone =
      timer.kind === 'contact'
        ? await runContactTimer(ctx, timer)
        : timer.kind === 'alarm'
          ? await runAlarmTimer(ctx, timer)
          : await openTimer(ctx, timer, (tx, row) =>
              withCase(ctx, tx, { actor: { kind: 'system' }, row }, (context) =>
                runCaseTimer(context, timer),
              ),
            )
    if (isDone) ctx.notify('change')
    return isDone ? 'done' : 'busy'
  } catch (error) {
    const facts = { err: error, timer: timer.kind, subject: timer.subject }
    try {
      await failTimer(ctx, timer, error)
      ctx.log.error(facts, 'a timer failed and will run again')
      return 'failed'
    } catch {
      ctx.log.error(facts, 'a timer failed and could not be put off')
      return 'stuck'
    }
  }
}
