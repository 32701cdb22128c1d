// The description of the API (OpenAPI 3.1), printed from the same schemas that check the requests.
import { z } from 'zod'
import type { Ctx } from '../app/ctx.ts'
import { Problem } from '../contract/common.ts'
import type { App, Auth, RouteSpec } from './app.ts'
import { route } from './guard.ts'

export function registerOpenapi(app: App, _ctx: Ctx): void {
  let printed: object | null = null
  route(app, 'get', '/api/v1/openapi.json', { auth: 'public', needs: 'nothing' }, async () => (printed ??= print(app)))
}

const SECURITY: Record<Exclude<Auth, 'public'>, object[]> = { session: [{ session: [] }], desk: [{ session: [] }, { token: [] }], chat: [{ visitor: [] }] }

const toSchema = (schema: z.ZodType, io: 'input' | 'output'): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
const json = (schema: object) => ({ content: { 'application/json': { schema } } })

function print(app: App): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const { method, path, spec } of app.routes) {
    const name = path.replaceAll(/:(\w+)(\{[^}]*\})?/g, '{$1}')
    paths[name] = { ...paths[name], [method]: operation(name, spec) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Opoka', version: app.parts.version, description: 'A desk for complaints. Refusals are problem details (RFC 9457) with a code.' },
    paths,
    components: {
      schemas: { Problem: toSchema(Problem, 'output') },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'opoka_session', description: 'From POST /api/v1/session; unsafe methods also need X-CSRF-Token.' },
        token: { type: 'http', scheme: 'bearer', description: 'A brand’s token, opk_<brand>_<secret>.' },
        visitor: { type: 'http', scheme: 'bearer', description: 'A secret the visitor of a chat has made: chat_ and 32 random bytes in base64url. What the chat says before it is opened is told without.' },
      },
    },
  }
}

function operation(name: string, spec: RouteSpec): object {
  const inPath = [...name.matchAll(/\{(\w+)\}/g)].map(([, part]) => ({ name: part, in: 'path', required: true, schema: { type: 'string' } }))
  const status = spec.status ?? (spec.reply ? 200 : 204)
  const body = spec.body ? toSchema(spec.body, 'input') : null
  return {
    ...(spec.auth === 'public' ? {} : { security: SECURITY[spec.auth] }),
    parameters: [...inPath, ...(spec.query ? listQuery(spec.query) : [])],
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: body }, ...(spec.multipart ? { 'multipart/form-data': { schema: withFiles(body) } } : {}) } } } : {}),
    ...(!body && spec.multipart ? { requestBody: { required: true, content: { 'multipart/form-data': { schema: withFiles(null) } } } } : {}),
    responses: {
      [status]: { description: 'Done', ...(spec.reply ? json(toSchema(spec.reply, 'output')) : {}) },
      default: { description: 'Refused', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
    },
  }
}

/** The JSON is the field `case`; files stand beside it. */
const withFiles = (body: object | null): object => ({
  type: 'object',
  properties: { ...(body ? { case: { type: 'string', contentMediaType: 'application/json', contentSchema: body } } : {}), files: { type: 'array', items: { type: 'string', format: 'binary' } } },
})

function listQuery(schema: z.ZodType): object[] {
  const { properties = {}, required = [] } = toSchema(schema, 'input') as { properties?: Record<string, object>; required?: string[] }
  return Object.entries(properties).map(([name, property]) => ({ name, in: 'query', required: required.includes(name), schema: property }))
}
