// What is written to the customer: drafts, and what went out.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/store/db.ts'
import type { NewRow, Patch, Row } from '../../../platform/database/store/row.ts'

export type AnswerRecord = Row<'answer'>

export const selectAnswers = (tx: Db, brand: string, caseId: string) =>
  tx
    .selectFrom('answer as a')
    .leftJoin('outbox as o', (join) =>
      join.onRef('o.brand_id', '=', 'a.brand_id').onRef('o.id', '=', 'a.outbox_id'),
    )
    .leftJoin('person as p', 'p.id', 'a.written_by')
    .selectAll('a')
    .select([
      'o.state as mail_state',
      'o.error as mail_error',
      'o.handed_at as mail_handed_at',
      'p.name as written_name',
    ])
    .where('a.brand_id', '=', brand)
    .where('a.case_id', '=', caseId)
    .orderBy('a.written_at')
    .orderBy('a.id')

export const listAnswers = (tx: Tx, brand: string, caseId: string) =>
  selectAnswers(tx, brand, caseId).execute()

export const findAnswer = (tx: Tx, brand: string, id: string): Promise<AnswerRecord | undefined> =>
  tx
    .selectFrom('answer')
    .selectAll()
    .where('brand_id', '=', brand)
    .where('id', '=', id)
    .executeTakeFirst()

export const findDraft = (
  tx: Tx,
  brand: string,
  caseId: string,
  kind: string,
): Promise<AnswerRecord | undefined> =>
  tx
    .selectFrom('answer')
    .selectAll()
    .where('brand_id', '=', brand)
    .where('case_id', '=', caseId)
    .where('kind', '=', kind)
    .where('state', '=', 'draft')
    .executeTakeFirst()

export const insertAnswer = (tx: Tx, row: NewRow<'answer'>) =>
  tx.insertInto('answer').values(row).execute()

export const markAnswer = (tx: Tx, brand: string, id: string, patch: Patch<'answer'>) =>
  tx
    .updateTable('answer')
    .set(patch)
    .set({ version: sql`version + 1` })
    .where('brand_id', '=', brand)
    .where('id', '=', id)
    .execute()

export const findAnswerByMail = (
  tx: Tx,
  brand: string,
  outboxId: string,
): Promise<AnswerRecord | undefined> =>
  tx
    .selectFrom('answer')
    .selectAll()
    .where('brand_id', '=', brand)
    .where('outbox_id', '=', outboxId)
    .executeTakeFirst()
