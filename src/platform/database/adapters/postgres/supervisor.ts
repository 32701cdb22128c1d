// Keeps the embedded PostgreSQL running for one data directory: makes it, starts or adopts it,
// restarts it, stops it.
import { existsSync, readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { isAlive } from '../../../base/adapters/process.ts'
import { SetupError } from '../../../base/adapters/setup-error.ts'
import { SafeClient } from './client.ts'
import {
  appRole,
  findDir,
  openCluster,
  ownerRole,
  readSecret,
  wrongSecret,
  type Cluster,
} from './cluster.ts'
import { openSocketDir } from './socket-dir.ts'
import { readRunning, type Running } from './running.ts'
import { startServer, stopServer, trimLog } from './server.ts'
import { errorCode } from '../../../base/domain/narrow.ts'

export type Postgres = {
  /**
   * The role that owns the tables: migrations. Of where the server is now: asked again after it was
   * started again.
   */
  readonly ownerUrl: string
  /** The role that owns nothing and cannot bypass row security: everything else. */
  readonly appUrl: string
  pid(): number
  /** Whether the server was running already, left behind by an Opoka that was killed. */
  adopted: boolean
  /** A clean stop in bounded time, also of an adopted server. */
  stop(): Promise<void>
  /**
   * For a second Ctrl-C: ends the server at once; the next start recovers every acknowledged row.
   */
  kill(): void
}
export type PostgresOptions = {
  dataDir: string
  log: (line: string) => void
  settings?: Record<string, string | number>
  isDurable?: boolean
  /** On a port of the loopback address, as where there are no sockets. */ onPort?: boolean
}

const database = 'opoka'

/**
 * The data directory must be locked (lockDataDir) by the caller. Throws SetupError with one plain
 * sentence.
 */
export async function startPostgres({
  dataDir,
  log,
  settings = {},
  isDurable = true,
  onPort = process.platform === 'win32',
}: PostgresOptions): Promise<Postgres> {
  const home = resolve(dataDir)
  const cluster = await openCluster(home, log, isDurable)
  const logPath = join(home, 'pg.log')
  const start = async () => {
    const socketDir = onPort ? null : await openSocketDir(cluster, home)
    const port = readPort(home)
    const running = await startServer({ cluster, socketDir, port, logPath, settings, log })
    // Where it was before another program may listen by now: the next start must not look there.
    if (socketDir === null) await writeFile(join(home, 'pg-port'), `${running.port}\n`)
    else await rm(join(home, 'pg-port'), { force: true })
    return running
  }

  const orphan = cluster.isNew ? null : await adopt(cluster, log)
  let running = orphan ?? (await start())
  await makeReady(cluster, running, home)

  let isStopping = false
  let isRestarting = false
  const watch = setInterval(() => {
    trimLog(logPath)
    if (isRestarting || isStopping || isAlive(running.pid)) return
    isRestarting = true
    log('The database server ended unexpectedly; starting it again.')
    start()
      .then(
        (again) => (running = again),
        (error: Error) => log(error.message),
      )
      .finally(() => (isRestarting = false))
  }, 1_000).unref()

  return {
    get ownerUrl() {
      return url(ownerRole, cluster.ownerPassword, running)
    },
    get appUrl() {
      return url(appRole, cluster.appPassword, running)
    },
    pid: () => running.pid,
    adopted: orphan !== null,
    async stop() {
      isStopping = true
      clearInterval(watch)
      await stopServer(cluster, running.pid)
    },
    kill() {
      isStopping = true
      clearInterval(watch)
      if (readRunning(cluster.dir)?.pid === running.pid) process.kill(running.pid, 'SIGQUIT')
    },
  }
}

/** Our database is there, and lets us in. */
async function makeReady(cluster: Cluster, running: Running, home: string): Promise<void> {
  try {
    if (cluster.isNew || !(await answers(cluster, running))) await makeDatabase(cluster, running)
    await mayUseReserve(cluster, running)
  } catch (error) {
    // Nobody else would stop a server that does not let us in.
    await stopServer(cluster, running.pid)
    throw isWrongPassword(error) ? wrongSecret(home) : error
  }
}

/** The address of the running database of a data directory, for its owner; null when none runs. */
export async function findOwnerUrl(dataDir: string): Promise<string | null> {
  const dir = findDir(dataDir)
  const running = dir === null ? null : readRunning(dir)
  return running && url(ownerRole, await readSecret(dataDir, true), running)
}

type Place = Pick<Running, 'port' | 'socketDir'>

/** An address names a host in any case; the directory of a socket goes before it. */
const url = (role: string, password: string, { port, socketDir }: Place, name = database): string =>
  `postgresql://${role}:${password}@127.0.0.1:${port}/${name}${socketDir === null ? '' : `?host=${encodeURIComponent(socketDir)}`}`

/**
 * The server that a killed Opoka left behind, or null. One that is still starting or stopping is
 * waited for.
 */
async function adopt(cluster: Cluster, log: (line: string) => void): Promise<Running | null> {
  const giveUpAt = performance.now() + 60_000
  let isTold = false
  for (;;) {
    const running = readRunning(cluster.dir)
    if (!running) return null
    // Without our database it is ours all the same: Opoka was killed before it had made one. With
    // another password, too: it is the one of our files.
    const isOurs =
      running.isReady && (await answers(cluster, running).then(() => true, isWrongPassword))
    if (isOurs && isAlive(running.pid)) return running
    if (performance.now() > giveUpAt) {
      throw new SetupError(
        `A database server for ${cluster.dir} runs (process ${running.pid}) but does not answer; stop that process and start again.`,
      )
    }
    if (!isTold)
      log(
        `A database server is there from before (process ${running.pid}); waiting until it answers or ends …`,
      )
    isTold = true
    await sleep(50)
  }
}

const isWrongPassword = (error: unknown): boolean => errorCode(error) === '28P01'

/**
 * True when our database is there, false when the server has none yet; throws when it is not our
 * server or does not let us in.
 */
async function answers(cluster: Cluster, place: Place): Promise<boolean> {
  try {
    await query(url(ownerRole, cluster.ownerPassword, place), 'select 1')
    return true
  } catch (error) {
    if (errorCode(error) === '3D000') return false
    throw error
  }
}

/** The role first: where the database exists, the first start was complete. */
async function makeDatabase(cluster: Cluster, place: Place): Promise<void> {
  const admin = url(ownerRole, cluster.ownerPassword, place, 'postgres')
  const roles = await query(admin, `select 1 from pg_roles where rolname = '${appRole}'`)
  if (roles.rowCount === 0)
    await query(
      admin,
      `create role ${appRole} login nosuperuser nobypassrls password '${cluster.appPassword}'`,
    )
  await query(admin, `create database ${database}`)
}

/** Connections are kept back for Opoka, whoever else has taken the rest. */
async function mayUseReserve(cluster: Cluster, place: Place): Promise<void> {
  await query(
    url(ownerRole, cluster.ownerPassword, place),
    `grant pg_use_reserved_connections to ${appRole}`,
  )
}

async function query(connectionString: string, sql: string): Promise<pg.QueryResult> {
  const client = new SafeClient({ connectionString, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    return await client.query(sql)
  } finally {
    await client.end()
  }
}

function readPort(dataDir: string): number {
  const path = join(dataDir, 'pg-port')
  const port = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : 0
}
