// A contact begins: by an agent's hand, or from outside (a call that rings, a chat that is opened),
// once for each id.
import { toMillisecond } from '../../../platform/base/domain/instant-text.ts'
import { HOLD_CONTACT } from '../domain/policy.ts'
import type { z } from 'zod'
import type { NewContact } from '../../../case/record/contract/contact-start.ts'
import type { Channel } from '../../../chapter/domain/channel.ts'
import type { Language } from '../../../platform/base/domain/language.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import { insertTopics } from '../../../platform/feed/store/change.ts'
import { type CaseRecord, findCase } from '../../../case/record/store/case.ts'
import { findCustomer } from '../../../case/record/store/customer.ts'
import {
  type ContactRecord,
  findContact,
  findContactByExternal,
  insertAbout,
  insertContact,
} from '../store/contact.ts'
import type { Tx } from '../../../platform/database/store/db.ts'
import type { NewRow } from '../../../platform/database/store/row.ts'
import {
  type HandbookCtx,
  getHandbook,
  type HandbookInForce,
} from '../../../handbook/app/handbook.ts'
import { inBrand } from '../../../access/app/allow.ts'
import { personOf } from './contact-context.ts'
import { setContactTimer } from './wait.ts'
import { clampInstant } from '../../../platform/base/domain/earlier.ts'

const OLDEST_HOURS = 24

export type Opening = {
  brand: string
  id: string
  channel: Channel
  language?: Language | null
  phone?: string | null
  customer?: string | null
  /** The call's own name in the system it comes from. */
  external?: string | null
  /** Hash of the secret its visitor holds. */
  chatKey?: Buffer | null
  /** Who has it from the start; it waits when nobody does. */
  agent?: string | null
  at?: Temporal.Instant
}

/**
 * Opens a contact in a transaction of the brand; notify 'change' after it has committed. The one
 * that is there already is answered when the id, or the
 * name in the system it comes from, was taken before: whoever needs to know whether it is the same
 * compares.
 */
export async function openContact(
  ctx: HandbookCtx,
  tx: Tx,
  opening: Opening,
): Promise<{ row: ContactRecord; isNew: boolean }> {
  const { brand, id } = opening
  const now = ctx.now()
  const { agent = null } = opening
  const isNew = await insertContact(tx, contactRow(opening, await getHandbook(ctx, tx, brand), now))
  const row =
    (await findContact(tx, brand, id)) ??
    (opening.external ? await findContactByExternal(tx, brand, opening.external) : undefined)
  if (!row) throw new AppError('contact.id_taken')
  if (isNew) {
    // What comes late from a line that was away is open since now.
    await setContactTimer(ctx, tx, row, agent ? now : undefined)
    const topics = agent ? ['contact'] : ['contact', 'contact-waiting']
    await insertTopics(tx, brand, topics, id, now)
  }
  return { row, isNew }
}

function contactRow(
  opening: Opening,
  { handbook, version }: HandbookInForce,
  now: Temporal.Instant,
): NewRow<'contact'> {
  const { agent = null } = opening
  const began = toMillisecond(opening.at ?? now)
  return {
    brand_id: opening.brand,
    id: opening.id,
    channel: opening.channel,
    customer_id: opening.customer ?? null,
    language: opening.language ?? handbook.brand.languages[0] ?? 'en',
    began_at: began,
    taken_by: agent,
    state: agent ? 'live' : 'waiting',
    answered_at: agent ? began : null,
    phone: opening.phone ?? null,
    external_id: opening.external ?? null,
    chat_key: opening.chatKey ?? null,
    guide_version: version,
  }
}

/**
 * Throws contact.id_taken when another contact has this id, case.customer_unknown and
 * case.not_found. Begun twice it is one.
 */
export async function beginContact(
  ctx: HandbookCtx,
  actor: Actor,
  body: z.output<typeof NewContact>,
): Promise<{ brand: string; id: string }> {
  const begun = await inBrand(ctx, actor, body.brand, HOLD_CONTACT, async (tx) => {
    const about = await findKnown(tx, body)
    const { row, isNew } = await openContact(ctx, tx, {
      brand: body.brand,
      id: body.id,
      channel: body.channel,
      language: body.language ?? about?.language ?? null,
      phone: body.phone ?? null,
      customer: body.customer ?? about?.customer_id ?? null,
      agent: personOf(actor),
      at: readToldAt(ctx.now(), body.at),
    })
    if (row.channel !== body.channel || row.guide_version === null)
      throw new AppError('contact.id_taken')
    if (isNew && about) await insertAbout(tx, body.brand, row.id, about.id)
    return { brand: body.brand, id: row.id }
  })
  ctx.notify('change')
  return begun
}

/** The case it is about. Throws case.not_found, case.customer_unknown. */
async function findKnown(tx: Tx, body: z.output<typeof NewContact>): Promise<CaseRecord | null> {
  const about = body.case ? await findCase(tx, body.brand, body.case) : null
  if (body.case && !about) throw new AppError('case.not_found')
  if (body.customer && !(await findCustomer(tx, body.brand, body.customer)))
    throw new AppError('case.customer_unknown')
  return about ?? null
}

/**
 * When something happened, as another clock told it; now when nothing was told. A line that was
 * away, or a clock that is wrong, explains hours, not days, and nothing lies in the future.
 */
export function readToldAt(
  now: Temporal.Instant,
  text: string | null | undefined,
): Temporal.Instant {
  if (!text) return now
  const told = toMillisecond(Temporal.Instant.from(text))
  return clampInstant(told, now.subtract({ hours: OLDEST_HOURS }), now)
}
