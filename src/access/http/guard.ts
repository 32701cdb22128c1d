// The one way a route is made: who asks, from where, with what; then its use case; then the reply,
// or a refusal with its status.
import type { Right } from '../domain/right.ts'
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { z } from 'zod'
import { findActor, type SessionCtx } from '../app/session.ts'
import { findTokenActor, type ApiActor, type TokenCtx } from '../app/token.ts'
import { troubleOf } from '../app/health.ts'
import type { PersonActor } from '../domain/actor.ts'
import type { Ctx } from '../../platform/database/app/ctx.ts'
import { AppError } from '../../platform/base/domain/error.ts'
import type { App, Auth, Env, GoodStatus, Method, RouteSpec } from '../../platform/http/app.ts'
import { parse, readJson } from '../../platform/http/body.ts'
import { isOwnOrigin } from '../../platform/http/host.ts'
import { dropUploads } from '../../platform/http/multipart.ts'
import { bindOnce, type Onces } from './once.ts'
import { InvalidRequest, toBug, toProblem } from '../../platform/http/problem.ts'
import { isUuid } from '../../platform/base/domain/uuid.ts'

/**
 * What lets somebody in, which every route must say, because a test tries each one with everything
 * else. With a session or a token: the right asked in the
 * brand it is about, or `self`: anybody signed in, and nothing but what is theirs. Without: `link`,
 * `code`, `visitor` (a secret in the address or beside it),
 * `signature`, `password`, `setup` (once), or `nothing` at all.
 */
export type Needs<A extends Auth = Auth> = A extends 'session' | 'session-or-token'
  ? Right | 'self'
  : A extends 'chat'
    ? 'visitor' | 'nothing'
    : 'link' | 'code' | 'signature' | 'password' | 'setup' | 'nothing'

/** A server whose routes ask who somebody is, and need the services `C` besides. */
export type DeskApp<C extends Ctx = Ctx> = App<C & SessionCtx & TokenCtx>

export const SESSION_COOKIE = 'opoka_session'
/** A database that was restarted is back by then; one that fails over is asked a few times. */
const AWAY_SECONDS = 5

type Actors = {
  session: PersonActor
  'session-or-token': PersonActor | ApiActor
  public: null
  chat: null
}
type ActorOf<A extends Auth> = Actors[A]
export type Asked<A extends Auth, Q, B> = {
  c: Context<Env>
  actor: ActorOf<A>
  query: Q
  body: B
  /** A part of the path. */
  param(name: string): string
  /** A part of the path that is an id; anything else is not found. */
  id(name: string): string
  address: string
} & Onces
type Spec<
  A extends Auth,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType = z.ZodType,
> = RouteSpec & {
  reply?: R
  auth: A
  needs: Needs<A>
  query?: Q
  body?: B
}
/**
 * A value is sent as JSON, in the shape of `reply` where there is one; undefined as 204, a Response
 * as it is.
 */
type Handler<A extends Auth, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> = (
  asked: Asked<A, z.output<Q>, z.output<B>>,
) => Promise<z.input<R> | Response | undefined | void>

/** `path` in Hono's form: '/api/v1/cases/:brand/:id'. */
export function route<
  A extends Auth,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
  R extends z.ZodType = z.ZodUnknown,
>(
  app: DeskApp,
  method: Method,
  path: string,
  spec: Spec<A, Q, B, R>,
  handler: Handler<A, Q, B, R>,
): void {
  const once = spec.once ?? (spec.multipart ? 'handler' : 'route')
  app.routes.push({ method, path, spec: method === 'post' ? { ...spec, once } : spec })
  app.hono.on(method.toUpperCase(), path, async (c) => {
    try {
      const actor: ActorOf<A> = await WHO[spec.auth](app, c)
      const parts: Record<string, string> = c.req.param()
      const param = (name: string) => parts[name] ?? ''
      await spec.allow?.(param)
      // Without a schema there is nothing: Q and B are z.undefined() then.
      const query = (spec.query ? parse(spec.query, c.req.query()) : undefined) as z.output<Q>
      const body = (
        spec.body && !isMultipart(c, spec)
          ? await readJson(c, spec.body, spec.mostBytes)
          : undefined
      ) as z.output<B>
      const onces = bindOnce(app, c, spec, actor)
      const work = async () =>
        handler({
          c,
          actor,
          query,
          body,
          param,
          id: (name) => assertId(param(name)),
          address: c.get('address'),
          ...onces,
        })
      const value =
        method === 'post' && once === 'route' ? await onces.once([], body, work) : await work()
      if (value instanceof Response) return value
      if (value === undefined) return c.body(null, 204)
      return await sendJson(
        c,
        app.parts.checkReplies && spec.reply ? checked(spec.reply, value) : value,
        spec.status ?? 200,
      )
    } catch (error) {
      return refuse(app, c, error, `${method} ${path}`)
    } finally {
      await dropUploads(c)
    }
  })
}

