// The database's files: where they lie, their password, and their first making.
import { execFile } from 'node:child_process'
import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { chmod, chown, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { SetupError } from '../../../base/adapters/setup-error.ts'
import { canReach, chooseAccount, OWN_USER, type Account } from './account.ts'
import { handOver } from './hand-over.ts'
import { readRunning } from './running.ts'
import { findPrograms, openSharedBase, sharedBase, type Programs } from './binaries.ts'

export type Cluster = {
  dir: string
  account: Account | null
  programs: Programs
  ownerPassword: string
  appPassword: string
  isNew: boolean
}
export const ownerRole = 'opoka_owner'
export const appRole = 'opoka_app'
const majorVersion = '18'

/**
 * Finds the cluster of a data directory or makes it. The data directory must be locked by the
 * caller.
 */
export async function openCluster(
  dataDir: string,
  log: (line: string) => void,
  isDurable: boolean,
): Promise<Cluster> {
  const known = findDir(dataDir)
  const chosen = await chooseAccount(known, log)
  const from = chosen.handOver
  // A server left by an Opoka that was killed keeps its files and its account until it stops.
  const isRunning = known !== null && readRunning(known) !== null
  const account = from !== null && isRunning ? from : chosen.account
  if (known !== null && from !== null && account && !isRunning)
    await giveTo(known, from, account, log)
  const programs = await findPrograms(account)
  const dir = known ?? (await placeDir(dataDir, account, log))
  const ownerPassword = await readSecret(dataDir, known !== null)
  if (known) checkVersion(dir)
  else await makeCluster({ dir, account, programs, ownerPassword, isDurable })
  if (!known && dirname(dir) !== dataDir) await writeFile(join(dataDir, 'pg-place'), `${dir}\n`)
  const appPassword = createHmac('sha256', ownerPassword).update(appRole).digest('base64url')
  return { dir, account, programs, ownerPassword, appPassword, isNew: !known }
}

async function giveTo(
  dir: string,
  from: Account,
  to: Account,
  log: (line: string) => void,
): Promise<void> {
  if (from.uid === to.uid) return
  await handOver(dir, from, to)
  log(
    `The database's files in ${dir} belong to the system user ${OWN_USER} from now on, no longer to nobody.`,
  )
}

/**
 * The cluster's directory if it was made already: inside the data directory, or where `pg-place`
 * says.
 */
export function findDir(dataDir: string): string | null {
  const record = join(dataDir, 'pg-place')
  const dir = existsSync(record) ? readFileSync(record, 'utf8').trim() : join(dataDir, 'pg')
  if (existsSync(join(dir, 'PG_VERSION'))) return dir
  if (existsSync(record))
    throw new SetupError(
      `The database of ${dataDir} should be in ${dir}, but is not there; put it back or remove ${record} to begin an empty one.`,
    )
  return null
}

/**
 * Root's unprivileged account may not be able to enter the data directory (a home is closed); then
 * the files go to /var/lib.
 */
async function placeDir(
  dataDir: string,
  account: Account | null,
  log: (line: string) => void,
): Promise<string> {
  if (canReach(account, dataDir)) return join(dataDir, 'pg')
  // Passing through without reading is enough, where nothing above is closed.
  const { mode } = statSync(dataDir)
  await chmod(dataDir, (mode & 0o7777) | 0o001)
  if (canReach(account, dataDir)) return join(dataDir, 'pg')
  await chmod(dataDir, mode & 0o7777)
  await openSharedBase()
  const place = await mkdtemp(join(sharedBase, 'data-'))
  await chmod(place, 0o711)
  if (!canReach(account, place)) {
    throw new SetupError(
      `The database cannot live in ${dataDir} nor in ${sharedBase}, because the database's user can enter neither; choose another directory with --data.`,
    )
  }
  log(
    `The database lives in ${place}, because PostgreSQL does not run as root and no other user can enter ${dataDir}.`,
  )
  return join(place, 'pg')
}

export async function readSecret(dataDir: string, isRequired: boolean): Promise<string> {
  const path = join(dataDir, 'secret')
  if (existsSync(path)) {
    const secret = readFileSync(path, 'utf8').trim()
    if (!/^[\w-]{20,200}$/.test(secret)) throw wrongSecret(dataDir)
    return secret
  }
  if (isRequired)
    throw new SetupError(
      `The database's password file ${path} is missing; put it back from a backup.`,
    )
  const secret = randomBytes(24).toString('base64url')
  await writeFile(path, `${secret}\n`, { mode: 0o600, flag: 'wx' })
  return secret
}

export const wrongSecret = (dataDir: string): SetupError =>
  new SetupError(
    `The password file ${join(dataDir, 'secret')} does not hold the password this database was made with; put the right one back from a backup.`,
  )

function checkVersion(dir: string): void {
  const version = readFileSync(join(dir, 'PG_VERSION'), 'utf8').trim()
  if (version !== majorVersion)
    throw new SetupError(
      `The database in ${dir} was made by PostgreSQL ${version}; this Opoka runs PostgreSQL ${majorVersion}.`,
    )
}

type Making = {
  dir: string
  account: Account | null
  programs: Programs
  ownerPassword: string
  isDurable: boolean
}

/**
 * Made beside its final place and moved there when complete, so that a killed first start leaves
 * nothing half done.
 */
async function makeCluster({
  dir,
  account,
  programs,
  ownerPassword,
  isDurable,
}: Making): Promise<void> {
  // A name of its own each time: the initdb of a killed start may still be writing to its draft.
  const home = dirname(dir)
  for (const name of await readdir(home))
    if (name.startsWith('pg-draft-'))
      await rm(join(home, name), { recursive: true, force: true }).catch(() => {})
  const draft = await mkdtemp(join(home, 'pg-draft-'))
  const passwordDir = await mkdtemp(join(home, 'pg-draft-'))
  const passwordFile = join(passwordDir, 'password')
  await writeFile(passwordFile, ownerPassword, { mode: 0o600 })
  if (account)
    for (const path of [draft, passwordDir, passwordFile])
      await chown(path, account.uid, account.gid)
  const options = [
    '-D',
    draft,
    '-U',
    ownerRole,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
  ]
  options.push(
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(isDurable ? [] : ['--no-sync']),
  )
  try {
    await promisify(execFile)(programs.initdb, options, {
      cwd: '/',
      ...account,
      ...serverEnv(draft),
    })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const said = ('stderr' in error && String(error.stderr)) || error.message
    throw new SetupError(
      `The database could not be made in ${dir}: ${said.trim().split('\n').at(-1)}`,
    )
  } finally {
    await rm(passwordDir, { recursive: true, force: true })
  }
  await rename(draft, dir)
}

/**
 * PostgreSQL's programs want HOME; nothing else of our environment is theirs. Windows needs its own
 * variables.
 */
export function serverEnv(home: string): { env?: NodeJS.ProcessEnv } {
  return process.platform === 'win32'
    ? {}
    : { env: { HOME: home, PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } }
}
