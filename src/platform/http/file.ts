// A file on its way out: never run, never guessed at, named as it was.
import type { Download } from '../files/app/upload.ts'

/** Pictures and PDF may be looked at in the browser; all else is saved. */
const SHOWN = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'application/pdf'])

export function sendFile(file: Download): Response {
  const way = SHOWN.has(file.mediaType) ? 'inline' : 'attachment'
  return new Response(flow(file.read()), {
    headers: {
      'content-type': file.mediaType,
      'content-length': String(file.size),
      'content-disposition': `${way}; filename="file"; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`)}`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'cache-control': 'private, no-store',
    },
  })
}

/** Part by part, as fast as the reader takes them. */
const flow = (parts: AsyncGenerator<Buffer>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
    },
    cancel: async () => void (await parts.return(undefined)),
  })
