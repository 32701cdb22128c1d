// Rate limits per kind of request and key on this node, in memory, so that an intake pays nothing
// for them.
import { AppError } from '../../base/domain/error.ts'
import { AttemptStore, networkOf, NETWORK_TIMES } from '../domain/rate-limit.ts'
import type { Ctx, Services } from '../../database/app/ctx.ts'

/** About a hundred bytes each. */
const MAX_KEYS = 50_000

/** The counts of this node. */
export type RateLimits = AttemptStore
export const makeRateLimits = (): RateLimits => new AttemptStore(MAX_KEYS)
declare module '../../database/app/ctx.ts' {
  interface Services {
    rateLimits: RateLimits
  }
}
export type LimitCtx = Ctx & Pick<Services, 'rateLimits'>

/**
 * Counts a request of `key` (an address, a link) under `name`; throws request.too_many {seconds}
 * when there were `most` since the first one, and `windowMin` minutes are not over. An address of
 * 64 bits counts for its network too. Each node counts for itself: for limits where a few times
 * `most` does no harm.
 */
export function limit(
  ctx: LimitCtx,
  name: string,
  key: string,
  most: number,
  windowMin: number,
): void {
  const store = ctx.rateLimits
  const now = ctx.now().epochMilliseconds
  const [address = '', ...rest] = key.split(' ')
  const network = networkOf(address)
  const waits = [store.countAttempt(`${name} ${key}`, now, most, windowMin * 60_000)]
  if (network !== null && waits[0] === null)
    waits.push(
      store.countAttempt(
        [name, network, ...rest].join(' '),
        now,
        most * NETWORK_TIMES,
        windowMin * 60_000,
      ),
    )
  const seconds = Math.max(0, ...waits.map((wait) => wait ?? 0))
  if (seconds > 0) throw new AppError('request.too_many', { seconds })
}
