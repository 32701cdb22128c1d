// Likely twins of a case: asked for after it is open, bounded in rows and in time, never in the way
// of anything.
import { READ_CASES } from '../../record/domain/policy.ts'
import { ALIKE_FROM, computeAlike, listPairs } from '../domain/alike.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import { type CaseRecord, findCase } from '../../record/store/case.ts'
import { listAlikeCandidates, listSimilar, type Similar } from '../../record/store/similar.ts'
import { answerWithin, isTooLong, type Tx } from '../../../platform/database/store/db.ts'
import type { Ctx } from '../../../platform/database/app/ctx.ts'
import { inBrand } from '../../../access/app/allow.ts'
import { excerptOf } from './present.ts'

const SINCE_HOURS = 24 * 90
const MAX_SHOWN = 5
/** Weighing one against the case takes a tenth of a millisecond. */
const MAX_WEIGHED = 100
/** A hint that comes later than this helps nobody; what was found before it is shown. */
const WITHIN_MS = 1_000

export type Twins = { items: Similar[]; isWhole: boolean }

/** `isWhole` is false when the search was ended for taking too long. Throws case.not_found. */
export async function readSimilar(
  ctx: Ctx,
  actor: Actor,
  brand: string,
  id: string,
): Promise<Twins> {
  const items: Similar[] = []
  try {
    await inBrand(ctx, actor, brand, READ_CASES, async (tx) => {
      await answerWithin(tx, WITHIN_MS)
      const row = await findCase(tx, brand, id)
      if (!row) throw new AppError('case.not_found')
      await collect(tx, row, items)
    })
  } catch (error) {
    if (!isTooLong(error)) throw error
    return { items, isWhole: false }
  }
  return { items, isWhole: true }
}

/** The same customer's and order's first, then those that say nearly the same. */
async function collect(tx: Tx, row: CaseRecord, items: Similar[]): Promise<void> {
  const wish = {
    brand: row.brand_id,
    id: row.id,
    customer: row.customer_id,
    order: row.order_ref,
    since: row.recorded_at.subtract({ hours: SINCE_HOURS }),
    most: MAX_SHOWN,
  }
  items.push(
    ...(await listSimilar(tx, wish)).map((item) => ({ ...item, excerpt: excerptOf(item.excerpt) })),
  )
  if (items.length >= MAX_SHOWN) return
  const known = new Set(items.map((item) => item.id))
  const weighed = (await listAlikeCandidates(tx, wish, listPairs(row.happened), MAX_WEIGHED))
    .filter((candidate) => !known.has(candidate.id))
    .map(({ happened, ...other }) => ({ other, alike: computeAlike(row.happened, happened) }))
    .filter(({ alike }) => alike >= ALIKE_FROM)
    .sort((a, b) => b.alike - a.alike)
  items.push(
    ...weighed.slice(0, MAX_SHOWN - items.length).map(({ other }) => ({
      ...other,
      excerpt: excerptOf(other.excerpt),
      why: 'like_words' as const,
    })),
  )
}
