// Finds facts of the house that the guide can never say: a misspelt name, a number of days that is
// none.
import { movesOf } from '../../guide/domain/move.ts'
import type { Condition, Guide } from '../../guide/domain/type.ts'
import { closest } from '../../platform/base/domain/closest.ts'
import { isOneOf } from '../../platform/base/domain/narrow.ts'
import type { Handbook } from './handbook.ts'
import { DAY_SLOTS } from './pick.ts'
import type { Report } from './lint-fact.ts'

export function lintHouse({ brand: { facts = {} }, guide }: Handbook, report: Report): void {
  const used = [...new Set<string>([...DAY_SLOTS, ...conditionsOf(guide).flatMap(factsIn)])]
  for (const [fact, value] of Object.entries(facts)) {
    const path = ['brand', 'facts', fact]
    if (!used.includes(fact))
      report('warning', 'fact.unused', path, { fact, meant: closest(fact, used) })
    else if (isOneOf(DAY_SLOTS, fact) && !(typeof value === 'number' && value > 0))
      report('error', 'fact.not_days', path, { fact })
  }
}

const conditionsOf = (guide: Guide): Condition[] =>
  [
    ...guide.steps.flatMap(({ enter, leave, reopens }) => [enter, leave, reopens]),
    ...guide.approaches.map(({ proposed }) => proposed),
    ...movesOf(guide).map(({ when }) => when),
  ].filter((condition) => condition !== undefined)

function factsIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(factsIn)
  if ('any' in condition) return condition.any.flatMap(factsIn)
  if ('not' in condition) return factsIn(condition.not)
  return 'house' in condition ? [condition.house] : []
}
