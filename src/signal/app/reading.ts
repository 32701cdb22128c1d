// Reads a customer's words for cues. What staff write or say is never handed to it.
import { loadReader } from '../adapters/cue-model.ts'
import type { ReadCue } from '../domain/cue.ts'
import { makeReader } from '../domain/reader.ts'
import { isLanguage, LANGUAGES } from '../../platform/base/domain/language.ts'
import type { Ctx } from '../../platform/database/app/ctx.ts'

let read: ReturnType<typeof makeReader> | null = null

/**
 * Nobody's words are lost for a file that is broken: then the patterns read alone, and the log says
 * so.
 */
function getReader(ctx: Ctx): ReturnType<typeof makeReader> {
  if (read) return read
  try {
    read = loadReader()
  } catch (error) {
    ctx.log.error({ err: error }, 'the cue model could not be read; patterns read alone')
    read = makeReader(null)
  }
  return read
}

/** Characters after which everybody else has a turn: some milliseconds of reading. */
const BREATH = 4_000
let readSince = 0

/**
 * `language` is the contact's; the reader finds out for itself when somebody writes in another.
 * However many texts are read, each waits its turn.
 */
export async function readCues(
  ctx: Ctx,
  text: string,
  language: string | null,
): Promise<{ cues: ReadCue[]; upset: number }> {
  const { cues, upset } = getReader(ctx)(text, isLanguage(language) ? language : undefined)
  readSince += text.length
  if (readSince >= BREATH) {
    readSince = 0
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { cues, upset }
}

/**
 * Each language's patterns are prepared at their first use: a moment after the start rather than
 * under the first angry customer.
 */
export function prepareReading(ctx: Ctx): void {
  const prepare = ([language, ...rest]: readonly string[]) => {
    if (!language) return
    getReader(ctx)('-', isLanguage(language) ? language : undefined)
    setImmediate(prepare, rest)
  }
  setImmediate(prepare, LANGUAGES)
}
