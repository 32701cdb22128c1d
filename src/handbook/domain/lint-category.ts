// Finds categories that would leave a case without an owner, a deadline, or anything to go by.
import { closest } from '../../platform/base/domain/closest.ts'
import type { Category, Handbook } from './handbook.ts'
import { JUDGEMENTS } from './handbook.ts'
import type { LintFacts, Report } from './lint-fact.ts'
import { heldPositions } from './lint-people.ts'
import type { LintYear } from './lint-year.ts'
import { isActNow, judgementsOf, policyOf } from './pick.ts'

export function lintCategories(
  handbook: Handbook,
  facts: LintFacts,
  year: LintYear,
  report: Report,
): void {
  const ids = handbook.categories.map((category) => category.id)
  const { fallbackCategory } = handbook.brand
  if (!ids.includes(fallbackCategory))
    report('error', 'fallback.unknown', ['brand', 'fallbackCategory'], {
      category: fallbackCategory,
      meant: closest(fallbackCategory, ids),
    })
  handbook.categories.forEach((category, index) => {
    lintOwner(handbook, facts, { category, index }, report)
    lintWork(category, index, report)
    lintUrgency(handbook, category, index, report)
    lintPromises(handbook, year, { category, index }, report)
  })
}

/** A category and its place in the list. */
type At = { category: Category; index: number }

function lintOwner(
  handbook: Handbook,
  facts: LintFacts,
  { category, index }: At,
  report: Report,
): void {
  const ids = handbook.positions.map((position) => position.id)
  for (const field of ['owner', 'substitute'] as const) {
    const position = category[field]
    if (!ids.includes(position))
      report('error', 'position.unknown', ['categories', index, field], {
        position: position ?? '',
        meant: closest(position ?? '', ids),
      })
  }
  const filled = heldPositions(handbook, facts)
  if (!filled.has(category.owner) && !filled.has(category.substitute))
    report('error', 'category.nobody', ['categories', index, 'owner'], {
      category: category.id,
      owner: category.owner,
      substitute: category.substitute,
    })
  if (category.owner === category.substitute)
    report('warning', 'category.same_substitute', ['categories', index, 'substitute'], {
      category: category.id,
      position: category.owner,
    })
}

function lintWork(category: Category, index: number, report: Report): void {
  for (const deadline of ['acknowledge', 'answer'] as const) {
    if (!category.house?.[deadline])
      report('error', 'category.no_clock', ['categories', index, 'house'], {
        category: category.id,
        clock: deadline,
      })
  }
  for (const judgement of JUDGEMENTS) {
    const is = category.weight[judgement].is
    if (!(is >= 1 && is <= 5))
      report('error', 'weight.range', ['categories', index, 'weight', judgement, 'is'], {
        judgement,
        is,
      })
  }
  for (const list of ['prepare', 'ask', 'procedure'] as const) {
    if (category[list].length === 0)
      report('warning', 'category.empty', ['categories', index, list], {
        category: category.id,
        list,
      })
  }
}

function lintUrgency(handbook: Handbook, category: Category, index: number, report: Report): void {
  const ladders = handbook.ladders.map((ladder) => ladder.id)
  if (!ladders.includes(category.ladder))
    return report('error', 'ladder.unknown', ['categories', index, 'ladder'], {
      ladder: category.ladder,
      meant: closest(category.ladder, ladders),
    })
  const levels = policyOf(handbook, category)
  // The ladder asks 'owner' first: the same position by name further up has been silent already.
  if (levels[0]?.ask === 'owner' && levels[1]?.ask === category.owner)
    report('warning', 'ladder.asks_owner_twice', ['categories', index, 'ladder'], {
      category: category.id,
      ladder: category.ladder,
      position: category.owner,
    })
  const silence = levels[0]?.silence ?? ''
  if (isActNow(judgementsOf(category)) && !isWithinTheHour(silence))
    report('warning', 'safety.slow_ladder', ['categories', index, 'ladder'], {
      category: category.id,
      ladder: category.ladder,
      silence,
    })
}

/** Real minutes only: a working hour may begin on Monday. */
function isWithinTheHour(silence: string): boolean {
  const [, amount, unit] = /^(\d+) (min|h)$/.exec(silence) ?? []
  return unit !== undefined && Number(amount) * (unit === 'h' ? 60 : 1) <= 60
}

function lintPromises(
  handbook: Handbook,
  year: LintYear,
  { category, index }: At,
  report: Report,
): void {
  const ids = handbook.promises.map((promise) => promise.id)
  category.promises.forEach((id, at) => {
    const path = ['categories', index, 'promises', at]
    const promise = handbook.promises.find((item) => item.id === id)
    if (!promise)
      return report('error', 'promise.unknown', path, { promise: id, meant: closest(id, ids) })
    const answer = category.house?.answer
    if (answer && !promise.outlivesAnswer && year.isLongerSomeDay(promise.longest, answer))
      report('warning', 'promise.longer_than_answer', path, {
        category: category.id,
        promise: id,
        longest: promise.longest,
        answer,
      })
  })
}
