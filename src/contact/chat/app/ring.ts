// What rings about a contact that stands still: leaders are called, its holder is reminded, and a chat nobody took becomes a case with an owner.
import { decideWhoListens, planRings, type WaitDeed } from '../../core/domain/wait.ts'
import { readRecording, tellHappened } from '../../core/domain/record.ts'
import { listNames } from '../../../case/record/store/staff.ts'
import { deleteTimer, findTimer } from '../../../platform/jobs/store/timer.ts'
import { findContact } from '../../core/store/contact.ts'
import { listEvents } from '../../core/store/event.ts'
import { insertOrMoveHelpNotices, listHelpers } from '../../core/store/help.ts'
import {
  findUnansweredAt,
  isHere,
  listAllHelpers,
  lockFreeContact,
  markUnansweredRead,
} from '../../core/store/wait.ts'
import { inTx, waitAtMost } from '../../../platform/database/store/db.ts'
import { getHandbook } from '../../../handbook/app/handbook.ts'
import { localDayOf } from '../../../case/context/app/case-context.ts'
import type { DueTimer } from '../../../case/context/app/timer.ts'
import type { Ctx } from '../../../platform/database/app/ctx.ts'
import { isChatOpen } from './chat-door.ts'
import { toEvent } from '../../core/app/event-form.ts'
import { withContact, type ContactContext } from '../../core/app/contact-context.ts'
import { setContactTimer, standOf } from '../../core/app/wait.ts'
import { settle } from '../../wrap/app/wrap.ts'

const WAIT_MS = 2000

/** Decided anew under the contact's lock. False when somebody holds it just now: the next look finds it again. Poke 'change' when it was done. */
export const ringContact = (ctx: Ctx, timer: DueTimer): Promise<boolean> =>
  inTx(ctx.db, [timer.brand], async (tx) => {
    await waitAtMost(tx, WAIT_MS)
    const on = { brand: timer.brand, id: timer.subject }
    if (!(await lockFreeContact(tx, on.brand, on.id))) {
      if (await findContact(tx, on.brand, on.id)) return false
      await deleteTimer(tx, timer)
      return true
    }
    const known = await findTimer(tx, timer)
    if (!known || Temporal.Instant.compare(Temporal.Instant.from(known.ring_at), ctx.now()) > 0)
      return true
    const from = Temporal.Instant.from(known.due_at)
    await withContact(ctx, tx, { kind: 'system' }, on, async (room) => {
      const rings = planRings(await standOf(tx, room.row), room.now).filter(
        ({ at }) =>
          Temporal.Instant.compare(at, from) >= 0 && Temporal.Instant.compare(at, room.now) <= 0,
      )
      for (const deed of new Set(rings.map((ring) => ring.deed)))
        if (room.row.state !== 'wrapped') await CASE_ACTIONS[deed](room)
      await setContactTimer(ctx, tx, room.row, room.now)
    })
    return true
  })

const leaders = async (room: ContactContext): Promise<string[]> => {
  const { handbook } = await getHandbook(room.ctx, room.tx, room.brand)
  return listHelpers(room.tx, room.brand, localDayOf(handbook, room.now), null)
}

/** Who holds it while they are here; the leaders when they are not, or nobody does. */
async function holderOrLeaders(room: ContactContext): Promise<string[]> {
  const { handbook } = await getHandbook(room.ctx, room.tx, room.brand)
  const holder = room.row.taken_by
  return holder && (await isHere(room.tx, room.brand, holder, localDayOf(handbook, room.now)))
    ? [holder]
    : leaders(room)
}

const CASE_ACTIONS: Record<WaitDeed, (room: ContactContext) => Promise<void>> = {
  waiting: async (room) => notify(room, 'contact.waiting', await leaders(room)),
  missed: async (room) => notify(room, 'contact.missed', await leaders(room)),
  listen: async (room) => {
    const {
      brand,
      row: { id, answered_at: answeredAt },
    } = room
    const wrote = await findUnansweredAt(room.tx, brand, id)
    if (wrote === null)
      return void (await markUnansweredRead(room.tx, brand, id, room.now.toString()))
    const since = [wrote, ...(answeredAt ? [answeredAt] : [])]
      .map((at) => Temporal.Instant.from(at))
      .sort(Temporal.Instant.compare)
      .at(-1)!
    const who = decideWhoListens(since, room.now)
    if (who)
      await notify(
        room,
        'contact.unanswered',
        who === 'holder' ? await holderOrLeaders(room) : await leaders(room),
      )
  },
  remind: async (room) => notify(room, 'contact.open', await holderOrLeaders(room)),
  climb: async (room) => notify(room, 'contact.open', await leaders(room)),
  widen: async (room) =>
    notify(room, 'contact.help', await listAllHelpers(room.tx, room.brand, room.row.taken_by)),
  look: async (room) => {
    const { handbook } = await getHandbook(room.ctx, room.tx, room.brand)
    if (!isChatOpen(handbook, room.now)) await CASE_ACTIONS.settle(room)
  },
  settle: async (room) => {
    const recording = readRecording(
      (await listEvents(room.tx, room.brand, room.row.id)).map(toEvent),
    )
    if (tellHappened(recording, 1) === '') await notify(room, 'contact.open', await leaders(room))
    else await settle(room)
  },
}

/** One unread notice for each of them: told again it moves up. */
async function notify(
  room: ContactContext,
  kind: string,
  people: readonly string[],
): Promise<void> {
  const at = room.now.toString()
  const { row } = room
  const from = row.taken_by
    ? ((await listNames(room.tx, [row.taken_by])).get(row.taken_by) ?? '')
    : ''
  const data = JSON.stringify({
    channel: row.channel,
    ...(kind === 'contact.help' ? { from, note: row.help_note ?? '' } : { what: row.phone ?? '' }),
  })
  await insertOrMoveHelpNotices(
    room.tx,
    people.map((person) => ({
      brand_id: room.brand,
      id: room.ctx.newId(),
      person_id: person,
      contact_id: row.id,
      kind,
      data,
      due_at: kind === 'contact.waiting' ? row.began_at : at,
      at,
    })),
  )
  room.touch('contact-help')
}
