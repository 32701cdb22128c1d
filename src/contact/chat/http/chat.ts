// The chat as pages of other sites use it: no cookie, a secret of the visitor's own, and
// only where the brand's handbook lets it.
import { READ_CASES } from '../../../case/record/domain/policy.ts'
import type { ContactCtx } from '../../core/app/contact-context.ts'
import type { FeedCtx } from '../../../platform/feed/app/change-feed.ts'
import type { HandbookCtx } from '../../../handbook/app/handbook.ts'
import { z } from 'zod'
import type { Context, Next } from 'hono'
import { cors } from 'hono/cors'
import {
  endChat,
  findChat,
  MAX_TURNS,
  openChat,
  readChat,
  sayInChat,
  type Visit,
} from '../app/chat.ts'
import { isChatOrigin, readChatInfo } from '../app/chat-info.ts'
import { readChatFile, readContactFile, sendChatFile } from '../app/chat-file.ts'
import { type LimitCtx, limit } from '../../../platform/request/app/rate-limit.ts'
import { BrandId, Id } from '../../../platform/base/contract/common.ts'
import { ChatAfter, ChatInfo, ChatMessages, ChatView, NewChat } from '../contract/chat.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Env } from '../../../platform/http/app.ts'
import { sendFile } from '../../../platform/http/file.ts'
import { type DeskApp, refuse, route } from '../../../access/http/guard.ts'
import { UPLOAD } from '../../../case/intake/http/intake.ts'
import { BEAT_MS, streamChanges } from '../../../platform/http/stream.ts'
import { readFiles } from '../../../platform/http/multipart.ts'

/** Twenty messages of 5,000 characters, four bytes each. */
const MAX_BYTES = 524_288
const MAX_KNOCKS = 6_000
const BASE = '/api/v1/chat/:brand'

/**
 * Beside the one file: the number the visitor's page has given the message, so that it is sent
 * once.
 */
const FileFields = z.object({ id: Id })

export function registerChat(app: DeskApp<ContactCtx & LimitCtx & FeedCtx>): void {
  const { ctx } = app
  app.hono.use(`${BASE}/*`, (c, next) => authoriseChat(app, c, next), answerOrigin)
  registerTalk(app)
  registerFile(app)
  registerStream(app)
  route(
    app,
    'get',
    '/api/v1/contacts/:brand/:id/files/:file',
    { auth: 'session', needs: READ_CASES, gives: 'file' },
    async ({ actor, param, id }) =>
      sendFile(
        await readContactFile(ctx, actor, { brand: param('brand'), id: id('id') }, id('file')),
      ),
  )
}

function registerTalk(app: DeskApp<ContactCtx & LimitCtx>): void {
  const { ctx } = app
  const write = (address: string) => limit(ctx, 'chat.write', address, 2_000, 60)
  route(app, 'get', BASE, { auth: 'chat', needs: 'nothing', reply: ChatInfo }, ({ param }) =>
    readChatInfo(ctx, param('brand')),
  )
  route(
    app,
    'post',
    `${BASE}/open`,
    { auth: 'chat', needs: 'visitor', body: NewChat, reply: ChatView, mostBytes: MAX_BYTES },
    ({ c, body, address }) => {
      write(address)
      return openChat(ctx, visitOf(c), body, address)
    },
  )
  route(
    app,
    'get',
    `${BASE}/mine`,
    { auth: 'chat', needs: 'visitor', query: ChatAfter, reply: ChatView },
    ({ c, query }) => readChat(ctx, visitOf(c), query.after),
  )
  route(
    app,
    'post',
    `${BASE}/messages`,
    {
      auth: 'chat',
      needs: 'visitor',
      query: ChatAfter,
      body: ChatMessages,
      reply: ChatView,
      mostBytes: MAX_BYTES,
    },
    ({ c, query, body, address }) => {
      write(address)
      return sayInChat(ctx, visitOf(c), body.messages, query.after)
    },
  )
  route(
    app,
    'post',
    `${BASE}/end`,
    { auth: 'chat', needs: 'visitor', reply: ChatView },
    ({ c, address }) => {
      write(address)
      return endChat(ctx, visitOf(c))
    },
  )
}

