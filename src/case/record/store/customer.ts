// Customers, how they are known, and who may be the same one.
import { type Expression, sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/store/db.ts'
import type { NewRow, Row } from '../../../platform/database/store/row.ts'

export type CustomerRecord = Row<'customer'>

export async function insertCustomer(
  tx: Tx,
  row: NewRow<'customer'>,
  identities: NewRow<'customer_identity'>[],
): Promise<void> {
  await tx.insertInto('customer').values(row).execute()
  if (identities.length > 0)
    await tx
      .insertInto('customer_identity')
      .values(identities)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** Known by an id, or by a question which has that id as its answer. */
type Whom = string | Expression<string | null>

export const selectCustomer = (tx: Db, brand: string, id: Whom) =>
  tx
    .selectFrom('customer')
    .selectAll()
    .where('brand_id', '=', brand)
    .where('id', '=', sql<string>`${id}`)

export const findCustomer = (
  tx: Tx,
  brand: string,
  id: string,
): Promise<CustomerRecord | undefined> => selectCustomer(tx, brand, id).executeTakeFirst()

/** Of each kind in the order in which they were given. */
export const selectIdentities = (tx: Db, brand: string, customer: Whom) =>
  tx
    .selectFrom('customer_identity')
    .select(['kind', 'value', 'normal'])
    .where('brand_id', '=', brand)
    .where('customer_id', '=', sql<string>`${customer}`)
    .orderBy('kind')
    .orderBy('place')
    .orderBy('normal')

export const listIdentities = (tx: Tx, brand: string, customer: string) =>
  selectIdentities(tx, brand, customer).execute()

/** Where a letter goes by mail: the first address that was given; null when no address is known. */
export async function findMailAddress(
  tx: Tx,
  brand: string,
  customer: string,
): Promise<string | null> {
  return (
    (await listIdentities(tx, brand, customer)).find((identity) => identity.kind === 'mail')
      ?.value ?? null
  )
}

export type OldPhone = { customer_id: string; value: string; normal: string; place: number }

/** Phones that an older rule has written, locked; those another node has in hand are left to it. */
export const listOldPhones = (
  tx: Tx,
  brand: string,
  rule: number,
  most: number,
): Promise<OldPhone[]> =>
  tx
    .selectFrom('customer_identity')
    .select(['customer_id', 'value', 'normal', 'place'])
    .where('brand_id', '=', brand)
    .where('kind', '=', 'phone')
    .where('rule', '<', rule)
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute()

/** `phones` take the place of `old`; one that is there already stays as it is. */
export async function replacePhones(
  tx: Tx,
  brand: string,
  { old, phones }: { old: readonly OldPhone[]; phones: readonly OldPhone[] },
  rule: number,
): Promise<void> {
  await sql`delete from customer_identity i using jsonb_to_recordset(${JSON.stringify(old)}::jsonb) as o(customer_id uuid, normal text)
    where i.brand_id = ${brand} and i.kind = 'phone' and i.customer_id = o.customer_id and i.normal = o.normal`.execute(
    tx,
  )
  if (phones.length === 0) return
  await tx
    .insertInto('customer_identity')
    .values(phones.map((phone) => ({ brand_id: brand, kind: 'phone', rule, ...phone })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** A number of a whole company may be known of thousands: the newest are looked at. */
const MAX_KNOWN = 50

/**
 * Customers of this brand known by one of the same identities; shown to a person, never joined by
 * themselves.
 */
export const selectLikelyCustomers = (brand: string, customer: Whom, most: number) =>
  sql<{ id: string; name: string; why: 'mail' | 'phone' | 'number' }>`
    select distinct on (c.id) c.id, c.name, o.kind as why
    from customer_identity m
    cross join lateral (
      select i.brand_id, i.kind, i.customer_id from customer_identity i
      where i.brand_id = m.brand_id and i.kind = m.kind and i.normal = m.normal and i.customer_id <> m.customer_id order by i.customer_id desc limit ${sql.lit(MAX_KNOWN)}) o
    join customer c on c.brand_id = o.brand_id and c.id = o.customer_id
    where m.brand_id = ${brand} and m.customer_id = ${customer}
    order by c.id limit ${sql.lit(most)}`

export const listLikelyCustomers = async (tx: Tx, brand: string, customer: string, most: number) =>
  (await selectLikelyCustomers(brand, customer, most).execute(tx)).rows
