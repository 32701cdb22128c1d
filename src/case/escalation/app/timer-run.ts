// What the timers of a case do: escalate steps nobody took, remind of promises and break them. Each run decides anew.
import { instantText } from '../../../platform/base/domain/instant-text.ts'
import { computeLateMin, decideEscalation } from '../domain/escalation.ts'
import { computeRemindAt, decidePromiseTimer } from '../../record/domain/promise.ts'
import { findPromiseKind, policyOf, levelsOf } from '../../../handbook/domain/pick.ts'
import type { PromiseKind } from '../../../handbook/domain/handbook.ts'
import { findPromise, markPromise, type PromiseRecord } from '../../record/store/promise.ts'
import { type CaseContext } from '../../record/app/case-context-type.ts'
import { breakPromise, late, notify, levelsNow, type PersonalNotice } from './missed.ts'

/** The next step is due and nobody took it: ask the next level and wait for an answer. */
export async function runStepTimer(context: CaseContext): Promise<void> {
  const { row } = context
  const timer = { brand: context.brand, kind: 'next-step' as const, subject: row.id }
  if (row.state === 'closed' || !row.next_step_at) {
    context.wake({ ...timer, at: null })
    return
  }
  const levels = await levelsNow(context, policyOf(context.handbook, context.category))
  const action = decideEscalation(
    {
      dueAt: row.next_step_at,
      level: row.rung,
      askedAt: row.rung_asked_at,
    },
    levels,
    context.now,
  )
  context.wake({ ...timer, at: action.until })
  if (action.do === 'wait') return
  await context.change({
    rung: action.level,
    rung_asked_id: action.personId,
    rung_asked_at: context.now,
  })
  const data = { step: row.next_step, rung: action.index, ...late(action.lateMin) }
  context.tell({
    kind: action.index === 0 ? 'case.reminded' : 'case.climbed',
    data: {
      ...data,
      to: action.personId,
      dueAt: instantText(row.next_step_at),
      until: action.until.toString(),
    },
  })
  const notices: PersonalNotice[] = [
    {
      person: action.personId,
      kind: action.index === 0 ? 'step.due' : 'step.climbed',
      dueAt: row.next_step_at,
      lateMin: action.lateMin,
      data,
    },
  ]
  if (row.rung === 0 && row.next_step_holder_id && row.next_step_holder_id !== action.personId)
    notices.push({
      person: row.next_step_holder_id,
      kind: 'step.due',
      dueAt: row.next_step_at,
      lateMin: action.lateMin,
      data,
    })
  notify(context, notices)
}

/**
 * Reminds the holder before; at the due time the promise is broken, which is recorded, shown on the
 * customer's page and escalated.
 */
export async function runPromiseTimer(context: CaseContext, id: string): Promise<void> {
  const promise = await findPromise(context.tx, context.brand, id)
  if (
    !promise ||
    promise.state === 'kept' ||
    promise.state === 'renegotiated' ||
    promise.consequence_done_at
  ) {
    context.wake({ ...timerOf(context, id), at: null })
    return
  }
  const kind = findPromiseKind(context.handbook, promise.kind)
  if (promise.state === 'open') {
    if ((await remindOfPromise(context, promise, kind)) !== 'due') return
    await breakPromise(context, promise)
  }
  await escalatePromise(context, promise, kind)
}

const timerOf = (context: CaseContext, promise: string) => ({
  brand: context.brand,
  kind: 'promise' as const,
  subject: promise,
})

const dataOf = (promise: PromiseRecord) => ({
  what: promise.what,
  dueAt: instantText(promise.due_at),
  channel: promise.channel,
})

/** Waits for its time, or reminds its holder; 'due' when that time is over. */
async function remindOfPromise(
  context: CaseContext,
  promise: PromiseRecord,
  kind: PromiseKind | null,
): Promise<'open' | 'due'> {
  const dueAt = promise.due_at
  const madeAt = promise.made_at
  const remindAt = kind ? computeRemindAt(kind, madeAt, dueAt) : dueAt
  const remindedAt = promise.reminded_at
  const action = decidePromiseTimer({ dueAt, madeAt, remindedAt }, remindAt, context.now)
  if (action.do === 'break') return 'due'
  context.wake({ ...timerOf(context, promise.id), at: action.until })
  if (action.do === 'wait') return 'open'
  await markPromise(context.tx, context.brand, promise.id, { reminded_at: context.now })
  const data = dataOf(promise)
  const lateMin = computeLateMin(remindAt, context.now)
  context.tell({ kind: 'promise.reminded', data: { ...data, ...late(lateMin) } })
  notify(context, [
    {
      person: promise.holder_id,
      kind: 'promise.reminded',
      dueAt: promise.due_at,
      lateMin,
      data,
      promise: promise.id,
    },
  ])
  return 'open'
}

/** A broken promise nobody makes up for: ask the next level and wait for an answer. */
async function escalatePromise(
  context: CaseContext,
  promise: PromiseRecord,
  kind: PromiseKind | null,
): Promise<void> {
  const levels = await levelsNow(context, kind ? levelsOf(context.handbook, kind.ladder) : [])
  const action = decideEscalation(
    {
      dueAt: promise.due_at,
      level: promise.rung,
      askedAt: promise.rung_asked_at,
    },
    levels,
    context.now,
  )
  context.wake({ ...timerOf(context, promise.id), at: action.until })
  if (action.do === 'wait') return
  await markPromise(context.tx, context.brand, promise.id, {
    rung: action.level,
    rung_asked_at: context.now,
  })
  const data = dataOf(promise)
  context.tell({
    kind: 'promise.climbed',
    data: {
      ...data,
      to: action.personId,
      rung: action.index,
      until: action.until.toString(),
      ...late(action.lateMin),
    },
  })
  notify(context, [
    {
      person: action.personId,
      kind: 'promise.climbed',
      dueAt: promise.due_at,
      lateMin: action.lateMin,
      data,
      promise: promise.id,
    },
  ])
}
