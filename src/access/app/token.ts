// Tokens with which another program takes part for one brand: made once, shown once, taken back at
// any time.
import { AppError } from '../../platform/base/domain/error.ts'
import type { Actor, PersonActor } from '../domain/actor.ts'
import {
  findToken,
  insertToken,
  listTokens,
  markTokenRevoked,
  markTokenUsed,
  type TokenRow,
} from '../store/token.ts'
import { inTx, type Db } from '../../platform/database/store/db.ts'
import type { Ctx } from '../../platform/database/app/ctx.ts'
import { inBrand } from './allow.ts'
import { hashSecret } from '../../platform/base/app/secret.ts'
import { BRAND_ID } from '../../platform/base/domain/brand-id.ts'

export type ApiActor = Extract<Actor, { kind: 'api' }>
type Known = { actor: ApiActor; readAtMs: number }

const TOKEN = new RegExp(`^opk_(${BRAND_ID})_[A-Za-z0-9_-]{43}$`)
/** A token taken back on another node is dead here this soon. */
const KEPT_MS = 1_000
const MAX_KEPT = 500
const cache = new WeakMap<Db, Map<string, Known>>()

/** Whom 'opk_<brand>_<secret>' speaks for; throws token.invalid. */
export async function findTokenActor(ctx: Ctx, token: string): Promise<ApiActor> {
  const brand = TOKEN.exec(token)?.[1]
  if (!brand) throw new AppError('token.invalid')
  const hash = hashSecret(token)
  const key = hash.toString('base64')
  const all = cache.get(ctx.db) ?? new Map<string, Known>()
  cache.set(ctx.db, all)
  const known = all.get(key)
  if (known && performance.now() - known.readAtMs < KEPT_MS) return known.actor
  all.delete(key)
  const actor = await inTx(ctx.db, [brand], async (tx): Promise<ApiActor> => {
    const found = await findToken(tx, brand, hash)
    if (!found) throw new AppError('token.invalid')
    const now = ctx.now()
    const isStale =
      found.lastUsedAt === null ||
      Temporal.Instant.compare(now, Temporal.Instant.from(found.lastUsedAt).add({ minutes: 1 })) > 0
    if (isStale) await markTokenUsed(tx, brand, found.id, now.toString())
    return { kind: 'api', brand, name: found.name }
  })
  all.set(key, { actor, readAtMs: performance.now() })
  if (all.size > MAX_KEPT) all.delete(all.keys().next().value!)
  return actor
}

export const listApiTokens = (ctx: Ctx, actor: PersonActor, brand: string): Promise<TokenRow[]> =>
  inBrand(ctx, actor, brand, 'tokens', (tx) => listTokens(tx, brand))

/** `token` is readable this once; only its hash is kept. */
export function makeApiToken(
  ctx: Ctx,
  actor: PersonActor,
  brand: string,
  name: string,
): Promise<TokenRow & { token: string }> {
  return inBrand(ctx, actor, brand, 'tokens', async (tx) => {
    const token = `opk_${brand}_${ctx.newBytes(32).toString('base64url')}`
    const id = ctx.newId()
    const at = ctx.now().toString()
    await insertToken(tx, { brand, id, name, hash: hashSecret(token), by: actor.personId, at })
    return { id, name, createdAt: at, lastUsedAt: null, revokedAt: null, token }
  })
}

/** Throws not_found. */
export async function revokeApiToken(
  ctx: Ctx,
  actor: PersonActor,
  brand: string,
  id: string,
): Promise<void> {
  await inBrand(ctx, actor, brand, 'tokens', async (tx) => {
    if (!(await markTokenRevoked(tx, brand, id, ctx.now().toString())))
      throw new AppError('not_found')
  })
  cache.delete(ctx.db)
}
