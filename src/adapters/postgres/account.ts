// Whose rights the database server runs with: our own, or those of an unprivileged account when we are root.
import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { SetupError } from '../setup-error.ts'

export type Account = { uid: number; gid: number }

/**
 * Null means "as ourselves". PostgreSQL refuses root, and initdb wants an account that has a name: `nobody` is on every system.
 * An existing cluster keeps the owner it has.
 */
export function chooseAccount(clusterDir: string | null): Account | null {
  const self = process.getuid?.()
  const owner = clusterDir === null ? null : statSync(clusterDir)
  if (self === undefined) return null
  if (self !== 0) {
    if (owner && owner.uid !== self) {
      throw new SetupError(`The database in ${clusterDir} belongs to another user (uid ${owner.uid}); start as the user who made it or choose another directory with --data.`)
    }
    return null
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  try {
    return { uid: askId('-u'), gid: askId('-g') }
  } catch {
    throw new SetupError('PostgreSQL does not run as root and this system has no user "nobody"; start as an ordinary user.')
  }
}

// On macOS nobody is 4294967294, which Node takes only as the signed -2.
const askId = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' })) | 0

/** Whether the account can enter or run the path, asked of the system itself: modes, access lists and mounts all count. */
export function canReach(account: Account | null, path: string): boolean {
  if (account) return spawnSync('test', ['-x', path], { ...account, cwd: '/', stdio: 'ignore' }).status === 0
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
