// What people do in a contact besides adding to it: take it, ask for help, come and go, take over,
// say whose it is, end it.
import { isTakeOverAllowed } from '../../core/domain/policy.ts'
import type { z } from 'zod'
import type { ContactAction } from '../../core/contract/contact.ts'
import type { AlarmEnd } from '../../../alarm/domain/alarm.ts'
import { isGoingOn } from '../../core/domain/state.ts'
import { readRecording, summarise } from '../../core/domain/record.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Ending } from '../../../guide/domain/event.ts'
import type { Actor, PersonActor } from '../../../access/domain/actor.ts'
import { findCase } from '../../../case/record/store/case.ts'
import { findCustomer, insertCustomer } from '../../../case/record/store/customer.ts'
import { noticeColumns } from '../../../case/record/store/notice.ts'
import { listNames } from '../../../case/record/store/staff.ts'
import { deleteAbout, insertAbout, listAbout } from '../../core/store/contact.ts'
import {
  findStay,
  insertOrMoveHelpNotices,
  listHelpers,
  markHelpNoticesRead,
} from '../../core/store/help.ts'
import { getHandbook } from '../../../handbook/app/handbook.ts'
import { localDayOf } from '../../../case/context/app/case-context.ts'
import { customerRows } from '../../../case/record/app/customer-row.ts'
import { confirmByComing, endAlarm, raiseAlarm } from '../../alarm/app/alarm.ts'
import { readEvents } from '../../core/app/event-log.ts'
import { storeInputs } from './event.ts'
import {
  type ContactCtx,
  instantText,
  type On,
  onContact,
  type ContactContext,
} from '../../core/app/contact-context.ts'

export type ActionBody<A extends keyof typeof ContactAction> = z.output<(typeof ContactAction)[A]>
const MAX_SUMMARY = 5000

const assertOpen = (context: ContactContext): void => {
  if (!isGoingOn(context.row.state))
    throw new AppError('contact.state', { state: context.row.state })
}
/** What was written down about a contact that is wrapped up stays as it was. */
const assertNotWrapped = (context: ContactContext): void => {
  if (context.row.state === 'wrapped') throw new AppError('contact.wrapped')
}
const nameOf = async (context: ContactContext, person: string | null): Promise<string | null> =>
  person ? ((await listNames(context.tx, [person])).get(person) ?? '') : null

/**
 * Gives a waiting contact to `person`; throws contact.taken {name} when somebody else was faster.
 */
export async function giveTo(context: ContactContext, person: string): Promise<void> {
  assertOpen(context)
  if (context.row.taken_by === person && context.row.state === 'live') return
  if (context.row.state === 'live')
    throw new AppError('contact.taken', {
      name: (await nameOf(context, context.row.taken_by)) ?? '',
    })
  await confirmByComing(context)
  await context.change({ taken_by: person, state: 'live', answered_at: context.now })
  context.touch('contact-waiting')
}

export const takeContact = (
  ctx: ContactCtx,
  actor: PersonActor,
  on: On,
  _body: ActionBody<'take'>,
) => onContact(ctx, actor, on, (context) => giveTo(context, actor.personId))

/** Tells the leaders who are here; asked again it is told again. */
export const askHelp = (
  ctx: ContactCtx,
  actor: PersonActor,
  on: On,
  { note }: ActionBody<'help'>,
) =>
  onContact(ctx, actor, on, async (context) => {
    assertOpen(context)
    const { handbook } = await getHandbook(ctx, context.tx, on.brand)
    const at = context.now
    const helpers = await listHelpers(
      context.tx,
      on.brand,
      localDayOf(handbook, context.now),
      actor.personId,
    )
    await insertOrMoveHelpNotices(
      context.tx,
      helpers.map((person) => ({
        brand_id: on.brand,
        id: ctx.newId(),
        person_id: person,
        contact_id: on.id,
        ...noticeColumns({
          kind: 'contact.help',
          data: { from: actor.name, note, channel: context.row.channel },
        }),
        due_at: at,
        at,
      })),
    )
    await context.change({ help_asked_at: at, help_note: note })
    context.tell({ kind: 'help', note })
    await raiseAlarm(context, { id: ctx.newId(), kind: 'help', why: 'help', note, at })
    context.touch('contact-help')
  })

/** Help is not needed any more. */
export const withdrawHelp = (
  ctx: ContactCtx,
  actor: PersonActor,
  on: On,
  _body: ActionBody<'withdraw'>,
) => onContact(ctx, actor, on, (context) => answerHelp(context, 'withdrawn'))

/** Somebody has come, or nobody has to any more. */
async function answerHelp(context: ContactContext, how: AlarmEnd): Promise<void> {
  await endAlarm(context, 'help', how)
  if (context.row.help_asked_at === null) return
  await context.change({ help_asked_at: null, help_note: null })
  await markHelpNoticesRead(context.tx, context.brand, context.row.id, context.now)
  context.touch('contact-help')
}

export const joinContact = (
  ctx: ContactCtx,
  actor: PersonActor,
  on: On,
  _body: ActionBody<'join'>,
) =>
  onContact(ctx, actor, on, async (context) => {
    assertOpen(context)
    if (context.row.taken_by !== actor.personId) {
      await answerHelp(context, 'joined')
      await confirmByComing(context)
    }
    if (
      context.row.taken_by === actor.personId ||
      (await findStay(context.tx, on.brand, on.id, actor.personId)) === 'joined'
    )
      return
    context.tell({ kind: 'joined' })
    context.touch('contact')
  })

