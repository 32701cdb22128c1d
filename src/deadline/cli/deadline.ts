// `opoka deadline`: JSON lines with periods in, JSON lines with explained dates out; a bad line
// never stops the rest.
import { decideDeadline } from '../domain/deadline.ts'
import { getCalendar } from '../../calendar/domain/calendar.ts'
import { isIsoDay } from '../../calendar/domain/day.ts'
import { CalendarError } from '../../calendar/domain/error.ts'
import { CALENDAR_IDS, ROLLS, UNITS } from '../../calendar/domain/type.ts'
import type { EventTime, Roll, Unit } from '../../calendar/domain/type.ts'
import { answerLines, processStreams, runLineCommand } from '../../platform/base/cli/json-line.ts'
import {
  answerWith,
  assertKnown,
  BadField,
  OVERLAY_FIELDS,
  readOverlay,
  readText,
} from './field.ts'
import { stepSentence } from './step-sentence.ts'
import { isOneOf } from '../../platform/base/domain/narrow.ts'

const LONGEST_LINE_BYTES = 64 * 1024
const FIELDS = ['id', 'calendar', 'timezone', 'event', 'unit', 'amount', 'roll', 'overlay']
const USAGE = `Usage: npx opoka deadline < periods.jsonl

Reads a period a line: {"id","calendar","timezone","event","unit","amount","roll"?,"overlay"?}, and prints
{"id","target","last_day","until","steps":[...]}, or {"id","error"}; a line that cannot be read stops none of the rest.
  calendar   ${CALENDAR_IDS.join(', ')}
  timezone   of the IANA database, such as Europe/Warsaw
  event      2026-02-06, 2026-02-06T12:00, or with Z or an offset; it is day 0
  unit       ${UNITS.join(', ')} ("wdays" are working days; "hours" need an event with a time)
  amount     a whole number
  roll       ${ROLLS.join(', ')}: what a last day that is not worked does; "none" unless said.
             next_wd_min2wd: a period of two days or more has at least two working days (Regulation 1182/71 art. 3(5))
  overlay    {"closed":["2026-01-02"],"open":["2026-01-17"]}: days off and days worked on top of the calendar
"target" is the end that is not moved, "last_day" the one that is, "until" the first instant after it. A field that is none of these is refused.
`

/** The exit code: 0 when every line was answered, 2 for wrong usage. */
export const runDeadlineCommand = (
  argv: readonly string[],
  streams = processStreams(),
): Promise<number> =>
  runLineCommand(
    { name: 'deadline', usage: USAGE, longestBytes: LONGEST_LINE_BYTES, answer: answerLine },
    argv,
    streams,
  )

/**
 * Reads lines of `input` to its end and writes one answer a line to `output`, in order. Resolves
 * when all is handed over.
 */
export const runDeadline = (
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<void> => answerLines(input, output, LONGEST_LINE_BYTES, answerLine)

/** The answer to one line, or null for a blank one. */
export const answerLine = (line: string): string | null => answerWith(line, answerPeriod)

function answerPeriod(fields: Record<string, unknown>): object {
  assertKnown(fields, FIELDS)
  const overlay = readOverlay(fields.overlay, OVERLAY_FIELDS)
  const deadline = decideDeadline({
    calendar: getCalendar(readText(fields, 'calendar')).id,
    zone: readText(fields, 'timezone'),
    event: readEventTime(readText(fields, 'event')),
    unit: readUnit(readText(fields, 'unit')),
    amount: readAmount(fields.amount),
    roll: fields.roll == null ? 'none' : readRoll(readText(fields, 'roll')),
    ...(overlay ? { overlay } : {}),
  })
  return {
    target: deadline.targetOn,
    last_day: deadline.lastOn,
    until: deadline.untilAt.toString(),
    steps: deadline.steps.map(stepSentence),
  }
}

function readUnit(text: string): Unit {
  if (!isOneOf(UNITS, text)) throw new CalendarError('clock.unit_unknown', text)
  return text
}

function readRoll(text: string): Roll {
  if (!isOneOf(ROLLS, text)) throw new CalendarError('clock.roll_unknown', text)
  return text
}

function readAmount(value: unknown): number {
  if (value === undefined) throw new BadField('The field "amount" is missing.')
  if (typeof value !== 'number') throw new BadField('The field "amount" is not a number.')
  return value
}

const EVENT =
  /^(\d{4}-\d\d-\d\d)(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/

/** A date, a local date and time, or one with Z or an offset. Throws clock.event_invalid. */
function readEventTime(text: string): EventTime {
  const match = EVENT.exec(text)
  if (!match || !isIsoDay(match[1])) throw new CalendarError('clock.event_invalid', text)
  try {
    if (match[3]) return Temporal.Instant.from(text)
    return match[2] ? Temporal.PlainDateTime.from(text) : Temporal.PlainDate.from(text)
  } catch {
    throw new CalendarError('clock.event_invalid', text)
  }
}
