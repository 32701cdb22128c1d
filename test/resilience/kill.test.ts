// kill -9 in the middle of intakes: every acknowledged case is there, none twice after what was not
// acknowledged is sent again.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startPostgres } from '../../src/platform/database/adapters/postgres/supervisor.ts'
import { BRAND, findServer, type RunningServer, setUp, signIn, startServer } from './server.ts'
import { SEED } from '../seed.ts'
import { openReader } from './scene.ts'
import { until } from '../wait.ts'

const ROUNDS = 5
const CLIENTS = 8
let dir: string
let node: RunningServer | null = null
beforeAll(() => void (dir = mkdtempSync(join(tmpdir(), 'opoka-kill-'))))
afterAll(async () => {
  node?.child.kill('SIGKILL')
  const server = findServer(dir)
  if (server) process.kill(server, 'SIGQUIT')
  await until('the server has ended', () => findServer(dir) === null)
  rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
})

/** By Idempotency-Key: the id that was acknowledged, null for what was sent and never answered. */
const sent = new Map<string, string | null>()

const bodyOf = (key: string) => ({
  brand: BRAND,
  happened: `The parcel ${key} is late.`,
  customer: { name: key, mail: `${key}@example.com` },
})

/** Sends until the node is gone. */
async function sendMany(url: string, round: number, client: number): Promise<void> {
  const person = await signIn(url).catch(() => null)
  // Killed before this one was let in: it has nothing to send.
  if (!person) return
  for (let n = 0; ; n++) {
    const key = `r${round}c${client}n${n}`
    sent.set(key, null)
    const reply = await person
      .send('POST', 'cases', bodyOf(key), { 'idempotency-key': key })
      .catch(() => null)
    if (reply?.status === 201) sent.set(key, reply.body.id)
    else if (reply === null) return
    // The database went away before the node did.
    else expect(reply.status).toBeGreaterThanOrEqual(500)
  }
}

type Row = {
  id: string
  happened: string
  timers: number
  clocks: number
  running: number
  lines: number
}

describe('after kills of a node, and of node and database together', () => {
  let rows: Row[]
  let unanswered = 0
  const answers: { was: string; is: string }[] = []
  beforeAll(async () => {
    node = await startServer(dir)
    await setUp(node.url)
    const more = fc.sample(fc.nat(60), { numRuns: ROUNDS, seed: SEED })
    for (let round = 0; round < ROUNDS; round++) {
      node ??= await startServer(dir)
      const { url } = node
      const repeats = [...sent].filter(([, id]) => id === null)
      const person = await signIn(url)
      for (const [key] of repeats) {
        const reply = await person.send('POST', 'cases', bodyOf(key), { 'idempotency-key': key })
        expect([200, 201]).toContain(reply.status)
        sent.set(key, reply.body.id)
      }
      const before = sent.size
      const clients = Array.from({ length: CLIENTS }, (_, client) => sendMany(url, round, client))
      await until(
        'intakes are under way',
        () => [...sent.values()].filter((id) => id !== null).length > before + 20 + more[round]!,
      )
      const server = findServer(dir)
      if (round % 2 === 1 && server) process.kill(server, 'SIGKILL')
      await node.end('SIGKILL')
      await Promise.all(clients)
      node = null
    }
    // A last start on what is left; then everything is sent once more: what was acknowledged is
    // answered as before.
    node = await startServer(dir)
    const person = await signIn(node.url)
    unanswered = [...sent].filter(([, id]) => id === null).length
    for (const [key, id] of sent) {
      if (id !== null && Number(key.at(-1)) % 3 !== 0) continue
      const reply = await person.send('POST', 'cases', bodyOf(key), { 'idempotency-key': key })
      if (id !== null) answers.push({ was: id, is: reply.body.id })
      sent.set(key, reply.body.id)
    }
    await node.end('SIGTERM')
    node = null
    const server = await startPostgres({ dataDir: dir, log: () => {} })
    const { read, close } = await openReader(server.ownerUrl)
    rows = await read<Row>(`select id, happened,
    (select count(*)::int from timer t where t.subject_id = c.id and t.kind = 'next-step') as timers,
    (select count(*)::int from clock k where k.case_id = c.id) as clocks,
    (select count(*)::int from clock k join timer t on t.kind = 'clock' and t.subject_id = k.id where k.case_id = c.id) as running,
    (select count(*)::int from timeline l where l.case_id = c.id and l.kind = 'case.received') as lines from desk_case c`)
    await close()
    await server.stop()
  }, 170_000)

  test('some were never answered: the kills came in the middle', () => {
    expect(unanswered).toBeGreaterThan(0)
  })

  test('what was acknowledged is answered as before', () => {
    expect(answers.length).toBeGreaterThan(0)
    expect(answers.map(({ is }) => is)).toEqual(answers.map(({ was }) => was))
  })

  test('each case is there once', () => {
    expect(rows.map((row) => row.happened).sort()).toEqual(
      [...sent.keys()].map((key) => bodyOf(key).happened).sort(),
    )
    expect(rows.map((row) => row.id).sort()).toEqual([...sent.values()].sort())
  })

  test('each has its timer and its clocks', () => {
    for (const row of rows) expect([row.timers, row.lines, row.running]).toEqual([1, 1, row.clocks])
    expect(rows.every((row) => row.clocks >= 2)).toBe(true)
  })
})
