// Compares a handbook with the legal rules it names: known, in force, of its market, covered, and
// never slower than they allow.
import { closest } from '../../platform/base/domain/closest.ts'
import type { Category, Handbook } from './handbook.ts'
import type { LintFacts, Report, RuleFact } from './lint-fact.ts'
import type { LintYear } from './lint-year.ts'

export function lintLaw(
  handbook: Handbook,
  facts: LintFacts,
  year: LintYear,
  report: Report,
): void {
  const ruleIds = facts.rules.map((rule) => rule.id)
  const rules = new Map(facts.rules.map((rule) => [rule.id, rule]))
  const used = new Set(handbook.categories.flatMap((category) => category.legalClasses))
  handbook.brand.legalClasses.forEach((legalClass, index) => {
    const path = ['brand', 'legalClasses', index]
    if (!used.has(legalClass.id))
      report('warning', 'class.unused', [...path, 'id'], { class: legalClass.id })
    legalClass.rules.forEach((id, at) => {
      const rule = rules.get(id)
      const place = [...path, 'rules', at]
      if (!rule)
        return report('error', 'rule.unknown', place, { rule: id, meant: closest(id, ruleIds) })
      if (rule.fromOn > facts.today || (rule.toOn !== null && rule.toOn < facts.today))
        report('error', 'rule.not_in_force', place, { rule: id, from: rule.fromOn, to: rule.toOn })
      if (!rule.markets.includes(handbook.brand.market))
        report('error', 'rule.other_market', place, {
          rule: id,
          market: handbook.brand.market,
          markets: rule.markets.slice(0, 8).join(', '),
        })
      if (!rule.customers.some((kind) => legalClass.customers.includes(kind)))
        report('warning', 'rule.other_customer', place, {
          rule: id,
          class: legalClass.id,
          customers: rule.customers.join(', '),
        })
    })
  })
  handbook.categories.forEach((category, index) => {
    const on: OnCategory = { category, path: ['categories', index], report }
    const applicable = lintClasses(handbook, rules, on)
    lintChecklist(rules, on)
    for (const rule of applicable.values()) lintRule(rule, year, on)
  })
}

/** A category, where it stands, and where what is wrong with it goes. */
type OnCategory = { category: Category; path: (string | number)[]; report: Report }

/** Answers the rules that the category's legal classes bring. */
function lintClasses(
  handbook: Handbook,
  rules: ReadonlyMap<string, RuleFact>,
  { category, path, report }: OnCategory,
): ReadonlyMap<string, RuleFact> {
  const classIds = handbook.brand.legalClasses.map((item) => item.id)
  const applicable = new Map<string, RuleFact>()
  category.legalClasses.forEach((id, at) => {
    const legalClass = handbook.brand.legalClasses.find((item) => item.id === id)
    if (!legalClass)
      return report('error', 'class.unknown', [...path, 'legalClasses', at], {
        class: id,
        meant: closest(id, classIds),
      })
    if (!legalClass.customers.some((kind) => category.customers.includes(kind)))
      report('warning', 'class.other_customer', [...path, 'legalClasses', at], {
        category: category.id,
        class: id,
        customers: legalClass.customers.join(', '),
      })
    for (const ruleId of legalClass.rules) {
      const rule = rules.get(ruleId)
      if (rule) applicable.set(ruleId, rule)
      if (rule && !rule.customers.some((kind) => category.customers.includes(kind)))
        report('warning', 'rule.other_customer', [...path, 'legalClasses', at], {
          rule: ruleId,
          class: id,
          customers: rule.customers.join(', '),
        })
    }
  })
  return applicable
}

function lintChecklist(
  rules: ReadonlyMap<string, RuleFact>,
  { category, path, report }: OnCategory,
): void {
  category.checklist.forEach((item, at) => {
    if (item.rule !== undefined && !rules.has(item.rule))
      report('error', 'checklist.rule_unknown', [...path, 'checklist', at, 'rule'], {
        rule: item.rule,
        item: item.id,
        meant: closest(item.rule, [...rules.keys()]),
      })
  })
}

/** The checklist covers what the rule asks of an answer, and the house is never slower than it. */
function lintRule(rule: RuleFact, year: LintYear, { category, path, report }: OnCategory): void {
  if (
    rule.responseMustContain.length > 0 &&
    !category.checklist.some((item) => item.rule === rule.id)
  )
    report('warning', 'checklist.uncovered', [...path, 'checklist'], {
      category: category.id,
      rule: rule.id,
      items: rule.responseMustContain.length,
    })
  const duration = rule.clock && category.house?.[rule.clock]
  const worst = duration ? year.findWorstDay(duration, rule.id) : null
  if (!worst) return
  const place = [...path, 'house', rule.clock ?? 'answer']
  report(rule.proposed ? 'error' : 'warning', 'clock.longer_than_law', place, {
    category: category.id,
    clock: rule.clock,
    duration: duration ?? '',
    rule: rule.id,
    ...worst,
  })
}
