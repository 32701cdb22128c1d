// Where a contact stands, by which channel people talk in it, and what its agent may ask for after.
import type { ContactChannel } from '../../../case/record/domain/code.ts'
import type { Channel } from '../../../chapter/domain/channel.ts'

/** `waiting` for somebody to take it, `live`, `ended` and not yet wrapped up, `wrapped` up. */
export const CONTACT_STATES = ['waiting', 'live', 'ended', 'wrapped'] as const
export type ContactState = (typeof CONTACT_STATES)[number]
/** Somebody still has something to do in those. */
export const OPEN_STATES = ['waiting', 'live', 'ended'] as const

/** Whether people are still in it, or wait for each other. */
export const isGoingOn = (state: ContactState): state is 'waiting' | 'live' =>
  state === 'waiting' || state === 'live'

/**
 * By which channel people talk in it. Throws an Error for 'form', the channel of a grievance that
 * came in writing: nobody talked, and it has no screen.
 */
export function talkChannel(channel: ContactChannel): Channel {
  if (channel === 'form') throw new Error('nobody talks in a contact that came in by a form')
  return channel
}

export const CARE_KINDS = ['longer_break', 'next_calm'] as const
export type CareKind = (typeof CARE_KINDS)[number]
