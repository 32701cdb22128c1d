// From files to a handbook: every problem with its file, line and column.
import { basename, resolve } from 'node:path'
import type { HandbookFile } from '../adapters/handbook-file.ts'
import {
  fileProblem,
  MAX_FILE_BYTES,
  MAX_FILES,
  readHandbookFolder,
} from '../adapters/handbook-file.ts'
import type { Place, YamlText } from '../../chapter/adapters/handbook-yaml.ts'
import { readYaml } from '../../chapter/adapters/handbook-yaml.ts'
import type { HandbookFileKind, HandbookFileValues } from '../contract/handbook.ts'
import { checkHandbookFile } from '../contract/handbook-check.ts'
import { closest } from '../../platform/base/domain/closest.ts'
import type { Finding, HandbookPath, Problem } from '../../chapter/domain/finding.ts'
import type { ChangesOf, ChapterName, WholeOf } from '../../chapter/domain/chapter.ts'
import { CHAPTER_NAMES, CHAPTERS } from '../domain/chapter.ts'
import type { Category, Handbook } from '../domain/handbook.ts'
import { getDefault, withoutMark } from './handbook-default.ts'
import { defined, isOneOf } from '../../platform/base/domain/narrow.ts'

/**
 * `handbook` is null when its form is wrong; `locate` puts a finding about the handbook to its
 * place in the files.
 */
export type HandbookSource = {
  handbook: Handbook | null
  problems: Problem[]
  files: HandbookFile[]
  locate: (finding: Finding) => Problem
}

const NEEDED = ['brand', 'positions', 'ladders', 'promises'] as const
const OPTIONAL = ['people', 'redress', ...CHAPTER_NAMES] as const
const SINGLE = [...NEEDED, ...OPTIONAL]
type SingleKind = Exclude<HandbookFileKind, 'category'>
const CATEGORY_FILE = /^categories\/([a-z0-9-]+)\.yaml$/
/** Of all files together; and how many problems are enough to stop reading on. */
export const MAX_TEXT = 2_000_000
const MAX_PROBLEMS = 500

/**
 * Reads the handbook in the folder `dir`. A folder that cannot be read gives the one problem
 * 'file.unreadable' of file '.'.
 */
export async function readHandbook(dir: string): Promise<HandbookSource> {
  const { files, problems } = await readHandbookFolder(dir)
  if (files.length === 0 && problems.length > 0)
    return { handbook: null, problems, files, locate: nowhere }
  const source = parseHandbookFiles(files)
  const handbook = problems.length > 0 ? null : source.handbook
  const folder = basename(resolve(dir))
  if (handbook && handbook.brand.id !== folder)
    problems.push({
      ...source.locate({
        severity: 'warning',
        code: 'file.folder',
        path: ['brand', 'id'],
        params: { id: handbook.brand.id, folder },
      }),
    })
  return { ...source, handbook, problems: inOrder([...problems, ...source.problems]) }
}

/**
 * The same from memory, for an import: no file system, and the same limits. Categories come in
 * order of their ids.
 */
