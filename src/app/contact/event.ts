// What screens and doors add to a contact: each event once, in one order, with customers' words read for cues.
import type { EventInput, EventReply } from '../../contract/contact.ts'
import type { ContactEvent, EventBody, EventKind } from '../../domain/guide/event.ts'
import { Fault } from '../../domain/fault.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { insertChange } from '../../store/case/change.ts'
import { insertEntries } from '../../store/case/timeline.ts'
import { listAbout } from '../../store/contact/contact.ts'
import { type EventRecord, listEvents, listEventsById } from '../../store/contact/event.ts'
import { getHandbook } from '../brand/handbook.ts'
import { actorColumns } from '../case/desk.ts'
import type { Ctx } from '../ctx.ts'
import { computeCalm } from './calm.ts'
import { readCues } from './reading.ts'
import { instantText, type NewEvent, type On, onContact, type Room } from './room.ts'

/** Told by the desk alone. */
const DESK_KINDS: readonly string[] = ['help', 'joined', 'left', 'taken', 'transferred', 'ended'] satisfies EventKind[]

type StoredEvent = EventReply['events'][number]
/** An event as the guide reads it. */
export const toEvent = (record: Pick<EventRecord, 'id' | 'at' | 'who' | 'kind' | 'data'>): ContactEvent =>
  ({ ...(record.data as object), id: record.id, at: record.at, who: record.who, kind: record.kind }) as ContactEvent
/** The same with its number and who added it. */
export const presentEvent = (record: EventRecord): StoredEvent =>
  ({ ...toEvent(record), seq: record.seq, by: record.by_id ? { id: record.by_id, name: record.by_name ?? '' } : null }) as unknown as StoredEvent

/** Adds a batch. Throws contact.transcripts_off, contact.wrapped, contact.not_undoable, contact.full: then none of it is there. */
export const addEvents = (ctx: Ctx, actor: Actor, on: On, inputs: readonly EventInput[]): Promise<EventReply> =>
  onContact(ctx, actor, on, 'contact', async (room) => {
    const stored = await storeInputs(room, inputs)
    return { events: stored.map(presentEvent), last: room.row.last_seq }
  })

/** Those that are there already are passed over, whatever they say this time. Answers all of them as they are stored, in their order. */
export async function storeInputs(room: Room, inputs: readonly EventInput[]): Promise<EventRecord[]> {
  const there = await listEventsById(room.tx, room.brand, room.row.id, inputs.map((input) => input.id))
  const known = new Set(there.map((event) => event.id))
  const fresh = inputs.filter((input, i) => !known.has(input.id) && inputs.findIndex((other) => other.id === input.id) === i)
  if (fresh.length === 0) return there
  await mustBeUndoable(room, fresh)
  const events: NewEvent[] = []
  for (const input of fresh) {
    const at = clamp(room, input.at)
    mustBeInTime(room, input, at)
    events.push({ id: input.id, at: instantText(at), who: input.who, body: await toBody(room, input) })
  }
  const last = room.row.last_seq
  await room.store(events)
  if (room.row.state === 'wrapped') await followLate(room, fresh)
  const by = room.actor.kind === 'person' ? { by_id: room.actor.personId, by_name: room.actor.name } : { by_id: null, by_name: null }
  return [...there, ...events.map(({ id, at, who, body: { kind, ...data } }, i) => ({ seq: last + 1 + i, id, at, who, kind, data, ...by }))]
}

/** A clock that is wrong puts nothing before the contact, and nothing into the future. */
function clamp(room: Room, text: string): Temporal.Instant {
  const at = Temporal.Instant.from(text)
  const began = Temporal.Instant.from(room.row.began_at)
  return Temporal.Instant.compare(at, began) < 0 ? began : Temporal.Instant.compare(at, room.now) > 0 ? room.now : at
}

/** After wrapping up nothing happens in a contact any more; what happened before it and comes late (a line that was away), and notes, are still taken. */
function mustBeInTime(room: Room, input: EventInput, at: Temporal.Instant): void {
  if (room.row.state !== 'wrapped' || input.kind === 'note') return
  if (room.row.wrapped_at === null || Temporal.Instant.compare(at, Temporal.Instant.from(room.row.wrapped_at)) > 0) throw new Fault('contact.wrapped')
}

async function toBody(room: Room, input: EventInput): Promise<EventBody> {
  const { id: _, at: __, who, ...body } = input
  if (body.kind !== 'turn') return body
  if (body.source === 'transcript' && !(await getHandbook(room.ctx, room.tx, room.brand)).handbook.guide.transcripts) throw new Fault('contact.transcripts_off')
  // What somebody of the desk says that a customer wrote is typed by that person: only the customer's own door makes it the customer's hand.
  // And in a chat a person answers, as its visitor is told: what a program adds never reaches them.
  const isWrongHand = who === 'customer' ? room.actor.kind === 'person' : room.actor.kind !== 'person'
  const source = body.source === 'chat' && isWrongHand ? 'typed' : body.source
  return { ...body, source, ...(who === 'customer' ? readCues(room.ctx, body.text, room.row.language) : { cues: [], upset: 0 }) }
}

/** What the desk told, and what a customer wrote with their own hand, stays. */
async function mustBeUndoable(room: Room, fresh: readonly EventInput[]): Promise<void> {
  const targets = fresh.flatMap((input) => (input.kind === 'undone' ? [input.event] : []))
  for (const { kind, data, who } of await listEventsById(room.tx, room.brand, room.row.id, targets)) {
    const isOwnHand = kind === 'turn' && who === 'customer' && (data as { source?: string }).source === 'chat'
    if (isOwnHand || kind === 'undone' || DESK_KINDS.includes(kind)) throw new Fault('contact.not_undoable')
  }
}

/** The cases have their entry already: a note that comes after it gets one of its own, and the time to calm is counted anew. */
async function followLate(room: Room, fresh: readonly EventInput[]): Promise<void> {
  await room.change(await computeCalm(room, (await listEvents(room.tx, room.brand, room.row.id)).map(toEvent)))
  const notes = fresh.flatMap((input) => (input.kind === 'note' ? [input.text] : []))
  if (notes.length === 0) return
  const at = room.now.toString()
  for (const caseId of await listAbout(room.tx, room.brand, room.row.id)) {
    await insertEntries(room.tx, notes.map((text) => ({ brand_id: room.brand, case_id: caseId, kind: 'case.note', ...actorColumns(room.actor), at, data: JSON.stringify({ text, contact: room.row.id }), customer_sees: false })))
    await insertChange(room.tx, room.brand, 'case', caseId, at)
  }
}
