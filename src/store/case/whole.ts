// Everything that the page of one case shows, in one statement.
import { selectConfirmed } from '../brand/law.ts'
import type { Tx } from '../db.ts'
import { askTogether } from '../together.ts'
import { selectAnswers } from './answer.ts'
import { selectAttachments } from './attachment.ts'
import { customerOf, selectCase, selectCustomerCounts, selectDuplicate } from './case.ts'
import { selectClocks } from './clock.ts'
import { selectCustomer, selectIdentities, selectLikelyCustomers } from './customer.ts'
import { selectLinks } from './link.ts'
import { selectPromises } from './promise.ts'
import { selectPeopleOf } from './staff.ts'
import { selectEntries } from './timeline.ts'

const MOST_LIKELY = 5

/** Undefined when there is no such case. */
export async function findWholeCase(tx: Tx, brand: string, id: string) {
  const customer = customerOf(brand, id)
  const found = await askTogether(tx, {
    row: selectCase(tx, brand, id),
    clocks: selectClocks(tx, brand, id),
    promises: selectPromises(tx, brand, id),
    answers: selectAnswers(tx, brand, id),
    attachments: selectAttachments(tx, brand, id),
    links: selectLinks(tx, brand, id),
    entries: selectEntries(tx, brand, id),
    duplicate: selectDuplicate(tx, brand, id),
    customer: selectCustomer(tx, brand, customer),
    identities: selectIdentities(tx, brand, customer),
    counts: selectCustomerCounts(tx, brand, customer),
    likely: selectLikelyCustomers(brand, customer, MOST_LIKELY),
    people: selectPeopleOf(tx, brand),
    confirmed: selectConfirmed(tx, brand),
    brand: tx.selectFrom('brand').select(['handbook_version', 'example']).where('id', '=', brand),
  })
  const row = found.row[0]
  if (!row) return undefined
  return { ...found, row, customer: found.customer[0] ?? null, counts: found.counts[0]!, duplicate: found.duplicate[0] ?? null, brand: found.brand[0] ?? null, confirmed: new Set(found.confirmed.map((rule) => rule.rule_id)) }
}

export type WholeCase = NonNullable<Awaited<ReturnType<typeof findWholeCase>>>
