// The table of requests that came with an Idempotency-Key.

type RequestKeyTable = {
  id: Buffer
  fingerprint: Buffer
  reply: Buffer | null
  at: string
  until: string
}

type RequestKeySchema = {
  request_key: RequestKeyTable
}

declare module '../../database/store/schema.ts' {
  interface Schema extends RequestKeySchema {}
}
