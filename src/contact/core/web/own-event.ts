// An event that is added on this screen, as it is kept and sent.
import type { AddedBody, AddedEvent } from '../domain/event.ts'
import { newId } from '../../../platform/web/offline/new-id.ts'

/** A tap on a cue is the customer's doing, seen by the agent; typed words are whoever's it says. */
const whoseIs = (body: AddedBody): 'customer' | 'agent' =>
  body.kind === 'cue' || body.kind === 'wish' ? 'customer' : 'agent'

export const makeEvent = (body: AddedBody, now: Date = new Date()): AddedEvent => ({
  ...body,
  id: newId(),
  at: now.toISOString(),
  who: whoseIs(body),
})
