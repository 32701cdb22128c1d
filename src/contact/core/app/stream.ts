// What a contact's page hears: its events from the last one it has seen. Pages woken together share
// one look.
import { READ_CASES } from '../../../case/record/domain/policy.ts'
import type { EventPage } from '../contract/event.ts'
import type { PersonActor } from '../../../access/domain/actor.ts'
import { findContact } from '../store/contact.ts'
import { listEventsAfter, listEventsBefore } from '../store/event.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Ctx } from '../../../platform/database/app/ctx.ts'
import { inBrand } from '../../../access/app/allow.ts'
import { readEvent } from './event-form.ts'
import type { On } from './contact-context.ts'

/**
 * An answer of the server with events of a contact holds no more of them; a contact that is longer
 * is told in several.
 */
export const EVENT_PAGE = { events: 400, letters: 300_000 } as const

/**
 * Ready to be sent: `data` is JSON. `last` is the number of the last event in it, or what was asked
 * when there is none; `hasMore`: further ones wait after it.
 */
export type Told = { last: number; data: string | null; hasMore: boolean }

/** Throws contact.not_found when there is none, and what inBrand throws. */
export const assertSeesContact = (ctx: Ctx, actor: PersonActor, on: On): Promise<void> =>
  inBrand(ctx, actor, on.brand, READ_CASES, async (tx) => {
    if (!(await findContact(tx, on.brand, on.id))) throw new AppError('contact.not_found')
  })

export async function readEventsAfter(ctx: Ctx, on: On, after: number): Promise<Told> {
  const events = await listEventsAfter(ctx.db, on, after, EVENT_PAGE)
  const last = events.at(-1)
  return {
    last: last?.seq ?? after,
    data: last ? JSON.stringify({ events: events.map(readEvent) }) : null,
    hasMore: last !== undefined && last.ahead > last.seq,
  }
}

/** The page of events that ends before one of them. Throws what assertSeesContact throws. */
export const readEventsBefore = (
  ctx: Ctx,
  actor: PersonActor,
  on: On,
  before: number,
): Promise<EventPage> =>
  inBrand(ctx, actor, on.brand, READ_CASES, async (tx) => {
    if (!(await findContact(tx, on.brand, on.id))) throw new AppError('contact.not_found')
    return {
      events: (await listEventsBefore(tx, on, before, EVENT_PAGE)).map(readEvent),
    }
  })

/**
 * One look for all who were woken by the same news (`wake` is the same object for them) and ask the
 * same; what was seen is forgotten with the news.
 */
export type SharedLook<T> = (wake: object, key: string, look: () => Promise<T>) => Promise<T>

export function makeSharedLook<T>(): SharedLook<T> {
  const looks = new WeakMap<object, Map<string, Promise<T>>>()
  return (wake, key, look) => {
    const known = looks.get(wake) ?? new Map<string, Promise<T>>()
    looks.set(wake, known)
    const found = known.get(key) ?? look()
    known.set(key, found)
    return found
  }
}
