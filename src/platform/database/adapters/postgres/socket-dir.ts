// Where the database's socket lies: a directory that its own account alone may enter, with a name
// short enough for the system.
import { existsSync, readFileSync } from 'node:fs'
import { chmod, lchown, lstat, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { SetupError } from '../../../base/adapters/setup-error.ts'
import type { Account } from './account.ts'

/**
 * What the system takes as a socket's name, in bytes, and what the server adds to the directory's.
 */
const MAX_BYTES = process.platform === 'linux' ? 107 : 103
const NAME = '/.s.PGSQL.5432'

const isShort = (dir: string): boolean => Buffer.byteLength(dir + NAME) <= MAX_BYTES

/**
 * Beside the database's files; where that name is too long, below the system's directory for
 * temporary files, remembered in `pg-socket-place`. Made when it
 * is missing. Throws SetupError when somebody else could enter or write it.
 */
export async function openSocketDir(
  { dir: clusterDir, account }: { dir: string; account: Account | null },
  dataDir: string,
): Promise<string> {
  const own = join(dirname(clusterDir), 'pg-socket')
  if (isShort(own)) return open(own, account)
  const record = join(dataDir, 'pg-socket-place')
  const known = existsSync(record) ? readFileSync(record, 'utf8').trim() : ''
  // A name that is gone could be made again by anybody: it is used no more.
  if (known && isShort(known) && existsSync(known)) return open(known, account)
  const made = await mkdtemp(
    join(isShort(join(tmpdir(), 'opoka-XXXXXX')) ? tmpdir() : '/tmp', 'opoka-'),
  )
  await writeFile(record, `${made}\n`)
  return open(made, account)
}

async function open(path: string, account: Account | null): Promise<string> {
  await mkdir(path, { recursive: true, mode: 0o700 })
  const found = await lstat(path)
  const self = process.getuid?.() ?? found.uid
  const owner = account?.uid ?? self
  // On macOS an account may have a number that is negative here and not there.
  const isOurs = found.isDirectory() && [self >>> 0, owner >>> 0].includes(found.uid >>> 0)
  if (!isOurs)
    throw new SetupError(
      `${path} must be a directory of the account that runs the database (uid ${owner >>> 0}); remove it and start again.`,
    )
  if (account) await lchown(path, account.uid, account.gid)
  await chmod(path, 0o700)
  return path
}
