// The outside form of wording.yaml: all rules of the wording check, or what a brand changes of the
// default ones.
import * as z from 'zod'
import { LANGUAGES } from '../../platform/base/domain/language.ts'
import type { WordingChanges } from '../domain/resolve.ts'
import { type Wording, WORDING_CHECKS, type WordingRule } from '../domain/type.ts'
import { line, setOf, text, underscoreId } from '../../chapter/contract/handbook-field.ts'

const MAX_PATTERNS = 300
const MAX_PATTERN = 1000

const patterns = z.partialRecord(
  z.enum(LANGUAGES),
  z.array(z.string().min(1).max(MAX_PATTERN)).max(MAX_PATTERNS),
)

const rule = z.strictObject({
  id: underscoreId,
  paragraph: line.max(20),
  name: text,
  why: text,
  better: text,
  patterns: patterns.optional(),
  unless: patterns.optional(),
  check: z.enum(WORDING_CHECKS).optional(),
}) satisfies z.ZodType<WordingRule>
const rules = z.array(rule).max(200)

export const wordingSchema = z.strictObject({ rules }) satisfies z.ZodType<Wording>

const mark = z.literal('wording/1').optional()
export const wordingFile = z.strictObject({ opoka: mark, rules })
export const wordingChangesFile = z.strictObject({
  opoka: mark,
  from: z.literal('default'),
  without: setOf(underscoreId).optional(),
  rules: rules.optional(),
}) satisfies z.ZodType<WordingChanges & { opoka?: string | undefined; from: string }>
