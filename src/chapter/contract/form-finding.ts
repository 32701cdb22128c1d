// What does not fit a form, as codes: of a handbook, and of the data that people edit.
import * as z from 'zod'
import { closest } from '../../platform/base/domain/closest.ts'
import { isOneOf } from '../../platform/base/domain/narrow.ts'
import { type Finding, FINDING_CODES, type FindingCode } from '../domain/finding.ts'

/**
 * Of an issue of `schema`, which was told to report its input; an unknown key is told at its own
 * place, with the name somebody probably meant.
 */
export function toFindings(schema: z.ZodType, issue: z.core.$ZodIssue): Finding[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
  const field = nameOf(path)
  const one = (code: FindingCode, params: Finding['params'] = {}): Finding[] => [
    { severity: 'error', code, path, params: { field, ...params } },
  ]
  const own = ownFinding(issue)
  if (own) return one(own.code, { ...own.params, field })
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeys(schema, issue.path)
      return issue.keys.map((key) => ({
        severity: 'error',
        code: 'field.unknown',
        path: [...path, key],
        params: { field: key.slice(0, 80), meant: closest(key.slice(0, 80), known) },
      }))
    }
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return one('field.missing')
      return one('field.type', {
        expected: expectedName(issue.expected),
        found: typeName(issue.input),
      })
    case 'invalid_value': {
      if (issue.input === undefined || issue.input === null) return one('field.missing')
      const choices = issue.values.map(String)
      const given = String(issue.input).slice(0, 80)
      return one('field.choice', {
        given,
        choices: choices.join(', '),
        meant: closest(given, choices),
      })
    }
    case 'invalid_key':
      return one('field.shape', { shape: 'id', given: String(path.at(-1)).slice(0, 80) })
    case 'too_big':
      return one('field.too_big', { most: Number(issue.maximum), of: sizeName(issue.origin) })
    case 'too_small':
      return one('field.too_small', { least: Number(issue.minimum), of: sizeName(issue.origin) })
    case 'invalid_union': {
      // The form that was meant is the first whose kind of value is right.
      const isOther = (issues: readonly z.core.$ZodIssue[]) =>
        issues.some(
          (each) =>
            each.path.length === 0 &&
            (each.code === 'invalid_type' || each.code === 'invalid_value'),
        )
      const meant = issue.errors.find((issues) => !isOther(issues)) ?? issue.errors.at(0) ?? []
      return meant.flatMap((each) =>
        toFindings(schema, { ...each, path: [...issue.path, ...each.path] }),
      )
    }
    default:
      return one('field.shape', { shape: 'value', given: String(issue.input).slice(0, 80) })
  }
}

/** Our own code, which a check of handbook-field.ts has put into the issue. */
function ownFinding(issue: z.core.$ZodIssue): Pick<Finding, 'code' | 'params'> | null {
  if (issue.code === 'custom') {
    const { finding, ...params } = issue.params ?? {}
    return isOneOf(FINDING_CODES, finding)
      ? { code: finding, params: withGiven(params, issue) }
      : null
  }
  return issue.code === 'invalid_format'
    ? { code: 'field.shape', params: withGiven({ shape: issue.message }, issue) }
    : null
}

function withGiven(params: Finding['params'], issue: z.core.$ZodIssue): Finding['params'] {
  return typeof issue.input === 'string' ? { ...params, given: issue.input.slice(0, 80) } : params
}

const nameOf = (path: (string | number)[]): string =>
  path.reduce<string>((name, step) => {
    if (typeof step === 'number') return `${name}[${step}]`
    return name ? `${name}.${step}` : step
  }, '')

const TYPE_NAMES: Partial<Record<string, string>> = { object: 'mapping', string: 'text' }

function typeName(value: unknown): string {
  if (Array.isArray(value)) return 'list'
  if (value === null) return 'nothing'
  return TYPE_NAMES[typeof value] ?? typeof value
}

const expectedName = (expected: string): string =>
  ({
    object: 'mapping',
    record: 'mapping',
    array: 'list',
    string: 'text',
    int: 'whole number',
    number: 'number',
  })[expected] ?? expected

const sizeName = (origin: string): string =>
  ({ string: 'characters', array: 'entries' })[origin] ?? 'value'

function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema
  for (const step of path) {
    at = unwrap(at)
    if (at instanceof z.ZodObject) at = at.shape[String(step)]
    else if (at instanceof z.ZodArray) at = at.element
    else return []
  }
  at = unwrap(at)
  return at instanceof z.ZodObject ? Object.keys(at.shape) : []
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap())
  return schema instanceof z.ZodPipe ? unwrap(schema.in) : schema
}
