// The context of an action on a case: the locked row, its handbook, and what writes the changes.
import type { Category, Handbook } from '../../../handbook/domain/handbook.ts'
import { placeOf } from '../../../handbook/domain/place.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import type { CaseDeadline } from '../domain/case-deadline.ts'
import type { TimelineEvent } from '../domain/timeline.ts'
import type { CaseRecord } from '../store/case.ts'
import type { DeadlineRecord } from '../store/deadline.ts'
import type { TimerWrite } from '../../../platform/jobs/store/timer.ts'
import type { Tx } from '../../../platform/database/store/db.ts'
import type { NewRow, Patch } from '../../../platform/database/store/row.ts'
import type { SecretCtx } from '../../../access/app/installation.ts'
import type { HandbookCtx } from '../../../handbook/app/handbook.ts'
import type { Staff } from '../domain/owner.ts'

/** The services that every action on a case may use. */
export type CaseCtx = HandbookCtx & SecretCtx

/**
 * `actor` is set where somebody else did it than the actor of the context: a deadline passes by
 * itself.
 */
export type Entry = TimelineEvent & { customerSees?: boolean; actor?: Actor }

/** What an action works with: the locked case, its pinned handbook, and functions that write. */
export type CaseContext = {
  ctx: CaseCtx
  tx: Tx
  actor: Actor
  now: Temporal.Instant
  brand: string
  /** As of now: `change` replaces it. */
  row: CaseRecord
  /** Pinned at receipt. */
  handbook: Handbook
  category: Category
  change: (patch: Patch<'desk_case'>) => Promise<void>
  /** Who of the brand is there today; looked up once. */
  listStaff: () => Promise<Staff>
  /** Its deadlines as of now, nearest first; read once. */
  listDeadlines: () => Promise<readonly CaseDeadline[]>
  /** Somebody has read them beside something else; what is known of them already stays. */
  learnDeadlines: (rows: readonly DeadlineRecord[]) => void
  /** What they have become; they are written at the end. */
  setDeadlines: (deadlines: readonly CaseDeadline[]) => void
  tell: (...entries: Entry[]) => void
  /** Sets a timer of this case, or moves it; without a time there is none any more. */
  wake: (timer: TimerWrite) => void
  /** Gives notices of this case to people. */
  give: (notices: NewRow<'notice'>[]) => void
  /** What people were told of the step that waited counts as read. */
  endStepNotices: () => void
}

/** The brand's local day at an instant, 'YYYY-MM-DD'. */
export const localDayOf = (handbook: Handbook, at: Temporal.Instant): string =>
  at.toZonedDateTimeISO(placeOf(handbook).zone).toPlainDate().toString()

export const instant = (text: string): Temporal.Instant => Temporal.Instant.from(text)
