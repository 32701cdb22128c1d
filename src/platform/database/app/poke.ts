// Who is told at once on this node that a transaction has committed; other nodes find out at their next look.
import { afterCommit } from '../store/db.ts'
import type { Ctx } from './ctx.ts'

export type PokeKind = Parameters<Ctx['poke']>[0]
/** Answers how to stop listening. */
export type OnPoke = (what: PokeKind, listener: () => void) => () => void

export function makePokes(): { poke: Ctx['poke']; onPoke: OnPoke } {
  const listeners: Record<PokeKind, Set<() => void>> = {
    timer: new Set(),
    outbox: new Set(),
    change: new Set(),
  }
  return {
    poke: (what) =>
      afterCommit(() => {
        for (const listener of listeners[what]) listener()
      }),
    onPoke: (what, listener) => {
      listeners[what].add(listener)
      return () => void listeners[what].delete(listener)
    },
  }
}
