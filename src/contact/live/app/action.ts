// What people do in a contact besides adding to it: take it, ask for help, come and go, take over, say whose it is, end it.
import type { z } from 'zod'
import type { ContactAction } from '../../core/contract/contact.ts'
import type { AlarmEnd } from '../../../alarm/domain/alarm.ts'
import { readRecording, summarise } from '../../core/domain/record.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Ending } from '../../../guide/domain/event.ts'
import type { Language } from '../../../platform/base/domain/language.ts'
import type { Actor, PersonActor } from '../../../access/domain/actor.ts'
import { isAllowed } from '../../../access/domain/permission.ts'
import { findCase } from '../../../case/record/store/case.ts'
import { findCustomer, insertCustomer } from '../../../case/record/store/customer.ts'
import { listNames } from '../../../case/record/store/staff.ts'
import { deleteAbout, insertAbout, listAbout } from '../../core/store/contact.ts'
import { listEvents } from '../../core/store/event.ts'
import {
  findStay,
  insertOrMoveHelpNotices,
  listHelpers,
  markHelpNoticesRead,
} from '../../core/store/help.ts'
import { getHandbook } from '../../../handbook/app/handbook.ts'
import { localDayOf } from '../../../case/context/app/case-context.ts'
import { customerRows } from '../../../case/record/app/customer-row.ts'
import type { Ctx } from '../../../platform/database/app/ctx.ts'
import { confirmByComing, endAlarm, raiseAlarm } from '../../alarm/app/alarm.ts'
import { toEvent } from '../../core/app/event-form.ts'
import { storeInputs } from './event.ts'
import {
  instantText,
  type On,
  onContact,
  type ContactContext,
} from '../../core/app/contact-context.ts'

export type ActionBody<A extends keyof typeof ContactAction> = z.output<(typeof ContactAction)[A]>
const MOST_SUMMARY = 5000

const mustBeOpen = (room: ContactContext): void => {
  if (room.row.state !== 'waiting' && room.row.state !== 'live')
    throw new AppError('contact.state', { state: room.row.state })
}
/** What was written down about a contact that is wrapped up stays as it was. */
const mustNotBeWrapped = (room: ContactContext): void => {
  if (room.row.state === 'wrapped') throw new AppError('contact.wrapped')
}
const nameOf = async (room: ContactContext, person: string | null): Promise<string | null> =>
  person ? ((await listNames(room.tx, [person])).get(person) ?? '') : null

/** Gives a waiting contact to `person`; throws contact.taken {name} when somebody else was faster. */
export async function giveTo(room: ContactContext, person: string): Promise<void> {
  mustBeOpen(room)
  if (room.row.taken_by === person && room.row.state === 'live') return
  if (room.row.state === 'live')
    throw new AppError('contact.taken', { name: (await nameOf(room, room.row.taken_by)) ?? '' })
  await confirmByComing(room)
  await room.change({ taken_by: person, state: 'live', answered_at: room.now.toString() })
  room.touch('contact-waiting')
}

export const takeContact = (ctx: Ctx, actor: PersonActor, on: On, _body: ActionBody<'take'>) =>
  onContact(ctx, actor, on, 'contact', (room) => giveTo(room, actor.personId))

/** Tells the leaders who are here; asked again it is told again. */
export const askHelp = (ctx: Ctx, actor: PersonActor, on: On, { note }: ActionBody<'help'>) =>
  onContact(ctx, actor, on, 'contact', async (room) => {
    mustBeOpen(room)
    const { handbook } = await getHandbook(ctx, room.tx, on.brand)
    const at = room.now.toString()
    const helpers = await listHelpers(
      room.tx,
      on.brand,
      localDayOf(handbook, room.now),
      actor.personId,
    )
    await insertOrMoveHelpNotices(
      room.tx,
      helpers.map((person) => ({
        brand_id: on.brand,
        id: ctx.newId(),
        person_id: person,
        contact_id: on.id,
        kind: 'contact.help',
        data: JSON.stringify({ from: actor.name, note, channel: room.row.channel }),
        due_at: at,
        at,
      })),
    )
    await room.change({ help_asked_at: at, help_note: note })
    room.tell({ kind: 'help', note })
    await raiseAlarm(room, { id: ctx.newId(), kind: 'help', why: 'help', note, at })
    room.touch('contact-help')
  })

/** Help is not needed any more. */
export const withdrawHelp = (ctx: Ctx, actor: PersonActor, on: On, _body: ActionBody<'withdraw'>) =>
  onContact(ctx, actor, on, 'contact', (room) => answerHelp(room, 'withdrawn'))

/** Somebody has come, or nobody has to any more. */
async function answerHelp(room: ContactContext, how: AlarmEnd): Promise<void> {
  await endAlarm(room, 'help', how)
  if (room.row.help_asked_at === null) return
  await room.change({ help_asked_at: null, help_note: null })
  await markHelpNoticesRead(room.tx, room.brand, room.row.id, room.now.toString())
  room.touch('contact-help')
}

export const joinContact = (ctx: Ctx, actor: PersonActor, on: On, _body: ActionBody<'join'>) =>
  onContact(ctx, actor, on, 'contact', async (room) => {
    mustBeOpen(room)
    if (room.row.taken_by !== actor.personId) {
      await answerHelp(room, 'joined')
      await confirmByComing(room)
    }
    if (
      room.row.taken_by === actor.personId ||
      (await findStay(room.tx, on.brand, on.id, actor.personId)) === 'joined'
    )
      return
    room.tell({ kind: 'joined' })
    room.touch('contact')
  })

