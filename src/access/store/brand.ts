// Brands and the employers of those who serve them.
import { type NotNull, sql } from 'kysely'
import type { Tx } from '../../platform/database/store/db.ts'

export type BrandRow = {
  id: string
  employerId: string
  employer: string
  handbookVersion: number
  example: boolean
}

export async function listBrandIds(tx: Tx): Promise<string[]> {
  return (await tx.selectFrom('brand').select('id').orderBy('id').execute()).map((row) => row.id)
}

const select = (tx: Tx) =>
  tx
    .selectFrom('brand')
    .innerJoin('employer', 'employer.id', 'brand.employer_id')
    .select(['brand.id', 'employer_id', 'employer.name', 'handbook_version', 'example'])
    .where('brand.active', '=', true)
    .where('handbook_version', 'is not', null)
    .$narrowType<{ handbook_version: NotNull }>()
type Selected = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]
const toBrand = (row: Selected): BrandRow => ({
  id: row.id,
  employerId: row.employer_id,
  employer: row.name,
  handbookVersion: row.handbook_version,
  example: row.example,
})

/** Active brands with a handbook, of those named. */
export async function listBrands(tx: Tx, brands: readonly string[]): Promise<BrandRow[]> {
  if (brands.length === 0) return []
  return (await select(tx).where('brand.id', 'in', brands).orderBy('brand.id').execute()).map(
    toBrand,
  )
}

/** Example brands that are still being filled. */
export async function listUnfinishedExamples(tx: Tx): Promise<string[]> {
  return (
    await tx
      .selectFrom('brand')
      .select('id')
      .where('example', '=', true)
      .where('active', '=', false)
      .orderBy('id')
      .execute()
  ).map((row) => row.id)
}

/** Example brands made since then. */
export async function listYoungExamples(tx: Tx, since: Temporal.Instant): Promise<string[]> {
  return (
    await tx
      .selectFrom('brand')
      .select('id')
      .where('example', '=', true)
      .where('created_at', '>=', since)
      .orderBy('id')
      .execute()
  ).map((row) => row.id)
}

/** The numbers of the example cases that were told. */
export async function listLoadedExamples(tx: Tx, brand: string): Promise<number[]> {
  return (
    (
      await tx
        .selectFrom('brand')
        .select('examples_told')
        .where('id', '=', brand)
        .executeTakeFirst()
    )?.examples_told ?? []
  )
}

export async function markExampleLoaded(tx: Tx, brand: string, number: number): Promise<void> {
  await tx
    .updateTable('brand')
    .set({ examples_told: sql`array_append(examples_told, ${number}::integer)` })
    .where('id', '=', brand)
    .execute()
}

export async function markBrandActive(tx: Tx, brand: string): Promise<void> {
  await tx.updateTable('brand').set({ active: true }).where('id', '=', brand).execute()
}

/**
 * Locks the brand's row, so that two who publish or appoint do so one after the other; null when it
 * is unknown.
 */
export async function lockBrand(
  tx: Tx,
  brand: string,
): Promise<{ handbookVersion: number | null } | null> {
  const row = await tx
    .selectFrom('brand')
    .select('handbook_version')
    .where('id', '=', brand)
    .forUpdate()
    .executeTakeFirst()
  return row ? { handbookVersion: row.handbook_version } : null
}

/** Locks several brands in one order, so that two never wait for each other. */
export async function lockBrands(tx: Tx, brands: readonly string[]): Promise<void> {
  for (const brand of [...new Set(brands)].sort()) await lockBrand(tx, brand)
}

export async function findEmployerByName(tx: Tx, name: string): Promise<string | null> {
  return (
    (
      await tx
        .selectFrom('employer')
        .select('id')
        .where('name', '=', name)
        .orderBy('id')
        .limit(1)
        .executeTakeFirst()
    )?.id ?? null
  )
}

/** False when the id is taken. */
export async function insertEmployer(tx: Tx, id: string, name: string): Promise<boolean> {
  const result = await tx
    .insertInto('employer')
    .values({ id, name })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** False when the id is taken. */
export async function insertBrand(
  tx: Tx,
  row: { id: string; employerId: string; example: boolean; active: boolean; at: Temporal.Instant },
): Promise<boolean> {
  const result = await tx
    .insertInto('brand')
    .values({
      id: row.id,
      employer_id: row.employerId,
      example: row.example,
      active: row.active,
      created_at: row.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Open cases and people with a role, by brand. */
export async function countByBrand(
  tx: Tx,
): Promise<Map<string, { openCases: number; people: number }>> {
  const cases = await tx
    .selectFrom('desk_case')
    .select(['brand_id', sql<number>`count(*)::int`.as('count')])
    .where('state', '<>', 'closed')
    .groupBy('brand_id')
    .execute()
  const people = await tx
    .selectFrom('person_role')
    .innerJoin('person', 'person.id', 'person_id')
    .select(['brand_id', sql<number>`count(distinct person_id)::int`.as('count')])
    .where('person.active', '=', true)
    .groupBy('brand_id')
    .execute()
  const counts = new Map<string, { openCases: number; people: number }>()
  for (const row of people) counts.set(row.brand_id, { openCases: 0, people: row.count })
  for (const row of cases)
    counts.set(row.brand_id, {
      openCases: row.count,
      people: counts.get(row.brand_id)?.people ?? 0,
    })
  return counts
}
