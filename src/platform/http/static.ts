// The built pages: hashed files that never change, and the one page that every other path opens.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context } from 'hono'
import { etag, RETAINED_304_HEADERS } from 'hono/etag'
import { serveStatic } from 'hono/serve-static'
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/utils/compress'
import { getMimeType, mimes } from 'hono/utils/mime'
import type { Ctx } from '../database/app/ctx.ts'
import type { App, Env } from './app.ts'

const TYPES = { ...mimes, svg: 'image/svg+xml', wav: 'audio/wav' }
/** The one file that pages of other sites load. */
const CHAT = '/chat.js'
/** A build has some dozens of files. */
const MAX_KEPT = 500

/** Its bytes as they are (''), and compressed ('.br', '.gz') where that makes them smaller. */
type StaticFile = { etag: string; bytes: Map<string, Uint8Array<ArrayBuffer>> }
const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

export function registerStatic(app: App, _ctx: Ctx): void {
  const { webDir } = app.parts
  if (webDir === null) return
  const read = keepFiles()
  const serve = (
    nameOf: (c: Context<Env>) => string,
    dress: (c: Context<Env>, file: StaticFile | null) => void,
    path?: string,
  ) =>
    serveStatic<Env>({
      root: webDir,
      ...(path && { path }),
      join,
      mimes: TYPES,
      precompressed: true,
      getContent: async (asked, c) => {
        const plain = join(webDir, nameOf(c))
        return (await read(plain))?.bytes.get(asked.slice(plain.length)) ?? null
      },
      onFound: async (found, c) => {
        dress(c, await read(found))
        c.header('vary', 'accept-encoding')
      },
    })

  // A page of another site loads the chat again by its tag: to that, too, it must be allowed.
  const retainedHeaders = [...RETAINED_304_HEADERS, 'cross-origin-resource-policy']
  app.hono.get('/:file{[^/]+\\.\\w+}', etag({ retainedHeaders }))
  app.hono.get(
    '*',
    serve((c) => c.req.path, dressFile),
  )
  // A page of ours carries no dot in its last part; anything else is a file that is not there, and
  // what cannot be read as text is no address at all.
  app.hono.get('*', (c, next) =>
    isReadable(c.req.path) && (extname(c.req.path) === '' || /^\/[fcq]\//.test(c.req.path))
      ? next()
      : c.text('', 404),
  )
  app.hono.get(
    '*',
    serve(
      () => 'index.html',
      (c) => c.header('cache-control', 'no-store'),
      'index.html',
    ),
  )
  app.hono.get('*', (c) => c.text('The pages are not built yet.', 503))
}

function isReadable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0')
  } catch {
    return false
  }
}

/** How long it is kept: one whose name holds its hash for good, all else until its tag changes. */
function dressFile(c: Context<Env>, file: StaticFile | null): void {
  const { path } = c.req
  if (path.startsWith('/assets/'))
    return c.header('cache-control', 'public, max-age=31536000, immutable')
  if (file) c.header('etag', file.etag)
  c.header('cache-control', path === CHAT ? 'public, max-age=600' : 'no-cache')
  if (path === CHAT) c.header('cross-origin-resource-policy', 'cross-origin')
}

/**
 * Files are read and compressed once; a build is a few hundred kilobytes. Where a name may be
 * written in any case, one file has many names.
 */
function keepFiles(): (path: string) => Promise<StaticFile | null> {
  const cache = new Map<string, Promise<StaticFile | null>>()
  return (path) => {
    const found = cache.get(path) ?? load(path)
    // A missing file is not remembered, or every typed address would stay in memory.
    void found.then(
      (file) => void ((file === null || cache.size > MAX_KEPT) && cache.delete(path)),
      () => void cache.delete(path),
    )
    cache.set(path, found)
    return found
  }
}

async function load(path: string): Promise<StaticFile | null> {
  const plain = extname(path) === '' ? null : await readFile(path).catch(() => null)
  if (!plain) return null
  const bytes = new Map([['', plain]])
  if (
    COMPRESSIBLE_CONTENT_TYPE_REGEX.test(getMimeType(path, TYPES) ?? '') &&
    plain.length >= 1_024
  ) {
    bytes.set('.br', await toBrotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }))
    bytes.set('.gz', await toGzip(plain, { level: 6 }))
  }
  return { etag: `W/"${createHash('sha1').update(plain).digest('base64url')}"`, bytes }
}
