// Calls as a telephone system tells of them, by REST with the brand's token or by a signed webhook;
// and the keys of those webhooks.
import { z } from 'zod'
import { WEBHOOK_PROVIDERS } from '../domain/provider.ts'
import { readCaller } from '../../platform/address/domain/caller.ts'
import {
  At,
  BrandId,
  Id,
  LanguageCode,
  optional,
  words,
} from '../../platform/base/contract/common.ts'
import { AccountMail } from '../../platform/address/contract/reach.ts'

export const CALL_EVENTS = [
  'started',
  'answered',
  'held',
  'resumed',
  'transferred',
  'ended',
] as const

/** The telephone system's own number of the call. */
export const CallId = z
  .string()
  .regex(/^[\x21-\x7e]{1,120}$/)
  .refine((id) => !/[/?#%\\]/.test(id))

/** Who calls, as an exchange says it; nobody known is null, whatever the exchange calls them. */
const Caller = words(200).transform(readCaller)

/**
 * `agent` is the mail address of who answers, or to whom it goes on; somebody unknown leaves the
 * call waiting and is told back.
 */
export const CallEvent = z.object({
  brand: BrandId,
  call: CallId,
  event: z.enum(CALL_EVENTS),
  phone: optional(Caller),
  agent: optional(AccountMail),
  at: optional(At),
  to: optional(words(200)),
  language: optional(LanguageCode),
})
export type CallEvent = z.output<typeof CallEvent>

/** A turn of a recogniser. `id` is the sender's: the same turn twice is one. */
export const CallTurn = z.object({
  id: Id,
  who: z.enum(['customer', 'agent']),
  text: words(10_000),
  at: optional(At),
})
export type CallTurn = z.output<typeof CallTurn>

/**
 * What came of it: done; nothing new (it was known, or the call is over); `note` says what was
 * missing.
 */
export const CallReply = z.object({
  contact: Id,
  state: z.enum(['waiting', 'live', 'ended', 'wrapped']),
  done: z.boolean(),
  note: z.enum(['known', 'ended', 'agent_unknown', 'not_answered', 'opened_by_it']).nullable(),
})
export type CallReply = z.infer<typeof CallReply>

/** When it happened, as the specification writes it beside `data`; `data.at` goes before it. */
const timestamp = At.optional().catch(undefined)

/** What each type of a signed message tells of a call. */
export const CALL_TYPES = {
  'call.started': 'started',
  'call.answered': 'answered',
  'call.held': 'held',
  'call.resumed': 'resumed',
  'call.transferred': 'transferred',
  'call.ended': 'ended',
} as const satisfies Record<`call.${CallEvent['event']}`, CallEvent['event']>

/** A signed message: `data` is the body that REST would take, without the brand. */
export const WebhookMessage = z.union([
  z.object({
    timestamp,
    type: z.enum([
      'call.started',
      'call.answered',
      'call.held',
      'call.resumed',
      'call.transferred',
      'call.ended',
    ]),
    data: CallEvent.omit({ brand: true, event: true }),
  }),
  z.object({ timestamp, type: z.literal('turn'), data: CallTurn.extend({ call: CallId }) }),
])
export type WebhookMessage = z.output<typeof WebhookMessage>
export const WebhookReply = z.object({ repeated: z.boolean(), reply: CallReply.nullable() })
export type WebhookReply = z.infer<typeof WebhookReply>

export const NewWebhook = z.object({
  name: words(200),
  provider: z.enum(WEBHOOK_PROVIDERS),
  /** The provider's own secret (Twilio's auth token); the server makes one for `standard`. */
  secret: optional(
    z
      .string()
      .trim()
      .regex(/^[\x21-\x7e]{16,200}$/),
  ),
})
export const NewWebhookSecret = NewWebhook.pick({ secret: true })
const WebhookSecretView = z.object({ id: Id, createdAt: At })
export const WebhookView = z.object({
  id: Id,
  name: z.string(),
  provider: z.enum(WEBHOOK_PROVIDERS),
  url: z.string(),
  createdAt: At,
  usedAt: At.nullable(),
  revokedAt: At.nullable(),
  secrets: z.array(WebhookSecretView),
})
export type WebhookView = z.infer<typeof WebhookView>
/** The one reply in which a secret the server made can be read. */
export const WebhookMade = WebhookView.extend({ secret: z.string().nullable() })
