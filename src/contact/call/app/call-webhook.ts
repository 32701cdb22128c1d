// Signed messages about calls: checked before anything in them is believed, done once, answered the
// same when they come again.
import type { ContactCtx } from '../../core/app/contact-context.ts'
import { readTwilio, verifyTwilio } from '../../../telephony/adapters/twilio.ts'
import { type SignedHeaders, verifyStandard } from '../../../telephony/adapters/standard.ts'
import type { WebhookProvider } from '../../../telephony/domain/provider.ts'
import {
  CALL_TYPES,
  CallEvent,
  type CallReply,
  type WebhookMessage,
  type WebhookReply,
} from '../../../telephony/contract/call.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import {
  findWebhook,
  findWebhookMessage,
  markWebhookMessage,
  markWebhookUsed,
} from '../../../telephony/store/webhook.ts'
import { inTx } from '../../../platform/database/store/db.ts'
import { webhookPath } from '../../../telephony/app/webhook.ts'
import type { Ctx } from '../../../platform/database/app/ctx.ts'
import { type LimitCtx, limit } from '../../../platform/request/app/rate-limit.ts'
import { tellCall, tellTurn } from './call.ts'

const MAX_WRONG = 100
const WRONG_WITHIN_MIN = 5

type Sent = { brand: string; webhook: string; address: string }
type Opened = { actor: Actor; secrets: Buffer[]; isFresh: boolean }

/**
 * A message of Standard Webhooks; `read` makes it from the body, once its signature was found
 * right. A copy of one that has come is refused (hook.replayed); another try of the sender, with a
 * later time and a new signature, is answered and does nothing. Throws hook.signature, hook.time.
 */
export async function receiveWebhook(
  ctx: ContactCtx & LimitCtx,
  sent: Sent,
  { headers, body }: { headers: SignedHeaders; body: Buffer },
  read: (body: Buffer) => WebhookMessage | 'test',
): Promise<WebhookReply> {
  const { actor, secrets, isFresh } = await open(ctx, sent, 'standard')
  const verdict = verifyStandard(headers, body, secrets, ctx.now().epochMilliseconds)
  if (verdict !== 'ok') throw wrong(ctx, sent, verdict === 'time' ? 'hook.time' : 'hook.signature')
  const message = read(body)
  const stamp = await inTx(ctx.db, [sent.brand], (tx) =>
    findWebhookMessage(tx, sent.brand, sent.webhook, headers.id),
  )
  if (stamp === headers.timestamp) throw new AppError('hook.replayed')
  const reply =
    stamp !== null || message === 'test' ? null : await tell(ctx, actor, sent.brand, message)
  // Only now: what could not be done is done when the sender tries again.
  await inTx(ctx.db, [sent.brand], async (tx) => {
    await markWebhookMessage(tx, {
      brand: sent.brand,
      webhook: sent.webhook,
      message: headers.id,
      stamp: headers.timestamp,
      at: ctx.now(),
    })
    if (isFresh) await markWebhookUsed(tx, sent.brand, sent.webhook, ctx.now())
  })
  return { repeated: stamp !== null, reply }
}

/**
 * A status callback of Twilio; null for one that tells nothing of a call. Told twice it is told
 * once, because a call's events are. Throws hook.signature.
 */
export async function receiveTwilio(
  ctx: ContactCtx & LimitCtx,
  sent: Sent,
  { signature, form, query }: { signature: string; form: URLSearchParams; query: string },
): Promise<CallReply | null> {
  const { actor, secrets, isFresh } = await open(ctx, sent, 'twilio')
  const url = `${ctx.settings.publicUrl}${webhookPath(sent.brand, sent.webhook, 'twilio')}${query}`
  if (
    !verifyTwilio(
      url,
      form,
      signature,
      secrets.map((secret) => secret.toString('utf8')),
    )
  )
    throw wrong(ctx, sent, 'hook.signature')
  if (isFresh)
    await inTx(ctx.db, [sent.brand], (tx) =>
      markWebhookUsed(tx, sent.brand, sent.webhook, ctx.now()),
    )
  const status = readTwilio(form)
  if (!status) return null
  // Who answered is not in it: `?agent=` in the address set up at Twilio may say so.
  const agent = new URLSearchParams(query).get('agent')
  const event = CallEvent.safeParse({
    brand: sent.brand,
    ...status,
    agent: agent?.includes('@') ? agent : null,
  })
  if (!event.success) throw new AppError('request.invalid')
  return tellCall(ctx, actor, event.data)
}

async function open(
  ctx: Ctx,
  { brand, webhook }: Sent,
  provider: WebhookProvider,
): Promise<Opened> {
  const found = await inTx(ctx.db, [brand], (tx) => findWebhook(tx, brand, webhook, provider))
  if (!found) throw new AppError('not_found')
  const isFresh =
    found.usedAt === null ||
    Temporal.Instant.compare(ctx.now(), found.usedAt.add({ minutes: 1 })) > 0
  return { actor: { kind: 'api', brand, name: found.name }, secrets: found.secrets, isFresh }
}

/** Whoever guesses is slowed down; whoever signs rightly never is. */
function wrong(
  ctx: LimitCtx,
  { address, webhook }: Sent,
  code: 'hook.time' | 'hook.signature',
): AppError {
  limit(ctx, 'hook.wrong', `${address} ${webhook}`, MAX_WRONG, WRONG_WITHIN_MIN)
  return new AppError(code)
}

function tell(
  ctx: ContactCtx,
  actor: Actor,
  brand: string,
  message: WebhookMessage,
): Promise<CallReply> {
  if (message.type === 'turn') {
    const { call, ...turn } = message.data
    return tellTurn(ctx, actor, { brand, call }, { ...turn, at: turn.at ?? message.timestamp })
  }
  return tellCall(ctx, actor, {
    ...message.data,
    at: message.data.at ?? message.timestamp,
    brand,
    event: CALL_TYPES[message.type],
  })
}
