// The legal rules that ship with Opoka, and which of them is in force on a day.
import type { IsoDay } from '../../calendar/domain/type.ts'
import { LAW_EU } from './data/law-eu.ts'
import { LAW_GB } from './data/law-gb.ts'
import { LAW_IR } from './data/law-ir.ts'
import { LAW_LV } from './data/law-lv.ts'
import { LAW_PL } from './data/law-pl.ts'
import { LAW_US } from './data/law-us.ts'
import { defineRule, type Rule } from './type.ts'

/**
 * Which edition of the rules a case was taken in under; a test asks for a new one whenever a rule
 * changes.
 */
export const LAW_PACK = 'opoka-law 2026-11-21'

export const RULES: readonly Rule[] = [
  ...LAW_PL,
  ...LAW_LV,
  ...LAW_EU,
  ...LAW_GB,
  ...LAW_US,
  ...LAW_IR,
].map(defineRule)

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
