// The printed description of the interface: every route with its shapes, nothing twice, and what is
// no JSON.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => void (world = await openWorld({ examples: false })))
afterAll(() => world?.stop())

type Shape = { $ref?: string; properties: Record<string, { items: unknown }> }
type Description = {
  openapi: string
  paths: Record<
    string,
    Record<
      string,
      { requestBody: { content: Record<string, { schema: Shape }> }; security?: object[] }
    >
  >
  components: { schemas: Record<string, Shape> }
}

test('the description lists each route with its schemas', async () => {
  const { body } = await world.guest().get<Description>('openapi.json')
  expect(body.openapi).toBe('3.1.0')
  const find = (schema: Shape) =>
    schema.$ref ? body.components.schemas[schema.$ref.split('/').at(-1)!]! : schema
  expect(
    find(body.paths['/api/v1/people/{id}']!.patch!.requestBody.content['application/json']!.schema)
      .properties,
  ).toHaveProperty('absentFrom')
  expect(body.paths['/api/v1/session']!.post!.security).toBeUndefined()
  expect(body.paths['/api/v1/people']!.get!.security).toEqual([{ session: [] }])
})

test('fault-S7 the description names what operations share and repeats nothing', async () => {
  const { body } = await world.guest().get<Description>('openapi.json')
  const text = JSON.stringify(body)
  // An eighth of it says what a handbook is.
  expect(text.length).toBeLessThan(235_000)
  const asked = new Set(
    [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!),
  )
  expect(asked.size).toBeGreaterThan(20)
  expect([...asked].filter((name) => !(name in body.components.schemas))).toEqual([])
  expect(text).not.toContain('$defs')
  const { CaseView } = body.components.schemas
  expect(CaseView!.properties.clocks!.items).toEqual({ $ref: '#/components/schemas/Clock' })
  // Large shapes stand once: no text of 300 characters and more is printed twice in the operations.
  const shapes = new Map<string, number>()
  JSON.stringify(body.paths, (_key, value: unknown) => {
    const own =
      typeof value === 'object' && value !== null && 'properties' in value
        ? JSON.stringify(value)
        : ''
    if (own.length > 600) shapes.set(own, (shapes.get(own) ?? 0) + 1)
    return value
  })
  expect(
    [...shapes].filter(([, times]) => times > 1).map(([shape]) => shape.slice(0, 120)),
  ).toEqual([])
})

test('fault-S7 the description names what is no JSON, and each part of a body with files', async () => {
  const { body, status } = await world.guest().get('openapi.json')
  type Operation = {
    requestBody?: {
      content: Record<
        string,
        { schema: { properties: Record<string, unknown>; required?: string[] } }
      >
    }
    responses: Record<string, { content?: Record<string, unknown> }>
  }
  const { paths } = body as { paths: Record<string, Record<string, Operation>> }
  expect(Object.keys(paths['/api/v1/openapi.json']!.get!.responses)[0]).toBe(String(status))
  const given = Object.entries(paths).flatMap(([path, { get }]) =>
    get
      ? [
          [
            path,
            Object.keys(get.responses).find((code) => code !== 'default'),
            Object.keys(get.responses['200']?.content ?? {})[0],
          ] as const,
        ]
      : [],
  )
  // Whoever asks for something is answered with something.
  expect(given.filter(([, code, type]) => code !== '200' || type === undefined)).toEqual([])
  expect(
    given.filter(([path]) => /\/(?:live|stream)$/.test(path)).map(([, , type]) => type),
  ).toEqual(Array(4).fill('text/event-stream'))
  expect(
    given.filter(([path]) => /\/\{(?:attachment|file)\}$/.test(path)).map(([, , type]) => type),
  ).toEqual(Array(4).fill('*/*'))
  expect(
    Object.keys(paths['/api/v1/hooks/{brand}/{hook}/twilio']!.post!.responses['200']!.content!),
  ).toEqual(['text/xml'])
  const chat =
    paths['/api/v1/chat/{brand}/files']!.post!.requestBody!.content['multipart/form-data']!.schema
  expect([chat.required, Object.keys(chat.properties), chat.properties.files]).toEqual([
    ['id', 'files'],
    ['id', 'files'],
    { type: 'string', format: 'binary' },
  ])
  const intake = paths['/api/v1/cases']!.post!.requestBody!.content['multipart/form-data']!.schema
  expect([intake.required, Object.keys(intake.properties)]).toEqual([['case'], ['case', 'files']])
})
