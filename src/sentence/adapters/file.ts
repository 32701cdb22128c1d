// The sentences of a handbook's files with the place each stands at, and sentences put back into
// that place: every other letter of a file stays.
import { createHash } from 'node:crypto'
import { chmod, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isMap, isScalar, isSeq, type Pair, parseDocument, type Scalar, type YAMLMap } from 'yaml'
import { isLanguage, type Language } from '../../platform/base/domain/language.ts'
import type { HandbookFile } from '../../handbook/adapters/handbook-file.ts'

/** `trail` leads to the sentence: keys, ids of items, and places counted from 1. */
export type Sentence = {
  id: string
  file: string
  trail: Step[]
  texts: { language: Language; raw: string; at: Place }[]
}
/** `name` is that of the mapping in English where it has one, `kind` that of a move. */
type Step = { key: string; of?: number; name?: string; kind?: string }
/** Where a text is written, in UTF-16 units of the file. */
type Place = { from: number; to: number; style: Style; flow: boolean }
type Style = 'plain' | 'single' | 'double' | 'block'

/** Names of things, not sentences. */
const NAMES = ['name', 'rootCauses']
const WITH_NAMES = ['guide', 'wording', 'alarm']

/** The sentences of files that are right YAML, in the order in which they stand there. */
export function listSentences(files: readonly HandbookFile[]): Sentence[] {
  const found: Sentence[] = []
  const seen = new Set<string>()
  for (const { name, text } of files) {
    const file = name.replace(/\.ya?ml$/i, '').replaceAll('/', '.')
    const visit = (map: YAMLMap, trail: Step[], flow: boolean): void => {
      const texts = textsOf(map, flow)
      if (texts === null) return walkMap(map, trail, flow, visit)
      if (!WITH_NAMES.includes(file) && trail.some(({ key }) => NAMES.includes(key))) return
      const short = [file, ...shortTrail(trail)].join('.')
      const id = seen.has(short) ? [file, ...trail.map(({ key }) => key)].join('.') : short
      seen.add(id)
      found.push({ id, file: name, trail, texts })
    }
    const { contents } = parseDocument(text, { version: '1.2', schema: 'core', logLevel: 'error' })
    if (isMap(contents)) visit(contents, [], false)
  }
  return found
}

/** A move is known by its own id, wherever it stands. */
function shortTrail(trail: readonly Step[]): string[] {
  const at = trail.findLastIndex(({ kind }) => kind !== undefined)
  return trail.slice(Math.max(0, at)).map(({ key }) => key)
}

type Visit = (map: YAMLMap, trail: Step[], flow: boolean) => void

function walkMap(map: YAMLMap, trail: Step[], isIn: boolean, visit: Visit): void {
  const flow = isIn || map.flow === true
  for (const { key, value } of map.items) {
    if (!isScalar(key)) continue
    const step = { key: String(key.value) }
    walk(value, [...trail, isMap(value) ? { ...step, ...about(value) } : step], flow, visit)
  }
}

function walk(value: unknown, trail: Step[], flow: boolean, visit: Visit): void {
  if (isMap(value)) return visit(value, trail, flow)
  if (!isSeq(value)) return
  const isFlow = flow || value.flow === true
  value.items.forEach((item, index) => {
    const id = isMap(item) ? wordsAt(item, 'id') : undefined
    const step: Step = id === undefined ? { key: String(index + 1) } : { key: id }
    if (id === undefined) step.of = value.items.length
    walk(item, [...trail, { ...step, ...(isMap(item) && about(item)) }], isFlow, visit)
  })
}

function about(map: YAMLMap): Partial<Step> {
  const name: unknown = map.get('name', true)
  const said = isMap(name) ? (wordsAt(name, 'en') ?? firstWords(name)) : undefined
  const kind = map.has('because') ? wordsAt(map, 'kind') : undefined
  return {
    ...(said !== undefined && { name: said }),
    ...(kind !== undefined && { kind }),
  }
}

function wordsAt(map: YAMLMap, key: string): string | undefined {
  const value: unknown = map.get(key)
  return typeof value === 'string' ? value : undefined
}

