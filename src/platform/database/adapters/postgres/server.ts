// One run of the database server: start it, know when it is ready, stop it.
import { execFileSync, spawn } from 'node:child_process'
import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
} from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from '../../../base/adapters/process.ts'
import { SetupError } from '../../../base/adapters/setup-error.ts'
import { serverEnv, type Cluster } from './cluster.ts'
import { readRunning, type Running } from './running.ts'

/** The name of the socket; on a port only where the system has no sockets for servers. */
export const SOCKET_PORT = 5432

const isWindows = process.platform === 'win32'
const maxLogBytes = 4 * 1024 * 1024

/**
 * For a small machine with everything that keeps an acknowledged row. Statements and their values
 * stay out of the log (level
 * `log` is above `error`): they hold what customers wrote.
 */
function serverSettings({ port, socketDir }: Place): Record<string, string | number> {
  return {
    port,
    // A socket in a directory that nobody else may enter: no other account can connect, and none
    // can take its place.
    ...(socketDir === null
      ? { listen_addresses: '127.0.0.1', unix_socket_directories: '' }
      : {
          listen_addresses: '',
          unix_socket_directories: quoteList(socketDir),
          unix_socket_permissions: '0700',
        }),
    // Many more than Opoka uses: whoever opens connections and says nothing is sent away before
    // they are all taken.
    max_connections: 200,
    reserved_connections: 40,
    authentication_timeout: '10s',
    shared_buffers: totalmem() > 8 * 2 ** 30 ? '256MB' : '128MB',
    effective_cache_size: `${Math.max(256, Math.round(totalmem() / 2 ** 21))}MB`,
    random_page_cost: 1.1,
    jit: 'off',
    fsync: 'on',
    synchronous_commit: 'on',
    wal_compression: 'on',
    max_wal_size: '1GB',
    idle_in_transaction_session_timeout: '60s',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    log_min_messages: 'log',
  }
}

type Place = { port: number; socketDir: string | null }

/** One name of a list in a setting of the server. */
const quoteList = (path: string): string => `"${path.replaceAll('"', '""')}"`

/** `port` is the wished one where the server has no socket; 0 for any. */
export type StartOptions = {
  cluster: Cluster
  socketDir: string | null
  port: number
  logPath: string
  settings: Record<string, string | number>
  log: (line: string) => void
}

/**
 * Starts the server and answers when it takes connections. Waits up to 10 s for what a killed
 * server still holds.
 */
export async function startServer(options: StartOptions): Promise<Running> {
  const giveUpAt = performance.now() + 10_000
  let port = options.port
  let toldReason = ''
  for (;;) {
    const outcome = await tryStart({
      ...options,
      port: options.socketDir === null ? await freePort(port) : SOCKET_PORT,
    })
    if (typeof outcome !== 'string') return outcome
    const reason =
      /lock file .*already exists|pre-existing shared memory|could not bind|could not create any TCP/.exec(
        outcome,
      )?.[0]
    if (!reason || performance.now() > giveUpAt)
      throw new SetupError(
        `The database did not start: ${lastCause(outcome)} (see ${options.logPath}).`,
      )
    if (reason.startsWith('could not')) port = 0
    if (reason !== toldReason)
      options.log(`Waiting for the database server that was killed before (${reason}) …`)
    toldReason = reason
    await sleep(200)
  }
}

async function tryStart({
  cluster,
  socketDir,
  port,
  logPath,
  settings,
  log,
}: StartOptions): Promise<Running | string> {
  // A number left by a server that is gone, or a zombie, or by now another program's: PostgreSQL
  // itself would refuse.
  if (!readRunning(cluster.dir)) {
    await rm(join(cluster.dir, 'postmaster.pid'), { force: true })
    if (socketDir !== null)
      for (const end of ['', '.lock'])
        await rm(join(socketDir, `.s.PGSQL.${SOCKET_PORT}${end}`), { force: true })
  }
  trimLog(logPath)
  const logFrom = existsSync(logPath) ? statSync(logPath).size : 0
  const arguments_ = Object.entries({
    ...serverSettings({ port, socketDir }),
    ...settings,
  }).flatMap(([key, value]) => ['-c', `${key}=${value}`])
  const exit = launch(cluster, arguments_, logPath)
  const startedAt = performance.now()
  let toldAfterMs = 4_000
  for (;;) {
    const running = readRunning(cluster.dir)
    if (running?.isReady && (isWindows || running.pid === exit.pid)) return running
    if (exit.done) return readFileSync(logPath).subarray(logFrom).toString() || exit.done
    const waitedMs = performance.now() - startedAt
    if (waitedMs > toldAfterMs) {
      log(`The database is getting ready … ${Math.round(waitedMs / 1000)} s`)
      toldAfterMs += 5_000
    }
    await sleep(5)
  }
}

/** The process, where it is ours to see; `done` says how it ended, and is empty until then. */
type Exit = { pid: number | undefined; done: string }

/**
 * In a process group of its own: Ctrl-C in the terminal must not stop the database before the work
 * in hand is done.
 */
function launch({ dir, account, programs }: Cluster, settings: string[], logPath: string): Exit {
  const exit: Exit = { pid: undefined, done: '' }
  if (isWindows) {
    // pg_ctl drops administrator's rights, which the server refuses there.
    const quoted = settings.map((word) => (word.includes(' ') ? `"${word}"` : word)).join(' ')
    execFileSync(programs.pgCtl, ['start', '-W', '-D', dir, '-l', logPath, '-o', quoted], {
      stdio: 'ignore',
    })
    return exit
  }
  const logFile = openSync(logPath, 'a', 0o600)
  const child = spawn(programs.postgres, ['-D', dir, ...settings], {
    detached: true,
    stdio: ['ignore', logFile, logFile],
    cwd: '/',
    ...account,
    ...serverEnv(dir),
  })
  closeSync(logFile)
  exit.pid = child.pid
  child.once('error', (error) => (exit.done = error.message))
  child.once('exit', (code, signal) => (exit.done = `the server ended with ${signal ?? code}`))
  child.unref()
  return exit
}

/**
 * Lets the work in hand finish (`fast`), and after 15 s stops without (`immediate`; the next start
 * recovers every acknowledged row).
 */
export async function stopServer(cluster: Cluster, pid: number): Promise<void> {
  if (isWindows) {
    execFileSync(cluster.programs.pgCtl, ['stop', '-D', cluster.dir, '-m', 'fast', '-t', '15'], {
      stdio: 'ignore',
    })
    return
  }
  for (const [signal, waitMs] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    if (readRunning(cluster.dir)?.pid !== pid) return
    process.kill(pid, signal)
    const giveUpAt = performance.now() + waitMs
    while (isAlive(pid) && performance.now() < giveUpAt) await sleep(5)
    if (!isAlive(pid)) return
  }
}

/**
 * Keeps the log and one older part of it, each at most 4 MB. The server appends, so emptying it in
 * place is safe.
 */
export function trimLog(path: string): void {
  if (!existsSync(path) || statSync(path).size < maxLogBytes) return
  copyFileSync(path, `${path}.1`)
  truncateSync(path, 0)
}

/** The wished port if it is free on loopback, else one that the system picks. */
function freePort(wished: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', () =>
      wished
        ? freePort(0).then(resolve, reject)
        : reject(new SetupError('No free port was found for the database on 127.0.0.1.')),
    )
    probe.listen(wished, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : wished))
    })
  })
}

const lastCause = (text: string) =>
  /(?:FATAL|PANIC):\s+(.*)/.exec(text)?.[1] ?? text.trim().split('\n').at(-1) ?? 'no reason given'
