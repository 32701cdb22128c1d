// Requests and replies about people, sessions and the first run.
import { z } from 'zod'
import { MAIL_MODES } from '../domain/mail-mode.ts'
import { MAX_PASSWORD } from '../domain/length.ts'
import { OWN_FORMS } from '../../platform/base/domain/own-form.ts'
import {
  At,
  BrandId,
  Count,
  Id,
  LanguageCode,
  On,
  TextByLanguage,
  leftOut,
  optional,
  words,
} from '../../platform/base/contract/common.ts'
import { AccountMail } from '../../platform/address/contract/reach.ts'
import { Password, RoleName } from './account.ts'

export const SignIn = z.object({
  mail: AccountMail,
  password: z.string().min(1).max(MAX_PASSWORD),
})

export const Me = z.object({
  person: z.object({
    id: Id,
    name: z.string(),
    mail: z.string(),
    language: LanguageCode,
    /** Whether sentences that agree with who says them are a man's or a woman's. */
    form: z.enum(OWN_FORMS).nullable(),
  }),
  csrf: z.string(),
  organisation: z.string(),
  brands: z.array(
    z.object({
      id: BrandId,
      name: TextByLanguage,
      roles: z.array(RoleName),
      languages: z.array(LanguageCode),
      timeZone: z.string(),
      example: z.boolean(),
      mail: z.enum(MAIL_MODES),
      may: z.array(z.string()),
    }),
  ),
})
export type Me = z.infer<typeof Me>

export const ChangeMe = z.object({
  name: words(200).optional(),
  language: leftOut(LanguageCode),
  /** null: neither; as it was when left out. */
  form: optional(z.enum(OWN_FORMS)),
  password: z.object({ old: z.string().max(MAX_PASSWORD), new: Password }).optional(),
})

export const SetupState = z.object({
  needed: z.boolean(),
  shipped: z.array(
    z.object({
      id: BrandId,
      name: TextByLanguage,
      about: TextByLanguage,
      market: z.string(),
      languages: z.array(LanguageCode),
    }),
  ),
})
export const Setup = z.object({
  organisation: words(200),
  handbook: BrandId,
  /** The new brand's own name and id; the shipped handbook's when left out. */
  brandName: optional(words(200)),
  brandId: optional(BrandId),
  administrator: z.object({
    name: words(200),
    mail: AccountMail,
    password: Password,
    language: LanguageCode,
  }),
})

export const PersonView = z.object({
  id: Id,
  name: z.string(),
  mail: z.string(),
  language: LanguageCode,
  active: z.boolean(),
  hasPassword: z.boolean(),
  absentFrom: On.nullable(),
  absentUntil: On.nullable(),
  version: z.int(),
  brands: z.array(
    z.object({ brand: BrandId, roles: z.array(RoleName), positions: z.array(z.string()) }),
  ),
  openCases: z.int(),
})
export type PersonView = z.infer<typeof PersonView>
const personBrands = z
  .array(
    z.object({
      brand: BrandId,
      roles: z.array(RoleName).max(8),
      positions: z.array(z.string().max(60)).max(50),
    }),
  )
  .max(100)
export const NewPerson = z.object({
  name: words(200),
  mail: AccountMail,
  language: LanguageCode,
  password: Password,
  brands: personBrands,
})
export const ChangePerson = z.object({
  version: Count,
  name: words(200).optional(),
  language: leftOut(LanguageCode),
  active: leftOut(z.boolean()),
  password: leftOut(Password),
  absentFrom: optional(On),
  absentUntil: optional(On),
  brands: personBrands.optional(),
})

export const ApiTokenView = z.object({
  id: Id,
  name: z.string(),
  createdAt: At,
  lastUsedAt: At.nullable(),
  revokedAt: At.nullable(),
})
export const NewApiToken = z.object({ name: words(200) })
export const PlaceCodeView = z.object({
  id: Id,
  place: z.string(),
  url: z.string(),
  qr: z.string().describe('SVG'),
  createdAt: At,
  revokedAt: At.nullable(),
})
export const NewPlaceCode = z.object({ place: words(200) })
