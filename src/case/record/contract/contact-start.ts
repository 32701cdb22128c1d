// What a contact begins with.
import { z } from 'zod'
import { At, BrandId, Id, LanguageCode, optional } from '../../../platform/base/contract/common.ts'
import { Phones } from '../../../platform/address/contract/reach.ts'

/** Begun by an agent; `id` is the sender's own, so that the same contact is begun once. */
export const NewContact = z.object({
  id: Id,
  brand: BrandId,
  channel: z.enum(['phone', 'visit', 'chat']),
  language: optional(LanguageCode),
  phone: optional(Phones),
  customer: optional(Id),
  case: optional(Id),
  /**
   * When it began; now when left out, and never before yesterday: a contact may begin while the
   * line is away.
   */
  at: optional(At),
})

export type NewContact = z.output<typeof NewContact>