export function parseHandbookFiles(files: readonly HandbookFile[]): HandbookSource {
  const problems: Problem[] = []
  const texts = new Map<string, Pick<YamlText, 'at'>>()
  const remember = keepOne()
  const parts: Parts = {}
  const categories: Category[] = []
  const wanted = refuseUnwanted(files, problems)
  for (const { name, text } of wanted) {
    if (problems.length >= MAX_PROBLEMS) break
    const read = () => readYaml(text.replace(/^\uFEFF/, ''))
    const yaml = read()
    texts.set(name, { at: (path) => remember(name, read).at(path) })
    if (yaml.problems.length > 0) {
      problems.push(
        ...yaml.problems.map(({ code, params, line, column }): Problem => ({
          severity: 'error',
          code,
          path: [],
          params,
          file: name,
          line,
          column,
        })),
      )
      continue
    }
    const kind = kindOf(name, yaml.data)
    if (kind === 'category') {
      const checked = checkHandbookFile('category', yaml.data)
      problems.push(...checked.findings.map((finding) => at(name, yaml, finding)))
      if (checked.value) categories.push(checked.value)
      const named = CATEGORY_FILE.exec(name)?.[1] ?? ''
      if (checked.value && checked.value.id !== named)
        problems.push(
          at(name, yaml, {
            severity: 'error',
            code: 'file.name',
            path: ['id'],
            params: { id: checked.value.id, named },
          }),
        )
    } else {
      const findings = keepPart(parts, kind, yaml.data)
      problems.push(...findings.map((finding) => at(name, yaml, finding)))
    }
  }
  for (const kind of NEEDED)
    if (!files.some((file) => file.name === `${kind}.yaml`))
      problems.push(fileProblem('file.missing', `${kind}.yaml`))
  if (!files.some((file) => CATEGORY_FILE.test(file.name)))
    problems.push(fileProblem('file.missing', 'categories/*.yaml'))
  const chapters = problems.some((problem) => problem.severity === 'error')
    ? null
    : resolveChapters(parts)
  if (chapters) problems.push(...listUnknown(chapters, texts))
  const locate = (finding: Finding): Problem => locateIn(categories, texts, chapters, finding)
  const handbook =
    chapters === null || problems.some((problem) => problem.severity === 'error')
      ? null
      : assemble(parts, categories, chapters)
  return { handbook, problems: inOrder(problems), files: [...files], locate }
}

/** What the files hold that were right, but for the categories. */
type Parts = Partial<HandbookFileValues>

/** Takes the file's value up when it is right; answers what is wrong with it. */
function keepPart<K extends SingleKind>(parts: Parts, kind: K, data: unknown): Finding[] {
  const { value, findings } = checkHandbookFile(kind, data)
  if (value !== null) parts[kind] = value
  return findings
}

/**
 * The tree of a file takes fifty times its text. Only the last one that was asked for a place is
 * kept; the others are read anew.
 */
function keepOne(): (name: string, read: () => YamlText) => YamlText {
  let last: { name: string; yaml: YamlText } | null = null
  return (name, read) => (last?.name === name ? last : (last = { name, yaml: read() })).yaml
}

function refuseUnwanted(files: readonly HandbookFile[], problems: Problem[]): HandbookFile[] {
  if (files.length > MAX_FILES) {
    problems.push(fileProblem('file.too_many', '.', { most: MAX_FILES }))
    return []
  }
  let total = 0
  const seen = new Set<string>()
  return files
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .filter(({ name, text }) => {
      const known = SINGLE.map((kind) => `${kind}.yaml`)
      total += text.length
      if (!CATEGORY_FILE.test(name) && !known.includes(name))
        problems.push(
          fileProblem('file.unexpected', name.slice(0, 200), {
            meant: closest(name.slice(0, 80), known),
          }),
        )
      else if (seen.has(name)) problems.push(fileProblem('id.duplicate', name, { id: name }))
      else if (total > MAX_TEXT || Buffer.byteLength(text) > MAX_FILE_BYTES)
        problems.push(fileProblem('file.too_large', name, { most: MAX_FILE_BYTES }))
      else if (!text.isWellFormed() || text.includes('\0'))
        problems.push(fileProblem('file.not_text', name))
      else return seen.add(name)
      return false
    })
}

function kindOf(name: string, data: unknown): HandbookFileKind {
  if (CATEGORY_FILE.test(name)) return 'category'
  const kind = defined(
    SINGLE.find((each) => name === `${each}.yaml`),
    `part ${name} of a handbook`,
  )
  const isChanges = typeof data === 'object' && data !== null && 'from' in data
  return isChanges && isOneOf(CHAPTER_NAMES, kind) ? `${kind}-changes` : kind
}

