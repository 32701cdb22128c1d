// One action on one case: lock, check, do, record in the timeline, all in one transaction.
import type { Category, Handbook } from '../../../handbook/domain/handbook.ts'
import { findCategory } from '../../../handbook/domain/pick.ts'
import {
  type CaseActionKind,
  isActionAllowed,
  type NextStepKind,
  type State,
} from '../../record/domain/case.ts'
import type { ActorKind } from '../../record/domain/code.ts'
import type { CaseDeadline } from '../../record/domain/case-deadline.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import type { Permission } from '../../../access/domain/permission.ts'
import {
  type CaseRecord,
  lockCase,
  markCase,
  markCases,
  markCaseDeadline,
  markCaseDeadlines,
} from '../../record/store/case.ts'
import { insertChange, insertChanges } from '../../../platform/feed/store/change.ts'
import { insertNotices, markCaseNoticesRead } from '../../record/store/notice.ts'
import { deleteTimer, setTimers } from '../../../platform/jobs/store/timer.ts'
import type { Staff } from '../../record/domain/owner.ts'
import { listStaff } from '../../record/store/staff.ts'
import { loadDeadlines } from '../../record/store/deadline.ts'
import { eventColumns, insertEntries } from '../../record/store/timeline.ts'
import type { Tx } from '../../../platform/database/store/db.ts'
import type { Patch } from '../../../platform/database/store/row.ts'
import { getHandbook } from '../../../handbook/app/handbook.ts'
import type { Ctx } from '../../../platform/database/app/ctx.ts'
import { inBrand } from '../../../access/app/allow.ts'
import {
  type CaseContext,
  type CaseCtx,
  type Entry,
  localDayOf,
  type Tail,
} from '../../record/app/case-context-type.ts'
import { missPassed } from '../../deadlines/app/passed.ts'

export { localDayOf } from '../../record/app/case-context-type.ts'
export type { CaseContext, CaseCtx } from '../../record/app/case-context-type.ts'

export const stateOf = (row: CaseRecord): State => row.state

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

/**
 * Who acts on which locked row. `asOf`: when that which is recorded happened; what fell due only
 * since then may have been met by it. With a `tail` the writes wait there.
 */
type Opening = {
  actor: Actor
  row: CaseRecord
  asOf?: Temporal.Instant | null
  tail?: Tail
}

/**
 * Runs `work` in the context of a locked row; what it adds to the timeline is written once at its
 * end. A deadline that has passed is missed before `work` can pause, move or void it, and one that
 * `work` puts into the past is missed after it: nothing depends on whether a timer was faster.
 */
export async function withCase<T>(
  ctx: CaseCtx,
  tx: Tx,
  { actor, row, asOf, tail }: Opening,
  work: (context: CaseContext) => Promise<T>,
): Promise<T> {
  const { handbook } = await getHandbook(ctx, tx, row.brand_id, row.handbook_version)
  const now = ctx.now()
  const added: Entry[] = []
  let deadlines: Promise<readonly CaseDeadline[]> | null = null
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
    listDeadlines: () => (deadlines ??= loadDeadlines(tx, row.brand_id, row.id)),
    setDeadlines: (moved) => (deadlines = Promise.resolve(moved)),
    tell: (...entries) => void added.push(...entries),
    wake: async (timer) => {
      if (tail) tail.timers.push(timer)
      else await setTimers(tx, [timer])
    },
    give: async (notices) => {
      if (tail) tail.notices.push(...notices)
      else await insertNotices(tx, notices)
    },
  }
  const from = asOf && Temporal.Instant.compare(asOf, now) < 0 ? asOf : now
  if (isPassed(row.deadline_at, from)) await missPassed(context, from)
  const result = await work(context)
  if (tail) {
    tail.open.push({ context, entries: added })
    // Another timer of this case may move them before the tail is written.
    deadlines = null
    return result
  }
  if (isPassed(await markCaseDeadline(tx, row.brand_id, row.id), now)) {
    await missPassed(context, now)
    await markCaseDeadline(tx, row.brand_id, row.id)
  }
  await insertEntries(
    tx,
    added.map((entry) => entryRow(context, entry)),
  )
  await insertChange(tx, row.brand_id, 'case', row.id, now.toString())
  return result
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

const isPassed = (deadline: string | null, by: Temporal.Instant) =>
  deadline !== null && Temporal.Instant.compare(Temporal.Instant.from(deadline), by) <= 0

const entryRow = ({ brand, row, actor, now }: CaseContext, entry: Entry) => ({
  brand_id: brand,
  case_id: row.id,
  ...eventColumns(entry),
  ...actorColumns(entry.actor ?? actor),
  at: now.toString(),
  customer_sees: entry.customerSees ?? false,
})

