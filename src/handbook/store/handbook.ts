// Versions of a brand's handbook in the database: added, read, never changed.
import { sql } from 'kysely'
import type { Handbook, StoredHandbook } from '../domain/handbook.ts'
import type { HandbookFile } from './schema.ts'
import type { Db, Tx } from '../../platform/database/store/db.ts'
import { PREPARED } from '../../platform/database/store/prepared.ts'

export type HandbookVersion = {
  version: number
  hash: string
  reason: string
  publishedAt: Temporal.Instant
  publishedBy: string | null
}

/** The version in force now; null when the brand is unknown or has none yet. */
export async function findCurrentVersion(tx: Tx, brand: string): Promise<number | null> {
  const row = await tx
    .selectFrom('brand')
    .select('handbook_version')
    .where('id', '=', brand)
    .executeTakeFirst()
  return row?.handbook_version ?? null
}

/** As findCurrentVersion, of several brands. */
export async function listCurrentVersions(
  db: Db,
  brands: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{
    id: string
    handbook_version: number
  }>`${PREPARED}select id, handbook_version from brand where id = any(${brands}::text[]) and handbook_version is not null`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.id, row.handbook_version]))
}

export async function findHandbook(
  tx: Tx,
  brand: string,
  version: number,
): Promise<(HandbookVersion & { handbook: StoredHandbook }) | null> {
  const row = await tx
    .selectFrom('handbook_version')
    .select(['version', 'hash', 'reason', 'published_at', 'published_by', 'content'])
    .where('brand_id', '=', brand)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!row) return null
  return {
    version: row.version,
    hash: row.hash,
    reason: row.reason,
    publishedAt: row.published_at,
    publishedBy: row.published_by,
    handbook: row.content,
  }
}

export async function findHandbookFiles(
  tx: Tx,
  brand: string,
  version: number,
): Promise<HandbookFile[] | null> {
  const row = await tx
    .selectFrom('handbook_version')
    .select('files')
    .where('brand_id', '=', brand)
    .where('version', '=', version)
    .executeTakeFirst()
  return row?.files ?? null
}

/** Newest first; `publishedBy` is a name. */
export async function listHandbookVersions(tx: Tx, brand: string): Promise<HandbookVersion[]> {
  const rows = await tx
    .selectFrom('handbook_version')
    .leftJoin('person', 'person.id', 'handbook_version.published_by')
    .select(['handbook_version.version', 'hash', 'reason', 'published_at', 'person.name'])
    .where('brand_id', '=', brand)
    .orderBy('handbook_version.version', 'desc')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    hash: row.hash,
    reason: row.reason,
    publishedAt: row.published_at,
    publishedBy: row.name,
  }))
}

export type NewHandbookVersion = {
  brand: string
  version: number
  hash: string
  handbook: Handbook
  files: HandbookFile[]
  reason: string
  publishedBy: string | null
  publishedAt: Temporal.Instant
}

/** Adds the version and puts it in force. The brand's row must be locked. */
export async function insertHandbookVersion(tx: Tx, row: NewHandbookVersion): Promise<void> {
  await tx
    .insertInto('handbook_version')
    .values({
      brand_id: row.brand,
      version: row.version,
      hash: row.hash,
      content: JSON.stringify(row.handbook),
      files: JSON.stringify(row.files),
      reason: row.reason,
      published_by: row.publishedBy,
      published_at: row.publishedAt,
    })
    .execute()
  await tx
    .updateTable('brand')
    .set({ handbook_version: row.version })
    .where('id', '=', row.brand)
    .execute()
}
