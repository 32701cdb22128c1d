// Wires everything and runs the server: settings, database, examples, services, HTTP; and stops it
// in the opposite order.
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { fileURLToPath } from 'node:url'
import { pino, type Logger } from 'pino'
import { lockDataDir, type DataDirLock } from './platform/database/adapters/data-dir.ts'
import { startPostgres, type Postgres } from './platform/database/adapters/postgres/supervisor.ts'
import { SetupError } from './platform/base/adapters/setup-error.ts'
import { listExampleAccounts } from './brand/app/example.ts'
import type { NodeCtx } from './platform/database/app/ctx.ts'
import { makeServices } from './shell/app/services.ts'
import { loadExamples } from './example/app/load.ts'
import { describeError, plainLine } from './platform/base/domain/log-line.ts'
import { checkHealth } from './access/app/health.ts'
import { makeId } from './platform/base/app/id.ts'
import { makeNotifier } from './platform/database/app/notify.ts'
import { EXAMPLE_PASSWORD } from './access/domain/password.ts'
import { ConfigError, type Config, readConfigFromProcess } from './config.ts'
import { listen } from './platform/http/listen.ts'
import { AREAS } from './areas.ts'
import { buildServer } from './shell/http/server.ts'
import { startServices } from './service.ts'
import { openDb } from './platform/database/store/db.ts'
import { migrate, MigrationError } from './platform/database/store/migrate.ts'
import { sayAccounts, sayLeftOut } from './start-line.ts'
import { runDueTimers } from './shell/timers/run.ts'
import { errorCode } from './platform/base/domain/narrow.ts'
import { z } from 'zod'

const FINISH_WITHIN_MS = 10_000
const WEB_DIR = fileURLToPath(new URL('../dist/web/', import.meta.url))
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')))

/** What a person at the terminal reads; the log goes to standard error. */
const say = (line: string): void => void process.stdout.write(`${line}\n`)
/** In the opposite order of starting. */
const stops: (() => Promise<void>)[] = []
let postgres: Postgres | null = null
let log: Logger | null = null
let isStopping = false
const logTo = pino.destination({ fd: 2, sync: true })

async function run(config: Config): Promise<void> {
  const startedAt = performance.now()
  log = openLog(config.logLevel)
  const lock: DataDirLock = await lockDataDir(config.dataDir)
  stops.push(() => lock.release())
  const urls = await openDatabase(config)
  const { applied } = await migrate(urls.ownerUrl)
  if (applied.length > 0)
    say(
      `Database brought up to date (${applied.length} ${applied.length === 1 ? 'step' : 'steps'}).`,
    )
  const db = openDb({
    url: () => urls.appUrl,
    onIdleError: (error) =>
      isStopping || log?.warn({ err: error }, 'a database connection was lost'),
  })
  stops.push(() => db.destroy())

  const { notify, onNotify } = makeNotifier()
  const listening = config.publicUrl ?? `http://${shownHost(config.host)}:${config.port}`
  const settings = {
    publicUrl: listening,
    mailServer: config.smtpUrl !== null,
    mailFrom: config.mailFrom,
  }
  // Whole milliseconds: what the database gives back is what was written.
  const now = () => Temporal.Instant.fromEpochMilliseconds(Date.now())
  const ctx = makeServices(
    {
      db,
      now,
      newId: () => makeId(now(), randomBytes(10)),
      newBytes: (size) => randomBytes(size),
      notify,
      settings,
      log,
    },
    AREAS,
  )

  if (config.examples) await tellExamples(ctx)
  const { ctx: serverCtx, stop: stopServices } = startServices(ctx, onNotify, config.smtpUrl)
  // Open to the network, it is found by the machine's own name too.
  const hosts = ['127.0.0.1', '::1', 'localhost'].includes(config.host)
    ? config.hosts
    : [...config.hosts, hostname(), `${hostname()}.local`]
  const server = await listen(
    buildServer(serverCtx, { webDir: WEB_DIR, trustProxy: config.trustProxy, hosts, version }),
    config.host,
    config.port,
    config.trustProxy ? { mostOfAddress: null } : {},
  ).catch((error: unknown) => {
    throw new SetupError(explainListen(config, error))
  })
  if (config.publicUrl === null) settings.publicUrl = listening.replace(/:\d+$/, `:${server.port}`)
  // Requests first, so that none begins what the services can no longer finish.
  stops.push(async () => {
    const finished = server.stop(FINISH_WITHIN_MS)
    await stopServices()
    await finished
  })
  await lock.note({ address: settings.publicUrl })
  say(
    `Opoka is ready at ${settings.publicUrl} after ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`,
  )
  const accounts = await listExampleAccounts(ctx)
  if (!(await checkHealth(ctx)).isSetUp) say('It is empty: open the address and set it up.')
  if (accounts.length > 0) say(sayAccounts(accounts, EXAMPLE_PASSWORD, config.smtpUrl !== null))
  if (isStopping) await stop()
}

