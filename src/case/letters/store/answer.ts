// What is written to the customer: drafts, and what went out.
import { sql } from 'kysely'
import type { LetterKind } from '../../record/domain/code.ts'
import type { AnswerRecord } from '../../record/store/answer.ts'
import type { Tx } from '../../../platform/database/store/db.ts'
import type { NewRow, Patch } from '../../../platform/database/store/row.ts'

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
  kind: LetterKind,
): Promise<AnswerRecord | undefined> =>
  tx
    .selectFrom('answer')
    .selectAll()
    .where('brand_id', '=', brand)
    .where('case_id', '=', caseId)
    .where('kind', '=', kind)
    .where('state', '=', 'draft')
    .executeTakeFirst()

export const insertAnswer = (tx: Tx, row: NewRow<'answer'>): Promise<AnswerRecord> =>
  tx.insertInto('answer').values(row).returningAll().executeTakeFirstOrThrow()

export const markAnswer = (
  tx: Tx,
  brand: string,
  id: string,
  patch: Patch<'answer'>,
): Promise<AnswerRecord> =>
  tx
    .updateTable('answer')
    .set(patch)
    .set({ version: sql`version + 1` })
    .where('brand_id', '=', brand)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

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
