// Whether an answer is the server's: the type, the status and the shape its contract promises.
// Anything else came from somebody in between.
import { REPLIES, SHAPES } from './reply-shape.ts'
import { isRecord, itemAt } from '../domain/narrow.ts'

/** One letter a kind of value; a small `n` behind it: or null. */
const KINDS: Record<string, (value: unknown) => boolean> = {
  s: (value) => typeof value === 'string',
  i: (value) => typeof value === 'number',
  b: (value) => typeof value === 'boolean',
  a: Array.isArray,
  o: isRecord,
  x: (value) => value !== undefined,
}

/** `shape` is 'name:kind …', for the members that are always there. */
export function fitsShape(shape: string, value: unknown): boolean {
  if (!isRecord(value)) return false
  return shape.split(' ').every((member) => {
    const [name = '', kind = ''] = member.split(':')
    if (name === '') return true
    const found = value[name]
    return (kind.endsWith('n') && found === null) || KINDS[kind.charAt(0)]?.(found) === true
  })
}

export type Expected = { status: number; shape: string | null }

/**
 * What an operation answers when all is well; `path` without '/api/v1/', with or without a query.
 * Throws for one that is not described.
 */
export function findExpected(method: string, path: string): Expected {
  const parts = path.replace(/\?.*$/s, '').split('/')
  for (const [operation, status, shape] of REPLIES) {
    const [verb, pattern = ''] = operation.split(' ')
    const wanted = pattern.split('/')
    if (
      verb === method &&
      wanted.length === parts.length &&
      wanted.every((part, at) => part === '*' || part === parts[at])
    )
      return { status, shape: shape === null ? null : itemAt(SHAPES, shape) }
  }
  throw new Error(`${method} ${path} is not described`)
}

const JSON_TYPE = /^application\/json\b/i
const PROBLEM_TYPE = /^application\/problem\+json\b/i

export type Answer = { status: number; type: string; text: string }
/** A refusal as it arrived: only its code is certain. */
type ProblemSaid = { code: string; [member: string]: unknown }
export type Reading =
  | { is: 'reply'; value: unknown }
  | { is: 'refusal'; problem: ProblemSaid }
  | { is: 'stranger' }

/**
 * Reads an answer: the reply that was promised, a refusal of the server, or the words of a
 * stranger.
 */
export function readAnswer(expected: Expected, { status, type, text }: Answer): Reading {
  const value = parse(text)
  if (status === expected.status) {
    if (expected.shape === null)
      return text === '' ? { is: 'reply', value: undefined } : { is: 'stranger' }
    return JSON_TYPE.test(type) && fitsShape(expected.shape, value)
      ? { is: 'reply', value }
      : { is: 'stranger' }
  }
  return status >= 400 && PROBLEM_TYPE.test(type) && isProblem(value)
    ? { is: 'refusal', problem: value }
    : { is: 'stranger' }
}

const isProblem = (value: unknown): value is ProblemSaid =>
  isRecord(value) && typeof value.code === 'string'

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
