// Contacts in progress over HTTP: begun, listed, read, followed live, and everything a person does
// in one.
import { READ_CASES } from '../../../case/record/domain/policy.ts'
import { HOLD_CONTACT, LEAD_CONTACT } from '../../core/domain/policy.ts'
import type { FeedCtx } from '../../../platform/feed/app/change-feed.ts'
import type { HandbookCtx } from '../../../handbook/app/handbook.ts'
import { getCookie } from 'hono/cookie'
import type { z } from 'zod'
import {
  askHelp,
  changeAbout,
  changeLanguage,
  endContact,
  identify,
  joinContact,
  leaveContact,
  takeContact,
  takeOver,
  withdrawHelp,
} from '../../live/app/action.ts'
import { beginContact } from '../../core/app/begin.ts'
import { grantCare, readCare } from '../../live/app/care.ts'
import { type BegunCtx, addEvents } from '../../live/app/event.ts'
import type { ContactCtx, On } from '../../core/app/contact-context.ts'
import { readContact, readContacts } from '../../live/app/view.ts'
import { wrapUp } from '../../wrap/app/wrap.ts'
import { type PresenceCtx, enterContact, readPresent } from '../../core/app/presence.ts'
import {
  assertSeesContact,
  readEventsBefore,
  readEventsAfter,
  makeSharedLook,
  type Told,
} from '../../core/app/stream.ts'
import { isAllowed } from '../../../access/domain/right.ts'
import { watchActor } from '../../../access/app/session.ts'
import {
  CareList,
  ContactAction,
  type ContactActionName,
  ContactList,
  ContactQuery,
  ContactView,
  WrapUpReply,
} from '../../core/contract/contact.ts'
import {
  AfterQuery,
  BeforeQuery,
  EventBatch,
  EventPage,
  EventReply,
} from '../../core/contract/event.ts'
import { NewContact } from '../../../case/record/contract/contact-start.ts'
import type { PersonActor } from '../../../access/domain/actor.ts'
import { type DeskApp, route, SESSION_COOKIE } from '../../../access/http/guard.ts'
import { BEAT_MS, type Send, streamChanges } from '../../../platform/http/stream.ts'

export function registerContact(app: DeskApp<ContactCtx & BegunCtx & PresenceCtx & FeedCtx>): void {
  registerReading(app)
  registerAction(app)
  registerCare(app)
  registerEvents(app)
  registerStream(app)
}

/** Contacts in progress, one that begins, and the screen of one. */
function registerReading(app: DeskApp<HandbookCtx>): void {
  const { ctx } = app
  route(
    app,
    'get',
    '/api/v1/contacts',
    { auth: 'session', needs: 'self', query: ContactQuery, reply: ContactList },
    ({ actor, query }) => readContacts(ctx, actor, query),
  )
  route(
    app,
    'post',
    '/api/v1/contacts',
    { auth: 'session', needs: HOLD_CONTACT, body: NewContact, reply: ContactView, status: 201 },
    async ({ actor, body }) => readContact(ctx, actor, await beginContact(ctx, actor, body)),
  )
  route(
    app,
    'get',
    '/api/v1/contacts/:brand/:id',
    { auth: 'session', needs: READ_CASES, reply: ContactView },
    ({ actor, param, id }) => readContact(ctx, actor, { brand: param('brand'), id: id('id') }),
  )
}

function registerAction(app: DeskApp<ContactCtx>): void {
  const { ctx } = app
  changeBy(app, 'take', ContactAction.take, takeContact)
  changeBy(app, 'help', ContactAction.help, askHelp)
  changeBy(app, 'withdraw', ContactAction.withdraw, withdrawHelp)
  changeBy(app, 'join', ContactAction.join, joinContact)
  changeBy(app, 'leave', ContactAction.leave, leaveContact)
  changeBy(app, 'take-over', ContactAction['take-over'], takeOver)
  changeBy(app, 'customer', ContactAction.customer, identify)
  changeBy(app, 'about', ContactAction.about, changeAbout)
  changeBy(app, 'language', ContactAction.language, changeLanguage)
  changeBy(app, 'end', ContactAction.end, endContact)
  route(
    app,
    'post',
    '/api/v1/contacts/:brand/:id/wrap-up',
    { auth: 'session', needs: HOLD_CONTACT, body: ContactAction['wrap-up'], reply: WrapUpReply },
    ({ actor, param, id, body }) =>
      wrapUp(ctx, actor, { brand: param('brand'), id: id('id') }, body),
  )
}

