// What is answered below /api where no route fits: not found, or found with other methods.
import type { Context } from 'hono'
import { AppError } from '../base/domain/error.ts'
import type { App, Env } from './app.ts'
import { toProblem } from './problem.ts'

/** 404, or 405 with the methods there are (RFC 9110, 15.5.6). */
export function toMissing(c: Context<Env>, app: App): Response {
  const allowed = [
    ...new Set(
      app.routes
        .filter(({ path }) => fits(path, c.req.path))
        .map(({ method }) => method.toUpperCase()),
    ),
  ]
  if (allowed.length === 0) return toProblem(c, new AppError('not_found'))
  const methods = allowed.includes('GET') ? [...allowed, 'HEAD'] : allowed
  const reply = toProblem(c, new AppError('request.method', { methods: methods.join(', ') }))
  reply.headers.set('allow', methods.join(', '))
  return reply
}

/** `path` in Hono's form: '/api/v1/cases/:brand/:id'. */
function fits(path: string, asked: string): boolean {
  const [parts, words] = [path.split('/'), asked.split('/')]
  return (
    parts.length === words.length &&
    parts.every(
      (part, index) => part === words[index] || (part.startsWith(':') && words[index] !== ''),
    )
  )
}
