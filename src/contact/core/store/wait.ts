// Contacts that stand still: locked when nobody holds them, and what was told about them.
import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/store/db.ts'
import type { ContactRecord } from './contact.ts'
import { isChat } from './event.ts'

/** Undefined when it is not there, or somebody holds it just now. */
export const lockFreeContact = (
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
    .skipLocked()
    .executeTakeFirst()

/**
 * When somebody did something in it last, by the server's clock; in a chat what its visitor writes
 * does not count.
 */
export async function findLastActionAt(
  tx: Tx,
  brand: string,
  contact: string,
  isChat: boolean,
): Promise<Temporal.Instant | null> {
  const row = await tx
    .selectFrom('contact_event')
    .select('recorded_at')
    .where('brand_id', '=', brand)
    .where('contact_id', '=', contact)
    .$if(isChat, (query) => query.where('by_id', 'is not', null))
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.recorded_at ?? null
}

/**
 * When the visitor of a chat wrote what nobody has written back to since; null when everything was
 * replied to.
 */
export async function findUnansweredAt(
  tx: Tx,
  brand: string,
  contact: string,
): Promise<Temporal.Instant | null> {
  const turns = tx
    .selectFrom('contact_event')
    .where('brand_id', '=', brand)
    .where('contact_id', '=', contact)
    .where('kind', '=', 'turn')
    .where(isChat)
  const answer = await turns
    .select('seq')
    .where('who', '=', 'agent')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const first = await turns
    .select('recorded_at')
    .where('who', '=', 'customer')
    .where('seq', '>', answer?.seq ?? 0)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
  return first?.recorded_at ?? null
}

/** The reply has been given. */
export const markUnansweredRead = (tx: Tx, brand: string, contact: string, at: Temporal.Instant) =>
  tx
    .updateTable('notice')
    .set({ read_at: at })
    .where('brand_id', '=', brand)
    .where('contact_id', '=', contact)
    .where('kind', '=', 'contact.unanswered')
    .where('read_at', 'is', null)
    .execute()

/**
 * What was told about how it stood before; whoever was called to help is called until somebody
 * comes.
 */
export const markStaleNoticesRead = (
  tx: Tx,
  brand: string,
  contact: string,
  at: Temporal.Instant,
) =>
  tx
    .updateTable('notice')
    .set({ read_at: at })
    .where('brand_id', '=', brand)
    .where('contact_id', '=', contact)
    .where('kind', '<>', 'contact.help')
    .where('read_at', 'is', null)
    .execute()

/** Everybody who may lead a contact or the brand, here or not. */
export const listAllHelpers = async (
  tx: Tx,
  brand: string,
  except: string | null,
): Promise<string[]> =>
  (
    await tx
      .selectFrom('person_role as r')
      .innerJoin('person as p', 'p.id', 'r.person_id')
      .select('r.person_id')
      .distinct()
      .where('r.brand_id', '=', brand)
      .where('r.role', 'in', ['leader', 'administrator'])
      .where('p.active', '=', true)
      .where('r.person_id', 'is distinct from', except)
      .orderBy('r.person_id')
      .execute()
  ).map((row) => row.person_id)

/** Whether somebody works for the brand and is here on `day`, the brand's own. */
export async function isHere(tx: Tx, brand: string, person: string, day: string): Promise<boolean> {
  const { rows } = await sql<{ here: boolean }>`
    select p.active and not (p.absent_from is not null and p.absent_from <= ${day}::date and (p.absent_until is null or p.absent_until >= ${day}::date)) as here
    from person p where p.id = ${person} and exists (select 1 from person_role r where r.person_id = p.id and r.brand_id = ${brand})`.execute(
    tx,
  )
  return rows[0]?.here ?? false
}
