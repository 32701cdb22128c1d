// Signed messages coming in, and the places they come to.
import { z } from 'zod'
import {
  addHookSecret,
  dropHookSecret,
  listHookViews,
  makeHook,
  revokeHook,
} from '../../../telephony/app/hook.ts'
import { receiveHook, receiveTwilio } from '../app/call-hook.ts'
import {
  HookMade,
  HookMessage,
  HookReply,
  HookView,
  NewHook,
  NewHookSecret,
} from '../../../telephony/contract/call.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { App } from '../../../platform/http/app.ts'
import { parse, readBytes, toJson } from '../../../platform/http/body.ts'
import { route } from '../../../access/http/guard.ts'

const MAX_BYTES = 65_536
const Test = z.object({ type: z.literal('test') })

export function registerHook(app: App): void {
  registerPlaces(app)
  registerMessages(app)
}

/** The places messages come to, as a brand's people set them up. */
function registerPlaces(app: App): void {
  const { ctx } = app
  const hooks = '/api/v1/brands/:brand/hooks'
  route(
    app,
    'get',
    hooks,
    { auth: 'session', needs: 'tokens', reply: z.object({ items: z.array(HookView) }) },
    async ({ actor, param }) => ({ items: await listHookViews(ctx, actor, param('brand')) }),
  )
  route(
    app,
    'post',
    hooks,
    { auth: 'session', needs: 'tokens', body: NewHook, reply: HookMade, status: 201 },
    ({ actor, param, body }) => makeHook(ctx, actor, param('brand'), body),
  )
  route(
    app,
    'delete',
    `${hooks}/:id`,
    { auth: 'session', needs: 'tokens' },
    ({ actor, param, id }) => revokeHook(ctx, actor, param('brand'), id('id')),
  )
  route(
    app,
    'post',
    `${hooks}/:id/secrets`,
    { auth: 'session', needs: 'tokens', body: NewHookSecret, reply: HookMade, status: 201 },
    ({ actor, param, id, body }) =>
      addHookSecret(ctx, actor, { brand: param('brand'), id: id('id') }, body.secret),
  )
  route(
    app,
    'delete',
    `${hooks}/:id/secrets/:secret`,
    { auth: 'session', needs: 'tokens', reply: HookView },
    ({ actor, param, id }) =>
      dropHookSecret(ctx, actor, { brand: param('brand'), id: id('id') }, id('secret')),
  )
}

function readMessage(body: Buffer): HookMessage | 'test' {
  const value = toJson(body.toString('utf8'))
  return Test.safeParse(value).success ? 'test' : parse(HookMessage, value)
}

function registerMessages(app: App): void {
  const { ctx } = app
  route(
    app,
    'post',
    '/api/v1/hooks/:brand/:hook',
    { auth: 'public', needs: 'signature', reply: HookReply, once: 'signed' },
    async ({ c, param, id, address }) => {
      const header = (name: string) => c.req.header(name) ?? ''
      const headers = {
        id: header('webhook-id'),
        timestamp: header('webhook-timestamp'),
        signature: header('webhook-signature'),
      }
      return receiveHook(
        ctx,
        { brand: param('brand'), hook: id('hook'), address },
        { headers, body: await readBytes(c, MAX_BYTES) },
        readMessage,
      )
    },
  )
  route(
    app,
    'post',
    '/api/v1/hooks/:brand/:hook/twilio',
    { auth: 'public', needs: 'signature', once: 'signed', gives: 'twiml' },
    async ({ c, param, id, address }) => {
      if (!/^application\/x-www-form-urlencoded\b/i.test(c.req.header('content-type') ?? ''))
        throw new AppError('request.invalid')
      const form = new URLSearchParams((await readBytes(c, MAX_BYTES)).toString('utf8'))
      await receiveTwilio(
        ctx,
        { brand: param('brand'), hook: id('hook'), address },
        {
          signature: c.req.header('x-twilio-signature') ?? '',
          form,
          query: new URL(c.req.url).search,
        },
      )
      // Twilio reads the reply as instructions for the call: these are none.
      return c.body('<?xml version="1.0" encoding="UTF-8"?><Response/>', 200, {
        'content-type': 'text/xml',
      })
    },
  )
}