/**
 * Writes what the contexts of one brand have put off: once for all of them, in the order in which
 * each alone would have written it.
 */
export async function closeTail(
  tx: Tx,
  brand: string,
  tail: Tail,
  now: Temporal.Instant,
): Promise<void> {
  if (tail.open.length === 0) return
  const write = async () => {
    await setTimers(tx, tail.timers.splice(0))
    await insertNotices(tx, tail.notices.splice(0))
    await markCases(tx, brand, tail.patches)
    tail.patches.clear()
  }
  await write()
  const ids = tail.open.map(({ context }) => context.row.id)
  const passed = new Set(
    (await markCaseDeadlines(tx, brand, ids, now.toString())).map((row) => row.id),
  )
  for (const { context } of tail.open)
    if (passed.has(context.row.id)) await missPassed(context, now)
  if (passed.size > 0) {
    await write()
    await markCaseDeadlines(tx, brand, [...passed], now.toString())
  }
  await insertEntries(
    tx,
    tail.open.flatMap(({ context, entries: added }) =>
      added.map((entry) => entryRow(context, entry)),
    ),
  )
  await insertChanges(tx, brand, 'case', ids, now.toString())
}

export type ActionRequest = {
  brand: string
  id: string
  permission: Permission
  action: CaseActionKind
  version?: number | undefined
  asOf?: string | null | undefined
}

/**
 * Does `work` as an action of `actor` on a case. Throws case.not_found; case.closed, case.open or
 * case.state when the state forbids the action; case.changed when somebody else was faster
 * (`version` is what the actor had seen).
 */
export async function onCase<T>(
  ctx: CaseCtx,
  actor: Actor,
  request: ActionRequest,
  work: (context: CaseContext) => Promise<T>,
): Promise<T> {
  const result = await inBrand(ctx, actor, request.brand, request.permission, async (tx) => {
    const row = await lockCase(tx, request.brand, request.id)
    if (!row) throw new AppError('case.not_found')
    if (request.version !== undefined && row.version !== request.version)
      throw new AppError('case.changed')
    assertAllows(stateOf(row), request.action)
    const asOf = request.asOf ? Temporal.Instant.from(request.asOf) : null
    return withCase(ctx, tx, { actor, row, asOf }, work)
  })
  notifyAll(ctx)
  return result
}

export function assertAllows(state: State, action: CaseActionKind): void {
  if (isActionAllowed(state, action)) return
  throw new AppError(
    state === 'closed' ? 'case.closed' : action === 'reopen' ? 'case.open' : 'case.state',
    { state },
  )
}

export function notifyAll(ctx: Ctx): void {
  ctx.notify('timer')
  ctx.notify('outbox')
  ctx.notify('change')
}

export type NextStep = {
  step: NextStepKind
  holderId: string
  at: Temporal.Instant
  note?: string | null
}

/**
 * Sets what comes next with its timer; an older escalation ends here, and its notices count
 * as read.
 */
export async function setNextStep(
  context: CaseContext,
  next: NextStep,
  patch: Patch<'desk_case'> = {},
): Promise<void> {
  await context.change({
    ...patch,
    next_step: next.step,
    next_step_holder_id: next.holderId,
    next_step_at: next.at.toString(),
    next_step_note: next.note ?? null,
    rung: 0,
    rung_asked_id: null,
    rung_asked_at: null,
  })
  await markCaseNoticesRead(context.tx, context.brand, context.row.id, context.now.toString())
  await setTimers(context.tx, [
    { brand: context.brand, kind: 'next-step', subject: context.row.id, at: next.at.toString() },
  ])
}

/** The step as it is becomes somebody else's; nothing where none is set. */
export async function handStepTo(context: CaseContext, holderId: string): Promise<void> {
  const { next_step: step, next_step_at: at, next_step_note: note } = context.row
  if (step && at)
    await setNextStep(context, { step, holderId, at: Temporal.Instant.from(at), note })
}

/** A closed case waits for nothing. */
export async function clearNextStep(
  context: CaseContext,
  patch: Patch<'desk_case'>,
): Promise<void> {
  await context.change({
    ...patch,
    next_step: null,
    next_step_holder_id: null,
    next_step_at: null,
    next_step_note: null,
    rung: 0,
    rung_asked_id: null,
    rung_asked_at: null,
    waiting_since: null,
  })
  await markCaseNoticesRead(context.tx, context.brand, context.row.id, context.now.toString())
  await deleteTimer(context.tx, {
    brand: context.brand,
    kind: 'next-step',
    subject: context.row.id,
  })
}
