// An event as the desk tells it, and one of ours that the desk has not told yet.
import type { EventInput } from '../contract/contact.ts'
import type { ContactEvent, EventBody } from '../../../guide/domain/event.ts'
import { newId } from '../../../platform/web/offline/new-id.ts'

export type SeenEvent = ContactEvent & { seq: number; by: { id: string; name: string } | null }

/** What a screen may add: the bodies of its inputs, without who and when. */
export type OwnBody = Without<EventInput>
type Without<T> = T extends unknown ? Omit<T, 'id' | 'at' | 'who'> : never

/** A tap on a cue is the customer's doing, seen by the agent; typed words are whoever's it says. */
const whoseIs = (body: OwnBody): 'customer' | 'agent' =>
  body.kind === 'cue' || body.kind === 'wish' ? 'customer' : 'agent'

export const makeEvent = (body: OwnBody, now: Date = new Date()): EventInput =>
  ({ ...body, id: newId(), at: now.toISOString(), who: whoseIs(body) }) as EventInput

/** The same event as the engine reads it; words of ours are never read for cues. */
export const toEngine = (event: EventInput): ContactEvent =>
  event.kind === 'turn' ? { ...event, cues: [], upset: 0 } : (event as ContactEvent)

export type Undoable = Exclude<
  EventBody['kind'],
  'undone' | 'turn' | 'help' | 'joined' | 'left' | 'taken' | 'transferred' | 'ended'
>
/** What can be taken back with one key; words that were sent cannot. */
export const isUndoable = (kind: EventBody['kind']): kind is Undoable =>
  !['undone', 'turn', 'help', 'joined', 'left', 'taken', 'transferred', 'ended'].includes(kind)
