// A cue as it is told to pages.
import { z } from 'zod'
import { TEXT_CUES } from '../domain/cue.ts'

/** A cue read in a customer's text, at [from, to) of it. */
export const ReadCue = z.object({
  cue: z.enum(TEXT_CUES),
  words: z.string(),
  from: z.int(),
  to: z.int(),
  p: z.number(),
})
