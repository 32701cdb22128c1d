// Tokens of programs and printed codes of places, and whether they were revoked.
import type { Tx } from '../../platform/database/store/db.ts'

export type TokenRow = {
  id: string
  name: string
  createdAt: Temporal.Instant
  lastUsedAt: Temporal.Instant | null
  revokedAt: Temporal.Instant | null
}

export async function listTokens(tx: Tx, brand: string): Promise<TokenRow[]> {
  const rows = await tx
    .selectFrom('api_token')
    .select(['id', 'name', 'created_at', 'last_used_at', 'revoked_at'])
    .where('brand_id', '=', brand)
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  }))
}

export async function insertToken(
  tx: Tx,
  row: { brand: string; id: string; name: string; hash: Buffer; by: string; at: Temporal.Instant },
): Promise<void> {
  await tx
    .insertInto('api_token')
    .values({
      brand_id: row.brand,
      id: row.id,
      name: row.name,
      token_hash: row.hash,
      created_by: row.by,
      created_at: row.at,
    })
    .execute()
}

/** The token that was not taken back; null when there is none. */
export async function findToken(
  tx: Tx,
  brand: string,
  hash: Buffer,
): Promise<{ id: string; name: string; lastUsedAt: Temporal.Instant | null } | null> {
  const row = await tx
    .selectFrom('api_token')
    .select(['id', 'name', 'last_used_at'])
    .where('brand_id', '=', brand)
    .where('token_hash', '=', hash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row ? { id: row.id, name: row.name, lastUsedAt: row.last_used_at } : null
}

export async function markTokenUsed(
  tx: Tx,
  brand: string,
  id: string,
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable('api_token')
    .set({ last_used_at: at })
    .where('brand_id', '=', brand)
    .where('id', '=', id)
    .execute()
}

/** False when there is no such token, or it was taken back before. */
export async function markTokenRevoked(
  tx: Tx,
  brand: string,
  id: string,
  at: Temporal.Instant,
): Promise<boolean> {
  const result = await tx
    .updateTable('api_token')
    .set({ revoked_at: at })
    .where('brand_id', '=', brand)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export type PlaceCodeRow = {
  id: string
  place: string
  code: string
  createdAt: Temporal.Instant
  revokedAt: Temporal.Instant | null
}

export async function listCodes(tx: Tx, brand: string): Promise<PlaceCodeRow[]> {
  const rows = await tx
    .selectFrom('place_door')
    .select(['id', 'place', 'code', 'created_at', 'revoked_at'])
    .where('brand_id', '=', brand)
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    place: row.place,
    code: row.code,
    createdAt: row.created_at,
    revokedAt: row.revoked_at,
  }))
}

/** The code of a place, unless it was revoked; null when there is none. */
export async function findCode(
  tx: Tx,
  brand: string,
  code: string,
): Promise<{ id: string; place: string } | null> {
  const row = await tx
    .selectFrom('place_door')
    .select(['id', 'place'])
    .where('brand_id', '=', brand)
    .where('code', '=', code)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

export async function insertCode(
  tx: Tx,
  row: {
    brand: string
    id: string
    place: string
    code: string
    by: string | null
    at: Temporal.Instant
  },
): Promise<void> {
  await tx
    .insertInto('place_door')
    .values({
      brand_id: row.brand,
      id: row.id,
      place: row.place,
      code: row.code,
      created_by: row.by,
      created_at: row.at,
    })
    .execute()
}

export async function markCodeRevoked(
  tx: Tx,
  brand: string,
  id: string,
  at: Temporal.Instant,
): Promise<boolean> {
  const result = await tx
    .updateTable('place_door')
    .set({ revoked_at: at })
    .where('brand_id', '=', brand)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
