// Reads a request's body with a hard limit, whatever its length says it is.
import type { Context } from 'hono'
import type { z } from 'zod'
import { AppError } from '../base/domain/error.ts'
import type { Env } from './app.ts'
import { InvalidRequest } from './problem.ts'

const MB = 1_048_576
/** A letter of 50,000 characters in any script, twice. */
const USUAL_BYTES = MB / 2

/** Throws request.too_large as soon as more than `mostBytes` has come. */
export async function readBytes(c: Context<Env>, mostBytes: number): Promise<Buffer> {
  const tooLarge = () =>
    new AppError('request.too_large', { megabytes: Math.max(1, Math.round(mostBytes / MB)) })
  if (Number(c.req.header('content-length') ?? 0) > mostBytes) throw tooLarge()
  const parts: Uint8Array[] = []
  let size = 0
  const body = c.req.raw.body
  if (!body) return Buffer.alloc(0)
  try {
    for await (const part of body) {
      size += part.byteLength
      if (size > mostBytes) throw tooLarge()
      parts.push(part)
    }
  } catch (error) {
    // A line that breaks while a body comes is no bug of ours, and none of the database's.
    throw error instanceof AppError ? error : new InvalidRequest([{ path: '', code: 'cut' }])
  }
  return Buffer.concat(parts)
}

/** Other content types are refused: a form on a foreign page can send those without asking. */
export async function readJson<T extends z.ZodType>(
  c: Context<Env>,
  schema: T,
  mostBytes = USUAL_BYTES,
): Promise<z.output<T>> {
  const type = c.req.header('content-type')
  // An action without words may come without a body.
  if (type === undefined) return parse(schema, {})
  if (!/^application\/json\b/i.test(type))
    throw new InvalidRequest([{ path: '', code: 'content_type' }])
  return parse(schema, toJson((await readBytes(c, mostBytes)).toString('utf8')))
}

export function toJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new InvalidRequest([{ path: '', code: 'json' }])
  }
}

/** Throws request.invalid with the fields that do not fit. */
export function parse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new InvalidRequest(
    result.error.issues
      .flatMap((issue) => listWrong(issue, []))
      .slice(0, 50)
      .map(({ path, code }) => ({ path: path.map(String).join('.'), code })),
  )
}

type Wrong = { path: PropertyKey[]; code: string }

/**
 * Where several shapes are taken, what is wrong is told of the one that came nearest: its fault
 * lies deepest.
 */
function listWrong(issue: z.core.$ZodIssue, above: PropertyKey[]): Wrong[] {
  const path = [...above, ...issue.path]
  if (issue.code !== 'invalid_union') return [{ path, code: issue.code }]
  const shapes = issue.errors.map((issues) => issues.flatMap((one) => listWrong(one, path)))
  const depth = (wrongs: Wrong[]) => Math.max(0, ...wrongs.map((wrong) => wrong.path.length))
  const nearest = shapes.reduce<Wrong[]>(
    (best, wrongs) => (depth(wrongs) > depth(best) ? wrongs : best),
    [],
  )
  return depth(nearest) > path.length ? nearest : [{ path, code: issue.code }]
}
