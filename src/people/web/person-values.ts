// What the form about a person holds, what is missing in it, and the request it becomes.
import type { z } from 'zod'
import type { ChangePerson, NewPerson, PersonView } from '../../access/contract/people.ts'
import type { Role } from '../../access/domain/role.ts'
import type { Language } from '../../platform/base/domain/language.ts'
import type { Key } from '../../platform/i18n/catalogue.ts'
import { isMail } from '../../platform/address/domain/mail.ts'
import { MIN_PASSWORD } from '../../access/domain/length.ts'
import { isBlank } from '../../platform/base/domain/text.ts'

export type Held = { brand: string; roles: Role[]; positions: string[] }
export type PersonValues = {
  name: string
  mail: string
  language: Language
  password: string
  absentFrom: string
  absentUntil: string
  brands: Held[]
}

export const toValues = (person: PersonView | null, language: Language): PersonValues => ({
  name: person?.name ?? '',
  mail: person?.mail ?? '',
  language: person?.language ?? language,
  password: '',
  absentFrom: person?.absentFrom ?? '',
  absentUntil: person?.absentUntil ?? '',
  brands: person?.brands ?? [],
})

/** Keys of phrases by field. */
export function checkPerson(
  values: PersonValues,
  isNew: boolean,
): Partial<Record<keyof PersonValues, Key>> {
  const wrong: Partial<Record<keyof PersonValues, Key>> = {}
  if (isBlank(values.name)) wrong.name = 'people.error.name'
  if (isNew && !isMail(values.mail)) wrong.mail = 'people.error.mail'
  const length = [...values.password].length
  if (length < MIN_PASSWORD && (isNew || length > 0)) wrong.password = 'people.error.password'
  if (values.absentFrom && values.absentUntil && values.absentUntil < values.absentFrom)
    wrong.absentUntil = 'people.error.absence'
  if (isNew && !values.brands.some((held) => held.roles.length > 0))
    wrong.brands = 'people.error.brand'
  return wrong
}

const inBrands = (brands: Held[]): Held[] =>
  brands.filter((held) => held.roles.length > 0 || held.positions.length > 0)

export const toNewPerson = ({
  name,
  mail,
  language,
  password,
  brands,
}: PersonValues): z.input<typeof NewPerson> => ({
  name,
  mail,
  language,
  password,
  brands: inBrands(brands),
})

export const toChange = (values: PersonValues, version: number): z.input<typeof ChangePerson> => ({
  version,
  name: values.name,
  language: values.language,
  absentFrom: values.absentFrom || null,
  absentUntil: values.absentUntil || null,
  brands: inBrands(values.brands),
  ...(values.password !== '' && { password: values.password }),
})
