// Alarms as pages read them: those that call somebody, over all their brands, and those of one
// contact.
import { instantText } from '../../../platform/base/domain/instant-text.ts'
import { ANSWER_ALARM } from '../../../alarm/domain/policy.ts'
import { HOLD_CONTACT, isTakeOverAllowed } from '../../core/domain/policy.ts'
import type { z } from 'zod'
import type { AlarmCall, AlarmList, AlarmView, DialView } from '../../../alarm/contract/alarm.ts'
import { isGoingOn, talkChannel } from '../../core/domain/state.ts'
import { isLate, isTold } from '../../../alarm/domain/alarm.ts'
import { placeOf } from '../../../handbook/domain/place.ts'
import { type DialNumber, listDial, marketOfPhone } from '../../../chapter/domain/dial.ts'
import type { Handbook } from '../../../handbook/domain/handbook.ts'
import type { PersonActor } from '../../../access/domain/actor.ts'
import { isAllowed } from '../../../access/domain/right.ts'
import {
  type AlarmRecord,
  type AlarmSeenRow,
  type AlarmWithContact,
  listAlarmSeen,
  listAlarms,
  listAlarmsOf,
} from '../store/alarm.ts'
import type { TimelineData } from '../../../case/record/domain/timeline.ts'
import { insertChange } from '../../../platform/feed/store/change.ts'
import { listNames } from '../../../case/record/store/staff.ts'
import { type Tx, inTx } from '../../../platform/database/store/db.ts'
import { type HandbookCtx, getHandbook } from '../../../handbook/app/handbook.ts'
import type { Ctx } from '../../../platform/database/app/ctx.ts'
import { listBrandsFor } from '../../../access/app/allow.ts'
import { computeCircles } from './alarm.ts'
import type { ContactTopic, ContactContext } from '../../core/app/contact-context.ts'
import { isWatching, readWatching, watch, type Watching } from './watch.ts'

const MAX_OPEN = 100
const MAX_OF_ONE = 20
/** So long whoever was called reads how it ended. */
const ENDED_SECONDS = 90

const presentDial = ({
  id,
  kind,
  market,
  name,
  number,
  text,
  note,
  source,
  reviewedOn,
}: DialNumber): DialView => ({
  id,
  kind,
  market: market ?? null,
  name,
  number,
  text: text ?? null,
  note: note ?? null,
  source,
  reviewedOn: reviewedOn ?? null,
})

/** What to dial about a contact: by the brand's country and the one the caller's number is of. */
export const dialOf = (handbook: Handbook, phone: string | null, isSelfHarm: boolean): DialView[] =>
  listDial(
    handbook.alarm,
    { brand: handbook.brand.market, customer: marketOfPhone(phone) },
    isSelfHarm,
  ).map(presentDial)

type Facts = {
  watching: Watching
  circles: readonly (readonly string[])[]
  seen: readonly AlarmSeenRow[]
  names: ReadonlyMap<string, string>
}

function present(row: AlarmRecord, { watching, circles, seen, names }: Facts): AlarmView {
  const known = (id: string) => ({ id, name: names.get(id) ?? '' })
  const person = (id: string | null) => (id === null ? null : known(id))
  const reached = circles[Math.min(row.circle, circles.length - 1)] ?? []
  return {
    id: row.id,
    contact: row.contact_id,
    kind: row.kind,
    why: row.why,
    note: row.note,
    raisedBy: person(row.raised_by),
    raisedAt: instantText(row.raised_at),
    receivedAt: instantText(row.received_at),
    isLate: isLate(row.raised_at, row.received_at),
    circle: row.circle,
    isTop: row.circle >= circles.length - 1,
    canReach: reached.length,
    canHear: reached.filter((one) => isWatching(watching, row.brand_id, one)).length,
    confirmed:
      row.confirmed_by && row.confirmed_at
        ? { by: known(row.confirmed_by), at: instantText(row.confirmed_at) }
        : null,
    seen: seen
      .filter((one) => one.alarm_id === row.id)
      .map((one) => ({ by: { id: one.person_id, name: one.name }, at: instantText(one.at) })),
    ended:
      row.ended_at && row.ended_how
        ? { by: person(row.ended_by), at: instantText(row.ended_at), how: row.ended_how }
        : null,
  }
}

const peopleIn = (rows: readonly AlarmRecord[]) =>
  rows.flatMap((row) => [row.raised_by, row.confirmed_by, row.ended_by])

/** Of one contact, the oldest first. */
export async function readAlarmsOf(
  ctx: Ctx,
  tx: Tx,
  handbook: Handbook,
  contact: { brand: string; id: string; takenBy: string | null },
): Promise<AlarmView[]> {
  const rows = await listAlarmsOf(tx, contact.brand, contact.id, MAX_OF_ONE)
  if (rows.length === 0) return []
  const [seen, names] = [
    await listAlarmSeen(
      tx,
      rows.map((row) => row.id),
    ),
    await listNames(tx, peopleIn(rows)),
  ]
  const watching = await readWatching(ctx, tx, [contact.brand])
  const views: AlarmView[] = []
  for (const row of rows)
    views.push(
      present(row, {
        circles:
          row.ended_at === null
            ? await computeCircles(tx, contact.brand, handbook, {
                ...row,
                takenBy: contact.takenBy,
              })
            : [],
        watching,
        seen,
        names,
      }),
    )
  return views
}

