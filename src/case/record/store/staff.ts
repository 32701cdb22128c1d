// Who can be asked about a case today: holders of positions and the brand's administrators, in one
// look.
import { sql } from 'kysely'
import type { Staff } from '../domain/owner.ts'
import type { Db, Tx } from '../../../platform/database/store/db.ts'
import { PREPARED } from '../../../platform/database/store/prepared.ts'

export type StaffRow = {
  position: string | null
  person: string
  rank: number
  absent_from: string | null
  absent_until: string | null
}

const isAbsent = (row: StaffRow, day: string): boolean =>
  row.absent_from !== null &&
  row.absent_from <= day &&
  (row.absent_until === null || row.absent_until >= day)

/** Rows come by rank; the present come before the absent. */
export function toStaff(rows: readonly StaffRow[], day: string): Staff {
  const sorted = [
    ...rows.filter((row) => !isAbsent(row, day)),
    ...rows.filter((row) => isAbsent(row, day)),
  ]
  return {
    holdings: sorted.flatMap((row) =>
      row.position === null
        ? []
        : [{ position: row.position, personId: row.person, absent: isAbsent(row, day) }],
    ),
    administrators: sorted.filter((row) => row.position === null).map((row) => row.person),
  }
}

/** Active people only; `day` is the brand's local day, for absences. */
export async function listStaff(tx: Tx, brand: string, day: string): Promise<Staff> {
  const { rows } =
    await sql<StaffRow>`select position, person, rank, absent_from::text, absent_until::text from opoka_staff(${brand}) order by rank, person`.execute(
      tx,
    )
  return toStaff(rows, day)
}

export const selectPeopleOf = (tx: Db, brand: string) =>
  tx
    .selectFrom('person as p')
    .innerJoin('person_role as r', 'r.person_id', 'p.id')
    .select(['p.id', 'p.name'])
    .distinct()
    .where('r.brand_id', '=', brand)
    .where('p.active', '=', sql.lit(true))
    .orderBy('p.name')
    .limit(sql.lit(500))

export const listPeopleOf = (tx: Tx, brand: string) => selectPeopleOf(tx, brand).execute()

/** Names by id, of people who have left too. */
export async function listNames(
  tx: Tx,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))]
  if (known.length === 0) return new Map()
  const { rows } = await sql<{
    id: string
    name: string
  }>`${PREPARED}select id, name from person where id = any(${known}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row.name]))
}

/**
 * Whether this active person may hold a case's step in the brand: somebody with a role that works
 * on cases.
 */
export async function isStaff(tx: Tx, brand: string, person: string): Promise<boolean> {
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
