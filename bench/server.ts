// The real server in a process of its own, on its embedded database in a directory that goes away
// afterwards.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { findOwnerUrl } from '../src/platform/database/adapters/postgres/supervisor.ts'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
export const PASSWORD = 'opoka-przyklad'

export type RunningServer = {
  url: string
  dataDir: string
  pid: number
  /** From the start of the program to the line that says it serves, in milliseconds. */
  startMs: number
  /** Resident memory of the server's own process, in MB. */
  memory(): number
  stop(): Promise<void>
}

export const makeDataDir = (): string => mkdtempSync(join(tmpdir(), 'opoka-bench-'))
export const removeDataDir = (dir: string): void => rmSync(dir, { recursive: true, force: true })

export type StartOptions = {
  /** The program a person would start; the server itself unless said. */
  through?: 'src/main.ts' | 'bin/start.mjs'
  /** Another checkout of Opoka, to compare with. */
  root?: string
  databaseUrl?: string | null
  examples?: boolean
  /** More of the environment. */
  env?: Record<string, string>
}

/** Port 0 lets the system choose. */
export async function startServer(
  dataDir: string,
  {
    through = 'src/main.ts',
    root = ROOT,
    databaseUrl = null,
    examples = true,
    env: more = {},
  }: StartOptions = {},
): Promise<RunningServer> {
  const startedAt = performance.now()
  const env = {
    ...process.env,
    OPOKA_LOG_LEVEL: 'error',
    DATABASE_URL: databaseUrl ?? '',
    OPOKA_SMTP_URL: '',
    ...more,
  }
  const child = spawn(
    process.execPath,
    [join(root, through), '--port', '0', '--data', dataDir, ...(examples ? [] : ['--no-examples'])],
    { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const url = await waitForAddress(child)
  child.stderr?.on('data', (bytes: Buffer) => void process.stderr.write(bytes))
  await (await fetch(`${url}/`)).arrayBuffer()
  const startMs = performance.now() - startedAt
  return {
    url,
    dataDir,
    startMs,
    pid: child.pid!,
    memory: () =>
      Math.round(
        Number(
          execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' }).trim(),
        ) / 1024,
      ),
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null) return resolve()
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}

function waitForAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const listen = (bytes: Buffer) => {
      output += bytes.toString()
      const url = /ready at (http:\/\/\S+)/.exec(output)?.[1]
      if (url) resolve(url)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code) => reject(new Error(`The desk ended with code ${code}:\n${output}`)))
  })
}

/** An older Opoka, which is compared with, listens on a port of this machine. */
function readOldUrl(dataDir: string): string {
  const [password, port] = ['secret', 'pg-port'].map((name) =>
    readFileSync(join(dataDir, name), 'utf8').trim(),
  )
  return `postgresql://opoka_owner:${password}@127.0.0.1:${port}/opoka`
}

/**
 * The database of a running server, as its owner; `asApp` as the server itself connects, seeing the
 * given brands.
 */
export async function openPool(
  dataDir: string,
  most: number,
  asApp?: { brands: readonly string[] },
): Promise<pg.Pool> {
  const connectionString = (await findOwnerUrl(dataDir)) ?? readOldUrl(dataDir)
  const options = asApp ? `-c role=opoka_app -c opoka.brands=${asApp.brands.join(',')}` : ''
  const pool = new pg.Pool({ connectionString, max: most, options })
  // When a measurement fails the server stops first; its reason matters, not that the connections
  // were cut.
  pool.on('error', () => {})
  return pool
}

export type Asked = {
  status: number
  body: unknown
  headers: Record<string, string | string[] | undefined>
}
export type Client = {
  ask(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Asked>
  signIn(mail: string): Promise<void>
  close(): void
}

/**
 * One kept connection, one request after another, as a browser or a program of a customer has it.
 */
export function makeClient(url: string, fixed: Record<string, string> = {}): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const session: Record<string, string> = { ...fixed }
  const ask: Client['ask'] = (method, path, body, headers = {}) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? null : JSON.stringify(body)
      const sent = request(
        `${url}/api/v1/${path}`,
        {
          method,
          agent,
          headers: {
            ...session,
            ...headers,
            ...(text === null
              ? {}
              : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
          },
        },
        (reply) => {
          const parts: Buffer[] = []
          reply.on('data', (part: Buffer) => parts.push(part))
          reply.on('end', () => {
            const received = Buffer.concat(parts).toString()
            resolve({
              status: reply.statusCode ?? 0,
              body: received === '' ? null : JSON.parse(received),
              headers: reply.headers,
            })
          })
        },
      )
      sent.on('error', reject)
      sent.end(text)
    })
  return {
    ask,
    async signIn(mail) {
      const { status, body, headers } = await ask('POST', 'session', { mail, password: PASSWORD })
      if (status !== 200) throw new Error(`${mail} could not sign in (${status}).`)
      session.cookie = String(headers['set-cookie']).split(';')[0] ?? ''
      session['x-csrf-token'] = (body as { csrf: string }).csrf
    },
    close: () => agent.destroy(),
  }
}

/** The body of a reply that must have this status. */
export function must<T>({ status, body }: Asked, wanted: number): T {
  if (status !== wanted)
    throw new Error(`Expected ${wanted}, got ${status}: ${JSON.stringify(body)}`)
  return body as T
}
