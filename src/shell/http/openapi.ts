// The description of the API (OpenAPI 3.1), printed from the same schemas that check the requests.
import { z } from 'zod'
import { Problem } from '../../platform/base/contract/common.ts'
import { SHAPES } from './openapi-shape.ts'
import type { App, Auth, RouteSpec } from '../../platform/http/app.ts'
import { type DeskApp, route } from '../../access/http/guard.ts'
import { isRecord } from '../../platform/base/domain/narrow.ts'

export function registerOpenapi(app: DeskApp): void {
  let printed: object | null = null
  route(
    app,
    'get',
    '/api/v1/openapi.json',
    { auth: 'public', needs: 'nothing', gives: 'document' },
    async () => (printed ??= print(app)),
  )
}

const ONCE = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', minLength: 1, maxLength: 200 },
  description:
    'The same request with the same key is done once and answered as before, for 60 days; other words under it are refused.',
}

const SECURITY: Record<Exclude<Auth, 'public'>, object[]> = {
  session: [{ session: [] }],
  'session-or-token': [{ session: [] }, { token: [] }],
  chat: [{ visitor: [] }],
}

type Json = { [key: string]: unknown }
type Io = 'input' | 'output'
/** A shape of the contract, as it is read ('input') or written. */
export type ToSchema = (schema: z.ZodType, io: Io) => Json

/** Prints shapes; those the contract exports once, under their names. */
function makePrinter(): { toSchema: ToSchema; components: Map<string, Json> } {
  const components = new Map<string, Json>()
  const toSchema: ToSchema = (schema, io) => {
    const {
      $schema: _,
      $defs = {},
      ...whole
    } = z.toJSONSchema(schema, { io, unrepresentable: 'any', metadata: SHAPES })
    // A shape may be read otherwise than it is written (what has a default may be left out): then
    // it has two names.
    for (const [name, shape] of Object.entries($defs))
      components.set(`${name}${SUFFIX[io]}`, pointed(shape, io))
    return pointed(whole, io)
  }
  return { toSchema, components }
}

const SUFFIX: Record<Io, string> = { input: 'Input', output: '' }
const POINTS = '#/components/schemas/'
const pointed = (shape: unknown, io: Io): Json =>
  readJson(JSON.stringify(shape).replaceAll(/"#\/\$defs\/(\w+)"/g, `"${POINTS}$1${SUFFIX[io]}"`))

function readJson(text: string): Json {
  const json: unknown = JSON.parse(text)
  if (!isRecord(json)) throw new Error('The description of a shape is an object.')
  return json
}

/** Where both ways are the same, one name is enough. */
function withoutTwins(description: Json, components: Map<string, Json>): Json {
  const twins = [...components.keys()].filter(
    (name) =>
      JSON.stringify(components.get(`${name}Input`)) === JSON.stringify(components.get(name)),
  )
  const text = twins.reduce(
    (whole, name) => whole.replaceAll(`"${POINTS}${name}Input"`, `"${POINTS}${name}"`),
    JSON.stringify({
      ...description,
      schemas: Object.fromEntries(
        [...components]
          .filter(([name]) => !twins.some((twin) => name === `${twin}Input`))
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    }),
  )
  return readJson(text)
}

const json = (schema: object) => ({ content: { 'application/json': { schema } } })

function print(app: App): object {
  const { toSchema, components } = makePrinter()
  const paths: Record<string, Record<string, object>> = {}
  for (const { method, path, spec } of app.routes) {
    const name = path.replaceAll(/:(\w+)(\{[^}]*\})?/g, '{$1}')
    paths[name] = { ...paths[name], [method]: operation(name, spec, toSchema) }
  }
  const problem = toSchema(Problem, 'output')
  components.set('Problem', components.get('Problem') ?? problem)
  const { schemas, paths: shown } = withoutTwins({ paths }, components)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Opoka',
      version: app.parts.version,
      description: 'A desk for complaints. Refusals are problem details (RFC 9457) with a code.',
    },
    paths: shown,
    components: {
      schemas,
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'opoka_session',
          description: 'From POST /api/v1/session; unsafe methods also need X-CSRF-Token.',
        },
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'A brand’s token, opk_<brand>_<secret>.',
        },
        visitor: {
          type: 'http',
          scheme: 'bearer',
          description:
            'A secret the visitor of a chat has made: chat_ and 32 random bytes in base64url. What the chat says before it is opened is told without.',
        },
      },
    },
  }
}

