// Who answers for a case, and who is asked at each level: never nobody.
import type { Category, Handbook } from '../../../handbook/domain/handbook.ts'
import { policyOf } from '../../../handbook/domain/pick.ts'

/** Somebody active who holds a position, first named first; `absent` today or not. */
export type Holding = { position: string; personId: string; absent: boolean }
export type Staff = { holdings: readonly Holding[]; administrators: readonly string[] }
export type Owner = { personId: string; position: string }

/** All positions that may be asked about a case of this category, in the order they are asked. */
export const positionsOf = (handbook: Handbook, category: Category): string[] => [
  ...new Set([
    category.owner,
    category.substitute,
    ...policyOf(handbook, category)
      .map((level) => level.ask)
      .filter((ask) => ask !== 'owner'),
  ]),
]

/**
 * The holder of the owner's position, else of the substitute's, else of the ladder's positions;
 * present people before absent ones,
 * and at the very last an administrator of the brand. Null only when the brand has no
 * administrator, which the database forbids.
 */
export function decideOwner(handbook: Handbook, category: Category, staff: Staff): Owner | null {
  const positions = positionsOf(handbook, category)
  for (const absent of [false, true]) {
    for (const position of positions) {
      const holding = staff.holdings.find(
        (item) => item.position === position && item.absent === absent,
      )
      if (holding) return { personId: holding.personId, position }
    }
  }
  const administrator = staff.administrators[0]
  return administrator ? { personId: administrator, position: category.owner } : null
}

/**
 * The person a level means now: the case's owner, or the position's holder (present before absent),
 * else an administrator, else the owner.
 */
export function decideAsked(ask: string, owner: Owner, staff: Staff): string {
  if (ask === 'owner') return owner.personId
  const holding =
    staff.holdings.find((item) => item.position === ask && !item.absent) ??
    staff.holdings.find((item) => item.position === ask)
  return holding?.personId ?? staff.administrators[0] ?? owner.personId
}
