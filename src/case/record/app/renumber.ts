// Phones written down by an older rule are read anew, in small pieces beside the requests: what
// customers are known by is always by the newest.
import { PHONE_RULE, readPhones } from '../../../platform/address/domain/phone.ts'
import { listOldPhones, replacePhones } from '../store/customer.ts'
import { inTx } from '../../../platform/database/store/db.ts'
import { inAllBrands } from '../../../platform/database/app/all-brands.ts'
import { type HandbookCtx, getHandbook } from '../../../handbook/app/handbook.ts'

const A_PIECE = 500

/**
 * Doing it twice, on two nodes at once, or half of it before a crash, does no harm. Answers whether
 * all was read.
 */
export async function renumberPhones(ctx: HandbookCtx, isStopped: () => boolean): Promise<boolean> {
  for (const brand of await inAllBrands(ctx, (_, brands) => Promise.resolve(brands))) {
    while (!isStopped() && (await renumberSome(ctx, brand)) === A_PIECE);
  }
  return !isStopped()
}

const renumberSome = (ctx: HandbookCtx, brand: string): Promise<number> =>
  inTx(ctx.db, [brand], async (tx) => {
    const old = await listOldPhones(tx, brand, PHONE_RULE, A_PIECE)
    if (old.length === 0) return 0
    const { handbook } = await getHandbook(ctx, tx, brand)
    const phones = old.flatMap((row) => {
      const found = readPhones(row.value, handbook.brand.market)
      // What holds no number any more is still shown as it was written.
      return found.length > 0
        ? found.map(({ written, normal }, i) => ({
            customer_id: row.customer_id,
            value: written,
            normal,
            place: row.place + i,
          }))
        : [row]
    })
    await replacePhones(tx, brand, { old, phones }, PHONE_RULE)
    return old.length
  })
