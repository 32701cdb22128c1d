// As root the database has a system user of its own; files that belonged to nobody are handed over,
// and nothing that leads elsewhere.
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  chownSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { chooseAccount } from '../../src/platform/database/adapters/postgres/account.ts'
import { handOver } from '../../src/platform/database/adapters/postgres/hand-over.ts'
import { SafeClient } from '../../src/platform/database/adapters/postgres/client.ts'
import { startPostgres } from '../../src/platform/database/adapters/postgres/supervisor.ts'
import { execFileSync } from 'node:child_process'

vi.setConfig({ testTimeout: 60_000 })
const isRoot = process.getuid?.() === 0 && process.platform === 'linux'
const [NOBODY, OTHER] = [
  { uid: 65_534, gid: 65_534 },
  { uid: 61_234, gid: 61_234 },
]

let dir: string
let cluster: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'opoka-account-'))
  cluster = join(dir, 'pg')
  mkdirSync(join(cluster, 'base'), { recursive: true })
  writeFileSync(join(cluster, 'base', '1'), 'rows')
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const giveAll = (uid: number) => {
  for (const path of [cluster, join(cluster, 'base'), join(cluster, 'base', '1')])
    chownSync(path, uid, uid)
}

describe.skipIf(!isRoot)('fault-A12 started as root', () => {
  test('files of nobody go to the new account, all of them', async () => {
    giveAll(NOBODY.uid)
    await handOver(cluster, NOBODY, OTHER)
    for (const path of [cluster, join(cluster, 'base'), join(cluster, 'base', '1')])
      expect(statSync(path).uid).toBe(OTHER.uid)
    expect(statSync(cluster).mode & 0o777).toBe(0o700)
  })

  test('one that was cut short is finished by the next start', async () => {
    giveAll(NOBODY.uid)
    chownSync(join(cluster, 'base'), OTHER.uid, OTHER.gid)
    chownSync(cluster, 0, 0)
    await handOver(cluster, NOBODY, OTHER)
    expect(statSync(join(cluster, 'base', '1')).uid).toBe(OTHER.uid)
  })

  test('a second name of a file elsewhere is refused and stays whose it was', async () => {
    giveAll(NOBODY.uid)
    const foreign = join(dir, 'foreign')
    writeFileSync(foreign, 'root:x')
    linkSync(foreign, join(cluster, 'base', '2'))
    chownSync(foreign, NOBODY.uid, NOBODY.gid)
    await expect(handOver(cluster, NOBODY, OTHER)).rejects.toThrow('has a second name')
    expect(statSync(foreign).uid).toBe(NOBODY.uid)
  })

  test('a link out of the directory is refused', async () => {
    giveAll(NOBODY.uid)
    writeFileSync(join(dir, 'foreign'), 'root:x')
    symlinkSync(join(dir, 'foreign'), join(cluster, 'base', '2'))
    await expect(handOver(cluster, NOBODY, OTHER)).rejects.toThrow('leads elsewhere')
    expect(statSync(join(dir, 'foreign')).uid).toBe(0)
  })

  test('the account is neither root nor nobody, or it is told plainly', async () => {
    const told: string[] = []
    const { account } = await chooseAccount(null, (line) => told.push(line))
    expect(account?.uid).toBeGreaterThan(0)
    const asNobody =
      account?.uid === Number(execFileSync('id', ['-u', 'nobody'], { encoding: 'utf8' }))
    expect(told).toEqual(
      asNobody ? [expect.stringContaining('The database runs as the user nobody')] : [],
    )
  })
})

test('fault-A12 eighty connections that say nothing keep nobody out', async () => {
  const data = join(dir, 'data')
  mkdirSync(data)
  const server = await startPostgres({
    dataDir: data,
    log: () => {},
    settings: { fsync: 'off' },
    isDurable: false,
  })
  const idle = Array.from({ length: 80 }, () => new SafeClient({ connectionString: server.appUrl }))
  try {
    await Promise.all(idle.map((client) => client.connect()))
    const client = new SafeClient({ connectionString: server.appUrl })
    await client.connect()
    const { rows } = await client.query<{ mine: string; asleep: string }>(
      `select current_user as mine, current_setting('reserved_connections') as asleep`,
    )
    expect(rows).toEqual([{ mine: 'opoka_app', asleep: '40' }])
    await client.end()
  } finally {
    await Promise.all(idle.map((client) => client.end().catch(() => {})))
    await server.stop()
  }
})
