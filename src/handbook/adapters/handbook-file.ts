// A handbook's files: read from a directory that nobody vouches for, written for an export, and the
// hash of what they say.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { open, readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stringify } from 'yaml'
import { canonicalJson } from '../../platform/base/domain/canonical.ts'
import type { FindingCode, Problem } from '../../chapter/domain/finding.ts'
import type { Handbook } from '../domain/handbook.ts'

/**
 * `name` is relative to the handbook's folder, with '/': 'brand.yaml',
 * 'categories/late-delivery.yaml'.
 */
export type HandbookFile = { name: string; text: string }

export const MAX_FILE_BYTES = 1_000_000
export const MAX_FILES = 600

/** '.' stands for the handbook's folder itself. */
export const FOLDER = '.'

/**
 * The chapters that ship as the default of every brand. Read at once: whoever reads a handbook
 * needs them.
 */
export const readDefaultText = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../handbook/default/${name}`, import.meta.url)), 'utf8')

/** The words of a file that is meant as a whole. */
export const fileProblem = (
  code: FindingCode,
  file: string,
  params: Problem['params'] = {},
): Problem => ({
  severity: 'error',
  code,
  path: [],
  params: { file, ...params },
  file,
  line: 0,
  column: 0,
})

/**
 * Reads the YAML files of a handbook's folder and of its `categories` folder, in order of name.
 * Other files are left
 * alone. Links are followed inside the folder only. Never throws: what cannot be read is a problem.
 */
export async function readHandbookFolder(
  dir: string,
): Promise<{ files: HandbookFile[]; problems: Problem[] }> {
  const files: HandbookFile[] = []
  const problems: Problem[] = []
  const root = await realpath(dir).catch(() => null)
  const names = root === null ? null : await listNames(root, '')
  if (root === null || names === null)
    return { files, problems: [fileProblem('file.unreadable', FOLDER)] }
  names.push(...((await listNames(root, 'categories/')) ?? []))
  if (names.length > MAX_FILES)
    return { files, problems: [fileProblem('file.too_many', FOLDER, { most: MAX_FILES })] }
  for (const name of names) {
    const read = await readText(root, name)
    if (typeof read === 'string') files.push({ name, text: read })
    else
      problems.push(
        fileProblem(
          read.code,
          name,
          read.code === 'file.too_large' ? { most: MAX_FILE_BYTES } : {},
        ),
      )
  }
  return { files, problems }
}

async function listNames(root: string, folder: string): Promise<string[] | null> {
  const at = await realpath(join(root, folder)).catch(() => null)
  if (at === null || !isInside(root, at)) return null
  const names = await readdir(at).catch(() => null)
  return (
    names
      ?.filter((name) => /\.ya?ml$/i.test(name) && !name.startsWith('.'))
      .sort()
      .map((name) => folder + name) ?? null
  )
}

const isInside = (root: string, path: string): boolean =>
  path === root || path.startsWith(root.endsWith(sep) ? root : root + sep)

async function readText(root: string, name: string): Promise<string | { code: FindingCode }> {
  const path = await realpath(join(root, name)).catch(() => null)
  if (path === null) return { code: 'file.unreadable' }
  if (!isInside(root, path)) return { code: 'file.outside' }
  try {
    // Anything but a plain file (a pipe, a device) could keep us waiting for ever.
    if (!(await stat(path)).isFile()) return { code: 'file.unreadable' }
    await using file = await open(path)
    const bytes = new Uint8Array(MAX_FILE_BYTES + 1)
    let length = 0
    for (let read = 1; read > 0 && length < bytes.length; length += read)
      read = (await file.read(bytes, length, bytes.length - length)).bytesRead
    if (length > MAX_FILE_BYTES) return { code: 'file.too_large' }
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length))
  } catch (error) {
    return { code: error instanceof TypeError ? 'file.not_text' : 'file.unreadable' }
  }
}

/**
 * The files of a handbook, byte for byte the same for the same handbook: reading them back gives an
 * equal handbook, its
 * categories in order of id. Guide, wording and alarm are written whole; redress when it is there
 * and not null.
 */
export function formatHandbook(handbook: Handbook): HandbookFile[] {
  const files: HandbookFile[] = [
    toFile('brand.yaml', { opoka: 'handbook/1', ...handbook.brand }),
    toFile('positions.yaml', { positions: handbook.positions }),
    toFile('people.yaml', { people: handbook.people }),
    toFile('ladders.yaml', { ladders: handbook.ladders }),
    toFile('promises.yaml', { promises: handbook.promises }),
  ]
  if (handbook.redress !== undefined && handbook.redress !== null)
    files.push(toFile('redress.yaml', handbook.redress))
  files.push(
    toFile('guide.yaml', { opoka: 'guide/1', ...handbook.guide }),
    toFile('wording.yaml', { opoka: 'wording/1', ...handbook.wording }),
    toFile('alarm.yaml', { opoka: 'alarm/1', ...handbook.alarm }),
  )
  for (const category of byId(handbook.categories))
    files.push(toFile(`categories/${category.id}.yaml`, category))
  return files
}

const toFile = (name: string, value: unknown): HandbookFile => ({
  name,
  text: stringify(value, {
    version: '1.2',
    schema: 'core',
    lineWidth: 100,
    aliasDuplicateObjects: false,
    minContentWidth: 20,
  }),
})

const byId = <T extends { id: string }>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => (a.id < b.id ? -1 : 1))

/**
 * 'sha256:' and 64 hexadecimal digits over the canonical JSON, so that neither the order of keys
 * nor the spelling of the YAML matters.
 */
export function hashHandbook(handbook: Handbook): string {
  const json = canonicalJson({
    ...handbook,
    redress: handbook.redress ?? undefined,
    categories: byId(handbook.categories),
  })
  return `sha256:${createHash('sha256').update(json, 'utf8').digest('hex')}`
}
