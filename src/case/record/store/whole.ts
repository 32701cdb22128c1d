// Everything that the page of one case shows, in one statement.
import { sql } from 'kysely'
import { selectConfirmed } from '../../../brand/store/law.ts'
import type { Db } from '../../../platform/database/store/db.ts'
import { onlyRow } from '../../../platform/database/store/row.ts'
import { askTogether, type Look } from '../../../platform/database/store/together.ts'
import { selectSnapshot } from '../../../platform/feed/store/change.ts'
import { selectAnswers } from './answer.ts'
import { selectAttachments } from './attachment.ts'
import { customerOf, selectCase, selectCustomerCounts, selectDuplicate } from './case.ts'
import { selectDeadlines } from './deadline.ts'
import { selectCustomer, selectIdentities, selectLikelyCustomers } from './customer.ts'
import { selectLinks } from './customer-link.ts'
import { selectPins } from './pin.ts'
import { selectPromises } from './promise.ts'
import { selectPeopleOf } from './staff.ts'
import { selectEntries } from './timeline.ts'

const MAX_LIKELY = 5

/** What was told names people and categories by id under these keys. */
export const NAMED = ['to', 'from', 'holder'] as const

/** Of everybody who is named anywhere on the page; people who have left too. */
const namesIn = (db: Db, brand: string, id: string) => sql<{
  id: string
  name: string
}>`select id, name from person where id in (
  select unnest(array[owner_id, next_step_holder_id, handler_id, rung_asked_id, through_person_id]) from desk_case where brand_id = ${brand} and id = ${id}
  union select holder_id from promise where brand_id = ${brand} and case_id = ${id}
  union select case when n.who ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then n.who::uuid end
    from ${selectEntries(db, brand, id)} e cross join lateral (values ${sql.join(NAMED.map((key) => sql`(e.data ->> ${sql.lit(key)})`))}) n(who))`

/** Undefined when there is no such case. */
export async function findWholeCase(look: Look, brand: string, id: string) {
  const tx = look.db
  const customer = customerOf(brand, id)
  const found = await askTogether(look, {
    row: selectCase(tx, brand, id),
    deadlines: selectDeadlines(tx, brand, id),
    promises: selectPromises(tx, brand, id),
    answers: selectAnswers(tx, brand, id),
    attachments: selectAttachments(tx, brand, id),
    links: selectLinks(tx, brand, id),
    entries: selectEntries(tx, brand, id),
    pins: selectPins(tx, brand, id),
    duplicate: selectDuplicate(tx, brand, id),
    customer: selectCustomer(tx, brand, customer),
    identities: selectIdentities(tx, brand, customer),
    counts: selectCustomerCounts(tx, brand, customer),
    likely: selectLikelyCustomers(brand, customer, MAX_LIKELY),
    people: selectPeopleOf(tx, brand),
    names: namesIn(tx, brand, id),
    confirmed: selectConfirmed(tx, brand),
    brand: tx.selectFrom('brand').select(['handbook_version', 'example']).where('id', '=', brand),
    snapshot: selectSnapshot(),
  })
  const row = found.row[0]
  if (!row) return undefined
  return {
    ...found,
    row,
    customer: found.customer[0] ?? null,
    counts: onlyRow(found.counts),
    duplicate: found.duplicate[0] ?? null,
    brand: found.brand[0] ?? null,
    snapshot: onlyRow(found.snapshot).snapshot,
    names: new Map(found.names.map((person) => [person.id, person.name])),
    confirmed: new Set(found.confirmed.map((rule) => rule.rule_id)),
  }
}

export type WholeCase = NonNullable<Awaited<ReturnType<typeof findWholeCase>>>
