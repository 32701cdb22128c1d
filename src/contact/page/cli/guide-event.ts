// One event of a contact written down as a JSON line, as events the guide understands.
import { findCue, type Reading } from '../../../signal/domain/cue.ts'
import {
  type ContactEvent,
  ENDINGS,
  type EventBody,
  FACT_STATES,
  type FactState,
} from '../../../guide/domain/event.ts'
import { guessFact } from '../../../guide/domain/fact.ts'
import type { GuideState } from '../../../guide/domain/state.ts'
import { APPROACHES, FACT_KINDS, FINDINGS, FORMS } from '../../../guide/domain/type.ts'
import type { Language } from '../../../platform/base/domain/language.ts'
import { findUnknownField } from '../../../platform/base/cli/argument.ts'
import { BadField, type Moment } from './guide-moment.ts'

export type CueReader = (text: string, language: Language) => Reading
type Context = { state: GuideState; language: Language; read: CueReader }
type Fields = Record<string, unknown>

const FIELDS = [
  'id',
  'at',
  'who',
  'text',
  'cue',
  'fact',
  'wish',
  'address',
  'form',
  'finding',
  'found',
  'said',
  'done',
  'go',
  'approach',
  'on',
  'safety',
  'held',
  'ended',
]
const FACT_FIELDS = ['kind', 'text', 'source', 'state', 'checked']
const MAX_TEXT = 10_000
const MAX_FACT = 500

/**
 * In the order in which they count: words, cues tapped, facts, the rest. Throws BadField; then
 * nothing of the event counts.
 */
export function readEvent(
  { event, at, fault }: Moment,
  index: number,
  context: Context,
): ContactEvent[] {
  if (fault !== null) throw new BadField(fault)
  if (typeof event !== 'object' || event === null || Array.isArray(event))
    throw new BadField('The event is not a JSON object.')
  const fields: Fields = { ...event }
  assertKnown(fields, FIELDS)
  const who = fields.who ?? 'customer'
  if (who !== 'customer' && who !== 'agent')
    throw new BadField('The field "who" is neither "customer" nor "agent".')
  const bodies = [
    ...readTurn(fields, who, context),
    ...readCues(fields),
    ...readFacts(fields, who, index, context.state),
    ...readActions(fields),
  ]
  if (bodies.length === 0) throw new BadField('The event has neither text, cue nor fact.')
  return bodies.map((body, part) => ({
    id: `${index}.${part}`,
    at,
    who: body.kind === 'cue' || body.kind === 'wish' ? 'customer' : who,
    ...body,
  }))
}

/** Only a customer's words are read. */
function readTurn(
  fields: Fields,
  who: 'customer' | 'agent',
  { language, read }: Context,
): EventBody[] {
  const text = textOf(fields, 'text', MAX_TEXT)
  if (text === null) return []
  const { cues, upset } = who === 'customer' ? read(text, language) : { cues: [], upset: 0 }
  return [{ kind: 'turn', text, source: 'typed', cues, upset }]
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}

/** A cue is the customer's, whoever wrote it down. One that is a wish brings its words. */
function readCues(fields: Fields): EventBody[] {
  const given = listOf(fields.cue)
  const text = typeof fields.text === 'string' ? fields.text.trim() : ''
  return given.flatMap((name): EventBody[] => {
    const cue = typeof name === 'string' ? findCue(name) : null
    if (cue === null) throw new BadField(`There is no cue "${String(name).slice(0, 60)}".`)
    return cue === 'wish' && text !== ''
      ? [
          { kind: 'cue', cue },
          { kind: 'wish', text },
        ]
      : [{ kind: 'cue', cue }]
  })
}

const ALL_FACTS: Record<string, FactState> = { agreed: 'agreed', disputed: 'disputed' }

