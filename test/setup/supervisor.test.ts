// The embedded database through what happens to machines: first start, kill -9 of one part or of
// all, two starts at once.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { isAlive } from '../../src/platform/base/adapters/process.ts'
import { until } from '../wait.ts'

// Each test starts several servers, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

type Fact = {
  ready?: true
  adopted?: boolean
  server?: number
  startMs?: number
  ownerUrl?: string
  told?: string
  refused?: string
  acknowledged?: number
}

/** A directory whose database was made and stopped; copying it is quicker than making one. */
let seed: string
let made: string
let dir: string
let nodes: NodeProcess[] = []
beforeAll(async () => {
  dir = seed = mkdtempSync(join(tmpdir(), 'opoka-supervisor-seed-'))
  const first = new NodeProcess()
  await first.outcome()
  await first.end('SIGTERM')
})
afterAll(() => rmSync(seed, { recursive: true, force: true }))
beforeEach(() => {
  dir = made = mkdtempSync(join(tmpdir(), 'opoka-supervisor-'))
  execFileSync('cp', ['-a', `${seed}/.`, dir])
  nodes = []
})
afterEach(async () => {
  await Promise.all(nodes.map((node) => node.end('SIGKILL')))
  const server = readServer()
  if (server && isAlive(server)) process.kill(server, 'SIGQUIT')
  await until('the server has ended', () => !server || !isAlive(server))
  rmSync(made, { recursive: true, force: true })
})

