// One person's deed on one case: lock, check, do, tell the timeline, all in one transaction.
import type { Category, Handbook } from '../../domain/handbook/handbook.ts'
import { findCategory } from '../../domain/handbook/pick.ts'
import { type Deed, isDeedAllowed } from '../../domain/case/case.ts'
import type { NextStepKind, State } from '../../domain/case/case.ts'
import { placeOf } from '../../domain/case/place.ts'
import { Fault } from '../../domain/fault.ts'
import type { Actor } from '../../domain/people/actor.ts'
import type { Action } from '../../domain/people/permission.ts'
import { type CaseRecord, lockCase, markCase, markDeadline } from '../../store/case/case.ts'
import { insertChange } from '../../store/case/change.ts'
import { markCaseNoticesRead } from '../../store/case/notice.ts'
import { deleteTimer, setTimers } from '../../store/case/timer.ts'
import { insertEntries } from '../../store/case/timeline.ts'
import type { Tx } from '../../store/db.ts'
import type { Patch } from '../../store/row.ts'
import { getHandbook } from '../brand/handbook.ts'
import { type Ctx, inBrand } from '../ctx.ts'

export type Entry = { kind: string; data?: Record<string, unknown>; customerSees?: boolean }

/** What a deed works with: the locked case, its pinned handbook, and ways to change and tell. */
export type Desk = {
  ctx: Ctx
  tx: Tx
  actor: Actor
  now: Temporal.Instant
  brand: string
  /** As of now: `change` replaces it. */
  row: CaseRecord
  /** Pinned at receipt. */
  handbook: Handbook
  category: Category
  change: (patch: Patch<'desk_case'>) => Promise<void>
  tell: (...entries: Entry[]) => void
}

export const stateOf = (row: CaseRecord): State => row.state as State

export function getCategory(handbook: Handbook, id: string): Category {
  const category = findCategory(handbook, id) ?? findCategory(handbook, handbook.brand.fallbackCategory)
  if (!category) throw new Fault('case.category_unknown', { category: id })
  return category
}

export const actorColumns = (actor: Actor): { actor: string; actor_id: string | null } => ({ actor: actor.kind, actor_id: actor.kind === 'person' ? actor.personId : null })

/** Opens the desk on a locked row; whatever `work` told is written once at its end. */
export async function atDesk<T>(ctx: Ctx, tx: Tx, actor: Actor, row: CaseRecord, work: (desk: Desk) => Promise<T>): Promise<T> {
  const { handbook } = await getHandbook(ctx, tx, row.brand_id, row.handbook_version)
  const now = ctx.now()
  const told: Entry[] = []
  const desk: Desk = {
    ctx, tx, actor, now, brand: row.brand_id, row, handbook,
    category: getCategory(handbook, row.category_id),
    change: async (patch) => {
      desk.row = await markCase(tx, row.brand_id, row.id, patch)
    },
    tell: (...entries) => void told.push(...entries),
  }
  const result = await work(desk)
  await insertEntries(
    tx,
    told.map((entry) => ({ brand_id: row.brand_id, case_id: row.id, kind: entry.kind, ...actorColumns(actor), at: now.toString(), data: JSON.stringify(entry.data ?? {}), customer_sees: entry.customerSees ?? false })),
  )
  await markDeadline(tx, row.brand_id, row.id)
  await insertChange(tx, row.brand_id, 'case', row.id, now.toString())
  return result
}

export type DeedRequest = { brand: string; id: string; action: Action; deed: Deed; version?: number | undefined }

/**
 * A deed of `actor` on a case. Throws case.not_found, case.closed / case.open / case.state when its state forbids the deed,
 * case.changed when somebody else was faster (`version` is what the actor had seen).
 */
export async function onCase<T>(ctx: Ctx, actor: Actor, request: DeedRequest, work: (desk: Desk) => Promise<T>): Promise<T> {
  const result = await inBrand(ctx, actor, request.brand, request.action, async (tx) => {
    const row = await lockCase(tx, request.brand, request.id)
    if (!row) throw new Fault('case.not_found')
    if (request.version !== undefined && row.version !== request.version) throw new Fault('case.changed')
    mustAllow(stateOf(row), request.deed)
    return atDesk(ctx, tx, actor, row, work)
  })
  pokeAll(ctx)
  return result
}

export function mustAllow(state: State, deed: Deed): void {
  if (isDeedAllowed(state, deed)) return
  throw new Fault(state === 'closed' ? 'case.closed' : deed === 'reopen' ? 'case.open' : 'case.state', { state })
}

export function pokeAll(ctx: Ctx): void {
  ctx.poke('timer')
  ctx.poke('outbox')
  ctx.poke('change')
}

export type NextStep = { step: NextStepKind; holderId: string; at: Temporal.Instant; note?: string | null }

/** Sets what comes next with its timer; an older climb ends here, and what it told is no longer news. */
export async function setNextStep(desk: Desk, next: NextStep, patch: Patch<'desk_case'> = {}): Promise<void> {
  await desk.change({
    ...patch,
    next_step: next.step, next_step_holder_id: next.holderId, next_step_at: next.at.toString(), next_step_note: next.note ?? null,
    rung: 0, rung_asked_id: null, rung_asked_at: null,
  })
  await markCaseNoticesRead(desk.tx, desk.brand, desk.row.id, desk.now.toString())
  await setTimers(desk.tx, [{ brand: desk.brand, kind: 'next-step', subject: desk.row.id, at: next.at.toString() }])
}

/** A closed case waits for nothing. */
export async function clearNextStep(desk: Desk, patch: Patch<'desk_case'>): Promise<void> {
  await desk.change({ ...patch, next_step: null, next_step_holder_id: null, next_step_at: null, next_step_note: null, rung: 0, rung_asked_id: null, rung_asked_at: null, waiting_since: null })
  await markCaseNoticesRead(desk.tx, desk.brand, desk.row.id, desk.now.toString())
  await deleteTimer(desk.tx, { brand: desk.brand, kind: 'next-step', subject: desk.row.id })
}

/** The brand's local day at an instant, 'YYYY-MM-DD'. */
export const localDayOf = (handbook: Handbook, at: Temporal.Instant): string => at.toZonedDateTimeISO(placeOf(handbook).zone).toPlainDate().toString()
