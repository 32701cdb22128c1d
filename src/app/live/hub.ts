// Who listens for changes: one reader of the event table for this node, any number of listeners.
import { deleteOldChanges, findHorizon, listChanges } from '../../store/case/change.ts'
import type { Db } from '../../store/db.ts'
import { inAllBrands } from '../all-brands.ts'
import type { Ctx } from '../ctx.ts'
import { type Service, startLoop } from '../loop.ts'

export type Heard = { brand: string; topic: string; id: string | null }
type Listener = (heard: readonly Heard[]) => void
export type Hub = Service & { listen: (listener: Listener) => () => void }

const IDLE_MS = 400
/** Several changes of one moment are told together. */
const GATHER_MS = 20
const KEEP_HOURS = 1

/**
 * Reads what committed since the last look and tells every listener. It is poked after a commit on this node and looks by itself for what
 * others wrote; with nobody listening it only keeps its place. Every node has one, so an event reaches all listeners of all nodes.
 */
export function startHub(ctx: Ctx): Hub {
  const listeners = new Set<Listener>()
  let from: string | null = null
  let tidiedAt = ctx.now()
  const loop = startLoop(ctx, 'the live changes', async () => {
    await new Promise((resolve) => setTimeout(resolve, GATHER_MS))
    if (listeners.size === 0 && from === null) return IDLE_MS
    const heard = await inAllBrands(ctx, async (tx) => {
      const to = await findHorizon(tx)
      const since = from ?? to
      from = to
      if (Temporal.Instant.compare(ctx.now(), tidiedAt.add({ hours: KEEP_HOURS })) > 0) {
        tidiedAt = ctx.now()
        await deleteOldChanges(tx, tidiedAt.subtract({ hours: KEEP_HOURS }).toString())
      }
      return since === to ? [] : listChanges(tx, since, to)
    })
    if (heard.length > 0) for (const listener of listeners) listener(heard)
    if (listeners.size === 0) from = null
    return IDLE_MS
  })
  const hub: Hub = {
    ...loop,
    listen: (listener) => {
      listeners.add(listener)
      loop.poke()
      return () => void listeners.delete(listener)
    },
  }
  hubs.set(ctx.db, hub)
  return hub
}

const hubs = new WeakMap<Db, Hub>()

/** This node's hub; undefined while none runs (a test of rules alone). */
export const findHub = (ctx: Ctx): Hub | undefined => hubs.get(ctx.db)
