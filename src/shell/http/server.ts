// The whole HTTP side: what holds for every request, then the routes of each area.
import type { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { AppError } from '../../platform/base/domain/error.ts'
import {
  type App,
  type Env,
  type HttpParts,
  makeApp,
  type ServerCtx,
} from '../../platform/http/app.ts'
import { makeFindAddress } from '../../platform/http/address.ts'
import { refuse } from '../../access/http/guard.ts'
import { makeHostCheck } from '../../platform/http/host.ts'
import { toMissing } from '../../platform/http/missing.ts'
import { toProblem } from '../../platform/http/problem.ts'
import { registerStatic } from '../../platform/http/static.ts'

/** Those of every reply. One that a reply has already, as a file that was sent in, stays as it is. */
const headersOf = (isHttps: boolean) =>
  secureHeaders({
    overwrite: false,
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      connectSrc: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
    },
    // A customer's link is the key to their page: no other site learns it.
    referrerPolicy: 'no-referrer',
    permissionsPolicy: { microphone: [], camera: [], geolocation: [], payment: [] },
    strictTransportSecurity: isHttps && 'max-age=31536000',
    // What the policies above say already, or no browser of today reads.
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xFrameOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  })

export const buildServer = (ctx: ServerCtx, parts: HttpParts): Hono<Env> =>
  buildApp(ctx, parts).hono

/** The server with the list of its routes. */
export function buildApp(ctx: ServerCtx, parts: HttpParts): App<ServerCtx> {
  const app = makeApp(ctx, parts)
  const { hono } = app
  const findAddress = makeFindAddress(parts.trustProxy)
  hono.use(async (c, next) => {
    c.set('requestId', ctx.newId())
    c.set('address', findAddress(c))
    await next()
    const headers = c.res.headers
    headers.set('x-request-id', c.get('requestId'))
    // Nothing of the server is kept by a cache or found by a search: links lead to what one person
    // may see. Files of the built pages say otherwise themselves.
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
    headers.set('x-robots-tag', 'noindex, nofollow, noarchive')
  })
  hono.use(headersOf(ctx.settings.publicUrl.startsWith('https:')))
  hono.use(makeHostCheck(app))
  for (const area of ctx.areas) for (const register of area.routes ?? []) register(app)
  // Below /api nothing is a page: a program that asks for a path nobody has must not get one.
  hono.all('/api', (c) => toProblem(c, new AppError('not_found')))
  hono.all('/api/*', (c) => toMissing(c, app))
  registerStatic(app, ctx)
  hono.onError((error, c) => refuse(app, c, error, c.req.method))
  return app
}
