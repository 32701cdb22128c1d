// The facts that events of the timeline and notices carry. An event names its facts and what each
// is, once: the type of what is written, the schema of what is answered and the words on a page
// follow from that.
import { ALARM_ENDS, ALARM_WHYS } from '../../../alarm/domain/alarm.ts'
import { CHANNELS } from '../../../chapter/domain/channel.ts'
import { ENDINGS } from '../../../guide/domain/event.ts'
import {
  CLOSINGS,
  CONTACT_CHANNELS,
  type DeadlineAction,
  type DeadlineKind,
  DEADLINE_ACTIONS,
  DEADLINE_KINDS,
  INTAKE_CHANNELS,
  LETTER_CHANNELS,
  MAIL_KINDS,
  NEXT_STEPS,
  OUTCOMES,
} from './code.ts'

type Check<T> = (value: unknown) => value is T

const isText: Check<string> = (value) => typeof value === 'string'
const isNumber: Check<number> = (value) => typeof value === 'number'
const isFlag: Check<boolean> = (value) => typeof value === 'boolean'
const isObject: Check<object> = (value) => typeof value === 'object' && value !== null

const oneOf =
  <T extends string>(codes: readonly T[]): Check<T> =>
  (value): value is T =>
    codes.some((code) => code === value)
const listOf =
  <T>(isItem: Check<T>): Check<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.every(isItem)

/** A deadline among several; `dueAt` is an instant. An older version told less. */
type DeadlineFact = {
  kind: DeadlineKind
  action: DeadlineAction
  rule?: string | null
  dueAt?: string
}
const isDeadline: Check<DeadlineFact> = (value): value is DeadlineFact =>
  isObject(value) &&
  'kind' in value &&
  oneOf(DEADLINE_KINDS)(value.kind) &&
  'action' in value &&
  oneOf(DEADLINE_ACTIONS)(value.action) &&
  (!('rule' in value) || value.rule === null || isText(value.rule)) &&
  (!('dueAt' in value) || isText(value.dueAt))

/** What a fact can be. Instants are ISO texts in UTC; a person is their id. */
const CHECKS = {
  text: isText,
  /** Words somebody wrote, which are shown whole. */
  quote: isText,
  number: isNumber,
  minutes: isNumber,
  warnings: isNumber,
  flag: isFlag,
  instant: isText,
  /** The first instant after a deadline. */
  due: isText,
  id: isText,
  person: isText,
  category: isText,
  class: isText,
  proof: isText,
  names: listOf(isText),
  deadlines: listOf(isDeadline),
  object: isObject,
  door: oneOf(INTAKE_CHANNELS),
  step: oneOf(NEXT_STEPS),
  closing: oneOf(CLOSINGS),
  outcome: oneOf(OUTCOMES),
  mail: oneOf(MAIL_KINDS),
  sending: oneOf(LETTER_CHANNELS),
  channel: oneOf(CHANNELS),
  contactChannel: oneOf(CONTACT_CHANNELS),
  deadlineKind: oneOf(DEADLINE_KINDS),
  deadlineAction: oneOf(DEADLINE_ACTIONS),
  ending: oneOf(ENDINGS),
  alarmWhy: oneOf(ALARM_WHYS),
  alarmEnd: oneOf(ALARM_ENDS),
}

export type FactType = keyof typeof CHECKS
export type FactTypes = {
  [T in FactType]: (typeof CHECKS)[T] extends Check<infer V> ? V : never
}

export const isA = <T extends FactType>(type: T, value: unknown): value is FactTypes[T] =>
  CHECKS[type](value)

/** `label` names the phrase it is shown under; null: it is not shown by itself. */
export type Fact = { is: FactType; label: string | null; maybe?: true }
/** The facts of one kind of event, in the order in which they are shown. */
export type Shape = Readonly<Record<string, Fact>>

export const fact = <T extends FactType, L extends string>(is: T, label: L) => ({ is, label })
export const hidden = <T extends FactType>(is: T) => ({ is, label: null })
/** A fact that may be left out, or null. */
export const maybe = <F extends Fact>(one: F) => ({ ...one, maybe: true as const })

type Value<F> = F extends { is: infer T extends FactType } ? FactTypes[T] : never
type Optional<S> = { [N in keyof S]: S[N] extends { maybe: true } ? N : never }[keyof S]
/** Facts as they are written. */
export type Written<S> = { [N in Exclude<keyof S, Optional<S>>]: Value<S[N]> } & {
  [N in Optional<S>]?: Value<S[N]> | null
}
/** Facts as they are read: another version may have left out what this one writes. */
export type Read<S> = { [N in keyof S]?: Value<S[N]> | null }

/** An event whose kind has these facts; `data` may be left out where it has none. */
export type EventOf<Shapes> = {
  [K in keyof Shapes]: Record<never, never> extends Written<Shapes[K]>
    ? { kind: K; data?: Written<Shapes[K]> }
    : { kind: K; data: Written<Shapes[K]> }
}[keyof Shapes]
export type ReadOf<Shapes> = {
  [K in keyof Shapes]: { kind: K; data: Read<Shapes[K]> }
}[keyof Shapes]

/** What of `data` are facts of this shape; anything else is left out. */
export const factsIn = (shape: Shape, data: unknown): Record<string, unknown> =>
  isObject(data)
    ? Object.fromEntries(
        Object.entries(data).filter(
          ([name, value]) => Object.hasOwn(shape, name) && isFact(shape[name], value),
        ),
      )
    : {}

/** Nothing is a fact too. */
export const isFact = (one: Fact | undefined, value: unknown): boolean =>
  one !== undefined && (value === null || value === undefined || isA(one.is, value))

/** Whether all of `data` are facts of this shape. */
export const areFacts = (shape: Shape, data: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(data).every(([name, value]) => isFact(shape[name], value))
