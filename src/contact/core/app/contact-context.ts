// One action in a contact: lock, check, do, record its events, all in one transaction.
import { HOLD_CONTACT } from '../domain/policy.ts'
import { instantText, isSameInstant } from '../../../platform/base/domain/instant-text.ts'
import type { ContactEvent, EventBody } from '../../../guide/domain/event.ts'
import type { StoredEvent } from '../domain/event.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import { insertTopics } from '../../../platform/feed/store/change.ts'
import { type ContactRecord, lockContact, markContact } from '../store/contact.ts'
import { insertEvents } from '../store/event.ts'
import { markStaleNoticesRead } from '../store/wait.ts'
import type { Tx } from '../../../platform/database/store/db.ts'
import type { Patch } from '../../../platform/database/store/row.ts'
import type { CaseCtx } from '../../../case/record/app/case-context-type.ts'
import type { ReadingCtx } from '../../../signal/app/reading.ts'
import { inBrand } from '../../../access/app/allow.ts'
import { readEvent, toRow } from './event-form.ts'
import { setContactTimer } from './wait.ts'

/**
 * What is heard of a contact: `contact`: who has it, where it stands, what is known;
 * `contact-event`: something happened in it, news for its own pages alone;
 * `contact-help`, `contact-waiting` and `contact-alarm`: somebody of the brand should look now, or
 * need not any more; `contact-present`: who is on its page.
 */
export type ContactTopic =
  | 'contact'
  | 'contact-event'
  | 'contact-help'
  | 'contact-waiting'
  | 'contact-alarm'
  | 'contact-present'

/**
 * What screens and programs may add; the last hundred numbers are the server's, so that a full
 * contact can still be ended and wrapped up.
 */
const MAX_EVENTS = 5000
/** The last of them is its end, whatever else the server has told. */
const MAX_BEFORE_END = MAX_EVENTS - 1
export const MAX_FROM_SCREENS = 4900
/**
 * All its events together, as they are stored. A call of a whole day has a third of it; a page has
 * all of it in memory to compute the guide (adr/0019).
 */
export const MAX_LETTERS = 2_000_000

export type On = { brand: string; id: string }

/** The services that every action in a contact may use. */
export type ContactCtx = CaseCtx & ReadingCtx

/** A locked contact, and ways to change it and to tell. */
export type ContactContext = {
  ctx: ContactCtx
  tx: Tx
  actor: Actor
  now: Temporal.Instant
  brand: string
  on: On
  /** As of now: `change` replaces it. */
  row: ContactRecord
  /** Pages that show the contact, and the board, read it anew. */
  change: (patch: Patch<'contact'>) => Promise<void>
  /**
   * Events of the server itself in this action; written at its end, after what `store` wrote.
   */
  tell: (...bodies: EventBody[]) => void
  /** Who else should hear of it. */
  touch: (...topics: ContactTopic[]) => void
  /**
   * Writes events from a screen or a program, numbered in this order, and answers them as they are
   * stored. Throws contact.full.
   */
  store: (events: readonly ContactEvent[]) => Promise<StoredEvent[]>
}

export const personOf = (actor: Actor): string | null =>
  actor.kind === 'person' ? actor.personId : null
export { instantText }

/**
 * Asks the right 'contact'. Throws contact.not_found and whatever `work` throws; nothing is written
 * then.
 */
export async function onContact<T>(
  ctx: ContactCtx,
  actor: Actor,
  on: On,
  work: (context: ContactContext) => Promise<T>,
): Promise<T> {
  const result = await inBrand(ctx, actor, on.brand, HOLD_CONTACT, (tx) =>
    withContact(ctx, tx, { ...on, actor }, work),
  )
  ctx.notify('change')
  return result
}

/** Answers them as they are stored. Throws contact.full; `most` is the last number they may have. */
async function write(
  context: ContactContext,
  events: readonly ContactEvent[],
  most: number,
): Promise<StoredEvent[]> {
  if (events.length === 0) return []
  const { actor, on, row, tx } = context
  if (row.last_seq + events.length > most)
    throw new AppError('contact.full', { most: MAX_FROM_SCREENS })
  const rows = events.map((event) => ({ ...toRow(event, actor), by_id: personOf(actor) }))
  if (most === MAX_FROM_SCREENS && row.letters + JSON.stringify(rows).length > MAX_LETTERS)
    throw new AppError('contact.full', { most: MAX_FROM_SCREENS })
  context.row = await insertEvents(tx, on, rows, context.now)
  const byName = actor.kind === 'person' ? actor.name : null
  return rows.map((written, i) =>
    readEvent({
      ...written,
      at: Temporal.Instant.from(written.at),
      seq: row.last_seq + 1 + i,
      by_name: byName,
    }),
  )
}

/**
 * As onContact, inside a transaction and with the right already asked (a visitor's key, a signed
 * webhook). Notify 'change' after it has committed.
 */
export async function withContact<T>(
  ctx: ContactCtx,
  tx: Tx,
  { actor, ...on }: On & { actor: Actor },
  work: (context: ContactContext) => Promise<T>,
): Promise<T> {
  const row = await lockContact(tx, on.brand, on.id)
  if (!row) throw new AppError('contact.not_found')
  const now = ctx.now()
  const ownEvents: EventBody[] = []
  const topics = new Set<ContactTopic>()
  const context: ContactContext = {
    ctx,
    tx,
    actor,
    now,
    brand: on.brand,
    on,
    row,
    change: async (patch) => {
      context.row = await markContact(tx, on.brand, on.id, patch)
      topics.add('contact')
    },
    tell: (...bodies) => void ownEvents.push(...bodies),
    touch: (...more) => more.forEach((topic) => topics.add(topic)),
    store: (events) => write(context, events, MAX_FROM_SCREENS),
  }
  const result = await work(context)
  await write(
    context,
    ownEvents.map((body): ContactEvent => ({
      ...body,
      id: ctx.newId(),
      at: instantText(now),
      who: 'desk',
    })),
    ownEvents.some((body) => body.kind === 'ended') ? MAX_EVENTS : MAX_BEFORE_END,
  )
  if (context.row.state !== row.state) await markStaleNoticesRead(tx, on.brand, on.id, now)
  if (
    context.row.state !== row.state ||
    context.row.taken_by !== row.taken_by ||
    !isSameInstant(context.row.help_asked_at, row.help_asked_at) ||
    !isSameInstant(context.row.answered_at, row.answered_at)
  )
    await setContactTimer(ctx, tx, context.row)
  await insertTopics(tx, on.brand, [...topics], on.id, now)
  return result
}
