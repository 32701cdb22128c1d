// Who may do what: the one place where a use case asks for a right.
import type { Actor, PersonActor } from '../domain/actor.ts'
import { type Permission, isAllowed } from '../domain/permission.ts'
import { AppError } from '../../platform/base/domain/error.ts'
import { type Tx, inTx } from '../../platform/database/store/db.ts'
import type { Look } from '../../platform/database/store/together.ts'
import type { Ctx } from '../../platform/database/app/ctx.ts'

/** The brands in which a role of the actor gives `permission`. */
export function listBrandsFor(actor: PersonActor, permission: Permission): string[] {
  return [...actor.roles]
    .filter(([, roles]) => isAllowed(roles, permission))
    .map(([brand]) => brand)
}

/**
 * Throws access.denied unless the actor has `permission` in `brand`: the one place where rights are
 * decided.
 */
export function assertAllowed(actor: Actor, brand: string, permission: Permission): void {
  if (actor.kind === 'system') return
  if (actor.kind === 'person') {
    const roles = actor.roles.get(brand)
    // A brand one has nothing to do with does not exist for one.
    if (!roles) throw new AppError('not_found')
    if (!isAllowed(roles, permission)) throw new AppError('access.denied')
    return
  }
  const isAllowedWithoutRole =
    actor.brand === brand &&
    (permission === 'intake' ||
      (actor.kind === 'customer' && permission === 'attach') ||
      (actor.kind === 'api' && (permission === 'read-cases' || permission === 'contact')))
  if (!isAllowedWithoutRole) throw new AppError('access.denied')
}

/**
 * What the actor may read in one brand, after their right was checked: for a page that asks once
 * and begins no transaction.
 */
export function seeBrand(ctx: Ctx, actor: Actor, brand: string, permission: Permission): Look {
  assertAllowed(actor, brand, permission)
  return { db: ctx.db, brands: [brand] }
}

/** One transaction that sees one brand, after the actor's right was checked. */
export function inBrand<T>(
  ctx: Ctx,
  actor: Actor,
  brand: string,
  permission: Permission,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  assertAllowed(actor, brand, permission)
  return inTx(ctx.db, [brand], work)
}
