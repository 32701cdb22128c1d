// Rate limits per kind of request and key on this node, in memory, so that an intake pays nothing
// for them.
import { AppError } from '../../base/domain/error.ts'
import { AttemptStore, networkOf, NETWORK_TIMES } from '../domain/rate-limit.ts'
import type { Db } from '../../database/store/db.ts'
import type { Ctx } from '../../database/app/ctx.ts'

/** About a hundred bytes each. */
const MAX_KEYS = 50_000
const stores = new WeakMap<Db, AttemptStore>()

/**
 * Counts a request of `key` (an address, a link) under `name`; throws request.too_many {seconds}
 * when there were `most` since the first one, and `windowMin` minutes are not over. An address of
 * 64 bits counts for its network too. Each node counts for itself: for limits where a few times
 * `most` does no harm.
 */
export function limit(ctx: Ctx, name: string, key: string, most: number, windowMin: number): void {
  const store = stores.get(ctx.db) ?? new AttemptStore(MAX_KEYS)
  stores.set(ctx.db, store)
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
