// `opoka wording`: drafts in, remarks out, a JSON line each; without a database, and nothing is kept.
import { stat } from 'node:fs/promises'
import { getDefault } from '../app/handbook-default.ts'
import { readHandbook } from '../app/handbook-source.ts'
import { guessLanguage } from '../domain/cue/guess-language.ts'
import { isLanguage } from '../domain/language.ts'
import { checkWording } from '../domain/wording/check.ts'
import type { Wording, WordingFacts } from '../domain/wording/type.ts'
import { findUnknownField, readArguments } from './argument.ts'
import { answerLines, processStreams, readRequest, readsNoFile, refuse, sayThatItWaits, type Streams } from './json-line.ts'

const LONGEST_LINE_BYTES = 4 * 1024 * 1024
const USAGE = `Usage: npx opoka wording [--handbook DIR] < drafts.jsonl

Reads {"id","lang","text","facts"?} a line and prints {"id","remarks":[{"rule","from","to","why","better"}]}; [from, to) counts UTF-16 units.
facts are {"name","clocks":[{"kind","until"}],"promises":[...],"asked":[...],"apologies":n,"today","zone"}, each of which may be left out.
The rules are those of the handbook that ships, or of the one in DIR. A line that cannot be read gives {"id","error"}.
`

const FIELDS = ['id', 'lang', 'text', 'facts']
const FACT_FIELDS = ['name', 'clocks', 'promises', 'asked', 'apologies', 'earlier', 'today', 'zone']
const LIST_FIELDS = { clocks: ['kind', 'until'], promises: ['what', 'until'], asked: ['question', 'answer'] }

/** The exit code: 0 when every line was answered, 1 when the handbook has errors, 2 for wrong usage. */
export async function runWording(argv: readonly string[], streams: Streams = processStreams()): Promise<number> {
  const { input, output, errors } = streams
  const read = readArguments(argv, { options: { '--handbook': true }, instead: readsNoFile('wording') })
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
  await answerLines(input, output, LONGEST_LINE_BYTES, (line) => answerDraft(wording, line, Temporal.Now.plainDateISO().toString()))
  return 0
}

async function readWording(dir: string, errors: Streams['errors']): Promise<Wording | null> {
  if (!(await stat(dir).catch(() => null))?.isDirectory()) {
    errors.write(`${dir} is not a folder that can be read.\n`)
    return null
  }
  const { handbook } = await readHandbook(dir)
  if (!handbook) errors.write(`The handbook in ${dir} has errors; npx opoka handbook check ${dir} names them.\n`)
  return handbook?.wording ?? null
}

/** The answer to one line, or null for a blank one; `today` stands in where the facts name none. */
export function answerDraft(wording: Wording, line: string, today: string): string | null {
  const request = readRequest(line)
  if (request === null || typeof request === 'string') return request
  const { id, fields } = request
  const unknown = findUnknown(fields)
  if (unknown !== null) return refuse(id, unknown)
  const { text, lang, facts } = fields
  if (typeof text !== 'string') return refuse(id, text === undefined ? 'The field "text" is missing.' : 'The field "text" is not a text.')
  if (lang !== undefined && lang !== null && !isLanguage(lang)) return refuse(id, 'The field "lang" is none of en, pl, lv, fa.')
  const known = isObject(facts) ? (facts as WordingFacts) : {}
  const language = isLanguage(lang) ? lang : guessLanguage(text)
  return JSON.stringify({ id, remarks: checkWording(wording, text, language, { ...known, today: typeof known.today === 'string' ? known.today : today }) })
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** In the line, its facts, and what its facts list. */
function findUnknown(fields: Record<string, unknown>): string | null {
  const { facts } = fields
  const inLine = findUnknownField(fields, FIELDS) ?? (isObject(facts) ? findUnknownField(facts, FACT_FIELDS, 'facts.') : null)
  if (inLine !== null || !isObject(facts)) return inLine
  for (const [name, known] of Object.entries(LIST_FIELDS)) {
    const list = Array.isArray(facts[name]) ? facts[name] : []
    for (const item of list) {
      const unknown = isObject(item) ? findUnknownField(item, known, `facts.${name}.`) : null
      if (unknown !== null) return unknown
    }
  }
  return null
}
