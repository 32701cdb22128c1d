// Tables for contacts from outside: signed messages, and visitors of the chat.
import type { WebhookProvider } from '../domain/provider.ts'

type WebhookTable = {
  brand_id: string
  id: string
  name: string
  provider: WebhookProvider
  created_by: string | null
  created_at: Temporal.Instant
  used_at: Temporal.Instant | null
  revoked_at: Temporal.Instant | null
}

type WebhookSecretTable = {
  brand_id: string
  hook_id: string
  id: string
  secret: Buffer
  created_at: Temporal.Instant
}

type WebhookMessageTable = {
  brand_id: string
  hook_id: string
  message_id: string
  stamp: string
  at: Temporal.Instant
}

type ChatAddressTable = {
  brand_id: string
  contact_id: string
  address_key: Buffer
  at: Temporal.Instant
}

type WebhookSchema = {
  hook: WebhookTable
  hook_secret: WebhookSecretTable
  hook_message: WebhookMessageTable
  chat_address: ChatAddressTable
}

declare module '../../platform/database/store/schema.ts' {
  interface Schema extends WebhookSchema {}
}
