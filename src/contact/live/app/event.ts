// What screens and programs add to a contact: each event once, in one order, with customers' words
// read for cues.
import { HOLD_CONTACT } from '../../core/domain/policy.ts'
import type { EventReply } from '../../core/contract/event.ts'
import { type AddedEvent, isOfServer, type StoredEvent } from '../../core/domain/event.ts'
import type { ContactEvent } from '../../../guide/domain/event.ts'
import { dangerOf } from '../../../alarm/domain/alarm.ts'
import { clampInstant, earlier } from '../../../platform/base/domain/earlier.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import { insertChange } from '../../../platform/feed/store/change.ts'
import { eventColumns, insertEntries } from '../../../case/record/store/timeline.ts'
import { type ContactRecord, findContact, listAbout } from '../../core/store/contact.ts'
import { insertEventsNow } from '../../core/store/event.ts'
import { getHandbook } from '../../../handbook/app/handbook.ts'
import { actorColumns } from '../../../case/context/app/case-context.ts'
import { inTx, reach } from '../../../platform/database/store/db.ts'
import type { Ctx, Services } from '../../../platform/database/app/ctx.ts'
import { assertAllowed } from '../../../access/app/allow.ts'
import { followDanger } from '../../alarm/app/alarm.ts'
import { computeCalm } from '../../core/app/calm.ts'
import { readEvent, toRow } from '../../core/app/event-form.ts'
import { readEventsById, readEventsWithoutWords } from '../../core/app/event-log.ts'
import type { ReadingCtx } from '../../../signal/app/reading.ts'
import {
  type ContactCtx,
  instantText,
  MAX_FROM_SCREENS,
  MAX_LETTERS,
  type On,
  onContact,
  personOf,
  type ContactContext,
} from '../../core/app/contact-context.ts'

/**
 * Adds a batch. Throws contact.transcripts_off, contact.wrapped, contact.not_undoable,
 * contact.full: then none of it is there.
 */
export async function addEvents(
  ctx: ContactCtx & BegunCtx,
  actor: Actor,
  on: On,
  inputs: readonly AddedEvent[],
): Promise<EventReply> {
  assertAllowed(actor, on.brand, HOLD_CONTACT)
  return (
    (await addAtOnce(ctx, actor, on, inputs)) ??
    onContact(ctx, actor, on, async (context) => {
      const events = await storeInputs(context, inputs, await listThere(context, inputs))
      return { events, last: context.row.last_seq }
    })
  )
}

/**
 * What needs no look at what is there goes in one round trip; null for all else: what is taken
 * back, what raises or ends an alarm, transcripts, a contact that is wrapped up.
 */
async function addAtOnce(
  ctx: ReadingCtx & BegunCtx,
  actor: Actor,
  on: On,
  inputs: readonly AddedEvent[],
): Promise<EventReply | null> {
  if (
    inputs.some(
      (input) =>
        input.kind === 'undone' ||
        input.kind === 'safety' ||
        dangerOf(input) !== null ||
        (input.kind === 'turn' && input.source === 'transcript'),
    )
  )
    return null
  const row = await findBegun(ctx, on)
  if (!row) return null
  const now = ctx.now()
  const fresh = inputs.filter(
    (input, i) => inputs.findIndex((other) => other.id === input.id) === i,
  )
  const events: ContactEvent[] = []
  for (const input of fresh)
    events.push({
      ...(await readWords(ctx, actor, row.language, input)),
      at: instantText(clamp(row.began_at, now, input.at)),
    })
  const added = await insertEventsNow(
    reach(ctx.db),
    on,
    {
      events: events.map((event) => toRow(event, actor)),
      person: personOf(actor),
      recordedAt: now,
    },
    { events: MAX_FROM_SCREENS, letters: MAX_LETTERS },
  )
  if (added === null) return null
  if (added === 'full') throw new AppError('contact.full', { most: MAX_FROM_SCREENS })
  ctx.notify('change')
  return {
    events: added.stored.map((event) =>
      readEvent({ ...event, at: Temporal.Instant.from(event.at) }),
    ),
    last: added.last,
  }
}

type Begun = Pick<ContactRecord, 'began_at' | 'language'>
const MAX_KEPT = 2000
/**
 * Contacts to which something was added on this node. When one began never changes; in which
 * language it is read may be a few events old.
 */
export type BegunContacts = Map<string, Begun & { times: number }>
export const makeBegunContacts = (): BegunContacts => new Map()
declare module '../../../platform/database/app/ctx.ts' {
  interface Services {
    begun: BegunContacts
  }
}
export type BegunCtx = Ctx & Pick<Services, 'begun'>
const SOON = 20

async function findBegun(ctx: BegunCtx, on: On): Promise<Begun | null> {
  const known = ctx.begun
  const key = `${on.brand} ${on.id}`
  const found = known.get(key)
  if (found && found.times < SOON) {
    found.times += 1
    return found
  }
  const row = await inTx(ctx.db, [on.brand], (tx) => findContact(tx, on.brand, on.id))
  known.delete(key)
  if (!row || row.state === 'wrapped') return null
  known.set(key, { began_at: row.began_at, language: row.language, times: 0 })
  const [oldest] = known.keys()
  if (oldest !== undefined && known.size > MAX_KEPT) known.delete(oldest)
  return row
}

