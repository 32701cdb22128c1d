// How a kind of timer is added: what it is about, and what it does under the lock of that.
import type { NodeCtx } from '../../database/app/ctx.ts'
import type { Tx } from '../../database/store/db.ts'
import type { TimerKinds } from '../domain/timer-kind.ts'
import type { TimerSubject } from '../store/timer.ts'

/**
 * The name of what a timer locks while it runs, to what its work is handed, by interface merging.
 */
// oxlint-disable-next-line typescript/no-empty-interface typescript/no-empty-object-type
export interface TimerContexts {}
export type LockName = keyof TimerContexts & string
type KindOf<L extends LockName> = {
  [K in keyof TimerKinds]: TimerKinds[K] extends L ? K : never
}[keyof TimerKinds] &
  string

/** `dueAt`: for when it was set. */
export type RunningTimer = { subject: string; dueAt: Temporal.Instant }

export type TimerSpec<L extends LockName> = {
  kind: KindOf<L>
  subject: TimerSubject
  /**
   * Runs in a transaction, under the lock; decides anew what there is to do, and sets the timer
   * again or deletes it. Running twice must do no harm.
   */
  fire: (context: TimerContexts[L], timer: RunningTimer) => Promise<void>
  /** Runs before whatever else is due. */
  isUrgent?: boolean
}

/** Does work in the context of what was locked. */
type Open<L extends LockName> = (
  work: (context: TimerContexts[L]) => Promise<void>,
) => Promise<void>
export type Lock<L extends LockName> = {
  /** Waits for nobody: `busy` when somebody holds it just now, `gone` when it is no longer there. */
  take: (ctx: NodeCtx, tx: Tx, brand: string, id: string) => Promise<'busy' | 'gone' | Open<L>>
  /**
   * Those of many that are free, where sharing a transaction is worth it: what each opens is
   * written by `close` at the latest.
   */
  takeMany?: (
    ctx: NodeCtx,
    tx: Tx,
    brand: string,
    ids: readonly string[],
  ) => Promise<{ opens: ReadonlyMap<string, Open<L>>; close: () => Promise<void> }>
}

export type Timers = { readonly [L in LockName]?: readonly TimerSpec<L>[] }
export type Locks = { readonly [L in LockName]?: Lock<L> }

declare module '../../database/app/area.ts' {
  interface Area {
    /** Its kinds of timers, by what they lock. */
    timers?: Timers
    /** What it lets timers lock. */
    locks?: Locks
  }
}
