// The customer's link: signed, expiring, revocable; who holds it is the customer of one case and
// nothing else.
import { CASE_POLICY } from '../../record/domain/policy.ts'
import type { CaseCtx } from '../../record/app/case-context-type.ts'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { CaseActionBody } from '../../record/contract/case-action.ts'
import type { SecretCtx } from '../../../access/app/installation.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import { findLink, insertLink, markLink } from '../store/link.ts'
import { type Db, inTx } from '../../../platform/database/store/db.ts'
import type { NewRow } from '../../../platform/database/store/row.ts'
import type { Ctx } from '../../../platform/database/app/ctx.ts'
import { type CaseContext, onCase } from '../../context/app/case-context.ts'
import { DAY_MS } from '../../../platform/base/domain/duration.ts'
import { BRAND_ID } from '../../../platform/base/domain/brand-id.ts'
import { uuidText } from '../../../platform/base/domain/uuid.ts'

/**
 * While a case is open its link must not die under the customer's hand: a year, shortened at
 * closing.
 */
export const OPEN_LINK_DAYS = 365

const sign = (secret: Buffer, brand: string, id: string): Buffer =>
  createHmac('sha256', secret).update(`customer-link\n${brand}\n${id}`).digest().subarray(0, 18)

/** `brand.id.signature`: the id is found only after the signature was checked. */
export async function makeToken(
  ctx: SecretCtx,
  tx: Db,
  brand: string,
  id: string,
): Promise<string> {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')
  return `${brand}.${bytes}.${sign(await ctx.secret(tx), brand, id).toString('base64url')}`
}

export const urlOf = (ctx: Ctx, token: string): string => `${ctx.settings.publicUrl}/c/${token}`

export function linkRow(
  ctx: Ctx,
  brand: string,
  caseId: string,
  now: Temporal.Instant,
): NewRow<'customer_link'> {
  const expires = now.epochMilliseconds + OPEN_LINK_DAYS * DAY_MS
  return {
    brand_id: brand,
    id: ctx.newId(),
    case_id: caseId,
    created_at: now,
    expires_at: Temporal.Instant.fromEpochMilliseconds(expires),
  }
}

/** A new link for the case of this context; the old ones go on working until they are revoked. */
async function makeLink(context: CaseContext): Promise<string> {
  const row = linkRow(context.ctx, context.brand, context.row.id, context.now)
  await insertLink(context.tx, row)
  context.tell({ kind: 'link.made' })
  return urlOf(context.ctx, await makeToken(context.ctx, context.tx, context.brand, row.id))
}

type On = { brand: string; id: string }

export const giveLink = (ctx: CaseCtx, actor: Actor, on: On) =>
  onCase(
    ctx,
    actor,
    { ...on, rule: CASE_POLICY.link },
    async (context) => void (await makeLink(context)),
  )

export const revokeLink = (
  ctx: CaseCtx,
  actor: Actor,
  on: On,
  body: CaseActionBody<'revoke-link'>,
) =>
  onCase(ctx, actor, { ...on, rule: CASE_POLICY['revoke-link'] }, async (context) => {
    const result = await markLink(
      context.tx,
      { brand: on.brand, caseId: on.id, id: body.link },
      {
        revoked_at: context.now,
      },
    )
    if (result.numUpdatedRows === 0n) throw new AppError('not_found')
    context.tell({ kind: 'link.revoked' })
  })

const TOKEN = new RegExp(`^(${BRAND_ID})\\.([A-Za-z0-9_-]{22})\\.([A-Za-z0-9_-]{24})$`)

export type LinkHolder = { brand: string; caseId: string; expiresAt: Temporal.Instant }

/** Throws link.invalid, link.expired or link.revoked. */
export async function readToken(ctx: SecretCtx, token: string): Promise<LinkHolder> {
  const [, brand, packedId, signature] = TOKEN.exec(token) ?? []
  if (!brand || !packedId || !signature) throw new AppError('link.invalid')
  const id = uuidText(Buffer.from(packedId, 'base64url'))
  return inTx(ctx.db, [brand], async (tx) => {
    const given = Buffer.from(signature, 'base64url')
    const right = sign(await ctx.secret(tx), brand, id)
    if (given.length !== right.length || !timingSafeEqual(given, right))
      throw new AppError('link.invalid')
    const link = await findLink(tx, brand, id)
    if (!link) throw new AppError('link.invalid')
    if (link.revoked_at) throw new AppError('link.revoked')
    if (Temporal.Instant.compare(ctx.now(), link.expires_at) >= 0)
      throw new AppError('link.expired')
    return { brand, caseId: link.case_id, expiresAt: link.expires_at }
  })
}
