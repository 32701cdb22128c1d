// A new version of a handbook: read from files, checked as a whole, compared with the one in force,
// put in force with a reason.
import type { z } from 'zod'
import type { HandbookVersionRow } from '../contract/brand.ts'
import { PUBLISH_HANDBOOK } from '../domain/policy.ts'
import type { HandbookFile } from '../../handbook/adapters/handbook-file.ts'
import type { HandbookCheck } from '../../handbook/contract/handbook-reading.ts'
import { AppError } from '../../platform/base/domain/error.ts'
import type { PersonActor } from '../../access/domain/actor.ts'
import { lockBrand } from '../../access/store/brand.ts'
import { insertHandbookVersion } from '../../handbook/store/handbook.ts'
import { insertChange } from '../../platform/feed/store/change.ts'
import type { Tx } from '../../platform/database/store/db.ts'
import { listActiveHolders } from '../../people/store/position.ts'
import { listRolesHeld } from '../../access/store/person.ts'
import { inBrand } from '../../access/app/allow.ts'
import type { HandbookJobCtx } from './handbook-apart.ts'
import type { Checked } from './handbook-job.ts'
import { type HandbookCtx, getHandbook } from '../../handbook/app/handbook.ts'

/** Errors keep a handbook from being published; these are all findings, the warnings too. */
export class HandbookProblems extends AppError {
  readonly check: HandbookCheck
  constructor(check: HandbookCheck) {
    super('handbook.problems', {
      count: check.findings.filter((finding) => finding.severity === 'error').length,
    })
    this.check = check
  }
}

export const checkHandbook = (
  ctx: HandbookCtx & HandbookJobCtx,
  actor: PersonActor,
  brand: string,
  files: HandbookFile[],
): Promise<HandbookCheck> =>
  inBrand(
    ctx,
    actor,
    brand,
    PUBLISH_HANDBOOK,
    async (tx) => (await checkFiles(ctx, tx, brand, files)).check,
  )

export type PublishRequest = {
  files: HandbookFile[]
  reason: string
  expectedVersion: number | null
}

/**
 * Throws HandbookProblems, handbook.unchanged, or request.conflict when `expectedVersion` is no
 * longer the one in force.
 */
export async function publishHandbook(
  ctx: HandbookCtx & HandbookJobCtx,
  actor: PersonActor,
  brand: string,
  request: PublishRequest,
): Promise<z.infer<typeof HandbookVersionRow>> {
  const version = await inBrand(ctx, actor, brand, PUBLISH_HANDBOOK, async (tx) => {
    const locked = await lockBrand(tx, brand)
    if (!locked) throw new AppError('brand.not_found')
    if (request.expectedVersion !== null && request.expectedVersion !== locked.handbookVersion)
      throw new AppError('request.conflict', { version: locked.handbookVersion ?? 0 })
    const { check: result, handbook, isUnchanged } = await checkFiles(ctx, tx, brand, request.files)
    if (!handbook || !result.ok || result.hash === null) throw new HandbookProblems(result)
    if (isUnchanged) throw new AppError('handbook.unchanged')
    const row = {
      brand,
      version: (locked.handbookVersion ?? 0) + 1,
      hash: result.hash,
      handbook,
      files: request.files,
      reason: request.reason,
      publishedBy: actor.personId,
      publishedAt: ctx.now(),
    }
    await insertHandbookVersion(tx, row)
    await insertChange(tx, brand, 'handbook', null, row.publishedAt)
    return {
      version: row.version,
      hash: row.hash,
      reason: row.reason,
      publishedBy: actor.name,
      publishedAt: row.publishedAt.toString(),
    }
  })
  ctx.notify('change')
  return version
}

/** All that the check needs of the server is looked up here; the rest is done apart. */
async function checkFiles(
  ctx: HandbookCtx & HandbookJobCtx,
  tx: Tx,
  brand: string,
  files: HandbookFile[],
): Promise<Checked> {
  const { handbook, hash } = await getHandbook(ctx, tx, brand)
  const positions = [...(await listActiveHolders(tx, brand)).keys()]
  return ctx.handbookJobs.check({
    brand,
    files,
    now: ctx.now().toString(),
    positions,
    roles: await listRolesHeld(tx, brand),
    current: { handbook, hash },
  })
}
