// Who holds which position of a brand, first named first asked.
import type { Tx } from '../../platform/database/store/db.ts'

export type Holder = { personId: string; name: string }

/** Every position that somebody active holds, with names by rank. */
export async function listActiveHolders(tx: Tx, brand: string): Promise<Map<string, Holder[]>> {
  const rows = await tx
    .selectFrom('position_holder')
    .innerJoin('person', 'person.id', 'position_holder.person_id')
    .select(['position_id', 'person.id', 'person.name'])
    .where('brand_id', '=', brand)
    .where('person.active', '=', true)
    .orderBy('position_id')
    .orderBy('rank')
    .orderBy('person_id')
    .execute()
  const holders = new Map<string, Holder[]>()
  for (const row of rows)
    holders.set(row.position_id, [
      ...(holders.get(row.position_id) ?? []),
      { personId: row.id, name: row.name },
    ])
  return holders
}

/** Positions by person, for the given people. */
export async function listPositions(
  tx: Tx,
  people: readonly string[],
): Promise<{ brand: string; person: string; position: string }[]> {
  if (people.length === 0) return []
  const rows = await tx
    .selectFrom('position_holder')
    .select(['brand_id', 'person_id', 'position_id'])
    .where('person_id', 'in', people)
    .orderBy('position_id')
    .execute()
  return rows.map((row) => ({
    brand: row.brand_id,
    person: row.person_id,
    position: row.position_id,
  }))
}

/** Replaces the holders of one position; `people` in order of asking. */
export async function replaceHolders(
  tx: Tx,
  brand: string,
  positionId: string,
  people: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('position_holder')
    .where('brand_id', '=', brand)
    .where('position_id', '=', positionId)
    .execute()
  if (people.length === 0) return
  await tx
    .insertInto('position_holder')
    .values(
      people.map((person_id, rank) => ({
        brand_id: brand,
        position_id: positionId,
        person_id,
        rank,
      })),
    )
    .execute()
}

/**
 * Replaces the positions one person holds in a brand, keeping their place where they had one and
 * going last elsewhere.
 */
export async function replacePositions(
  tx: Tx,
  brand: string,
  person: string,
  positions: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('position_holder')
    .where('brand_id', '=', brand)
    .where('person_id', '=', person)
    .$if(positions.length > 0, (query) => query.where('position_id', 'not in', positions))
    .execute()
  for (const position_id of positions) {
    await tx
      .insertInto('position_holder')
      .values((eb) => ({
        brand_id: brand,
        position_id,
        person_id: person,
        rank: eb
          .selectFrom('position_holder')
          .select((sub) => sub.fn.coalesce(sub(sub.fn.max('rank'), '+', 1), sub.lit(0)).as('next'))
          .where('brand_id', '=', brand)
          .where('position_id', '=', position_id),
      }))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}
