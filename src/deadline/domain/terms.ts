// A legal rule as the terms of a deadline, for the market of a case.
import type { LegalTerms } from './running-deadline.ts'
import type { CalendarId, Overlay, Roll } from '../../calendar/domain/type.ts'
import type { Rule } from './type.ts'

export type Market = {
  calendar: CalendarId
  zone: string
  overlay?: Overlay
  bufferDays?: number
  /** The administrator's choice where the rule leaves it open. */ roll?: Roll
}

/** null when the law names no period: then there is no deadline. */
export function computeTerms(rule: Rule, market: Market): LegalTerms | null {
  if (rule.amount === null || rule.unit === null) return null
  return {
    kind: 'legal',
    ruleId: rule.id,
    calendar: market.calendar,
    zone: market.zone,
    unit: rule.unit,
    amount: rule.amount,
    roll: rule.rollConfigurable ? (market.roll ?? 'none') : rule.roll,
    ...(market.overlay ? { overlay: market.overlay } : {}),
    bufferDays: market.bufferDays ?? 0,
    mayPause: rule.mayPause,
    satisfiedBy: rule.satisfiedBy,
    durableMedium: rule.durableMedium,
    extension: rule.extension && {
      amount: rule.extension.amount,
      unit: rule.extension.unit,
      countedFrom: rule.extension.countedFrom,
    },
  }
}