function readFacts(
  fields: Fields,
  who: 'customer' | 'agent',
  index: number,
  state: GuideState,
): EventBody[] {
  const { fact } = fields
  if (fact === undefined || fact === null) return []
  const isWhole = typeof fact === 'object' && !Array.isArray(fact)
  const given: Fields = isWhole ? { ...fact } : { text: fact }
  assertKnown(given, FACT_FIELDS, 'fact.')
  const text = textOf(given, 'text', MAX_FACT)
  if (text === null) throw new BadField('The fact has no text.')
  const said = given.state === undefined ? ALL_FACTS[text.toLowerCase()] : undefined
  if (said !== undefined && !isWhole && state.facts.length > 0)
    return state.facts
      .filter((each) => each.state !== 'removed')
      .map((each) => ({ kind: 'fact_changed', fact: each.id, state: said }))
  return [
    {
      kind: 'fact',
      fact: {
        id: String(index),
        kind: choice(given, 'kind', FACT_KINDS) ?? guessFact(text),
        text,
        source: textOf(given, 'source', MAX_FACT) ?? who,
        state: choice(given, 'state', FACT_STATES) ?? said ?? 'open',
        ...(switchOf(given, 'checked') === true ? { isChecked: true } : {}),
      },
    },
  ]
}

/** What is wished for, whom one speaks to, what was found. */
function readLearnt(fields: Fields): EventBody[] {
  const wish = textOf(fields, 'wish', MAX_TEXT)
  const address = textOf(fields, 'address', MAX_FACT)
  const form = choice(fields, 'form', [...FORMS, 'unknown'] as const)
  const of = choice(fields, 'finding', FINDINGS)
  const found = textOf(fields, 'found', MAX_FACT)
  return [
    ...(wish === null ? [] : [{ kind: 'wish' as const, text: wish }]),
    ...(address === null && form === null
      ? []
      : [{ kind: 'address' as const, text: address ?? '', ...(form === null ? {} : { form }) }]),
    ...(of === null
      ? []
      : [{ kind: 'finding' as const, of, ...(found === null ? {} : { text: found }) }]),
  ]
}

function readActions(fields: Fields): EventBody[] {
  const bodies = readLearnt(fields)
  const move = textOf(fields, 'said', MAX_FACT)
  if (move !== null) bodies.push({ kind: 'said', move })
  for (const kind of ['done', 'go'] as const) {
    const step = textOf(fields, kind, MAX_FACT)
    if (step !== null) bodies.push({ kind, step })
  }
  const approach = choice(fields, 'approach', APPROACHES)
  if (approach !== null)
    bodies.push({ kind: 'approach', approach, on: switchOf(fields, 'on') ?? true })
  for (const kind of ['safety', 'held'] as const) {
    const on = switchOf(fields, kind)
    if (on !== null) bodies.push({ kind, on })
  }
  const how = choice(fields, 'ended', ENDINGS)
  if (how !== null) bodies.push({ kind: 'ended', how })
  return bodies
}

function assertKnown(fields: Fields, known: readonly string[], within = ''): void {
  const unknown = findUnknownField(fields, known, within)
  if (unknown !== null) throw new BadField(unknown)
}

function switchOf(fields: Fields, name: string): boolean | null {
  const value = fields[name]
  if (value === undefined || value === null) return null
  if (typeof value !== 'boolean')
    throw new BadField(`The field "${name}" is neither true nor false.`)
  return value
}

function textOf(fields: Fields, name: string, most: number): string | null {
  const value = fields[name]
  if (value === undefined || value === null) return null
  if (typeof value !== 'string') throw new BadField(`The field "${name}" is not a text.`)
  if (value.trim() === '') throw new BadField(`The field "${name}" is empty.`)
  if (value.length > most)
    throw new BadField(`The field "${name}" is longer than ${most} characters.`)
  return value.trim().toWellFormed()
}

function choice<T extends string>(fields: Fields, name: string, choices: readonly T[]): T | null {
  const value = fields[name]
  if (value === undefined || value === null) return null
  const found = choices.find((each) => each === value)
  if (found === undefined)
    throw new BadField(`The field "${name}" is none of ${choices.join(', ')}.`)
  return found
}
