// Ids ordered by time (UUID version 7, RFC 9562 section 5.7) from an instant and random bytes.
import { uuidOf } from '../domain/uuid.ts'

/** `random` is at least ten bytes. */
export function makeId(at: Temporal.Instant, random: Uint8Array): string {
  const bytes = new Uint8Array(16)
  let ms = BigInt(at.epochMilliseconds)
  for (let i = 5; i >= 0; i--) {
    bytes[i] = Number(ms & 0xffn)
    ms >>= 8n
  }
  bytes.set(random.subarray(0, 10), 6)
  return uuidOf(bytes, 7)
}

/** No I, O, 0 or 1, nothing that sounds alike on the phone twice over. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/**
 * What people say on the phone: 'K7F-29QX' from seven random bytes; about 34,000 million of them.
 */
export function makeRef(random: Uint8Array): string {
  const letters = Array.from(random.subarray(0, 7), (byte) => ALPHABET[byte % 32]).join('')
  return `${letters.slice(0, 3)}-${letters.slice(3)}`
}
