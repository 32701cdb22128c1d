// Reads a multipart body while it comes: plain fields in memory, files on the disk, each within its
// limit, the whole within 40 MB; and only so many at once.
import type { Context } from 'hono'
import {
  cleanName,
  openSpool,
  type Spool,
  type Spooled,
  type Uploads,
} from '../files/app/upload.ts'
import { type Aside, findAside } from '../files/domain/file-kind.ts'
import { AppError } from '../base/domain/error.ts'
import type { Env } from './app.ts'
import { InvalidRequest } from './problem.ts'
import { boundaryOf, type PartHead, readParts } from './part.ts'
import { defined, errorCode } from '../base/domain/narrow.ts'

const MB = 1_048_576
const MAX_BYTES = 40 * MB
/**
 * The largest form of ours has two fields; its JSON has 20,000 characters of a story, each perhaps
 * six bytes.
 */
const MAX_FIELDS = 10
const MAX_FIELD_BYTES = 262_144
/** More parts than this are no form of anybody. */
const MAX_PARTS = 100
const MAX_ASIDE = 20

export type UploadedFile = { name: string; mediaType: string } & Spooled
/** `aside`: what was not taken, each with its reason; everything else goes on. */
export type Multipart = {
  field(name: string): string | null
  files: UploadedFile[]
  aside: Aside[]
}

/** Gives back what reading a request has taken: the places of its files. */
export async function dropUploads(c: Context<Env>): Promise<void> {
  for (const drop of c.get('drops')?.splice(0) ?? []) await drop()
}

/**
 * Files under whatever field name; they can be read until the request is answered. One that is not
 * taken is put aside, and kept no longer.
 * Throws request.too_large, request.busy or request.invalid as soon as it is so.
 */
export async function readMultipart(
  uploads: Uploads,
  c: Context<Env>,
  limits: { mostFiles: number; mostBytes: number },
): Promise<Multipart> {
  const type = c.req.header('content-type') ?? ''
  if (!/^multipart\/form-data\b/i.test(type))
    throw new InvalidRequest([{ path: '', code: 'content_type' }])
  const boundary = boundaryOf(type)
  const body = c.req.raw.body
  if (boundary === null || body === null)
    throw new InvalidRequest([{ path: '', code: 'multipart' }])
  if (Number(c.req.header('content-length') ?? 0) > MAX_BYTES) throw tooLarge()
  const place = await uploads.begin(c.get('address') ?? '')
  const drops = [() => place.giveBack()]
  c.set('drops', drops)
  const taken = new Taken(limits, drops)
  try {
    for await (const event of readParts(bounded(place.read(body)), boundary))
      await ('head' in event ? taken.begin(event.head) : taken.add(event.bytes))
  } catch (error) {
    // A line that breaks while a file comes is no bug of ours.
    throw error instanceof AppError || errorCode(error) === 'ENOSPC'
      ? error
      : new InvalidRequest([{ path: '', code: 'multipart' }])
  }
  return taken.end()
}

const tooLarge = () => new AppError('request.too_large', { megabytes: MAX_BYTES / MB })

async function* bounded(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const piece of body) {
    size += piece.byteLength
    if (size > MAX_BYTES) throw tooLarge()
    yield piece
  }
}

/** What has come so far. */
class Taken {
  readonly limits: { mostFiles: number; mostBytes: number }
  readonly drops: (() => Promise<void>)[]
  readonly fields = new Map<string, string>()
  readonly files: UploadedFile[] = []
  readonly aside: Aside[] = []
  parts = 0
  open: (PartHead & { size: number; pieces: Buffer[]; spool: Spool | null }) | null = null

  constructor(limits: { mostFiles: number; mostBytes: number }, drops: (() => Promise<void>)[]) {
    this.limits = limits
    this.drops = drops
  }

  async begin(head: PartHead): Promise<void> {
    await this.close()
    this.open = { ...head, size: 0, pieces: [], spool: null }
    if (++this.parts > MAX_PARTS || (head.filename === null && this.fields.size >= MAX_FIELDS))
      throw new InvalidRequest([{ path: head.name.slice(0, 80), code: 'too_many' }])
  }

  async add(bytes: Buffer): Promise<void> {
    const part = defined(this.open, 'part that these bytes belong to')
    part.size += bytes.length
    if (part.filename === null) {
      if (part.size > MAX_FIELD_BYTES)
        throw new InvalidRequest([{ path: part.name.slice(0, 80), code: 'too_big' }])
      part.pieces.push(Buffer.from(bytes))
    } else if (part.size > this.limits.mostBytes || this.files.length >= this.limits.mostFiles) {
      // It goes by unread.
      await part.spool?.drop()
      part.spool = null
    } else {
      part.spool ??= await this.spool()
      await part.spool.write(bytes)
    }
  }

  async spool(): Promise<Spool> {
    const spool = await openSpool()
    this.drops.push(() => spool.drop())
    return spool
  }

  async close(): Promise<void> {
    const part = this.open
    this.open = null
    if (!part) return
    if (part.filename === null)
      this.fields.set(part.name, Buffer.concat(part.pieces).toString('utf8'))
    // A browser sends an empty, nameless file for a field left alone.
    else if (part.size > 0 || part.filename !== '') await this.closeFile(part.filename, part)
  }

  /** Why a file is put aside, or null. */
  findWhy(name: string, size: number, head: Spooled['head']): Aside['why'] | null {
    if (size > this.limits.mostBytes) return 'too_large'
    if (this.files.length >= this.limits.mostFiles) return 'too_many'
    return findAside(name, size, head)
  }

  async closeFile(
    name: string,
    { size, spool, mediaType }: { size: number; spool: Spool | null; mediaType: string },
  ): Promise<void> {
    const file = await spool?.end()
    const why = this.findWhy(name, size, file?.head ?? Buffer.alloc(0))
    if (!why && file) this.files.push({ name, mediaType, ...file })
    else if (why && this.aside.length < MAX_ASIDE) this.aside.push({ name: cleanName(name), why })
    if (why) await spool?.drop()
  }

  async end(): Promise<Multipart> {
    await this.close()
    return { field: (name) => this.fields.get(name) ?? null, files: this.files, aside: this.aside }
  }
}

/**
 * Files without words: when none of them is taken, that is the answer. Throws what the first of
 * them is put aside for.
 */
export async function readFiles(
  uploads: Uploads,
  c: Context<Env>,
  limits: { mostFiles: number; mostBytes: number },
): Promise<Multipart> {
  const read = await readMultipart(uploads, c, limits)
  const first = read.aside[0]
  if (read.files.length > 0 || !first) return read
  throw new AppError(`attachment.${first.why}`, {
    name: first.name,
    ...(first.why === 'too_large' && { megabytes: Math.floor(limits.mostBytes / 1_048_576) }),
    ...(first.why === 'too_many' && { most: limits.mostFiles }),
  })
}
