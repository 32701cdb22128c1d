// Reads a whole handbook and names what would fail people later: what no schema of single fields
// can see.
import { normaliseMail } from '../../platform/address/domain/mail.ts'
import type { Finding, HandbookPath } from '../../chapter/domain/finding.ts'
import type { Handbook } from './handbook.ts'
import { lintAlarm } from './lint-alarm.ts'
import { lintCategories } from './lint-category.ts'
import { lintHouse } from './lint-house.ts'
import type { LintFacts, Report } from './lint-fact.ts'
import { lintGuide, lintWording } from './lint-guide.ts'
import { lintLadders } from './lint-ladder.ts'
import { lintLaw } from './lint-law.ts'
import { lintOverlay } from './lint-overlay.ts'
import { lintPeople } from './lint-people.ts'
import { lintTexts } from './lint-text.ts'
import { LintYear } from './lint-year.ts'

/**
 * Every finding about how the parts of a handbook fit together and with the law, in the order of
 * the handbook.
 */
export function lintHandbook(handbook: Handbook, facts: LintFacts): Finding[] {
  const findings: Finding[] = []
  const report: Report = (severity, code, path, params = {}) =>
    findings.push({ severity, code, path, params })
  if (!facts.calendars.includes(handbook.brand.calendar))
    report('error', 'calendar.unknown', ['brand', 'calendar'], {
      calendar: handbook.brand.calendar,
    })
  lintOverlay(handbook, facts, report)
  lintHouse(handbook, report)
  lintTexts(handbook, report)
  lintIds(handbook, report)
  lintPeople(handbook, facts, report)
  lintLadders(handbook, report)
  const year = new LintYear(facts)
  lintCategories(handbook, facts, year, report)
  lintLaw(handbook, facts, year, report)
  lintGuide(handbook.guide, report)
  lintWording(handbook.wording, report)
  lintAlarm(handbook, report)
  return findings
}

function lintIds(handbook: Handbook, report: Report): void {
  const unique = (path: HandbookPath, ids: readonly string[], key = 'id') =>
    ids.forEach((id, index) => {
      if (ids.indexOf(id) < index) report('error', 'id.duplicate', [...path, index, key], { id })
    })
  for (const part of ['positions', 'people', 'ladders', 'promises', 'categories'] as const)
    unique(
      [part],
      handbook[part].map((item) => item.id),
    )
  unique(
    ['people'],
    handbook.people.map((person) => normaliseMail(person.mail)),
    'mail',
  )
  unique(
    ['brand', 'legalClasses'],
    handbook.brand.legalClasses.map((item) => item.id),
  )
  handbook.categories.forEach((category, index) =>
    unique(
      ['categories', index, 'checklist'],
      category.checklist.map((item) => item.id),
    ),
  )
}