function operation(name: string, spec: RouteSpec, toSchema: ToSchema): object {
  const inPath = [...name.matchAll(/\{(\w+)\}/g)].map(([, part]) => ({
    name: part,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const given = spec.gives ? GIVEN[spec.gives] : {}
  const status = spec.status ?? (spec.reply || spec.gives ? 200 : 204)
  const body = spec.body ? toSchema(spec.body, 'input') : null
  return {
    ...(spec.auth === 'public' ? {} : { security: SECURITY[spec.auth] }),
    parameters: [
      ...inPath,
      ...(spec.query ? listQuery(spec.query, toSchema) : []),
      ...(spec.once === 'route' || spec.once === 'handler' ? [ONCE] : []),
    ],
    ...(body
      ? {
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: body },
              ...(spec.multipart ? { 'multipart/form-data': { schema: withFiles(body) } } : {}),
            },
          },
        }
      : {}),
    ...(!body && spec.multipart
      ? {
          requestBody: {
            required: true,
            content: { 'multipart/form-data': { schema: withFiles(null, spec.parts, toSchema) } },
          },
        }
      : {}),
    responses: {
      [status]: {
        description: 'Done',
        ...(spec.reply ? json(toSchema(spec.reply, 'output')) : given),
      },
      default: {
        description: 'Refused',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
  }
}

/** A good reply that is no JSON of the contract. A file comes in the type it was found to be of. */
const GIVEN: Record<NonNullable<RouteSpec['gives']>, object> = {
  file: { content: { '*/*': { schema: { type: 'string', format: 'binary' } } } },
  events: {
    content: {
      'text/event-stream': {
        schema: {
          type: 'string',
          description:
            'Server-sent events, each with a name and JSON as its data; the line stays open.',
        },
      },
    },
  },
  document: { content: { 'application/json': {} } },
  twiml: { content: { 'text/xml': { schema: { type: 'string' } } } },
}

const BINARY = { type: 'string', format: 'binary' }

/** The JSON is the field `case`, or `fields` stand by themselves; files stand beside them. */
function withFiles(body: object | null, parts?: RouteSpec['parts'], toSchema?: ToSchema): object {
  const { properties, required }: Json =
    parts?.fields && toSchema ? toSchema(parts.fields, 'input') : {}
  const isOne = parts?.files === 'one'
  return {
    type: 'object',
    properties: {
      ...(body
        ? { case: { type: 'string', contentMediaType: 'application/json', contentSchema: body } }
        : {}),
      ...(isRecord(properties) ? properties : {}),
      files: isOne ? BINARY : { type: 'array', items: BINARY },
    },
    ...(body || parts
      ? {
          required: [
            ...(body ? ['case'] : []),
            ...(Array.isArray(required) ? required : []),
            ...(parts ? ['files'] : []),
          ],
        }
      : {}),
  }
}

function listQuery(schema: z.ZodType, toSchema: ToSchema): object[] {
  // A query's own fields stand beside the path; their shapes may have names.
  const shape = schema instanceof z.ZodObject ? schema.shape : {}
  const { required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const properties = Object.fromEntries(
    Object.entries(shape).flatMap(([name, field]) =>
      field instanceof z.ZodType ? [[name, toSchema(field, 'input')]] : [],
    ),
  )
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: property,
  }))
}
