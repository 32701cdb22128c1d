// Everything a new case writes, in one statement: one round trip, all or nothing.
import { CompiledQuery } from 'kysely'
import type { Tx } from '../db.ts'
import type { NewRow } from '../row.ts'

export type IntakeRows = {
  customer: NewRow<'customer'> | null
  identities: NewRow<'customer_identity'>[]
  case: NewRow<'desk_case'>
  contact: NewRow<'contact'>
  clocks: NewRow<'clock'>[]
  timers: NewRow<'timer'>[]
  entries: NewRow<'timeline'>[]
  link: NewRow<'customer_link'>
  change: NewRow<'change'>
}

// Columns are named once here; the JSON is read with the table's own types.
const INTO = {
  customer: 'brand_id, id, kind, name, language, search, created_at',
  customer_identity: 'brand_id, customer_id, kind, value, normal',
  desk_case: `brand_id, id, ref, kind, door, audience, language, happened, wanted, order_ref, customer_id, customer_kind, from_whom, through_whom, through_person_id,
    received_at, recorded_at, category_id, category_chosen, handbook_version, law_hash, market, weight, judgements, state, owner_id, owner_position, queue,
    next_step, next_step_holder_id, next_step_at, deadline_at, search`,
  contact: 'brand_id, id, customer_id, channel, words, began_at, taken_by',
  contact_case: 'brand_id, contact_id, case_id',
  clock: `brand_id, id, case_id, kind, action, rule_id, provisional, satisfied_by, needs_durable, silence, may_pause, from_at, target_on, last_day_on, due_at, steps, state`,
  timer: 'brand_id, kind, subject_id, due_at, ring_at',
  timeline: 'brand_id, case_id, kind, actor, actor_id, at, data, customer_sees',
  customer_link: 'brand_id, id, case_id, created_at, expires_at',
  change: 'brand_id, topic, subject_id, at',
} as const

const part = (table: keyof typeof INTO) =>
  `insert into ${table} (${INTO[table]}) select ${INTO[table]} from jsonb_populate_recordset(null::${table}, $1::jsonb -> '${table}')`

/** Foreign keys are checked when the statement ends, so the order of the parts does not matter. */
const BODY = (Object.keys(INTO) as (keyof typeof INTO)[])
  .filter((table) => table !== 'desk_case')
  .map((table) => `${table}_in as (${part(table)})`)
  .join(',\n')
const INTAKE_SQL = `with ${BODY}\n${part('desk_case')}`

/** jsonb columns are given as JSON text to the other stores; here they must be values. */
function parsed(row: object, column: string): object {
  const value = (row as Record<string, unknown>)[column]
  return typeof value === 'string' ? { ...row, [column]: JSON.parse(value) as unknown } : row
}

export async function insertIntake(tx: Tx, rows: IntakeRows): Promise<void> {
  const payload = {
    customer: rows.customer ? [rows.customer] : [],
    customer_identity: rows.identities,
    desk_case: [parsed(rows.case, 'judgements')],
    contact: [rows.contact],
    contact_case: [{ brand_id: rows.case.brand_id, contact_id: rows.contact.id, case_id: rows.case.id }],
    clock: rows.clocks.map((row) => parsed(row, 'steps')),
    timer: rows.timers,
    timeline: rows.entries.map((row) => parsed(row, 'data')),
    customer_link: [rows.link],
    change: [rows.change],
  }
  await tx.executeQuery(CompiledQuery.raw(INTAKE_SQL, [JSON.stringify(payload)]))
}
