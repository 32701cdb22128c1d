// Who looks at a contact now: known by their open pages, on any node.
import { insertChange } from '../../store/case/change.ts'
import { deletePresent, listPresent, markPresent } from '../../store/contact/contact.ts'
import { type Db, type Tx, inTx } from '../../store/db.ts'
import type { Ctx } from '../ctx.ts'
import type { ContactTopic, On } from './room.ts'

/** A page renews its person's presence every 25 s; one that was cut off is forgotten after this. */
const PRESENT_SECONDS = 60
/** Pages of one person on one contact at this node: the last one that closes takes the person with it. */
const pages = new WeakMap<Db, Map<string, number>>()

const since = (ctx: Ctx): string => ctx.now().subtract({ seconds: PRESENT_SECONDS }).toString()

export const listHere = (ctx: Ctx, tx: Tx, on: On): Promise<{ id: string; name: string }[]> => listPresent(tx, on.brand, on.id, since(ctx))

/** As JSON, ready to be sent. */
export const readPresent = (ctx: Ctx, on: On): Promise<string> => inTx(ctx.db, [on.brand], async (tx) => JSON.stringify({ present: await listHere(ctx, tx, on) }))

export const stay = (ctx: Ctx, on: On, person: string): Promise<void> =>
  change(ctx, on, (tx) => markPresent(tx, on.brand, on.id, person, ctx.now().toString(), since(ctx)))

/** A page opens; answers what to do when it closes. */
export async function comeIn(ctx: Ctx, on: On, person: string): Promise<() => Promise<void>> {
  const here = pages.get(ctx.db) ?? new Map<string, number>()
  pages.set(ctx.db, here)
  const key = `${on.brand} ${on.id} ${person}`
  here.set(key, (here.get(key) ?? 0) + 1)
  await stay(ctx, on, person)
  return async () => {
    const left = (here.get(key) ?? 1) - 1
    if (left > 0) return void here.set(key, left)
    here.delete(key)
    await change(ctx, on, async (tx) => {
      await deletePresent(tx, on.brand, on.id, person)
      return true
    })
  }
}

async function change(ctx: Ctx, on: On, work: (tx: Tx) => Promise<boolean>): Promise<void> {
  const isNews = await inTx(ctx.db, [on.brand], async (tx) => {
    const changed = await work(tx)
    if (changed) await insertChange(tx, on.brand, 'contact-present' satisfies ContactTopic, on.id, ctx.now().toString())
    return changed
  })
  if (isNews) ctx.poke('change')
}
