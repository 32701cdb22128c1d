// The facts a draft is checked against, made sure of: whatever is not what it should be is left
// out.
import type { WordingFacts } from './type.ts'
import { isRecord } from '../../platform/base/domain/narrow.ts'

/** As they may come from outside: named as WordingFacts are, with anything in them. */
export type AnyFacts = { [K in keyof WordingFacts]?: unknown }

export type SureFacts = {
  name: string | null
  /** The last day of the nearest running deadline. */
  until: string | null
  promises: { what: string; until: string | null }[]
  questions: string[]
  apologies: number
  earlier: string[]
  today: string | null
}

/** Apologies wear out long before so many letters. */
const MAX_EARLIER = 20
/** Of all earlier letters together, the newest first. */
const MAX_EARLIER_TEXT = 100_000
/** Promises and questions; a case has a handful. */
const MAX_FACTS = 100
const LONGEST_FACT = 2_000

/** The newest of them that fit in the bound together, in their order. */
function newest(letters: readonly string[]): string[] {
  let left = MAX_EARLIER_TEXT
  return letters
    .slice(-MAX_EARLIER)
    .reverse()
    .filter((letter) => (left -= letter.length) >= 0)
    .reverse()
}

function list(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}
const memberOf = (value: unknown, name: string): unknown =>
  isRecord(value) ? value[name] : undefined
const wordsOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** Takes anything; throws nothing. */
export function makeSure(facts: AnyFacts): SureFacts {
  const zone = isZone(facts.zone) ? facts.zone : 'UTC'
  const days = list(facts.clocks)
    .map((deadline) => lastDay(memberOf(deadline, 'until'), zone))
    .filter((day) => day !== null)
  const apologies = Number(facts.apologies ?? 0)
  return {
    name: wordsOf(facts.name) || null,
    until: days.sort()[0] ?? null,
    promises: list(facts.promises)
      .map((promise) =>
        typeof promise === 'string'
          ? { what: promise, until: null }
          : {
              what: wordsOf(memberOf(promise, 'what')),
              until: lastDay(memberOf(promise, 'until'), zone),
            },
      )
      .filter((promise) => promise.what.trim() !== '')
      .slice(-MAX_FACTS)
      .map(({ what, until }) => ({ what: what.slice(0, LONGEST_FACT), until })),
    questions: list(facts.asked)
      .map((asked) => wordsOf(typeof asked === 'string' ? asked : memberOf(asked, 'question')))
      .filter(Boolean)
      .slice(-MAX_FACTS)
      .map((question) => question.slice(0, LONGEST_FACT)),
    apologies: Number.isFinite(apologies) && apologies > 0 ? Math.floor(apologies) : 0,
    earlier: newest(list(facts.earlier).map(wordsOf).filter(Boolean)),
    today: lastDay(facts.today, zone),
  }
}

function isZone(zone: unknown): zone is string {
  if (typeof zone !== 'string') return false
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

/**
 * The day a deadline still runs on: a local date is that day; an instant is the end, exclusive, so
 * its midnight belongs to the day before.
 */
function lastDay(until: unknown, zone: string): string | null {
  if (typeof until !== 'string') return null
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(until)) return Temporal.PlainDate.from(until).toString()
    if (/(Z|[+-]\d\d:?\d\d)$/i.test(until))
      return Temporal.Instant.from(until)
        .subtract({ nanoseconds: 1 })
        .toZonedDateTimeISO(zone)
        .toPlainDate()
        .toString()
    return Temporal.PlainDateTime.from(until).subtract({ nanoseconds: 1 }).toPlainDate().toString()
  } catch {
    return null
  }
}
