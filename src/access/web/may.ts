// What the person signed in may do, as the server has told their pages.
import type { Me } from '../contract/people.ts'
import type { Right } from '../domain/right.ts'

/** In this brand; a brand they have nothing to do with allows nothing. */
export const mayIn = (
  brand: Pick<Me['brands'][number], 'may'> | undefined,
  right: Right,
): boolean => brand?.may.includes(right.name) ?? false

/** In one brand at least. */
export const mayAnywhere = (me: Me, right: Right): boolean =>
  me.brands.some((brand) => mayIn(brand, right))
