// How a grievance is written in a request: JSON alone, or multipart with the JSON in the field
// `case` and files beside it.
import type { Context } from 'hono'
import type { z } from 'zod'
import { type Aside, MAX_FILE_BYTES, MAX_FILES } from '../../../platform/files/domain/file-kind.ts'
import type { Uploads } from '../../../platform/files/app/upload.ts'
import type { Env } from '../../../platform/http/app.ts'
import { parse } from '../../../platform/http/body.ts'
import { readMultipart, type UploadedFile } from '../../../platform/http/multipart.ts'
import { InvalidRequest } from '../../../platform/http/problem.ts'

export const UPLOAD = { mostFiles: MAX_FILES, mostBytes: MAX_FILE_BYTES }

/** `body` is what the route has read already when it came as JSON. */
export async function readIntake<S extends z.ZodType>(
  uploads: Uploads,
  c: Context<Env>,
  schema: S,
  body: z.output<S> | undefined,
): Promise<{ value: z.output<S>; files: UploadedFile[]; aside: Aside[] }> {
  if (body !== undefined) return { value: body, files: [], aside: [] }
  const { field, files, aside } = await readMultipart(uploads, c, UPLOAD)
  const text = field('case')
  if (text === null) throw new InvalidRequest([{ path: 'case', code: 'required' }])
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new InvalidRequest([{ path: 'case', code: 'json' }])
  }
  return { value: parse(schema, json), files, aside }
}
