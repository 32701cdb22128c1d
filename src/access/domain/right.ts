// A right: what one may do in a brand, and which roles may. Each area writes its own down in its
// policy.ts, one sentence a right.
import type { Actor } from './actor.ts'
import type { Role } from './role.ts'

/** Who acts without a role: a customer on their page, a program with a token, a place's code. */
export type WithoutRole = Exclude<Actor['kind'], 'person' | 'system'>

export type Right = {
  /** As pages and the description of the API know it; no two have the same. */
  readonly name: string
  readonly to: readonly Role[]
  readonly alsoTo: readonly WithoutRole[]
}

/** `allow('read-cases', { to: STAFF, alsoTo: ['api'] })`; the server itself may do everything. */
export const allow = (
  name: string,
  { to, alsoTo = [] }: { to: readonly Role[]; alsoTo?: readonly WithoutRole[] },
): Right => ({ name, to, alsoTo })

export const isAllowed = (roles: readonly Role[], right: Right): boolean =>
  roles.some((role) => right.to.includes(role))

/** The names of those that one of the roles gives. */
export const listAllowed = (roles: readonly Role[], rights: readonly Right[]): string[] =>
  rights.filter((right) => isAllowed(roles, right)).map(({ name }) => name)
