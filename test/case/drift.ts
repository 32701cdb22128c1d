// Whether the deadlines of a case, as the use cases have left them, are what the machine says.
import { getCategory } from '../../src/case/context/app/case-context.ts'
import { readRecounting } from '../../src/case/deadlines/app/recount.ts'
import { missDeadlines } from '../../src/case/deadlines/domain/machine.ts'
import { recountDeadlines } from '../../src/case/deadlines/domain/recount.ts'
import type { CaseDeadline } from '../../src/case/record/domain/case-deadline.ts'
import { findCase } from '../../src/case/record/store/case.ts'
import { loadDeadlines } from '../../src/case/record/store/deadline.ts'
import { inTx } from '../../src/platform/database/store/db.ts'
import { getHandbook } from '../../src/handbook/app/handbook.ts'
import type { CaseCtx } from '../../src/case/record/app/case-context-type.ts'

const shape = (deadlines: readonly CaseDeadline[]) =>
  deadlines
    .filter(({ state }) => state !== 'void')
    .map(({ kind, action, rule, state, dueAt, metLate }) =>
      [kind, action, rule, state, dueAt.toString(), metLate].join(' '),
    )
    .sort()

/**
 * Counted anew from all that is known of it, an open case has the deadlines that it has; null when
 * that is so.
 */
export const findDrift = (ctx: CaseCtx, brand: string, id: string) =>
  inTx(ctx.db, [brand], async (tx) => {
    const row = await findCase(tx, brand, id)
    if (!row || row.state === 'closed') return null
    const { handbook } = await getHandbook(ctx, tx, brand, row.handbook_version)
    const now = ctx.now()
    const category = getCategory(handbook, row.category_id)
    const recounting = await readRecounting({ ctx, tx, brand, row, handbook, category, now })
    const stands = await loadDeadlines(tx, brand, id)
    const counted = recountDeadlines(stands, recounting).deadlines
    const [is, should] = [stands, counted].map((all) => shape(missDeadlines(all, now).deadlines))
    return JSON.stringify(is) === JSON.stringify(should) ? null : { id, is, should }
  })
