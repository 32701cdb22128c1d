// A context is opened for an action, keeps what the action puts off, and writes it.
import type { Category, Handbook } from '../../../handbook/domain/handbook.ts'
import { findCategory } from '../../../handbook/domain/pick.ts'
import type { ActorKind } from '../../record/domain/code.ts'
import type { CaseDeadline } from '../../record/domain/case-deadline.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import { type CaseRecord, markCase } from '../../record/store/case.ts'
import { timerKey, type TimerWrite } from '../../../platform/jobs/store/timer.ts'
import { writeCase } from '../store/case-write.ts'
import { writeDeadlines } from '../../record/store/deadline.ts'
import { eventColumns } from '../../record/store/timeline.ts'
import type { Tx } from '../../../platform/database/store/db.ts'
import type { NewRow, Patch } from '../../../platform/database/store/row.ts'
import {
  type CaseContext,
  type CaseCtx,
  type Entry,
  localDayOf,
} from '../../record/app/case-context-type.ts'
import type { Staff } from '../../record/domain/owner.ts'
import { listStaff } from '../../record/store/staff.ts'
import { type ContextDeadlines, openDeadlines } from './context-deadlines.ts'

/**
 * Writes that an action puts off and does together at its end. Safe because no action reads them.
 */
type Waiting = {
  /** By timerKey: what is said last counts. */
  timers: Map<string, TimerWrite>
  notices: NewRow<'notice'>[]
  /** Cases of which what was told of their step counts as read. */
  endedSteps: Set<string>
}

/** An action's context, what it has told so far, and what else waits for its end. */
export type OpenContext = {
  context: CaseContext
  entries: Entry[]
  waiting: Waiting
  deadlines: ContextDeadlines
}

/** Writes that many actions in one transaction put off together. */
export type Tail = Waiting & {
  open: OpenContext[]
  patches: Map<string, Patch<'desk_case'>>
  /** Who is there on a day, looked up once for all of them. */
  staff: Map<string, Promise<Staff>>
}

/**
 * Who acts on which locked row. `asOf`: when that which is recorded happened; what fell due only
 * since then may have been met by it. With a `tail` the writes wait there.
 */
export type Opening = {
  actor: Actor
  row: CaseRecord
  asOf?: Temporal.Instant | null
  tail?: Tail
}

export function getCategory(handbook: Handbook, id: string): Category {
  const category =
    findCategory(handbook, id) ?? findCategory(handbook, handbook.brand.fallbackCategory)
  if (!category) throw new AppError('case.category_unknown', { category: id })
  return category
}

export const actorColumns = (actor: Actor): { actor: ActorKind; actor_id: string | null } => ({
  actor: actor.kind,
  actor_id: actor.kind === 'person' ? actor.personId : null,
})

export function openContext(
  ctx: CaseCtx,
  tx: Tx,
  { actor, row, tail }: Opening,
  handbook: Handbook,
): OpenContext {
  const entries: Entry[] = []
  const waiting = tail ?? openWaiting()
  const deadlines = openDeadlines(tx, { brand: row.brand_id, id: row.id })
  const now = ctx.now()
  const staff = tail?.staff ?? new Map<string, Promise<Staff>>()
  const context: CaseContext = {
    ctx,
    tx,
    actor,
    now,
    brand: row.brand_id,
    row,
    handbook,
    category: getCategory(handbook, row.category_id),
    change: async (patch) => {
      if (tail) tail.patches.set(row.id, { ...tail.patches.get(row.id), ...patch })
      // With a tail the row stays as it was locked: whoever changes it is done with it.
      else context.row = await markCase(tx, row.brand_id, row.id, patch)
    },
    listStaff: () =>
      readOnce(staff, localDayOf(handbook, now), (day) => listStaff(tx, row.brand_id, day)),
    listDeadlines: deadlines.list,
    learnDeadlines: deadlines.learn,
    setDeadlines: deadlines.set,
    tell: (...added) => void entries.push(...added),
    wake: (timer) => void waiting.timers.set(timerKey(timer), timer),
    give: (notices) => void waiting.notices.push(...notices),
    endStepNotices: () => void waiting.endedSteps.add(row.id),
  }
  return { context, entries, waiting, deadlines }
}

function readOnce<T>(
  known: Map<string, Promise<T>>,
  key: string,
  read: (key: string) => Promise<T>,
): Promise<T> {
  const found = known.get(key) ?? read(key)
  known.set(key, found)
  return found
}

export const openWaiting = (): Waiting => ({
  timers: new Map(),
  notices: [],
  endedSteps: new Set(),
})

/** All that waits, in one statement; open pages are told at `changedAt`. Answers the nearest deadline. */
export async function writeOpen(
  open: OpenContext,
  changedAt: Temporal.Instant | null,
): Promise<Temporal.Instant | null> {
  const { context, entries, waiting } = open
  const { row, brand, now } = context
  return writeCase(
    context.tx,
    { brand, id: row.id },
    {
      deadlines: await takeMoved(open),
      entries: entries.splice(0).map((entry) => entryRow(context, entry)),
      notices: waiting.notices.splice(0),
      timers: takeTimers(waiting),
      stepNoticesReadAt: waiting.endedSteps.delete(row.id) ? now : null,
      changedAt,
    },
  )
}

/** The deadlines to be written by now; their timers are set. */
async function takeMoved({ context, deadlines }: OpenContext): Promise<CaseDeadline[]> {
  const taken = await deadlines.take()
  for (const timer of taken.timers) context.wake(timer)
  return taken.deadlines
}

/** Deadlines alone do not wait for a tail, which looks at what has become of them. */
export async function writeMoved(open: OpenContext): Promise<void> {
  const { tx, brand, row } = open.context
  await writeDeadlines(tx, { brand, id: row.id }, await takeMoved(open))
}

export function takeTimers({ timers }: Waiting): TimerWrite[] {
  const taken = [...timers.values()]
  timers.clear()
  return taken
}

export const entryRow = ({ brand, row, actor, now }: CaseContext, entry: Entry) => ({
  brand_id: brand,
  case_id: row.id,
  ...eventColumns(entry),
  ...actorColumns(entry.actor ?? actor),
  at: now,
  customer_sees: entry.customerSees ?? false,
})
