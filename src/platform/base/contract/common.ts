// Shapes shared by every request and reply.
import { z } from 'zod'
import { LANGUAGES } from '../domain/language.ts'
import { cleanDraft, cleanText, isBlank } from '../domain/text.ts'
import { BRAND_ID } from '../domain/brand-id.ts'

/** Capitals are read as what they are: the same id. */
export const Id = z.uuid().toLowerCase()
export const BrandId = z.string().regex(new RegExp(`^${BRAND_ID}$`))
/**
 * Neither the calendar nor the database knows a year 0000, and an instant has nine decimals at
 * most.
 */
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
export const TextByLanguage = z.partialRecord(LanguageCode, z.string())
/** Text a person typed: storable, its invisible edges cut; what nobody can see is empty. */
export const words = (most: number, least = 1) =>
  z.string().transform(cleanText).pipe(z.string().min(least).max(most))
/** Text still being typed: storable, its spaces left alone. */
export const draft = (most: number) => z.string().transform(cleanDraft).pipe(z.string().max(most))
type Silent<T extends z.ZodType> = z.input<T> | null | undefined
/** What a program or a form sends for nothing: "", letters nobody sees, null. */
const emptyToNull = <T>(value: T): T | null =>
  typeof value === 'string' && isBlank(value) ? null : value
/** May be left out; empty is left out too. */
export const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value: Silent<T>) => emptyToNull(value), schema.nullish())
/** As optional, where null would mean something else than silence. */
export const leftOut = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value: Silent<T>) => emptyToNull(value) ?? undefined, schema.optional())
/** `value` when it is left out or empty. */
export const orElse = <T extends z.ZodType>(
  schema: T,
  value: z.core.util.NoUndefined<z.output<T>>,
) => z.preprocess((given: Silent<T>) => emptyToNull(given) ?? undefined, schema.default(value))
export const PersonRef = z.object({ id: Id, name: z.string() })

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

export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() })
