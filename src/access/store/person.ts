// People and what they may do in which brand.
import { sql } from 'kysely'
import type { OwnForm } from '../../platform/base/domain/own-form.ts'
import type { Role } from '../domain/role.ts'
import type { Language } from '../../platform/base/domain/language.ts'
import type { Tx } from '../../platform/database/store/db.ts'

export type PersonRow = {
  id: string
  employerId: string
  name: string
  mail: string
  passwordHash: string | null
  language: Language
  active: boolean
  absentFrom: string | null
  absentUntil: string | null
  /** null while they have not said. */
  ownForm: OwnForm | null
  version: number
}

const COLUMNS = [
  'id',
  'employer_id',
  'name',
  'mail',
  'password_hash',
  'language',
  'active',
  'absent_from',
  'absent_until',
  'own_form',
  'version',
] as const
const select = (tx: Tx) => tx.selectFrom('person').select(COLUMNS)
type Selected = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]
const toPerson = (row: Selected): PersonRow => ({
  id: row.id,
  employerId: row.employer_id,
  name: row.name,
  mail: row.mail,
  passwordHash: row.password_hash,
  language: row.language,
  active: row.active,
  absentFrom: row.absent_from,
  absentUntil: row.absent_until,
  ownForm: row.own_form,
  version: row.version,
})

export async function findPersonByMail(tx: Tx, mail: string): Promise<PersonRow | null> {
  const row = await select(tx).where('mail', '=', mail).executeTakeFirst()
  return row ? toPerson(row) : null
}

export async function findPerson(tx: Tx, id: string): Promise<PersonRow | null> {
  const row = await select(tx).where('id', '=', id).executeTakeFirst()
  return row ? toPerson(row) : null
}

export async function lockPerson(tx: Tx, id: string): Promise<PersonRow | null> {
  const row = await select(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? toPerson(row) : null
}

/**
 * Whoever has a role in these brands, and whoever works for an employer of one of them; by name.
 */
export async function listPeople(tx: Tx, brands: readonly string[]): Promise<PersonRow[]> {
  if (brands.length === 0) return []
  const rows = await select(tx)
    .where((eb) =>
      eb.or([
        eb(
          'id',
          'in',
          eb.selectFrom('person_role').select('person_id').where('brand_id', 'in', brands),
        ),
        eb(
          'employer_id',
          'in',
          eb.selectFrom('brand').select('brand.employer_id').where('brand.id', 'in', brands),
        ),
      ]),
    )
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(toPerson)
}

export type NewPersonRow = {
  id: string
  employerId: string
  name: string
  mail: string
  passwordHash: string | null
  language: Language
  at: Temporal.Instant
}

/** False when the mail address is taken. */
export async function insertPerson(tx: Tx, row: NewPersonRow): Promise<boolean> {
  const result = await tx
    .insertInto('person')
    .values({
      id: row.id,
      employer_id: row.employerId,
      name: row.name,
      mail: row.mail,
      password_hash: row.passwordHash,
      language: row.language,
      created_at: row.at,
    })
    .onConflict((conflict) => conflict.column('mail').doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export type PersonChange = {
  name?: string
  language?: Language
  passwordHash?: string
  active?: boolean
  absentFrom?: string | null
  absentUntil?: string | null
  ownForm?: OwnForm | null
}

/** Changes what is given and counts the version up. The row must be locked. */
export async function updatePerson(tx: Tx, id: string, change: PersonChange): Promise<void> {
  await tx
    .updateTable('person')
    .set({
      name: change.name,
      language: change.language,
      password_hash: change.passwordHash,
      active: change.active,
      absent_from: change.absentFrom,
      absent_until: change.absentUntil,
      own_form: change.ownForm,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .execute()
}

export async function listRoles(
  tx: Tx,
  people: readonly string[],
): Promise<{ brand: string; person: string; role: Role }[]> {
  if (people.length === 0) return []
  const rows = await tx
    .selectFrom('person_role')
    .selectAll()
    .where('person_id', 'in', people)
    .orderBy('brand_id')
    .orderBy('role')
    .execute()
  return rows.map((row) => ({ brand: row.brand_id, person: row.person_id, role: row.role }))
}

export async function replaceRoles(
  tx: Tx,
  brand: string,
  person: string,
  roles: readonly Role[],
): Promise<void> {
  await tx
    .deleteFrom('person_role')
    .where('brand_id', '=', brand)
    .where('person_id', '=', person)
    .execute()
  const rows = [...new Set(roles)].map((role) => ({ brand_id: brand, person_id: person, role }))
  if (rows.length > 0) await tx.insertInto('person_role').values(rows).execute()
}

/** Active administrators of the brand besides this person. */
export async function countOtherAdministrators(
  tx: Tx,
  brand: string,
  person: string,
): Promise<number> {
  const row = await tx
    .selectFrom('person_role')
    .innerJoin('person', 'person.id', 'person_id')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('brand_id', '=', brand)
    .where('role', '=', 'administrator')
    .where('person.active', '=', true)
    .where('person.id', '<>', person)
    .executeTakeFirstOrThrow()
  return row.count
}

/**
 * Open cases each person owns, handles or has the next step of, in the brands this transaction
 * sees.
 */
export async function countOpenCases(
  tx: Tx,
  people: readonly string[],
  brands: readonly string[],
): Promise<Map<string, number>> {
  if (people.length === 0 || brands.length === 0) return new Map()
  const rows = await sql<{ person: string; count: number }>`
    select person, count(distinct (brand_id, id))::int as count from (
      select owner_id as person, brand_id, id from desk_case where state <> 'closed' and brand_id = any (${brands}) and owner_id = any (${people}::uuid[])
      union all select next_step_holder_id, brand_id, id from desk_case where state <> 'closed' and brand_id = any (${brands}) and next_step_holder_id = any (${people}::uuid[])
      union all select handler_id, brand_id, id from desk_case where state <> 'closed' and brand_id = any (${brands}) and handler_id = any (${people}::uuid[])
    ) as work group by person`.execute(tx)
  return new Map(rows.rows.map((row) => [row.person, row.count]))
}

/** Open promises of one person in these brands. */
export async function countOpenPromises(
  tx: Tx,
  person: string,
  brands: readonly string[],
): Promise<number> {
  if (brands.length === 0) return 0
  const row = await tx
    .selectFrom('promise')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('brand_id', 'in', brands)
    .where('holder_id', '=', person)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return row.count
}

/** Roles that somebody active has in the brand. */
export async function listRolesHeld(tx: Tx, brand: string): Promise<Role[]> {
  const rows = await tx
    .selectFrom('person_role')
    .innerJoin('person', 'person.id', 'person_id')
    .select('role')
    .distinct()
    .where('brand_id', '=', brand)
    .where('person.active', '=', true)
    .execute()
  return rows.map((row) => row.role)
}

/** The active person longest here with this role, but not the one with this mail address. */
export async function findFirstWithRole(
  tx: Tx,
  brand: string,
  role: Role,
  except: readonly string[],
): Promise<{ mail: string; name: string } | null> {
  const row = await tx
    .selectFrom('person_role')
    .innerJoin('person', 'person.id', 'person_id')
    .select(['mail', 'name'])
    .where('brand_id', '=', brand)
    .where('role', '=', role)
    .where('active', '=', true)
    .where('mail', 'not in', except)
    .orderBy('person.id')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
