// Who is told at once on this node that a transaction has committed; other nodes find out at their
// next look.
import { afterCommit } from '../store/db.ts'
import type { Ctx } from './ctx.ts'

export type NotifyKind = Parameters<Ctx['notify']>[0]
/** Answers how to stop listening. */
export type OnNotify = (what: NotifyKind, listener: () => void) => () => void

export function makeNotifier(): { notify: Ctx['notify']; onNotify: OnNotify } {
  const listeners: Record<NotifyKind, Set<() => void>> = {
    timer: new Set(),
    outbox: new Set(),
    change: new Set(),
  }
  return {
    notify: (what) =>
      afterCommit(() => {
        for (const listener of listeners[what]) listener()
      }),
    onNotify: (what, listener) => {
      listeners[what].add(listener)
      return () => void listeners[what].delete(listener)
    },
  }
}
