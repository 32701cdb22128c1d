// A program that stands where the database should be learns nothing, and the server finds the
// database wherever it is started again.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { SafeClient } from '../../src/platform/database/adapters/postgres/client.ts'
import {
  type Postgres,
  startPostgres,
} from '../../src/platform/database/adapters/postgres/supervisor.ts'
import { isAlive } from '../../src/platform/base/adapters/process.ts'
import { openDb } from '../../src/platform/database/store/db.ts'
import { migrate } from '../../src/platform/database/store/migrate.ts'

vi.setConfig({ testTimeout: 60_000 })

let dir: string
let closing: (() => Promise<unknown> | void)[]
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'opoka-impostor-'))
  closing = []
})
afterEach(async () => {
  for (const close of closing.reverse()) await close()
  rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
})

const PASSWORD = 'the-secret-of-the-desk'

/** A message of the protocol: its letter, its length, its body. */
function message(letter: string, ...numbers: (number | string)[]): Buffer {
  const body = Buffer.concat(
    numbers.map((part) =>
      typeof part === 'string'
        ? Buffer.from(part)
        : Buffer.from([part >>> 24, part >>> 16, part >>> 8, part].map((byte) => byte & 255)),
    ),
  )
  const head = Buffer.alloc(5, letter)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

/** Answers whoever connects with `greeting` and keeps what they send. */
async function standIn(
  greeting: Buffer,
  port = 0,
): Promise<{ server: Server; port: number; heard: () => string }> {
  const heard: Uint8Array[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('data', (part: Buffer) => {
      heard.push(part)
      socket.write(greeting)
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  closing.push(() => {
    for (const socket of sockets) socket.destroy()
    return new Promise((resolve) => server.close(resolve))
  })
  return {
    server,
    port: (server.address() as { port: number }).port,
    heard: () => Buffer.concat(heard).toString('latin1'),
  }
}

describe('fault-A2 an impostor on the port', () => {
  const ok = Buffer.concat([message('R', 0), message('K', 1, 1), message('Z', 'I')])
  test.each([
    [
      'asks for the password in clear text',
      message('R', 3),
      /asks for the password in clear text.*require_auth=password/,
    ],
    [
      'asks for a hash that any word-list breaks',
      message('R', 5, 'salt'),
      /asks for a hash.*require_auth=md5/,
    ],
    [
      'lets everybody in, to hear what they say',
      ok,
      /lets anybody in without a proof.*require_auth=none/,
    ],
  ])('%s: it gets no password and no statement', async (_, greeting, told) => {
    const impostor = await standIn(greeting)
    const client = new SafeClient({
      connectionString: `postgresql://opoka_app:${PASSWORD}@127.0.0.1:${impostor.port}/opoka`,
    })
    client.on('error', () => {})
    await expect(client.connect()).rejects.toThrow(told)
    expect(impostor.heard()).toContain('opoka_app')
    expect(impostor.heard()).not.toContain(PASSWORD)
    expect(impostor.heard()).not.toMatch(/md5[0-9a-f]{32}/)
  })

  test('whoever says so in the address may use an older way', async () => {
    const old = await standIn(message('R', 3))
    const client = new SafeClient({
      connectionString: `postgresql://opoka_app:${PASSWORD}@127.0.0.1:${old.port}/opoka?require_auth=scram-sha-256,password`,
      connectionTimeoutMillis: 1_000,
    })
    client.on('error', () => {})
    await client.connect().catch(() => {})
    expect(old.heard()).toContain(PASSWORD)
  })

  test('a way that nobody knows is named', () => {
    expect(
      () =>
        new SafeClient({ connectionString: 'postgresql://a:b@127.0.0.1/opoka?require_auth=plain' }),
    ).toThrow('require_auth in the database\'s address is "plain"')
  })
})

const start = async (dataDir: string, onPort: boolean): Promise<Postgres> => {
  const server = await startPostgres({
    dataDir,
    log: () => {},
    settings: { fsync: 'off' },
    isDurable: false,
    onPort,
  })
  closing.push(() => server.stop())
  return server
}

async function killServer(server: Postgres): Promise<void> {
  const pid = server.pid()
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => isAlive(pid)).toBe(false)
}

describe('fault-A2 a server that is killed', () => {
  test('comes back on another port when its own was taken, and the same pool goes on; what listens on the old one hears no password', async () => {
    const server = await start(dir, true)
    await migrate(server.ownerUrl)
    const db = openDb({ url: () => server.appUrl })
    closing.push(() => db.destroy())
    const ask = () => sql<{ n: number }>`select 1 as n`.execute(db).then(({ rows }) => rows[0]?.n)
    expect(await ask()).toBe(1)
    const before = new URL(server.appUrl)
    await killServer(server)
    const impostor = await standIn(message('R', 3), Number(before.port))
    await expect.poll(() => ask().catch(() => null), { timeout: 30_000 }).toBe(1)
    expect(new URL(server.appUrl).port).not.toBe(before.port)
    expect(impostor.heard()).not.toContain(before.password)
  })

  test.skipIf(process.platform === 'win32')(
    'listens on no port at all where there are sockets, in a directory of its own, also below a long path',
    async () => {
      const long = join(dir, 'a'.repeat(60), 'b'.repeat(60))
      mkdirSync(long, { recursive: true })
      mkdirSync(join(dir, 'short'))
      // The account of the database passes through where it is not our own.
      for (let at = long; at.length >= dir.length; at = join(at, '..')) chmodSync(at, 0o755)
      for (const place of [join(dir, 'short'), long]) {
        const server = await start(place, false)
        const socketDir = new URL(server.appUrl).searchParams.get('host') ?? ''
        if (place === long) closing.push(() => rmSync(socketDir, { recursive: true, force: true }))
        expect(statSync(socketDir).mode & 0o777).toBe(0o700)
        expect(Buffer.byteLength(`${socketDir}/.s.PGSQL.5432`)).toBeLessThan(104)
        const client = new SafeClient({ connectionString: server.ownerUrl })
        await client.connect()
        expect(
          (await client.query<{ on: string }>(`select current_setting('listen_addresses') as on`))
            .rows,
        ).toEqual([{ on: '' }])
        await client.end()
        const { pathname } = new URL(server.appUrl)
        expect(pathname).toBe('/opoka')
        // Killed, it is where it was.
        const before = server.appUrl
        await killServer(server)
        const again = () => new SafeClient({ connectionString: server.ownerUrl })
        await expect
          .poll(
            async () => {
              const next = again()
              next.on('error', () => {})
              return next
                .connect()
                .then(() => next.end())
                .then(
                  () => 'answers',
                  () => null,
                )
            },
            { timeout: 20_000 },
          )
          .toBe('answers')
        expect(server.appUrl).toBe(before)
      }
    },
  )
})