/** For a body that may come as JSON or multipart, the handler looks at its content type. */
const isMultipart = (c: Context<Env>, spec: RouteSpec): boolean =>
  spec.multipart === true && /^multipart\//i.test(c.req.header('content-type') ?? '')

export function refuse(app: App, c: Context<Env>, error: unknown, asked: string): Response {
  if (error instanceof AppError) return toProblem(c, error)
  const trouble = troubleOf(error)
  const what = { err: error, requestId: c.get('requestId'), route: asked }
  if (trouble === 'away') {
    app.ctx.log.warn(what, 'the database could not serve a request')
    return toProblem(c, new AppError('desk.unavailable', { seconds: AWAY_SECONDS }))
  }
  if (trouble === 'value') {
    // The schemas refuse what they know of; the database knows the rest.
    app.ctx.log.warn(what, 'the database could not take a value')
    return toProblem(c, new InvalidRequest([]))
  }
  app.ctx.log.error(what, 'request failed')
  return toBug(c)
}

/** Who asks, by what a route lets in. */
const WHO: { [A in Auth]: (app: DeskApp, c: Context<Env>) => Promise<ActorOf<A>> } = {
  session: findPerson,
  'session-or-token': async (app, c) => {
    const bearer = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    // A browser tells where a request comes from; a machine with a token is no browser.
    return bearer === undefined ? findPerson(app, c) : findTokenActor(app.ctx, bearer)
  },
  public: async (app, c) => {
    if (isUnsafe(c)) assertSameOrigin(app, c)
    return null
  },
  // No cookie counts here, so a page of another site has nothing to abuse; whose pages may ask is
  // looked at by the routes of the chat.
  chat: async () => null,
}

const isUnsafe = (c: Context<Env>): boolean => c.req.method !== 'GET' && c.req.method !== 'HEAD'

async function findPerson(app: DeskApp, c: Context<Env>): Promise<PersonActor> {
  if (isUnsafe(c)) assertSameOrigin(app, c)
  const session = await findActor(app.ctx, getCookie(c, SESSION_COOKIE))
  if (!session) throw new AppError('session.required')
  if (isUnsafe(c) && c.req.header('x-csrf-token') !== session.csrf)
    throw new AppError('request.csrf')
  return session.actor
}

/** Throws request.csrf when the browser says that another site's page asks. */
function assertSameOrigin(app: App, c: Context<Env>): void {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new AppError('request.csrf')
  const origin = c.req.header('origin')
  if (origin === undefined) return
  if (!isOwnOrigin(app, c, origin)) throw new AppError('request.csrf')
}

function assertId(value: string): string {
  if (!isUuid(value)) throw new AppError('not_found')
  return value
}

function checked(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(JSON.parse(JSON.stringify(value)))
  if (!result.success) throw new Error(`The reply breaks its contract: ${result.error.message}`)
  return value
}

const zip = promisify(gzip)

async function sendJson(c: Context<Env>, value: unknown, status: GoodStatus): Promise<Response> {
  const text = JSON.stringify(value)
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  if (c.req.method === 'GET') {
    const etag = `W/"${createHash('sha1').update(text).digest('base64url')}"`
    headers.etag = etag
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, { etag })
  }
  if (text.length < 8_192 || !c.req.header('accept-encoding')?.includes('gzip'))
    return c.body(text, status, headers)
  return c.body(new Uint8Array(await zip(text, { level: 4 })), status, {
    ...headers,
    'content-encoding': 'gzip',
    vary: 'accept-encoding',
  })
}
