// Whether node_modules holds what package-lock.json asks for.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const stampPath = (root) => join(root, 'node_modules', '.opoka-stamp')
const readLock = (root) => readFileSync(join(root, 'package-lock.json'))
const hash = (text) => createHash('sha256').update(text).digest('hex')

/** 'fresh' or 'stale'. What somebody installed with npm themselves is recognised and stamped. */
export function readPackageState(root) {
  const lock = readLock(root)
  if (existsSync(stampPath(root)) && readFileSync(stampPath(root), 'utf8') === hash(lock))
    return 'fresh'
  if (!isInstalled(root, JSON.parse(lock))) return 'stale'
  try {
    writeStamp(root)
  } catch {
    // A read-only checkout is looked through again each time.
  }
  return 'fresh'
}

export function writeStamp(root) {
  writeFileSync(stampPath(root), hash(readLock(root)))
}

/**
 * Compares with npm's own list of what it installed; packages of other platforms may be missing.
 */
function isInstalled(root, wanted) {
  const list = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(list)) return false
  const found = JSON.parse(readFileSync(list, 'utf8')).packages
  const names = Object.keys(wanted.packages).filter((name) => name !== '')
  const isWhole = names.every((name) => {
    const entry = wanted.packages[name]
    if (found[name]) return found[name].version === entry.version && existsSync(join(root, name))
    return entry.optional === true && !fits(entry)
  })
  return isWhole && Object.keys(found).every((name) => wanted.packages[name])
}

/**
 * Whether npm would install this optional package here. One without a platform hangs on another
 * that may have been left out.
 */
function fits({ os, cpu, libc }) {
  if (!os && !cpu) return false
  const allows = (list, value) => !list || [list].flat().includes(value)
  return (
    allows(os, process.platform) &&
    allows(cpu, process.arch) &&
    allows(libc, isGlibc() ? 'glibc' : 'musl')
  )
}

const isGlibc = () => process.report?.getReport().header.glibcVersionRuntime !== undefined
