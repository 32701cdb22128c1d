// The rights that the areas have registered, by name.
import { AREAS } from '../src/areas.ts'
import type { Right } from '../src/access/domain/right.ts'

export const RIGHTS: readonly Right[] = AREAS.flatMap((area) => area.rights ?? [])

export const findRight = (name: string): Right | undefined =>
  RIGHTS.find((right) => right.name === name)

/** Throws when no area has registered it. */
export function getRight(name: string): Right {
  const right = findRight(name)
  if (!right) throw new Error(`no area has registered the right ${name}`)
  return right
}
