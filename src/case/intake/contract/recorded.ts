// What taking a case in answers, as it is kept with the request's Idempotency-Key.
import { z } from 'zod'

/** `replayed`: the request had come before, and nothing was written now. */
export const RecordedIntake = z.object({
  id: z.string(),
  ref: z.string(),
  brand: z.string(),
  link: z.string(),
  replayed: z.boolean(),
})
