// Two whole nodes on one outside database: both bring it up to date at once, each hears what the
// other did, one dies and the other goes on.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Postgres,
  startPostgres,
} from '../../src/platform/database/adapters/postgres/supervisor.ts'
import type { Client } from '../client.ts'
import { BRAND, type RunningServer, setUp, signIn, startServer } from './server.ts'
import { openReader } from './scene.ts'
import { quietFor, until } from '../wait.ts'

let dir: string
let server: Postgres
let nodes: RunningServer[] = []
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'opoka-outside-'))
  server = await startPostgres({ dataDir: dir, log: () => {} })
})
afterAll(async () => {
  for (const node of nodes) node.child.kill('SIGKILL')
  await server?.stop()
  rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
})

/** What the live stream tells from now on, by name of the event. */
async function hear(url: string, client: Client): Promise<{ events: string[]; stop: () => void }> {
  const ending = new AbortController()
  const response = await fetch(`${url}/api/v1/live`, {
    headers: { cookie: client.cookie },
    signal: ending.signal,
  })
  const heard = { events: [] as string[], stop: () => ending.abort() }
  void (async () => {
    const decoder = new TextDecoder()
    for await (const part of response.body!)
      heard.events.push(
        ...decoder
          .decode(part as Uint8Array)
          .split('\n')
          .filter((line) => line.startsWith('event:') || line.startsWith('data:')),
      )
  })().catch(() => {})
  await until('the stream is ready', () => heard.events.some((line) => line.includes('ready')))
  return heard
}

test('two nodes on one database', { timeout: 120_000 }, async () => {
  const env = { DATABASE_URL: server.ownerUrl }
  nodes = await Promise.all(['one', 'two'].map((name) => startServer(join(dir, name), env)))
  const [one, two] = nodes as [RunningServer, RunningServer]
  await setUp(one.url)
  const [onOne, onTwo] = [await signIn(one.url), await signIn(two.url)]
  const heard = await hear(two.url, onTwo)
  const made = await onOne.send('POST', 'cases', { brand: BRAND, happened: 'The parcel is late.' })
  expect(made.status).toBe(201)
  await until('the other node hears of it', () =>
    heard.events.some((line) => line.includes(made.body.id)),
  )
  heard.stop()
  // A step a moment ahead, set on a node that dies before it is due.
  const view = await onTwo.get(`cases/${BRAND}/${made.body.id}`)
  const at = Temporal.Instant.fromEpochMilliseconds(Date.now() + 1500)
  const set = await onOne.send('POST', `cases/${BRAND}/${made.body.id}/next-step`, {
    version: view.body.version,
    step: 'call_back',
    holder: view.body.owner.id,
    at: at.toString(),
  })
  expect(set.status).toBe(200)
  await one.end('SIGKILL')
  const { read, close } = await openReader(server.ownerUrl)
  const reminders = () =>
    read<{ at: Temporal.Instant; late: string | null }>(
      `select at, data ->> 'lateMin' as late from timeline where case_id = $1 and kind = 'case.reminded'`,
      [made.body.id],
    )
  await until('the other node runs the timer', async () => (await reminders()).length > 0, 15_000)
  const [line] = await reminders()
  const lateMs = line!.at.epochMilliseconds - at.epochMilliseconds
  expect(lateMs).toBeGreaterThanOrEqual(0)
  expect(lateMs).toBeLessThan(10_000)
  await quietFor(2_500)
  expect(await reminders()).toHaveLength(1)
  await close()
  await two.end('SIGTERM')
  expect(two.child.exitCode).toBe(0)
})
