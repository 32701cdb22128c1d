// A customer as the rows they become: a record of their own, what they are known by, and the words
// they are found by.
import type { Intake } from '../contract/case.ts'
import type { Brand } from '../../../handbook/domain/handbook.ts'
import { normaliseMail, readMails } from '../../../platform/address/domain/mail.ts'
import { listNumberWords } from '../../../platform/address/domain/phone-word.ts'
import { type Phone, readPhones } from '../../../platform/address/domain/phone.ts'
import { readContact } from '../../../platform/address/domain/contact-point.ts'
import {
  joinHalfSpaces,
  normaliseNumber,
  normaliseSearch,
} from '../../../platform/text/domain/search.ts'
import type { NewRow } from '../../../platform/database/store/row.ts'
import type { Ctx } from '../../../platform/database/app/ctx.ts'

/** An address may be longer. */
const MAX_NAME = 200

type Given = {
  name?: string | null | undefined
  mail?: string | null | undefined
  phone?: string | null | undefined
  number?: string | null | undefined
}

export type CustomerRows = {
  row: NewRow<'customer'> & { id: string }
  identities: NewRow<'customer_identity'>[]
  /** What was given as a phone and would be lost: words instead of a number, or beside several. */ described:
    | string
    | null
}

/**
 * A record of their own for whoever gave a name or a way to reach them; likely twins are shown to a
 * person later.
 */
export function customerRows(
  ctx: Pick<Ctx, 'newId'>,
  intake: Pick<Intake, 'brand' | 'customer' | 'language'>,
  { market, languages }: Pick<Brand, 'market' | 'languages'>,
  now: Temporal.Instant,
): CustomerRows | null {
  const given = intake.customer
  if (!given) return null
  const reached = readPhoneField(given.phone ?? '', market)
  const mails = [...(readMails(given.mail ?? '') ?? []), ...reached.mails]
  const name = given.name ?? mails[0] ?? given.phone ?? given.number
  if (!name) return null
  const id = ctx.newId()
  const known = listIdentityValues({ mails, phones: reached.phones, number: given.number })
  return {
    row: {
      brand_id: intake.brand,
      id,
      kind: given.kind ?? 'private',
      name: name.replace(/\s+/g, ' ').slice(0, MAX_NAME).toWellFormed(),
      language: intake.language ?? languages[0] ?? 'en',
      search: normaliseSearch(name),
      created_at: now,
    },
    identities: known.map((one) => ({ brand_id: intake.brand, customer_id: id, ...one })),
    described: reached.described,
  }
}

/** Each value with the form it is found by and its place among those of its kind. */
function listIdentityValues({
  mails,
  phones,
  number,
}: {
  mails: readonly string[]
  phones: readonly Phone[]
  number: string | null | undefined
}) {
  const all = [
    ...mails.map((value, place) => ({
      kind: 'mail' as const,
      value,
      normal: normaliseMail(value),
      place,
    })),
    ...phones.map(({ written, normal }, place) => ({
      kind: 'phone' as const,
      value: written,
      normal,
      place,
    })),
    {
      kind: 'number' as const,
      value: number ?? '',
      normal: normaliseNumber(number ?? ''),
      place: 0,
    },
  ]
  return all.filter(({ value, normal }) => value !== '' && normal !== '')
}

/**
 * What stands in a field for phones: numbers, an address that somebody wrote there, and words that
 * belong to neither.
 */
function readPhoneField(
  text: string,
  market: string,
): { mails: string[]; phones: Phone[]; described: string | null } {
  const phones = readPhones(text, market)
  if (!text.includes('@') && phones.length < 2)
    return { mails: [], phones, described: phones.length === 0 ? text || null : null }
  const contact = readContact(text, market)
  if (contact.mails.length > 0)
    return {
      mails: contact.mails,
      phones: contact.phones.length > 0 ? contact.phones : phones,
      described: contact.rest || null,
    }
  // "dom 22 721 05 33, praca 601 100 200": whole, so that each word stands beside its number.
  return {
    mails: [],
    phones,
    described: phones.length === 0 || /\p{L}{2}/u.test(contact.rest) ? text : null,
  }
}

/** Of each kind, what a customer is known by; several phones in one line. */
export function knownBy(
  identities: readonly { kind: string; value: string }[],
): Omit<Given, 'name'> {
  const of = (kind: string) =>
    identities
      .filter((identity) => identity.kind === kind)
      .map((identity) => identity.value)
      .join(', ') || null
  return { mail: of('mail'), phone: of('phone'), number: of('number') }
}

/**
 * Numbers as they were written, without their spaces and with their country, so that they are found
 * either way.
 */
export const searchCustomer = (customer: Given | null | undefined, market: string): string =>
  [
    customer?.name,
    customer?.mail,
    customer?.phone,
    ...listNumberWords(customer?.phone, market),
    ...readPhones(customer?.phone ?? '', market).map(({ normal }) => normal),
    customer?.number,
    customer?.number && normaliseNumber(customer.number),
  ]
    .filter(Boolean)
    .join(' ')

/**
 * Numbers that stand among words, without their spaces and with their country. What was said of
 * somebody may hold two of which the second is shortened.
 */
export const searchNumbers = (
  {
    fromWhom,
    happened,
    wanted,
  }: { fromWhom?: string | null | undefined; happened: string; wanted?: string | null | undefined },
  market: string,
): string =>
  [
    ...readContact(fromWhom ?? '', market).phones.map(({ normal }) => normal),
    ...[fromWhom, happened, wanted].flatMap((text) => listNumberWords(text, market)),
  ].join(' ')

/** Each word once, so that those at the end of a long letter are found, too. */
export const packSearch = (text: string): string =>
  [...new Set(normaliseSearch(`${text} ${joinHalfSpaces(text)}`).split(' '))]
    .join(' ')
    .slice(0, 8000)
    .toWellFormed()
