// The whole HTTP side: what holds for every request, then the routes of each area.
import { registerMailbox } from './mailbox.ts'
import { registerSetUp } from './set-up.ts'
import { Hono } from 'hono'
import type { Ctx } from '../app/ctx.ts'
import { Fault } from '../domain/fault.ts'
import type { App, Env, HttpParts } from './app.ts'
import { makeFindAddress } from './address.ts'
import { registerBrand } from './brand.ts'
import { registerCall } from './call.ts'
import { registerCase } from './case.ts'
import { registerChat } from './chat.ts'
import { registerAlarm } from './alarm.ts'
import { registerContact } from './contact.ts'
import { registerDoor } from './door.ts'
import { refuse } from './guard.ts'
import { registerHandbook } from './handbook.ts'
import { registerHealth } from './health.ts'
import { registerHook } from './hook.ts'
import { makeHostDoor } from './host.ts'
import { registerLaw } from './law.ts'
import { registerLive } from './live.ts'
import { registerOpenapi } from './openapi.ts'
import { registerPeople } from './people.ts'
import { toMissing } from './missing.ts'
import { toProblem } from './problem.ts'
import { registerPublic } from './public.ts'
import { registerSession } from './session.ts'
import { registerStatic } from './static.ts'

/** Areas in order. */
const AREAS: ((app: App, ctx: Ctx) => void)[] = [
  registerHealth,
  registerSetUp,
  registerSession,
  registerPeople,
  registerBrand,
  registerHandbook,
  registerLaw,
  registerDoor,
  registerCase,
  registerMailbox,
  registerContact,
  registerAlarm,
  registerPublic,
  registerChat,
  registerCall,
  registerHook,
  registerLive,
  registerOpenapi,
]

const CSP =
  "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"

export const buildServer = (ctx: Ctx, parts: HttpParts): Hono<Env> => buildApp(ctx, parts).hono

/** The server with the list of its routes. */
export function buildApp(ctx: Ctx, parts: HttpParts): App {
  const hono = new Hono<Env>()
  const app: App = { hono, ctx, parts, routes: [] }
  const findAddress = makeFindAddress(parts.trustProxy)
  const isHttps = ctx.settings.publicUrl.startsWith('https:')
  hono.use(async (c, next) => {
    c.set('requestId', ctx.newId())
    c.set('address', findAddress(c))
    await next()
    const headers = c.res.headers
    headers.set('x-request-id', c.get('requestId'))
    headers.set('x-content-type-options', 'nosniff')
    // A customer's link is the key to their page: no other site learns it.
    headers.set('referrer-policy', 'no-referrer')
    headers.set('permissions-policy', 'microphone=(), camera=(), geolocation=(), payment=()')
    headers.set('cross-origin-opener-policy', 'same-origin')
    if (!headers.has('cross-origin-resource-policy'))
      headers.set('cross-origin-resource-policy', 'same-origin')
    if (isHttps) headers.set('strict-transport-security', 'max-age=31536000')
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', CSP)
    // Nothing of the desk is kept by a cache or found by a search: links lead to what one person may see. Files of the built pages say otherwise themselves.
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
    headers.set('x-robots-tag', 'noindex, nofollow, noarchive')
  })
  hono.use(makeHostDoor(app))
  for (const register of AREAS) register(app, ctx)
  // Below /api nothing is a page: a program that asks for a path nobody has must not get one.
  hono.all('/api', (c) => toProblem(c, new Fault('not_found')))
  hono.all('/api/*', (c) => toMissing(c, app))
  registerStatic(app, ctx)
  hono.onError((error, c) => refuse(app, c, error, c.req.method))
  return app
}
