// A handbook as it is read on a screen, with the legal rules that bind its brand.
import { z } from 'zod'
import { SEVERITIES } from '../../chapter/domain/finding.ts'
import { At, BrandId, On } from '../../platform/base/contract/common.ts'
import { handbookSchema } from './handbook.ts'
import { HANDBOOK_PARTS } from '../domain/diff.ts'

export const Finding = z.object({
  severity: z.enum(SEVERITIES),
  code: z.string(),
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])),
  file: z.string().nullable(),
  line: z.int().nullable(),
  params: z.record(z.string(), z.unknown()),
})

const part = { code: z.string(), part: z.enum(HANDBOOK_PARTS), id: z.string() }
/** As the domain makes them, with the kind of change as their code. */
const Change = z.discriminatedUnion('change', [
  z.object({ ...part, change: z.enum(['added', 'removed', 'reordered']) }),
  z.object({
    ...part,
    change: z.literal('changed'),
    fields: z.array(
      z.object({
        field: z.string(),
        before: z.unknown().optional(),
        after: z.unknown().optional(),
      }),
    ),
  }),
])

export const HandbookCheck = z.object({
  ok: z.boolean(),
  findings: z.array(Finding),
  changes: z.array(Change),
  hash: z.string().nullable(),
})

export type HandbookCheck = z.infer<typeof HandbookCheck>

export const LawRule = z.object({
  id: z.string(),
  sector: z.string(),
  action: z.string(),
  amount: z.int().nullable(),
  unit: z.string().nullable(),
  certainty: z.string(),
  legalBasis: z.string(),
  silence: z.string(),
  effectiveFrom: On.nullable(),
  effectiveTo: On.nullable(),
  sources: z.array(z.string()),
  notes: z.string(),
  proposed: z.boolean(),
  usedBy: z.array(z.string()),
  confirmed: z.object({ by: z.string(), at: At, note: z.string().nullable() }).nullable(),
})

export type LawRule = z.infer<typeof LawRule>

/**
 * GET /api/v1/brands/:brand/handbook; `content` has no people, whose mail addresses are nobody's
 * business. `outdated`: what the version in force has
 * come to lack since it was published, by today.
 */
export const HandbookReading = z.object({
  brand: BrandId,
  version: z.int(),
  current: z.int(),
  hash: z.string(),
  reason: z.string(),
  publishedAt: At,
  content: handbookSchema,
  holders: z.array(z.object({ position: z.string(), names: z.array(z.string()) })),
  rules: z.array(LawRule),
  outdated: z.array(Finding),
})
