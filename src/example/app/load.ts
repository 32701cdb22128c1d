// The example brands with their cases, loaded into an installation that is empty or began with
// them: by one node at a time, and whatever is broken is left out and named.
import type { ContactCtx } from '../../contact/core/app/contact-context.ts'
import { listYoungExamples } from '../../access/store/brand.ts'
import { alone, inTx } from '../../platform/database/store/db.ts'
import { loadExampleBrands, openExampleBrands } from '../../brand/app/example.ts'
import { type LeftOut, loadExampleCases, type RunTimers } from './case.ts'

export const EXAMPLE_DIR = new URL('../../../examples/', import.meta.url)
/**
 * How long after the first start an example that was left out is tried again; later it would turn
 * up among months of other work.
 */
const TRY_AGAIN_DAYS = 14

export type LoadOptions<C> = {
  password: string
  runTimers: RunTimers<C>
  dir?: URL
  onWait?: () => void
}
export type Loaded = { brands: string[]; actions: number; leftOut: LeftOut[] }

/**
 * Never throws for what an example says: a server starts with the others. Their mail is kept and
 * shown, also where a mail server is set: it was sent long ago.
 */
export function loadExamples<C extends ContactCtx>(
  ctx: C,
  { password, runTimers, dir = EXAMPLE_DIR, onWait }: LoadOptions<C>,
): Promise<Loaded> {
  const past: C = { ...ctx, settings: { ...ctx.settings, mailServer: false } }
  return alone(
    ctx.db,
    'opoka examples',
    async () => {
      const { waiting, leftOut } = await loadExampleBrands(past, { password })
      const since = ctx.now().subtract({ hours: 24 * TRY_AGAIN_DAYS })
      const brands = [
        ...new Set([...waiting, ...(await inTx(ctx.db, [], (tx) => listYoungExamples(tx, since)))]),
      ]
      const loaded = await loadExampleCases(past, { brands, dir, runTimers })
      await openExampleBrands(past, waiting)
      return { brands: waiting, actions: loaded.actions, leftOut: [...leftOut, ...loaded.leftOut] }
    },
    onWait,
  )
}
