// The facts of a line of `opoka wording` as they must be written: a bad value would change the
// remarks in silence.
import { isIsoDay } from '../../calendar/domain/day.ts'
import { findUnknownField } from '../../platform/base/cli/argument.ts'
import { isOneOf, isRecord } from '../../platform/base/domain/narrow.ts'

/** What is wrong with a value, to follow its name; null when nothing is. */
type Check = (value: unknown) => string | null

const FACTS = ['name', 'clocks', 'promises', 'asked', 'apologies', 'earlier', 'today', 'zone']
const KINDS = ['legal', 'house'] as const
const LOCAL_OR_INSTANT =
  /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d(:[0-5]\d([.,]\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?$/i

const isAbsent = (value: unknown): boolean => value === undefined || value === null
const isText: Check = (value) => (typeof value === 'string' ? null : 'is not a text.')
const isTime: Check = (value) =>
  typeof value === 'string' &&
  isIsoDay(value.slice(0, 10)) &&
  (value.length === 10 || LOCAL_OR_INSTANT.test(value))
    ? null
    : 'is neither a date (2026-02-06) nor a time (2026-02-06T12:00:00Z).'
const isKind: Check = (value) => (isOneOf(KINDS, value) ? null : `is none of ${KINDS.join(', ')}.`)
const isCount: Check = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    ? null
    : 'is not a whole number from 0.'
const isZone: Check = (value) => {
  const unknown = 'is not a time zone of the IANA database, such as Europe/Warsaw.'
  if (typeof value !== 'string') return unknown
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(value)
    return null
  } catch {
    return unknown
  }
}

/**
 * A list's items: an object with these fields, the first of which must be there, or for some a text
 * alone.
 */
type Item = { fields: Record<string, Check>; must: string[]; orText: boolean }
const LISTS: Record<string, Item> = {
  clocks: { fields: { kind: isKind, until: isTime }, must: ['until'], orText: false },
  promises: { fields: { what: isText, until: isTime }, must: ['what'], orText: true },
  asked: { fields: { question: isText, answer: isText }, must: ['question'], orText: true },
  earlier: { fields: {}, must: [], orText: true },
}
const SINGLE: Record<string, Check> = {
  name: isText,
  apologies: isCount,
  today: isTime,
  zone: isZone,
}

/**
 * The first thing wrong with the facts of a line, in one sentence, or null. What is null counts as
 * left out.
 */
export function findBadFact(facts: unknown): string | null {
  if (isAbsent(facts)) return null
  if (!isRecord(facts)) return 'The field "facts" is not an object.'
  const unknown = findUnknownField(facts, FACTS, 'facts.')
  if (unknown !== null) return unknown
  for (const [name, check] of Object.entries(SINGLE)) {
    const wrong = isAbsent(facts[name]) ? null : check(facts[name])
    if (wrong !== null) return `The field "facts.${name}" ${wrong}`
  }
  for (const [name, item] of Object.entries(LISTS)) {
    const wrong = findBadList(`facts.${name}`, facts[name], item)
    if (wrong !== null) return wrong
  }
  return null
}

function findBadList(name: string, list: unknown, { fields, must, orText }: Item): string | null {
  if (isAbsent(list)) return null
  if (!Array.isArray(list)) return `The field "${name}" is not a list.`
  const known = Object.keys(fields)
  for (const value of list) {
    if (orText && typeof value === 'string') continue
    if (!isRecord(value) || known.length === 0) {
      const objects = orText ? 'texts or objects' : 'objects'
      return `The field "${name}" is not a list of ${known.length === 0 ? 'texts' : objects}.`
    }
    const unknown = findUnknownField(value, known, `${name}.`)
    if (unknown !== null) return unknown
    for (const [field, check] of Object.entries(fields)) {
      if (isAbsent(value[field])) {
        if (must.includes(field)) return `The field "${name}.${field}" is missing.`
        continue
      }
      const wrong = check(value[field])
      if (wrong !== null) return `The field "${name}.${field}" ${wrong}`
    }
  }
  return null
}
