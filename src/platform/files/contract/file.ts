// What is told of files that were sent in.
import { z } from 'zod'
import { ASIDE_WHYS } from '../domain/file-kind.ts'

/** Files that were not taken, each with the reason; all else of the request was. */
export const PutAside = z.array(z.object({ name: z.string(), why: z.enum(ASIDE_WHYS) }))
