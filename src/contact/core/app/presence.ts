// Who looks at a contact now: known by their open pages, on any node.
import { insertChange } from '../../../platform/feed/store/change.ts'
import {
  deletePresent,
  listPresent,
  markPresent,
  type Present,
  renewPresent,
} from '../store/contact.ts'
import { type Tx, inTx } from '../../../platform/database/store/db.ts'
import { inAllBrands } from '../../../platform/database/app/all-brands.ts'
import type { Ctx, Services } from '../../../platform/database/app/ctx.ts'
import type { ContactTopic, On } from './contact-context.ts'

/**
 * Each node renews all who are on its pages, in one statement; whoever a node that died has left
 * behind is forgotten after the longer time.
 */
const RENEW_MS = 20_000
const PRESENT_SECONDS = 60

/** Who has a contact’s page open on this node. */
export type Presence = {
  people: Map<string, Present & { pages: number }>
  renewing: NodeJS.Timeout | undefined
}
export const makePresence = (): Presence => ({ people: new Map(), renewing: undefined })
declare module '../../../platform/database/app/ctx.ts' {
  interface Services {
    presence: Presence
  }
}
export type PresenceCtx = Ctx & Pick<Services, 'presence'>

const since = (ctx: Ctx): Temporal.Instant => ctx.now().subtract({ seconds: PRESENT_SECONDS })

export const listHere = (ctx: Ctx, tx: Tx, on: On): Promise<{ id: string; name: string }[]> =>
  listPresent(tx, on.brand, on.id, since(ctx))

/** As JSON, ready to be sent. */
export const readPresent = (ctx: Ctx, on: On): Promise<string> =>
  inTx(ctx.db, [on.brand], async (tx) => JSON.stringify({ present: await listHere(ctx, tx, on) }))

/**
 * A page opens; answers what to do when it closes. A person with several pages on a contact goes
 * with the last of them.
 */
export async function enterContact(
  ctx: PresenceCtx,
  on: On,
  person: string,
): Promise<() => Promise<void>> {
  const here = ctx.presence
  const key = `${on.brand} ${on.id} ${person}`
  const known = here.people.get(key) ?? { brand: on.brand, contact: on.id, person, pages: 0 }
  here.people.set(key, known)
  known.pages += 1
  here.renewing ??= setInterval(() => void renew(ctx, here), RENEW_MS).unref()
  /** True when it was the last page. */
  const close = (): boolean => {
    known.pages -= 1
    if (known.pages > 0) return false
    here.people.delete(key)
    if (here.people.size === 0) {
      clearInterval(here.renewing)
      here.renewing = undefined
    }
    return true
  }
  if (known.pages === 1) {
    try {
      await change(ctx, on, (tx) =>
        markPresent(tx, { brand: on.brand, contact: on.id, person }, ctx.now(), since(ctx)),
      )
    } catch (error) {
      // The page did not open, so nobody will close it.
      close()
      throw error
    }
  }
  return async () => {
    if (!close()) return
    await change(ctx, on, async (tx) => {
      await deletePresent(tx, on.brand, on.id, person)
      return true
    })
  }
}

/**
 * Whoever closed a page on another node, or was cut off for longer, is still here by this one: then
 * the others hear it again.
 */
async function renew(ctx: Ctx, here: Presence): Promise<void> {
  try {
    const isNews = await inAllBrands(ctx, async (tx) => {
      const now = ctx.now()
      const back = await renewPresent(tx, [...here.people.values()], now, since(ctx))
      for (const { brand, contact } of back)
        await insertChange(tx, brand, 'contact-present' satisfies ContactTopic, contact, now)
      return back.length > 0
    })
    if (isNews) ctx.notify('change')
  } catch (error) {
    ctx.log.warn({ err: error }, 'who looks at a contact could not be renewed; it is tried again')
  }
}

async function change(ctx: Ctx, on: On, work: (tx: Tx) => Promise<boolean>): Promise<void> {
  const isNews = await inTx(ctx.db, [on.brand], async (tx) => {
    const changed = await work(tx)
    if (changed)
      await insertChange(tx, on.brand, 'contact-present' satisfies ContactTopic, on.id, ctx.now())
    return changed
  })
  if (isNews) ctx.notify('change')
}
