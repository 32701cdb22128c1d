// What an action leaves behind beside the rows it has changed itself, in one statement.
import { sql } from 'kysely'
import { addChange } from '../../../platform/feed/store/change.ts'
import { type TimerWrite, timerWrites } from '../../../platform/jobs/store/timer.ts'
import type { Tx } from '../../../platform/database/store/db.ts'
import type { NewRow } from '../../../platform/database/store/row.ts'
import { besides } from '../../../platform/database/store/together.ts'
import type { CaseDeadline } from '../../record/domain/case-deadline.ts'
import { deadlineWrites } from '../../record/store/deadline.ts'
import { addNotices, markCaseNoticesRead } from '../../record/store/notice.ts'
import { addEntries } from '../../record/store/timeline.ts'

export type CaseWrites = {
  /** Those that are new or have moved. */
  deadlines: CaseDeadline[]
  entries: NewRow<'timeline'>[]
  notices: NewRow<'notice'>[]
  /** Each named once. */
  timers: TimerWrite[]
  /** When what people were told of its step counts as read; null: it does not. */
  stepNoticesReadAt: Temporal.Instant | null
  /** When open pages hear of it; null: they do not. */
  changedAt: Temporal.Instant | null
}

/**
 * Writes all of it, and recounts the nearest running deadline or open promise, which is what lists
 * sort by; promises stand in their rows by now. Answers it.
 */
export async function writeCase(
  tx: Tx,
  { brand, id }: { brand: string; id: string },
  { deadlines, entries, notices, timers, stepNoticesReadAt, changedAt }: CaseWrites,
): Promise<Temporal.Instant | null> {
  const writes = [
    ...deadlineWrites(tx, { brand, id }, deadlines),
    ...(entries.length > 0 ? [addEntries(tx, entries)] : []),
    ...(notices.length > 0 ? [addNotices(tx, notices)] : []),
    ...timerWrites(tx, timers),
    ...(stepNoticesReadAt ? [markCaseNoticesRead(tx, brand, id, stepNoticesReadAt)] : []),
    ...(changedAt ? [addChange(tx, { brand, topic: 'case', subject: id, at: changedAt })] : []),
  ]
  // This statement sees the deadlines as they were before it: those it writes are told here.
  const written = deadlines.map((deadline) => deadline.id)
  const nearest =
    deadlines
      .filter(({ state }) => state === 'running')
      .map(({ dueAt }) => dueAt)
      .sort(Temporal.Instant.compare)[0] ?? null
  const { rows } = await sql<{
    at: Temporal.Instant | null
  }>`with due as materialized (select least(
      ${nearest}::timestamptz,
      (select min(due_at) from clock where brand_id = ${brand} and case_id = ${id}::uuid and state = 'running' and id <> all (${written}::uuid[])),
      (select min(due_at) from promise where brand_id = ${brand} and case_id = ${id}::uuid and state = 'open')) as at),
    marked as (update desk_case c set deadline_at = due.at from due
      where c.brand_id = ${brand} and c.id = ${id}::uuid and c.deadline_at is distinct from due.at)${besides(writes)}
    select at from due`.execute(tx)
  return rows[0]?.at ?? null
}
