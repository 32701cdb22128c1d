// The shapes by which pages know the server's own answers are the contract's; and one place on each
// side sends.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { REPLIES } from '../../src/platform/base/contract/reply-shape.ts'
import { REPLY } from '../reply.ts'
import { openWorld } from '../world.ts'
import { listLayer } from './module.ts'

type Schema = {
  $ref?: string
  type?: string | string[]
  anyOf?: Schema[]
  allOf?: Schema[]
  const?: unknown
  enum?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
}
const LETTERS: Record<string, string> = {
  string: 's',
  number: 'i',
  integer: 'i',
  boolean: 'b',
  array: 'a',
  object: 'o',
}

test('fault-W1 the kept shapes are those of the contract (after a change: npm test -- reply-shape -u)', async () => {
  const world = await openWorld({ examples: false })
  const { paths, components } = (await world.guest().get('openapi.json')).body as {
    paths: Record<
      string,
      Record<
        string,
        { responses: Record<string, { content?: Record<string, { schema: Schema }> }> }
      >
    >
    components: { schemas: Record<string, Schema> }
  }
  await world.stop()
  const resolve = (schema: Schema): Schema =>
    schema.$ref ? resolve(components.schemas[schema.$ref.split('/').at(-1)!]!) : schema
  const kindOf = (given: Schema): string => {
    const schema = resolve(given)
    const parts = schema.anyOf?.map(kindOf)
    if (parts) {
      const real = [...new Set(parts.filter((part) => part !== 'null').map((part) => part[0]!))]
      return `${real.length === 1 ? real[0] : 'x'}${parts.some((part) => part === 'null' || part.endsWith('n')) ? 'n' : ''}`
    }
    if (schema.type === 'null') return 'null'
    if (Array.isArray(schema.type)) return kindOf({ anyOf: schema.type.map((type) => ({ type })) })
    if (typeof schema.type === 'string') return LETTERS[schema.type] ?? 'x'
    const sample = schema.const ?? schema.enum?.[0]
    return LETTERS[typeof sample] ?? 'x'
  }
  const shapeOf = (given: Schema): string => {
    const { properties = {}, required = [] } = resolve(given)
    return required.map((name) => `${name}:${kindOf(properties[name]!)}`).join(' ')
  }
  const shapes: string[] = []
  const rows: string[] = []
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, { responses }] of Object.entries(operations)) {
      const status = Object.keys(responses).find((code) => code !== 'default')!
      const schema = responses[status]!.content?.['application/json']?.schema
      const shape = schema ? shapeOf(schema) : null
      if (shape !== null && !shapes.includes(shape)) shapes.push(shape)
      rows.push(
        `  ['${method.toUpperCase()} ${path.replace('/api/v1/', '').replaceAll(/\{\w+\}/g, '*')}', ${status}, ${shape === null ? 'null' : shapes.indexOf(shape)}],`,
      )
    }
  }
  // What is written out stands before what is open in the same place.
  rows.sort((a, b) => Number(a.includes('*')) - Number(b.includes('*')) || (a < b ? -1 : 1))
  await expect(
    [
      '// What each operation answers, as pages check it: printed from the contract by test/architecture/reply-shape.test.ts.',
      '',
      '/** Members that are always there, each with its kind: string, number (i), boolean, array, object, anything (x); n: or null. */',
      'export const SHAPES: readonly string[] = [',
      ...shapes.map((shape) => `  '${shape}',`),
      ']',
      '/** Operation, status of a good reply, and the place of its shape; null where nothing is answered. */',
      'export const REPLIES: readonly (readonly [operation: string, status: number, shape: number | null])[] = [',
      ...rows,
      ']',
      '',
    ].join('\n'),
  ).toMatchFileSnapshot(
    join(import.meta.dirname, '..', '..', 'src', 'platform', 'base', 'contract', 'reply-shape.ts'),
  )
})

test('every operation has its reply’s contract in the tests’ client', () => {
  expect(Object.keys(REPLY).toSorted()).toEqual(REPLIES.map(([name]) => name).toSorted())
})

test('fault-W1 pages and widget ask in one place each, so that no answer is believed unread', () => {
  const asking = [...listLayer('web', /\.(ts|tsx|js)$/), ...listLayer('widget', /\.ts$/)].filter(
    (path) =>
      !path.endsWith('.test.ts') &&
      /\b(fetch|XMLHttpRequest|sendBeacon)\b\s*[(;]|new (XMLHttpRequest|WebSocket)/.test(
        readFileSync(path, 'utf8').replaceAll(/\.refetch\(|prefetch/g, ''),
      ),
  )
  // The service worker fetches pages and their files, never what the API answers.
  expect(asking.toSorted()).toEqual([
    'src/contact/chat/widget/client.ts',
    'src/platform/web/api.ts',
    'src/shell/web/public/sw.js',
  ])
})