/** An action that changes the contact; it is answered with the contact after it. */
function changeBy<S extends z.ZodType>(
  app: DeskApp<ContactCtx>,
  name: Exclude<ContactActionName, 'wrap-up'>,
  schema: S,
  change: (ctx: ContactCtx, actor: PersonActor, on: On, body: z.output<S>) => Promise<unknown>,
): void {
  const { ctx } = app
  route(
    app,
    'post',
    `/api/v1/contacts/:brand/:id/${name}`,
    { auth: 'session', needs: HOLD_CONTACT, body: schema, reply: ContactView },
    async ({ actor, param, id, body }) => {
      const on = { brand: param('brand'), id: id('id') }
      await change(ctx, actor, on, body)
      return readContact(ctx, actor, on)
    },
  )
}

function registerCare(app: DeskApp): void {
  const { ctx } = app
  route(
    app,
    'get',
    '/api/v1/care',
    { auth: 'session', needs: 'self', reply: CareList },
    ({ actor }) => readCare(ctx, actor),
  )
  route(
    app,
    'post',
    '/api/v1/care/:id/granted',
    { auth: 'session', needs: LEAD_CONTACT },
    async ({ actor, id }) => grantCare(ctx, actor, id('id')),
  )
}

function registerEvents(app: DeskApp<ContactCtx & BegunCtx>): void {
  const { ctx } = app
  route(
    app,
    'post',
    '/api/v1/contacts/:brand/:id/events',
    {
      auth: 'session-or-token',
      needs: HOLD_CONTACT,
      body: EventBatch,
      reply: EventReply,
      mostBytes: 1_048_576,
    },
    ({ actor, param, id, body }) =>
      addEvents(ctx, actor, { brand: param('brand'), id: id('id') }, body.events),
  )
  route(
    app,
    'get',
    '/api/v1/contacts/:brand/:id/events',
    { auth: 'session', needs: READ_CASES, query: BeforeQuery, reply: EventPage },
    ({ actor, param, id, query }) =>
      readEventsBefore(ctx, actor, { brand: param('brand'), id: id('id') }, query.before),
  )
}

/**
 * `events` tells events in their order, from the one after `after`; `contact`: read it anew;
 * `present`: who looks at it now.
 */
function registerStream(app: DeskApp<ContactCtx & PresenceCtx & FeedCtx>): void {
  const { ctx } = app
  const shareEvents = makeSharedLook<Told>()
  const sharePresent = makeSharedLook<string>()
  route(
    app,
    'get',
    '/api/v1/contacts/:brand/:id/live',
    { auth: 'session', needs: READ_CASES, query: AfterQuery, gives: 'events' },
    async ({ c, actor, param, id, query }) => {
      const on = { brand: param('brand'), id: id('id') }
      await assertSeesContact(ctx, actor, on)
      const cookie = getCookie(c, SESSION_COOKIE)
      let last = query.after
      let leaveContact: (() => Promise<void>) | null = null
      const readOn = (wake: object) =>
        shareEvents(wake, `${on.brand} ${on.id} ${last}`, () => readEventsAfter(ctx, on, last))
      // Page by page, as fast as they are taken.
      const tellEvents = async (send: Send, wake: object): Promise<void> => {
        // Only the first is what others want too: the rest is not kept for anybody.
        for (let [hasMore, by] = [true, wake]; hasMore; by = {}) {
          const read = await readOn(by)
          last = read.last
          hasMore = read.hasMore
          if (read.data) await send('events', read.data)
        }
      }
      return streamChanges(app, c, {
        key: `contact ${actor.personId}`,
        person: actor.personId,
        subject: on.id,
        asksAlways: false,
        beatMs: app.parts.beatMs ?? BEAT_MS,
        isFor: (heard) =>
          heard.id === on.id && heard.brand === on.brand && heard.topic.startsWith('contact'),
        begin: async (send) => {
          leaveContact = await enterContact(ctx, on, actor.personId)
          await tellEvents(send, {})
        },
        tell: async (heard, send, wake) => {
          const topics = new Set(heard.map((item) => item.topic))
          if (topics.has('contact-event')) await tellEvents(send, wake)
          if (topics.has('contact-present'))
            await send(
              'present',
              await sharePresent(wake, `${on.brand} ${on.id}`, () => readPresent(ctx, on)),
            )
          if (topics.has('contact')) await send('contact', '{}')
        },
        end: async () => leaveContact?.(),
        fail: (error) => ctx.log.warn({ err: error, contact: on.id }, 'a contact’s stream was cut'),
        isWelcome: async () =>
          isAllowed((await watchActor(ctx, cookie))?.roles.get(on.brand) ?? [], READ_CASES),
      })
    },
  )
}
