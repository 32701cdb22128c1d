// The handbook a case is treated by: read once per version and kept, because a version never
// changes.
import { AppError } from '../../platform/base/domain/error.ts'
import type { Handbook } from '../domain/handbook.ts'
import { findCurrentVersion, findHandbook } from '../store/handbook.ts'
import { afterCommit, type Tx, inTx } from '../../platform/database/store/db.ts'
import type { Ctx, Services } from '../../platform/database/app/ctx.ts'
import { completeHandbook } from './handbook-default.ts'

export type HandbookInForce = {
  version: number
  hash: string
  reason: string
  publishedAt: Temporal.Instant
  handbook: Handbook
}

const MAX_KEPT = 50
/** Those that this node has read, by brand and version; oldest use first. */
export type Handbooks = Map<string, HandbookInForce>
export const makeHandbooks = (): Handbooks => new Map()
declare module '../../platform/database/app/ctx.ts' {
  interface Services {
    handbooks: Handbooks
  }
}
export type HandbookCtx = Ctx & Pick<Services, 'handbooks'>

/** As getHandbook, outside a transaction: it opens one only when the version is not kept here. */
export async function readHandbook(
  ctx: HandbookCtx,
  brand: string,
  version: number,
): Promise<HandbookInForce> {
  const known = ctx.handbooks
  const key = `${brand} ${version}`
  const found = known?.get(key)
  if (!found) return inTx(ctx.db, [brand], (tx) => getHandbook(ctx, tx, brand, version))
  known.delete(key)
  known.set(key, found)
  return found
}

/**
 * The brand's handbook in `version`, or the one in force now. Treat it as read-only: it is shared.
 * Throws brand.not_found or handbook.not_found. The transaction must see the brand.
 */
export async function getHandbook(
  ctx: HandbookCtx,
  tx: Tx,
  brand: string,
  version?: number,
): Promise<HandbookInForce> {
  const wanted = version ?? (await findCurrentVersion(tx, brand))
  if (wanted === null) throw new AppError('brand.not_found')
  const known = ctx.handbooks
  const key = `${brand} ${wanted}`
  const found = known.get(key) ?? (await readVersion(tx, brand, wanted))
  // One published in a transaction that is undone after all must not stay here.
  afterCommit(() => {
    known.delete(key)
    known.set(key, found)
    if (known.size > MAX_KEPT) known.delete(known.keys().next().value ?? '')
  })
  return found
}

async function readVersion(tx: Tx, brand: string, version: number): Promise<HandbookInForce> {
  const found = await findHandbook(tx, brand, version)
  if (!found) throw new AppError('handbook.not_found')
  return { ...found, handbook: completeHandbook(found.handbook) }
}