function registerFile(app: DeskApp<ContactCtx & LimitCtx>): void {
  const { ctx } = app
  route(
    app,
    'post',
    `${BASE}/files`,
    {
      auth: 'chat',
      needs: 'visitor',
      reply: ChatView,
      multipart: true,
      parts: { fields: FileFields, files: 'one' },
    },
    async ({ c, address, once }) => {
      limit(ctx, 'chat.file', address, 30, 60)
      // Nobody without a chat makes the server read a file.
      await findChat(ctx, visitOf(c))
      const { field, files } = await readFiles(app.uploads, c, { ...UPLOAD, mostFiles: 1 })
      const id = FileFields.safeParse({ id: field('id') }).data?.id
      const [file] = files
      if (!id || !file) throw new AppError('request.invalid')
      return once(files, id, () => sendChatFile(ctx, visitOf(c), id, file))
    },
  )
  route(
    app,
    'get',
    `${BASE}/files/:file`,
    { auth: 'chat', needs: 'visitor', gives: 'file' },
    async ({ c, id }) => sendFile(await readChatFile(ctx, visitOf(c), id('file'))),
  )
}

/**
 * `news` tells how the chat stands and the turns since the last time, never what the server notes
 * about it.
 */
function registerStream(app: DeskApp<FeedCtx>): void {
  const { ctx } = app
  route(
    app,
    'get',
    `${BASE}/stream`,
    { auth: 'chat', needs: 'visitor', query: ChatAfter, gives: 'events' },
    async ({ c, query, address }) => {
      const visit = visitOf(c)
      const { brand } = visit
      const contact = await findChat(ctx, visit)
      let after = query.after
      const tell = async (send: (event: string, data: string) => Promise<void>) => {
        for (let isFull = true; isFull;) {
          const view = await readChat(ctx, visit, after)
          after = view.count
          isFull = view.turns.length >= MAX_TURNS
          await send('news', JSON.stringify(view))
        }
      }
      return streamChanges(app, c, {
        key: `chat ${brand} ${contact}`,
        address,
        subject: contact,
        asksAlways: false,
        beatMs: app.parts.beatMs ?? BEAT_MS,
        isFor: (change) =>
          change.brand === brand &&
          change.id === contact &&
          (change.topic === 'contact' || change.topic === 'contact-event'),
        begin: tell,
        tell: (_, send) => tell(send),
        fail: (error) => ctx.log.warn({ err: error, contact }, 'a chat’s stream was cut'),
        isWelcome: async () => (await findChat(ctx, visit)) === contact,
      })
    },
  )
}

const visitOf = (c: Context<Env>): Visit => ({
  brand: c.req.param('brand') ?? '',
  token: /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '',
})

/** Comes after authoriseChat, which has refused every page that may not ask. */
const answerOrigin = cors({
  origin: (origin) => origin,
  allowMethods: ['GET', 'POST'],
  allowHeaders: ['authorization', 'content-type', 'idempotency-key'],
  exposeHeaders: ['retry-after', 'idempotency-replayed'],
  maxAge: 600,
})

/**
 * Whether this page may ask at all. A page that may gets the answer and nothing else of the server:
 * no cookie is taken or given. A program that says no origin is bound by the secret and the limits
 * alone.
 */
async function authoriseChat(
  app: DeskApp<HandbookCtx & LimitCtx>,
  c: Context<Env>,
  next: Next,
): Promise<Response | void> {
  try {
    // Before anything is looked up: whole offices share an address, and a machine that asks more is
    // none of them.
    limit(app.ctx, 'chat', c.get('address'), MAX_KNOCKS, 60)
    const origin = c.req.header('origin')
    const brand = BrandId.safeParse(c.req.param('brand')).data
    if (brand === undefined) throw new AppError('brand.not_found')
    if (origin !== undefined && !(await isChatOrigin(app.ctx, brand, origin)))
      throw new AppError('chat.origin')
    await next()
    if (origin !== undefined) c.res.headers.set('cross-origin-resource-policy', 'cross-origin')
  } catch (error) {
    return refuse(app, c, error, `${c.req.method} chat`)
  }
}
