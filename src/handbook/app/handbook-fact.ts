// The real world the lint measures a handbook against: the legal rules, the calendars, and the
// deadlines of the brand.
import { listYearlyOrders } from '../../calendar/domain/calendars/moved-day.ts'
import { decideDeadline } from '../../deadline/domain/deadline.ts'
import { computeHouseDue, parseDuration } from '../../deadline/domain/house.ts'
import type { CalendarId } from '../../calendar/domain/type.ts'
import { CALENDAR_IDS } from '../../calendar/domain/type.ts'
import { placeOf } from '../domain/place.ts'
import type { Finding } from '../../chapter/domain/finding.ts'
import type { Handbook } from '../domain/handbook.ts'
import { CUSTOMER_KINDS } from '../domain/handbook.ts'
import type { LintFacts, RuleFact } from '../domain/lint-fact.ts'
import { lintOverlay } from '../domain/lint-overlay.ts'
import { findRuleEver, listJurisdictions, RULES } from '../../deadline/domain/rule.ts'
import type { Rule } from '../../deadline/domain/type.ts'

/**
 * Rules whose source speaks of consumers alone; the packs have no field for it, and every other
 * rule is taken to serve both kinds.
 */
const CONSUMER_RULES = new Set(['PL-CONS-7A', 'PL-CONS-7A-OLD', 'LV-PTAL-15WD'])

/**
 * Facts for `lintHandbook`. `today` is the brand's local date. `filled`: who holds what by the
 * database; leave it out and people.yaml tells.
 */
export function lintFactsOf(
  handbook: Handbook,
  today: string,
  filled?: LintFacts['filled'],
): LintFacts {
  const calendar = CALENDAR_IDS.find((id) => id === handbook.brand.calendar)
  return {
    today,
    rules: RULES.map((rule) => toFact(rule, handbook.brand.market)),
    calendars: CALENDAR_IDS,
    yearlyOrders: listYearlyOrders(handbook.brand.calendar, today),
    ...(filled ? { filled } : {}),
    lawEndsAt: (ruleId, receivedAt) =>
      calendar ? lawEndsAt(handbook, calendar, ruleId, receivedAt) : null,
    houseDueAt: (duration, receivedAt) =>
      countable(() => {
        if (!calendar) return null
        const place = placeOf(handbook)
        const from = Temporal.PlainDateTime.from(receivedAt).toZonedDateTime(place.zone).toInstant()
        return toLocal(
          computeHouseDue({ ...place, from, duration: parseDuration(duration) }).dueAt,
          place.zone,
        )
      }),
  }
}

/**
 * What a published handbook has come to lack since, because a year's order is out by now: for
 * whoever reads it, not only for whoever checks files.
 */
export function listOutdated(handbook: Handbook, now: Temporal.Instant): Finding[] {
  const today = now.toZonedDateTimeISO(handbook.brand.timeZone).toPlainDate().toString()
  const findings: Finding[] = []
  lintOverlay(
    handbook,
    { yearlyOrders: listYearlyOrders(handbook.brand.calendar, today) },
    (severity, code, path, params = {}) => void findings.push({ severity, code, path, params }),
  )
  return findings
}

function lawEndsAt(
  handbook: Handbook,
  calendar: CalendarId,
  ruleId: string,
  receivedAt: string,
): string | null {
  const { overlay, zone } = placeOf(handbook)
  const rule = findRuleEver(ruleId)
  if (!rule || rule.amount === null || rule.unit === null) return null
  const { amount, unit, roll } = rule
  return countable(() =>
    toLocal(
      decideDeadline({
        calendar,
        zone,
        event: Temporal.PlainDateTime.from(receivedAt),
        unit,
        amount,
        roll,
        ...(overlay ? { overlay } : {}),
      }).untilAt,
      zone,
    ),
  )
}

function toFact(rule: Rule, market: string): RuleFact {
  const reaches = listJurisdictions(market).includes(rule.jurisdiction)
  let deadline: RuleFact['clock'] = null
  if (rule.action.kind === 'acknowledge') deadline = 'acknowledge'
  if (rule.action.kind === 'reply') deadline = 'answer'
  return {
    id: rule.id,
    markets: [reaches ? market : rule.jurisdiction],
    customers: CONSUMER_RULES.has(rule.id) ? ['private'] : CUSTOMER_KINDS,
    fromOn: rule.effectiveFrom ?? '',
    toOn: rule.effectiveTo,
    clock: rule.who === 'company' ? deadline : null,
    responseMustContain: rule.responseMustContain,
    proposed: rule.proposed,
  }
}

const toLocal = (at: Temporal.Instant, zone: string): string =>
  at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })

/**
 * A brand that is never open, or a day out of range, cannot be counted: other findings name the
 * reason.
 */
function countable(count: () => string | null): string | null {
  try {
    return count()
  } catch {
    return null
  }
}
