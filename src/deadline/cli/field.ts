// Fields of a JSON line, read strictly: what is missing, misspelt or of another kind is said in one
// sentence.
import { CalendarError } from '../../calendar/domain/error.ts'
import type { Overlay, Span } from '../../calendar/domain/type.ts'
import { findUnknownField } from '../../platform/base/cli/argument.ts'
import { readRequest, refuse } from '../../platform/base/cli/json-line.ts'
import { faultSentence } from './step-sentence.ts'
import { isRecord } from '../../platform/base/domain/narrow.ts'

/** The answer to one line; a refusal of the fields or of the calendar in a sentence; null for a blank line. */
export function answerWith(
  line: string,
  answer: (fields: Record<string, unknown>) => object,
): string | null {
  const request = readRequest(line)
  if (request === null || typeof request === 'string') return request
  const { id, fields } = request
  try {
    return JSON.stringify({ id, ...answer(fields) })
  } catch (error) {
    if (error instanceof CalendarError) return refuse(id, faultSentence(error))
    if (error instanceof BadField) return refuse(id, error.message)
    if (error instanceof RangeError)
      return refuse(id, faultSentence(new CalendarError('clock.out_of_range')))
    throw error
  }
}

/** Its message is the sentence. */
export class BadField extends Error {}

export const OVERLAY_FIELDS = ['closed', 'open']

export function assertKnown(fields: object, known: readonly string[], within = ''): void {
  const unknown = findUnknownField(fields, known, within)
  if (unknown !== null) throw new BadField(unknown)
}

export function readText(fields: Record<string, unknown>, name: string): string {
  const value = fields[name]
  if (value === undefined) throw new BadField(`The field "${name}" is missing.`)
  if (typeof value !== 'string') throw new BadField(`The field "${name}" is not a text.`)
  return value
}

/** Days off and days worked, and their hours where `known` has "spans"; null when there is none. */
export function readOverlay(value: unknown, known: readonly string[]): Overlay | null {
  if (value == null) return null
  const { closed, open, spans } = readObject(value, 'overlay', known)
  return {
    closed: readDays(closed, 'closed'),
    open: readDays(open, 'open'),
    ...(spans == null ? {} : { spans: readSpansByKey(spans, 'overlay.spans') }),
  }
}

export function readObject(
  value: unknown,
  name: string,
  known: readonly string[],
): Record<string, unknown> {
  if (!isRecord(value))
    throw new BadField(`The field "${name}" is not an object with ${known.join(', ')}.`)
  assertKnown(value, known, `${name}.`)
  return value
}

function readDays(value: unknown, name: string): string[] {
  if (value == null) return []
  if (!Array.isArray(value))
    throw new BadField(`The field "overlay.${name}" is not a list of dates.`)
  return value
}

const SPAN_FIELDS = ['from', 'to']

/** Lists of {"from","to"} by weekday or date; what the times say is checked where they are used. */
export function readSpansByKey(value: unknown, name: string): Record<string, Span[]> {
  if (!isRecord(value))
    throw new BadField(`The field "${name}" is not an object with lists of {"from","to"}.`)
  return Object.fromEntries(
    Object.entries(value).map(([key, spans]) => [key, readSpans(spans, `${name}.${key}`)]),
  )
}

function readSpans(value: unknown, name: string): Span[] {
  if (!Array.isArray(value))
    throw new BadField(`The field "${name}" is not a list of {"from","to"}.`)
  return value.map((item: unknown) => {
    const span = readObject(item, name, SPAN_FIELDS)
    return { from: readText(span, 'from'), to: readText(span, 'to') }
  })
}
