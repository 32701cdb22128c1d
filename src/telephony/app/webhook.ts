// Where other systems send signed messages: made, given a second secret while the first is changed
// over, and taken back.
import { instantText } from '../../platform/base/domain/instant-text.ts'
import { MANAGE_TOKENS } from '../../access/domain/policy.ts'
import type { WebhookView } from '../contract/call.ts'
import type { WebhookProvider } from '../domain/provider.ts'
import { toSecretText } from '../adapters/standard.ts'
import { AppError } from '../../platform/base/domain/error.ts'
import type { PersonActor } from '../../access/domain/actor.ts'
import {
  deleteWebhookSecret,
  type WebhookRecord,
  insertWebhook,
  insertWebhookSecret,
  listWebhooks,
  lockWebhook,
  markWebhookRevoked,
} from '../store/webhook.ts'
import type { Tx } from '../../platform/database/store/db.ts'
import type { Ctx } from '../../platform/database/app/ctx.ts'
import { inBrand } from '../../access/app/allow.ts'

const MAX_SECRETS = 3
type Made = WebhookView & { secret: string | null }

/**
 * The path behind the server's address; a provider with its own way of signing has its own ending.
 */
export const webhookPath = (brand: string, id: string, provider: WebhookProvider): string =>
  `/api/v1/hooks/${brand}/${id}${provider === 'standard' ? '' : `/${provider}`}`

const present = (ctx: Ctx, row: WebhookRecord): WebhookView => ({
  id: row.id,
  name: row.name,
  provider: row.provider,
  url: `${ctx.settings.publicUrl}${webhookPath(row.brand_id, row.id, row.provider)}`,
  createdAt: instantText(row.created_at),
  usedAt: instantText(row.used_at),
  revokedAt: instantText(row.revoked_at),
  secrets: row.secrets.map((secret) => ({
    id: secret.id,
    createdAt: instantText(secret.created_at),
  })),
})

export const listWebhookViews = (
  ctx: Ctx,
  actor: PersonActor,
  brand: string,
): Promise<WebhookView[]> =>
  inBrand(ctx, actor, brand, MANAGE_TOKENS, async (tx) =>
    (await listWebhooks(tx, brand)).map((row) => present(ctx, row)),
  )

/**
 * `secret` of the reply is readable this once; null when it was given by the provider. Throws
 * request.invalid when that one is missing.
 */
export const makeWebhook = (
  ctx: Ctx,
  actor: PersonActor,
  brand: string,
  asked: { name: string; provider: WebhookProvider; secret?: string | null | undefined },
): Promise<Made> =>
  inBrand(ctx, actor, brand, MANAGE_TOKENS, async (tx) => {
    const id = ctx.newId()
    await insertWebhook(tx, {
      brand,
      id,
      name: asked.name,
      provider: asked.provider,
      by: actor.personId,
      at: ctx.now(),
    })
    const secret = await addSecret(ctx, tx, { brand, id, provider: asked.provider }, asked.secret)
    return { ...(await get(ctx, tx, brand, id)), secret }
  })

type On = { brand: string; id: string }

/**
 * One more secret beside the old one, until the sender uses it. Throws not_found, or
 * request.too_many after three.
 */
export const addWebhookSecret = (
  ctx: Ctx,
  actor: PersonActor,
  { brand, id }: On,
  given?: string | null,
): Promise<Made> =>
  inBrand(ctx, actor, brand, MANAGE_TOKENS, async (tx) => {
    const webhook = await lockWebhook(tx, brand, id)
    if (!webhook) throw new AppError('not_found')
    if ((await get(ctx, tx, brand, id)).secrets.length >= MAX_SECRETS)
      throw new AppError('hook.secrets', { most: MAX_SECRETS })
    const secret = await addSecret(ctx, tx, { brand, id, provider: webhook.provider }, given)
    return { ...(await get(ctx, tx, brand, id)), secret }
  })

/** Throws not_found; the last secret goes only with its webhook. */
export const dropWebhookSecret = (
  ctx: Ctx,
  actor: PersonActor,
  { brand, id }: On,
  secret: string,
): Promise<WebhookView> =>
  inBrand(ctx, actor, brand, MANAGE_TOKENS, async (tx) => {
    if (!(await lockWebhook(tx, brand, id))) throw new AppError('not_found')
    if ((await get(ctx, tx, brand, id)).secrets.length < 2) throw new AppError('hook.last_secret')
    if (!(await deleteWebhookSecret(tx, brand, id, secret))) throw new AppError('not_found')
    return get(ctx, tx, brand, id)
  })

/** Throws not_found. */
export const revokeWebhook = (
  ctx: Ctx,
  actor: PersonActor,
  brand: string,
  id: string,
): Promise<void> =>
  inBrand(ctx, actor, brand, MANAGE_TOKENS, async (tx) => {
    if (!(await lockWebhook(tx, brand, id))) throw new AppError('not_found')
    await markWebhookRevoked(tx, brand, id, ctx.now())
  })

async function get(ctx: Ctx, tx: Tx, brand: string, id: string): Promise<WebhookView> {
  const row = (await listWebhooks(tx, brand)).find((one) => one.id === id)
  if (!row) throw new AppError('not_found')
  return present(ctx, row)
}

/** The text to be shown once when the secret is of our making. */
async function addSecret(
  ctx: Ctx,
  tx: Tx,
  on: { brand: string; id: string; provider: WebhookProvider },
  given: string | null | undefined,
): Promise<string | null> {
  const isOurs = on.provider === 'standard'
  if (!isOurs && !given) throw new AppError('request.invalid')
  const secret = isOurs ? ctx.newBytes(32) : Buffer.from(given ?? '', 'utf8')
  await insertWebhookSecret(tx, {
    brand: on.brand,
    webhook: on.id,
    id: ctx.newId(),
    secret,
    at: ctx.now(),
  })
  return isOurs ? toSecretText(secret) : null
}
