// Finds what would leave an agent without the next step: names that lead nowhere, moves without
// words, steps without a way in or out.
import type { ConditionOf } from '../../guide/domain/condition.ts'
import { movesOf } from '../../guide/domain/move.ts'
import { SLOTS } from '../../guide/domain/slot.ts'
import { findFormFault, formsOfText } from '../../platform/text/domain/choose-form.ts'
import { slotsOf } from '../../platform/text/domain/slot.ts'
import type { Condition, Guide, Move } from '../../guide/domain/type.ts'
import type { Text } from '../../platform/base/domain/language.ts'
import { parsePattern } from '../../style/domain/pattern.ts'
import type { Wording } from '../../style/domain/type.ts'
import { closest } from '../../platform/base/domain/closest.ts'
import type { HandbookPath } from '../../chapter/domain/finding.ts'
import type { Report } from './lint-fact.ts'
import { isOneOf } from '../../platform/base/domain/narrow.ts'

/** Ids that mean something else than a step of the handbook. */
const RESERVED = ['safety', 'hold']

export function lintGuide(guide: Guide, report: Report): void {
  const names: Names = {
    steps: guide.steps.map((step) => step.id),
    moves: movesOf(guide).map((move) => move.id),
    guide,
  }
  lintIds(guide, report)
  guide.steps.forEach((step, index) => {
    const path = ['guide', 'steps', index]
    lintCondition(step.enter, [...path, 'enter'], names, report)
    lintCondition(step.leave, [...path, 'leave'], names, report)
    if (!canHold(step.leave, names))
      report('error', 'guide.no_way_out', [...path, 'leave'], { step: step.id })
    const isReachable = step.enter ? canHold(step.enter, names) : !step.interrupts
    if (!isReachable)
      report('error', 'guide.unreachable', [...path, step.enter ? 'enter' : 'interrupts'], {
        step: step.id,
      })
    lintMoves(step.moves, [...path, 'moves'], names, report)
  })
  if (guide.steps.every((step) => step.interrupts))
    report('error', 'guide.no_step', ['guide', 'steps'])
  lintMoves(guide.safety.moves, ['guide', 'safety', 'moves'], names, report)
  if (!guide.safety.moves.some((move) => !move.roles && !move.when && move.kind !== 'avoid'))
    report('error', 'guide.no_safety', ['guide', 'safety', 'moves'])
  lintMoves(guide.hold.moves, ['guide', 'hold', 'moves'], names, report)
  lintMoves(guide.replies.moves, ['guide', 'replies', 'moves'], names, report)
  lintMoves(guide.letter.moves, ['guide', 'letter', 'moves'], names, report)
  guide.approaches.forEach((approach, index) => {
    lintCondition(approach.proposed, ['guide', 'approaches', index, 'proposed'], names, report)
    lintMoves(approach.moves, ['guide', 'approaches', index, 'moves'], names, report)
  })
  const { ending } = guide
  if (ending !== 'stay' && !movesOf(guide).some((move) => move.counts === 'warning'))
    report('error', 'guide.no_warning', ['guide', 'ending'], { warnings: ending.afterWarnings })
}

/**
 * Of all rules and languages together, about three times the default's: every page that checks a
 * draft makes them ready.
 */
const MAX_PATTERNS = 5_000

export function lintWording(wording: Wording, report: Report): void {
  const patterns = wording.rules.reduce(
    (sum, { patterns: own = {}, unless = {} }) =>
      sum +
      [...Object.values(own), ...Object.values(unless)].reduce((all, list) => all + list.length, 0),
    0,
  )
  if (patterns > MAX_PATTERNS)
    return report('error', 'wording.too_many', ['wording', 'rules'], { most: MAX_PATTERNS })
  const ids = wording.rules.map((rule) => rule.id)
  wording.rules.forEach((rule, index) => {
    if (ids.indexOf(rule.id) < index)
      report('error', 'id.duplicate', ['wording', 'rules', index, 'id'], { id: rule.id })
    const finds =
      rule.check !== undefined || Object.values(rule.patterns ?? {}).some((list) => list.length > 0)
    if (!finds)
      report('error', 'wording.finds_nothing', ['wording', 'rules', index], { rule: rule.id })
    for (const part of ['patterns', 'unless'] as const)
      for (const [language, list] of Object.entries(rule[part] ?? {}))
        list.forEach((pattern, place) => {
          const problem = parsePattern(pattern)
          if (typeof problem === 'string')
            report('error', 'wording.pattern', ['wording', 'rules', index, part, language, place], {
              rule: rule.id,
              pattern: pattern.slice(0, 80),
              problem,
            })
        })
  })
}

type Names = { steps: string[]; moves: string[]; guide: Guide }

/**
 * What was said is counted by the move's id, wherever it stands, so an id is used once in the whole
 * guide.
 */
