// `opoka deadline`: JSON lines with periods in, JSON lines with explained dates out; a bad line never stops the rest.
import { once } from 'node:events'
import { decideDeadline } from '../domain/clock/deadline.ts'
import { isIsoDay } from '../domain/clock/day.ts'
import { ClockFault } from '../domain/clock/fault.ts'
import type { CalendarId, EventTime, Overlay, Roll, Unit } from '../domain/clock/type.ts'
import { faultSentence, stepSentence } from './step-sentence.ts'

const LONGEST_LINE_BYTES = 64 * 1024
const NEWLINE = 10

/** Reads lines of `input` to its end and writes one answer a line to `output`, in order. Resolves when all is handed over. */
export async function runDeadline(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<void> {
  let gone = false // whoever reads has left (head, a closed pipe): that is no error
  const leave = () => void (gone = true)
  output.on('error', leave)
  output.on('close', leave)
  let answers = ''
  const flush = async () => {
    if (!answers || gone) return
    const text = answers
    answers = ''
    if (!output.write(text) && !gone) await Promise.race([once(output, 'drain'), once(output, 'close')]).catch(leave)
  }
  for await (const line of lines(input)) {
    if (gone) break
    if (line === FLUSH) {
      await flush()
      continue
    }
    const answer = line === TOO_LONG ? refuse(null, 'The line is longer than 64 KB.') : answerLine(line)
    if (answer !== null) answers += `${answer}\n`
    if (answers.length > LONGEST_LINE_BYTES) await flush()
  }
  await flush()
  output.off('error', leave)
  output.off('close', leave)
}

const TOO_LONG = Symbol('a line longer than the limit')
const FLUSH = Symbol('nothing more has arrived yet')

/** Lines as text; what is too long is dropped as it comes, so memory stays small. */
async function* lines(input: NodeJS.ReadableStream): AsyncGenerator<string | typeof TOO_LONG | typeof FLUSH> {
  let held: Buffer[] = []
  let size = 0
  for await (const piece of input) {
    const chunk = typeof piece === 'string' ? Buffer.from(piece) : (piece as Buffer)
    let from = 0
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      yield take(chunk.subarray(from, end))
      from = end + 1
    }
    hold(chunk.subarray(from))
    yield FLUSH
  }
  if (size > 0) yield take(Buffer.alloc(0))

  function hold(rest: Buffer): void {
    size += rest.length
    if (size > LONGEST_LINE_BYTES + 1) held = []
    else if (rest.length > 0) held.push(rest)
  }
  function take(rest: Buffer): string | typeof TOO_LONG {
    const length = size + rest.length
    const whole = held.length > 0 ? Buffer.concat([...held, rest]) : rest
    held = []
    size = 0
    const text = length > LONGEST_LINE_BYTES + 1 ? '' : whole.toString('utf8').replace(/\r$/, '')
    return length > LONGEST_LINE_BYTES + 1 || Buffer.byteLength(text) > LONGEST_LINE_BYTES ? TOO_LONG : text
  }
}

type Scalar = string | number | boolean | null
const refuse = (id: Scalar, error: string): string => JSON.stringify({ id, error })

/** The answer to one line, or null for a blank one. */
export function answerLine(line: string): string | null {
  const text = line.charCodeAt(0) === 0xfeff ? line.slice(1) : line
  if (text.trim() === '') return null
  let request: unknown
  try {
    request = JSON.parse(text)
  } catch {
    return refuse(null, 'The line is not valid JSON.')
  }
  if (typeof request !== 'object' || request === null || Array.isArray(request)) return refuse(null, 'The line is not a JSON object.')
  const fields = request as Record<string, unknown>
  const id = typeof fields.id === 'object' || fields.id === undefined ? null : (fields.id as Scalar)
  if (typeof fields.id === 'object' && fields.id !== null) return refuse(null, 'The id is not a string, number, boolean or null.')
  try {
    const overlay = readOverlay(fields.overlay)
    const deadline = decideDeadline({
      calendar: readText(fields, 'calendar') as CalendarId,
      zone: readText(fields, 'timezone'),
      event: readEventTime(readText(fields, 'event')),
      unit: readText(fields, 'unit') as Unit,
      amount: readAmount(fields.amount),
      roll: fields.roll == null ? 'none' : (readText(fields, 'roll') as Roll),
      ...(overlay ? { overlay } : {}),
    })
    return JSON.stringify({
      id,
      target: deadline.targetOn,
      last_day: deadline.lastOn,
      until: deadline.untilAt.toString(),
      steps: deadline.steps.map(stepSentence),
    })
  } catch (error) {
    if (error instanceof ClockFault) return refuse(id, faultSentence(error))
    if (error instanceof BadField) return refuse(id, error.message)
    if (error instanceof RangeError) return refuse(id, faultSentence(new ClockFault('clock.out_of_range')))
    throw error
  }
}

class BadField extends Error {}

function readText(fields: Record<string, unknown>, name: string): string {
  const value = fields[name]
  if (value === undefined) throw new BadField(`The field "${name}" is missing.`)
  if (typeof value !== 'string') throw new BadField(`The field "${name}" is not a text.`)
  return value
}

function readAmount(value: unknown): number {
  if (value === undefined) throw new BadField('The field "amount" is missing.')
  if (typeof value !== 'number') throw new BadField('The field "amount" is not a number.')
  return value
}

const EVENT = /^(\d{4}-\d\d-\d\d)(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/

/** A date, a local date and time, or one with Z or an offset. Throws clock.event_invalid. */
function readEventTime(text: string): EventTime {
  const match = EVENT.exec(text)
  if (!match || !isIsoDay(match[1])) throw new ClockFault('clock.event_invalid', text)
  try {
    if (match[3]) return Temporal.Instant.from(text)
    return match[2] ? Temporal.PlainDateTime.from(text) : Temporal.PlainDate.from(text)
  } catch {
    throw new ClockFault('clock.event_invalid', text)
  }
}

function readOverlay(value: unknown): Overlay | null {
  if (value == null) return null
  if (typeof value !== 'object' || Array.isArray(value)) throw new BadField('The field "overlay" is not an object with closed and open.')
  const { closed, open } = value as { closed?: unknown; open?: unknown }
  return { closed: readDays(closed, 'closed'), open: readDays(open, 'open') }
}

function readDays(value: unknown, name: string): string[] {
  if (value == null) return []
  if (!Array.isArray(value)) throw new BadField(`The field "overlay.${name}" is not a list of dates.`)
  return value
}
