// A condition of the guide as an employee reads it: "shouting was noticed among the last 3 turns
// and the contact is rising".
import { CUE_NAMES } from '../../signal/domain/cue-name.ts'
import { type ConditionKind, type ConditionOf, isOfKind } from '../../guide/domain/condition.ts'
import { chooseForm } from '../../platform/text/domain/choose-form.ts'
import { findMove } from '../../guide/domain/move.ts'
import { SLOTS } from '../../guide/domain/slot.ts'
import type { Condition, Guide } from '../../guide/domain/type.ts'
import type { Text } from '../../platform/base/domain/language.ts'
import { LOCALES } from '../../platform/i18n/format.ts'
import type { Key } from '../../platform/i18n/catalogue.ts'
import { inLanguage, type Desk } from './reading.ts'
import { isKeyOf, isOneOf } from '../../platform/base/domain/narrow.ts'

/** Enough of a sentence to know it by. */
const MAX_QUOTED = 60

/** `isInner`: it stands inside of another. */
type Context = { desk: Desk; guide: Guide; isInner?: boolean }

export function conditionWords(context: Context, condition: Condition): string {
  for (const kind in condition) if (isKeyOf(WORDS, kind)) return wordsOf(kind, condition, context)
  return ''
}

const wordsOf = <K extends ConditionKind>(
  kind: K,
  condition: Condition,
  context: Context,
): string => (isOfKind(kind, condition) ? WORDS[kind](condition, context) : '')

const WORDS: {
  [K in ConditionKind]: (condition: ConditionOf<K>, context: Context) => string
} = {
  all: ({ all }, context) => joined(context, all, 'conjunction'),
  any: ({ any }, context) => joined(context, any, 'disjunction'),
  not: ({ not }, context) =>
    context.desk.say('guide.if.not', { of: conditionWords({ ...context, isInner: true }, not) }),
  cue: (condition, { desk }) => cueWords(desk, condition),
  tension: ({ tension: { atLeast, below } }, { desk: { say, format } }) =>
    format.list([
      ...(atLeast === undefined ? [] : [say('guide.if.tension.from', { value: atLeast })]),
      ...(below === undefined ? [] : [say('guide.if.tension.below', { value: below })]),
    ]),
  phase: ({ phase }, { desk }) =>
    desk.say('guide.if.phase', {
      phases: orList(
        desk,
        [phase].flat().map((one) => named(desk, `phase.${one}`)),
      ),
    }),
  facts: ({ facts }, { desk }) => named(desk, `if.facts.${facts}`),
  fact: ({ fact }, { desk }) => desk.say('guide.if.fact', { kind: named(desk, `fact.${fact}`) }),
  wish: ({ wish }, { desk }) => named(desk, `if.wish.${wish}`),
  said: (condition, { desk, guide }) =>
    times(
      desk,
      desk.say('guide.if.said', { move: moveName(desk, guide, condition.said) }),
      condition.times,
    ),
  done: ({ done }, { desk, guide }) =>
    desk.say('guide.if.done', { step: nameOf(desk, guide.steps, done) || done }),
  warnings: ({ warnings }, { desk }) => warningWords(desk, warnings),
  approach: ({ approach }, { desk, guide }) =>
    desk.say('guide.if.approach', { name: nameOf(desk, guide.approaches, approach) }),
  audience: ({ audience }, { desk }) =>
    named(desk, audience ? 'if.audience.yes' : 'if.audience.no'),
  heard: ({ heard }, { desk }) => desk.say('guide.if.heard', { count: heard }),
  channel: ({ channel }, { desk }) =>
    desk.say('guide.if.channel', {
      channels: orList(
        desk,
        channel.map((one) => desk.say(`common.channel_${one}`)),
      ),
    }),
  case: (condition, { desk }) => named(desk, `if.case.${condition.case}`),
  held: ({ held }, { desk }) => named(desk, held ? 'if.held.yes' : 'if.held.no'),
  finding: ({ finding }, { desk }) => named(desk, `if.finding.${finding}`),
  matter: ({ matter }, { desk }) =>
    desk.say('guide.if.matter', {
      matters: orList(
        desk,
        [matter].flat().map((one) => named(desk, `matter.${one}`)),
      ),
    }),
  told: ({ told }, { desk }) => named(desk, told ? 'if.told.yes' : 'if.told.no'),
  asked: ({ asked }, { desk }) => named(desk, asked ? 'if.asked.yes' : 'if.asked.no'),
  words: ({ words: { atLeast, below } }, { desk: { say, format } }) =>
    format.list([
      ...(atLeast === undefined ? [] : [say('guide.if.words.from', { count: atLeast })]),
      ...(below === undefined ? [] : [say('guide.if.words.below', { count: below })]),
    ]),
  answered: (condition, { desk, guide }) =>
    desk.say(`guide.if.answered.${condition.with}`, {
      move: moveName(desk, guide, condition.answered),
    }),
  question: ({ question }, { desk }) =>
    named(desk, question ? 'if.question.yes' : 'if.question.no'),
  trade: ({ trade }, { desk }) =>
    desk.say('guide.if.trade', {
      trades: orList(
        desk,
        trade.map((one) => named(desk, `trade.${one}`)),
      ),
    }),
  house: ({ house }, { desk }) =>
    desk.say('guide.if.house', {
      fact: isOneOf(SLOTS, house) ? desk.say(`guide.slot.${house}`) : house,
    }),
  business: ({ business }, { desk }) =>
    named(desk, business ? 'if.business.yes' : 'if.business.no'),
  help: (_, { desk }) => named(desk, 'if.help'),
  ending: ({ ending }, { desk }) => named(desk, `if.ending.${ending}`),
  written: ({ written }, { desk }) => named(desk, written ? 'if.written.yes' : 'if.written.no'),
}

/** Conditions inside of others stand in brackets when they join several themselves. */
function joined(context: Context, parts: Condition[], type: 'conjunction' | 'disjunction'): string {
  const words = new Intl.ListFormat(LOCALES[context.desk.language], { type }).format(
    parts.map((part) => conditionWords({ ...context, isInner: true }, part)),
  )
  return context.isInner && parts.length > 1 ? `(${words})` : words
}

/** What has a phrase of its own in the guide. */
type Name = Key extends infer K ? (K extends `guide.${infer N}` ? N : never) : never
const named = ({ say }: Desk, name: Name): string => say(`guide.${name}`)
const nameOf = (
  { language }: Desk,
  among: readonly { id: string; name: Text }[],
  wanted: string,
): string => inLanguage(among.find(({ id }) => id === wanted)?.name, language).text
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
  if (warnings === 'spent' || warnings === 'last') return say(`guide.if.warnings.${warnings}`)
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
  const move = findMove(guide, id)
  const words = withSlots(desk, inLanguage(move?.levels?.[0] ?? move?.text, desk.language).text)
  return words.length > MAX_QUOTED
    ? `${words.slice(0, MAX_QUOTED).replace(/\s+\S*$/u, '')} …`
    : words
}

/** A sentence is read in the handbook as it is said where nobody knows whom one speaks to. */
const NOBODY = { customer: 'other', self: 'other' }

/**
 * A sentence with its slots named: '‹form of address›, I want to help.' The brackets around what
 * may fall away are left out.
 */
export const withSlots = ({ say }: Desk, text: string): string =>
  chooseForm(text, NOBODY)
    .replaceAll(/[[\]]/g, '')
    .replaceAll(
      /\{(\w+)\}/g,
      (_, slot: string) => `‹${isOneOf(SLOTS, slot) ? say(`guide.slot.${slot}`) : slot}›`,
    )
