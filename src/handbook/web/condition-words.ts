// A condition of the guide as an employee reads it: "shouting was noticed among the last 3 turns
// and the contact is rising".
import { CUE_NAMES } from '../../signal/domain/cue-name.ts'
import type { Condition, Guide } from '../../guide/domain/type.ts'
import { LOCALES } from '../../platform/i18n/format.ts'
import type { Key } from '../../platform/i18n/catalogue.ts'
import { inLanguage, type Desk } from './reading.ts'

/** Enough of a sentence to know it by. */
const MAX_QUOTED = 60

/** Conditions inside of others stand in brackets when they join several themselves. */
export function conditionWords(
  desk: Desk,
  guide: Guide,
  condition: Condition,
  isInner = false,
): string {
  const { say, format, language } = desk
  const inner = (one: Condition) => conditionWords(desk, guide, one, true)
  const joined = (parts: Condition[], type: 'conjunction' | 'disjunction') => {
    const words = new Intl.ListFormat(LOCALES[language], { type }).format(parts.map(inner))
    return isInner && parts.length > 1 ? `(${words})` : words
  }
  const key = (name: string): string => say(`guide.${name}` as Key)
  if ('all' in condition) return joined(condition.all, 'conjunction')
  if ('any' in condition) return joined(condition.any, 'disjunction')
  if ('not' in condition) return say('guide.if.not', { of: inner(condition.not) })
  if ('cue' in condition) return cueWords(desk, condition)
  if ('tension' in condition)
    return format.list([
      ...(condition.tension.atLeast === undefined
        ? []
        : [say('guide.if.tension.from', { value: condition.tension.atLeast })]),
      ...(condition.tension.below === undefined
        ? []
        : [say('guide.if.tension.below', { value: condition.tension.below })]),
    ])
  if ('phase' in condition)
    return say('guide.if.phase', {
      phases: orList(
        desk,
        [condition.phase].flat().map((phase) => key(`phase.${phase}`)),
      ),
    })
  if ('facts' in condition) return key(`if.facts.${condition.facts}`)
  if ('fact' in condition) return say('guide.if.fact', { kind: key(`fact.${condition.fact}`) })
  if ('wish' in condition) return key(`if.wish.${condition.wish}`)
  if ('said' in condition)
    return times(
      desk,
      say('guide.if.said', { move: moveName(desk, guide, condition.said) }),
      condition.times,
    )
  if ('done' in condition)
    return say('guide.if.done', {
      step:
        inLanguage(guide.steps.find(({ id }) => id === condition.done)?.name, language).text ||
        condition.done,
    })
  if ('warnings' in condition) return warningWords(desk, condition.warnings)
  if ('approach' in condition)
    return say('guide.if.approach', {
      name: inLanguage(guide.approaches.find(({ id }) => id === condition.approach)?.name, language)
        .text,
    })
  if ('audience' in condition) return key(condition.audience ? 'if.audience.yes' : 'if.audience.no')
  if ('heard' in condition) return say('guide.if.heard', { count: condition.heard })
  if ('channel' in condition)
    return say('guide.if.channel', {
      channels: orList(
        desk,
        condition.channel.map((channel) => say(`common.channel_${channel}`)),
      ),
    })
  if ('case' in condition) return key(`if.case.${condition.case}`)
  return key(condition.held ? 'if.held.yes' : 'if.held.no')
}

const orList = ({ language }: Desk, words: string[]): string =>
  new Intl.ListFormat(LOCALES[language], { type: 'disjunction' }).format(words)
const times = ({ say, format }: Desk, of: string, count: number | undefined): string =>
  (count ?? 1) > 1 ? say('guide.if.times', { of, count: format.number(count ?? 1) }) : of

function cueWords(
  desk: Desk,
  { cue, within, times: count }: Extract<Condition, { cue: unknown }>,
): string {
  const cues = orList(
    desk,
    [cue].flat().map((one) => CUE_NAMES[one][desk.language]),
  )
  return times(
    desk,
    within === undefined
      ? desk.say('guide.if.cue', { cues })
      : desk.say('guide.if.cue.within', { cues, count: within }),
    count,
  )
}

function warningWords(
  { say, format }: Desk,
  warnings: Extract<Condition, { warnings: unknown }>['warnings'],
): string {
  if (warnings === 'spent') return say('guide.if.warnings.spent')
  return format.list([
    ...(warnings.atLeast === undefined
      ? []
      : [say('guide.if.warnings.from', { count: warnings.atLeast })]),
    ...(warnings.below === undefined
      ? []
      : [say('guide.if.warnings.below', { count: warnings.below })]),
  ])
}

/** The beginning of what the move says, for nobody knows it by its id. */
function moveName(desk: Desk, guide: Guide, id: string): string {
  const move = [...guide.steps, guide.safety, guide.hold, ...guide.approaches]
    .flatMap((place) => place.moves)
    .find((one) => one.id === id)
  const words = withSlots(desk, inLanguage(move?.levels?.[0] ?? move?.text, desk.language).text)
  return words.length > MAX_QUOTED
    ? `${words.slice(0, MAX_QUOTED).replace(/\s+\S*$/u, '')} …`
    : words
}

/**
 * A sentence with its slots named: '‹form of address›, I want to help.' The brackets around what
 * may fall away are left out.
 */
export const withSlots = ({ say }: Desk, text: string): string =>
  text
    .replaceAll(/[[\]]/g, '')
    .replaceAll(/\{(\w+)\}/g, (_, slot: string) => `‹${say(`guide.slot.${slot}` as Key)}›`)
