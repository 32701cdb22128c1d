// Who may do what: the one place where a use case asks for a right.
import type { Actor, PersonActor } from '../domain/actor.ts'
import { type Right, isAllowed } from '../domain/right.ts'
import { AppError } from '../../platform/base/domain/error.ts'
import { type Tx, inTx } from '../../platform/database/store/db.ts'
import type { Look } from '../../platform/database/store/together.ts'
import type { Ctx } from '../../platform/database/app/ctx.ts'

declare module '../../platform/database/app/area.ts' {
  interface Area {
    /** What one may do in it. */
    rights?: readonly Right[]
  }
}

/** The brands in which a role of the actor gives `right`. */
export function listBrandsFor(actor: PersonActor, right: Right): string[] {
  return [...actor.roles].filter(([, roles]) => isAllowed(roles, right)).map(([brand]) => brand)
}

/**
 * Throws access.denied unless the actor has `right` in `brand`: the one place where rights are
 * decided.
 */
export function assertAllowed(actor: Actor, brand: string, right: Right): void {
  if (actor.kind === 'system') return
  if (actor.kind === 'person') {
    const roles = actor.roles.get(brand)
    // A brand one has nothing to do with does not exist for one.
    if (!roles) throw new AppError('not_found')
    if (!isAllowed(roles, right)) throw new AppError('access.denied')
    return
  }
  if (actor.brand !== brand || !right.alsoTo.includes(actor.kind))
    throw new AppError('access.denied')
}

/**
 * What the actor may read in one brand, after their right was checked: for a page that asks once
 * and begins no transaction.
 */
export function seeBrand(ctx: Ctx, actor: Actor, brand: string, right: Right): Look {
  assertAllowed(actor, brand, right)
  return { db: ctx.db, brands: [brand] }
}

/** One transaction that sees one brand, after the actor's right was checked. */
export function inBrand<T>(
  ctx: Ctx,
  actor: Actor,
  brand: string,
  right: Right,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  assertAllowed(actor, brand, right)
  return inTx(ctx.db, [brand], work)
}
