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
import type { Tx } from '../../platform/database/store/db.ts'
import { insertChange } from '../../platform/feed/store/change.ts'
import { inAllBrands } from '../../platform/database/app/all-brands.ts'
import type { Ctx, Services } from '../../platform/database/app/ctx.ts'
import { ShortMemory } from './short-memory.ts'
import { hashSecret } from '../../platform/base/app/secret.ts'

export const IDLE_HOURS = 12
export const LIFE_DAYS = 7

export type SignedIn = { actor: PersonActor; csrf: string; idHash: Buffer }
type Known = SignedIn & { seenAt: Temporal.Instant; expiresAt: Temporal.Instant }

/** The sessions that this node remembers. */
export type Sessions = ShortMemory<Known>
const MAX_KEPT = 2_000
export const makeSessions = (): Sessions => new ShortMemory(MAX_KEPT)
declare module '../../platform/database/app/ctx.ts' {
  interface Services {
    sessions: Sessions
  }
}
export type SessionCtx = Ctx & Pick<Services, 'sessions'>

/** What a person may has changed, or a session of theirs has ended. */
export const PERSON_TOPIC = 'person'

/**
 * The person behind a session cookie, or null: unknown, ended, idle too long, or no longer active.
 */
export async function findActor(
  ctx: SessionCtx,
  cookie: string | undefined,
): Promise<SignedIn | null> {
  if (!cookie || cookie.length > 100) return null
  const idHash = hashSecret(cookie)
  const found = await ctx.sessions.get(idHash.toString('base64'), () => read(ctx, idHash))
  return found && isAlive(found, ctx.now()) ? found : null
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
export function forgetActors(ctx: SessionCtx): void {
  ctx.sessions.forget()
  ctx.notify('change')
}

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
    await insertChange(tx, brands[0], PERSON_TOPIC, personId, ctx.now())
}

function isAlive(
  session: { seenAt: Temporal.Instant; expiresAt: Temporal.Instant },
  now: Temporal.Instant,
): boolean {
  const idleUntil = session.seenAt.add({ hours: IDLE_HOURS })
  return (
    Temporal.Instant.compare(now, idleUntil) < 0 &&
    Temporal.Instant.compare(now, session.expiresAt) < 0
  )
}

async function read(ctx: Ctx, idHash: Buffer, isSeen = true): Promise<Known | null> {
  const now = ctx.now()
  const found = await findSessionPerson(ctx.db, idHash)
  if (!found?.isActive || !isAlive(found, now)) return null
  const isStale = isSeen && Temporal.Instant.compare(now, found.seenAt.add({ minutes: 1 })) > 0
  if (isStale) await markSeen(ctx.db, idHash, now)
  const { personId, name, mail, language, csrf, expiresAt } = found
  return {
    actor: { kind: 'person', personId, name, mail, language, roles: rolesOf(found.roles) },
    csrf,
    idHash,
    seenAt: isStale ? now : found.seenAt,
    expiresAt,
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
  const expiresAt = now.add({ hours: 24 * LIFE_DAYS })
  await insertSession(tx, {
    idHash,
    personId,
    csrf,
    seenAt: now,
    expiresAt,
    userAgent: userAgent?.slice(0, 300) ?? null,
  })
  return { cookie, csrf, idHash }
}

export async function endSession(ctx: SessionCtx, idHash: Buffer): Promise<void> {
  await inAllBrands(ctx, async (tx, brands) =>
    tellPerson(ctx, tx, brands, await deleteSession(tx, idHash)),
  )
  forgetActors(ctx)
}

/** Every session of this person, this one too. */
export async function endAllSessions(ctx: SessionCtx, personId: string): Promise<void> {
  await inAllBrands(ctx, async (tx, brands) => {
    await deleteSessionsOf(tx, personId)
    await tellPerson(ctx, tx, brands, personId)
  })
  forgetActors(ctx)
}

/** Changed on another node too: nothing remembered here outlives it. */
export function forgetChanged(ctx: SessionCtx, changes: readonly { topic: string }[]): void {
  if (changes.some(({ topic }) => topic === PERSON_TOPIC)) ctx.sessions.forget()
}
