// The built pages: hashed files that never change, and the one page that every other path opens.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context } from 'hono'
import type { Ctx } from '../database/app/ctx.ts'
import type { App, Env } from './app.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wav': 'audio/wav',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json',
}
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.svg', '.webmanifest', '.map'])

const CHAT = 'chat.js'
/** A build has some dozens of files. */
const MAX_KEPT = 500

type StaticFile = {
  type: string
  etag: string
  plain: Buffer
  br: Buffer | null
  gzip: Buffer | null
}
const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

export function registerStatic(app: App, _ctx: Ctx): void {
  const { webDir } = app.parts
  if (webDir === null) return
  /**
   * Read and compressed once; a build is a few hundred kilobytes. Where a name may be written in
   * any case, one file has many names.
   */
  const cache = new Map<string, Promise<StaticFile | null>>()
  const read = (path: string): Promise<StaticFile | null> => {
    const found = cache.get(path) ?? load(join(webDir, path))
    // A missing file is not remembered, or every typed address would stay in memory.
    void found.then(
      (file) => void ((file === null || cache.size > MAX_KEPT) && cache.delete(path)),
      () => void cache.delete(path),
    )
    cache.set(path, found)
    return found
  }
  app.hono.get('*', async (c) => {
    const path = toPath(c.req.path)
    if (path === null) return c.text('', 404)
    const file = extname(path) === '' ? null : await read(path)
    if (file && path === CHAT) return sendChat(c, file)
    if (file)
      return send(
        c,
        file,
        path.startsWith(`assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    // A page of ours carries no dot in its last part; anything else is a file that is not there.
    if (extname(path) !== '' && !/^[fcq][/\\]/.test(path)) return c.text('', 404)
    const page = await read('index.html')
    return page ? send(c, page, 'no-store') : c.text('The pages are not built yet.', 503)
  })
}

/** The path inside the directory, without a way out of it; null for nonsense. */
function toPath(asked: string): string | null {
  try {
    const path = normalize(decodeURIComponent(asked)).replace(/^[/\\]+/, '')
    return path.split(sep).includes('..') || path.includes('\0') ? null : path
  } catch {
    return null
  }
}

async function load(path: string): Promise<StaticFile | null> {
  const extension = extname(path)
  const plain = await readFile(path).catch(() => null)
  if (!plain) return null
  const type = TYPES[extension] ?? 'application/octet-stream'
  const etag = `W/"${createHash('sha1').update(plain).digest('base64url')}"`
  if (!COMPRESSED.has(extension) || plain.length < 1_024)
    return { type, etag, plain, br: null, gzip: null }
  const [br, zipped] = await Promise.all([
    toBrotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
    toGzip(plain, { level: 6 }),
  ])
  return { type, etag, plain, br, gzip: zipped }
}

/**
 * The one file that pages of other sites load; they ask again after a while whether it has changed.
 */
function sendChat(c: Context<Env>, file: StaticFile): Response {
  const headers = {
    etag: file.etag,
    'cache-control': 'public, max-age=600',
    'cross-origin-resource-policy': 'cross-origin',
  }
  if (c.req.header('if-none-match') === file.etag) return c.body(null, 304, headers)
  for (const [name, value] of Object.entries(headers)) c.header(name, value)
  return send(c, file, headers['cache-control'])
}

function send(c: Context<Env>, file: StaticFile, cacheControl: string): Response {
  const accepted = c.req.header('accept-encoding') ?? ''
  const [encoding, bytes] =
    file.br && /\bbr\b/.test(accepted)
      ? ['br', file.br]
      : file.gzip && /\bgzip\b/.test(accepted)
        ? ['gzip', file.gzip]
        : [null, file.plain]
  const headers = {
    'content-type': file.type,
    'cache-control': cacheControl,
    vary: 'accept-encoding',
    ...(encoding ? { 'content-encoding': encoding } : {}),
  }
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, headers)
}
