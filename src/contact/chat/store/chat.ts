// Chats: found by the visitor's key, counted by their address, and what the visitor may see of
// them.
import type { Tx } from '../../../platform/database/store/db.ts'
import type { ContactRecord } from '../../core/store/contact.ts'
import { type EventRecord, isChat } from '../../core/store/event.ts'

export const findContactByChatKey = (
  tx: Tx,
  brand: string,
  key: Buffer,
): Promise<ContactRecord | undefined> =>
  tx
    .selectFrom('contact')
    .selectAll()
    .where('brand_id', '=', brand)
    .where('chat_key', '=', key)
    .executeTakeFirst()

/** Chats of an address that nobody has ended yet. */
export async function countOpenChats(tx: Tx, brand: string, addressKey: Buffer): Promise<number> {
  const row = await tx
    .selectFrom('chat_address as a')
    .innerJoin('contact as c', (join) =>
      join.onRef('c.brand_id', '=', 'a.brand_id').onRef('c.id', '=', 'a.contact_id'),
    )
    .select((q) => q.fn.countAll<string>().as('n'))
    .where('a.brand_id', '=', brand)
    .where('a.address_key', '=', addressKey)
    .where('c.state', 'in', ['waiting', 'live'])
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

export const insertChatAddress = (
  tx: Tx,
  row: { brand: string; contact: string; key: Buffer; at: Temporal.Instant },
) =>
  tx
    .insertInto('chat_address')
    .values({ brand_id: row.brand, contact_id: row.contact, address_key: row.key, at: row.at })
    .execute()

export const deleteOldChatAddresses = (tx: Tx, before: Temporal.Instant) =>
  tx.deleteFrom('chat_address').where('at', '<', before).execute()

/**
 * What was written in the chat by either side, in its order, without the first `skip`; so many at
 * most.
 */
export const listChatTurns = (
  tx: Tx,
  on: { brand: string; id: string },
  skip: number,
  most: number,
): Promise<Pick<EventRecord, 'id' | 'at' | 'who' | 'data'>[]> =>
  tx
    .selectFrom('contact_event')
    .select(['id', 'at', 'who', 'data'])
    .where('brand_id', '=', on.brand)
    .where('contact_id', '=', on.id)
    .where('kind', '=', 'turn')
    .where(isChat)
    .orderBy('seq')
    .offset(skip)
    .limit(most)
    .execute()

export async function countContactFiles(tx: Tx, brand: string, contact: string): Promise<number> {
  const row = await tx
    .selectFrom('attachment')
    .select((q) => q.fn.countAll<string>().as('n'))
    .where('brand_id', '=', brand)
    .where('contact_id', '=', contact)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

export const findContactFile = (tx: Tx, brand: string, contact: string, id: string) =>
  tx
    .selectFrom('attachment')
    .selectAll()
    .where('brand_id', '=', brand)
    .where('contact_id', '=', contact)
    .where('id', '=', id)
    .executeTakeFirst()
