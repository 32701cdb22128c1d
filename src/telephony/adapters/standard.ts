// Signed messages after Standard Webhooks 1.0: three headers, HMAC-SHA256 over id, time and body.
import { createHmac, timingSafeEqual } from 'node:crypto'

export type SignedHeaders = { id: string; timestamp: string; signature: string }
export type Verdict = 'ok' | 'incomplete' | 'time' | 'signature'

/** How far the sender's clock may be from ours, either way. */
export const TOLERANCE_S = 300
const PREFIX = 'whsec_'
const MAX_SIGNATURES = 10

export const toSecretText = (bytes: Buffer): string => `${PREFIX}${bytes.toString('base64')}`

const signatureOf = (secret: Buffer, { id, timestamp }: SignedHeaders, body: Buffer): Buffer =>
  createHmac('sha256', secret).update(`${id}.${timestamp}.`).update(body).digest()

/**
 * Whether one of the signatures in the header ('v1,<base64> v1,<base64>') is by one of the secrets,
 * which several are while they are changed over.
 * Every pair is compared in constant time; `body` are the bytes as they came.
 */
export function verifyStandard(
  headers: SignedHeaders,
  body: Buffer,
  secrets: readonly Buffer[],
  nowMs: number,
): Verdict {
  if (
    !/^[\x21-\x2d\x2f-\x7e]{1,200}$/.test(headers.id) ||
    !/^\d{1,12}$/.test(headers.timestamp) ||
    headers.signature === ''
  )
    return 'incomplete'
  if (Math.abs(nowMs / 1000 - Number(headers.timestamp)) > TOLERANCE_S) return 'time'
  const given = headers.signature
    .split(' ')
    .slice(0, MAX_SIGNATURES)
    .flatMap((part) => (part.startsWith('v1,') ? [Buffer.from(part.slice(3), 'base64')] : []))
  let isRight = false
  for (const secret of secrets) {
    const right = signatureOf(secret, headers, body)
    for (const one of given)
      if (one.length === right.length && timingSafeEqual(one, right)) isRight = true
  }
  return isRight ? 'ok' : 'signature'
}