class NodeProcess {
  readonly facts: Fact[] = []
  readonly child: ChildProcess
  constructor(mode = 'wait') {
    this.child = spawn(process.execPath, [join(import.meta.dirname, 'held-server.ts'), dir, mode], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    if (this.child.stdout)
      createInterface(this.child.stdout).on('line', (line) =>
        this.facts.push(JSON.parse(line) as Fact),
      )
    nodes.push(this)
  }
  get pid(): number {
    return this.child.pid ?? 0
  }
  /** What it says when it is ready or refused. */
  async outcome(): Promise<Fact> {
    const find = () => this.facts.find((fact) => fact.ready || fact.refused)
    await until('it says how it went', () => find() !== undefined)
    return find() ?? {}
  }
  acknowledged(): number[] {
    return this.facts.flatMap((fact) => fact.acknowledged ?? [])
  }
  async end(signal: NodeJS.Signals): Promise<void> {
    this.child.kill(signal)
    await until(
      'it has ended',
      () => this.child.exitCode !== null || this.child.signalCode !== null,
    )
  }
}

function readServer(): number | null {
  try {
    return Number(readFileSync(join(dir, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    return null
  }
}

async function readRows(url = ''): Promise<number[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client
    .query<{ id: number }>('select id from row_written order by id')
    .finally(() => client.end())
  return rows.map((row) => row.id)
}

test('a first start makes the database, a stop ends it, a second start finds it', async () => {
  dir = join(dir, 'not', 'there', 'yet')
  const first = new NodeProcess()
  expect(await first.outcome()).toMatchObject({ ready: true, adopted: false })
  expect(statSync(join(dir, 'secret')).mode & 0o777).toBe(0o600)
  await first.end('SIGTERM')
  expect(readServer()).toBe(null)
  const second = new NodeProcess()
  expect(await second.outcome()).toMatchObject({ ready: true, adopted: false })
  expect((await second.outcome()).ownerUrl).toBe((await first.outcome()).ownerUrl)
})

test('a first start that is killed half way leaves nothing in the way', async () => {
  dir = join(dir, 'fresh')
  const killed = new NodeProcess()
  await until(
    'the server is being made',
    () => existsSync(dir) && readdirSync(dir).some((name) => name.startsWith('pg-draft-')),
  )
  await killed.end('SIGKILL')
  expect(await new NodeProcess().outcome()).toMatchObject({ ready: true, adopted: false })
})

test('the server of a killed node is adopted with its rows, and stops with the one that adopted it', async () => {
  const killed = new NodeProcess('write')
  await until('rows are written', () => killed.acknowledged().length > 50)
  await killed.end('SIGKILL')
  const server = readServer()
  const next = new NodeProcess()
  const outcome = await next.outcome()
  expect(outcome).toMatchObject({ ready: true, adopted: true, server })
  expect(await readRows(outcome.ownerUrl)).toEqual(expect.arrayContaining(killed.acknowledged()))
  await next.end('SIGTERM')
  expect(isAlive(server ?? 0)).toBe(false)
})

test('after a kill -9 of node and server every acknowledged row is there', async () => {
  for (let round = 0; round < 3; round++) {
    const killed = new NodeProcess('write')
    await until(
      'rows are written',
      () => killed.acknowledged().length > 100 || killed.facts.some((fact) => fact.refused),
    )
    process.kill(readServer() ?? 0, 'SIGKILL')
    await killed.end('SIGKILL')
    const next = new NodeProcess()
    const outcome = await next.outcome()
    expect(outcome).toMatchObject({ ready: true, adopted: false })
    expect(await readRows(outcome.ownerUrl)).toEqual(expect.arrayContaining(killed.acknowledged()))
    await next.end('SIGTERM')
  }
})

test('a server that dies under a running node is started again on its port', async () => {
  const node = new NodeProcess()
  const { ownerUrl, server = 0 } = await node.outcome()
  process.kill(server, 'SIGKILL')
  await until('the node has seen it', () =>
    node.facts.some((fact) => fact.told?.startsWith('The database server ended unexpectedly')),
  )
  await until('another server runs', () => readServer() !== null && readServer() !== server)
  await expect.poll(() => readRows(ownerUrl).catch(() => null), { timeout: 10_000 }).toEqual([])
})

test('a second start is refused and names the process and address of the first', async () => {
  const first = new NodeProcess()
  await first.outcome()
  const second = new NodeProcess()
  const expected = `Opoka is already running on ${dir} (process ${first.pid}, http://127.0.0.1:4777); stop it first or choose another directory with --data.`
  expect((await second.outcome()).refused).toBe(expected)
})

test('of ten starts at once, over a lock left by a killed one, exactly one wins', async () => {
  const killed = new NodeProcess()
  await killed.outcome()
  await killed.end('SIGKILL')
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => new NodeProcess().outcome()))
  expect(outcomes.filter((outcome) => outcome.ready)).toHaveLength(1)
  expect(
    outcomes.filter((outcome) => outcome.refused?.startsWith('Opoka is already running')),
  ).toHaveLength(9)
})

test('a lock whose process number now belongs to another program does not hold', async () => {
  const lock = {
    pid: process.pid,
    startMark: 'another boot/1',
    host: (await import('node:os')).hostname(),
    address: null,
    released: false,
  }
  writeFileSync(join(dir, 'lock-70.json'), JSON.stringify(lock))
  expect(await new NodeProcess().outcome()).toMatchObject({ ready: true })
  expect(readdirSync(dir).filter((name) => name.startsWith('lock-'))).toEqual(['lock-71.json'])
})

test('a node on another machine holds the directory as long as its lock is fresh', async () => {
  const lock = {
    pid: 1,
    startMark: null,
    host: 'elsewhere',
    address: 'http://desk.example.org',
    released: false,
  }
  writeFileSync(join(dir, 'lock-70.json'), JSON.stringify(lock))
  expect((await new NodeProcess().outcome()).refused).toContain(
    '(process 1 on elsewhere, http://desk.example.org)',
  )
})

test('a postmaster.pid that names another living program is not believed', async () => {
  writeFileSync(
    join(dir, 'pg', 'postmaster.pid'),
    `${process.pid}\n${join(dir, 'pg')}\n1\n5432\n\n127.0.0.1\n\nready\n`,
  )
  expect(await new NodeProcess().outcome()).toMatchObject({ ready: true, adopted: false })
})

test('a missing password file is named', async () => {
  rmSync(join(dir, 'secret'))
  expect((await new NodeProcess().outcome()).refused).toBe(
    `The database's password file ${join(dir, 'secret')} is missing; put it back from a backup.`,
  )
})

test.each([
  ['another password', 'A'.repeat(32), 'stopped'],
  ['an empty file', '', 'stopped'],
  ['something else', 'pass word/@#', 'stopped'],
  ['another password, and a server left behind', 'A'.repeat(32), 'running'],
] as const)(
  'fault-A15 a password file with %s is refused in one sentence, and no server is left behind',
  async (_, secret, server) => {
    if (server === 'running') {
      const before = new NodeProcess()
      await before.outcome()
      await before.end('SIGKILL')
    }
    writeFileSync(join(dir, 'secret'), secret)
    const { refused } = await new NodeProcess().outcome()
    expect(refused).toMatch(
      /^The password file .*secret does not hold the password this database was made with; put the right one back from a backup\.$/,
    )
    if (secret.length > 20) expect(readServer()).toBe(null)
  },
)
