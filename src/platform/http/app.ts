// What every file of routes works with: the server, its context, and the list of routes the
// description is printed from.
import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import type { z } from 'zod'
import type { Ctx, NodeCtx } from '../database/app/ctx.ts'
import type { FeedCtx } from '../feed/app/change-feed.ts'
import { makeUploads, UPLOAD_LIMITS, type Uploads } from '../files/app/upload.ts'

export type Env = {
  Bindings: HttpBindings
  Variables: {
    requestId: string
    /** Of the client; behind a trusted proxy, the one the proxy saw. */
    address: string
    /** What to do when the request is answered: the places of its files are given back. */
    drops?: (() => Promise<void>)[]
  }
}

/**
 * Which proxies in front of the server are believed: nobody, so many in a row, or those in these
 * networks ('10.0.0.0/8', '2001:db8::/32', one address).
 */
export type Trust = false | { hops: number } | { networks: readonly string[] }

export type HttpParts = {
  /** Directory of the built pages; null when there are none (tests of the API). */
  webDir: string | null
  /** Which proxies' X-Forwarded-For is believed. */
  trustProxy: Trust
  /** Names under which the server is reached besides its public address: OPOKA_HOSTS. */
  hosts?: readonly string[]
  version: string
  /** Checks each reply against its contract and fails when it does not hold: for tests. */
  checkReplies?: boolean
  /** How often an open stream asks whether it may go on; 25 s unless a test says. */
  beatMs?: number
}

/**
 * session: a person signed in. session-or-token: a person, or a machine with a token. public:
 * nobody is asked. chat: nobody is asked, and pages of other sites may ask; the route looks at the
 * visitor's own secret.
 */
export type Auth = 'session' | 'session-or-token' | 'public' | 'chat'
export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** Of a good reply that has a body. */
export const GOOD_STATUSES = [200, 201, 202] as const
export type GoodStatus = (typeof GOOD_STATUSES)[number]

export type RouteSpec = {
  auth: Auth
  /** What lets somebody in: a right, or a word; guard.ts says which there are. */
  needs: string | { readonly name: string }
  query?: z.ZodType
  body?: z.ZodType
  reply?: z.ZodType
  /** Of a good reply; 200 unless said, 204 when the handler answers nothing. */
  status?: GoodStatus
  /** Largest JSON body in bytes; half a megabyte unless said. */
  mostBytes?: number
  /** The handler reads a multipart body itself (readMultipart). */
  multipart?: boolean
  /**
   * Fields that stand beside the files of a multipart body, and how many files go with it when it
   * is not many.
   */
  parts?: { fields?: z.ZodObject; files: 'one' | 'many' }
  /**
   * What a good reply is when it is no JSON with a shape of the contract: a file as it was sent in,
   * a stream of events (text/event-stream), or a document of another type.
   */
  gives?: 'file' | 'events' | 'document' | 'twiml'
  /**
   * Asked before the body is read and before a kept reply is sent again: throws when who asks may
   * not be here at all.
   */
  allow?: (param: (name: string) => string) => Promise<unknown>
  /**
   * How an Idempotency-Key is honoured. route: all of the handler is done once. handler: it calls
   * `once` itself, after it has read its files, or hands
   * `onceKey` to a use case that takes the key in its own write. signed: the sender's signed number
   * of the message does it. cookie: the reply is a cookie,
   * which is not kept; done twice it does no harm.
   */
  once?: 'route' | 'handler' | 'signed' | 'cookie'
}
/** What a server has: streams listen to a feed that runs. */
export type ServerCtx = NodeCtx & FeedCtx

/** `C`: the context that its routes need. */
export type App<C extends Ctx = Ctx> = {
  hono: Hono<Env>
  ctx: C
  parts: HttpParts
  routes: { method: Method; path: string; spec: RouteSpec }[]
  /** How many streams are open, by whose they are and by address. */
  streams: Map<string, number>
  uploads: Uploads
}

declare module '../database/app/area.ts' {
  interface Area {
    /** Its routes, file by file, in the order in which they are tried and described. */
    routes?: readonly ((app: App<ServerCtx>) => void)[]
  }
}

/** A server without routes. */
export const makeApp = <C extends Ctx>(ctx: C, parts: HttpParts): App<C> => ({
  hono: new Hono<Env>(),
  ctx,
  parts,
  routes: [],
  streams: new Map(),
  uploads: makeUploads(UPLOAD_LIMITS),
})
