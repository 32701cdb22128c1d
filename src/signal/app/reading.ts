// Reads a customer's words for cues. What staff write or say is never handed to it.
import { loadReader } from '../adapters/cue-model.ts'
import { type ReadCue, TALK_CUES } from '../domain/cue.ts'
import { makeReader } from '../domain/reader.ts'
import { isLanguage, LANGUAGES } from '../../platform/base/domain/language.ts'
import type { Ctx, Services } from '../../platform/database/app/ctx.ts'

export type Reading = {
  /**
   * `language` is the contact's; the reader finds out for itself when somebody writes in another.
   * However many texts are read, each waits its turn.
   */
  readCues(text: string, language: string | null): Promise<{ cues: ReadCue[]; upset: number }>
  /** The same of a story that is told once, without what only means something in a talk. */
  readStory(text: string, language: string | null): Promise<{ cues: ReadCue[]; upset: number }>
  /**
   * Each language's patterns are prepared at their first use: a moment after the start rather than
   * under the first angry customer.
   */
  prepare(): void
}
declare module '../../platform/database/app/ctx.ts' {
  interface Services {
    reading: Reading
  }
}
export type ReadingCtx = Ctx & Pick<Services, 'reading'>

/** Characters after which everybody else has a turn: some milliseconds of reading. */
const BREATH = 4_000

export function makeReading({ log }: Pick<Ctx, 'log'>): Reading {
  let reader: ReturnType<typeof makeReader> | null = null
  let readSince = 0
  const read = (text: string, language: string | null | undefined) =>
    (reader ??= openReader(log))(text, isLanguage(language) ? language : undefined)
  const prepare = ([language, ...rest]: readonly string[]) => {
    if (!language) return
    read('-', language)
    setImmediate(prepare, rest)
  }
  const readCues: Reading['readCues'] = async (text, language) => {
    const { cues, upset } = read(text, language)
    readSince += text.length
    if (readSince >= BREATH) {
      readSince = 0
      await new Promise((resolve) => setImmediate(resolve))
    }
    return { cues, upset }
  }
  return {
    readCues,
    async readStory(text, language) {
      const { cues, upset } = await readCues(text, language)
      return { cues: cues.filter(({ cue }) => !TALK_CUES.has(cue)), upset }
    },
    prepare: () => void setImmediate(prepare, LANGUAGES),
  }
}

/**
 * Nobody's words are lost for a file that is broken: then the patterns read alone, and the log says
 * so.
 */
function openReader(log: Ctx['log']): ReturnType<typeof makeReader> {
  try {
    return loadReader()
  } catch (error) {
    log.error({ err: error }, 'the cue model could not be read; patterns read alone')
    return makeReader(null)
  }
}
