// What people ask for after a hard contact. No brand and no contact is in it: it belongs to the
// person and to the leaders of the same employer.
import type { Tx } from '../../../platform/database/store/db.ts'
import type { NewRow } from '../../../platform/database/store/row.ts'

export const insertCare = (tx: Tx, rows: NewRow<'care_request'>[]) =>
  rows.length > 0 ? tx.insertInto('care_request').values(rows).execute() : Promise.resolve([])

const select = (tx: Tx) =>
  tx
    .selectFrom('care_request as r')
    .innerJoin('person as p', 'p.id', 'r.person_id')
    .select(['r.id', 'r.person_id', 'p.name', 'r.kind', 'r.at', 'r.granted_at'])

export const listOwnCare = (tx: Tx, person: string, since: Temporal.Instant) =>
  select(tx)
    .where('r.person_id', '=', person)
    .where('r.at', '>=', since)
    .orderBy('r.at', 'desc')
    .limit(50)
    .execute()

export const listAskedCare = (tx: Tx, employer: string, except: string, since: Temporal.Instant) =>
  select(tx)
    .where('r.employer_id', '=', employer)
    .where('r.person_id', '<>', except)
    .where('r.granted_at', 'is', null)
    .where('r.at', '>=', since)
    .orderBy('r.at')
    .limit(200)
    .execute()

/**
 * False when there is none at this employer, or it is the person's own. Granted twice it stays as
 * it was.
 */
export async function markGranted(
  tx: Tx,
  request: { id: string; employer: string },
  by: string,
  at: Temporal.Instant,
): Promise<boolean> {
  const found = await tx
    .selectFrom('care_request')
    .select('id')
    .where('id', '=', request.id)
    .where('employer_id', '=', request.employer)
    .where('person_id', '<>', by)
    .executeTakeFirst()
  if (!found) return false
  await tx
    .updateTable('care_request')
    .set({ granted_at: at, granted_by: by })
    .where('id', '=', request.id)
    .where('granted_at', 'is', null)
    .execute()
  return true
}
