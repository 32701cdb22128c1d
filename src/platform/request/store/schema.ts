// The table of requests that came with an Idempotency-Key.

type RequestKeyTable = {
  id: Buffer
  fingerprint: Buffer
  reply: Buffer | null
  at: Temporal.Instant
  until: Temporal.Instant
}

type RequestKeySchema = {
  request_key: RequestKeyTable
}

declare module '../../database/store/schema.ts' {
  interface Schema extends RequestKeySchema {}
}
