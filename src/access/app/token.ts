// Tokens with which another program takes part for one brand: made once, shown once, taken back at
// any time.
import { MANAGE_TOKENS } from '../domain/policy.ts'
import type { z } from 'zod'
import type { ApiTokenView } from '../contract/people.ts'
import { instantText } from '../../platform/base/domain/instant-text.ts'
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
import { inTx } from '../../platform/database/store/db.ts'
import type { Ctx, Services } from '../../platform/database/app/ctx.ts'
import { inBrand } from './allow.ts'
import { ShortMemory } from './short-memory.ts'
import { hashSecret } from '../../platform/base/app/secret.ts'
import { BRAND_ID } from '../../platform/base/domain/brand-id.ts'

type ApiToken = z.infer<typeof ApiTokenView>
export type ApiActor = Extract<Actor, { kind: 'api' }>

const TOKEN = new RegExp(`^opk_(${BRAND_ID})_[A-Za-z0-9_-]{43}$`)

/** The tokens that this node remembers. */
export type Tokens = ShortMemory<ApiActor>
const MAX_KEPT = 500
export const makeTokens = (): Tokens => new ShortMemory(MAX_KEPT)
declare module '../../platform/database/app/ctx.ts' {
  interface Services {
    tokens: Tokens
  }
}
export type TokenCtx = Ctx & Pick<Services, 'tokens'>

/** Whom 'opk_<brand>_<secret>' speaks for; throws token.invalid. */
export async function findTokenActor(ctx: TokenCtx, token: string): Promise<ApiActor> {
  const brand = TOKEN.exec(token)?.[1]
  if (!brand) throw new AppError('token.invalid')
  const hash = hashSecret(token)
  const actor = await ctx.tokens.get(hash.toString('base64'), () => read(ctx, brand, hash))
  if (!actor) throw new AppError('token.invalid')
  return actor
}

const read = (ctx: Ctx, brand: string, hash: Buffer): Promise<ApiActor | null> =>
  inTx(ctx.db, [brand], async (tx) => {
    const found = await findToken(tx, brand, hash)
    if (!found) return null
    const now = ctx.now()
    const isStale =
      found.lastUsedAt === null ||
      Temporal.Instant.compare(now, found.lastUsedAt.add({ minutes: 1 })) > 0
    if (isStale) await markTokenUsed(tx, brand, found.id, now)
    return { kind: 'api', brand, name: found.name }
  })

const present = (row: TokenRow): ApiToken => ({
  ...row,
  createdAt: instantText(row.createdAt),
  lastUsedAt: instantText(row.lastUsedAt),
  revokedAt: instantText(row.revokedAt),
})

export const listApiTokens = (ctx: Ctx, actor: PersonActor, brand: string): Promise<ApiToken[]> =>
  inBrand(ctx, actor, brand, MANAGE_TOKENS, async (tx) =>
    (await listTokens(tx, brand)).map(present),
  )

/** `token` is readable this once; only its hash is kept. */
export function makeApiToken(
  ctx: Ctx,
  actor: PersonActor,
  brand: string,
  name: string,
): Promise<ApiToken & { token: string }> {
  return inBrand(ctx, actor, brand, MANAGE_TOKENS, async (tx) => {
    const token = `opk_${brand}_${ctx.newBytes(32).toString('base64url')}`
    const id = ctx.newId()
    const at = ctx.now()
    await insertToken(tx, { brand, id, name, hash: hashSecret(token), by: actor.personId, at })
    return { id, name, createdAt: at.toString(), lastUsedAt: null, revokedAt: null, token }
  })
}

/** Throws not_found. */
export async function revokeApiToken(
  ctx: TokenCtx,
  actor: PersonActor,
  brand: string,
  id: string,
): Promise<void> {
  await inBrand(ctx, actor, brand, MANAGE_TOKENS, async (tx) => {
    if (!(await markTokenRevoked(tx, brand, id, ctx.now()))) throw new AppError('not_found')
  })
  ctx.tokens.forget()
}
