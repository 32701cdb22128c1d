// The chat as a customer's browser sees it: turns and who answers, and nothing the server
// keeps for itself.
import { z } from 'zod'
import {
  At,
  BrandId,
  Id,
  LanguageCode,
  TextByLanguage,
  optional,
  orElse,
  words,
} from '../../../platform/base/contract/common.ts'
import { Mails } from '../../../platform/address/contract/reach.ts'

export const MAX_CHAT_TEXT = 5_000

/**
 * Made by the customer's browser, 32 random bytes; only its hash is kept. An opening sent twice
 * with it opens one chat.
 */
export const ChatToken = z.string().regex(/^chat_[A-Za-z0-9_-]{43}$/)

/** What a page needs to draw the chat before anybody has written. */
export const ChatInfo = z.object({
  brand: BrandId,
  name: TextByLanguage,
  languages: z.array(LanguageCode),
  /** Whether the brand's hours are on now. */
  isOpen: z.boolean(),
  greeting: TextByLanguage,
  away: TextByLanguage,
  /** The public form, for what cannot wait until somebody is there. */
  formUrl: z.string(),
})
export type ChatInfo = z.infer<typeof ChatInfo>

const message = { id: Id, text: words(MAX_CHAT_TEXT) }
export const NewChat = z.object({
  language: optional(LanguageCode),
  name: optional(words(200)),
  mail: optional(Mails),
  message: z.object(message),
})
export type NewChat = z.output<typeof NewChat>
/** `id` is the sender's own: the same message twice is one. */
export const ChatMessages = z.object({ messages: z.array(z.object(message)).min(1).max(20) })
export type ChatMessages = z.output<typeof ChatMessages>

export const ChatFile = z.object({ id: Id, name: z.string(), mediaType: z.string(), size: z.int() })
export const ChatTurn = z.object({
  id: Id,
  at: At,
  who: z.enum(['customer', 'agent']),
  text: z.string(),
  files: z.array(ChatFile),
})
export type ChatTurn = z.infer<typeof ChatTurn>

export const ChatView = z.object({
  state: z.enum(['waiting', 'live', 'ended']),
  /** First name of who answers; null while nobody has taken it. */
  agent: z.string().nullable(),
  /** The customer's page of the case that came of it. */
  link: z.string().nullable(),
  /** Nothing more will come: it has ended and was wrapped up. */
  isOver: z.boolean(),
  /** Turns after the first `after` ones that were asked about, a hundred at most. */
  turns: z.array(ChatTurn),
  /** How many turns have been told with these: the next `after`. */
  count: z.int(),
})
export type ChatView = z.infer<typeof ChatView>
export const ChatAfter = z.object({ after: orElse(z.coerce.number().int().min(0).max(100_000), 0) })
