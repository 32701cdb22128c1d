// Calls as a telephone system tells of them: in any order, twice, late, and each time with a clear
// reply.
import { HOLD_CONTACT } from '../../core/domain/policy.ts'
import type { CallEvent, CallReply, CallTurn } from '../../../telephony/contract/call.ts'
import { isGoingOn } from '../../core/domain/state.ts'
import type { Language } from '../../../platform/base/domain/language.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import { isAllowed } from '../../../access/domain/right.ts'
import { findContactByExternal } from '../../core/store/contact.ts'
import { readLastEvent } from '../../core/app/event-log.ts'
import type { Tx } from '../../../platform/database/store/db.ts'
import { findPersonByMail, listRoles } from '../../../access/store/person.ts'
import { inBrand } from '../../../access/app/allow.ts'
import { endRoom, passOn } from '../../live/app/action.ts'
import { openContact, readToldAt } from '../../core/app/begin.ts'
import { listThere, storeInputs } from '../../live/app/event.ts'
import {
  type ContactCtx,
  withContact,
  instantText,
  type ContactContext,
} from '../../core/app/contact-context.ts'

type Outcome = Pick<CallReply, 'done' | 'note'>
type Agent = { id: string; name: string }

const DONE: Outcome = { done: true, note: null }
const KNOWN: Outcome = { done: false, note: 'known' }

/** Throws access.denied, and brand.not_found for a brand without a handbook. */
export const tellCall = (ctx: ContactCtx, actor: Actor, event: CallEvent): Promise<CallReply> =>
  inCall(ctx, actor, event, async (context, isNew) => {
    if (!isNew && event.phone && context.row.phone === null && context.row.state !== 'wrapped')
      await context.change({ phone: event.phone })
    const outcome = await follow(context, event, isNew)
    return isNew && outcome.note === null && event.event !== 'started'
      ? { done: true, note: 'opened_by_it' }
      : outcome
  })

/**
 * A turn of a recogniser. Throws contact.transcripts_off where the brand's handbook does not take
 * them: then nothing was opened either.
 */
export const tellTurn = (
  ctx: ContactCtx,
  actor: Actor,
  { brand, call }: { brand: string; call: string },
  turn: CallTurn,
): Promise<CallReply> =>
  inCall(ctx, actor, { brand, call, at: turn.at }, async (context, isNew) => {
    if ((await listThere(context, [turn])).length > 0) return KNOWN
    await storeInputs(
      context,
      [
        {
          id: turn.id,
          at: turn.at ?? context.now.toString(),
          who: turn.who,
          kind: 'turn',
          text: turn.text,
          source: 'transcript',
        },
      ],
      [],
    )
    return isNew ? { done: true, note: 'opened_by_it' } : DONE
  })

/** What is told of a call, whatever it is. */
type First = {
  brand: string
  call: string
  phone?: string | null | undefined
  language?: Language | null | undefined
  at?: string | null | undefined
}

/** The call's contact, begun by whatever is told of it first. */
async function inCall(
  ctx: ContactCtx,
  actor: Actor,
  first: First,
  work: (context: ContactContext, isNew: boolean) => Promise<Outcome>,
): Promise<CallReply> {
  const { brand } = first
  const reply = await inBrand(ctx, actor, brand, HOLD_CONTACT, async (tx) => {
    const known = await findContactByExternal(tx, brand, first.call)
    const { row, isNew } = known
      ? { row: known, isNew: false }
      : await openContact(ctx, tx, {
          brand,
          id: ctx.newId(),
          channel: 'phone',
          external: first.call,
          phone: first.phone ?? null,
          language: first.language ?? null,
          at: readToldAt(ctx.now(), first.at),
        })
    return withContact(ctx, tx, { actor, brand, id: row.id }, async (context) => {
      const outcome = await work(context, isNew)
      return { contact: row.id, state: context.row.state, ...outcome }
    })
  })
  ctx.notify('change')
  return reply
}

async function follow(context: ContactContext, event: CallEvent, isNew: boolean): Promise<Outcome> {
  const at = readToldAt(context.now, event.at)
  switch (event.event) {
    case 'started':
      return isNew ? DONE : KNOWN
    case 'answered':
      return answer(context, event, at)
    case 'held':
    case 'resumed':
      return hold(context, event.event === 'held', at)
    case 'transferred':
      return transfer(context, event)
    case 'ended':
      return end(context, at)
  }
}