const firstWords = (map: YAMLMap): string | undefined => {
  const value = map.items[0]?.value
  return isScalar(value) && typeof value.value === 'string' ? value.value : undefined
}

/** What a mapping says in each language; null when it is no text. */
function textsOf(map: YAMLMap, isIn: boolean): Sentence['texts'] | null {
  const flow = isIn || map.flow === true
  const texts = map.items.map((pair) => textOf(pair, flow)).filter((text) => text !== null)
  return texts.length > 0 && texts.length === map.items.length ? texts : null
}

function textOf({ key, value }: Pair, flow: boolean): Sentence['texts'][number] | null {
  const language = isScalar(key) ? key.value : null
  if (!isLanguage(language) || !isScalar(value) || typeof value.value !== 'string') return null
  const [from, to] = value.range ?? [0, 0]
  return { language, raw: value.value, at: { from, to, style: styleOf(value), flow } }
}

const STYLES: Record<string, Style> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_FOLDED: 'block',
  BLOCK_LITERAL: 'block',
}
const styleOf = ({ type }: Scalar): Style => STYLES[type ?? ''] ?? 'double'

/**
 * The text of a file with other words at these places, in the style of what stood there where it
 * can be. Throws when what is read of it afterwards is anything else.
 */
export function putWords(text: string, changes: readonly { at: Place; raw: string }[]): string {
  let changed = text
  for (const { at, raw } of changes.toSorted((a, b) => b.at.from - a.at.from))
    changed = changed.slice(0, at.from) + write(raw, at) + changed.slice(at.to)
  const read = (of: string): string[] =>
    listSentences([{ name: 'x.yaml', text: of }]).flatMap(({ texts }) =>
      texts.map(({ raw }) => raw),
    )
  const byPlace = new Map(changes.map(({ at, raw }) => [at.from, raw]))
  const wanted = listSentences([{ name: 'x.yaml', text }]).flatMap(({ texts }) =>
    texts.map(({ raw, at }) => byPlace.get(at.from) ?? raw),
  )
  if (JSON.stringify(read(changed)) !== JSON.stringify(wanted))
    throw new Error('The sentences cannot be written into the file.')
  return changed
}

function write(raw: string, { style, flow }: Place): string {
  if (style === 'single' && !/[^\P{Cc}]/u.test(raw)) return `'${raw.replaceAll("'", "''")}'`
  if (style === 'plain' && isPlain(raw, flow)) return raw
  return JSON.stringify(raw) + (style === 'block' ? '\n' : '')
}

/** Whether YAML reads a text without quotation marks as itself. */
function isPlain(raw: string, flow: boolean): boolean {
  if (/[\n\t#]|: |:$/.test(raw) || (flow && /[,[\]{}]/.test(raw))) return false
  const { contents, errors } = parseDocument(`- ${raw}`, { schema: 'core', logLevel: 'silent' })
  const item = isSeq(contents) ? contents.items[0] : null
  return errors.length === 0 && isScalar(item) && item.value === raw
}

/** A few letters by which words are known again: whether somebody has changed them meanwhile. */
export const fingerprint = (words: string, letters: number): string =>
  createHash('sha256').update(words.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, letters)

/**
 * Writes all files or none: each beside itself first, then all in place of the old ones. The name
 * of a file that no longer says what it said in `before`, and nothing is written; null when done.
 */
export async function replaceFiles(
  dir: string,
  files: readonly { name: string; before: string; after: string }[],
): Promise<string | null> {
  const ready: { path: string; beside: string }[] = []
  try {
    for (const { name, before, after } of files) {
      const path = await realpath(join(dir, name))
      const now = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readFile(path))
      const mark = now.startsWith('\uFEFF') ? '\uFEFF' : ''
      if (now.slice(mark.length) !== before) return name
      const beside = `${path}.${process.pid}.new`
      ready.push({ path, beside })
      await writeFile(beside, mark + after, { flag: 'wx' })
      await chmod(beside, (await stat(path)).mode)
    }
    for (const { path, beside } of ready) await rename(beside, path)
    return null
  } finally {
    for (const { beside } of ready) await rm(beside, { force: true })
  }
}
