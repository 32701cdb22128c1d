// How often one may knock: a bound per door and key on this node, in memory, so that it costs an intake nothing.
import { Fault } from '../../domain/fault.ts'
import type { Db } from '../../store/db.ts'
import type { Ctx } from '../ctx.ts'

const MOST_KEYS = 20_000
const knocks = new WeakMap<Db, Map<string, number[]>>()

/**
 * Counts a knock of `key` (an address, a link) at `door`; throws request.too_many {seconds} when there were `most` in the last
 * `windowMin` minutes. Each node counts for itself: for doors where a few times `most` does no harm.
 */
export function limit(ctx: Ctx, door: string, key: string, most: number, windowMin: number): void {
  const now = ctx.now().epochMilliseconds
  const all = knocks.get(ctx.db) ?? new Map<string, number[]>()
  knocks.set(ctx.db, all)
  const name = `${door} ${key}`
  const since = now - windowMin * 60_000
  const recent = (all.get(name) ?? []).filter((at) => at > since)
  if (recent.length >= most) throw new Fault('request.too_many', { seconds: Math.max(1, Math.ceil((recent[0]! - since) / 1000)) })
  recent.push(now)
  // Moved to the end: whoever was quiet longest is forgotten first.
  all.delete(name)
  all.set(name, recent)
  if (all.size > MOST_KEYS) all.delete(all.keys().next().value!)
}
