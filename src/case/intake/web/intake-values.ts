// What the quick form holds while it is typed, what is missing in it, and the request it becomes.
import type { IntakeInput } from '../../record/contract/case.ts'
import type { Audience } from '../../record/domain/code.ts'
import type { CaseKind, CustomerKind } from '../../../handbook/domain/handbook.ts'
import type { Language } from '../../../platform/base/domain/language.ts'
import { isMails } from '../../../platform/address/domain/mail.ts'
import { cleanText, isBlank } from '../../../platform/base/domain/text.ts'
import type { Key } from '../../../platform/i18n/catalogue.ts'

export type IntakeValues = {
  brand: string
  happened: string
  fromWhom: string
  unknown: boolean
  kind: CaseKind
  wanted: string
  order: string
  category: string
  audience: Audience
  mail: string
  phone: string
  number: string
  customerKind: CustomerKind | ''
  /** Mail or phone in one field, as the place’s page takes it. */
  contact: string
  through: string
  receivedAt: string
  language: Language | ''
}
export const EMPTY_INTAKE: IntakeValues = {
  brand: '',
  happened: '',
  fromWhom: '',
  unknown: false,
  kind: 'complaint',
  wanted: '',
  order: '',
  category: '',
  audience: 'none',
  mail: '',
  phone: '',
  number: '',
  customerKind: '',
  contact: '',
  through: '',
  receivedAt: '',
  language: '',
}

/** What has to be put right, by field, as keys of phrases. @param now milliseconds */
export function checkIntake(
  values: IntakeValues,
  now: number,
): Partial<Record<keyof IntakeValues, Key>> {
  const wrong: Partial<Record<keyof IntakeValues, Key>> = {}
  if (isBlank(values.happened)) wrong.happened = 'intake.error.happened'
  if (!values.unknown && isBlank(values.fromWhom)) wrong.fromWhom = 'intake.error.fromWhom'
  if (values.brand === '') wrong.brand = 'intake.error.brand'
  if (!isBlank(values.mail) && !isMails(values.mail)) wrong.mail = 'intake.error.mail'
  if (values.receivedAt !== '' && Date.parse(values.receivedAt) > now + 60_000)
    wrong.receivedAt = 'intake.error.received'
  return wrong
}

const orNull = (text: string): string | null => (isBlank(text) ? null : cleanText(text))

/**
 * The time somebody pressed the button stands for "now", however late the form goes. @param now ISO
 * instant
 */
export function toIntake(values: IntakeValues, now: string): IntakeInput {
  const name = values.unknown ? null : orNull(values.fromWhom)
  const [mail, phone, number] = [orNull(values.mail), orNull(values.phone), orNull(values.number)]
  const known = mail !== null || phone !== null || number !== null || values.customerKind !== ''
  return {
    brand: values.brand,
    kind: values.kind,
    happened: values.happened.trim(),
    wanted: orNull(values.wanted),
    order: orNull(values.order),
    category: orNull(values.category),
    audience: values.audience,
    language: values.language || null,
    customer: known ? { kind: values.customerKind || null, name, mail, phone, number } : null,
    fromWhom: name,
    throughWhom: orNull(values.through),
    receivedAt: values.receivedAt || now,
  }
}

/** @param language of the page: what the form is written in when nobody says otherwise */
export function toPlaceIntake(values: IntakeValues, language: Language, now: string) {
  return {
    kind: values.kind,
    happened: values.happened.trim(),
    wanted: orNull(values.wanted),
    order: orNull(values.order),
    category: orNull(values.category),
    language: values.language || language,
    fromWhom: values.unknown ? null : orNull(values.fromWhom),
    contact: orNull(values.contact),
    throughWhom: orNull(values.through),
    receivedAt: values.receivedAt || now,
    audience: values.audience,
  }
}
