// Reads a multipart body: plain fields and files, each within its limit, the whole within 40 MB.
import type { Context } from 'hono'
import { type Aside, findAside, HEAD_BYTES } from '../domain/case/file-kind.ts'
import { Fault } from '../domain/fault.ts'
import { cleanName } from '../app/case/attachment.ts'
import type { Env } from './app.ts'
import { readBytes } from './body.ts'
import { InvalidRequest } from './problem.ts'

const MOST_BYTES = 40 * 1_048_576

export type UploadedFile = { name: string; mediaType: string; bytes: Buffer }
/** `aside`: what was not taken, each with its reason; everything else goes on. */
export type Multipart = { field(name: string): string | null; files: UploadedFile[]; aside: Aside[] }

const MOST_ASIDE = 20

/** Files under whatever field name; one that is not taken is put aside. Throws request.too_large or request.invalid. */
export async function readMultipart(c: Context<Env>, { mostFiles, mostBytes }: { mostFiles: number; mostBytes: number }): Promise<Multipart> {
  const type = c.req.header('content-type') ?? ''
  if (!/^multipart\/form-data\b/i.test(type)) throw new InvalidRequest([{ path: '', code: 'content_type' }])
  const body = await readBytes(c, MOST_BYTES)
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData().catch(() => {
    throw new InvalidRequest([{ path: '', code: 'multipart' }])
  })
  const fields = new Map<string, string>()
  const files: UploadedFile[] = []
  const aside: Aside[] = []
  const putAside = (name: string, why: Aside['why']) => void (aside.length < MOST_ASIDE && aside.push({ name: cleanName(name), why }))
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string') {
      fields.set(name, value)
      continue
    }
    // A browser sends an empty, nameless file for a field left alone.
    if (value.size === 0 && value.name === '') continue
    if (value.size > mostBytes) {
      putAside(value.name, 'too_large')
      continue
    }
    const bytes = Buffer.from(await value.arrayBuffer())
    const why = findAside(value.name, bytes.length, bytes.subarray(0, HEAD_BYTES)) ?? (files.length >= mostFiles ? 'too_many' : null)
    if (why) putAside(value.name, why)
    else files.push({ name: value.name, mediaType: value.type || 'application/octet-stream', bytes })
  }
  return { field: (name) => fields.get(name) ?? null, files, aside }
}

/** Files without words: when none of them is taken, that is the answer. Throws what the first of them is put aside for. */
export async function readFiles(c: Context<Env>, limits: { mostFiles: number; mostBytes: number }): Promise<Multipart> {
  const read = await readMultipart(c, limits)
  const first = read.aside[0]
  if (read.files.length > 0 || !first) return read
  throw new Fault(`attachment.${first.why}`, { name: first.name, ...(first.why === 'too_large' ? { megabytes: Math.floor(limits.mostBytes / 1_048_576) } : first.why === 'too_many' ? { most: limits.mostFiles } : {}) })
}
