// An event of a contact as it is stored and told to screens, and which kinds come from whom.
import type { ReadCue } from '../../../signal/domain/cue.ts'
import type { BodyOf, ContactEvent, EventKind, EventSide } from '../../../guide/domain/event.ts'

/** Told by the server alone; all other kinds are added by screens and programs. */
export const SERVER_KINDS = [
  'help',
  'joined',
  'left',
  'taken',
  'transferred',
  'ended',
  'alarm',
  'unreadable',
] as const satisfies readonly EventKind[]
export type ServerKind = (typeof SERVER_KINDS)[number]
export const isOfServer = (kind: EventKind): boolean => SERVER_KINDS.some((told) => told === kind)
export type AddedKind = Exclude<EventKind, ServerKind>

/** What somebody says in an event they add. */
export type AddedBody = BodyOf<AddedKind>
/** An event that a screen or a program adds, as it is sent; the customer's words are not read yet. */
export type AddedEvent = { id: string; at: string; who: 'customer' | 'agent' } & AddedBody

/** What may stand in the database; the rest is told of what stands there. */
export type StoredKind = Exclude<EventKind, 'unreadable'>
/** Every turn that is stored says what was read in it. */
export type StoredBody<K extends EventKind = EventKind> = K extends 'turn'
  ? BodyOf<'turn'> & { cues: ReadCue[]; upset: number }
  : BodyOf<K>
/**
 * A ContactEvent with what storing it has given: `seq` grows by one in each contact, `by` is the
 * person who added it, `program` the name of the program that did.
 */
export type StoredEvent<K extends EventKind = EventKind> = {
  id: string
  at: string
  who: EventSide
  seq: number
  by: { id: string; name: string } | null
  program?: string
} & StoredBody<K>

/** Whether the server has it; what this device has just added has no number yet. */
export const isStored = (event: ContactEvent | StoredEvent): event is StoredEvent => 'seq' in event

/** What can be taken back with one key; words that were sent, and what the server told, cannot. */
export const isUndoable = (kind: EventKind): boolean =>
  kind !== 'undone' && kind !== 'turn' && !isOfServer(kind)
