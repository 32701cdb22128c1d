// Finds positions and roles that nobody fills: a case would wait for somebody who is not there.
import { closest } from '../../platform/base/domain/closest.ts'
import type { Handbook } from './handbook.ts'
import type { Role } from '../../access/domain/role.ts'
import type { LintFacts, Report } from './lint-fact.ts'

const NEEDED_ROLES: readonly Role[] = ['agent', 'leader', 'administrator']

/**
 * Ids of positions that somebody holds, by the database when the caller knows it, else by
 * people.yaml.
 */
export const heldPositions = (handbook: Handbook, facts: LintFacts): ReadonlySet<string> =>
  facts.filled?.positions ?? new Set(handbook.people.flatMap((person) => person.positions))

export function lintPeople(handbook: Handbook, facts: LintFacts, report: Report): void {
  const ids = handbook.positions.map((position) => position.id)
  const filled = heldPositions(handbook, facts)
  const asked = new Set([
    ...handbook.categories.flatMap((category) => [category.owner, category.substitute]),
    ...handbook.ladders.flatMap((ladder) => ladder.rungs.map((level) => level.ask)),
  ])
  handbook.people.forEach((person, index) =>
    person.positions.forEach((position, at) => {
      if (!ids.includes(position))
        report('error', 'position.unknown', ['people', index, 'positions', at], {
          position,
          meant: closest(position, ids),
        })
    }),
  )
  handbook.positions.forEach(({ id }, index) => {
    if (id === 'owner')
      report('error', 'position.reserved', ['positions', index, 'id'], { position: id })
    // In a running server people come and go, and a substitute or the ladder steps in: a person
    // weighs it then.
    if (!filled.has(id))
      report(
        asked.has(id) && !facts.filled ? 'error' : 'warning',
        'position.vacant',
        ['positions', index, 'id'],
        { position: id },
      )
  })
  const roles =
    facts.filled?.roles ??
    new Set([
      ...handbook.people.flatMap((person) => person.roles),
      ...handbook.positions
        .filter((position) => filled.has(position.id))
        .flatMap((position) => position.roles),
    ])
  for (const role of NEEDED_ROLES)
    if (!roles.has(role)) report('warning', 'role.vacant', ['people'], { role })
}
