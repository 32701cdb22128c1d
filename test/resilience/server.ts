// The real server in a process of its own, on its own data directory or an outside database, to be
// killed at any moment.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from '../../src/platform/base/adapters/process.ts'
import { type Client, makeClient } from '../client.ts'
import { until } from '../wait.ts'

const MAIN = join(import.meta.dirname, '..', '..', 'src', 'main.ts')
export const PASSWORD = 'correct horse battery'
export const MAIL = 'ewa@zielony.example'
export const BRAND = 'zielony'

export type RunningServer = {
  child: ChildProcess
  url: string
  said: () => string
  end: (signal: NodeJS.Signals) => Promise<void>
}

/** Resolves when it serves. The environment is this one's without its own settings. */
export async function startServer(
  dataDir: string,
  env: Record<string, string> = {},
): Promise<RunningServer> {
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(OPOKA_|DATABASE_URL|VITEST|NODE_)/.test(name),
    ),
  )
  const child = spawn(process.execPath, [MAIN, '--no-examples', '--port', '0', '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...clean, ...env, OPOKA_LOG_LEVEL: 'warn' },
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => (text += part.toString()))
  const find = () => /ready at (http:\/\/\S+)/.exec(text)?.[1]
  await until(
    'the server serves',
    () => {
      if (child.exitCode !== null) throw new Error(`The server ended: ${text}`)
      return find() !== undefined
    },
    60_000,
  )
  return {
    child,
    url: find()!,
    said: () => text,
    end: async (signal) => {
      child.kill(signal)
      await until(
        'the server has ended',
        () => child.exitCode !== null || child.signalCode !== null,
        30_000,
      )
    },
  }
}

export async function setUp(url: string): Promise<void> {
  const administrator = { name: 'Ewa Lis', mail: MAIL, password: PASSWORD, language: 'pl' }
  const { status, body } = await makeClient(url).send('POST', 'setup', {
    organisation: 'Zielony Dom',
    handbook: 'modrzew',
    brandId: BRAND,
    brandName: 'Zielony Dom',
    administrator,
  })
  if (status !== 200) throw new Error(`Not set up: ${JSON.stringify(body)}`)
}

export async function signIn(url: string): Promise<Client> {
  const client = makeClient(url)
  await client.signIn(MAIL, PASSWORD)
  return client
}

/** The database server's process in this data directory, null when none runs. */
export function findServer(dataDir: string): number | null {
  const path = join(dataDir, 'pg', 'postmaster.pid')
  const pid = existsSync(path) ? Number(readFileSync(path, 'utf8').split('\n')[0]) : 0
  return pid > 0 && isAlive(pid) ? pid : null
}
