// What happens in a contact, in order: the only thing the guide is computed from.
import type { ShownDeadline } from './shown-deadline.ts'
import type { Cue, ReadCue } from '../../signal/domain/cue.ts'
import type { Channel } from '../../chapter/domain/channel.ts'
import type { Role } from '../../access/domain/role.ts'
import type { Language } from '../../platform/base/domain/language.ts'
import type { ApproachId, FactKind, Finding, Form, Trade, WishKind } from './type.ts'

export const FACT_STATES = ['open', 'agreed', 'disputed', 'removed'] as const
export type FactState = (typeof FACT_STATES)[number]
/**
 * `source`: where it comes from, in words: 'customer', 'order 1002', 'courier'. What comes from
 * elsewhere than the customer was checked by us; `isChecked` says it of what the customer said.
 */
export type ContactFact = {
  id: string
  kind: FactKind
  text: string
  source: string
  state: FactState
  isChecked?: boolean
}

export const ENDINGS = ['done', 'after_warnings', 'by_customer', 'safety', 'lost'] as const
export type Ending = (typeof ENDINGS)[number]

export const TURN_SOURCES = ['chat', 'transcript', 'typed'] as const
export type TurnSource = (typeof TURN_SOURCES)[number]

/**
 * The body of an event. `who` says from whom it comes: a tap on 'shouting' is the customer's
 * shouting, seen by the agent, so its `who` is 'customer'.
 */
export type EventBody =
  /**
   * Words somebody said or wrote; `cues` and `upset` are read by the server from customers' words
   * alone: absent until it has, and empty where reading is off.
   */
  | {
      kind: 'turn'
      text: string
      source: TurnSource
      cues?: ReadCue[]
      upset?: number
      files?: { id: string; name: string; mediaType: string; size: number }[]
    }
  | { kind: 'cue'; cue: Cue }
  /** A person says that a read cue is none. */
  | { kind: 'dismissed'; event: string; cue: Cue }
  | { kind: 'fact'; fact: ContactFact }
  | { kind: 'fact_changed'; fact: string; state: FactState; text?: string; isChecked?: boolean }
  /** We have looked into it, and found this; `text` says what, as a clause. */
  | { kind: 'finding'; of: Finding; text?: string }
  | { kind: 'wish'; text: string }
  /** A move was said or done. */
  | { kind: 'said'; move: string }
  /** The step is done, says the agent. */
  | { kind: 'done'; step: string }
  /** The agent goes to another step by hand, also back to one that was done. */
  | { kind: 'go'; step: string }
  | { kind: 'approach'; approach: ApproachId; on: boolean }
  | { kind: 'safety'; on: boolean }
  | { kind: 'held'; on: boolean }
  | { kind: 'note'; text: string }
  /** How the customer is addressed, in words, and whom one speaks to. */
  | { kind: 'address'; text: string; form?: Form | 'unknown' }
  /** An earlier event is taken back. */
  | { kind: 'undone'; event: string }
  | { kind: 'help'; note: string }
  | { kind: 'joined' }
  | { kind: 'left' }
  | { kind: 'taken'; from: string | null; summary: string }
  | { kind: 'transferred'; to: string }
  | { kind: 'ended'; how: Ending }
  /**
   * What became of an alarm: `name` is who did it, null when the server itself called the next
   * circle.
   */
  | {
      kind: 'alarm'
      alarm: string
      of: 'safety' | 'help'
      is: 'raised' | 'climbed' | 'confirmed' | 'ended'
      name: string | null
      how?: string
    }
  /**
   * Stands in the place of a stored event that this version cannot read, so that all others can be:
   * of which kind it `was`, and the words in it. Told, never stored.
   */
  | { kind: 'unreadable'; was: string; text: string }
export type EventKind = EventBody['kind']

/** From whom an event comes; `desk` is the server itself. */
export const EVENT_SIDES = ['customer', 'agent', 'desk'] as const
export type EventSide = (typeof EVENT_SIDES)[number]

/**
 * An event, from the screen or program that adds it to the guide on another screen. `id` is the
 * sender's own: the same event twice is one. Storing numbers it and notes who added it
 * (StoredEvent in contact/core/contract/event.ts).
 */
export type ContactEvent = { id: string; at: string; who: EventSide } & EventBody
/** Those of some kinds. */
export type EventOf<K extends EventKind> = Extract<ContactEvent, { kind: K }>
/** What an event of some kinds says, without who and when. */
export type BodyOf<K extends EventKind> = Extract<EventBody, { kind: K }>

/**
 * What the server knows beside the events: fills slots and answers the conditions about the case.
 * Nothing of it is kept with the contact.
 */
export type Known = {
  /** The customer's language: what is said is in it. */
  language: Language
  /** The language of whoever looks at the screen; English when absent. */
  staff?: Language
  zone: string
  channel: Channel
  /** Roles of who looks at the screen. */
  roles: Role[]
  brand: string
  agent: string
  /** The agent's own form, as the account says it. */
  self?: Form | null
  name: string | null
  /** Whom one speaks to, where it is known otherwise than by the name. */
  form?: Form | null
  trade?: Trade
  /** What the handbook knows of the house, by the slots of its sentences: 'return_days': '30'. */
  house?: Record<string, string>
  /** A crisis line that was confirmed, and the country's emergency number. */
  crisisLine?: string | null
  emergency?: string | null
  /** Who leads, when somebody asks for the manager. */
  manager?: string | null
  /** Questions of the category, in the customer's language. */
  questions?: string[]
  case: {
    ref: string
    owner: string
    /** The end of the deadline that is said to the customer (shown-deadline.ts). */
    by: string | null
    /** All that are told, missed ones too; absent where only `by` is known. */
    clocks?: ShownDeadline[]
    /** How far a step nobody took has been escalated, and who was asked last. */
    rung?: number
    asked?: string | null
    category: string
    /** What kind of case it is: complaint, praise, idea ... */
    kind?: string
    procedure: string[]
    /** This grievance was told before: contacts about it, this one not counted. */
    earlier: number
  } | null
  promises: {
    what: string
    channel: Channel
    dueAt: string
    state: 'open' | 'broken' | 'kept' | 'renegotiated'
  }[]
  /** What may be promised now, best first, each at the latest by `latestAt`. */
  mayPromise: {
    id: string
    what: string
    channel: Channel
    latestAt: string
    /** Which wishes it answers; [] answers none by itself. */
    answers?: WishKind[]
  }[]
  /** Asked and answered before. */
  asked: { question: string; answer: string }[]
}
