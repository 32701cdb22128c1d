// The small parts a handbook is made of: texts, ids, durations, days and opening spans, each with
// its limit.
import * as z from 'zod'
import { parseDuration } from '../../deadline/domain/house.ts'
import type { FindingCode } from '../domain/finding.ts'
import type { Text } from '../../platform/base/domain/language.ts'
import { readMail } from '../../platform/address/domain/mail.ts'
import { isBlank } from '../../platform/base/domain/text.ts'

export const MAX_TEXT = 4000
const MAX_LIST = 200
const MAX_DEPTH = 32

/** Marks a field with one of our own codes, which the reader of issues passes on as it is. */
const refused = (code: FindingCode, params: Record<string, string | number> = {}) => ({
  params: { finding: code, ...params },
})
// A pattern names its shape in the message, which the reader of issues takes from there.
const shape = (name: string) => refused('field.shape', { shape: name })

// Control characters hide or break text, and PostgreSQL stores no NUL. Half-spaces and direction
// marks are ordinary Persian.
const isPlain = (value: string): boolean => value.isWellFormed() && !/[^\P{Cc}\n\t]/u.test(value)

const words = z
  .string()
  .max(MAX_TEXT)
  .refine((value) => !isBlank(value), refused('field.missing', { field: '' }))
  .refine(isPlain, refused('field.characters'))

export const line = words
  .max(200)
  .refine((value) => !/[\n\t]/.test(value), refused('field.characters'))

export const text = z
  .strictObject({
    en: words.optional(),
    pl: words.optional(),
    lv: words.optional(),
    fa: words.optional(),
  })
  .refine(
    (value) => Object.keys(value).length > 0,
    refused('field.missing', { field: '' }),
  ) satisfies z.ZodType<Text>

export const id = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'id')

/** Steps and moves of the guide, rules of wording: 'past_peak', 'name-feeling'. */
export const underscoreId = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,59}$/, 'id')

/** As in the deadline packs: 'PL-CONS-7A'. */
export const ruleId = z
  .string()
  .max(60)
  .regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/, 'rule')
export const marketId = z.string().regex(/^[A-Z]{2}(?:-[A-Z]{2,3})?$/, 'market')
export const calendarId = z
  .string()
  .max(20)
  .regex(/^[A-Z]{2}(?:-[A-Z]+)?$/, 'calendar')
export const mail = z
  .string()
  .max(200)
  .refine((value) => readMail(value) === value.toLowerCase(), shape('mail'))

export const duration = z.string().refine(isDuration, shape('duration'))

export const day = z.string().refine(isDay, shape('day'))

export const timeZone = z.string().max(60).refine(isTimeZone, shape('time zone'))

/** A list whose entries are plain values and may each stand once. */
export const setOf = <T extends z.ZodType<string>>(entry: T) =>
  z
    .array(entry)
    .max(MAX_LIST)
    .superRefine((values, ctx) => {
      values.forEach((value, index) => {
        if (values.indexOf(value) < index)
          ctx.addIssue({ code: 'custom', path: [index], ...refused('field.repeated', { value }) })
      })
    })

const SPAN = /^(?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/

/**
 * Opening spans of one day, in order: ['09:00-12:00', '13:00-17:00']. '24:00' may end the last one.
 */
export const openingSpans = z
  .array(z.string().regex(SPAN, 'span'))
  .max(12)
  .superRefine((spans, ctx) => {
    let endBefore = ''
    spans.forEach((span, index) => {
      if (!SPAN.test(span)) return
      const [from = '', to = ''] = span.split('-')
      if (from >= to)
        ctx.addIssue({ code: 'custom', path: [index], ...refused('span.order', { span }) })
      else if (from < endBefore)
        ctx.addIssue({
          code: 'custom',
          path: [index],
          ...refused('span.overlap', { span, before: spans[index - 1] ?? '' }),
        })
      if (to > endBefore) endBefore = to
    })
  })

/**
 * What later chapters will give a shape: any JSON, so that it survives the database and the export.
 */
export const freeForm = z.unknown().refine((value) => isJson(value, MAX_DEPTH), shape('JSON'))

/**
 * One spelling only, '4 wh', so that equal handbooks have equal hashes; how much is too much is for
 * the deadlines to say.
 */
function isDuration(value: string): boolean {
  if (!/^\d{1,4} (?:min|h|wh|d|wd|weeks|months)$/.test(value)) return false
  try {
    parseDuration(value)
    return true
  } catch {
    return false
  }
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const parsed = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value)
}

function isTimeZone(value: string): boolean {
  // An offset such as '+02:00' would pass too, and would miss summer time.
  if (!/^[A-Z][A-Za-z_]*(?:\/[A-Za-z0-9_+-]+)*$/.test(value)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return true
  } catch {
    return false
  }
}

function isJson(value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'boolean') return true
  if (typeof value === 'string') return isPlain(value)
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth === 0) return false
  return Object.entries(value).every(([key, item]) => isPlain(key) && isJson(item, depth - 1))
}
