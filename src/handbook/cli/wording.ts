// `opoka wording`: drafts in, remarks out, a JSON line each; without a database, and nothing is
// kept.
import { stat } from 'node:fs/promises'
import { getDefault } from '../app/handbook-default.ts'
import { readHandbook } from '../app/handbook-source.ts'
import { guessLanguage } from '../../signal/domain/guess-language.ts'
import { isLanguage } from '../../platform/base/domain/language.ts'
import { checkWording } from '../../style/domain/check.ts'
import type { AnyFacts } from '../../style/domain/fact.ts'
import type { Wording } from '../../style/domain/type.ts'
import { isRecord } from '../../platform/base/domain/narrow.ts'
import { findUnknownField, readArguments } from '../../platform/base/cli/argument.ts'
import {
  answerLines,
  processStreams,
  readRequest,
  readsNoFile,
  refuse,
  sayThatItWaits,
  type Streams,
} from '../../platform/base/cli/json-line.ts'
import { findBadFact } from './wording-fact.ts'

const LONGEST_LINE_BYTES = 4 * 1024 * 1024
const USAGE = `Usage: npx opoka wording [--handbook DIR] < drafts.jsonl

Reads {"id","lang","text","facts"?} a line and prints {"id","remarks":[{"rule","from","to","why","better"}]}; [from, to) counts UTF-16 units.
facts are {"name","clocks":[{"kind","until"}],"promises":[...],"asked":[...],"apologies":n,"earlier":[...],"today","zone"}, each of which may be
left out: kind is legal or house, until and today a date or a time, promises and asked texts or {"what","until"} and {"question","answer"}.
The rules are those of the handbook that ships, or of the one in DIR. A line that cannot be read, or a fact that is none of these, gives {"id","error"}.
`

const FIELDS = ['id', 'lang', 'text', 'facts']

/**
 * The exit code: 0 when every line was answered, 1 when the handbook has errors, 2 for wrong usage.
 */
export async function runWording(
  argv: readonly string[],
  streams: Streams = processStreams(),
): Promise<number> {
  const { input, output, errors } = streams
  const read = readArguments(argv, {
    options: { '--handbook': true },
    instead: readsNoFile('wording'),
  })
  if (read === 'help') {
    output.write(USAGE)
    return 0
  }
  if ('refused' in read) {
    errors.write(`${read.refused}\n\n${USAGE}`)
    return 2
  }
  const dir = read.options.get('--handbook')
  const wording = dir ? await readWording(dir, errors) : getDefault().wording
  if (wording === null) return 1
  sayThatItWaits('wording', streams)
  await answerLines(input, output, LONGEST_LINE_BYTES, (line) =>
    answerDraft(wording, line, Temporal.Now.plainDateISO().toString()),
  )
  return 0
}

async function readWording(dir: string, errors: Streams['errors']): Promise<Wording | null> {
  if (!(await stat(dir).catch(() => null))?.isDirectory()) {
    errors.write(`${dir} is not a folder that can be read.\n`)
    return null
  }
  const { handbook } = await readHandbook(dir)
  if (!handbook)
    errors.write(`The handbook in ${dir} has errors; npx opoka handbook check ${dir} names them.\n`)
  return handbook?.wording ?? null
}

/** The answer to one line, or null for a blank one; `today` stands in where the facts name none. */
export function answerDraft(wording: Wording, line: string, today: string): string | null {
  const request = readRequest(line)
  if (request === null || typeof request === 'string') return request
  const { id, fields } = request
  const wrong = findUnknownField(fields, FIELDS) ?? findBadFact(fields.facts)
  if (wrong !== null) return refuse(id, wrong)
  const { text, lang, facts } = fields
  if (typeof text !== 'string')
    return refuse(
      id,
      text === undefined ? 'The field "text" is missing.' : 'The field "text" is not a text.',
    )
  if (lang !== undefined && lang !== null && !isLanguage(lang))
    return refuse(id, 'The field "lang" is none of en, pl, lv, fa.')
  const known: AnyFacts = isRecord(facts) ? facts : {}
  const language = isLanguage(lang) ? lang : guessLanguage(text)
  return JSON.stringify({
    id,
    remarks: checkWording(wording, text, language, { ...known, today: known.today ?? today }),
  })
}
