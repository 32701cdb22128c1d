// `opoka worktime`: JSON lines with opening hours and a question about working time in, JSON lines
// with the answer out; a bad line never stops the rest.
import {
  addWorkingMinutes,
  isOpenAt,
  nextOpenAt,
  workingMinutesBetween,
} from '../../calendar/domain/business-time.ts'
import { getCalendar } from '../../calendar/domain/calendar.ts'
import { CalendarError } from '../../calendar/domain/error.ts'
import { CALENDAR_IDS, WEEKDAY_KEYS } from '../../calendar/domain/type.ts'
import type { Hours, WorkPlace } from '../../calendar/domain/type.ts'
import { assertZone } from '../../calendar/domain/zone.ts'
import { processStreams, runLineCommand } from '../../platform/base/cli/json-line.ts'
import {
  answerWith,
  assertKnown,
  BadField,
  readObject,
  readOverlay,
  readSpansByKey,
  readText,
} from './field.ts'
import { recordOf } from '../../platform/base/domain/narrow.ts'

const LONGEST_LINE_BYTES = 64 * 1024
const PLACE_FIELDS = ['id', 'hours', 'calendar', 'timezone', 'overlay', 'op', 'at']
const OVERLAY_FIELDS = ['closed', 'open', 'spans']
const USAGE = `Usage: npx opoka worktime < questions.jsonl

Reads a question about working time a line: {"id","hours","calendar","timezone","overlay"?,"op","at","to"?,"minutes"?}, and prints
{"id","at"}, {"id","minutes"} or {"id","open"}, or {"id","error"}; a line that cannot be read stops none of the rest.
  hours      {"mon":[{"from":"09:00","to":"17:00"}], ...}: a day that is not named is closed; "24:00" is a day's end
  calendar   ${CALENDAR_IDS.join(', ')}, whose holidays are closed; null, or none, counts none
  timezone   of the IANA database, such as Europe/Warsaw
  overlay    {"closed":["2026-01-02"],"open":["2026-01-17"],"spans":{"2026-01-17":[{"from":"10:00","to":"14:00"}]}}:
             days off, days worked, and the hours of a day where they are not the usual ones. A day worked without
             hours of its own has those of its weekday, or of the week's first day with any
  op         add       "minutes" working minutes after "at" (whole, 0 or more): {"at"}; it may be a closing time
             between   whole working minutes from "at" to "to", 0 when "to" is not later: {"minutes"}
             open      whether the place is open at "at"; at its closing time it is not: {"open"}
             next      "at" itself when the place is open then, else its next opening: {"at"}
  at, to     2026-02-06T12:00 in the time zone, or with Z or an offset. An hour that summer time skips is moved on
             by the hour; of one that comes twice the first is taken.
A field that is none of these, or that the question does not use, is refused.
`

/** The exit code: 0 when every line was answered, 2 for wrong usage. */
export const runWorktimeCommand = (
  argv: readonly string[],
  streams = processStreams(),
): Promise<number> =>
  runLineCommand(
    {
      name: 'worktime',
      usage: USAGE,
      longestBytes: LONGEST_LINE_BYTES,
      answer: answerWorktime,
    },
    argv,
    streams,
  )

/** The answer to one line, or null for a blank one. */
export const answerWorktime = (line: string): string | null => answerWith(line, answerQuestion)

type Answer = { at: string } | { minutes: number } | { open: boolean }
type Fields = Record<string, unknown>
type Operation = {
  /** What it reads besides the place and "at". */
  fields: readonly string[]
  answer: (place: WorkPlace, at: Temporal.Instant, fields: Fields) => Answer
}

const OPERATIONS: Record<string, Operation> = {
  add: {
    fields: ['minutes'],
    answer: (place, at, fields) => ({
      at: textOf(addWorkingMinutes({ ...place, at, minutes: readMinutes(fields) }).at),
    }),
  },
  between: {
    fields: ['to'],
    answer: (place, at, fields) => ({
      minutes: workingMinutesBetween(at, readTime(fields, 'to', place.zone), place),
    }),
  },
  open: { fields: [], answer: (place, at) => ({ open: isOpenAt(at, place) }) },
  next: { fields: [], answer: (place, at) => ({ at: textOf(nextOpenAt(at, place)) }) },
}

/** Throws clock.out_of_range outside the years 1 to 9999, which a reader of JSON lines knows. */
function textOf(at: Temporal.Instant): string {
  const text = at.toString()
  if (!/^\d{4}-/.test(text)) throw new CalendarError('clock.out_of_range')
  return text
}

function answerQuestion(fields: Fields): Answer {
  const op = readText(fields, 'op')
  const operation = Object.hasOwn(OPERATIONS, op) ? OPERATIONS[op] : undefined
  if (!operation)
    throw new BadField(
      `The op "${op.slice(0, 60)}" is not one of ${Object.keys(OPERATIONS).join(', ')}.`,
    )
  assertKnown(fields, [...PLACE_FIELDS, ...operation.fields])
  const place = readPlace(fields)
  return operation.answer(place, readTime(fields, 'at', place.zone), fields)
}

function readPlace(fields: Fields): WorkPlace {
  const zone = readText(fields, 'timezone')
  assertZone(zone)
  const overlay = readOverlay(fields.overlay, OVERLAY_FIELDS)
  return {
    hours: readHours(fields.hours),
    calendar: fields.calendar == null ? null : getCalendar(readText(fields, 'calendar')).id,
    zone,
    ...(overlay ? { overlay } : {}),
  }
}

function readHours(value: unknown): Hours {
  if (value === undefined) throw new BadField('The field "hours" is missing.')
  const spans = readSpansByKey(readObject(value, 'hours', WEEKDAY_KEYS), 'hours')
  return recordOf(WEEKDAY_KEYS, (key) => spans[key] ?? [])
}

function readMinutes({ minutes }: Fields): number {
  if (minutes === undefined) throw new BadField('The field "minutes" is missing.')
  if (typeof minutes !== 'number' || !Number.isSafeInteger(minutes) || minutes < 0)
    throw new BadField('The field "minutes" is not a whole number of 0 or more.')
  return minutes
}

const TIME =
  /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?$/

/** A local date and time in `zone`, or one with Z or an offset. */
function readTime(fields: Fields, name: string, zone: string): Temporal.Instant {
  const text = readText(fields, name)
  const match = TIME.exec(text)
  try {
    if (match)
      return match[2]
        ? Temporal.Instant.from(text)
        : Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant()
  } catch {
    // No such day: said below.
  }
  throw new BadField(
    `The field "${name}" is not a date and time such as 2026-02-06T12:00 or 2026-02-06T11:00:00Z.`,
  )
}
