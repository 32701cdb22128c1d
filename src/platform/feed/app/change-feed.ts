// Who listens for changes: one reader of the event table for this node, any number of listeners.
import { type Change, type FeedChange, listChanges, listChangesNow } from '../store/change.ts'
import { inAllBrands } from '../../database/app/all-brands.ts'
import type { Ctx } from '../../database/app/ctx.ts'
import { type Service, startLoop } from '../../database/app/loop.ts'
import { countsAnew } from '../domain/snapshot.ts'

export type { FeedChange }
type Listener = (changes: readonly FeedChange[]) => void
export type ChangeFeed = Service & {
  /**
   * With a `subject` only news about it are told; `heard` is one object for all who hear of the
   * same look.
   */
  listen: (listener: Listener, subject?: string) => () => void
  /** Resolves when whatever commits from now on will be heard by those who listen. */
  ready: () => Promise<void>
  /**
   * Aborted when whoever listens now must hang up: this node stops, and no open page may keep it
   * from that; or the database counts anew, and what happened meanwhile cannot be told.
   */
  readonly ended: AbortSignal
}

/** With this node's change feed. */
export type FeedCtx = Ctx & { feed: ChangeFeed }

/** What a node does besides: `beforeLook` each time, `onHeard` before any listener is told. */
export type ChangeFeedWork = { beforeLook?: () => Promise<void>; onChanges?: Listener }

const IDLE_MS = 500
const MAX_CHANGES = 5000

/**
 * Reads what committed since the last look and tells every listener. It is notified after a commit
 * on this node and looks by itself for what others wrote; with nobody listening it only keeps its
 * place. Every node has one, so an event reaches all listeners of all nodes.
 */
export function startChangeFeed(
  ctx: Ctx,
  { beforeLook = async () => {}, onChanges = () => {} }: ChangeFeedWork = {},
): ChangeFeed {
  const subscribers = new Map<string | null, Set<Listener>>()
  const waiting: (() => void)[] = []
  let from: string | null = null
  let ending = new AbortController()
  const loop = startLoop(ctx, 'the live changes', async (isStopped) => {
    await beforeLook()
    const asked = waiting.length
    if (subscribers.size === 0) {
      from = null
      for (const resolve of waiting.splice(0, asked)) resolve()
      return IDLE_MS
    }
    const { to, changes, isAnew } = await look(ctx, from)
    // Only now, so that a look that failed is looked again.
    from = to
    if (isAnew && !isStopped()) {
      ending.abort()
      ending = new AbortController()
    }
    for (const resolve of waiting.splice(0, asked)) resolve()
    if (changes.length > 0) onChanges(changes)
    if (changes.length > 0) tellAll(changes)
    return IDLE_MS
  })
  /**
   * Whoever listens for one subject is found by it, so that hundreds of open pages cost a change of
   * one of them nothing.
   */
  function tellAll(changes: readonly FeedChange[]): void {
    for (const subject of new Set([null, ...changes.map((item) => item.id)])) {
      for (const listener of subscribers.get(subject) ?? []) listener(changes)
    }
  }
  return {
    ...loop,
    stop: async () => {
      const done = loop.stop()
      ending.abort()
      await done
    },
    get ended() {
      return ending.signal
    },
    listen: (listener, subject) => {
      const key = subject ?? null
      const here = subscribers.get(key) ?? new Set<Listener>()
      subscribers.set(key, here.add(listener))
      loop.notify()
      return () => {
        here.delete(listener)
        if (here.size === 0 && subscribers.get(key) === here) subscribers.delete(key)
      }
    },
    ready: () =>
      new Promise((resolve) => {
        waiting.push(resolve)
        loop.notify()
      }),
  }
}

async function look(ctx: Ctx, since: string | null) {
  const { to, changes } = await listChangesNow(ctx.db, since, MAX_CHANGES)
  if (since === null) return { to, changes, isAnew: false }
  const isAll = changes.length < MAX_CHANGES
  return {
    to,
    changes: isAll ? changes : await readAll(ctx, since, to),
    isAnew: countsAnew(since, to),
  }
}

/** After a long absence more is there than one statement takes. */
const readAll = (ctx: Ctx, since: string, to: string): Promise<Change[]> =>
  inAllBrands(ctx, async (tx) => {
    const changes: Change[] = []
    for (let taken = MAX_CHANGES; taken === MAX_CHANGES;) {
      const more = await listChanges(tx, since, to, changes.at(-1), MAX_CHANGES)
      taken = more.length
      changes.push(...more)
    }
    return changes
  })