function lintIds(guide: Guide, report: Report): void {
  const seen = new Set(RESERVED)
  guide.steps.forEach((step, index) => {
    if (seen.has(step.id))
      report('error', 'id.duplicate', ['guide', 'steps', index, 'id'], { id: step.id })
    seen.add(step.id)
  })
  guide.approaches.forEach((approach, index) => {
    if (seen.has(approach.id))
      report('error', 'id.duplicate', ['guide', 'approaches', index, 'id'], { id: approach.id })
    seen.add(approach.id)
  })
  const used = new Set<string>()
  const once = (moves: readonly Move[], path: HandbookPath) =>
    moves.forEach((move, index) => {
      if (used.has(move.id))
        report('error', 'id.duplicate', [...path, index, 'id'], { id: move.id })
      used.add(move.id)
    })
  guide.steps.forEach((step, index) => once(step.moves, ['guide', 'steps', index, 'moves']))
  once(guide.safety.moves, ['guide', 'safety', 'moves'])
  once(guide.hold.moves, ['guide', 'hold', 'moves'])
  guide.approaches.forEach((approach, index) =>
    once(approach.moves, ['guide', 'approaches', index, 'moves']),
  )
  once(guide.replies.moves, ['guide', 'replies', 'moves'])
  once(guide.letter.moves, ['guide', 'letter', 'moves'])
}

function lintMoves(moves: readonly Move[], path: HandbookPath, names: Names, report: Report): void {
  moves.forEach((move, index) => {
    const at = [...path, index]
    lintCondition(move.when, [...at, 'when'], names, report)
    const isSaid = move.kind === 'say' && Boolean(move.levels?.length || move.written?.length)
    if (!move.text && !isSaid)
      report('error', 'guide.no_words', at, { move: move.id, kind: move.kind })
    if (move.text) lintSlots(move.text, [...at, 'text'], report)
    for (const part of ['levels', 'again', 'written'] as const)
      move[part]?.forEach((text, place) => lintSlots(text, [...at, part, place], report))
  })
}

function lintSlots(text: Text, path: HandbookPath, report: Report): void {
  for (const [language, words] of Object.entries(text)) {
    const fault = findFormFault(words)
    if (fault !== null) {
      report('error', 'guide.forms', [...path, language], { problem: fault.slice(0, 200) })
      continue
    }
    for (const slot of new Set(formsOfText(words).flatMap(slotsOf)))
      if (!isOneOf(SLOTS, slot))
        report('error', 'guide.slot_unknown', [...path, language], {
          slot,
          meant: closest(slot, SLOTS),
        })
  }
}

function lintCondition(
  condition: Condition | undefined,
  path: HandbookPath,
  names: Names,
  report: Report,
): void {
  if (!condition) return
  if ('all' in condition)
    return condition.all.forEach((each, index) =>
      lintCondition(each, [...path, 'all', index], names, report),
    )
  if ('any' in condition)
    return condition.any.forEach((each, index) =>
      lintCondition(each, [...path, 'any', index], names, report),
    )
  if ('not' in condition) return lintCondition(condition.not, [...path, 'not'], names, report)
  const move = (id: string, at: HandbookPath) => {
    if (!names.moves.includes(id))
      report('error', 'guide.move_unknown', at, { move: id, meant: closest(id, names.moves) })
  }
  if ('said' in condition) move(condition.said, [...path, 'said'])
  if ('answered' in condition) move(condition.answered, [...path, 'answered'])
  if ('cue' in condition)
    condition.after?.forEach((id, index) => move(id, [...path, 'after', index]))
  if ('done' in condition && !names.steps.includes(condition.done))
    report('error', 'guide.step_unknown', [...path, 'done'], {
      step: condition.done,
      meant: closest(condition.done, names.steps),
    })
  if (
    'approach' in condition &&
    !names.guide.approaches.some((approach) => approach.id === condition.approach)
  )
    report('error', 'guide.approach_unknown', [...path, 'approach'], {
      approach: condition.approach,
    })
}

/**
 * Whether it could ever hold, as far as can be told without playing contacts through. A step may
 * say that it is left by the agent's word alone: `done` with its own id.
 */
function canHold(condition: Condition, names: Names): boolean {
  const { guide } = names
  if ('all' in condition) return condition.all.every((each) => canHold(each, names))
  if ('any' in condition) return condition.any.some((each) => canHold(each, names))
  if ('ending' in condition) return (guide.ending === 'stay') === (condition.ending === 'stay')
  if ('answered' in condition) return names.moves.includes(condition.answered)
  if ('said' in condition) return names.moves.includes(condition.said)
  if ('done' in condition) return names.steps.includes(condition.done)
  if ('approach' in condition)
    return guide.approaches.some((approach) => approach.id === condition.approach)
  if ('tension' in condition)
    return (condition.tension.atLeast ?? 0) < (condition.tension.below ?? 101)
  return 'warnings' in condition ? canWarn(condition.warnings, guide) : true
}

function canWarn(warnings: ConditionOf<'warnings'>['warnings'], guide: Guide): boolean {
  if (warnings === 'spent' || warnings === 'last') return guide.ending !== 'stay'
  return (warnings.atLeast ?? 0) < (warnings.below ?? Infinity)
}
