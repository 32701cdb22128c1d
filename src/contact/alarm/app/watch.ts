// Who would hear an alarm now: people whose open page has asked for alarms a moment ago, on any
// node.
import { listWatching, markWatching } from '../store/alarm.ts'
import type { Tx } from '../../../platform/database/store/db.ts'
import type { Ctx } from '../../../platform/database/app/ctx.ts'

/**
 * Pages ask every 20 seconds, in the background of a browser once a minute: after this long none is
 * open.
 */
const HERE_SECONDS = 90
/** So often it is noted, however often one asks. */
const NOTE_SECONDS = 15

export type Watching = ReadonlySet<string>
const key = (brand: string, person: string): string => `${brand} ${person}`

export const isWatching = (watching: Watching, brand: string, person: string): boolean =>
  watching.has(key(brand, person))

export async function readWatching(ctx: Ctx, tx: Tx, brands: readonly string[]): Promise<Watching> {
  return new Set((await listHere(ctx, tx, brands)).map((row) => key(row.brand_id, row.person_id)))
}

// A moment ahead: another node's clock may be.
const listHere = (ctx: Ctx, tx: Tx, brands: readonly string[]) =>
  listWatching(
    tx,
    brands,
    ctx.now().subtract({ seconds: HERE_SECONDS }),
    ctx.now().add({ seconds: NOTE_SECONDS }),
  )

/**
 * Notes that this person's page is open; answers who would hear by now, and in which brands this
 * person would not have before.
 */
export async function watch(
  ctx: Ctx,
  tx: Tx,
  brands: readonly string[],
  person: string,
): Promise<{ watching: Watching; cameTo: ReadonlySet<string> }> {
  const here = await listHere(ctx, tx, brands)
  const mine = here.filter((row) => row.person_id === person)
  const oldest = ctx.now().subtract({ seconds: NOTE_SECONDS }).epochMilliseconds
  const due = brands.filter(
    (brand) => !mine.some((row) => row.brand_id === brand && row.at.epochMilliseconds > oldest),
  )
  await markWatching(tx, due, person, ctx.now())
  return {
    watching: new Set([
      ...here.map((row) => key(row.brand_id, row.person_id)),
      ...brands.map((brand) => key(brand, person)),
    ]),
    cameTo: new Set(brands.filter((brand) => !mine.some((row) => row.brand_id === brand))),
  }
}
