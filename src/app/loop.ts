// A loop beside the requests: works, sleeps as long as the work says, wakes early when poked, and never dies of an error.
import type { Ctx } from './ctx.ts'

/** Nobody sleeps longer: what another node wrote, or left behind when it died, is found within this time. */
export const LONGEST_SLEEP_MS = 2000
/** Pokes of one moment are answered together, so that a rush of requests costs the loop no more than a few looks. */
const GATHER_MS = 20

export type Service = { stop: () => Promise<void>; poke: () => void }

/**
 * A loop that works, then sleeps as long as `work` says (ms) or until it is poked. Errors are logged and the loop goes on.
 * Long work asks `isStopped` between its pieces.
 */
export function startLoop(ctx: Ctx, name: string, work: (isStopped: () => boolean) => Promise<number>): Service {
  let isStopped = false
  let isPoked = false
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
  const run = async () => {
    while (!isStopped) {
      isPoked = false
      let sleepMs = LONGEST_SLEEP_MS
      try {
        sleepMs = await work(() => isStopped)
      } catch (error) {
        if (!isStopped) ctx.log.error({ err: error }, `${name} stumbled and goes on`)
      }
      if (!isStopped && !isPoked) await sleep(Math.max(1, Math.min(sleepMs, LONGEST_SLEEP_MS)))
      if (!isStopped && isPoked) await sleep(GATHER_MS)
    }
  }
  const done = run()
  return {
    poke: () => {
      // A second poke does not cut the gathering short.
      if (!isPoked) wake?.()
      isPoked = true
    },
    stop: async () => {
      isStopped = true
      wake?.()
      await done
    },
  }
}
