// What a seeded database is written from: the brands of a real one with their handbooks, confirmed
// rules and people.
import type pg from 'pg'
import { completeHandbook } from '../../src/handbook/app/handbook-default.ts'
import { hasLegalDeadlines } from '../../src/case/record/domain/case.ts'
import type { PlannedDeadline } from '../../src/case/record/domain/deadline-plan.ts'
import { computeDeadlines } from '../../src/case/record/domain/deadline-plan.ts'
import { startDeadline } from '../../src/case/deadlines/domain/machine.ts'
import { firstTimerAt } from '../../src/case/record/domain/deadline-timer.ts'
import { deadlineRow } from '../../src/case/record/store/deadline.ts'
import { decideOwner } from '../../src/case/record/domain/owner.ts'
import type {
  CaseKind,
  Category,
  CustomerKind,
  Handbook,
} from '../../src/handbook/domain/handbook.ts'
import { toStaff, type StaffRow } from '../../src/case/record/store/staff.ts'

/**
 * A counted deadline as its row, without the case it will belong to; `steps` only where somebody
 * may still read them.
 */
export type SeedDeadline = {
  row: object
  fromMs: number
  dueMs: number
  timerAt: string
  hasLastDay: boolean
}

export type SeedBrand = {
  id: string
  version: number
  handbook: Handbook
  /** Whoever may own a case or hold its next step. */
  people: string[]
  deadlinesOf: (
    category: Category,
    kind: CaseKind,
    customer: CustomerKind,
    receivedAt: Temporal.Instant,
    isExact: boolean,
  ) => SeedDeadline[]
  ownerOf: (category: Category) => { personId: string; position: string }
}

/** As the database tells it; plain data, which another thread can be handed. */
export type BrandRow = {
  id: string
  version: number
  content: Handbook
  confirmed: string[]
  people: string[]
  staff: StaffRow[]
}

/** Active brands with a handbook and staff; only those named when some are. */
export async function readBrands(owner: pg.Pool, only: readonly string[]): Promise<BrandRow[]> {
  const { rows } = await owner.query<BrandRow>(
    `
    select b.id, b.handbook_version as version, h.content,
      (select coalesce(array_agg(rule_id), '{}') from law_confirmation l where l.brand_id = b.id) as confirmed,
      (select coalesce(array_agg(distinct p.id::text), '{}') from person_role r join person p on p.id = r.person_id where r.brand_id = b.id and p.active and r.role in ('agent', 'leader', 'owner')) as people,
      (select coalesce(jsonb_agg(s order by s.rank, s.person), '[]') from opoka_staff(b.id) s) as staff
    from brand b join handbook_version h on h.brand_id = b.id and h.version = b.handbook_version
    where b.active and (cardinality($1::text[]) = 0 or b.id = any ($1::text[])) order by b.created_at, b.id`,
    [only],
  )
  return rows.filter((row) => row.people.length > 0)
}

export function toSeedBrand(row: BrandRow): SeedBrand {
  const handbook = completeHandbook(row.content)
  const [confirmed, staff] = [new Set(row.confirmed), toStaff(row.staff, '2000-01-01')]
  return {
    id: row.id,
    version: row.version,
    handbook,
    people: row.people,
    deadlinesOf: countDeadlines(handbook, confirmed),
    ownerOf: (category) =>
      decideOwner(handbook, category, staff) ?? {
        personId: row.people[0]!,
        position: category.owner,
      },
  }
}

const MONTH_MS = 28 * 86_400_000

/**
 * Counting a deadline takes a while: open cases of one category that came within an hour share
 * theirs, those closed long ago within a month.
 */
function countDeadlines(
  handbook: Handbook,
  confirmedRules: ReadonlySet<string>,
): SeedBrand['deadlinesOf'] {
  const cache = new Map<string, SeedDeadline[]>()
  return (category, kind, customerKind, receivedAt, isExact) => {
    const ms = receivedAt.epochMilliseconds
    const counted = Temporal.Instant.fromEpochMilliseconds(
      ms - (ms % (isExact ? 3_600_000 : MONTH_MS)),
    )
    const key = `${category.id} ${hasLegalDeadlines(kind)} ${customerKind} ${counted.epochMilliseconds}`
    const known = cache.get(key)
    if (known) return known
    const deadlines = computeDeadlines({
      handbook,
      category,
      kind,
      customerKind,
      legalClass: null,
      confirmedRules,
      receivedAt: counted,
    }).map((deadline) => toSeed(deadline, isExact))
    cache.set(key, deadlines)
    if (cache.size > 20_000) cache.delete(cache.keys().next().value!)
    return deadlines
  }
}

const toSeed = (planned: PlannedDeadline, isExact: boolean): SeedDeadline => {
  const deadline = startDeadline('', planned)
  return {
    row: {
      ...deadlineRow({ brand: '', caseId: '' }, deadline),
      steps: isExact ? deadline.steps : [],
      pauses: [],
    },
    fromMs: deadline.fromAt.epochMilliseconds,
    dueMs: deadline.dueAt.epochMilliseconds,
    timerAt: firstTimerAt(deadline).toString(),
    hasLastDay: deadline.lastDayOn !== null,
  }
}
