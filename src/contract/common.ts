// Shapes shared by every request and reply.
import { z } from 'zod'
import { TEXT_CUES } from '../domain/cue/cue.ts'
import { LANGUAGES } from '../domain/language.ts'
import { ROLES } from '../domain/handbook/handbook.ts'

/** Capitals are read as what they are: the same id. */
export const Id = z.uuid().toLowerCase()
export const BrandId = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/)
/** Neither the calendar nor the database knows a year 0000, and an instant has nine decimals at most. */
const isReadable = (text: string): boolean => {
  try {
    return Temporal.Instant.from(text).toZonedDateTimeISO('UTC').year > 0
  } catch {
    return false
  }
}
/** An instant, ISO 8601 in UTC. */
export const At = z.iso.datetime({ offset: true }).refine(isReadable)
/** A calendar day, YYYY-MM-DD. */
export const On = z.iso.date().refine((text) => !text.startsWith('0000'))
/** A whole number that a column of the database holds. */
export const Count = z.int().min(0).max(2_147_483_647)
export const LanguageCode = z.enum(LANGUAGES)
export const RoleName = z.enum(ROLES)
export const TextByLanguage = z.partialRecord(LanguageCode, z.string())
/** No control characters but line breaks and tabs, and no half of a character pair: neither can be stored. */
// eslint-disable-next-line no-control-regex
const clean = (value: string): string => value.toWellFormed().replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
/** Text a person typed: trimmed, cleaned. */
export const words = (most: number, least = 1) => z.string().transform((value) => clean(value).trim()).pipe(z.string().min(least).max(most))
/** Text still being typed: cleaned, its spaces left alone. */
export const draft = (most: number) => z.string().transform(clean).pipe(z.string().max(most))
export const Mail = z.string().trim().toLowerCase().pipe(z.email().max(254))
export const Password = z.string().min(12).max(200)

export const PersonRef = z.object({ id: Id, name: z.string() })

/** A cue read in a customer's text, at [from, to) of it. */
export const ReadCue = z.object({ cue: z.enum(TEXT_CUES), words: z.string(), from: z.int(), to: z.int(), p: z.number() })

/** RFC 9457. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** For request.invalid: which fields, and why. */
  fields: z.array(z.object({ path: z.string(), code: z.string() })).optional(),
  requestId: z.string(),
})
export type Problem = z.infer<typeof Problem>

export const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() })
