// Cuts a multipart body into its parts while it comes (RFC 7578): nothing of it is held longer than
// one piece of the network's.
import { InvalidRequest } from './problem.ts'

export type PartHead = {
  name: string
  /** Null for a plain field. */ filename: string | null
  mediaType: string
}
export type PartEvent = { head: PartHead } | { bytes: Buffer }

const MAX_HEAD_BYTES = 8_192
/** Before the first boundary there is nothing to say. */
const MAX_PREAMBLE_BYTES = 1_024
const LINE = Buffer.from('\r\n')
const HEAD_END = Buffer.from('\r\n\r\n')

const broken = () => new InvalidRequest([{ path: '', code: 'multipart' }])

/** The boundary of a content type; null when it has none that the standard allows. */
export function boundaryOf(contentType: string): string | null {
  const found = /;\s{0,8}boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType)
  return found?.[1] ?? found?.[2] ?? null
}

/** Where the reading stands: what has come and is not read yet, and what is to come next. */
type Reading = { rest: Buffer; next: 'preamble' | 'mark' | 'head' | 'data' | 'end' }

/**
 * Each part's head, then its bytes in pieces, never an empty one. Throws request.invalid for what
 * is no multipart body, or ends too soon.
 */
export async function* readParts(
  body: AsyncIterable<Uint8Array>,
  boundary: string,
): AsyncGenerator<PartEvent> {
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  // The first boundary may stand at the very beginning, without a line break.
  const reading: Reading = { rest: Buffer.from(LINE), next: 'preamble' }
  for await (const piece of body) {
    if (reading.next === 'end') continue
    const { rest } = reading
    reading.rest =
      rest.length === 0
        ? Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
        : Buffer.concat([rest, piece])
    let before: Reading['next']
    do {
      before = reading.next
      const event = readNext(reading, delimiter)
      if (event) yield event
    } while (reading.next !== before)
  }
  if (reading.next !== 'end') throw broken()
}

/** One step as far as what has come allows; `next` stays as it is when more must come. */
function readNext(reading: Reading, delimiter: Buffer): PartEvent | null {
  switch (reading.next) {
    case 'preamble':
    case 'data':
      return readUntil(reading, delimiter)
    case 'mark':
      readMark(reading)
      return null
    case 'head':
      return readHeadOf(reading)
    case 'end':
      return null
  }
}

/** Bytes up to the next boundary, or to where it may begin. */
function readUntil(reading: Reading, delimiter: Buffer): PartEvent | null {
  const { rest, next } = reading
  const at = rest.indexOf(delimiter)
  const until = at === -1 ? Math.max(0, rest.length - delimiter.length + 1) : at
  if (next === 'preamble' && until > MAX_PREAMBLE_BYTES) throw broken()
  if (at !== -1) {
    reading.rest = rest.subarray(at + delimiter.length)
    reading.next = 'mark'
  } else if (next === 'data') reading.rest = rest.subarray(until)
  return next === 'data' && until > 0 ? { bytes: rest.subarray(0, until) } : null
}

/** Behind a boundary: a line break before another part, or two dashes at the end of all. */
function readMark(reading: Reading): void {
  const { rest } = reading
  if (rest.length < 2) return
  if (rest.subarray(0, 2).equals(LINE)) reading.next = 'head'
  else if (rest.toString('latin1', 0, 2) === '--') reading.next = 'end'
  else throw broken()
}

function readHeadOf(reading: Reading): PartEvent | null {
  const { rest } = reading
  const at = rest.indexOf(HEAD_END)
  if (at > MAX_HEAD_BYTES || (at === -1 && rest.length > MAX_HEAD_BYTES)) throw broken()
  if (at === -1) return null
  reading.rest = rest.subarray(at + HEAD_END.length)
  reading.next = 'data'
  return { head: readHead(rest.toString('utf8', 0, at)) }
}

/** Browsers write a quote and line breaks in a name as %22, %0D and %0A. */
const readName = (text: string): string =>
  text.replace(/%22/g, '"').replace(/%0D/gi, '\r').replace(/%0A/gi, '\n')

function readHead(text: string): PartHead {
  const lines = text.split('\r\n')
  const valueOf = (header: string) =>
    lines
      .find((line) => line.toLowerCase().startsWith(header))
      ?.slice(header.length)
      .trim() ?? null
  const disposition = valueOf('content-disposition:')
  if (!disposition || !/^form-data\b/i.test(disposition)) throw broken()
  const parameter = (name: string) =>
    new RegExp(`;\\s?${name}=(?:"([^"]*)"|([^\\s;"]+))`, 'i').exec(disposition)
  const [name, filename] = ['name', 'filename'].map((key) => {
    const found = parameter(key)
    return found ? readName(found[1] ?? found[2] ?? '') : null
  })
  if (name === null || name === undefined) throw broken()
  return {
    name,
    filename: filename ?? null,
    mediaType: valueOf('content-type:')?.slice(0, 200) || 'application/octet-stream',
  }
}
