// Sessions, and the attempts to sign in that were counted.
import { sql } from 'kysely'
import type { Role } from '../domain/role.ts'
import type { Language } from '../../platform/base/domain/language.ts'
import type { Db, Tx } from '../../platform/database/store/db.ts'

export type SessionRow = {
  personId: string
  csrf: string
  seenAt: Temporal.Instant
  expiresAt: Temporal.Instant
}

export type SessionPerson = SessionRow & {
  name: string
  mail: string
  language: Language
  isActive: boolean
  roles: [brand: string, role: Role][]
}

/**
 * With the person behind it and their roles in every brand: one round trip, for it is asked with
 * every request.
 */
export async function findSessionPerson(db: Db, idHash: Buffer): Promise<SessionPerson | null> {
  const { rows } = await sql<{
    // In JSON, where instants are texts.
    found:
      | (Omit<SessionPerson, 'seenAt' | 'expiresAt'> & { seenAt: string; expiresAt: string })
      | null
  }>`select opoka_session(${idHash}) as found`.execute(db)
  const found = rows[0]?.found ?? null
  return (
    found && {
      ...found,
      seenAt: Temporal.Instant.from(found.seenAt),
      expiresAt: Temporal.Instant.from(found.expiresAt),
    }
  )
}

export async function insertSession(
  tx: Tx,
  row: SessionRow & { idHash: Buffer; userAgent: string | null },
): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      id_hash: row.idHash,
      person_id: row.personId,
      csrf: row.csrf,
      created_at: row.seenAt,
      seen_at: row.seenAt,
      expires_at: row.expiresAt,
      user_agent: row.userAgent,
    })
    .execute()
}

export async function markSeen(tx: Db, idHash: Buffer, at: Temporal.Instant): Promise<void> {
  await tx.updateTable('session').set({ seen_at: at }).where('id_hash', '=', idHash).execute()
}

/** Answers whose it was; null when there was none. */
export async function deleteSession(tx: Tx, idHash: Buffer): Promise<string | null> {
  return (
    (
      await tx
        .deleteFrom('session')
        .where('id_hash', '=', idHash)
        .returning('person_id')
        .executeTakeFirst()
    )?.person_id ?? null
  )
}

/** Ends a person's sessions, all but the one that may stay. */
export async function deleteSessionsOf(
  tx: Tx,
  personId: string,
  except: Buffer | null = null,
): Promise<void> {
  const all = tx.deleteFrom('session').where('person_id', '=', personId)
  await (except === null ? all : all.where('id_hash', '<>', except)).execute()
}

export async function deleteExpiredSessions(tx: Tx, at: Temporal.Instant): Promise<void> {
  await tx.deleteFrom('session').where('expires_at', '<=', at).execute()
}

/**
 * Whoever counts this key next waits until this transaction is over, so that no two count the same
 * number.
 */
export async function lockTries(tx: Tx, kind: string, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${kind} ${key}`}, 0))`.execute(tx)
}

/** Counts a try and answers its id. */
export async function insertTry(
  tx: Tx,
  kind: string,
  key: string,
  at: Temporal.Instant,
): Promise<string> {
  return (
    await tx
      .insertInto('door_try')
      .values({ door: kind, key, at })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id
}

/** What is attempted, and for whom. */
export type Tried = { kind: string; key: string }

/** Instants of the tries after `since`, oldest first, `most` at most. */
export async function listTries(
  tx: Tx,
  { kind, key }: Tried,
  since: Temporal.Instant,
  most: number,
): Promise<Temporal.Instant[]> {
  const rows = await tx
    .selectFrom('door_try')
    .select('at')
    .where('door', '=', kind)
    .where('key', '=', key)
    .where('at', '>', since)
    .orderBy('at', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => row.at).toReversed()
}

/** How many there were after `since`, `most` at most. */
export async function countTries(
  tx: Tx,
  { kind, key }: Tried,
  since: Temporal.Instant,
  most: number,
): Promise<number> {
  return (
    await tx
      .selectFrom('door_try')
      .select('id')
      .where('door', '=', kind)
      .where('key', '=', key)
      .where('at', '>', since)
      .limit(most)
      .execute()
  ).length
}

/** Those that lie after `at` happened then. */
export async function pullTriesBack(
  tx: Tx,
  kind: string,
  key: string,
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable('door_try')
    .set({ at })
    .where('door', '=', kind)
    .where('key', '=', key)
    .where('at', '>', at)
    .execute()
}

export async function deleteTriesById(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.deleteFrom('door_try').where('id', 'in', ids).execute()
}

export async function deleteTries(tx: Tx, kind: string, key: string): Promise<void> {
  await tx.deleteFrom('door_try').where('door', '=', kind).where('key', '=', key).execute()
}

export async function deleteOldTries(
  tx: Tx,
  kind: string,
  before: Temporal.Instant,
): Promise<void> {
  await tx.deleteFrom('door_try').where('door', '=', kind).where('at', '<', before).execute()
}
