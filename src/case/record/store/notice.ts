// Notices: what a person was told and has not read yet.
import { sql } from 'kysely'
import type { NoticeEvent } from '../domain/notice.ts'
import type { Db, Tx } from '../../../platform/database/store/db.ts'
import type { NewRow } from '../../../platform/database/store/row.ts'

/** What a notice says, as columns. */
export const noticeColumns = ({ kind, data = {} }: NoticeEvent) => ({
  kind,
  data: JSON.stringify(data),
})

export const insertNotices = (tx: Tx, rows: NewRow<'notice'>[]) =>
  rows.length > 0 ? addNotices(tx, rows).execute() : Promise.resolve([])

export const addNotices = (tx: Tx, rows: NewRow<'notice'>[]) => tx.insertInto('notice').values(rows)

/**
 * One unread notice for each person, case and kind: said again it moves up, and does not push other
 * news out of the list.
 */
export async function insertOrMoveNotice(
  tx: Tx,
  row: NewRow<'notice'> & { case_id: string },
): Promise<void> {
  const moved = await tx
    .updateTable('notice')
    .set({ at: row.at, due_at: row.due_at, data: row.data ?? '{}' })
    .where('brand_id', '=', row.brand_id)
    .where('case_id', '=', row.case_id)
    .where('person_id', '=', row.person_id)
    .where('kind', '=', row.kind)
    .where('read_at', 'is', null)
    .executeTakeFirst()
  if (moved.numUpdatedRows === 0n) await insertNotices(tx, [row])
}

export const selectNotices = (tx: Db, person: string, most: number) =>
  tx
    .selectFrom('notice as n')
    .leftJoin('desk_case as c', (join) =>
      join.onRef('c.brand_id', '=', 'n.brand_id').onRef('c.id', '=', 'n.case_id'),
    )
    .select([
      'n.brand_id',
      'n.id',
      'n.kind',
      'n.data',
      'n.due_at',
      'n.at',
      'n.late',
      'n.case_id',
      'n.contact_id',
      'c.ref',
    ])
    .where('n.person_id', '=', person)
    .where('n.read_at', 'is', null)
    .orderBy('n.at', 'desc')
    .limit(sql.lit(most))

export const markNoticeRead = (
  tx: Tx,
  notice: { brand: string; id: string; person: string },
  at: Temporal.Instant,
) =>
  tx
    .updateTable('notice')
    .set({ read_at: at })
    .where('brand_id', '=', notice.brand)
    .where('id', '=', notice.id)
    .where('person_id', '=', notice.person)
    .where('read_at', 'is', null)
    .execute()

/** What was asked about a case is no longer news once somebody moved it on. */
export const markCaseNoticesRead = (tx: Tx, brand: string, caseId: string, at: Temporal.Instant) =>
  tx
    .updateTable('notice')
    .set({ read_at: at })
    .where('brand_id', '=', brand)
    .where('case_id', '=', caseId)
    .where('kind', 'like', 'step.%')
    .where('read_at', 'is', null)
