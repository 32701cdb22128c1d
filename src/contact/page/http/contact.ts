// Contacts in progress over HTTP: begun, listed, read, followed live, and everything a person does
// in one.
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
  type ActionBody,
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
  readEventsAfter,
  readEventsBefore,
  makeSharedLook,
  type Told,
} from '../../core/app/stream.ts'
import { isAllowed } from '../../../access/domain/permission.ts'
import { watchActor } from '../../../access/app/session.ts'
import {
  AfterQuery,
  BeforeQuery,
  CareList,
  ContactAction,
  type ContactActionName,
  ContactList,
  ContactQuery,
  ContactView,
  EventBatch,
  EventPage,
  EventReply,
  WrapUpReply,
} from '../../core/contract/contact.ts'
import { NewContact } from '../../../case/record/contract/contact-start.ts'
import type { PersonActor } from '../../../access/domain/actor.ts'
import { type DeskApp, route, SESSION_COOKIE } from '../../../access/http/guard.ts'
import { BEAT_MS, type Send, streamChanges } from '../../../platform/http/stream.ts'

/** What changes the contact; each is answered with the contact after it. */
type ContactActionKind = Exclude<ContactActionName, 'wrap-up'>
const CONTACT_ACTIONS: {
  [A in ContactActionKind]: (
    ctx: ContactCtx,
    actor: PersonActor,
    on: On,
    body: ActionBody<A>,
  ) => Promise<unknown>
} = {
  take: takeContact,
  help: askHelp,
  withdraw: withdrawHelp,
  join: joinContact,
  leave: leaveContact,
  'take-over': takeOver,
  customer: identify,
  about: changeAbout,
  language: changeLanguage,
  end: endContact,
}
const doAction = <A extends ContactActionKind>(
  ctx: ContactCtx,
  actor: PersonActor,
  on: On,
  { name, body }: { name: A; body: unknown },
): Promise<unknown> => CONTACT_ACTIONS[name](ctx, actor, on, body as ActionBody<A>)

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
    { auth: 'session', needs: 'contact', body: NewContact, reply: ContactView, status: 201 },
    async ({ actor, body }) => readContact(ctx, actor, await beginContact(ctx, actor, body)),
  )
  route(
    app,
    'get',
    '/api/v1/contacts/:brand/:id',
    { auth: 'session', needs: 'read-cases', reply: ContactView },
    ({ actor, param, id }) => readContact(ctx, actor, { brand: param('brand'), id: id('id') }),
  )
}

function registerAction(app: DeskApp<ContactCtx>): void {
  const { ctx } = app
  for (const name of Object.keys(CONTACT_ACTIONS) as ContactActionKind[]) {
    route(
      app,
      'post',
      `/api/v1/contacts/:brand/:id/${name}`,
      {
        auth: 'session',
        needs: 'contact',
        body: ContactAction[name] as z.ZodType,
        reply: ContactView,
      },
      async ({ actor, param, id, body }) => {
        const on = { brand: param('brand'), id: id('id') }
        await doAction(ctx, actor, on, { name, body })
        return readContact(ctx, actor, on)
      },
    )
  }
  route(
    app,
    'post',
    '/api/v1/contacts/:brand/:id/wrap-up',
    { auth: 'session', needs: 'contact', body: ContactAction['wrap-up'], reply: WrapUpReply },
    ({ actor, param, id, body }) =>
      wrapUp(ctx, actor, { brand: param('brand'), id: id('id') }, body),
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
    { auth: 'session', needs: 'lead-contact' },
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
      needs: 'contact',
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
    { auth: 'session', needs: 'read-cases', query: BeforeQuery, reply: EventPage },
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
    { auth: 'session', needs: 'read-cases', query: AfterQuery, gives: 'events' },
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
          isAllowed((await watchActor(ctx, cookie))?.roles.get(on.brand) ?? [], 'read-cases'),
      })
    },
  )
}
