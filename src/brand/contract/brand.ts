// Requests and replies about brands, their handbooks and the legal rules that bind them.
import { z } from 'zod'
import { MAIL_MODES } from '../../access/domain/mail-mode.ts'
import {
  At,
  BrandId,
  Count,
  Id,
  LanguageCode,
  TextByLanguage,
  optional,
  words,
} from '../../platform/base/contract/common.ts'
import { guideSchema } from '../../guide/contract/guide.ts'
import { wordingSchema } from '../../style/contract/wording.ts'

export const HandbookFile = z.object({ name: words(200), text: z.string().max(1_048_576) })
export const HandbookFiles = z.object({ files: z.array(HandbookFile).min(1).max(600) })
export const PublishHandbook = HandbookFiles.extend({
  reason: words(2000),
  expectedVersion: Count.nullable(),
})

export const HandbookVersionRow = z.object({
  version: z.int(),
  hash: z.string(),
  reason: z.string(),
  publishedBy: z.string().nullable(),
  publishedAt: At,
})

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
  mail: z.enum(MAIL_MODES),
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

/** GET /api/v1/brands/:brand/guide; the domain's Guide and Wording, whole. */
export const GuideReading = z.object({
  guide: guideSchema,
  wording: wordingSchema,
  hash: z.string(),
})
export const CategoryRow = z.object({ id: z.string(), name: TextByLanguage })
export type CategoryRow = z.infer<typeof CategoryRow>
export const PositionHolders = z.object({
  position: z.string().max(60),
  people: z.array(Id).max(50),
})
