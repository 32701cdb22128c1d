// Gives a cluster's files from one account to another, so that nobody who shares the first one can
// lead us elsewhere meanwhile.
import { lstatSync } from 'node:fs'
import { chmod, chown, lchown, lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { SetupError } from '../../../base/adapters/setup-error.ts'
import type { Account } from './account.ts'

/**
 * Root closes the directory first: from then on only who had it open already can change anything in
 * it. What is no plain file of one name is refused: through a
 * second name a foreign file could be given away. The directory itself goes last, so that a start
 * that is cut short is done again by the next. No server may run.
 */
export async function handOver(clusterDir: string, from: Account, to: Account): Promise<void> {
  await chown(clusterDir, 0, 0)
  await chmod(clusterDir, 0o700)
  await giveInside(clusterDir, from, to)
  await chown(clusterDir, to.uid, to.gid)
}

async function giveInside(dir: string, from: Account, to: Account): Promise<void> {
  for (const name of await readdir(dir)) {
    const path = join(dir, name)
    const found = await lstat(path)
    if (found.isSymbolicLink()) throw refusal(path, 'leads elsewhere')
    const isTo = found.uid >>> 0 === to.uid >>> 0
    if (!isTo && found.uid >>> 0 !== from.uid >>> 0) continue
    if (found.isFile() && found.nlink > 1) throw refusal(path, 'has a second name')
    if (found.isDirectory()) await giveInside(path, from, to)
    if (!isTo) await lchown(path, to.uid, to.gid)
    // It changed after it was looked at: what was given is something else.
    if (lstatSync(path).ino !== found.ino) throw refusal(path, 'was changed meanwhile')
  }
}

const refusal = (path: string, why: string): SetupError =>
  new SetupError(
    `The database's files cannot be handed over to its own user, because ${path} ${why}; see what it is, put it right, and start again.`,
  )
