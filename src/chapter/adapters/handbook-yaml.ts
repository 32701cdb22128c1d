// Reads one YAML text strictly: plain data, a place for every node, and never an exception on
// hostile input.
import type { Document, Node } from 'yaml'
import { isMap, isNode, isScalar, isSeq, Lexer, LineCounter, parseDocument, visit } from 'yaml'
import type { FindingCode, HandbookPath } from '../domain/finding.ts'

export type Place = { line: number; column: number }
export type YamlProblem = Place & {
  code: FindingCode
  params: Record<string, string | number | null>
}

/**
 * `data` is null when there are problems. `at` answers the place of a node, or of the nearest one
 * above it that exists.
 */
export type YamlText = { data: unknown; problems: YamlProblem[]; at: (path: HandbookPath) => Place }

const MAX_PROBLEMS = 20
/** Deeper than any handbook. */
const MAX_DEPTH = 64
/** Half a megabyte of short fields; an ordinary category file has under 2,000. */
const MAX_TOKENS = 120_000
const CONTENT_FOLLOWS = '\u001f'
const TOP: Place = { line: 1, column: 1 }

/**
 * Parses YAML 1.2 in its core schema: duplicate keys, unknown tags, keys that are not text and
 * aliases are problems.
 */
export function readYaml(text: string): YamlText {
  const lines = new LineCounter()
  const failed = (
    code: FindingCode,
    place: Place = TOP,
    params: YamlProblem['params'] = {},
  ): YamlText => ({ data: null, problems: [{ code, params, ...place }], at: () => place })
  const tooMuch = findTooMuch(text)
  if (tooMuch) return failed(tooMuch.code, tooMuch, { most: tooMuch.most })
  try {
    const doc = parseDocument(text, {
      lineCounter: lines,
      version: '1.2',
      schema: 'core',
      merge: false,
      strict: true,
      uniqueKeys: false,
      stringKeys: true,
      prettyErrors: false,
      logLevel: 'error',
    })
    const at = (path: HandbookPath): Place => place(lines, offsetOf(doc, path))
    // A warning is an unknown tag or directive: what it would have meant is lost, so it counts as
    // an error.
    const problems = [...doc.errors, ...doc.warnings]
      .slice(0, MAX_PROBLEMS)
      .map((error) => toProblem(error, lines))
    if (doc.directives && doc.directives.yaml.version !== '1.2')
      problems.push({ code: 'yaml.syntax', params: { says: 'A handbook is YAML 1.2.' }, ...TOP })
    problems.push(...findUnwanted(doc, lines))
    if (problems.length > 0) return { data: null, problems, at }
    return { data: doc.toJS({ maxAliasCount: 0 }), problems: [], at }
  } catch (error) {
    if (error instanceof ReferenceError) return failed('yaml.alias')
    if (error instanceof RangeError) return failed('yaml.too_deep', TOP, { most: MAX_DEPTH })
    return failed('yaml.syntax', TOP, { says: error instanceof Error ? error.message : '' })
  }
}

function toProblem(
  error: Document['errors'][number] | Document['warnings'][number],
  lines: LineCounter,
): YamlProblem {
  const code: FindingCode = error.code === 'NON_STRING_KEY' ? 'yaml.key' : 'yaml.syntax'
  const says =
    error.code === 'MULTIPLE_DOCS' ? 'A file holds one document' : error.message.slice(0, 200)
  return { code, params: { says }, ...place(lines, error.pos[0]) }
}

/**
 * Keys that JavaScript gives a meaning of its own to, and aliases: they make bombs and circles, and
 * hide from a reader what is written elsewhere.
 */
function findUnwanted(doc: Document, lines: LineCounter): YamlProblem[] {
  const problems: YamlProblem[] = []
  const add = (code: FindingCode, params: YamlProblem['params'], node: Node) => {
    if (problems.length < MAX_PROBLEMS)
      problems.push({ code, params, ...place(lines, node.range?.[0] ?? 0) })
  }
  visit(doc, {
    // The parser's own check compares each key with each other one: 60,000 keys take it two
    // minutes.
    Map(_, map) {
      const seen = new Set<unknown>()
      for (const { key } of map.items) {
        if (!isScalar(key)) continue
        if (seen.has(key.value))
          add('yaml.duplicate_key', { key: String(key.value).slice(0, 80) }, key)
        seen.add(key.value)
      }
    },
    Pair(_, pair) {
      if (!isScalar(pair.key)) return
      const key = pair.key.value
      if (key === '__proto__' || key === 'constructor' || key === 'prototype')
        add('yaml.key', { says: `The key ${key} is reserved` }, pair.key)
    },
    Alias(_, alias) {
      add('yaml.alias', { alias: alias.source.slice(0, 80) }, alias)
    },
  })
  return problems
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined)

function offsetOf(doc: Document, path: HandbookPath): number {
  let node: unknown = doc.contents
  let offset = startOf(node) ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step)
      if (!pair) return offset
      offset = startOf(pair.key) ?? offset
      node = pair.value
    } else if (isSeq(node) && typeof step === 'number') {
      const item = node.items[step]
      if (item === undefined) return offset
      node = item
      offset = startOf(item) ?? offset
    } else return offset
  }
  return offset
}

function place(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}

/**
 * Walks the tokens once and answers why the parser should not see this text, or null. The parser
 * calls itself for each
 * level and keeps every error, so that deep or dense nonsense would cost a stack or many seconds;
 * reading tokens is cheap.
 */
function findTooMuch(text: string): (Place & { code: FindingCode; most: number }) | null {
  let tokens = 0
  let line = 1
  let open = 0
  let marks = 0
  let isContent = false
  for (const token of new Lexer().lex(text)) {
    if (++tokens > MAX_TOKENS) return { code: 'yaml.too_much', most: MAX_TOKENS, line, column: 1 }
    // The lexer announces the words of a text with a mark of its own; brackets inside them open
    // nothing.
    if (!isContent) {
      if (token === '[' || token === '{') open++
      else if (token === ']' || token === '}') open = Math.max(0, open - 1)
      else if (token === '-' || token === '?') marks++
      if (
        open > MAX_DEPTH ||
        marks > MAX_DEPTH ||
        (/^ +$/.test(token) && token.length > 4 * MAX_DEPTH)
      )
        return { code: 'yaml.too_deep', most: MAX_DEPTH, line, column: 1 }
    }
    isContent = token === CONTENT_FOLLOWS
    const breaks = token.split('\n').length - 1
    if (breaks > 0) [line, marks] = [line + breaks, 0]
  }
  return null
}
