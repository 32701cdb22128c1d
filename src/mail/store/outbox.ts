// Mails on their way out: leased by one sender at a time, tried again, sent once.
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/store/db.ts'
import type { NewRow, Patch, Row } from '../../platform/database/store/row.ts'

export type MailRecord = Row<'outbox'>

export const insertMail = (tx: Tx, row: NewRow<'outbox'>) =>
  tx.insertInto('outbox').values(row).execute()

/** Whom a sender is busy with already: whole brands, and domains of recipients. */
export type Busy = { brands: readonly string[]; domains: readonly string[] }

/**
 * Leases the mail that waits longest, or one whose sender died with it in hand before any of its
 * body went out.
 */
export async function leaseMail(
  tx: Tx,
  now: Temporal.Instant,
  until: Temporal.Instant,
  busy: Busy = { brands: [], domains: [] },
): Promise<MailRecord | undefined> {
  const result =
    await sql<MailRecord>`update outbox o set state = 'sending', lease_until = ${until}, next_try_at = ${until}, attempts = o.attempts + 1
    from (select brand_id, id from outbox where state in ('queued', 'sending') and next_try_at <= ${now} and handed_at is null
      and brand_id <> all(${busy.brands}::text[]) and lower(split_part(to_mail, '@', 2)) <> all(${busy.domains}::text[])
      order by next_try_at limit 1 for update skip locked) due
    where o.brand_id = due.brand_id and o.id = due.id returning o.*`.execute(tx)
  return result.rows[0]
}

export const markMail = (tx: Tx, brand: string, id: string, patch: Patch<'outbox'>) =>
  tx.updateTable('outbox').set(patch).where('brand_id', '=', brand).where('id', '=', id).execute()

/** The body is about to leave; false when the mail is no longer this sender's. */
export async function markHanded(tx: Tx, mail: MailRecord, at: Temporal.Instant): Promise<boolean> {
  const result = await tx
    .updateTable('outbox')
    .set({ handed_at: at })
    .where('brand_id', '=', mail.brand_id)
    .where('id', '=', mail.id)
    .where('state', '=', 'sending')
    .where('attempts', '=', mail.attempts)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Mails whose sender died, or lost them, after their body had begun to leave. */
export const listStranded = (tx: Tx, now: Temporal.Instant): Promise<MailRecord[]> =>
  tx
    .selectFrom('outbox')
    .selectAll()
    .where('state', '=', 'sending')
    .where('next_try_at', '<=', now)
    .where('handed_at', 'is not', null)
    .orderBy('next_try_at')
    .limit(20)
    .execute()

/**
 * Puts a failed mail, or one of which nobody knows, back into the queue; false when it is not (or
 * no longer) failed, so that two who ask send it once.
 */
export async function requeueMail(
  tx: Tx,
  on: { brand: string; id: string },
  at: Temporal.Instant,
  to: string,
): Promise<boolean> {
  const result = await tx
    .updateTable('outbox')
    .set({
      state: 'queued',
      attempts: 0,
      next_try_at: at,
      handed_at: null,
      error: null,
      to_mail: to,
    })
    .where('brand_id', '=', on.brand)
    .where('id', '=', on.id)
    .where('state', 'in', ['failed', 'unsure'])
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Whoever has the mail in hand keeps it until then. */
export const extendLease = (tx: Tx, mail: MailRecord, until: Temporal.Instant) =>
  tx
    .updateTable('outbox')
    .set({ lease_until: until, next_try_at: until })
    .where('brand_id', '=', mail.brand_id)
    .where('id', '=', mail.id)
    .where('state', '=', 'sending')
    .where('attempts', '=', mail.attempts)
    .execute()

export const findMail = (tx: Tx, brand: string, id: string): Promise<MailRecord | undefined> =>
  tx
    .selectFrom('outbox')
    .selectAll()
    .where('brand_id', '=', brand)
    .where('id', '=', id)
    .executeTakeFirst()

export async function findNextTry(tx: Tx): Promise<Temporal.Instant | null> {
  const row = await tx
    .selectFrom('outbox')
    .select('next_try_at')
    .where('state', 'in', ['queued', 'sending'])
    .orderBy('next_try_at')
    .limit(1)
    .executeTakeFirst()
  return row?.next_try_at ?? null
}

export type MailRow = MailRecord & { ref: string | null }

/** Newest first: so many of each brand as a page needs, then the newest of those. */
export async function listMails(
  tx: Tx,
  brands: readonly string[],
  before: { at: Temporal.Instant; id: string } | null,
  most: number,
): Promise<MailRow[]> {
  const older = before
    ? sql`and (o.queued_at, o.id) < (${before.at}::timestamptz, ${before.id}::uuid)`
    : sql``
  const { rows } = await sql<MailRow>`
    select n.*, c.ref from unnest(${brands}::text[]) b cross join lateral (
      select o.* from outbox o where o.brand_id = b ${older} order by o.queued_at desc, o.id desc limit ${most}) n
    left join desk_case c on c.brand_id = n.brand_id and c.id = n.case_id
    order by n.queued_at desc, n.id desc limit ${most}`.execute(tx)
  return rows
}