export const leaveContact = (ctx: Ctx, actor: PersonActor, on: On, _body: ActionBody<'leave'>) =>
  onContact(ctx, actor, on, 'contact', async (room) => {
    if ((await findStay(room.tx, on.brand, on.id, actor.personId)) !== 'joined') return
    room.tell({ kind: 'left' })
    room.touch('contact')
  })

/**
 * A leader, or anybody once help was asked for. What is known goes along, so that the customer need not say it again: the words that were given, then facts
 * and wish as they were written down. Throws contact.not_yours.
 */
export const takeOver = (
  ctx: Ctx,
  actor: PersonActor,
  on: On,
  { summary }: ActionBody<'take-over'>,
) =>
  onContact(ctx, actor, on, 'contact', async (room) => {
    mustBeOpen(room)
    if (room.row.taken_by === actor.personId) return
    if (
      !isAllowed(actor.roles.get(on.brand) ?? [], 'lead-contact') &&
      room.row.help_asked_at === null &&
      room.row.state !== 'waiting'
    )
      throw new AppError('contact.not_yours')
    const from = await nameOf(room, room.row.taken_by)
    const recording = readRecording((await listEvents(room.tx, on.brand, on.id)).map(toEvent))
    const told = [summary, summarise(recording, MOST_SUMMARY)]
      .filter(Boolean)
      .join('\n')
      .slice(0, MOST_SUMMARY)
      .toWellFormed()
    await answerHelp(room, 'taken')
    await confirmByComing(room)
    if (room.row.state === 'waiting') room.touch('contact-waiting')
    await room.change({
      taken_by: actor.personId,
      state: 'live',
      answered_at: room.row.answered_at ?? room.now.toString(),
    })
    room.tell({ kind: 'taken', from, summary: told })
  })

/** Another system, or the phone's own, has passed it on to somebody. */
export async function passOn(
  room: ContactContext,
  to: { id: string | null; name: string },
): Promise<void> {
  mustBeOpen(room)
  await room.change(
    to.id
      ? { taken_by: to.id, state: 'live', answered_at: room.row.answered_at ?? room.now.toString() }
      : { taken_by: null, state: 'waiting' },
  )
  room.tell({ kind: 'transferred', to: to.name })
  if (!to.id) room.touch('contact-waiting')
}

/** By id, as somebody new, or as nobody known; never joined with another by itself. Throws case.customer_unknown. */
export const identify = (
  ctx: Ctx,
  actor: Actor,
  on: On,
  { customer: given }: ActionBody<'customer'>,
) =>
  onContact(ctx, actor, on, 'contact', async (room) => {
    mustNotBeWrapped(room)
    if (given === null) return void (await room.change({ customer_id: null }))
    if (typeof given === 'string') {
      if (!(await findCustomer(room.tx, on.brand, given)))
        throw new AppError('case.customer_unknown')
      return void (await room.change({ customer_id: given }))
    }
    const { handbook } = await getHandbook(ctx, room.tx, on.brand)
    const rows = customerRows(
      ctx,
      {
        brand: on.brand,
        customer: {
          name: given.name,
          mail: given.mail ?? null,
          phone: given.phone ?? room.row.phone,
        },
        language: room.row.language as Language | null,
      },
      handbook.brand,
      room.now,
    )
    if (!rows) throw new AppError('case.customer_unknown')
    await insertCustomer(room.tx, rows.row, rows.identities)
    await room.change({ customer_id: rows.row.id })
    if (given.phone && rows.described)
      await storeInputs(room, [
        {
          id: ctx.newId(),
          at: instantText(room.now),
          who: 'agent',
          kind: 'note',
          text: rows.described,
        },
      ])
  })

/** Which case it is about; the case's customer is the contact's when nobody was known yet. Throws case.not_found. */
export const changeAbout = (ctx: Ctx, actor: Actor, on: On, body: ActionBody<'about'>) =>
  onContact(ctx, actor, on, 'contact', async (room) => {
    mustNotBeWrapped(room)
    const found = await findCase(room.tx, on.brand, body.case)
    if (!found) throw new AppError('case.not_found')
    const about = await listAbout(room.tx, on.brand, on.id)
    if (!body.on) await deleteAbout(room.tx, on.brand, on.id, found.id)
    else if (!about.includes(found.id)) await insertAbout(room.tx, on.brand, on.id, found.id)
    await room.change(
      body.on && room.row.customer_id === null
        ? { customer_id: found.customer_id }
        : { customer_id: room.row.customer_id },
    )
  })

export const changeLanguage = (
  ctx: Ctx,
  actor: Actor,
  on: On,
  { language }: ActionBody<'language'>,
) =>
  onContact(ctx, actor, on, 'contact', (room) => {
    mustNotBeWrapped(room)
    return room.change({ language })
  })

/** Ended twice it is over once. */
export async function endRoom(room: ContactContext, how: Ending): Promise<void> {
  if (room.row.state === 'ended' || room.row.state === 'wrapped') return
  await answerHelp(room, 'contact_ended')
  if (room.row.state === 'waiting') room.touch('contact-waiting')
  await room.change({ state: 'ended', ended_at: room.now.toString() })
  room.tell({ kind: 'ended', how })
}

export const endContact = (ctx: Ctx, actor: Actor, on: On, { how }: ActionBody<'end'>) =>
  onContact(ctx, actor, on, 'contact', (room) => endRoom(room, how))
