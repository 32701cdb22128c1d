// The deadlines of a case while an action is at work on it: read once, moved in memory, and written
// at its end as what they have become.
import type { CaseDeadline } from '../../record/domain/case-deadline.ts'
import {
  type DeadlineRecord,
  hasMoved,
  loadDeadlines,
  toDeadline,
} from '../../record/store/deadline.ts'
import type { TimerWrite } from '../../../platform/jobs/store/timer.ts'
import type { Tx } from '../../../platform/database/store/db.ts'
import { followTimers } from '../../deadlines/app/move.ts'

export function openDeadlines(tx: Tx, { brand, id }: { brand: string; id: string }) {
  let stored: Promise<readonly CaseDeadline[]> | null = null
  let moved: readonly CaseDeadline[] | null = null
  const listStored = () => (stored ??= loadDeadlines(tx, brand, id))
  return {
    /** As of now, nearest first. */
    list: async (): Promise<readonly CaseDeadline[]> => moved ?? listStored(),
    /** Their rows, read beside something else; once they are known they stay as they are. */
    learn: (rows: readonly DeadlineRecord[]): void => {
      stored ??= Promise.resolve(rows.map(toDeadline))
    },
    set: (deadlines: readonly CaseDeadline[]): void => {
      moved = deadlines
    },
    /** Those to be written by now, and what becomes of their timers. */
    take: async (): Promise<{ deadlines: CaseDeadline[]; timers: TimerWrite[] }> => {
      if (moved === null) return { deadlines: [], timers: [] }
      const after = moved
      const was = new Map((await listStored()).map((deadline) => [deadline.id, deadline]))
      stored = Promise.resolve(after)
      moved = null
      return {
        deadlines: after.filter((deadline) => hasMoved(was.get(deadline.id), deadline)),
        timers: followTimers(brand, was, after),
      }
    },
  }
}

export type ContextDeadlines = ReturnType<typeof openDeadlines>
