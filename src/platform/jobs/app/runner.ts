// Runs timers under the lock of what they are about, by the kinds and locks that the areas have
// registered.
import type { Area } from '../../database/app/area.ts'
import type { NodeCtx } from '../../database/app/ctx.ts'
import { inTx, waitAtMost } from '../../database/store/db.ts'
import type { TimerKindName, TimerRef } from '../domain/timer-kind.ts'
import { deleteTimer, findTimer, type KindSubject, listTimersOf } from '../store/timer.ts'
import { isDue, WAIT_MS } from './due.ts'
import type { Lock, LockName, Locks, TimerSpec } from './timer-kind.ts'

/** What runs the timers that lock one sort of thing. */
export type Runner = {
  lock: LockName
  kinds: readonly KindSubject[]
  /** Whether it runs before whatever else is due. */
  isUrgent: (kind: TimerKindName) => boolean
  /**
   * Runs it when it is still due; effect and completion commit together. False when another node or
   * a person holds what it locks: nobody waits, nothing deadlocks, the next look finds it again. A
   * timer whose subject is gone is dropped.
   */
  runOne: (ctx: NodeCtx, timer: TimerRef) => Promise<boolean>
  /**
   * Runs many of one brand in one transaction: all of it or nothing. Those it could not take are
   * `left`: what they lock is held or gone, so each is asked for on its own. Of those that lock the
   * same only the first runs; the next look finds the others.
   */
  runTogether?: (
    ctx: NodeCtx,
    brand: string,
    timers: readonly TimerRef[],
  ) => Promise<{ done: number; left: TimerRef[] }>
}

/** One for each lock that an area has registered. Throws when a kind was registered twice. */
export function makeRunners(areas: readonly Area[]): Runner[] {
  const locks = areas.reduce<Locks>((known, area) => ({ ...known, ...area.locks }), {})
  const isLock = (name: string): name is LockName => name in locks
  const runners = Object.keys(locks)
    .filter(isLock)
    .flatMap((name) => makeRunner(areas, locks, name))
  const kinds = runners.flatMap((runner) => runner.kinds.map(({ kind }) => kind))
  const twice = kinds.find((kind, index) => kinds.indexOf(kind) !== index)
  if (twice) throw new Error(`two areas have registered timers of kind ${twice}`)
  return runners
}

function makeRunner<L extends LockName>(areas: readonly Area[], locks: Locks, name: L): Runner[] {
  const lock: Lock<L> | undefined = locks[name]
  if (!lock) return []
  const specs: TimerSpec<L>[] = areas.flatMap((area) => area.timers?.[name] ?? [])
  const { takeMany } = lock
  const find = (kind: string) => specs.find((spec) => spec.kind === kind)
  const get = (kind: string): TimerSpec<L> => {
    const spec = find(kind)
    if (!spec) throw new Error(`no area has registered timers of kind ${kind}`)
    return spec
  }
  return [
    {
      lock: name,
      kinds: specs,
      isUrgent: (kind) => find(kind)?.isUrgent ?? false,
      runOne: (ctx, timer) => runOne(ctx, lock, get(timer.kind), timer),
      ...(takeMany && {
        runTogether: (ctx, brand, timers) =>
          runTogether(ctx, { takeMany, specs, get }, brand, timers),
      }),
    },
  ]
}

function runOne<L extends LockName>(
  ctx: NodeCtx,
  lock: Lock<L>,
  spec: TimerSpec<L>,
  timer: TimerRef,
): Promise<boolean> {
  return inTx(ctx.db, [timer.brand], async (tx) => {
    await waitAtMost(tx, WAIT_MS)
    const id =
      spec.subject === 'itself'
        ? timer.subject
        : ((await listTimersOf(tx, [spec], timer.brand, [timer]))[0]?.locked_id ?? null)
    const open = id === null ? 'gone' : await lock.take(ctx, tx, timer.brand, id)
    if (open === 'busy') return false
    if (open === 'gone') {
      await deleteTimer(tx, timer)
      return true
    }
    const known = await findTimer(tx, timer)
    // Somebody ran it or moved it between the look and the lock.
    if (!known || !isDue(known.ring_at, ctx.now())) return true
    await open((context) => spec.fire(context, { subject: timer.subject, dueAt: known.due_at }))
    return true
  })
}

type Many<L extends LockName> = {
  takeMany: NonNullable<Lock<L>['takeMany']>
  specs: readonly TimerSpec<L>[]
  get: (kind: string) => TimerSpec<L>
}

function runTogether<L extends LockName>(
  ctx: NodeCtx,
  { takeMany, specs, get }: Many<L>,
  brand: string,
  timers: readonly TimerRef[],
): Promise<{ done: number; left: TimerRef[] }> {
  return inTx(ctx.db, [brand], async (tx) => {
    await waitAtMost(tx, WAIT_MS)
    const asked = await listTimersOf(tx, specs, brand, timers)
    const ids = [...new Set(asked.flatMap((timer) => timer.locked_id ?? []))]
    const { opens, close } = await takeMany(ctx, tx, brand, ids)
    // Somebody may have run or moved one between the look and the lock.
    const now = ctx.now()
    const known = new Map(
      (await listTimersOf(tx, specs, brand, timers)).map((timer) => [
        `${timer.kind} ${timer.subject_id}`,
        timer,
      ]),
    )
    const left: TimerRef[] = []
    const taken = new Set<string>()
    for (const timer of timers) {
      const found = known.get(`${timer.kind} ${timer.subject}`)
      if (!found || !isDue(found.ring_at, now)) continue
      const id = found.locked_id
      const open = id === null ? undefined : opens.get(id)
      if (id === null || !open) left.push(timer)
      else if (!taken.has(id)) {
        taken.add(id)
        await open((context) =>
          get(timer.kind).fire(context, { subject: timer.subject, dueAt: found.due_at }),
        )
      }
    }
    await close()
    return { done: timers.length - left.length, left }
  })
}
