// Contacts in progress: read, locked, changed; who looks at one now; which cases one is about.
import { sql } from 'kysely'
import type { AlarmWhy } from '../../../alarm/domain/alarm.ts'
import type { Language } from '../../../platform/base/domain/language.ts'
import type { ContactChannel } from '../../../case/record/domain/code.ts'
import type { ContactState } from '../domain/state.ts'
import type { Tx } from '../../../platform/database/store/db.ts'
import type { NewRow, Patch, Row } from '../../../platform/database/store/row.ts'

export type ContactRecord = Row<'contact'>

export const findContact = (
  tx: Tx,
  brand: string,
  id: string,
): Promise<ContactRecord | undefined> =>
  tx
    .selectFrom('contact')
    .selectAll()
    .where('brand_id', '=', brand)
    .where('id', '=', id)
    .executeTakeFirst()

export const findContactByExternal = (
  tx: Tx,
  brand: string,
  external: string,
): Promise<ContactRecord | undefined> =>
  tx
    .selectFrom('contact')
    .selectAll()
    .where('brand_id', '=', brand)
    .where('external_id', '=', external)
    .executeTakeFirst()

/** Every writer locks the contact first: its events are numbered by whoever holds it. */
export const lockContact = (
  tx: Tx,
  brand: string,
  id: string,
): Promise<ContactRecord | undefined> =>
  tx
    .selectFrom('contact')
    .selectAll()
    .where('brand_id', '=', brand)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()

