// A file on its way out: never run, never guessed at, named as it was.
import type { Download } from '../app/case/attachment.ts'

/** Pictures and PDF may be looked at in the browser; all else is saved. */
const SHOWN = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'application/pdf'])

export function sendFile(file: Download): Response {
  const way = SHOWN.has(file.mediaType) ? 'inline' : 'attachment'
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': file.mediaType, 'content-length': String(file.bytes.length),
      'content-disposition': `${way}; filename="file"; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`)}`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox", 'cache-control': 'private, no-store',
    },
  })
}
