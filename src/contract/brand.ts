// Requests and replies about brands, their handbooks and the legal rules that bind them.
import { z } from 'zod'
import {
  At,
  BrandId,
  Count,
  Id,
  LanguageCode,
  On,
  TextByLanguage,
  optional,
  words,
} from './common.ts'

export const HandbookFile = z.object({ name: words(200), text: z.string().max(1_048_576) })
export const HandbookFiles = z.object({ files: z.array(HandbookFile).min(1).max(600) })
export const PublishHandbook = HandbookFiles.extend({
  reason: words(2000),
  expectedVersion: Count.nullable(),
})

export const Finding = z.object({
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])),
  file: z.string().nullable(),
  line: z.int().nullable(),
  params: z.record(z.string(), z.unknown()),
})
export const HandbookCheck = z.object({
  ok: z.boolean(),
  findings: z.array(Finding),
  changes: z.array(z.looseObject({ code: z.string() })),
  hash: z.string().nullable(),
})
export type HandbookCheck = z.infer<typeof HandbookCheck>

export const HandbookVersionRow = z.object({
  version: z.int(),
  hash: z.string(),
  reason: z.string(),
  publishedBy: z.string().nullable(),
  publishedAt: At,
})

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
export const ConfirmLaw = z.object({ note: optional(words(1000)) })

export const BrandView = z.object({
  id: BrandId,
  name: TextByLanguage,
  about: TextByLanguage,
  employer: z.string(),
  market: z.string(),
  languages: z.array(LanguageCode),
  timeZone: z.string(),
  calendar: z.string(),
  example: z.boolean(),
  handbookVersion: z.int(),
  hash: z.string(),
  publishedAt: At,
  openCases: z.int(),
  people: z.int(),
  mail: z.enum(['server', 'kept', 'none']),
})
export type BrandView = z.infer<typeof BrandView>

/** A brand from a shipped handbook, or from files. */
export const NewBrand = z.object({
  id: BrandId,
  employer: words(200),
  name: optional(words(200)),
  shipped: optional(BrandId),
  files: optional(z.array(HandbookFile).max(600)),
})

/**
 * GET /api/v1/brands/:brand/handbook; `content` is the domain's Handbook, without people's mail addresses. `outdated`: what the version in force has
 * come to lack since it was published, by today.
 */
export const HandbookReading = z.object({
  brand: BrandId,
  version: z.int(),
  current: z.int(),
  hash: z.string(),
  reason: z.string(),
  publishedAt: At,
  content: z.unknown(),
  holders: z.array(z.object({ position: z.string(), names: z.array(z.string()) })),
  rules: z.array(LawRule),
  outdated: z.array(Finding),
})
/** GET /api/v1/brands/:brand/guide; the domain's Guide and Wording, whole. */
export const GuideReading = z.object({ guide: z.unknown(), wording: z.unknown(), hash: z.string() })
export const CategoryRow = z.object({ id: z.string(), name: TextByLanguage })
export type CategoryRow = z.infer<typeof CategoryRow>
export const PositionHolders = z.object({
  position: z.string().max(60),
  people: z.array(Id).max(50),
})
