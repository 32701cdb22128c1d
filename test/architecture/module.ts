// Reads the modules of src/ and what each imports: statically, as types only, dynamically, or as a
// worker's address.
import { layerOf } from './area.ts'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

export type Import = { from: string; typeOnly: boolean }
/** `path` with slashes, from the root of the repository: 'src/platform/base/domain/error.ts'. */
export type Module = { path: string; text: string; imports: Import[] }

/** All files under a directory whose name ends so, with slashes, from the root. */
export function listFiles(dir: string, ending: RegExp): string[] {
  const found: string[] = []
  const walk = (path: string) => {
    for (const name of readdirSync(path).sort()) {
      const inside = join(path, name)
      if (statSync(inside).isDirectory()) walk(inside)
      else if (ending.test(name)) found.push(relative(ROOT, inside).split(sep).join('/'))
    }
  }
  walk(join(ROOT, dir))
  return found
}

/** The modules of src/ without their tests, which may reach for anything. */
export function readModules(): Module[] {
  return listFiles('src', /\.tsx?$/)
    .filter((path) => !/\.test\.tsx?$/.test(path))
    .map((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8')
      return { path, text, imports: readImports(text) }
    })
}

// A statement begins its line (ours always do), so that the same words in a comment or a string are
// not taken for one.
const STATEMENT = /^[ \t]*(?:import|export)\b([^'"`;]*?)\bfrom\s*(['"])([^'"\n]+)\2/gm
const BARE = /^[ \t]*import\s*(['"])([^'"\n]+)\1/gm
const DYNAMIC = /^(.*?)\bimport\(\s*(['"`])([^'"`\n]+)\2/gm
const WORKER = /^(.*?)new URL\(\s*(['"])(\.[^'"\n]+\.tsx?)\2\s*,\s*import\.meta\.url/gm

export function readImports(text: string): Import[] {
  const found: Import[] = []
  for (const [, head = '', , from = ''] of text.matchAll(STATEMENT))
    found.push({ from, typeOnly: isTypeOnly(head) })
  for (const [, , from = ''] of text.matchAll(BARE)) found.push({ from, typeOnly: false })
  for (const pattern of [DYNAMIC, WORKER]) {
    for (const [, before = '', , from = ''] of text.matchAll(pattern))
      if (!isComment(before)) found.push({ from, typeOnly: false })
  }
  return found
}

/** `import type { A }`, `export type { A }`, or braces in which every name is a type. */
function isTypeOnly(head: string): boolean {
  if (/^\s*type\b(?!\s*,)/.test(head)) return true
  const braces = /^\s*\{([^}]*)\}\s*$/.exec(head)?.[1]
  if (braces === undefined) return false
  const names = braces
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  return names.length > 0 && names.every((name) => name.startsWith('type '))
}

const isComment = (before: string): boolean =>
  /^\s*(\/\/|\*|\/\*)/.test(before) || /\s\/\/\s/.test(before)

/** 'src/platform/database/app/ctx.ts' + '../store/db.ts' -> 'src/platform/database/store/db.ts'; null for a package or the platform. */
export const resolveImport = (path: string, from: string): string | null =>
  from.startsWith('.') ? posix.join(posix.dirname(path), from) : null

/** '@hono/node-server/serve-static' -> '@hono/node-server'; the platform stays 'node:fs'. */
export const packageOf = (from: string): string =>
  from.startsWith('node:')
    ? from
    : from
        .split('/')
        .slice(0, from.startsWith('@') ? 2 : 1)
        .join('/')

/** All files of one layer, whatever their area. */
export const listLayer = (layer: string, ending: RegExp): string[] =>
  listFiles('src', ending).filter((path) => layerOf(path) === layer)
