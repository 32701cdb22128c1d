// `opoka cues`: JSON lines with customers' texts in, the cues read in them out; a bad line never
// stops the rest.
import { loadReader } from '../adapters/cue-model.ts'
import type { makeReader } from '../domain/reader.ts'
import { isLanguage, LANGUAGES } from '../../platform/base/domain/language.ts'
import { findUnknownField, readArguments } from '../../platform/base/cli/argument.ts'
import {
  answerLines,
  processStreams,
  readRequest,
  readsNoFile,
  refuse,
  sayThatItWaits,
} from '../../platform/base/cli/json-line.ts'

const LONGEST_LINE_BYTES = 1024 * 1024
const FIELDS = ['id', 'lang', 'text']
const USAGE = `Usage: npx opoka cues < texts.jsonl

Reads a customer's text a line: {"id","lang"?,"text"}, and prints {"id","lang","upset","cues":[{"cue","words","p"}]}, or {"id","error"}.
"lang" is one of ${LANGUAGES.join(', ')} and is guessed where it is missing; "upset" and "p" lie between 0 and 1. A field that is none of these is refused.
`

/** The exit code: 0 when every line was answered, 2 for wrong usage. */
export async function runCuesCommand(
  argv: readonly string[],
  streams = processStreams(),
): Promise<number> {
  const read = readArguments(argv, { instead: readsNoFile('cues') })
  if (read === 'help') {
    streams.output.write(USAGE)
    return 0
  }
  if ('refused' in read) {
    streams.errors.write(`${read.refused}\n\n${USAGE}`)
    return 2
  }
  sayThatItWaits('cues', streams)
  await runCues(streams.input, streams.output)
  return 0
}

/**
 * Reads {"id","lang"?,"text"} a line and writes {"id","lang","upset","cues":[{"cue","words","p"}]},
 * or {"id","error"}.
 */
export async function runCues(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<void> {
  const read = loadReader()
  await answerLines(input, output, LONGEST_LINE_BYTES, (line) => answerCues(line, read))
}

/** The answer to one line, or null for a blank one. */
export function answerCues(line: string, read: ReturnType<typeof makeReader>): string | null {
  const request = readRequest(line)
  if (request === null || typeof request === 'string') return request
  const { id, fields } = request
  const unknown = findUnknownField(fields, FIELDS)
  if (unknown !== null) return refuse(id, unknown)
  const { text, lang } = fields
  if (typeof text !== 'string')
    return refuse(
      id,
      text === undefined ? 'The field "text" is missing.' : 'The field "text" is not a text.',
    )
  if (lang !== undefined && lang !== null && !isLanguage(lang))
    return refuse(id, 'The field "lang" is none of en, pl, lv, fa.')
  const { language, upset, cues } = read(text, isLanguage(lang) ? lang : undefined)
  return JSON.stringify({
    id,
    lang: language,
    upset,
    cues: cues.map(({ cue, words, p }) => ({ cue, words, p })),
  })
}
