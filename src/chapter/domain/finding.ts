// What can be wrong with a handbook, as codes and facts that pages and commands put into words.
export const FINDING_CODES = [
  // The files themselves.
  'file.unreadable',
  'file.missing',
  'file.unexpected',
  'file.outside',
  'file.too_large',
  'file.too_many',
  'file.not_text',
  'file.name',
  'file.folder',
  'yaml.syntax',
  'yaml.duplicate_key',
  'yaml.alias',
  'yaml.key',
  'yaml.too_deep',
  'yaml.too_much',
  // One field at a time.
  'field.missing',
  'field.unknown',
  'field.type',
  'field.choice',
  'field.too_big',
  'field.too_small',
  'field.shape',
  'field.characters',
  'field.repeated',
  'span.order',
  'span.overlap',
  // How the parts fit together.
  'id.duplicate',
  'text.missing',
  'calendar.unknown',
  'overlay.moved_day',
  'overlay.order_unknown',
  'position.unknown',
  'position.vacant',
  'position.reserved',
  'role.vacant',
  'category.nobody',
  'category.same_substitute',
  'category.no_clock',
  'category.empty',
  'fallback.unknown',
  'weight.range',
  'ladder.unknown',
  'ladder.unreachable',
  'ladder.circular',
  'rung.repeated',
  'rung.no_silence',
  'ladder.asks_owner_twice',
  'safety.slow_ladder',
  'class.unknown',
  'class.unused',
  'class.other_customer',
  'rule.unknown',
  'rule.not_in_force',
  'rule.other_market',
  'rule.other_customer',
  'clock.longer_than_law',
  'checklist.rule_unknown',
  'checklist.uncovered',
  'fact.unused',
  'fact.not_days',
  'promise.unknown',
  'promise.longer_than_answer',
  'guide.unknown',
  'guide.step_unknown',
  'guide.move_unknown',
  'guide.approach_unknown',
  'guide.slot_unknown',
  'guide.forms',
  'guide.no_words',
  'guide.no_way_out',
  'guide.unreachable',
  'guide.no_step',
  'guide.no_warning',
  'guide.no_safety',
  'wording.rule_unknown',
  'wording.finds_nothing',
  'wording.pattern',
  'wording.too_many',
  'alarm.number_unknown',
  'alarm.incident_unknown',
  'alarm.no_security',
  'alarm.no_emergency',
  'alarm.no_crisis',
  'alarm.unconfirmed',
] as const
export type FindingCode = (typeof FINDING_CODES)[number]

/** Where in a Handbook value a finding belongs, for example ['categories', 3, 'owner']. */
export type HandbookPath = (string | number)[]

export const SEVERITIES = ['error', 'warning'] as const
export type Finding = {
  /** An error keeps the handbook from being published, a warning is for a person to weigh. */
  severity: (typeof SEVERITIES)[number]
  code: FindingCode
  path: HandbookPath
  /** The facts its sentence is made of: names, ids, dates 'YYYY-MM-DD'. */
  params: Record<string, string | number | null>
}

/**
 * A finding with its place in the files; `line` and `column` count from 1, and are 0 when the whole
 * file is meant.
 */
export type Problem = Finding & { file: string; line: number; column: number }

export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some((finding) => finding.severity === 'error')
