// What screens and programs add to a contact: each event once, in one order, with customers' words
// read for cues.
import type { EventInput, EventReply } from '../../core/contract/contact.ts'
import type { EventBody, EventKind } from '../../../guide/domain/event.ts'
import { dangerOf } from '../../../alarm/domain/alarm.ts'
import { clampInstant, earlier } from '../../../platform/base/domain/earlier.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import { insertChange } from '../../../platform/feed/store/change.ts'
import { eventColumns, insertEntries } from '../../../case/record/store/timeline.ts'
import { type ContactRecord, findContact, listAbout } from '../../core/store/contact.ts'
import {
  insertEventsNow,
  type EventRecord,
  type Told,
  listEventsById,
  listEventsWithoutWords,
} from '../../core/store/event.ts'
import { getHandbook } from '../../../handbook/app/handbook.ts'
import { actorColumns } from '../../../case/context/app/case-context.ts'
import { inTx, reach } from '../../../platform/database/store/db.ts'
import type { Ctx, Services } from '../../../platform/database/app/ctx.ts'
import { assertAllowed } from '../../../access/app/allow.ts'
import { followDanger } from '../../alarm/app/alarm.ts'
import { computeCalm } from '../../core/app/calm.ts'
import { presentEvent, toEvent } from '../../core/app/event-form.ts'
import type { ReadingCtx } from '../../../signal/app/reading.ts'
import {
  type ContactCtx,
  instantText,
  MAX_FROM_SCREENS,
  MAX_LETTERS,
  type NewEvent,
  type On,
  onContact,
  personOf,
  programOf,
  type ContactContext,
} from '../../core/app/contact-context.ts'

/** Told by the server alone. */
const SERVER_KINDS: readonly string[] = [
  'help',
  'joined',
  'left',
  'taken',
  'transferred',
  'ended',
  'alarm',
] satisfies EventKind[]

/**
 * Adds a batch. Throws contact.transcripts_off, contact.wrapped, contact.not_undoable,
 * contact.full: then none of it is there.
 */
