// Ids as the database writes them: UUIDs in small letters.

/** As a part of a longer expression. */
export const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const WHOLE = new RegExp(`^${UUID}$`)

/** In small letters, as it is stored. */
export const isUuid = (text: string): boolean => WHOLE.test(text)

/** The text of sixteen bytes, whatever they hold. */
export function uuidText(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** Sixteen bytes as a UUID of a version (RFC 9562): 4 random, 7 ordered by time. */
export const uuidOf = (bytes: Uint8Array, version: 4 | 7): string =>
  uuidText(
    bytes.map((byte, at) => {
      if (at === 6) return (version << 4) | (byte & 0x0f)
      return at === 8 ? 0x80 | (byte & 0x3f) : byte
    }),
  )
