// Compares a handbook with the legal rules it names: known, in force, of its market, covered, and never slower than they allow.
import { closest } from './closest.ts'
import type { Category, Handbook } from './handbook.ts'
import type { LintFacts, Report, RuleFact } from './lint-fact.ts'

export function lintLaw(handbook: Handbook, facts: LintFacts, report: Report): void {
  const ruleIds = facts.rules.map((rule) => rule.id)
  const rules = new Map(facts.rules.map((rule) => [rule.id, rule]))
  const used = new Set(handbook.categories.flatMap((category) => category.legalClasses))
  handbook.brand.legalClasses.forEach((legalClass, index) => {
    const path = ['brand', 'legalClasses', index]
    if (!used.has(legalClass.id)) report('warning', 'class.unused', [...path, 'id'], { class: legalClass.id })
    legalClass.rules.forEach((id, at) => {
      const rule = rules.get(id)
      const place = [...path, 'rules', at]
      if (!rule) return report('error', 'rule.unknown', place, { rule: id, meant: closest(id, ruleIds) })
      if (rule.fromOn > facts.today || (rule.toOn !== null && rule.toOn < facts.today))
        report('error', 'rule.not_in_force', place, { rule: id, from: rule.fromOn, to: rule.toOn })
      if (!rule.markets.includes(handbook.brand.market)) report('error', 'rule.other_market', place, { rule: id, market: handbook.brand.market, markets: rule.markets.slice(0, 8).join(', ') })
      if (!rule.customers.some((kind) => legalClass.customers.includes(kind)))
        report('error', 'rule.other_customer', place, { rule: id, class: legalClass.id, customers: rule.customers.join(', ') })
    })
  })
  handbook.categories.forEach((category, index) => lintCategoryLaw(handbook, facts, rules, category, index, report))
}

function lintCategoryLaw(handbook: Handbook, facts: LintFacts, rules: ReadonlyMap<string, RuleFact>, category: Category, index: number, report: Report): void {
  const path = ['categories', index]
  const classIds = handbook.brand.legalClasses.map((item) => item.id)
  const applicable = new Map<string, RuleFact>()
  category.legalClasses.forEach((id, at) => {
    const legalClass = handbook.brand.legalClasses.find((item) => item.id === id)
    if (!legalClass) return report('error', 'class.unknown', [...path, 'legalClasses', at], { class: id, meant: closest(id, classIds) })
    if (!legalClass.customers.some((kind) => category.customers.includes(kind)))
      report('warning', 'class.other_customer', [...path, 'legalClasses', at], { category: category.id, class: id, customers: legalClass.customers.join(', ') })
    for (const ruleId of legalClass.rules) {
      const rule = rules.get(ruleId)
      if (rule) applicable.set(ruleId, rule)
      if (rule && !rule.customers.some((kind) => category.customers.includes(kind)))
        report('warning', 'rule.other_customer', [...path, 'legalClasses', at], { rule: ruleId, class: id, customers: rule.customers.join(', ') })
    }
  })
  category.checklist.forEach((item, at) => {
    if (item.rule !== undefined && !rules.has(item.rule))
      report('error', 'checklist.rule_unknown', [...path, 'checklist', at, 'rule'], { rule: item.rule, item: item.id, meant: closest(item.rule, [...rules.keys()]) })
  })
  for (const rule of applicable.values()) {
    if (rule.responseMustContain.length > 0 && !category.checklist.some((item) => item.rule === rule.id))
      report('warning', 'checklist.uncovered', [...path, 'checklist'], { category: category.id, rule: rule.id, items: rule.responseMustContain.length })
    const duration = rule.clock && category.house?.[rule.clock]
    const worst = duration ? findWorstDay(facts, duration, rule.id) : null
    if (worst) report('error', 'clock.longer_than_law', [...path, 'house', rule.clock ?? 'answer'], { category: category.id, clock: rule.clock, duration: duration ?? '', rule: rule.id, ...worst })
  }
}

const DAYS_TRIED = 366
/** Nearly midnight: the day of receipt is day 0 for the law, while the house clock has lost all of its working hours. */
const LATEST = 'T23:59'

/** The day of receipt in the coming year on which the house is furthest behind the law, or null when it never is. */
function findWorstDay(facts: LintFacts, duration: string, ruleId: string): { receivedOn: string; houseOn: string; lawOn: string } | null {
  let worst: { receivedOn: string; houseOn: string; lawOn: string } | null = null
  let worstDays = 0
  for (const receivedOn of daysFrom(facts.today)) {
    const lawOn = facts.lastDayOf(ruleId, receivedOn)
    const houseOn = facts.houseDueOn(duration, receivedOn + LATEST)
    if (lawOn === null || houseOn === null || houseOn <= lawOn) continue
    const days = dayNumber(houseOn) - dayNumber(lawOn)
    if (days > worstDays) [worst, worstDays] = [{ receivedOn, houseOn, lawOn }, days]
  }
  return worst
}

/** Whether duration `a` ends on a later day than `b` for some beginning in the coming year. */
export function isLongerSomeDay(facts: LintFacts, a: string, b: string): boolean {
  if (a === b) return false
  return daysFrom(facts.today).some((day) => (facts.houseDueOn(a, day + LATEST) ?? '') > (facts.houseDueOn(b, day + LATEST) ?? '9999'))
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** Plain day arithmetic in UTC, where every day has 24 hours. */
const daysFrom = (day: string): string[] =>
  Array.from({ length: DAYS_TRIED }, (_, index) => new Date((dayNumber(day) + index) * 86_400_000).toISOString().slice(0, 10))
