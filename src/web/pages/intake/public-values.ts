// What the public form holds, and what is missing in it.
import type { CaseKind, CustomerKind } from '../../../domain/handbook/handbook.ts'
import type { Key } from '../../../i18n/catalogue.ts'
import { isMail, isPhone } from './intake-values.ts'

export type PublicValues = { kind: CaseKind; happened: string; wanted: string; order: string; category: string; name: string; customerKind: CustomerKind; mail: string; phone: string; website: string }
export const EMPTY_PUBLIC: PublicValues = { kind: 'complaint', happened: '', wanted: '', order: '', category: '', name: '', customerKind: 'private', mail: '', phone: '', website: '' }

/** In the order of the page, as keys of phrases. */
export function checkPublic(values: PublicValues): Partial<Record<keyof PublicValues, Key>> {
  const wrong: Partial<Record<keyof PublicValues, Key>> = {}
  if (values.happened.trim() === '') wrong.happened = 'intake.error.happened'
  if (values.name.trim() === '') wrong.name = 'intake.error.name'
  if (values.mail.trim() === '' && values.phone.trim() === '') wrong.mail = 'intake.error.contact'
  else if (values.mail.trim() !== '' && !isMail(values.mail)) wrong.mail = 'intake.error.mail'
  if (values.phone.trim() !== '' && !isPhone(values.phone)) wrong.phone = 'intake.error.phone'
  return wrong
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

export const toPublicIntake = (values: PublicValues, language: string) => ({
  kind: values.kind, happened: values.happened.trim(), wanted: orNull(values.wanted), order: orNull(values.order), category: orNull(values.category), language,
  name: values.name.trim(), customerKind: values.customerKind, mail: orNull(values.mail), phone: orNull(values.phone), website: values.website,
})
