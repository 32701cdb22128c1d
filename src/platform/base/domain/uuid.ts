// Ids as the database writes them: UUIDs in small letters.

/** As a part of a longer expression. */
export const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const WHOLE = new RegExp(`^${UUID}$`)

/** In small letters, as it is stored. */
export const isUuid = (text: string): boolean => WHOLE.test(text)

/** The text of sixteen bytes, whatever they hold. */
export function uuidText(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Sixteen bytes as a UUID of a version (RFC 9562): 4 random, 7 ordered by time. */
export function uuidOf(bytes: Uint8Array, version: 4 | 7): string {
  const marks = new Map([
    [6, (byte: number) => (version << 4) | (byte & 0x0f)],
    [8, (byte: number) => 0x80 | (byte & 0x3f)],
  ])
  return uuidText(bytes.map((byte, at) => marks.get(at)?.(byte) ?? byte))
}
