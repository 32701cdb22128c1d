// A brand's rules of wording: the default ones with what its handbook changes.
import { closest } from '../../platform/base/domain/closest.ts'
import type { Finding, HandbookPath } from '../../chapter/domain/finding.ts'
import type { Wording, WordingRule } from './type.ts'

/** `rules` replace the ones with their ids or are added at the end; `without` leaves rules out. */
export type WordingChanges = { without?: string[] | undefined; rules?: WordingRule[] | undefined }

/** Findings name ids the default does not have; their paths are those of the changes. */
export function resolveWording(
  from: Wording,
  changes: WordingChanges,
): { wording: Wording; findings: Finding[] } {
  const { without = [], rules = [] } = changes
  const ids = from.rules.map((rule) => rule.id)
  const findings = without.flatMap((id, index): Finding[] =>
    ids.includes(id)
      ? []
      : [
          {
            severity: 'error',
            code: 'wording.rule_unknown',
            path: ['without', index],
            params: { rule: id, meant: closest(id, ids) },
          },
        ],
  )
  const remaining = from.rules
    .filter((rule) => !without.includes(rule.id))
    .map((rule) => rules.find((other) => other.id === rule.id) ?? rule)
  const added = rules.filter((rule) => !ids.includes(rule.id) || without.includes(rule.id))
  return { wording: { rules: [...remaining, ...added] }, findings }
}

/**
 * Where in the changes something of the resolved rules stands: ['rules', 7, 'why'] may be ['rules',
 * 0, 'why']. [] when it comes from the default.
 */
export function placeInWordingChanges(
  wording: Wording,
  { rules = [] }: WordingChanges,
  [part, index, ...rest]: HandbookPath,
): HandbookPath {
  const rule = part === 'rules' && typeof index === 'number' ? wording.rules[index] : undefined
  const at = rules.findIndex((each) => each.id === rule?.id)
  return at >= 0 ? ['rules', at, ...rest] : []
}
