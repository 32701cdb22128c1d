// Reads a multipart body: plain fields and files, each within its limit, the whole within 40 MB.
import type { Context } from 'hono'
import { Fault } from '../domain/fault.ts'
import type { Env } from './app.ts'
import { readBytes } from './body.ts'
import { InvalidRequest } from './problem.ts'

const MOST_BYTES = 40 * 1_048_576

export type UploadedFile = { name: string; mediaType: string; bytes: Buffer }
export type Multipart = { field(name: string): string | null; files: UploadedFile[] }

/** Files under whatever field name. Throws request.too_large, attachment.too_many, attachment.too_large or request.invalid. */
export async function readMultipart(c: Context<Env>, { mostFiles, mostBytes }: { mostFiles: number; mostBytes: number }): Promise<Multipart> {
  const type = c.req.header('content-type') ?? ''
  if (!/^multipart\/form-data\b/i.test(type)) throw new InvalidRequest([{ path: '', code: 'content_type' }])
  const body = await readBytes(c, MOST_BYTES)
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData().catch(() => {
    throw new InvalidRequest([{ path: '', code: 'multipart' }])
  })
  const fields = new Map<string, string>()
  const files: UploadedFile[] = []
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string') {
      fields.set(name, value)
      continue
    }
    // A browser sends an empty, nameless file for a field left alone.
    if (value.size === 0 && value.name === '') continue
    if (files.length >= mostFiles) throw new Fault('attachment.too_many', { most: mostFiles })
    if (value.size > mostBytes) throw new Fault('attachment.too_large', { name: value.name, megabytes: Math.floor(mostBytes / 1_048_576) })
    files.push({ name: value.name, mediaType: value.type || 'application/octet-stream', bytes: Buffer.from(await value.arrayBuffer()) })
  }
  return { field: (name) => fields.get(name) ?? null, files }
}
