// `opoka guide`: contacts in, the advice after each of their events out, JSON lines; without a
// database, and nothing is kept.
import { loadReader } from '../../../signal/adapters/cue-model.ts'
import { readShipped } from '../../../handbook/app/shipped.ts'
import { getDefault } from '../../../handbook/app/handbook-default.ts'
import { readHandbook } from '../../../handbook/app/handbook-source.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import { beginGuide, stepGuide } from '../../../guide/domain/guide.ts'
import type { Known } from '../../../guide/domain/event.ts'
import type { Guidance } from '../../../guide/domain/state.ts'
import type { Guide } from '../../../guide/domain/type.ts'
import type { Handbook } from '../../../handbook/domain/handbook.ts'
import { isLanguage, type Language } from '../../../platform/base/domain/language.ts'
import { knownFrom } from './guide-known.ts'
import { type CueReader, readEvent } from './guide-event.ts'
import { BadField, type Moment, momentsFrom } from './guide-moment.ts'
import { findUnknownField, readArguments } from '../../../platform/base/cli/argument.ts'
import {
  answerLines,
  processStreams,
  readRequest,
  readsNoFile,
  refuse,
  type Scalar,
  sayThatItWaits,
  type Streams,
} from '../../../platform/base/cli/json-line.ts'

const LONGEST_LINE_BYTES = 1024 * 1024
const MAX_EVENTS = 20_000
const USAGE = `Usage: npx opoka guide [--handbook DIR] < contacts.jsonl

Reads a contact a line: {"id","brand","lang","events":[{"at","who":"customer"|"agent","cue"?,"text"?,"fact"?}]}, and prints after each event
{"id","at","step","tension","past_peak","advice":[{"kind","say"|"do"|"avoid","text","why"}]}; the value of "say", "do" or "avoid" is the id of the move.
"at" is an instant, a local date and time, or seconds from the beginning. "fact" is a text or {"kind","text","source","state":"open"|"agreed"|"disputed"};
{"fact":"agreed"} or {"fact":"disputed"} says it of all facts so far. An event may have "wish", "said", "done", "go", "approach", "safety", "held" or "ended" instead, "finding": "ours"|"not_ours"|"unavailable"|"cannot" with "found" (what was found), or
"form": "m"|"f"|"many"|"unknown" (whom one speaks to). A fact whose source is not the customer, or with "checked": true, was found by us.
A contact may have "channel", "category" (of the brand's handbook: brings owner, clock and what may be promised) and "known". Without a brand it follows the guide that ships.
A line or an event that cannot be read gives {"id","error"}, and the rest go on.
`

const FIELDS = ['id', 'brand', 'lang', 'events', 'channel', 'category', 'known']

type Book = { guide: Guide; handbook: Handbook | null }

/**
 * The exit code: 0 when every line was answered, 1 when the handbook has errors, 2 for wrong usage.
 */
export async function runGuide(
  argv: readonly string[],
  streams: Streams = processStreams(),
): Promise<number> {
  const { input, output, errors } = streams
  const asked = readArguments(argv, {
    options: { '--handbook': true },
    instead: readsNoFile('guide'),
  })
  if (asked === 'help') {
    output.write(USAGE)
    return 0
  }
  if ('refused' in asked) {
    errors.write(`${asked.refused}\n\n${USAGE}`)
    return 2
  }
  const dir = asked.options.get('--handbook')
  const given = dir ? (await readHandbook(dir)).handbook : null
  if (dir && !given) {
    errors.write(
      `There is no handbook without errors in ${dir}; npx opoka handbook check ${dir} names them.\n`,
    )
    return 1
  }
  const books = new Map<string, Promise<Book | null>>()
  const open = (brand: string): Promise<Book | null> => {
    const book =
      books.get(brand) ??
      (given ? Promise.resolve({ guide: given.guide, handbook: given }) : openShipped(brand))
    books.set(brand, book)
    return book
  }
  sayThatItWaits('guide', streams)
  await answerLines(input, output, LONGEST_LINE_BYTES, (line) =>
    answerContact(line, open, loadReader()),
  )
  return 0
}

