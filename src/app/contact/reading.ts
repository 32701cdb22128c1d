// Reads a customer's words for cues. What staff write or say is never handed to it.
import { loadReader } from '../../adapters/cue-model.ts'
import type { ReadCue } from '../../domain/cue/cue.ts'
import { isLanguage, LANGUAGES } from '../../domain/language.ts'

/** `language` is the contact's; the reader finds out for itself when somebody writes in another. */
export function readCues(text: string, language: string | null): { cues: ReadCue[]; upset: number } {
  const { cues, upset } = loadReader()(text, isLanguage(language) ? language : undefined)
  return { cues, upset }
}

/** Each language's patterns are prepared at their first use: a moment after the start rather than under the first angry customer. */
export function prepareReading(): void {
  const [next, ...rest] = LANGUAGES
  const prepare = (language: string, others: readonly string[]) => {
    readCues('-', language)
    const [following, ...more] = others
    if (following) setImmediate(prepare, following, more)
  }
  setImmediate(prepare, next, rest)
}
