// One action on one case: lock, check, do, record in the timeline, all in one transaction.
import {
  type CaseActionKind,
  isActionAllowed,
  type NextStepKind,
  type State,
} from '../../record/domain/case.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import type { CaseRule } from '../../record/domain/policy.ts'
import { type CaseRecord, lockCase, markCases, markCaseDeadlines } from '../../record/store/case.ts'
import { insertChanges } from '../../../platform/feed/store/change.ts'
import { insertNotices, markCaseNoticesRead } from '../../record/store/notice.ts'
import { writeTimers } from '../../../platform/jobs/store/timer.ts'
import { insertEntries } from '../../record/store/timeline.ts'
import type { Tx } from '../../../platform/database/store/db.ts'
import type { Patch } from '../../../platform/database/store/row.ts'
import { getHandbook } from '../../../handbook/app/handbook.ts'
import type { Ctx } from '../../../platform/database/app/ctx.ts'
import { inBrand } from '../../../access/app/allow.ts'
import type { CaseContext, CaseCtx } from '../../record/app/case-context-type.ts'
import {
  entryRow,
  openContext,
  type Opening,
  type Tail,
  takeTimers,
  writeMoved,
  writeOpen,
} from './open-context.ts'
import { missPassed } from '../../deadlines/app/passed.ts'

export { localDayOf } from '../../record/app/case-context-type.ts'
export type { CaseContext, CaseCtx } from '../../record/app/case-context-type.ts'
export { actorColumns, getCategory } from './open-context.ts'

export const stateOf = (row: CaseRecord): State => row.state

/**
 * Runs `work` in the context of a locked row; what it adds to the timeline is written once at its
 * end. A deadline that has passed is missed before `work` can pause, move or void it, and one that
 * `work` puts into the past is missed after it: nothing depends on whether a timer was faster.
 */
export async function withCase<T>(
  ctx: CaseCtx,
  tx: Tx,
  opening: Opening,
  work: (context: CaseContext) => Promise<T>,
): Promise<T> {
  const { row, asOf, tail } = opening
  const { handbook } = await getHandbook(ctx, tx, row.brand_id, row.handbook_version)
  const open = openContext(ctx, tx, opening, handbook)
  const { context } = open
  const from = asOf && Temporal.Instant.compare(asOf, context.now) < 0 ? asOf : context.now
  if (isPassed(row.deadline_at, from)) await missPassed(context, from)
  const result = await work(context)
  if (tail) {
    await writeMoved(open)
    tail.open.push(open)
  } else if (isPassed(await writeOpen(open, context.now), context.now)) {
    await missPassed(context, context.now)
    await writeOpen(open, null)
  }
  return result
}

const isPassed = (deadline: Temporal.Instant | null, by: Temporal.Instant) =>
  deadline !== null && Temporal.Instant.compare(deadline, by) <= 0

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
    await writeTimers(tx, takeTimers(tail))
    for (const id of tail.endedSteps) await markCaseNoticesRead(tx, brand, id, now).execute()
    tail.endedSteps.clear()
    await insertNotices(tx, tail.notices.splice(0))
    await markCases(tx, brand, tail.patches)
    tail.patches.clear()
  }
  await write()
  const ids = tail.open.map(({ context }) => context.row.id)
  const passed = new Set((await markCaseDeadlines(tx, brand, ids, now)).map((row) => row.id))
  for (const open of tail.open)
    if (passed.has(open.context.row.id)) {
      await missPassed(open.context, now)
      await writeMoved(open)
    }
  if (passed.size > 0) {
    await write()
    await markCaseDeadlines(tx, brand, [...passed], now)
  }
  await insertEntries(
    tx,
    tail.open.flatMap(({ context, entries: added }) =>
      added.map((entry) => entryRow(context, entry)),
    ),
  )
  await insertChanges(tx, brand, 'case', ids, now)
}

export type ActionRequest = {
  brand: string
  id: string
  /** A line of the policy of cases. */
  rule: CaseRule
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
  const result = await inBrand(ctx, actor, request.brand, request.rule.right, async (tx) => {
    const row = await lockCase(tx, request.brand, request.id)
    if (!row) throw new AppError('case.not_found')
    if (request.version !== undefined && row.version !== request.version)
      throw new AppError('case.changed')
    assertAllows(stateOf(row), request.rule.as)
    const asOf = request.asOf ? Temporal.Instant.from(request.asOf) : null
    return withCase(ctx, tx, { actor, row, asOf }, work)
  })
  notifyAll(ctx)
  return result
}

export function assertAllows(state: State, action: CaseActionKind): void {
  if (isActionAllowed(state, action)) return
  if (state === 'closed') throw new AppError('case.closed', { state })
  throw new AppError(action === 'reopen' ? 'case.open' : 'case.state', { state })
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
    next_step_at: next.at,
    next_step_note: next.note ?? null,
    rung: 0,
    rung_asked_id: null,
    rung_asked_at: null,
  })
  context.endStepNotices()
  wakeForStep(context, next.at)
}

const wakeForStep = ({ brand, row, wake }: CaseContext, at: Temporal.Instant | null) =>
  wake({ brand, kind: 'next-step', subject: row.id, at })

/** The step as it is becomes somebody else's; nothing where none is set. */
export async function handStepTo(context: CaseContext, holderId: string): Promise<void> {
  const { next_step: step, next_step_at: at, next_step_note: note } = context.row
  if (step && at) await setNextStep(context, { step, holderId, at, note })
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
  context.endStepNotices()
  wakeForStep(context, null)
}
