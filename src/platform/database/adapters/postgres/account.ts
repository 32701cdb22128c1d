// Whose rights the database server runs with: our own, or those of an unprivileged account when we
// are root.
import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { SetupError } from '../../../base/adapters/setup-error.ts'

export type Account = { uid: number; gid: number }
type Choice = { account: Account | null; handOver: Account | null }
const OURSELVES: Choice = { account: null, handOver: null }

/** The system user that root makes for the database and finds again at every later start. */
export const OWN_USER = 'opoka-db'
const NOBODY = 'nobody'

/**
 * Null means "as ourselves". PostgreSQL refuses root, and initdb wants an account that has a name:
 * a system user of its own, which is made where it is
 * missing; `nobody`, whose rights other programs have too, only where none can be made, and then it
 * is told. An existing cluster keeps the owner it has, but
 * for `nobody`: `handOver` says that its files are to be given to the account first.
 */
export async function chooseAccount(
  clusterDir: string | null,
  log: (line: string) => void,
): Promise<Choice> {
  const self = process.getuid?.()
  const owner = clusterDir === null ? null : statSync(clusterDir)
  if (self === undefined) return OURSELVES
  if (self === 0) return chooseForRoot(owner, log)
  if (owner && owner.uid !== self)
    throw new SetupError(
      `The database in ${clusterDir} belongs to another user (uid ${owner.uid}); start as the user who made it or choose another directory with --data.`,
    )
  return OURSELVES
}

/** `owner` of the cluster that is there; null for a new one. */
async function chooseForRoot(owner: Account | null, log: (line: string) => void): Promise<Choice> {
  const nobody = findUser(NOBODY)
  // Root itself owns one whose handing over was cut short.
  const isForeign =
    owner !== null && owner.uid !== 0 && owner.uid >>> 0 !== (nobody?.uid ?? 0) >>> 0
  if (owner && isForeign) return { account: { uid: owner.uid, gid: owner.gid }, handOver: null }
  const own = await makeOwnUser()
  if (own) return { account: own, handOver: owner ? nobody : null }
  if (!nobody)
    throw new SetupError(
      'PostgreSQL does not run as root, no system user could be made for it, and there is no user "nobody"; start as an ordinary user.',
    )
  log(
    `The database runs as the user nobody, because no system user ${OWN_USER} could be made: other programs of nobody on this machine can read its files. Make one (useradd --system ${OWN_USER}) and start again, or start as an ordinary user.`,
  )
  return { account: nobody, handOver: null }
}

/**
 * The user, made when it is missing; null where that cannot be done. Two starts at once may both
 * try.
 */
async function makeOwnUser(): Promise<Account | null> {
  for (let tries = 0; tries < 20; tries++) {
    const known = findUser(OWN_USER)
    if (known) return known
    if (process.platform !== 'linux') return null
    const options = [
      '--system',
      '--user-group',
      '--no-create-home',
      '--home-dir',
      '/nonexistent',
      '--shell',
      '/usr/sbin/nologin',
      OWN_USER,
    ]
    const { status, error } = spawnSync('useradd', options, {
      stdio: 'ignore',
      env: { PATH: '/usr/sbin:/sbin:/usr/bin:/bin' },
    })
    if (error) return null
    // 1: the list of users is just being written by somebody else, or cannot be written at all.
    if (status !== 0 && status !== 1 && status !== 9 && status !== 10) return findUser(OWN_USER)
    if (status !== 0) await sleep(100)
  }
  return findUser(OWN_USER)
}

/** Never root under another name. */
function findUser(name: string): Account | null {
  try {
    const account = { uid: askId('-u', name), gid: askId('-g', name) }
    return account.uid === 0 ? null : account
  } catch {
    return null
  }
}

// On macOS nobody is 4294967294, which Node takes only as the signed -2.
const askId = (flag: string, name: string) =>
  Number(
    execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  ) | 0

/**
 * Whether the account can enter or run the path, asked of the system itself: modes, access lists
 * and mounts all count.
 */
export function canReach(account: Account | null, path: string): boolean {
  if (account)
    return spawnSync('test', ['-x', path], { ...account, cwd: '/', stdio: 'ignore' }).status === 0
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