export async function addEvents(
  ctx: ContactCtx & BegunCtx,
  actor: Actor,
  on: On,
  inputs: readonly EventInput[],
): Promise<EventReply> {
  assertAllowed(actor, on.brand, 'contact')
  return (
    (await addAtOnce(ctx, actor, on, inputs)) ??
    onContact(ctx, actor, on, async (context) => {
      const stored = await storeInputs(context, inputs)
      return { events: stored.map(presentEvent), last: context.row.last_seq }
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
  inputs: readonly EventInput[],
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
  const rows: Told['events'][number][] = []
  for (const input of fresh) {
    const { kind, ...data } = await readInput(ctx, actor, row.language, input)
    rows.push({
      id: input.id,
      at: instantText(clamp(row.began_at, now, input.at)),
      who: input.who,
      kind,
      data: { ...data, ...programOf(actor) },
    })
  }
  const added = await insertEventsNow(
    reach(ctx.db),
    on,
    { events: rows, person: personOf(actor), recordedAt: now.toString() },
    { events: MAX_FROM_SCREENS, letters: MAX_LETTERS },
  )
  if (added === null) return null
  if (added === 'full') throw new AppError('contact.full', { most: MAX_FROM_SCREENS })
  ctx.notify('change')
  return {
    events: added.stored.map((event) =>
      presentEvent({ ...event, at: instantText(Temporal.Instant.from(event.at)) }),
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
  if (known.size > MAX_KEPT) known.delete(known.keys().next().value!)
  return row
}

/**
 * Those that are there already are passed over, whatever they say this time. Answers all of them as
 * they are stored, in their order.
 */
export async function storeInputs(
  context: ContactContext,
  inputs: readonly EventInput[],
): Promise<EventRecord[]> {
  const there = await listEventsById(
    context.tx,
    context.brand,
    context.row.id,
    inputs.map((input) => input.id),
  )
  const known = new Set(there.map((event) => event.id))
  const fresh = inputs.filter(
    (input, i) => !known.has(input.id) && inputs.findIndex((other) => other.id === input.id) === i,
  )
  if (fresh.length === 0) return there
  await assertUndoable(context, fresh)
  const events: NewEvent[] = []
  for (const input of fresh) {
    const at = clamp(context.row.began_at, context.now, input.at)
    assertInTime(context, input, at)
    events.push({
      id: input.id,
      at: instantText(at),
      who: input.who,
      body: await toBody(context, input),
    })
  }
  const last = context.row.last_seq
  await context.store(events)
  if (context.row.state === 'wrapped') await followLate(context, fresh)
  await followDanger(
    context,
    events.map(({ id, at, who, body }) => ({ ...body, id, at, who })),
  )
  const by =
    context.actor.kind === 'person'
      ? { by_id: context.actor.personId, by_name: context.actor.name }
      : { by_id: null, by_name: null }
  return [
    ...there,
    ...events.map(({ id, at, who, body: { kind, ...data } }, i) => ({
      seq: last + 1 + i,
      id,
      at,
      who,
      kind,
      data: { ...data, ...programOf(context.actor) },
      ...by,
    })),
  ]
}

/** A clock that is wrong puts nothing before the contact, and nothing into the future. */
function clamp(beganAt: string, now: Temporal.Instant, text: string): Temporal.Instant {
  const began = earlier(Temporal.Instant.from(beganAt), now)
  return clampInstant(Temporal.Instant.from(text), began, now)
}

/**
 * After wrapping up nothing happens in a contact any more; what happened before it and comes late
 * (a line that was away), and notes, are still taken.
 */
function assertInTime(context: ContactContext, input: EventInput, at: Temporal.Instant): void {
  if (context.row.state !== 'wrapped' || input.kind === 'note') return
  if (
    context.row.wrapped_at === null ||
    Temporal.Instant.compare(at, Temporal.Instant.from(context.row.wrapped_at)) > 0
  )
    throw new AppError('contact.wrapped')
}

async function toBody(context: ContactContext, input: EventInput): Promise<EventBody> {
  const isTranscript = input.kind === 'turn' && input.source === 'transcript'
  if (
    isTranscript &&
    !(await getHandbook(context.ctx, context.tx, context.brand)).handbook.guide.transcripts
  )
    throw new AppError('contact.transcripts_off')
  return readInput(context.ctx, context.actor, context.row.language, input)
}

async function readInput(
  ctx: ReadingCtx,
  actor: Actor,
  language: string | null,
  input: EventInput,
): Promise<EventBody> {
  const { id: _, at: __, who, ...body } = input
  if (body.kind !== 'turn') return body
  // What somebody of the staff, or a program, says that a customer wrote is typed by them: only the
  // customer's own channel makes it the customer's hand. And in a chat a person answers, as its
  // visitor is told: what a program adds never reaches them.
  const isWrongHand = who === 'customer' ? actor.kind !== 'door' : actor.kind !== 'person'
  const source = body.source === 'chat' && isWrongHand ? 'typed' : body.source
  return {
    ...body,
    source,
    ...(who === 'customer'
      ? await ctx.reading.readCues(body.text, language)
      : { cues: [], upset: 0 }),
  }
}

/** What the server told, and what a customer wrote with their own hand, stays. */
async function assertUndoable(
  context: ContactContext,
  fresh: readonly EventInput[],
): Promise<void> {
  const targets = fresh.flatMap((input) => (input.kind === 'undone' ? [input.event] : []))
  for (const { kind, data, who } of await listEventsById(
    context.tx,
    context.brand,
    context.row.id,
    targets,
  )) {
    const isOwnHand =
      kind === 'turn' && who === 'customer' && (data as { source?: string }).source === 'chat'
    if (isOwnHand || kind === 'undone' || SERVER_KINDS.includes(kind))
      throw new AppError('contact.not_undoable')
  }
}

/**
 * The cases have their entry already: a note that comes after it gets one of its own, and the time
 * to calm is counted anew.
 */
async function followLate(context: ContactContext, fresh: readonly EventInput[]): Promise<void> {
  await context.change(
    await computeCalm(
      context,
      (await listEventsWithoutWords(context.tx, context.brand, context.row.id)).map(toEvent),
    ),
  )
  const notes = fresh.flatMap((input) => (input.kind === 'note' ? [input.text] : []))
  if (notes.length === 0) return
  const at = context.now.toString()
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
