// Promises: checked when they are made, kept, renegotiated before they are due, and followed up
// when they were broken.
import { instantText } from '../../../platform/base/domain/instant-text.ts'
import { CASE_POLICY, type CaseRule, PROMISE_POLICY } from '../../record/domain/policy.ts'
import type { CaseCtx } from '../../record/app/case-context-type.ts'
import type { z } from 'zod'
import type { CaseActionBody, PromiseAction } from '../../record/contract/case-action.ts'
import { computeRemindAt, decidePromise } from '../../record/domain/promise.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { PromiseKind } from '../../../handbook/domain/handbook.ts'
import type { Channel } from '../../../chapter/domain/channel.ts'
import { findPromiseKind } from '../../../handbook/domain/pick.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import { type PromiseRecord, findPromise, markPromise } from '../../record/store/promise.ts'
import { findCaseOfPromise, insertPromise } from '../store/promise.ts'
import { seeBrand } from '../../../access/app/allow.ts'
import { findAnswerDue, instant } from '../../deadlines/app/deadline.ts'
import { type CaseContext, onCase } from '../../context/app/case-context.ts'
import { assertStaff } from '../../work/app/life.ts'

type On = { brand: string; id: string }
type Wish = {
  kind: PromiseKind
  what: string
  channel: Channel
  holder: string
  dueAt: Temporal.Instant
}

/**
 * Throws promise.kind_unknown and every reason of decidePromise: nothing is promised that cannot be
 * kept.
 */
export const makePromise = (ctx: CaseCtx, actor: Actor, on: On, body: CaseActionBody<'promise'>) =>
  onCase(
    ctx,
    actor,
    { ...on, rule: CASE_POLICY.promise },
    async (context) => void (await promiseAt(context, body)),
  )

/** The same in the context of a case; returns the promise's id. */
export async function promiseAt(
  context: CaseContext,
  body: CaseActionBody<'promise'>,
): Promise<string> {
  const kind = findPromiseKind(context.handbook, body.kind)
  if (!kind || !context.category.promises.includes(kind.id))
    throw new AppError('promise.kind_unknown')
  await assertStaff(context.tx, context.brand, body.holder)
  const id = await commit(context, {
    kind,
    what: body.what,
    channel: body.channel,
    holder: body.holder,
    dueAt: instant(body.dueAt),
  })
  context.tell({
    kind: 'promise.made',
    data: {
      id,
      kind: kind.id,
      what: body.what,
      dueAt: body.dueAt,
      channel: body.channel,
      holder: body.holder,
    },
    customerSees: true,
  })
  return id
}

async function commit(context: CaseContext, wish: Wish): Promise<string> {
  const refusal = decidePromise(
    context.handbook,
    wish.kind,
    { ...wish, answerDueAt: await findAnswerDue(context) },
    context.now,
  )
  if (refusal) throw new AppError(refusal.code, refusal.params)
  const id = context.ctx.newId()
  await insertPromise(context.tx, {
    brand_id: context.brand,
    id,
    case_id: context.row.id,
    customer_id: context.row.customer_id,
    kind: wish.kind.id,
    what: wish.what,
    channel: wish.channel,
    holder_id: wish.holder,
    due_at: wish.dueAt,
    state: 'open',
    made_by: context.actor.kind === 'person' ? context.actor.personId : null,
    made_at: context.now,
  })
  const remindAt = computeRemindAt(wish.kind, context.now, wish.dueAt)
  context.wake({ brand: context.brand, kind: 'promise', subject: id, at: remindAt })
  return id
}

/**
 * Finds the promise and runs `work` in the context of its case; throws promise.not_found,
 * case.changed when it moved since. A promise whose time passed only now, with nobody's word, is
 * broken: that stays recorded and told although the action is refused (promise.already_due).
 */