export const leaveContact = (
  ctx: ContactCtx,
  actor: PersonActor,
  on: On,
  _body: ActionBody<'leave'>,
) =>
  onContact(ctx, actor, on, async (context) => {
    if ((await findStay(context.tx, on.brand, on.id, actor.personId)) !== 'joined') return
    context.tell({ kind: 'left' })
    context.touch('contact')
  })

/**
 * A leader, or anybody once help was asked for. What is known goes along, so that the customer need
 * not say it again: the words that were given, then facts
 * and wish as they were written down. Throws contact.not_yours.
 */
export const takeOver = (
  ctx: ContactCtx,
  actor: PersonActor,
  on: On,
  { summary }: ActionBody<'take-over'>,
) =>
  onContact(ctx, actor, on, async (context) => {
    assertOpen(context)
    if (context.row.taken_by === actor.personId) return
    if (!isTakeOverAllowed(actor.roles.get(on.brand) ?? [], context.row))
      throw new AppError('contact.not_yours')
    const from = await nameOf(context, context.row.taken_by)
    const recording = readRecording(await readEvents(context.tx, context.on))
    const handOver = [summary, summarise(recording, MAX_SUMMARY)]
      .filter(Boolean)
      .join('\n')
      .slice(0, MAX_SUMMARY)
      .toWellFormed()
    await answerHelp(context, 'taken')
    await confirmByComing(context)
    if (context.row.state === 'waiting') context.touch('contact-waiting')
    await context.change({
      taken_by: actor.personId,
      state: 'live',
      answered_at: context.row.answered_at ?? context.now,
    })
    context.tell({ kind: 'taken', from, summary: handOver })
  })

/** Another system, or the phone's own, has passed it on to somebody. */
export async function passOn(
  context: ContactContext,
  to: { id: string | null; name: string },
): Promise<void> {
  assertOpen(context)
  await context.change(
    to.id
      ? {
          taken_by: to.id,
          state: 'live',
          answered_at: context.row.answered_at ?? context.now,
        }
      : { taken_by: null, state: 'waiting' },
  )
  context.tell({ kind: 'transferred', to: to.name })
  if (!to.id) context.touch('contact-waiting')
}

/**
 * By id, as somebody new, or as nobody known; never joined with another by itself. Throws
 * case.customer_unknown.
 */
export const identify = (
  ctx: ContactCtx,
  actor: Actor,
  on: On,
  { customer: given }: ActionBody<'customer'>,
) =>
  onContact(ctx, actor, on, async (context) => {
    assertNotWrapped(context)
    if (given === null) return void (await context.change({ customer_id: null }))
    if (typeof given === 'string') {
      if (!(await findCustomer(context.tx, on.brand, given)))
        throw new AppError('case.customer_unknown')
      return void (await context.change({ customer_id: given }))
    }
    const { handbook } = await getHandbook(ctx, context.tx, on.brand)
    const rows = customerRows(
      ctx,
      {
        brand: on.brand,
        customer: {
          name: given.name,
          mail: given.mail ?? null,
          phone: given.phone ?? context.row.phone,
        },
        language: context.row.language,
      },
      handbook.brand,
      context.now,
    )
    if (!rows) throw new AppError('case.customer_unknown')
    await insertCustomer(context.tx, rows.row, rows.identities)
    await context.change({ customer_id: rows.row.id })
    if (given.phone && rows.described)
      await storeInputs(
        context,
        [
          {
            id: ctx.newId(),
            at: instantText(context.now),
            who: 'agent',
            kind: 'note',
            text: rows.described,
          },
        ],
        [],
      )
  })

/**
 * Which case it is about; the case's customer is the contact's when nobody was known yet. Throws
 * case.not_found.
 */
export const changeAbout = (ctx: ContactCtx, actor: Actor, on: On, body: ActionBody<'about'>) =>
  onContact(ctx, actor, on, async (context) => {
    assertNotWrapped(context)
    const found = await findCase(context.tx, on.brand, body.case)
    if (!found) throw new AppError('case.not_found')
    const about = await listAbout(context.tx, on.brand, on.id)
    if (!body.on) await deleteAbout(context.tx, on.brand, on.id, found.id)
    else if (!about.includes(found.id)) await insertAbout(context.tx, on.brand, on.id, found.id)
    await context.change(
      body.on && context.row.customer_id === null
        ? { customer_id: found.customer_id }
        : { customer_id: context.row.customer_id },
    )
  })

export const changeLanguage = (
  ctx: ContactCtx,
  actor: Actor,
  on: On,
  { language }: ActionBody<'language'>,
) =>
  onContact(ctx, actor, on, (context) => {
    assertNotWrapped(context)
    return context.change({ language })
  })

/** Ended twice it is over once. */
export async function endRoom(context: ContactContext, how: Ending): Promise<void> {
  if (!isGoingOn(context.row.state)) return
  await answerHelp(context, 'contact_ended')
  if (context.row.state === 'waiting') context.touch('contact-waiting')
  await context.change({ state: 'ended', ended_at: context.now })
  context.tell({ kind: 'ended', how })
}

export const endContact = (ctx: ContactCtx, actor: Actor, on: On, { how }: ActionBody<'end'>) =>
  onContact(ctx, actor, on, (context) => endRoom(context, how))
