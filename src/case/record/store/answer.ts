// What was written to the customer, as the case and its deadlines ask for it; it is written in
// case/letters.
import type { Db, Tx } from '../../../platform/database/store/db.ts'
import type { Row } from '../../../platform/database/store/row.ts'

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
