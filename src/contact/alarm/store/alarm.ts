// Alarms of contacts: raised, confirmed, ended; who works for the brand and can be told.
import { sql } from 'kysely'
import type { AlarmKind, Responder } from '../../../alarm/domain/alarm.ts'
import type { Tx } from '../../../platform/database/store/db.ts'
import type { NewRow, Patch, Row } from '../../../platform/database/store/row.ts'

export type AlarmRecord = Row<'alarm'>

export const findAlarm = (tx: Tx, brand: string, id: string): Promise<AlarmRecord | undefined> =>
  tx
    .selectFrom('alarm')
    .selectAll()
    .where('brand_id', '=', brand)
    .where('id', '=', id)
    .executeTakeFirst()

/** Of a contact, the oldest first. */
export const listAlarmsOf = (
  tx: Tx,
  brand: string,
  contact: string,
  most: number,
): Promise<AlarmRecord[]> =>
  tx
    .selectFrom('alarm')
    .selectAll()
    .where('brand_id', '=', brand)
    .where('contact_id', '=', contact)
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
    .then((rows) => rows.toReversed())

export const findOpenAlarm = (
  tx: Tx,
  brand: string,
  contact: string,
  kind: AlarmKind,
): Promise<AlarmRecord | undefined> =>
  tx
    .selectFrom('alarm')
    .selectAll()
    .where('brand_id', '=', brand)
    .where('contact_id', '=', contact)
    .where('kind', '=', kind)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

/** False when this one was raised before, or another of its kind is open. */
export async function insertAlarm(tx: Tx, row: NewRow<'alarm'>): Promise<boolean> {
  const result = await tx
    .insertInto('alarm')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const markAlarm = (
  tx: Tx,
  brand: string,
  id: string,
  patch: Patch<'alarm'>,
): Promise<AlarmRecord> =>
  tx
    .updateTable('alarm')
    .set(patch)
    .where('brand_id', '=', brand)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export const insertAlarmSeen = (
  tx: Tx,
  {
    brand,
    alarm,
    person,
    at,
  }: { brand: string; alarm: string; person: string; at: Temporal.Instant },
) =>
  tx
    .insertInto('alarm_seen')
    .values({ brand_id: brand, alarm_id: alarm, person_id: person, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

export type AlarmSeenRow = {
  alarm_id: string
  person_id: string
  name: string
  at: Temporal.Instant
}

export const listAlarmSeen = (tx: Tx, alarms: readonly string[]): Promise<AlarmSeenRow[]> =>
  alarms.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('alarm_seen as s')
        .innerJoin('person as p', 'p.id', 's.person_id')
        .select(['s.alarm_id', 's.person_id', 'p.name', 's.at'])
        .where('s.alarm_id', 'in', alarms)
        .orderBy('s.at')
        .orderBy('s.person_id')
        .execute()

const withContact = (tx: Tx) =>
  tx
    .selectFrom('alarm as a')
    .innerJoin('contact as c', (join) =>
      join.onRef('c.brand_id', '=', 'a.brand_id').onRef('c.id', '=', 'a.contact_id'),
    )
    .leftJoin('customer as k', (join) =>
      join.onRef('k.brand_id', '=', 'c.brand_id').onRef('k.id', '=', 'c.customer_id'),
    )
    .selectAll('a')
    .select([
      'c.channel',
      'c.state',
      'c.phone',
      'c.taken_by',
      'c.language',
      'c.help_asked_at',
      'k.name as customer_name',
    ])

export type AlarmWithContact = Awaited<ReturnType<typeof listAlarms>>[number]

/**
 * Open ones, the oldest first; and those that ended since `since` or are open, where it is given.
 */
export const listAlarms = (
  tx: Tx,
  brands: readonly string[],
  since: Temporal.Instant,
  most: number,
) =>
  withContact(tx)
    .where('a.brand_id', 'in', brands)
    .where((eb) => eb.or([eb('a.ended_at', 'is', null), eb('a.ended_at', '>=', since)]))
    .orderBy(sql`a.ended_at is not null`)
    .orderBy('a.received_at')
    .orderBy('a.id')
    .limit(most)
    .execute()

/** Everybody active with a role in the brand, in the order in which positions are asked. */
export async function listResponders(tx: Tx, brand: string): Promise<Responder[]> {
  const { rows } = await sql<Responder>`
    select p.id as person,
      (select json_agg(r.role order by r.role) from person_role r where r.person_id = p.id and r.brand_id = ${brand}) as roles,
      coalesce((select json_agg(h.position_id order by h.rank) from position_holder h where h.person_id = p.id and h.brand_id = ${brand}), '[]') as positions
    from person p where p.active and exists (select 1 from person_role r where r.person_id = p.id and r.brand_id = ${brand}) order by p.id`.execute(
    tx,
  )
  return rows
}

/** Who had a page open that would hear an alarm, between these instants: brand and person. */
export const listWatching = (
  tx: Tx,
  brands: readonly string[],
  since: Temporal.Instant,
  until: Temporal.Instant,
): Promise<{ brand_id: string; person_id: string; at: Temporal.Instant }[]> =>
  tx
    .selectFrom('alarm_watch')
    .select(['brand_id', 'person_id', 'at'])
    .where('brand_id', 'in', brands)
    .where('at', '>', since)
    .where('at', '<=', until)
    .execute()

export const markWatching = async (
  tx: Tx,
  brands: readonly string[],
  person: string,
  at: Temporal.Instant,
): Promise<void> => {
  if (brands.length > 0)
    await tx
      .insertInto('alarm_watch')
      .values(brands.map((brand_id) => ({ brand_id, person_id: person, at })))
      .onConflict((conflict) => conflict.columns(['brand_id', 'person_id']).doUpdateSet({ at }))
      .execute()
}
