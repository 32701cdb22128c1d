// Everything a new case writes, in one call: one round trip, all or nothing; and all it has to know
// beforehand, in another.
import { sql } from 'kysely'
import type { Staff } from '../../record/domain/owner.ts'
import type { Db } from '../../../platform/database/store/db.ts'
import type { StoredKey, KnownKey } from '../../../platform/request/store/request-key.ts'
import { type NewRow, onlyRow } from '../../../platform/database/store/row.ts'
import { type StaffRow, toStaff } from '../../record/store/staff.ts'

export type IntakeRows = {
  customer: NewRow<'customer'> | null
  identities: NewRow<'customer_identity'>[]
  case: NewRow<'desk_case'>
  /** Null when the contact is there already. */
  contact: NewRow<'contact'> | null
  contactId: string
  deadlines: NewRow<'clock'>[]
  timers: NewRow<'timer'>[]
  entries: NewRow<'timeline'>[]
  link: NewRow<'customer_link'>
  /** The request's Idempotency-Key with what is answered. */
  key: (StoredKey & { reply: Buffer }) | null
  change: NewRow<'change'>
}

/** jsonb columns are given as JSON text to the other stores; here they must be values. */
const parsed = (text: string | undefined): unknown =>
  text === undefined ? undefined : JSON.parse(text)

/**
 * A transaction of its own, or part of the one it is handed. Fails as a whole when the
 * Idempotency-Key was taken meanwhile (isTakenKey tells).
 */
export async function insertIntake(db: Db, rows: IntakeRows): Promise<void> {
  const brand = rows.case.brand_id
  const payload = {
    customer: rows.customer ? [rows.customer] : [],
    customer_identity: rows.identities,
    desk_case: [{ ...rows.case, judgements: parsed(rows.case.judgements) }],
    contact: rows.contact ? [rows.contact] : [],
    contact_case: [{ brand_id: brand, contact_id: rows.contactId, case_id: rows.case.id }],
    clock: rows.deadlines.map((row) => ({ ...row, steps: parsed(row.steps) })),
    timer: rows.timers,
    timeline: rows.entries.map((row) => ({ ...row, data: parsed(row.data) })),
    customer_link: [rows.link],
    change: [rows.change],
  }
  const { key } = rows
  if (key === null)
    await sql`select opoka_intake(${brand}, ${JSON.stringify(payload)}::jsonb)`.execute(db)
  else {
    await sql`with taken as (insert into request_key (id, fingerprint, reply, at, until) values (${key.id}, ${key.fingerprint}, ${key.reply}, ${key.at}, ${key.until}))
      select opoka_intake(${brand}, ${JSON.stringify(payload)}::jsonb)`.execute(db)
  }
}

const isTaken = (error: unknown, constraint: string): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === '23505' &&
  'constraint' in error &&
  error.constraint === constraint
/** Whether an error says that somebody with the same Idempotency-Key was faster. */
export const isTakenKey = (error: unknown): boolean => isTaken(error, 'request_key_pkey')
/** Whether the case's reference is another case's already. */
export const isTakenRef = (error: unknown): boolean => isTaken(error, 'desk_case_brand_id_ref_key')

export type IntakeFacts = {
  version: number | null
  known: KnownKey | null
  confirmed: ReadonlySet<string>
  staffOn: (day: string) => Staff
}

type Raw = { version: number | null; confirmed: string[]; staff: StaffRow[] }

/**
 * The handbook in force, an earlier reply to this key, the rules that bind, and who can be asked:
 * one look.
 */
export async function findIntakeFacts(
  db: Db,
  brand: string,
  key: Buffer | null,
): Promise<IntakeFacts> {
  const { rows } = await sql<{ facts: Raw; fingerprint: Buffer | null; reply: Buffer | null }>`
    select opoka_intake_facts(${brand}) as facts, known.fingerprint, known.reply from (select 1) one left join request_key known on known.id = ${key}`.execute(
    db,
  )
  const {
    facts: { version, confirmed, staff },
    fingerprint,
    reply,
  } = onlyRow(rows)
  return {
    version,
    known: fingerprint && { fingerprint, reply },
    confirmed: new Set(confirmed),
    staffOn: (day) => toStaff(staff, day),
  }
}
