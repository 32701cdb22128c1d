// What a letter is written by, in one look: its draft, where it goes, and the deadlines it may meet.
import { sql } from 'kysely'
import type { LetterKind } from '../../record/domain/code.ts'
import { selectIdentities } from '../../record/store/customer.ts'
import { selectLinks } from '../../record/store/customer-link.ts'
import { selectDeadlines } from '../../record/store/deadline.ts'
import type { Tx } from '../../../platform/database/store/db.ts'
import { askTogether, lookOf } from '../../../platform/database/store/together.ts'

/** `customer` is whose addresses are asked for; `letter` is the number a writer wishes for it. */
export async function lookForLetter(
  tx: Tx,
  brand: string,
  caseId: string,
  wish: { kind: LetterKind; customer: string | null; letter: string | null },
) {
  const found = await askTogether(lookOf(tx), {
    draft: tx
      .selectFrom('answer')
      .select('id')
      .where('brand_id', '=', brand)
      .where('case_id', '=', caseId)
      .where('kind', '=', wish.kind)
      .where('state', '=', sql.lit('draft')),
    taken: tx
      .selectFrom('answer')
      .select('id')
      .where('brand_id', '=', brand)
      .where('id', '=', sql<string>`${wish.letter}::uuid`),
    identities: selectIdentities(tx, brand, sql<string | null>`${wish.customer}::uuid`),
    links: selectLinks(tx, brand, caseId),
    brand: tx.selectFrom('brand').select('example').where('id', '=', brand),
    deadlines: selectDeadlines(tx, brand, caseId),
  })
  return {
    draftId: found.draft[0]?.id ?? null,
    /** Whether a letter has the wished number already. */
    isTaken: found.taken.length > 0,
    /** Where a letter goes by mail: the first address that was given. */
    mail: found.identities.find(({ kind }) => kind === 'mail')?.value ?? null,
    links: found.links,
    isExample: found.brand[0]?.example ?? false,
    deadlines: found.deadlines,
  }
}

export type LetterLook = Awaited<ReturnType<typeof lookForLetter>>
