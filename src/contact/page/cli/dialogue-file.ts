// Reads a written dialogue: YAML, or JSON lines with the head first; errors name the line.
import type { z } from 'zod'
import { readYaml } from '../../../chapter/adapters/handbook-yaml.ts'
import { SetupError } from '../../../platform/base/adapters/setup-error.ts'
import { Dialogue, DialogueEvent, DialogueHead } from '../contract/dialogue.ts'
import { findUnknownField } from '../../../platform/base/cli/argument.ts'

/** Events in the order of time, `at` in seconds from the first. */
export type PlayableDialogue = Omit<Dialogue, 'events'> & {
  events: (Omit<DialogueEvent, 'at'> & { at: number })[]
}

/** Throws SetupError with file, line and reason. */
export function readDialogue(name: string, text: string): PlayableDialogue {
  const dialogue = /^\s*\{/.test(text) ? readLines(name, text) : readDocument(name, text)
  const instants = dialogue.events.flatMap(({ at }) =>
    typeof at === 'string' ? [Date.parse(at)] : [],
  )
  const first = Math.min(...instants)
  const events = dialogue.events.map((event) => ({
    ...event,
    at: typeof event.at === 'string' ? (Date.parse(event.at) - first) / 1000 : event.at,
  }))
  return { ...dialogue, events: events.sort((a, b) => a.at - b.at) }
}

function readDocument(name: string, text: string): Dialogue {
  const { data, problems, at } = readYaml(text)
  const problem = problems[0]
  if (problem)
    throw new SetupError(
      `${name}:${problem.line}:${problem.column} cannot be read as YAML: ${problem.params.says ?? problem.code}.`,
    )
  const result = Dialogue.safeParse(data)
  if (result.success) return result.data
  const issue = firstOf(result.error)
  const place = at(issue.path.map((part) => (typeof part === 'number' ? part : String(part))))
  throw new SetupError(`${name}:${place.line}:${place.column} ${sayIssue(issue)}`)
}

/** One line that holds everything (`events` in it), or a head and then an event a line. */
function readLines(name: string, text: string): Dialogue {
  const lines = text
    .split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '')
  const values = lines.map(({ line, number }) => ({ number, value: parseJson(name, line, number) }))
  const [first, ...rest] = values
  if (!first) throw new SetupError(`${name} is empty.`)
  if (typeof first.value === 'object' && first.value !== null && 'events' in first.value)
    return check(name, first.number, Dialogue, first.value)
  const head = check(name, first.number, DialogueHead, first.value)
  const events = rest.map(({ value, number }) => check(name, number, DialogueEvent, value))
  if (events.length === 0) throw new SetupError(`${name} has no events after its first line.`)
  return { ...head, events }
}

function parseJson(name: string, line: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new SetupError(`${name}:${number} is not a line of JSON.`)
  }
}

function check<S extends z.ZodType>(
  name: string,
  number: number,
  schema: S,
  value: unknown,
): z.output<S> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new SetupError(`${name}:${number} ${sayIssue(firstOf(result.error))}`)
}

function firstOf(error: z.ZodError): z.core.$ZodIssue {
  const [issue] = error.issues
  if (!issue) throw error
  return issue
}

function sayIssue(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'unrecognized_keys') return sayPlainly(issue)
  const known = Object.keys(shapeAt(issue.path))
  return (
    findUnknownField(Object.fromEntries(issue.keys.map((key) => [key, true])), known) ??
    sayPlainly(issue)
  )
}

function shapeAt(path: readonly PropertyKey[]): object {
  if (path.includes('fact')) return FACT_SHAPE
  return path.length > 0 ? DialogueEvent.shape : { ...Dialogue.shape, ...DialogueEvent.shape }
}

const FACT_SHAPE = { kind: true, text: true, source: true }

const sayPlainly = (issue: z.core.$ZodIssue): string =>
  `${issue.path.join('.') || 'the line'}: ${issue.message}.`.replace(/\.\.$/, '.')
