// The deadlines of a case.
import { ExpressionWrapper, type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/store/db.ts'
import type { NewRow, Row } from '../../../platform/database/store/row.ts'
import type { CaseDeadline } from '../domain/case-deadline.ts'
import type { StoredExtension, StoredPause } from './schema.ts'

export type DeadlineRecord = Row<'clock'>

export const selectDeadlines = (tx: Db, brand: string, caseId: string) =>
  tx
    .selectFrom('clock')
    .selectAll()
    .where('brand_id', '=', brand)
    .where('case_id', '=', caseId)
    .orderBy('due_at')
    .orderBy('id')

export const listDeadlines = (tx: Tx, brand: string, caseId: string): Promise<DeadlineRecord[]> =>
  selectDeadlines(tx, brand, caseId).execute()

const instant = (text: string): Temporal.Instant => Temporal.Instant.from(text)
const instantOrNull = (text: string | null) => (text === null ? null : instant(text))

const readPauses = (stored: readonly StoredPause[]): CaseDeadline['pauses'] =>
  stored.map(({ fromAt, toAt }) => ({ fromAt: instant(fromAt), toAt: instantOrNull(toAt) }))

const readExtension = (stored: StoredExtension | null): CaseDeadline['extension'] =>
  stored && { ...stored, toldAt: instantOrNull(stored.toldAt) }

/** A row in the shape that decisions are made in. */
export const toDeadline = (row: DeadlineRecord): CaseDeadline => ({
  id: row.id,
  kind: row.kind,
  action: row.action,
  rule: row.rule_id,
  provisional: row.provisional,
  satisfiedBy: row.satisfied_by,
  needsDurable: row.needs_durable,
  silence: row.silence,
  mayPause: row.may_pause,
  fromAt: row.from_at,
  targetOn: row.target_on,
  lastDayOn: row.last_day_on,
  dueAt: row.due_at,
  steps: row.steps,
  state: row.state,
  pausedAt: row.paused_at,
  metAt: row.met_at,
  metLate: row.met_late,
  warned: row.warned,
  pauses: readPauses(row.pauses),
  extension: readExtension(row.extension),
})

/** All that may change of a deadline, and what it began with, as columns. */
const columnsOf = (deadline: CaseDeadline) => ({
  kind: deadline.kind,
  action: deadline.action,
  rule_id: deadline.rule,
  provisional: deadline.provisional,
  satisfied_by: deadline.satisfiedBy,
  needs_durable: deadline.needsDurable,
  silence: deadline.silence,
  may_pause: deadline.mayPause,
  from_at: deadline.fromAt,
  target_on: deadline.targetOn,
  last_day_on: deadline.lastDayOn,
  due_at: deadline.dueAt,
  steps: JSON.stringify(deadline.steps),
  state: deadline.state,
  paused_at: deadline.pausedAt,
  met_at: deadline.metAt,
  met_late: deadline.metLate,
  warned: deadline.warned,
  pauses: JSON.stringify(
    deadline.pauses.map(({ fromAt, toAt }) => ({
      fromAt: fromAt.toString(),
      toAt: toAt?.toString() ?? null,
    })),
  ),
  extension:
    deadline.extension &&
    JSON.stringify({
      ...deadline.extension,
      toldAt: deadline.extension.toldAt?.toString() ?? null,
    }),
})

export const deadlineRow = (
  on: { brand: string; caseId: string },
  deadline: CaseDeadline,
): NewRow<'clock'> => ({
  brand_id: on.brand,
  id: deadline.id,
  case_id: on.caseId,
  ...columnsOf(deadline),
})

/** Nearest first, in the shape that decisions are made in. */
export const loadDeadlines = async (
  tx: Tx,
  brand: string,
  caseId: string,
): Promise<CaseDeadline[]> => (await listDeadlines(tx, brand, caseId)).map(toDeadline)

const isSame = (one: unknown, other: unknown): boolean =>
  one instanceof Temporal.Instant && other instanceof Temporal.Instant
    ? one.equals(other)
    : one === other

/** Whether there is anything to write of a deadline; `before` is undefined for a new one. */
export function hasMoved(before: CaseDeadline | undefined, after: CaseDeadline): boolean {
  // What no transition touched is the same object still.
  if (before === after) return false
  if (!before) return true
  const was: Record<string, unknown> = columnsOf(before)
  return Object.entries(columnsOf(after)).some(([column, value]) => !isSame(value, was[column]))
}

/** What writes them: those that are new are added, the others are as they are here from then on. */
export function deadlineWrites(
  tx: Tx,
  on: { brand: string; id: string },
  deadlines: readonly CaseDeadline[],
): RawBuilder<unknown>[] {
  const [first] = deadlines
  if (!first) return []
  const rows = tx
    .insertInto('clock')
    .values(deadlines.map((deadline) => deadlineRow({ brand: on.brand, caseId: on.id }, deadline)))
  const set = Object.keys(columnsOf(first)).map(
    (column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`,
  )
  return [
    sql`${new ExpressionWrapper(rows.toOperationNode())} on conflict (brand_id, id) do update set ${sql.join(set)}`,
  ]
}

export async function writeDeadlines(
  tx: Tx,
  on: { brand: string; id: string },
  deadlines: readonly CaseDeadline[],
): Promise<void> {
  for (const write of deadlineWrites(tx, on, deadlines)) await write.execute(tx)
}
