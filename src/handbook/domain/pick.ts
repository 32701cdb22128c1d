// Small readers of a handbook: what a category brings to a case, and what the guide knows of the
// house.
import type { Known } from '../../guide/domain/event.ts'
import type { SLOTS } from '../../guide/domain/slot.ts'
import { type Language, localise } from '../../platform/base/domain/language.ts'
import type {
  Brand,
  Category,
  CustomerKind,
  Handbook,
  Judgement,
  LegalClass,
  Position,
  PromiseKind,
  EscalationLevel,
} from './handbook.ts'

export const findCategory = (handbook: Handbook, id: string): Category | null =>
  handbook.categories.find((category) => category.id === id) ?? null
export const findPosition = (handbook: Handbook, id: string): Position | null =>
  handbook.positions.find((position) => position.id === id) ?? null
export const findPromiseKind = (handbook: Handbook, id: string): PromiseKind | null =>
  handbook.promises.find((promise) => promise.id === id) ?? null
export const findLegalClass = (handbook: Handbook, id: string): LegalClass | null =>
  handbook.brand.legalClasses.find((item) => item.id === id) ?? null

/** A judgement of safety from here on means: act now, at once and before anything else. */
export const ACT_NOW_FROM = 4

export const isActNow = (judgements: Record<Judgement, number>): boolean =>
  judgements.safety >= ACT_NOW_FROM

const WEIGHTS = [1, 2, 3, 4, 5] as const

/**
 * The weight 1 to 5 of a case from its five judgements, each 1 to 5. The published rule
 * (docs/how/handbook.md):
 * safety 4 or 5 gives weight 5 and means act now; otherwise the higher of severity and urgency,
 * raised by one when
 * impact or complexity is 4 or 5, at most 5. Nothing else goes in: not revenue, not who the
 * customer is.
 */
export function computeWeight(judgements: Record<Judgement, number>): 1 | 2 | 3 | 4 | 5 {
  if (isActNow(judgements)) return 5
  const raised = judgements.impact >= 4 || judgements.complexity >= 4 ? 1 : 0
  const weight = Math.max(judgements.severity, judgements.urgency) + raised
  return WEIGHTS.findLast((each) => each <= Math.round(weight)) ?? 1
}

/** A category's default judgements as plain numbers, for computeWeight. */
export const judgementsOf = (category: Pick<Category, 'weight'>): Record<Judgement, number> => ({
  severity: category.weight.severity.is,
  safety: category.weight.safety.is,
  complexity: category.weight.complexity.is,
  impact: category.weight.impact.is,
  urgency: category.weight.urgency.is,
})

/**
 * All levels from the ladder `id` upwards, `next` followed; [] when there is none. A circle is
 * walked once, so it always ends.
 */
export function levelsOf(handbook: Handbook, id: string): EscalationLevel[] {
  const levels: EscalationLevel[] = []
  const seen = new Set<string>()
  let at: string | undefined = id
  while (at !== undefined && !seen.has(at)) {
    seen.add(at)
    const ladder = handbook.ladders.find((item) => item.id === at)
    levels.push(...(ladder?.rungs ?? []))
    at = ladder?.next
  }
  return levels
}

/** The levels that are asked for a case of this category when its owner is silent. */
export const policyOf = (handbook: Handbook, category: Category): EscalationLevel[] =>
  levelsOf(handbook, category.ladder)

/**
 * Ids of the legal rules that may apply to a case, each once, in the handbook's order. `customer`
 * null: not known yet,
 * so rules for either kind may apply. `legalClass` null: nobody has confirmed one, so every class
 * of the category may
 * apply; a confirmed class counts alone, also when the category does not list it (a person
 * decided).
 */
export function legalRulesFor(
  handbook: Handbook,
  category: Category,
  customer: CustomerKind | null,
  legalClass: string | null,
): string[] {
  const ids = legalClass === null ? category.legalClasses : [legalClass]
  const rules = new Set<string>()
  for (const id of ids) {
    const found = findLegalClass(handbook, id)
    if (!found || (customer !== null && !found.customers.includes(customer))) continue
    for (const rule of found.rules) rules.add(rule)
  }
  return [...rules]
}

/** Slots that say a number of days of the house. */
export const DAY_SLOTS = ['return_days'] as const satisfies readonly (typeof SLOTS)[number][]

/** What the guide knows of the house: what it trades in, and its facts in the customer's language. */
export function houseOf(
  { trade, facts }: Brand,
  language: Language,
): Pick<Known, 'trade' | 'house'> {
  const house = Object.entries(facts ?? {}).map(([name, value]) => [
    name,
    typeof value === 'number' ? String(value) : localise(value, language),
  ])
  return {
    ...(trade === undefined ? {} : { trade }),
    ...(house.length === 0 ? {} : { house: Object.fromEntries(house) }),
  }
}

/** Which wishes a promise grants, where the handbook says it. */
export const answersOf = ({ answers }: PromiseKind): Pick<Known['mayPromise'][number], 'answers'> =>
  answers === undefined ? {} : { answers }
