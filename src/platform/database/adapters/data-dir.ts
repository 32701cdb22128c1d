// The data directory belongs to one running Opoka at a time, also after a kill -9 of the one
// before.
import { link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { isAlive, readStartMark } from '../../base/adapters/process.ts'
import { SetupError } from '../../base/adapters/setup-error.ts'
import { errorCode } from '../../base/domain/narrow.ts'

const Holder = z.object({
  pid: z.number(),
  startMark: z.string().nullable(),
  host: z.string(),
  address: z.string().nullable(),
  released: z.boolean(),
})
type Holder = z.infer<typeof Holder>
export type DataDirLock = {
  /** Tells later starts where this one can be reached. */
  note(info: { address: string }): Promise<void>
  release(): Promise<void>
}

const beatMs = 5_000
const silentMs = 20_000

/**
 * Takes the directory (made when missing) or throws a SetupError that names who has it.
 *
 * Lock files are numbered and only the highest one counts. Taking over from a dead holder means
 * creating the next number,
 * which only one process can do; numbers never fall, so a slow process cannot mistake a new lock
 * for the old one. A lock
 * is released by saying so inside it, never by deleting it.
 */
export async function lockDataDir(dir: string): Promise<DataDirLock> {
  await mkdir(dir, { recursive: true, mode: 0o711 }).catch(refuseAccess(dir, 'made'))
  const holder: Holder = {
    pid: process.pid,
    startMark: readStartMark(process.pid),
    host: hostname(),
    address: null,
    released: false,
  }
  for (;;) {
    const top = await findTop(dir)
    const draft = await writeDraft(dir, holder)
    try {
      const current = await readHolder(dir, top)
      if (current && (await isHeld(current, join(dir, name(top)), draft)))
        throw refusal(dir, current)
      await link(draft, join(dir, name(top + 1)))
    } catch (error) {
      if (errorCode(error) === 'EEXIST') continue
      throw error
    } finally {
      await rm(draft, { force: true })
    }
    if ((await findTop(dir)) === top + 1) return hold(dir, top + 1, holder)
    await rm(join(dir, name(top + 1)), { force: true })
  }
}

function hold(dir: string, number: number, holder: Holder): DataDirLock {
  const save = async () => rename(await writeDraft(dir, holder), join(dir, name(number)))
  let saving = removeOlder(dir, number)
  const queueSave = () => (saving = saving.then(save))
  // The beat is for a second machine or container on the same directory, which cannot see our
  // process.
  const beat = setInterval(() => void queueSave().catch(() => {}), beatMs).unref()
  return {
    async note(info) {
      holder.address = info.address
      await queueSave()
    },
    async release() {
      clearInterval(beat)
      holder.released = true
      await queueSave()
    },
  }
}

/**
 * Same machine: the process decides. Another one: whether its lock was touched lately, by the file
 * system's own clock.
 */
async function isHeld(holder: Holder, path: string, draft: string): Promise<boolean> {
  if (holder.released) return false
  if (holder.host === hostname()) {
    if (!isAlive(holder.pid)) return false
    return holder.startMark === null || holder.startMark === readStartMark(holder.pid)
  }
  const [touched, now] = await Promise.all([stat(path), stat(draft)])
  return now.mtimeMs - touched.mtimeMs < silentMs
}

function refusal(dir: string, holder: Holder): SetupError {
  const where =
    holder.host === hostname() ? `process ${holder.pid}` : `process ${holder.pid} on ${holder.host}`
  const address = holder.address ? `, ${holder.address}` : ', still starting'
  return new SetupError(
    `Opoka is already running on ${dir} (${where}${address}); stop it first or choose another directory with --data.`,
  )
}

const name = (number: number) => `lock-${number}.json`

/** The highest lock number in the directory, 0 when there is none. */
async function findTop(dir: string): Promise<number> {
  const files = await readdir(dir).catch(refuseAccess(dir, 'read'))
  const numbers = files.map((file) => Number(/^lock-(\d+)\.json$/.exec(file)?.[1] ?? 0))
  return Math.max(0, ...numbers)
}

/**
 * Null when the lock is gone (somebody newer removed it; the loop looks again) or torn: that
 * happens only when the machine itself
 * went down, because a lock appears whole. One that may not be read might be held.
 */
async function readHolder(dir: string, number: number): Promise<Holder | null> {
  const path = join(dir, name(number))
  const text = await readFile(path, 'utf8').catch((error: unknown) =>
    errorCode(error) === 'ENOENT' ? null : refuseAccess(path, 'read')(error),
  )
  try {
    return text === null ? null : Holder.parse(JSON.parse(text))
  } catch {
    return null
  }
}

const refuseAccess =
  (path: string, verb: string) =>
  (error: unknown): never => {
    throw new SetupError(
      `${path} cannot be ${verb} (${errorCode(error)}); start as the owner of the data directory or choose another with --data.`,
    )
  }

async function writeDraft(dir: string, holder: Holder): Promise<string> {
  const path = join(dir, `.lock-${process.pid}-${randomBytes(4).toString('hex')}`)
  await writeFile(path, JSON.stringify(holder), { mode: 0o644 }).catch(refuseAccess(dir, 'written'))
  return path
}

async function removeOlder(dir: string, number: number): Promise<void> {
  for (const file of await readdir(dir)) {
    const other = Number(/^lock-(\d+)\.json$/.exec(file)?.[1] ?? number)
    if (other < number) await rm(join(dir, file), { force: true })
  }
}
