// Alarms in a contact: raised by a tap or a call for help, confirmed by whoever is on it,
// ended by somebody's word; each told at once to every open page.
import { earlier } from '../../../platform/base/domain/earlier.ts'
import { ANSWER_ALARM } from '../../../alarm/domain/policy.ts'
import {
  type AlarmEnd,
  type AlarmKind,
  type AlarmWhy,
  decideAlarmTimer,
  dangerOf,
  graver,
  gravestOf,
  isMistake,
  listDangers,
  planCircles,
} from '../../../alarm/domain/alarm.ts'
import type { ContactEvent } from '../../../guide/domain/event.ts'
import { alarmPolicy } from '../../../handbook/domain/alarm.ts'
import type { Handbook } from '../../../handbook/domain/handbook.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { PersonActor } from '../../../access/domain/actor.ts'
import { isAllowed } from '../../../access/domain/right.ts'
import {
  type AlarmRecord,
  findAlarm,
  findOpenAlarm,
  insertAlarm,
  insertAlarmSeen,
  listResponders,
  markAlarm,
} from '../store/alarm.ts'
import { deleteTimer, setTimers } from '../../../platform/jobs/store/timer.ts'
import type { Tx } from '../../../platform/database/store/db.ts'
import { getHandbook } from '../../../handbook/app/handbook.ts'
import { inBrand } from '../../../access/app/allow.ts'
import { readEventsWithoutWords } from '../../core/app/event-log.ts'
import {
  type ContactCtx,
  withContact,
  personOf,
  type ContactContext,
} from '../../core/app/contact-context.ts'

/** Whoever raised it, and whoever holds the contact, is not called to it: they are there. */
const exceptOf = (alarm: Pick<AlarmRecord, 'raised_by'>, takenBy: string | null): string[] =>
  [alarm.raised_by, takenBy].filter((person) => person !== null)

export async function computeCircles(
  tx: Tx,
  brand: string,
  handbook: Handbook,
  alarm: Pick<AlarmRecord, 'kind' | 'raised_by'> & { takenBy: string | null },
): Promise<string[][]> {
  return planCircles(
    alarm.kind,
    await listResponders(tx, brand),
    alarmPolicy(handbook),
    exceptOf(alarm, alarm.takenBy),
  )
}

type Raise = { id: string; kind: AlarmKind; why: AlarmWhy; note?: string; at: Temporal.Instant }

/** Raises one, or makes the one that is open graver. Raised twice it is one. */
export async function raiseAlarm(
  context: ContactContext,
  { id, kind, why, note = '', at }: Raise,
): Promise<void> {
  const now = context.now
  const open = await findOpenAlarm(context.tx, context.brand, context.row.id, kind)
  if (open) {
    const gravest = graver(open.why, why)
    if (gravest !== open.why || note !== open.note)
      await markAlarm(context.tx, context.brand, open.id, { why: gravest, note: note || open.note })
    context.touch('contact', 'contact-alarm')
    return
  }
  if (
    !(await insertAlarm(context.tx, {
      brand_id: context.brand,
      id,
      contact_id: context.row.id,
      kind,
      why,
      note,
      raised_by: personOf(context.actor),
      raised_at: earlier(at, now),
      received_at: now,
    }))
  )
    return
  const action = decideAlarmTimer(
    { receivedAt: now, circle: 0, confirmedAt: null, endedAt: null },
    1,
    context.now,
  )
  if (action.do === 'call')
    await setTimers(context.tx, [
      { brand: context.brand, kind: 'alarm', subject: id, at: action.until },
    ])
  context.tell({ kind: 'alarm', alarm: id, of: kind, is: 'raised', name: nameOf(context) })
  context.touch('contact', 'contact-alarm')
}

const nameOf = (context: ContactContext): string | null =>
  context.actor.kind === 'person' ? context.actor.name : null

/** The alarm of this kind that is open is over. False when none was. */
export async function endAlarm(
  context: ContactContext,
  kind: AlarmKind,
  how: AlarmEnd,
): Promise<boolean> {
  const open = await findOpenAlarm(context.tx, context.brand, context.row.id, kind)
  if (!open) return false
  await markAlarm(context.tx, context.brand, open.id, {
    ended_at: context.now,
    ended_by: personOf(context.actor),
    ended_how: how,
  })
  await deleteTimer(context.tx, { brand: context.brand, kind: 'alarm', subject: open.id })
  context.tell({ kind: 'alarm', alarm: open.id, of: kind, is: 'ended', name: nameOf(context), how })
  context.touch('contact', 'contact-alarm')
  return true
}

/**
 * What is wrapped up is over, where somebody was on it; what nobody has confirmed goes on calling.
 */
export async function endConfirmed(context: ContactContext): Promise<void> {
  const open = await findOpenAlarm(context.tx, context.brand, context.row.id, 'safety')
  if (open?.confirmed_at) await endAlarm(context, 'safety', 'wrapped')
}

/** Somebody is on it. The first is named as such; whoever says so after them has seen it too. */
export async function confirmAt(context: ContactContext, alarm: AlarmRecord): Promise<void> {
  const person = personOf(context.actor)
  if (person === null || person === alarm.raised_by || person === context.row.taken_by)
    throw new AppError('access.denied')
  if (alarm.ended_at !== null) return
  const at = context.now
  await insertAlarmSeen(context.tx, { brand: context.brand, alarm: alarm.id, person, at })
  if (alarm.confirmed_at === null) {
    await markAlarm(context.tx, context.brand, alarm.id, { confirmed_by: person, confirmed_at: at })
    await deleteTimer(context.tx, { brand: context.brand, kind: 'alarm', subject: alarm.id })
  }
  context.tell({
    kind: 'alarm',
    alarm: alarm.id,
    of: alarm.kind,
    is: 'confirmed',
    name: nameOf(context),
  })
  context.touch('contact', 'contact-alarm')
}

