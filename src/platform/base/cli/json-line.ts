// JSON lines in, JSON lines out: one answer a line, in order; a bad line never stops the rest.
import { once } from 'node:events'
import { readArguments } from './argument.ts'
import { isRecord } from '../domain/narrow.ts'

export type Streams = {
  input: NodeJS.ReadableStream
  output: NodeJS.WritableStream
  errors: { write: (text: string) => unknown }
}
export const processStreams = (): Streams => ({
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
})

/** Somebody at a terminal would see nothing and think that it hangs. */
export function sayThatItWaits(command: string, { input, errors }: Streams): void {
  if ('isTTY' in input && input.isTTY)
    errors.write(
      `Waiting for JSON lines from the keyboard; Ctrl-D ends them (on Windows Ctrl-Z and Enter). npx opoka ${command} --help tells what they hold.\n`,
    )
}

/** What is said of a file's name behind a command that reads standard input. */
export const readsNoFile = (command: string): string =>
  `opoka ${command} reads standard input, not files: npx opoka ${command} < FILE`

const NEWLINE = 10
const HANDED_ON = 64 * 1024

export type Scalar = string | number | boolean | null

/** The answer to a line that cannot be worked on. */
export const refuse = (id: Scalar, error: string): string => JSON.stringify({ id, error })

/** A command that reads requests, one a line, and takes no options. */
export type LineCommand = {
  name: string
  usage: string
  longestBytes: number
  answer: (line: string) => string | null
}

/** The exit code: 0 when every line was answered, 2 for wrong usage. */
export async function runLineCommand(
  { name, usage, longestBytes, answer }: LineCommand,
  argv: readonly string[],
  streams: Streams,
): Promise<number> {
  const read = readArguments(argv, { instead: readsNoFile(name) })
  if (read === 'help') {
    streams.output.write(usage)
    return 0
  }
  if ('refused' in read) {
    streams.errors.write(`${read.refused}\n\n${usage}`)
    return 2
  }
  sayThatItWaits(name, streams)
  await answerLines(streams.input, streams.output, longestBytes, answer)
  return 0
}

/** An object with its id, or the refusal to write; null for a blank line. */
export function readRequest(
  line: string,
): { id: Scalar; fields: Record<string, unknown> } | string | null {
  const text = line.charCodeAt(0) === 0xfeff ? line.slice(1) : line
  if (text.trim() === '') return null
  let request: unknown
  try {
    request = JSON.parse(text)
  } catch {
    return refuse(null, 'The line is not valid JSON.')
  }
  if (!isRecord(request)) return refuse(null, 'The line is not a JSON object.')
  const { id = null } = request
  return isScalar(id)
    ? { id, fields: request }
    : refuse(null, 'The id is not a string, number, boolean or null.')
}

const isScalar = (value: unknown): value is Scalar =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)

/**
 * Reads lines of `input` to its end and writes what `answer` gives for each to `output`; nothing
 * for null. A line longer than `longestBytes` is refused.
 * Resolves when all is handed over.
 */
export async function answerLines(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  longestBytes: number,
  answer: (line: string) => string | null | Promise<string | null>,
): Promise<void> {
  let gone = false // whoever reads has left (head, a closed pipe): that is no error
  const leave = () => void (gone = true)
  output.on('error', leave)
  output.on('close', leave)
  let answers = ''
  const flush = async () => {
    if (!answers || gone) return
    const text = answers
    answers = ''
    if (output.write(text) || gone) return
    const over = new AbortController() // takes the other listener away, or each pause would leave one behind
    await Promise.race([
      once(output, 'drain', { signal: over.signal }),
      once(output, 'close', { signal: over.signal }),
    ]).catch(leave)
    over.abort()
  }
  for await (const line of lines(input, longestBytes)) {
    if (gone) break
    if (line === FLUSH) {
      await flush()
      continue
    }
    const said =
      line === TOO_LONG
        ? refuse(null, `The line is longer than ${Math.floor(longestBytes / 1024)} KB.`)
        : await answer(line)
    if (said !== null) answers += `${said}\n`
    if (answers.length > HANDED_ON) await flush()
  }
  await flush()
  output.off('error', leave)
  output.off('close', leave)
}

const TOO_LONG = Symbol('a line longer than the limit')
const FLUSH = Symbol('nothing more has arrived yet')

/** Lines as text; what is too long is dropped as it comes, so memory stays small. */
async function* lines(
  input: NodeJS.ReadableStream,
  longestBytes: number,
): AsyncGenerator<string | typeof TOO_LONG | typeof FLUSH> {
  let chunks: Buffer[] = []
  let size = 0
  for await (const piece of input) {
    const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece
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
    if (size > longestBytes + 1) chunks = []
    else if (rest.length > 0) chunks.push(rest)
  }
  function take(rest: Buffer): string | typeof TOO_LONG {
    const length = size + rest.length
    const whole = chunks.length > 0 ? Buffer.concat([...chunks, rest]) : rest
    chunks = []
    size = 0
    const text = length > longestBytes + 1 ? '' : whole.toString('utf8').replace(/\r$/, '')
    return length > longestBytes + 1 || Buffer.byteLength(text) > longestBytes ? TOO_LONG : text
  }
}
