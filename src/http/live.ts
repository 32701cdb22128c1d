// Streams of changes: the desk's brands for who is signed in, one case for its customer.
import { getCookie } from 'hono/cookie'
import { readToken } from '../app/case/link.ts'
import { listBrandsFor } from '../app/ctx.ts'
import { findHub } from '../app/live/hub.ts'
import { limit } from '../app/people/limit.ts'
import { watchActor } from '../app/people/session.ts'
import { Fault } from '../domain/fault.ts'
import type { App } from './app.ts'
import { route, SESSION_COOKIE } from './guard.ts'
import { BEAT_MS, streamChanges } from './stream.ts'

export function registerLive(app: App): void {
  const { ctx } = app
  const hubOf = () => {
    const hub = findHub(ctx)
    if (!hub) throw new Fault('not_found')
    return hub
  }
  const beatMs = app.parts.beatMs ?? BEAT_MS
  route(app, 'get', '/api/v1/live', { auth: 'session' }, async ({ c, actor }) => {
    const cookie = getCookie(c, SESSION_COOKIE)
    let brands = new Set(listBrandsFor(actor, 'read-cases'))
    return streamChanges(c, hubOf(), {
      key: actor.personId, asksAlways: false, beatMs,
      isFor: (heard) => brands.has(heard.brand),
      say: ({ brand, topic, id }) => ({ brand, topic, id }),
      isWelcome: async () => {
        const now = await watchActor(ctx, cookie)
        if (now) brands = new Set(listBrandsFor(now, 'read-cases'))
        return now !== null
      },
    })
  })
  route(app, 'get', '/api/v1/customer/:token/live', { auth: 'public' }, async ({ c, param, address }) => {
    limit(ctx, 'customer', address, 600, 60)
    const { brand, caseId } = await readToken(ctx, param('token'))
    return streamChanges(c, hubOf(), {
      key: `${brand} ${caseId}`, asksAlways: true, beatMs,
      isFor: (heard) => heard.brand === brand && heard.id === caseId,
      say: () => ({}),
      isWelcome: async () => (await readToken(ctx, param('token'))).caseId === caseId,
    })
  })
}