async function onPromise(
  ctx: CaseCtx,
  actor: Actor,
  on: On & { version: number; rule: CaseRule },
  work: (context: CaseContext, promise: PromiseRecord) => Promise<void>,
): Promise<string> {
  const look = seeBrand(ctx, actor, on.brand, on.rule.right)
  const caseId = await findCaseOfPromise(look, on.brand, on.id)
  if (!caseId) throw new AppError('promise.not_found')
  const isBroken = await onCase(
    ctx,
    actor,
    { brand: on.brand, id: caseId, rule: on.rule },
    async (context) => {
      const promise = await findPromise(context.tx, on.brand, on.id)
      if (!promise) throw new AppError('promise.not_found')
      if (
        promise.state === 'broken' &&
        promise.version === on.version + 1 &&
        promise.settled_at &&
        promise.settled_at.equals(context.now)
      )
        return true
      if (promise.version !== on.version) throw new AppError('case.changed')
      await work(context, promise)
      return false
    },
  )
  if (isBroken) throw new AppError('promise.already_due')
  return caseId
}

const settle = async (
  context: CaseContext,
  promise: PromiseRecord,
  patch: Parameters<typeof markPromise>[3],
) => {
  await markPromise(context.tx, context.brand, promise.id, {
    settled_at: context.now,
    ...patch,
  })
  context.wake({ brand: context.brand, kind: 'promise', subject: promise.id, at: null })
}

const assertOpen = (promise: PromiseRecord) => {
  if (promise.state !== 'open') throw new AppError('promise.settled', { state: promise.state })
}

export const keepPromise = (
  ctx: CaseCtx,
  actor: Actor,
  on: On,
  body: z.output<(typeof PromiseAction)['keep']>,
): Promise<string> =>
  onPromise(
    ctx,
    actor,
    { ...on, rule: PROMISE_POLICY.keep, version: body.version },
    async (context, promise) => {
      assertOpen(promise)
      await settle(context, promise, { state: 'kept', settled_note: body.note ?? null })
      context.tell({
        kind: 'promise.kept',
        data: { what: promise.what, note: body.note ?? null },
        customerSees: true,
      })
    },
  )

/**
 * Only before it is due; throws promise.already_due after, as keeping does. The new promise is
 * checked like any other.
 */
export const renegotiatePromise = (
  ctx: CaseCtx,
  actor: Actor,
  on: On,
  body: z.output<(typeof PromiseAction)['renegotiate']>,
): Promise<string> =>
  onPromise(
    ctx,
    actor,
    { ...on, rule: PROMISE_POLICY.renegotiate, version: body.version },
    async (context, promise) => {
      assertOpen(promise)
      const kind = findPromiseKind(context.handbook, promise.kind)
      if (!kind) throw new AppError('promise.kind_unknown')
      const what = body.what ?? promise.what
      const replaced = await commit(context, {
        kind,
        what,
        channel: promise.channel,
        holder: promise.holder_id,
        dueAt: instant(body.dueAt),
      })
      await settle(context, promise, {
        state: 'renegotiated',
        settled_note: body.note,
        replaced_by: replaced,
      })
      context.tell({
        kind: 'promise.renegotiated',
        data: { what, from: instantText(promise.due_at), dueAt: body.dueAt, note: body.note },
        customerSees: true,
      })
    },
  )

/** What the handbook asks after a broken promise was done; its escalation ends. */
export const doConsequence = (
  ctx: CaseCtx,
  actor: Actor,
  on: On,
  body: z.output<(typeof PromiseAction)['consequence']>,
): Promise<string> =>
  onPromise(
    ctx,
    actor,
    { ...on, rule: PROMISE_POLICY.consequence, version: body.version },
    async (context, promise) => {
      if (promise.state !== 'broken' || promise.consequence_done_at)
        throw new AppError('promise.not_broken')
      await markPromise(context.tx, on.brand, promise.id, {
        consequence_done_at: context.now,
        consequence_note: body.note,
      })
      context.wake({ brand: on.brand, kind: 'promise', subject: promise.id, at: null })
      context.tell({ kind: 'promise.consequence', data: { what: promise.what, note: body.note } })
    },
  )
