// Who can be asked about a case today: holders of positions and the brand's administrators, in one look.
import { sql } from 'kysely'
import type { Staff } from '../../domain/case/owner.ts'
import type { Tx } from '../db.ts'

/** Active people only; `on` is the brand's local day, for absences. */
export async function listStaff(tx: Tx, brand: string, on: string): Promise<Staff> {
  const { rows } = await sql<{ position: string | null; person: string; absent: boolean }>`
    select h.position_id as position, h.person_id as person,
      coalesce(p.absent_from <= ${on}::date and (p.absent_until is null or p.absent_until >= ${on}::date), false) as absent
    from (
      select position_id, person_id, rank from position_holder where brand_id = ${brand}
      union all select null, person_id, 0 from person_role where brand_id = ${brand} and role = 'administrator'
    ) h join person p on p.id = h.person_id
    where p.active order by absent, h.rank, h.person_id`.execute(tx)
  return {
    holdings: rows.filter((row) => row.position !== null).map((row) => ({ position: row.position!, personId: row.person, absent: row.absent })),
    administrators: rows.filter((row) => row.position === null).map((row) => row.person),
  }
}

export const listPeopleOf = (tx: Tx, brand: string) =>
  tx
    .selectFrom('person as p')
    .innerJoin('person_role as r', 'r.person_id', 'p.id')
    .select(['p.id', 'p.name'])
    .distinct()
    .where('r.brand_id', '=', brand)
    .where('p.active', '=', true)
    .orderBy('p.name')
    .limit(500)
    .execute()

/** Whether this active person may hold a case's step in the brand: somebody with a role at the desk. */
export async function isDeskPerson(tx: Tx, brand: string, person: string): Promise<boolean> {
  const row = await tx
    .selectFrom('person as p')
    .innerJoin('person_role as r', 'r.person_id', 'p.id')
    .select('p.id')
    .where('p.id', '=', person)
    .where('p.active', '=', true)
    .where('r.brand_id', '=', brand)
    .where('r.role', 'not in', ['employee', 'wellbeing'])
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
