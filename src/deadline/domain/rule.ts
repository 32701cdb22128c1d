// The legal rules that ship with Opoka, and which of them is in force on a day.
import type { IsoDay } from '../../calendar/domain/type.ts'
import { EU_RULES } from './rule-data-eu.ts'
import { GB_RULES } from './rule-data-gb.ts'
import { IR_RULES } from './rule-data-ir.ts'
import { LV_RULES } from './rule-data-lv.ts'
import { PL_RULES } from './rule-data-pl.ts'
import { US_RULES } from './rule-data-us.ts'
import type { Rule } from './type.ts'

/**
 * Which edition of the rules a case was taken in under; a test asks for a new one whenever a rule
 * changes.
 */
export const LAW_PACK = 'opoka-law 2026-11-21'

export const RULES: readonly Rule[] = [
  ...PL_RULES,
  ...LV_RULES,
  ...EU_RULES,
  ...GB_RULES,
  ...US_RULES,
  ...IR_RULES,
]

const byId = new Map(RULES.map((rule) => [rule.id, rule]))
const iso = (on: IsoDay | Temporal.PlainDate): IsoDay =>
  typeof on === 'string' ? on : on.toString({ calendarName: 'never' })

/** Both ends included; an open end has no limit. */
export function isInForce(rule: Rule, on: IsoDay | Temporal.PlainDate): boolean {
  const day = iso(on)
  return (
    (rule.effectiveFrom === null || day >= rule.effectiveFrom) &&
    (rule.effectiveTo === null || day <= rule.effectiveTo)
  )
}

/** The rule, when it is in force on that day. A case keeps the rule of the day it arrived. */
export function findRule(id: string, on: IsoDay | Temporal.PlainDate): Rule | null {
  const rule = byId.get(id)
  return rule && isInForce(rule, on) ? rule : null
}

/** The rule in any time, for showing an old case. */
export const findRuleEver = (id: string): Rule | null => byId.get(id) ?? null

const EU_MEMBERS = new Set(['PL', 'LV', 'DE'])

/**
 * Whose law reaches a place: a member state has the Union's, a state of a federation the federal
 * one.
 */
export function listJurisdictions(jurisdiction: string): string[] {
  if (EU_MEMBERS.has(jurisdiction)) return [jurisdiction, 'EU']
  const [country] = jurisdiction.split('-')
  return country && country !== jurisdiction ? [jurisdiction, country] : [jurisdiction]
}

/** All rules that reach a place, historic ones too; filter with isInForce. */
export const listRules = (jurisdiction: string): Rule[] => {
  const places = listJurisdictions(jurisdiction)
  return RULES.filter((rule) => places.includes(rule.jurisdiction))
}

/** Those proposed from the start: verified and not switched off in the pack. */
export const listProposed = (jurisdiction: string): Rule[] =>
  listRules(jurisdiction).filter((rule) => rule.proposed)
