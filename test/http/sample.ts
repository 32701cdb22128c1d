// A body that a schema accepts, made from the schema itself, so that whoever guards a route answers
// and not the reader of its request.
import { z } from 'zod'

type Schema = {
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  minItems?: number
  minLength?: number
  minimum?: number
  format?: string
  pattern?: string
  default?: unknown
}

const UUID = '22222222-2222-7222-8222-222222222222'
const TEXTS = [
  'modrzew',
  'call-1',
  'a-b',
  'words',
  'ania@example.org',
  '2026-11-24',
  '2026-11-24T12:00:00Z',
  UUID,
  `chat_${'a'.repeat(43)}`,
  'abcdefghijklmnopqrst',
  '1',
]

/** `brand` is put wherever a field of that name stands. */
export function sampleOf(schema: z.ZodType, brand: string): unknown {
  const made = make(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema)
  return made !== null && typeof made === 'object' && 'brand' in made ? { ...made, brand } : made
}

function make(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const [one] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []
  if (one) return make(one)
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [
          name,
          name === 'mail' ? 'ania@example.org' : make(schema.properties?.[name] ?? {}),
        ]),
      )
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => make(schema.items ?? {}))
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1)
    case 'boolean':
      return true
    case 'null':
      return null
    case 'string':
      return makeText(schema)
    default:
      return 'words of a person'
  }
}

function makeText({ format, pattern, minLength = 1 }: Schema): string {
  if (format === 'uuid') return UUID
  if (format === 'date-time') return '2026-11-24T12:00:00Z'
  if (format === 'date') return '2026-11-24'
  if (format === 'email') return 'ania@example.org'
  return (
    TEXTS.find(
      (text) => text.length >= minLength && (!pattern || new RegExp(pattern, 'u').test(text)),
    ) ?? 'x'.repeat(Math.max(minLength, 1))
  )
}