/** null when none of that name ships. */
async function openShipped(brand: string): Promise<Book | null> {
  if (brand === '' || brand === 'default') return { guide: getDefault().guide, handbook: null }
  try {
    const { handbook } = await readShipped(brand)
    return handbook && { guide: handbook.guide, handbook }
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

/** A line for each event, or one that says what is wrong with the whole; null for a blank one. */
async function answerContact(
  line: string,
  open: (brand: string) => Promise<Book | null>,
  read: CueReader,
): Promise<string | null> {
  const request = readRequest(line)
  if (request === null || typeof request === 'string') return request
  const { id, fields } = request
  const unknown = findUnknownField(fields, FIELDS)
  if (unknown !== null) return refuse(id, unknown)
  try {
    const brand = readBrand(fields.brand)
    const wished = readLanguage(fields.lang)
    const events = readEvents(fields.events)
    const book = await open(brand ?? '')
    if (!book) return refuse(id, `No brand "${String(brand).slice(0, 60)}" ships.`)
    const language = wished ?? book.handbook?.brand.languages[0] ?? 'en'
    const moments = momentsFrom(events, book.handbook?.brand.timeZone ?? 'UTC')
    const known = knownFrom(fields, language, book.handbook, moments.beginsAt)
    return tell(id, { guide: book.guide, known }, moments.events, (moment, index, state) =>
      readEvent(moment, index, { state, language, read }),
    )
  } catch (error) {
    if (error instanceof BadField) return refuse(id, error.message)
    throw error
  }
}

function readBrand(brand: unknown): string | null {
  if (brand === undefined || brand === null) return null
  if (typeof brand !== 'string') throw new BadField('The field "brand" is not a text.')
  return brand
}

function readLanguage(lang: unknown): Language | null {
  if (lang === undefined || lang === null) return null
  if (!isLanguage(lang)) throw new BadField('The field "lang" is none of en, pl, lv, fa.')
  return lang
}

function readEvents(events: unknown): unknown[] {
  if (events === undefined) throw new BadField('The field "events" is missing.')
  if (!Array.isArray(events)) throw new BadField('The field "events" is not a list.')
  if (events.length === 0) throw new BadField('There are no events.')
  if (events.length > MAX_EVENTS) throw new BadField(`There are more than ${MAX_EVENTS} events.`)
  return events
}

function tell(
  id: Scalar,
  { guide, known }: { guide: Guide; known: Known },
  moments: readonly Moment[],
  read: (moment: Moment, index: number, state: Guidance['state']) => ReturnType<typeof readEvent>,
): string {
  let guidance: Guidance = { state: beginGuide(guide, known), advice: [] }
  const seen = new Set<unknown>()
  return moments
    .map((moment, index) => {
      try {
        const own = ownId(moment.event)
        // An event that names itself is told once, however often it is sent.
        const events =
          own !== undefined && own !== null && seen.has(own)
            ? []
            : read(moment, index, guidance.state)
        seen.add(own)
        for (const event of events) guidance = stepGuide(guide, guidance.state, event, event.at)
        return JSON.stringify(
          toLine(id, moment, guidance, new Set(events.map((event) => event.id))),
        )
      } catch (error) {
        if (error instanceof BadField)
          return JSON.stringify({
            id,
            ...(moment.given === undefined ? {} : { at: moment.given }),
            error: error.message,
          })
        throw error
      }
    })
    .join('\n')
}

const ownId = (event: unknown): unknown =>
  typeof event === 'object' && event !== null && 'id' in event ? event.id : undefined

function toLine(
  id: Scalar,
  moment: Moment,
  { state, advice }: Guidance,
  now: ReadonlySet<string>,
): object {
  return {
    id,
    at: moment.given ?? moment.at,
    step: state.step,
    tension: Math.round(state.tension),
    past_peak: state.phase === 'past',
    advice: advice.map((each) => ({
      kind: each.kind,
      [each.kind]: each.move,
      text: each.text,
      why: each.why,
      paragraph: each.paragraph,
      cue: each.cue,
      ...(each.words === null ? {} : { words: each.words }),
      ...(each.approach === null ? {} : { approach: each.approach }),
      ...(each.isProposed ? { proposed: true } : {}),
      ...(each.source === null ? {} : { source: each.source }),
      ...(each.counts === null ? {} : { counts: each.counts }),
    })),
    phase: state.phase,
    warnings: state.warnings,
    empathy: state.empathy,
    ended: state.ended,
    cues: state.cues
      .filter((heard) => now.has(heard.event))
      .map(({ cue, words, p }) => ({ cue, words, p })),
  }
}