/** `place` leads from a path of the whole chapter to one of its file. */
type Resolved<K extends ChapterName> = {
  whole: WholeOf<K>
  findings: Finding[]
  place: (path: HandbookPath) => HandbookPath
}
type ResolvedChapters = { [K in ChapterName]: Resolved<K> }

/**
 * Each chapter is whole in a handbook, whatever the files say of it: all, some changes of the
 * default, or nothing.
 */
const resolveChapters = (parts: Parts): ResolvedChapters => ({
  guide: resolveChapter('guide', parts.guide && withoutMark(parts.guide), parts['guide-changes']),
  wording: resolveChapter(
    'wording',
    parts.wording && withoutMark(parts.wording),
    parts['wording-changes'],
  ),
  alarm: resolveChapter('alarm', parts.alarm && withoutMark(parts.alarm), parts['alarm-changes']),
})

/** What the changes name that the default does not have. */
const listUnknown = (
  chapters: ResolvedChapters,
  texts: ReadonlyMap<string, Pick<YamlText, 'at'>>,
): Problem[] =>
  CHAPTER_NAMES.flatMap((name) => {
    const file = `${name}.yaml`
    return chapters[name].findings.map((finding) => at(file, texts.get(file) ?? NOWHERE, finding))
  })

function resolveChapter<K extends ChapterName>(
  name: K,
  own: WholeOf<K> | undefined,
  changes: ChangesOf<K> | undefined,
): Resolved<K> {
  const from: WholeOf<K> = own ?? getDefault()[name]
  if (!changes) return { whole: from, findings: [], place: (path) => path }
  const { resolve, placeInChanges } = CHAPTERS[name]
  const { whole, findings } = resolve(from, changes)
  return { whole, findings, place: (path) => placeInChanges(whole, changes, path) }
}

/** Null when a part that is needed is not there. */
function assemble(
  { brand, positions, people, ladders, promises, redress }: Parts,
  categories: Category[],
  { guide, wording, alarm }: ResolvedChapters,
): Handbook | null {
  if (!brand || !positions || !ladders || !promises) return null
  const handbook: Handbook = {
    brand: withoutMark(brand),
    positions: positions.positions,
    people: people?.people ?? [],
    ladders: ladders.ladders,
    promises: promises.promises,
    categories,
    guide: guide.whole,
    wording: wording.whole,
    alarm: alarm.whole,
  }
  if (redress !== undefined && redress !== null) handbook.redress = redress
  return handbook
}

const at = (file: string, yaml: Pick<YamlText, 'at'>, finding: Finding): Problem => ({
  ...finding,
  file,
  ...yaml.at(finding.path),
})

/**
 * A path of the whole handbook begins with its part; a category stands in a file of its own, the
 * brand without its name.
 */
function locateIn(
  categories: readonly Category[],
  texts: ReadonlyMap<string, Pick<YamlText, 'at'>>,
  chapters: ResolvedChapters | null,
  finding: Finding,
): Problem {
  const [part, index, ...rest] = finding.path
  let [file, path]: [string, HandbookPath] = [`${part}.yaml`, finding.path]
  if (part === 'categories' && typeof index === 'number')
    [file, path] = [`categories/${categories[index]?.id}.yaml`, rest]
  else if (part === 'brand' || part === 'redress') path = finding.path.slice(1)
  else if (isOneOf(CHAPTER_NAMES, part))
    path = chapters ? chapters[part].place(finding.path.slice(1)) : []
  const found: Place = texts.get(file)?.at(path) ?? { line: 0, column: 0 }
  return { ...finding, file: part === undefined ? '.' : file, ...found }
}

const NOWHERE = { at: (): Place => ({ line: 0, column: 0 }) }
const nowhere = (finding: Finding): Problem => at('.', NOWHERE, finding)

/** By file, line and column. */
export function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}

const inOrder = (problems: Problem[]): Problem[] => problems.toSorted(byPlace)