/** False when there is one with this id, or with this name in the system it comes from. */
export async function insertContact(tx: Tx, row: NewRow<'contact'>): Promise<boolean> {
  const result = await tx
    .insertInto('contact')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const markContact = (
  tx: Tx,
  brand: string,
  id: string,
  patch: Patch<'contact'>,
): Promise<ContactRecord> =>
  tx
    .updateTable('contact')
    .set(patch)
    .where('brand_id', '=', brand)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export type ContactListRow = {
  brand_id: string
  id: string
  channel: ContactChannel
  state: ContactState
  language: Language | null
  began_at: Temporal.Instant
  taken_by: string | null
  agent_name: string | null
  customer_name: string | null
  phone: string | null
  help_asked_at: Temporal.Instant | null
  help_note: string | null
  alarm_why: AlarmWhy | null
  alarm_confirmed_at: Temporal.Instant | null
}

/**
 * Contacts that are not wrapped up: those in danger whom nobody has come to, those whose agent asks
 * for help, those who wait now, those in progress, those that are over; in each whoever has waited
 * longest first.
 */
export const listContactsInProgress = (
  tx: Tx,
  brands: readonly string[],
  states: readonly ContactState[],
  most: number,
): Promise<ContactListRow[]> =>
  tx
    .selectFrom('contact as c')
    .leftJoin('person as p', 'p.id', 'c.taken_by')
    .leftJoin('customer as k', (join) =>
      join.onRef('k.brand_id', '=', 'c.brand_id').onRef('k.id', '=', 'c.customer_id'),
    )
    // One of each kind is open at most.
    .leftJoin('alarm as a', (join) =>
      join
        .onRef('a.brand_id', '=', 'c.brand_id')
        .onRef('a.contact_id', '=', 'c.id')
        .on('a.kind', '=', 'safety')
        .on('a.ended_at', 'is', null),
    )
    .select([
      'c.brand_id',
      'c.id',
      'c.channel',
      'c.state',
      'c.language',
      'c.began_at',
      'c.taken_by',
      'p.name as agent_name',
      'k.name as customer_name',
      'c.phone',
      'c.help_asked_at',
      'c.help_note',
      'a.why as alarm_why',
      'a.confirmed_at as alarm_confirmed_at',
    ])
    .where('c.brand_id', 'in', brands)
    .where('c.state', 'in', states)
    .where('c.state', '<>', 'wrapped')
    .orderBy(sql`a.id is null or a.confirmed_at is not null`)
    .orderBy(sql`c.help_asked_at is null or c.state <> 'live'`)
    .orderBy(sql`case c.state when 'waiting' then 0 when 'live' then 1 else 2 end`)
    .orderBy('c.began_at')
    .orderBy('c.id')
    .limit(most)
    .execute()

export const listAbout = async (tx: Tx, brand: string, contact: string): Promise<string[]> =>
  (
    await tx
      .selectFrom('contact_case')
      .select('case_id')
      .where('brand_id', '=', brand)
      .where('contact_id', '=', contact)
      .orderBy('case_id')
      .execute()
  ).map((row) => row.case_id)

export const insertAbout = (tx: Tx, brand: string, contact: string, caseId: string) =>
  tx
    .insertInto('contact_case')
    .values({ brand_id: brand, contact_id: contact, case_id: caseId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

export const deleteAbout = (tx: Tx, brand: string, contact: string, caseId: string) =>
  tx
    .deleteFrom('contact_case')
    .where('brand_id', '=', brand)
    .where('contact_id', '=', contact)
    .where('case_id', '=', caseId)
    .execute()

/** Files that came in a conversation belong to its case from now on. */
export const moveAttachments = (tx: Tx, brand: string, contact: string, caseId: string) =>
  tx
    .updateTable('attachment')
    .set({ case_id: caseId })
    .where('brand_id', '=', brand)
    .where('contact_id', '=', contact)
    .where('case_id', 'is', null)
    .execute()

/** True when the person was not seen here since `since`, so that others may be told. */
export async function markPresent(
  tx: Tx,
  { brand, contact, person }: Present,
  at: Temporal.Instant,
  since: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql<{ fresh: boolean }>`
    with before as (select seen_at from contact_presence where brand_id = ${brand} and contact_id = ${contact} and person_id = ${person}),
    now as (insert into contact_presence (brand_id, contact_id, person_id, seen_at) values (${brand}, ${contact}, ${person}, ${at})
      on conflict (brand_id, contact_id, person_id) do update set seen_at = greatest(contact_presence.seen_at, excluded.seen_at) returning 1)
    select coalesce((select seen_at < ${since} from before), true) as fresh from now`.execute(tx)
  return rows[0]?.fresh ?? true
}

export type Present = { brand: string; contact: string; person: string }

/**
 * Whoever is there stays there; an order of keys, so that two nodes never wait for each other in a
 * circle. Answers the contacts of those who were not seen since `since`.
 */
export async function renewPresent(
  tx: Tx,
  people: readonly Present[],
  at: Temporal.Instant,
  since: Temporal.Instant,
): Promise<{ brand: string; contact: string }[]> {
  const { rows } = await sql<{ brand: string; contact: string }>`
    with here as (select distinct brand, contact, person from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as n(brand text, contact uuid, person uuid)),
    gone as (select brand, contact from here where not exists (select 1 from contact_presence p where p.brand_id = brand and p.contact_id = contact and p.person_id = person and p.seen_at >= ${since})),
    now as (insert into contact_presence (brand_id, contact_id, person_id, seen_at) select brand, contact, person, ${at} from here order by 1, 2, 3
      on conflict (brand_id, contact_id, person_id) do update set seen_at = greatest(contact_presence.seen_at, excluded.seen_at))
    select distinct brand, contact from gone`.execute(tx)
  return rows
}

/** Whoever a node that died has left behind. */
export const deleteOldPresent = (tx: Tx, before: Temporal.Instant) =>
  tx.deleteFrom('contact_presence').where('seen_at', '<', before).execute()

export const deletePresent = (tx: Tx, brand: string, contact: string, person: string) =>
  tx
    .deleteFrom('contact_presence')
    .where('brand_id', '=', brand)
    .where('contact_id', '=', contact)
    .where('person_id', '=', person)
    .execute()

export const listPresent = (tx: Tx, brand: string, contact: string, since: Temporal.Instant) =>
  tx
    .selectFrom('contact_presence as n')
    .innerJoin('person as p', 'p.id', 'n.person_id')
    .select(['p.id', 'p.name'])
    .where('n.brand_id', '=', brand)
    .where('n.contact_id', '=', contact)
    .where('n.seen_at', '>=', since)
    .orderBy('p.name')
    .limit(50)
    .execute()
