// A loop beside the requests: works, sleeps as long as the work says, wakes early when notified,
// and never dies of an error.
import type { Ctx } from './ctx.ts'

/**
 * Nobody sleeps longer: what another node wrote, or left behind when it died, is found within this
 * time.
 */
export const LONGEST_SLEEP_MS = 2000
/**
 * The first notify is answered at once; those that come sooner after it than this are answered
 * together, so that a rush costs the loop no more than a few looks.
 */
const GATHER_MS = 20

export type Service = { stop: () => Promise<void>; notify: () => void }

/**
 * A loop that works, then sleeps as long as `work` says (ms) or until it is notified. Errors are
 * logged and the loop goes on. Long work asks `isStopped` between its pieces.
 */
export function startLoop(
  ctx: Ctx,
  name: string,
  work: (isStopped: () => boolean) => Promise<number>,
): Service {
  let isStopped = false
  let isNotified = false
  let isGathering = false
  let gathering: NodeJS.Timeout | undefined
  let wake: (() => void) | null = null
  const sleep = async (ms: number) => {
    await new Promise<void>((resolve) => {
      const timeout = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timeout)
        resolve()
      }
    })
    wake = null
  }
  const gather = () => {
    isGathering = true
    clearTimeout(gathering)
    gathering = setTimeout(() => {
      isGathering = false
      if (isNotified) wake?.()
    }, GATHER_MS)
  }
  const run = async () => {
    while (!isStopped) {
      isNotified = false
      let sleepMs = LONGEST_SLEEP_MS
      try {
        sleepMs = await work(() => isStopped)
      } catch (error) {
        if (!isStopped) ctx.log.error({ err: error }, `${name} stumbled and goes on`)
      }
      gather()
      if (!isStopped) await sleep(Math.max(1, Math.min(sleepMs, LONGEST_SLEEP_MS)))
    }
  }
  const done = run()
  return {
    notify: () => {
      isNotified = true
      if (!isGathering) wake?.()
    },
    stop: async () => {
      isStopped = true
      wake?.()
      await done
      clearTimeout(gathering)
    },
  }
}