/** Whoever comes to the contact and may answer alarms is on it. */
export async function confirmByComing(context: ContactContext): Promise<void> {
  const person = personOf(context.actor)
  if (
    context.actor.kind !== 'person' ||
    !isAllowed(context.actor.roles.get(context.brand) ?? [], ANSWER_ALARM)
  )
    return
  const open = await findOpenAlarm(context.tx, context.brand, context.row.id, 'safety')
  if (
    open &&
    open.confirmed_at === null &&
    open.raised_by !== person &&
    context.row.taken_by !== person
  )
    await confirmAt(context, open)
}

/**
 * What a batch of events means for alarms, after it was stored. A tap raises; taking it back at
 * once was a mistake; 'the danger is over' ends it, by name.
 */
export async function followDanger(
  context: ContactContext,
  fresh: readonly ContactEvent[],
): Promise<void> {
  const dangers = fresh.flatMap((event) => dangerOf(event) ?? [])
  const clears = fresh.some((event) => event.kind === 'safety' && !event.on)
  const undoes = fresh.some((event) => event.kind === 'undone')
  const unheard =
    context.row.state === 'waiting' ? fresh.find((event) => gravestOf([event]) !== null) : undefined
  if (dangers.length === 0 && !clears && !undoes && !unheard) return
  const events = await readEventsWithoutWords(context.tx, context.on)
  const standing = new Set(listDangers(events).map((danger) => danger.id))
  const first = dangers.find((danger) => standing.has(danger.id))
  if (first)
    await raiseAlarm(context, {
      id: first.id,
      kind: 'safety',
      why: gravestOf(events) ?? first.why,
      at: Temporal.Instant.from(first.at),
    })
  // Nobody has this contact, so nobody could decide what the words mean: then somebody must come
  // and look.
  else if (unheard)
    await raiseAlarm(context, {
      id: unheard.id,
      kind: 'safety',
      why: gravestOf([unheard]) ?? 'safety',
      at: Temporal.Instant.from(unheard.at),
    })
  if (undoes) {
    const open = await findOpenAlarm(context.tx, context.brand, context.row.id, 'safety')
    if (
      open &&
      !standing.has(open.id) &&
      isMistake({ id: open.id, receivedAt: open.received_at }, events, context.now)
    )
      await endAlarm(context, 'safety', 'mistake')
  }
  // The last word of a batch that came from a line that was away.
  const lastRaise = fresh.findLastIndex(
    (event) => dangerOf(event) !== null && standing.has(event.id),
  )
  const lastClear = fresh.findLastIndex((event) => event.kind === 'safety' && !event.on)
  if (lastClear > lastRaise) await endAlarm(context, 'safety', 'clear')
}

type On = { brand: string; id: string }

/** By the alarm's own id. Throws not_found, access.denied. */
export async function onAlarm(
  ctx: ContactCtx,
  actor: PersonActor,
  { brand, id }: On,
  work: (context: ContactContext, alarm: AlarmRecord) => Promise<void>,
): Promise<void> {
  await inBrand(ctx, actor, brand, ANSWER_ALARM, async (tx) => {
    const found = await findAlarm(tx, brand, id)
    if (!found) throw new AppError('not_found')
    await withContact(ctx, tx, { actor, brand, id: found.contact_id }, async (context) => {
      // Read anew under the lock: two who confirm at once are told of each other.
      const alarm = await findAlarm(tx, brand, id)
      if (alarm) await work(context, alarm)
    })
  })
  ctx.notify('change')
}

export const confirmAlarm = (ctx: ContactCtx, actor: PersonActor, on: On) =>
  onAlarm(ctx, actor, on, confirmAt)

/**
 * 'All clear': by whoever may answer alarms, on record with their name. Help is ended by those who
 * are in the contact.
 */
export const clearAlarm = (ctx: ContactCtx, actor: PersonActor, on: On) =>
  onAlarm(ctx, actor, on, async (context, alarm) => {
    if (alarm.kind !== 'safety') throw new AppError('request.invalid')
    if (alarm.ended_at !== null) return
    // Nobody ends what nobody has looked at.
    if (
      alarm.confirmed_at === null &&
      alarm.raised_by !== actor.personId &&
      context.row.taken_by !== actor.personId
    )
      await confirmAt(context, alarm)
    await endAlarm(context, 'safety', 'clear')
  })

/**
 * A minute without a word: the next circle is told, and at the top all of them hear it again.
 */
export async function runAlarmTimer(context: ContactContext, id: string): Promise<void> {
  const { ctx, tx, brand } = context
  const timer = { brand, kind: 'alarm' as const, subject: id }
  const alarm = await findAlarm(tx, brand, id)
  if (!alarm) return
  const { handbook } = await getHandbook(ctx, tx, brand)
  const circles = await computeCircles(tx, brand, handbook, {
    ...alarm,
    takenBy: context.row.taken_by,
  })
  const action = decideAlarmTimer(
    {
      receivedAt: alarm.received_at,
      circle: alarm.circle,
      confirmedAt: alarm.confirmed_at,
      endedAt: alarm.ended_at,
    },
    circles.length,
    context.now,
  )
  if (action.do === 'rest') return void (await deleteTimer(tx, timer))
  await setTimers(tx, [{ ...timer, at: action.until }])
  if (action.circle > alarm.circle) {
    await markAlarm(tx, brand, alarm.id, { circle: action.circle })
    context.tell({
      kind: 'alarm',
      alarm: alarm.id,
      of: alarm.kind,
      is: 'climbed',
      name: null,
    })
  }
  context.touch('contact', 'contact-alarm')
}
