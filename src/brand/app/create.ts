// A new brand: its employer, its first handbook, and one person who can do everything until others
// are appointed.
import { hashHandbook } from '../../handbook/adapters/handbook-file.ts'
import { AppError } from '../../platform/base/domain/error.ts'
import type { Handbook } from '../../handbook/domain/handbook.ts'
import type { Role } from '../../access/domain/role.ts'
import { findEmployerByName, insertBrand, insertEmployer } from '../../access/store/brand.ts'
import { insertHandbookVersion } from '../../handbook/store/handbook.ts'
import type { Tx } from '../../platform/database/store/db.ts'
import { replaceRoles } from '../../access/store/person.ts'
import { replacePositions } from '../../people/store/position.ts'
import type { Ctx } from '../../platform/database/app/ctx.ts'
import type { FirstHandbook } from './adopt.ts'

/** An employer of that name, or a new one that takes the brand's id. */
export async function getEmployer(tx: Tx, name: string, newId: string): Promise<string> {
  const known = await findEmployerByName(tx, name)
  if (known !== null) return known
  if (!(await insertEmployer(tx, newId, name))) throw new AppError('brand.exists')
  return newId
}

export type NewBrand = {
  id: string
  employerId: string
  isExample: boolean
  source: FirstHandbook
  reason: string
  publishedBy: string | null
}

/**
 * The transaction must see the new brand already. An example opens when its cases are there. Throws
 * brand.exists.
 */
export async function createBrand(
  ctx: Ctx,
  tx: Tx,
  { id, employerId, isExample, source, reason, publishedBy }: NewBrand,
): Promise<void> {
  const at = ctx.now()
  if (!(await insertBrand(tx, { id, employerId, example: isExample, active: !isExample, at })))
    throw new AppError('brand.exists')
  await insertHandbookVersion(tx, {
    brand: id,
    version: 1,
    hash: hashHandbook(source.handbook),
    handbook: source.handbook,
    files: [...source.files],
    reason,
    publishedBy,
    publishedAt: at,
  })
}

const EVERYTHING: Role[] = ['administrator', 'leader', 'owner', 'agent']

/** Every duty of a brand that has nobody else yet, so that no case ever comes to nobody. */
export async function appointToAll(
  tx: Tx,
  brand: string,
  person: string,
  handbook: Handbook,
): Promise<void> {
  await replaceRoles(tx, brand, person, EVERYTHING)
  await replacePositions(
    tx,
    brand,
    person,
    handbook.positions.map((position) => position.id),
  )
}
