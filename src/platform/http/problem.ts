// Every refusal and every bug as problem details (RFC 9457): expected codes with their status, all
// else logged and hidden.
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Problem } from '../base/contract/common.ts'
import { AppError, type ErrorCode } from '../base/domain/error.ts'
import type { Env } from './app.ts'

const STATUS: Partial<Record<ErrorCode, ContentfulStatusCode>> = {
  'request.invalid': 400,
  'request.too_large': 413,
  'request.too_many': 429,
  'request.busy': 503,
  'request.conflict': 409,
  'request.in_hand': 409,
  'request.done': 409,
  'request.csrf': 403,
  'request.host': 421,
  'request.method': 405,
  'desk.unavailable': 503,
  'session.required': 401,
  'session.wrong': 401,
  'session.locked': 429,
  'token.invalid': 401,
  'access.denied': 403,
  'setup.done': 409,
  'setup.needed': 409,
  'person.mail_taken': 409,
  'person.last_administrator': 409,
  'person.holds_cases': 409,
  'brand.exists': 409,
  'case.changed': 409,
  'case.closed': 409,
  'case.open': 409,
  'case.state': 409,
  'pin.full': 409,
  'promise.settled': 409,
  'answer.sent': 409,
  'handbook.unchanged': 409,
  'contact.id_taken': 409,
  'contact.taken': 409,
  'contact.state': 409,
  'contact.wrapped': 409,
  'contact.transcripts_off': 409,
  'contact.full': 409,
  'contact.not_yours': 403,
  'chat.closed': 409,
  'chat.ended': 409,
  'chat.unknown': 401,
  'chat.origin': 403,
  'hook.signature': 401,
  'hook.time': 401,
  'hook.replayed': 409,
  'hook.secrets': 409,
  'hook.last_secret': 409,
  'attachment.too_large': 413,
  'attachment.too_many': 413,
  'attachment.kind': 415,
  'link.invalid': 404,
  'door.invalid': 404,
  'link.expired': 410,
  'link.revoked': 410,
}

const statusOf = (code: ErrorCode): ContentfulStatusCode =>
  STATUS[code] ?? (code === 'not_found' || code.endsWith('.not_found') ? 404 : 422)

/** Which fields of a request do not fit, and why, in the codes of the schema. */
export class InvalidRequest extends AppError {
  readonly fields: { path: string; code: string }[]
  constructor(fields: { path: string; code: string }[]) {
    super('request.invalid')
    this.fields = fields
  }
}

/** `extra` are further members of the problem, for example a handbook's findings. */
export function toProblem(c: Context<Env>, fault: AppError, extra: object = {}): Response {
  const status = statusOf(fault.code)
  const problem: Problem = {
    type: `urn:opoka:${fault.code}`,
    title: fault.code.replaceAll(/[._]/g, ' '),
    status,
    code: fault.code,
    params: withMinutes(fault.params),
    requestId: c.get('requestId'),
    ...(fault instanceof InvalidRequest ? { fields: fault.fields } : {}),
  }
  const headers: Record<string, string> = { 'content-type': 'application/problem+json' }
  if (status === 401) headers['www-authenticate'] = 'Bearer'
  if (
    (status === 429 || status === 503 || status === 409) &&
    typeof fault.params.seconds === 'number'
  )
    headers['retry-after'] = String(fault.params.seconds)
  return c.body(JSON.stringify({ ...problem, ...extra }), status, headers)
}

/**
 * Who must wait is told in the unit people would say: up to 90 seconds in seconds, then in whole
 * minutes, never too few.
 */
function withMinutes(params: AppError['params']): AppError['params'] {
  const { seconds } = params
  return typeof seconds === 'number'
    ? { ...params, minutes: seconds > 90 ? Math.ceil(seconds / 60) : 0 }
    : params
}

/** A bug: the reader gets the number under which the log tells more, and nothing else. */
export function toBug(c: Context<Env>): Response {
  const problem = {
    type: 'urn:opoka:bug',
    title: 'bug',
    status: 500,
    code: 'bug',
    params: {},
    requestId: c.get('requestId'),
  }
  return c.body(JSON.stringify(problem), 500, { 'content-type': 'application/problem+json' })
}
