// Who is called when somebody asks for help in a contact, and what they were told.
import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/store/db.ts'
import type { NewRow } from '../../../platform/database/store/row.ts'
import { insertNotices } from '../../../case/record/store/notice.ts'

/**
 * Leaders of the brand who are here on `day` (the brand's own); when none is, its administrators;
 * when none of those is, every leader, or every administrator where nobody leads.
 */
export async function listHelpers(
  tx: Tx,
  brand: string,
  day: string,
  except: string | null,
): Promise<string[]> {
  const { rows } = await sql<{ person: string; role: string; here: boolean }>`
    select r.person_id as person, r.role, not (p.absent_from is not null and p.absent_from <= ${day}::date and (p.absent_until is null or p.absent_until >= ${day}::date)) as here
    from person_role r join person p on p.id = r.person_id
    where r.brand_id = ${brand} and r.role in ('leader', 'administrator') and p.active and p.id is distinct from ${except} order by 1`.execute(
    tx,
  )
  const among = (role: string, here: boolean) =>
    rows.filter((row) => row.role === role && (row.here || !here)).map((row) => row.person)
  return (
    [
      among('leader', true),
      among('administrator', true),
      among('leader', false),
      among('administrator', false),
    ].find((people) => people.length > 0) ?? []
  )
}

/**
 * Active people who lead the brand, but for `except`: whether each is here on `day` (the brand's
 * own), and whether they hold one of these positions.
 */
export async function listLeaders(
  tx: Tx,
  brand: string,
  { day, positions, except }: { day: string; positions: readonly string[]; except: string | null },
): Promise<{ name: string; isHere: boolean; isHolder: boolean }[]> {
  const { rows } = await sql<{ name: string; is_here: boolean; is_holder: boolean }>`
    select p.name, not (p.absent_from is not null and p.absent_from <= ${day}::date and (p.absent_until is null or p.absent_until >= ${day}::date)) as is_here,
      exists (select from position_holder h where h.brand_id = r.brand_id and h.person_id = p.id and h.position_id = any(${[...positions]}::text[])) as is_holder
    from person_role r join person p on p.id = r.person_id
    where r.brand_id = ${brand} and r.role = 'leader' and p.active and p.id is distinct from ${except} order by p.name, p.id limit 100`.execute(
    tx,
  )
  return rows.map((row) => ({ name: row.name, isHere: row.is_here, isHolder: row.is_holder }))
}

/** One unread notice for each person and contact: asked again it moves up. */
export async function insertOrMoveHelpNotices(
  tx: Tx,
  rows: (NewRow<'notice'> & { contact_id: string })[],
): Promise<void> {
  const fresh: NewRow<'notice'>[] = []
  for (const row of rows) {
    const moved = await tx
      .updateTable('notice')
      .set({ at: row.at, due_at: row.due_at, data: row.data ?? '{}' })
      .where('brand_id', '=', row.brand_id)
      .where('contact_id', '=', row.contact_id)
      .where('person_id', '=', row.person_id)
      .where('kind', '=', row.kind)
      .where('read_at', 'is', null)
      .executeTakeFirst()
    if (moved.numUpdatedRows === 0n) fresh.push(row)
  }
  await insertNotices(tx, fresh)
}

/** Somebody came, or it is over. */
export const markHelpNoticesRead = (tx: Tx, brand: string, contact: string, at: Temporal.Instant) =>
  tx
    .updateTable('notice')
    .set({ read_at: at })
    .where('brand_id', '=', brand)
    .where('contact_id', '=', contact)
    .where('read_at', 'is', null)
    .execute()

/** The last time this person joined or left: 'joined', 'left', or null. */
export async function findStay(
  tx: Tx,
  brand: string,
  contact: string,
  person: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom('contact_event')
    .select('kind')
    .where('brand_id', '=', brand)
    .where('contact_id', '=', contact)
    .where('by_id', '=', person)
    .where('kind', 'in', ['joined', 'left'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.kind ?? null
}
