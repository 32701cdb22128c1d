// Streams of changes: the server's brands for who is signed in, one case for its customer.
import { READ_CASES } from '../../case/record/domain/policy.ts'
import type { SecretCtx } from '../../access/app/installation.ts'
import { BEAT_MS, streamChanges, tellChange } from '../../platform/http/stream.ts'
import { getCookie } from 'hono/cookie'
import { readToken } from '../../case/links/app/link.ts'
import { listBrandsFor } from '../../access/app/allow.ts'
import type { FeedCtx, FeedChange } from '../../platform/feed/app/change-feed.ts'
import { type LimitCtx, limit } from '../../platform/request/app/rate-limit.ts'
import { PERSON_TOPIC, watchActor } from '../../access/app/session.ts'
import { type DeskApp, route, SESSION_COOKIE } from '../../access/http/guard.ts'

/** What a page of the desk is told: nothing of what has changed, and of nobody. */
const toFrame = ({ brand, topic, id, xid }: FeedChange) => ({ brand, topic, id, transaction: xid })

export function registerLive(app: DeskApp<SecretCtx & LimitCtx & FeedCtx>): void {
  const { ctx } = app
  const beatMs = app.parts.beatMs ?? BEAT_MS
  const fail = (error: unknown) => ctx.log.warn({ err: error }, 'a stream of changes was cut')
  route(
    app,
    'get',
    '/api/v1/live',
    { auth: 'session', needs: 'self', gives: 'events' },
    async ({ c, actor }) => {
      const cookie = getCookie(c, SESSION_COOKIE)
      let brands = new Set(listBrandsFor(actor, READ_CASES))
      // What happens inside a contact, and who looks at it, is news for its own pages alone.
      const isFor = ({ brand, topic }: FeedChange) =>
        brands.has(brand) &&
        topic !== 'contact-event' &&
        topic !== 'contact-present' &&
        topic !== PERSON_TOPIC
      return streamChanges(app, c, {
        key: actor.personId,
        person: actor.personId,
        asksAlways: false,
        beatMs,
        isFor,
        fail,
        tell: tellChange(isFor, toFrame),
        isWelcome: async () => {
          const now = await watchActor(ctx, cookie)
          if (now) brands = new Set(listBrandsFor(now, READ_CASES))
          return now !== null
        },
      })
    },
  )
  route(
    app,
    'get',
    '/api/v1/customer/:token/live',
    { auth: 'public', needs: 'link', gives: 'events' },
    async ({ c, param, address }) => {
      limit(ctx, 'customer', address, 600, 60)
      const { brand, caseId } = await readToken(ctx, param('token'))
      const isFor = (change: FeedChange) => change.brand === brand && change.id === caseId
      return streamChanges(app, c, {
        key: `${brand} ${caseId}`,
        address,
        subject: caseId,
        asksAlways: true,
        beatMs,
        isFor,
        fail,
        tell: tellChange(isFor, () => ({})),
        isWelcome: async () => (await readToken(ctx, param('token'))).caseId === caseId,
      })
    },
  )
}