/** Of these ids, those that are there already: what was sent again. */
export const listThere = (
  context: ContactContext,
  sent: readonly { id: string }[],
): Promise<StoredEvent[]> =>
  readEventsById(
    context.tx,
    context.on,
    sent.map(({ id }) => id),
  )

/**
 * Those that are there already (`there`, from listThere) are passed over, whatever they say this
 * time. Answers all of them as they are stored, in their order.
 */
export async function storeInputs(
  context: ContactContext,
  inputs: readonly AddedEvent[],
  there: readonly StoredEvent[],
): Promise<StoredEvent[]> {
  const known = new Set(there.map((event) => event.id))
  const fresh = inputs.filter(
    (input, i) => !known.has(input.id) && inputs.findIndex((other) => other.id === input.id) === i,
  )
  if (fresh.length === 0) return [...there]
  await assertUndoable(context, fresh)
  const events: ContactEvent[] = []
  for (const input of fresh) {
    const at = clamp(context.row.began_at, context.now, input.at)
    assertInTime(context, input, at)
    await assertTranscripts(context, input)
    events.push({
      ...(await readWords(context.ctx, context.actor, context.row.language, input)),
      at: instantText(at),
    })
  }
  const stored = await context.store(events)
  if (context.row.state === 'wrapped') await followLate(context, fresh)
  await followDanger(context, stored)
  return [...there, ...stored]
}

/** A clock that is wrong puts nothing before the contact, and nothing into the future. */
function clamp(beganAt: Temporal.Instant, now: Temporal.Instant, text: string): Temporal.Instant {
  const began = earlier(beganAt, now)
  return clampInstant(Temporal.Instant.from(text), began, now)
}

/**
 * After wrapping up nothing happens in a contact any more; what happened before it and comes late
 * (a line that was away), and notes, are still taken.
 */
function assertInTime(context: ContactContext, input: AddedEvent, at: Temporal.Instant): void {
  if (context.row.state !== 'wrapped' || input.kind === 'note') return
  if (context.row.wrapped_at === null || Temporal.Instant.compare(at, context.row.wrapped_at) > 0)
    throw new AppError('contact.wrapped')
}

async function assertTranscripts(context: ContactContext, input: AddedEvent): Promise<void> {
  const isTranscript = input.kind === 'turn' && input.source === 'transcript'
  if (
    isTranscript &&
    !(await getHandbook(context.ctx, context.tx, context.brand)).handbook.guide.transcripts
  )
    throw new AppError('contact.transcripts_off')
}

/** A turn with what is read in it, and from whose hand it truly is; any other event as it is. */
async function readWords(
  ctx: ReadingCtx,
  actor: Actor,
  language: string | null,
  event: AddedEvent,
): Promise<ContactEvent> {
  if (event.kind !== 'turn') return event
  // What somebody of the staff, or a program, says that a customer wrote is typed by them: only the
  // customer's own channel makes it the customer's hand. And in a chat a person answers, as its
  // visitor is told: what a program adds never reaches them.
  const isCustomer = event.who === 'customer'
  const isWrongHand = isCustomer ? actor.kind !== 'door' : actor.kind !== 'person'
  return {
    ...event,
    source: event.source === 'chat' && isWrongHand ? 'typed' : event.source,
    ...(isCustomer ? await ctx.reading.readCues(event.text, language) : { cues: [], upset: 0 }),
  }
}

/** What the server told, and what a customer wrote with their own hand, stays. */
async function assertUndoable(
  context: ContactContext,
  fresh: readonly AddedEvent[],
): Promise<void> {
  const targets = fresh.flatMap((input) => (input.kind === 'undone' ? [input.event] : []))
  for (const event of await readEventsById(context.tx, context.on, targets)) {
    const isOwnHand = event.kind === 'turn' && event.who === 'customer' && event.source === 'chat'
    if (isOwnHand || event.kind === 'undone' || isOfServer(event.kind))
      throw new AppError('contact.not_undoable')
  }
}

/**
 * The cases have their entry already: a note that comes after it gets one of its own, and the time
 * to calm is counted anew.
 */
async function followLate(context: ContactContext, fresh: readonly AddedEvent[]): Promise<void> {
  await context.change(
    await computeCalm(context, await readEventsWithoutWords(context.tx, context.on)),
  )
  const notes = fresh.flatMap((input) => (input.kind === 'note' ? [input.text] : []))
  if (notes.length === 0) return
  const at = context.now
  for (const caseId of await listAbout(context.tx, context.brand, context.row.id)) {
    await insertEntries(
      context.tx,
      notes.map((text) => ({
        brand_id: context.brand,
        case_id: caseId,
        ...eventColumns({ kind: 'case.note', data: { text, contact: context.row.id } }),
        ...actorColumns(context.actor),
        at,
        customer_sees: false,
      })),
    )
    await insertChange(context.tx, context.brand, 'case', caseId, at)
  }
}
