// Requests and replies for people without an account: the public form, a place's code, the
// customer's page.
import { z } from 'zod'
import { CASE_KINDS, CUSTOMER_KINDS } from '../../../handbook/domain/handbook.ts'
import { MAX_CONTACT } from '../../../platform/address/domain/caller.ts'
import {
  At,
  BrandId,
  LanguageCode,
  draft,
  TextByLanguage,
  optional,
  orElse,
  words,
} from '../../../platform/base/contract/common.ts'
import { AUDIENCES, OUTCOMES, PROMISE_STATES } from '../../record/domain/code.ts'
import { PutAside } from '../../../platform/files/contract/file.ts'
import { Mails, Phones } from '../../../platform/address/contract/reach.ts'

export const PublicBrand = z.object({
  id: BrandId,
  name: TextByLanguage,
  languages: z.array(LanguageCode),
  timeZone: z.string(),
  categories: z.array(
    z.object({
      id: z.string(),
      name: TextByLanguage,
      about: TextByLanguage,
      kinds: z.array(z.enum(CASE_KINDS)),
    }),
  ),
})
export type PublicBrand = z.infer<typeof PublicBrand>

/** Multipart: the field `case` with this JSON, and files. `Idempotency-Key` in the header. */
export const PublicIntake = z.object({
  kind: orElse(z.enum(CASE_KINDS), 'complaint'),
  happened: words(20_000),
  wanted: optional(words(5_000)),
  order: optional(words(200)),
  category: optional(z.string().max(60)),
  language: LanguageCode,
  name: words(200),
  customerKind: orElse(z.enum(CUSTOMER_KINDS), 'private'),
  mail: optional(Mails),
  phone: optional(Phones),
  /**
   * A field nobody sees, left empty by people; machines and some browsers fill it. It refuses
   * nobody: a person looks.
   */
  website: optional(
    z
      .string()
      .transform((text) => text.slice(0, 500))
      .pipe(draft(500)),
  ),
})
/** The quick form of a place's printed code: an employee types what a guest said. */
export const PlaceIntake = z.object({
  kind: orElse(z.enum(CASE_KINDS), 'complaint'),
  happened: words(20_000),
  wanted: optional(words(5_000)),
  order: optional(words(200)),
  category: optional(z.string().max(60)),
  language: LanguageCode,
  fromWhom: optional(words(300)),
  contact: optional(words(MAX_CONTACT)),
  throughWhom: optional(words(300)),
  receivedAt: optional(At),
  audience: orElse(z.enum(AUDIENCES), 'none'),
})
export const PlaceCodeState = PublicBrand.extend({ place: z.string() })
export const PublicIntakeReply = z.object({
  ref: z.string(),
  link: z.string().nullable(),
  aside: PutAside,
})

/** All the customer sees of a case. Nothing internal belongs here. */
export const CustomerPage = z.object({
  brand: z.object({
    id: BrandId,
    name: TextByLanguage,
    languages: z.array(LanguageCode),
    timeZone: z.string(),
  }),
  ref: z.string(),
  language: LanguageCode,
  kind: z.enum(CASE_KINDS),
  category: TextByLanguage,
  happened: z.string(),
  wanted: z.string().nullable(),
  receivedAt: At,
  /** Where things stand: each step with the time it was reached, or null. */
  steps: z.array(
    z.object({
      step: z.enum(['received', 'acknowledged', 'in_work', 'answered', 'closed']),
      at: At.nullable(),
    }),
  ),
  state: z.enum([
    'received',
    'acknowledged',
    'in_work',
    'waiting_for_you',
    'answered',
    'closed',
    'reopened',
  ]),
  /** First name of who answers for the case. */
  owner: z.string(),
  answerBy: At.nullable(),
  lawSaysBy: z.iso.date().nullable(),
  promises: z.array(
    z.object({
      what: z.string(),
      by: z.string(),
      dueAt: At,
      channel: z.string(),
      state: z.enum(PROMISE_STATES),
    }),
  ),
  messages: z.array(
    z.object({
      at: At,
      from: z.enum(['brand', 'customer']),
      by: z.string().nullable(),
      subject: z.string().nullable(),
      text: z.string(),
    }),
  ),
  files: z.array(z.object({ id: z.string(), name: z.string(), size: z.int() })),
  outcome: z.enum(OUTCOMES).nullable(),
  confirmedAt: At.nullable(),
  satisfaction: z.int().nullable(),
  may: z.array(z.enum(['add', 'confirm', 'reopen', 'rate'])),
  expiresAt: At,
})
export type CustomerPage = z.infer<typeof CustomerPage>
export type CustomerPageView = z.infer<typeof CustomerPage>
/** After files were added: which of them were not taken. */
export const CustomerPageAdded = CustomerPage.extend({ aside: PutAside })
export const CustomerAdd = z.object({ text: words(10_000) })
export const CustomerReopen = z.object({ reason: words(5_000) })
export const CustomerConfirm = z.object({})
export const CustomerRate = z.object({
  score: z.int().min(1).max(5),
  words: optional(words(5_000)),
})