/** Nothing that opens a door, and no body, is ever written. */
function openLog(level: Config['logLevel']): Logger {
  return pino(
    {
      level,
      redact: [
        'req.headers.cookie',
        'req.headers.authorization',
        '*.cookie',
        '*.authorization',
        '*.password',
        '*.body',
        '*.token',
      ],
      base: null,
      serializers: { err: describeError },
    },
    { write: (line: string) => void logTo.write(plainLine(line)) },
  )
}

/** An outside server, or our own in the data directory. */
async function openDatabase(config: Config): Promise<{ ownerUrl: string; appUrl: string }> {
  if (config.databaseUrl !== null)
    return { ownerUrl: config.databaseUrl, appUrl: config.databaseUrl }
  postgres = await startPostgres({ dataDir: config.dataDir, log: say })
  const own = postgres
  stops.push(() => own.stop())
  return own
}

async function tellExamples(ctx: NodeCtx): Promise<void> {
  const { brands, actions, leftOut } = await loadExamples(ctx, {
    password: EXAMPLE_PASSWORD,
    runTimers: runDueTimers,
    onWait: () => say('Another node is loading the examples; waiting for it …'),
  })
  if (brands.length > 0) say(`Example brands loaded: ${brands.join(', ')} (${actions} actions).`)
  for (const one of leftOut) say(sayLeftOut(one))
}

function explainListen(config: Config, error: unknown): string {
  const code = errorCode(error)
  if (code === 'EADDRINUSE')
    return `Port ${config.port} on ${config.host} is taken by another program; stop it or choose another port with --port.`
  if (code === 'EACCES')
    return `Port ${config.port} may not be used by this user; choose one above 1023 with --port.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `This machine has no address ${config.host}; choose another with --host.`
  return `Opoka cannot listen on ${config.host}:${config.port} (${code ?? String(error)}).`
}

/** As it stands in an address that works on this machine. */
function shownHost(host: string): string {
  if (['0.0.0.0', '::'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

async function stop(): Promise<void> {
  for (let next = stops.pop(); next; next = stops.pop()) await next()
}

/**
 * The first signal finishes the work in hand, the second ends at once; no acknowledged row is lost
 * either way.
 */
function onSignal(): void {
  if (isStopping) {
    postgres?.kill()
    process.exit(1)
  }
  isStopping = true
  say('Finishing the work in hand; once more ends at once.')
  void end(0)
}

function fail(error: unknown): void {
  // Whatever was under way when the stop began loses its database: that is no news.
  if (isStopping) return
  isStopping = true
  const isPlain =
    error instanceof SetupError || error instanceof ConfigError || error instanceof MigrationError
  const trace = error instanceof Error ? error.stack : String(error)
  process.stderr.write(`${isPlain ? error.message : trace}\n`)
  void end(1)
}

async function end(code: number): Promise<void> {
  await stop().catch((error: unknown) => void process.stderr.write(`${String(error)}\n`))
  process.exit(code)
}

process.on('SIGINT', onSignal)
process.on('SIGTERM', onSignal)
// A forgotten promise is a bug, but no reason to send everybody home: every write is one
// transaction, so nothing is half done.
process.on('unhandledRejection', (error) =>
  log ? log.error({ err: error }, 'a promise was left unhandled') : fail(error),
)
process.on('uncaughtException', fail)
try {
  await run(readConfigFromProcess())
} catch (error) {
  fail(error)
}
