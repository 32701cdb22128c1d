// What a timer of a case locks: the case, which nobody else holds, opened as the server.
import { findCase, lockFreeCase, lockFreeCases } from '../../record/store/case.ts'
import type { CaseContext } from '../../record/app/case-context-type.ts'
import type { Lock } from '../../../platform/jobs/app/timer-kind.ts'
import { closeTail, withCase } from './case-context.ts'
import { openWaiting, type Tail } from './open-context.ts'

declare module '../../../platform/jobs/app/timer-kind.ts' {
  interface TimerContexts {
    case: CaseContext
  }
}

const actor = { kind: 'system' } as const

export const caseLock: Lock<'case'> = {
  take: async (ctx, tx, brand, id) => {
    const row = await lockFreeCase(tx, brand, id)
    if (row) return (work) => withCase(ctx, tx, { actor, row }, work)
    return (await findCase(tx, brand, id)) ? 'busy' : 'gone'
  },
  takeMany: async (ctx, tx, brand, ids) => {
    const now = ctx.now()
    const tail: Tail = { ...openWaiting(), open: [], patches: new Map(), staff: new Map() }
    const rows = await lockFreeCases(tx, brand, ids)
    return {
      opens: new Map(
        rows.map((row) => [row.id, (work) => withCase(ctx, tx, { actor, row, tail }, work)]),
      ),
      close: () => closeTail(tx, brand, tail, now),
    }
  },
}
