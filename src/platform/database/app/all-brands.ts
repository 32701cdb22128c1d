// One transaction that sees every brand: only for what has no brand yet (sign-in, set-up, timers, a
// person's account).
import { inTx, seeAllBrands, type Tx } from '../store/db.ts'
import type { Ctx } from './ctx.ts'

/** `work` is told which brands it sees. */
export function inAllBrands<T>(
  ctx: Ctx,
  work: (tx: Tx, brands: string[]) => Promise<T>,
): Promise<T> {
  return inTx(ctx.db, [], async (tx) => work(tx, await seeAllBrands(tx)))
}
