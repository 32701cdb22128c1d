// What the public form holds, and what is missing in it.
import type { CaseKind, CustomerKind } from '../../../handbook/domain/handbook.ts'
import { isPhone } from '../../../platform/address/domain/caller.ts'
import { isMails } from '../../../platform/address/domain/mail.ts'
import { cleanText, isBlank } from '../../../platform/base/domain/text.ts'
import type { Key } from '../../../platform/i18n/catalogue.ts'

export type PublicValues = {
  kind: CaseKind
  happened: string
  wanted: string
  order: string
  category: string
  name: string
  customerKind: CustomerKind
  mail: string
  phone: string
  website: string
}
export const EMPTY_PUBLIC: PublicValues = {
  kind: 'complaint',
  happened: '',
  wanted: '',
  order: '',
  category: '',
  name: '',
  customerKind: 'private',
  mail: '',
  phone: '',
  website: '',
}

/** In the order of the page, as keys of phrases. */
export function checkPublic(values: PublicValues): Partial<Record<keyof PublicValues, Key>> {
  const wrong: Partial<Record<keyof PublicValues, Key>> = {}
  if (isBlank(values.happened)) wrong.happened = 'intake.error.happened'
  if (isBlank(values.name)) wrong.name = 'intake.error.name'
  if (isBlank(values.mail) && isBlank(values.phone)) wrong.mail = 'intake.error.contact'
  else if (!isBlank(values.mail) && !isMails(values.mail)) wrong.mail = 'intake.error.mail'
  // Words in it are kept as words; but somebody must be reachable.
  if (isBlank(values.mail) && !isBlank(values.phone) && !isPhone(values.phone))
    wrong.phone = 'intake.error.phone'
  return wrong
}

const orNull = (text: string): string | null => (isBlank(text) ? null : cleanText(text))

export const toPublicIntake = (values: PublicValues, language: string) => ({
  kind: values.kind,
  happened: values.happened.trim(),
  wanted: orNull(values.wanted),
  order: orNull(values.order),
  category: orNull(values.category),
  language,
  name: values.name.trim(),
  customerKind: values.customerKind,
  mail: orNull(values.mail),
  phone: orNull(values.phone),
  website: values.website,
})
