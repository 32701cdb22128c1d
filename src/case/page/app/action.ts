// The actions of a case and of a promise, by the names that the contract gives them.
import type { z } from 'zod'
import type {
  CaseActionBody,
  CaseActionName,
  PromiseAction,
  PromiseActionName,
} from '../../record/contract/case-action.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import type { CaseCtx } from '../../context/app/case-context.ts'
import type { ReadingCtx } from '../../../signal/app/reading.ts'
import { saveDraft, sendLetter } from '../../letters/app/answer.ts'
import { recordDelivery } from '../../letters/app/dispatch.ts'
import { dismissCue } from '../../work/app/cue.ts'
import { giveLink, revokeLink } from '../../links/app/link.ts'
import { changeCustomer } from '../../work/app/customer.ts'
import { extendDeadline } from '../../letters/app/extension.ts'
import {
  addNote,
  changeCategory,
  changeHandler,
  changeNextStep,
  changeOwner,
  changeWeight,
  confirmClass,
  moveToHandbook,
  resumeCase,
  startCase,
} from '../../work/app/life.ts'
import { pinNote, unpinNote } from '../../work/app/pin.ts'
import { closeCase, reopenCase } from '../../work/app/closing.ts'
import { correctReceived } from './received.ts'
import {
  doConsequence,
  keepPromise,
  makePromise,
  renegotiatePromise,
} from '../../promises/app/promise.ts'
import { recordSatisfaction } from './satisfaction.ts'

/** The services that one action or another needs. */
type ActionCtx = CaseCtx & ReadingCtx
type On = { brand: string; id: string }
type CaseActions = {
  [A in CaseActionName]: (
    ctx: ActionCtx,
    actor: Actor,
    on: On,
    body: CaseActionBody<A>,
  ) => Promise<unknown>
}

const CASE_ACTIONS: CaseActions = {
  category: changeCategory,
  class: confirmClass,
  weight: changeWeight,
  start: startCase,
  note: addNote,
  pin: pinNote,
  unpin: unpinNote,
  owner: changeOwner,
  handler: changeHandler,
  'next-step': changeNextStep,
  received: correctReceived,
  handbook: moveToHandbook,
  customer: changeCustomer,
  resume: resumeCase,
  extension: extendDeadline,
  promise: makePromise,
  draft: saveDraft,
  send: sendLetter,
  delivered: recordDelivery,
  satisfaction: recordSatisfaction,
  close: closeCase,
  reopen: reopenCase,
  link: giveLink,
  'revoke-link': revokeLink,
  'dismiss-cue': dismissCue,
}

/** `body` has been read by the action's own schema. */
export const doAction = <A extends CaseActionName>(
  ctx: ActionCtx,
  actor: Actor,
  on: On,
  { name, body }: { name: A; body: unknown },
): Promise<unknown> => CASE_ACTIONS[name](ctx, actor, on, body as CaseActionBody<A>)

type PromiseActions = {
  [A in PromiseActionName]: (
    ctx: ActionCtx,
    actor: Actor,
    on: On,
    body: z.output<(typeof PromiseAction)[A]>,
  ) => Promise<string>
}
const PROMISE_ACTIONS: PromiseActions = {
  keep: keepPromise,
  renegotiate: renegotiatePromise,
  consequence: doConsequence,
}

/** Answers the id of the promise's case. */
export const doPromiseAction = <A extends PromiseActionName>(
  ctx: ActionCtx,
  actor: Actor,
  on: On,
  { name, body }: { name: A; body: unknown },
): Promise<string> =>
  PROMISE_ACTIONS[name](ctx, actor, on, body as z.output<(typeof PromiseAction)[A]>)
