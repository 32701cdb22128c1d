// Signed messages coming in, and the places they come to.
import { MANAGE_TOKENS } from '../../../access/domain/policy.ts'
import type { ContactCtx } from '../../core/app/contact-context.ts'
import type { LimitCtx } from '../../../platform/request/app/rate-limit.ts'
import { z } from 'zod'
import {
  addWebhookSecret,
  dropWebhookSecret,
  listWebhookViews,
  makeWebhook,
  revokeWebhook,
} from '../../../telephony/app/webhook.ts'
import { receiveWebhook, receiveTwilio } from '../app/call-webhook.ts'
import {
  WebhookMade,
  WebhookMessage,
  WebhookReply,
  WebhookView,
  NewWebhook,
  NewWebhookSecret,
} from '../../../telephony/contract/call.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import { parse, readBytes, toJson } from '../../../platform/http/body.ts'
import { type DeskApp, route } from '../../../access/http/guard.ts'

const MAX_BYTES = 65_536
const Test = z.object({ type: z.literal('test') })

export function registerWebhook(app: DeskApp<ContactCtx & LimitCtx>): void {
  registerPlaces(app)
  registerMessages(app)
}

/** The places messages come to, as a brand's people set them up. */
function registerPlaces(app: DeskApp): void {
  const { ctx } = app
  const webhooks = '/api/v1/brands/:brand/hooks'
  route(
    app,
    'get',
    webhooks,
    { auth: 'session', needs: MANAGE_TOKENS, reply: z.object({ items: z.array(WebhookView) }) },
    async ({ actor, param }) => ({ items: await listWebhookViews(ctx, actor, param('brand')) }),
  )
  route(
    app,
    'post',
    webhooks,
    { auth: 'session', needs: MANAGE_TOKENS, body: NewWebhook, reply: WebhookMade, status: 201 },
    ({ actor, param, body }) => makeWebhook(ctx, actor, param('brand'), body),
  )
  route(
    app,
    'delete',
    `${webhooks}/:id`,
    { auth: 'session', needs: MANAGE_TOKENS },
    ({ actor, param, id }) => revokeWebhook(ctx, actor, param('brand'), id('id')),
  )
  route(
    app,
    'post',
    `${webhooks}/:id/secrets`,
    {
      auth: 'session',
      needs: MANAGE_TOKENS,
      body: NewWebhookSecret,
      reply: WebhookMade,
      status: 201,
    },
    ({ actor, param, id, body }) =>
      addWebhookSecret(ctx, actor, { brand: param('brand'), id: id('id') }, body.secret),
  )
  route(
    app,
    'delete',
    `${webhooks}/:id/secrets/:secret`,
    { auth: 'session', needs: MANAGE_TOKENS, reply: WebhookView },
    ({ actor, param, id }) =>
      dropWebhookSecret(ctx, actor, { brand: param('brand'), id: id('id') }, id('secret')),
  )
}

function readMessage(body: Buffer): WebhookMessage | 'test' {
  const value = toJson(body.toString('utf8'))
  return Test.safeParse(value).success ? 'test' : parse(WebhookMessage, value)
}

function registerMessages(app: DeskApp<ContactCtx & LimitCtx>): void {
  const { ctx } = app
  route(
    app,
    'post',
    '/api/v1/hooks/:brand/:hook',
    { auth: 'public', needs: 'signature', reply: WebhookReply, once: 'signed' },
    async ({ c, param, id, address }) => {
      const header = (name: string) => c.req.header(name) ?? ''
      const headers = {
        id: header('webhook-id'),
        timestamp: header('webhook-timestamp'),
        signature: header('webhook-signature'),
      }
      return receiveWebhook(
        ctx,
        { brand: param('brand'), webhook: id('hook'), address },
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
        { brand: param('brand'), webhook: id('hook'), address },
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
