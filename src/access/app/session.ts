// Who is asking: from the cookie to the person with their roles, and how long a session lasts.
import type { Role } from '../domain/role.ts'
import type { PersonActor } from '../domain/actor.ts'
import {
  deleteSession,
  deleteSessionsOf,
  findSessionPerson,
  insertSession,
  markSeen,
} from '../store/session.ts'
import type { Db, Tx } from '../../platform/database/store/db.ts'
import { insertChange } from '../../platform/feed/store/change.ts'
import { inAllBrands } from '../../platform/database/app/all-brands.ts'
import type { Ctx } from '../../platform/database/app/ctx.ts'
import { hashSecret } from '../../platform/base/app/secret.ts'

export const IDLE_HOURS = 12
export const LIFE_DAYS = 7

export type SignedIn = { actor: PersonActor; csrf: string; idHash: Buffer }
type Known = SignedIn & { seenAt: string; expiresAt: string; readAtMs: number }

/**
 * A role taken away on another node is gone here this soon, also where no open page hears of it.
 */
const KEPT_MS = 1_000
const MAX_KEPT = 2_000
/** What a person may has changed, or a session of theirs has ended. */
export const PERSON_TOPIC = 'person'
const cache = new WeakMap<Db, Map<string, Known>>()

/**
 * The person behind a session cookie, or null: unknown, ended, idle too long, or no longer active.
 */
export async function findActor(ctx: Ctx, cookie: string | undefined): Promise<SignedIn | null> {
  if (!cookie || cookie.length > 100) return null
  const idHash = hashSecret(cookie)
  const key = idHash.toString('base64')
  // Taken before it is asked: what is forgotten meanwhile is not remembered again.
  const all = cache.get(ctx.db) ?? new Map<string, Known>()
  cache.set(ctx.db, all)
  const known = all.get(key)
  const found =
    known && performance.now() - known.readAtMs < KEPT_MS ? known : await read(ctx, idHash)
  if (!found || !isAlive(found, ctx.now())) return null
  all.set(key, found)
  if (all.size > MAX_KEPT) all.delete(all.keys().next().value!)
  return found
}

/**
 * Whose session it is now, asked of the database and without being seen: an open stream keeps no
 * session alive. Null when it has ended.
 */
export async function watchActor(
  ctx: Ctx,
  cookie: string | undefined,
): Promise<PersonActor | null> {
  return cookie ? ((await read(ctx, hashSecret(cookie), false))?.actor ?? null) : null
}

/**
 * Whatever this node remembers of sessions is asked anew, and open pages hear of it at once: after
 * a change of roles, passwords or sessions has committed.
 */
export function forgetActors(ctx: Ctx): void {
  dropActors(ctx)
  ctx.notify('change')
}

/** What this node remembers alone: somebody else has told the others. */
export const dropActors = (ctx: Ctx): void => void cache.delete(ctx.db)

/**
 * Open pages of this person, on every node, ask whether they may go on. It is nobody's brand's
 * matter: any brand carries it.
 */
export async function tellPerson(
  ctx: Ctx,
  tx: Tx,
  brands: readonly string[],
  personId: string | null,
): Promise<void> {
  if (personId !== null && brands[0] !== undefined)
    await insertChange(tx, brands[0], PERSON_TOPIC, personId, ctx.now().toString())
}

function isAlive(session: { seenAt: string; expiresAt: string }, now: Temporal.Instant): boolean {
  const idleUntil = Temporal.Instant.from(session.seenAt).add({ hours: IDLE_HOURS })
  return (
    Temporal.Instant.compare(now, idleUntil) < 0 &&
    Temporal.Instant.compare(now, Temporal.Instant.from(session.expiresAt)) < 0
  )
}

async function read(ctx: Ctx, idHash: Buffer, isSeen = true): Promise<Known | null> {
  const now = ctx.now()
  const found = await findSessionPerson(ctx.db, idHash)
  if (!found?.isActive || !isAlive(found, now)) return null
  const isStale =
    isSeen &&
    Temporal.Instant.compare(now, Temporal.Instant.from(found.seenAt).add({ minutes: 1 })) > 0
  if (isStale) await markSeen(ctx.db, idHash, now.toString())
  const { personId, name, mail, language, csrf, expiresAt } = found
  return {
    actor: { kind: 'person', personId, name, mail, language, roles: rolesOf(found.roles) },
    csrf,
    idHash,
    seenAt: isStale ? now.toString() : found.seenAt,
    expiresAt,
    readAtMs: performance.now(),
  }
}

function rolesOf(rows: readonly [brand: string, role: Role][]): Map<string, Role[]> {
  const roles = new Map<string, Role[]>()
  for (const [brand, role] of rows) roles.set(brand, [...(roles.get(brand) ?? []), role])
  return roles
}

export type NewSession = { cookie: string; csrf: string; idHash: Buffer }

/** Always a new secret: nobody can plant one beforehand. */
export async function startSession(
  ctx: Ctx,
  tx: Tx,
  personId: string,
  userAgent: string | null,
): Promise<NewSession> {
  const now = ctx.now()
  const cookie = ctx.newBytes(32).toString('base64url')
  const csrf = ctx.newBytes(24).toString('base64url')
  const idHash = hashSecret(cookie)
  const expiresAt = now.add({ hours: 24 * LIFE_DAYS }).toString()
  await insertSession(tx, {
    idHash,
    personId,
    csrf,
    seenAt: now.toString(),
    expiresAt,
    userAgent: userAgent?.slice(0, 300) ?? null,
  })
  return { cookie, csrf, idHash }
}

export async function endSession(ctx: Ctx, idHash: Buffer): Promise<void> {
  await inAllBrands(ctx, async (tx, brands) =>
    tellPerson(ctx, tx, brands, await deleteSession(tx, idHash)),
  )
  forgetActors(ctx)
}

/** Every session of this person, this one too. */
export async function endAllSessions(ctx: Ctx, personId: string): Promise<void> {
  await inAllBrands(ctx, async (tx, brands) => {
    await deleteSessionsOf(tx, personId)
    await tellPerson(ctx, tx, brands, personId)
  })
  forgetActors(ctx)
}

/** Changed on another node too: nothing remembered here outlives it. */
export function forgetChanged(ctx: Ctx, changes: readonly { topic: string }[]): void {
  if (changes.some(({ topic }) => topic === PERSON_TOPIC)) dropActors(ctx)
}