/**
 * Alarms of safety as a case's timeline keeps them: names and instants, to be read by whoever
 * decides next.
 */
export async function tellAlarms({
  tx,
  brand,
  row,
}: ContactContext): Promise<TimelineData<'contact.alarm'>[]> {
  const rows = (await listAlarmsOf(tx, brand, row.id, MAX_OF_ONE)).filter(
    ({ kind }) => kind === 'safety',
  )
  const names = await listNames(tx, peopleIn(rows))
  const name = (id: string | null) => (id === null ? null : (names.get(id) ?? ''))
  return rows.map((alarm) => ({
    contact: row.id,
    why: alarm.why,
    raisedBy: name(alarm.raised_by),
    raisedAt: instantText(alarm.raised_at),
    receivedAt: instantText(alarm.received_at),
    isLate: isLate(alarm.raised_at, alarm.received_at),
    confirmedBy: name(alarm.confirmed_by),
    confirmedAt: instantText(alarm.confirmed_at),
    endedBy: name(alarm.ended_by),
    endedAt: instantText(alarm.ended_at),
    endedHow: alarm.ended_how,
  }))
}

/**
 * What calls this person now, and what ended just now of it. Whoever asks has a page open: whose
 * alarm calls them hears that.
 */
export async function readAlarms(
  ctx: HandbookCtx,
  actor: PersonActor,
): Promise<z.output<typeof AlarmList>> {
  const brands = listBrandsFor(actor, ANSWER_ALARM)
  const isFirst = brands.some((brand) =>
    (actor.roles.get(brand) ?? []).some((role) => role === 'leader' || role === 'security'),
  )
  if (brands.length === 0) return { items: [], isFirst, now: ctx.now().toString() }
  let isNews = false
  const items = await inTx(ctx.db, brands, async (tx) => {
    const { watching, cameTo } = await watch(ctx, tx, brands, actor.personId)
    const rows = await listAlarms(
      tx,
      brands,
      ctx.now().subtract({ seconds: ENDED_SECONDS }),
      MAX_OPEN,
    )
    const [seen, names] = [
      await listAlarmSeen(
        tx,
        rows.map((row) => row.id),
      ),
      await listNames(tx, [...peopleIn(rows), ...rows.map((row) => row.taken_by)]),
    ]
    const calls: AlarmCall[] = []
    for (const row of rows) {
      const { handbook } = await getHandbook(ctx, tx, row.brand_id)
      // Who was called to one that is over does not change with who holds the contact since.
      const circles = await computeCircles(tx, row.brand_id, handbook, {
        ...row,
        takenBy: row.ended_at === null ? row.taken_by : null,
      })
      const isIn =
        isTold(circles, row.circle, actor.personId) ||
        row.confirmed_by === actor.personId ||
        seen.some((one) => one.alarm_id === row.id && one.person_id === actor.personId)
      if (!isIn) continue
      calls.push(presentCall(actor, handbook, row, { circles, watching, seen, names }))
      if (row.ended_at !== null || row.confirmed_at !== null || !cameTo.has(row.brand_id)) continue
      await insertChange(
        tx,
        row.brand_id,
        'contact' satisfies ContactTopic,
        row.contact_id,
        ctx.now(),
      )
      isNews = true
    }
    return calls
  })
  if (isNews) ctx.notify('change')
  return { items, isFirst, now: ctx.now().toString() }
}

/** Somebody is still in danger, or asks for help, in a contact that goes on. */
const isNeeded = (row: AlarmWithContact): boolean => row.ended_at === null && isGoingOn(row.state)

/** What who is called may do now. */
function listAllowed(
  actor: PersonActor,
  row: AlarmWithContact,
  seen: Facts['seen'],
): AlarmCall['may'] {
  const roles = actor.roles.get(row.brand_id) ?? []
  const isHere = row.taken_by === actor.personId
  const mayComeIn = isAllowed(roles, HOLD_CONTACT) && !isHere && isNeeded(row)
  const may: AlarmCall['may'] = []
  if (
    row.ended_at === null &&
    !isHere &&
    !seen.some((one) => one.alarm_id === row.id && one.person_id === actor.personId)
  )
    may.push('confirm')
  if (row.ended_at === null && row.kind === 'safety') may.push('clear')
  if (isAllowed(roles, HOLD_CONTACT)) may.push('open')
  if (mayComeIn) may.push('join')
  if (mayComeIn && isTakeOverAllowed(roles, row)) may.push('take-over')
  return may
}

function presentCall(
  actor: PersonActor,
  handbook: Handbook,
  row: AlarmWithContact,
  facts: Facts,
): AlarmCall {
  return {
    ...present(row, facts),
    brand: row.brand_id,
    brandName: handbook.brand.name,
    timeZone: placeOf(handbook).zone,
    channel: talkChannel(row.channel),
    state: row.state,
    agent: row.taken_by ? { id: row.taken_by, name: facts.names.get(row.taken_by) ?? '' } : null,
    customer: row.customer_name,
    phone: row.phone,
    dial: row.kind === 'safety' ? dialOf(handbook, row.phone, row.why === 'self_harm') : [],
    may: listAllowed(actor, row, facts.seen),
  }
}