const isOver = (context: ContactContext): boolean => !isGoingOn(context.row.state)
const isBefore = (at: Temporal.Instant, other: Temporal.Instant | null): boolean =>
  other !== null && Temporal.Instant.compare(at, other) < 0

async function answer(
  context: ContactContext,
  event: CallEvent,
  at: Temporal.Instant,
): Promise<Outcome> {
  if (context.row.state === 'wrapped') return { done: false, note: 'ended' }
  const agent = await findAgent(context.tx, context.brand, event.agent)
  const answered = isBefore(at, context.row.began_at) ? context.row.began_at : at
  if (!agent) {
    if (context.row.taken_by !== null) return KNOWN
    // Whoever answered is nobody of the staff, but nobody has to be called any more.
    if (context.row.answered_at === null) await context.change({ answered_at: answered })
    return { done: false, note: 'agent_unknown' }
  }
  // An answer that comes late takes the call from nobody who has it since.
  if (
    context.row.taken_by === agent.id ||
    (context.row.taken_by !== null && (isOver(context) || isBefore(at, context.row.answered_at)))
  )
    return KNOWN
  const from = context.row.taken_by
  await context.change({
    taken_by: agent.id,
    answered_at: answered,
    ...(isOver(context) ? {} : { state: 'live' }),
  })
  if (from !== null) context.tell({ kind: 'taken', from, summary: '' })
  context.touch('contact-waiting')
  return DONE
}

async function hold(context: ContactContext, on: boolean, at: Temporal.Instant): Promise<Outcome> {
  if (isOver(context)) return { done: false, note: 'ended' }
  const last = await readLastEvent(context.tx, context.on, 'held')
  const isHeld = last?.body.kind === 'held' && last.body.on
  // What is older than what is known now changes nothing about now.
  if (isHeld === on || (last && isBefore(at, last.at))) return KNOWN
  await context.store([
    { id: context.ctx.newId(), at: instantText(at), who: 'agent', kind: 'held', on },
  ])
  return context.row.state === 'waiting' ? { done: true, note: 'not_answered' } : DONE
}

/** To somebody of the staff, who has it from now on; to anybody else it rings again for all. */
async function transfer(context: ContactContext, event: CallEvent): Promise<Outcome> {
  if (isOver(context)) return { done: false, note: 'ended' }
  const agent = await findAgent(context.tx, context.brand, event.agent)
  const to = agent?.name ?? event.to ?? event.agent ?? ''
  const last = await readLastEvent(context.tx, context.on, 'transferred')
  const isSame = last?.body.kind === 'transferred' && last.body.to === to
  if (agent ? context.row.taken_by === agent.id : context.row.state === 'waiting' && isSame)
    return KNOWN
  await passOn(context, { id: agent?.id ?? null, name: to })
  return agent || !event.agent ? DONE : { done: true, note: 'agent_unknown' }
}

async function end(context: ContactContext, at: Temporal.Instant): Promise<Outcome> {
  if (isOver(context)) return KNOWN
  await endRoom(context, context.row.state === 'live' ? 'done' : 'lost')
  await context.change({
    ended_at: isBefore(at, context.row.began_at) ? context.row.began_at : at,
  })
  context.touch('contact-waiting')
  return DONE
}

/** Somebody who is here and may hold contacts in this brand; null for anybody else. */
async function findAgent(
  tx: Tx,
  brand: string,
  mail: string | null | undefined,
): Promise<Agent | null> {
  const person = mail ? await findPersonByMail(tx, mail) : null
  if (!person?.active) return null
  const roles = (await listRoles(tx, [person.id]))
    .filter((row) => row.brand === brand)
    .map((row) => row.role)
  return isAllowed(roles, HOLD_CONTACT) ? { id: person.id, name: person.name } : null
}

/** Throws request.invalid when a path does not fit what it names. */
export const assertIsCall = (call: string): string => {
  if (!/^[\x21-\x7e]{1,120}$/.test(call)) throw new AppError('request.invalid')
  return call
}
