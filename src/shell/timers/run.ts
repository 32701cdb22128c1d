// Runs what is due: some timers of a brand together, each under the lock of what it is about,
// decided anew; where one fails, each on its own; whoever is busy is left for the next look.
import { failTimer, lookAtTimers } from '../../platform/jobs/app/due.ts'
import { makeRunners, type Runner } from '../../platform/jobs/app/runner.ts'
import type { TimerRef } from '../../platform/jobs/domain/timer-kind.ts'
import type { NodeCtx } from '../../platform/database/app/ctx.ts'

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
  ctx: NodeCtx,
  { brands, caseId, isStopped = () => false }: RunOptions = {},
): Promise<RunResult> {
  const runners = makeRunners(ctx.areas)
  const cases = runners.find(({ lock }) => lock === 'case')
  const one = caseId === undefined ? undefined : { kinds: cases?.kinds ?? [], id: caseId }
  const total: RunResult = { done: 0, busy: 0, failed: 0, stuck: 0, nextAt: null }
  while (!isStopped()) {
    const { due, nextAt } = await lookAtTimers(ctx, MAX_A_LOOK, brands, one)
    total.nextAt = nextAt
    total.busy = total.stuck = 0
    if (due.length === 0) return total
    const before = total.done + total.failed
    const bundles = bundle(runners, due)
    await Promise.all(
      Array.from({ length: CONCURRENCY }, async () => {
        for (let next = bundles.shift(); next && !isStopped(); next = bundles.shift()) {
          const left = await runTogether(ctx, next)
          total.done += next.timers.length - left.length
          for (let timer = left.shift(); timer && !isStopped(); timer = left.shift())
            total[await runTimer(ctx, next.runner, timer)]++
        }
      }),
    )
    if (total.done + total.failed === before) return total
  }
  return total
}

/** `runner` is undefined where no area has registered the kind of its timer. */
type Bundle = { runner: Runner | undefined; timers: TimerRef[] }

/**
 * The longest waiting first, of one brand and one lock each; what is urgent runs alone and before
 * everything, and so, in its turn, does what shares no transaction.
 */
function bundle(runners: readonly Runner[], due: readonly TimerRef[]): Bundle[] {
  const runnerOf = new Map(
    runners.flatMap((runner) => runner.kinds.map(({ kind }) => [kind, runner] as const)),
  )
  const bundles: Bundle[] = []
  const open = new Map<string, Bundle>()
  for (const timer of due) {
    const runner = runnerOf.get(timer.kind)
    const isUrgent = runner?.isUrgent(timer.kind) ?? false
    const isAlone = isUrgent || !runner?.runTogether
    const key = `${timer.brand} ${runner?.lock}`
    const known = isAlone ? undefined : open.get(key)
    if (known && known.timers.length < TOGETHER) known.timers.push(timer)
    else {
      const fresh: Bundle = { runner, timers: [timer] }
      if (isUrgent) bundles.unshift(fresh)
      else bundles.push(fresh)
      if (!isAlone) open.set(key, fresh)
    }
  }
  return bundles
}

/**
 * Returns those that must run alone: all of them when one has failed, because then nothing of the
 * transaction is left.
 */
async function runTogether(ctx: NodeCtx, { runner, timers }: Bundle): Promise<TimerRef[]> {
  const [first] = timers
  if (!first || timers.length === 1 || !runner?.runTogether) return timers
  try {
    const { done, left } = await runner.runTogether(ctx, first.brand, timers)
    if (done > 0) ctx.notify('change')
    return left
  } catch {
    return timers
  }
}

/** Never throws: one timer that fails keeps no other from running. */
async function runTimer(
  ctx: NodeCtx,
  runner: Runner | undefined,
  timer: TimerRef,
): Promise<'done' | 'busy' | 'failed' | 'stuck'> {
  try {
    if (!runner) throw new Error(`no area has registered timers of kind ${timer.kind}`)
    const isDone = await runner.runOne(ctx, timer)
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
