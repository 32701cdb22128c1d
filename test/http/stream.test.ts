// Streams that are open while somebody's right to listen ends: each ends with it, within a beat.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { KyselyPlugin } from 'kysely'
import { isRecord } from '../../src/platform/base/domain/narrow.ts'
import { startChangeFeed } from '../../src/platform/feed/app/change-feed.ts'
import { type Listening, listen } from '../../src/platform/http/listen.ts'
import { buildServer } from '../../src/shell/http/server.ts'
import { act, read, staff, takeIn } from '../case/story.ts'
import { until } from '../wait.ts'
import { openWorld, type World } from '../world.ts'

let world: World
let server: Listening
let url: string
beforeAll(async () => {
  world = await openWorld()
  server = await listen(
    buildServer(world.ctx, { webDir: null, trustProxy: false, version: 'test', beatMs: 150 }),
    '127.0.0.1',
    0,
  )
  url = `http://127.0.0.1:${server.port}/api/v1`
})
afterAll(async () => {
  await server.stop(1_000)
  await world.stop()
})

/** `text` grows while it lasts; `ended` resolves when the server hangs up. */
async function follow(path: string, cookie = '', at = url) {
  const response = await fetch(`${at}/${path}`, { headers: { cookie } })
  const heard = {
    status: response.status,
    text: '',
    ended: Promise.resolve(),
    cancel: () => Promise.resolve(),
  }
  const reader = response.body!.getReader()
  heard.cancel = () => reader.cancel()
  heard.ended = (async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read())
      heard.text += new TextDecoder().decode(part.value)
  })()
  if (response.ok) await until('the stream is ready', () => heard.text.includes('ready'))
  return heard
}

type Heard = Awaited<ReturnType<typeof follow>>
/** So many beats more, each with nothing else to tell. */
async function beatsOf(heard: Heard, count = 1): Promise<void> {
  const find = () => heard.text.split('event: beat').length
  const before = find()
  await until(`it beats ${count} times`, () => find() >= before + count)
}

test('signed out: the server’s stream ends; until then it beats and does not keep the session alive', async () => {
  const ania = await staff(world, 'ania@modrzew.example')
  const heard = await follow('live', ania.cookie)
  await beatsOf(heard)
  await ania.send('DELETE', 'session')
  await heard.ended
  const again = await follow('live', (await staff(world, 'ania@modrzew.example')).cookie)
  world.turnBy('PT13H')
  await again.ended
})

test('a role taken away: nothing of the brand is told any more', async () => {
  const admin = await staff(world, 'admin@opoka.example')
  const callum = (await admin.get('people')).body.items.find(
    (person) => person.mail === 'callum.reid@northmoor.example',
  )
  const heard = await follow('live', (await staff(world, 'callum.reid@northmoor.example')).cookie)
  await admin.send('PATCH', `people/${callum!.id}`, {
    version: callum!.version,
    brands: [{ brand: 'northmoor', roles: ['employee'], positions: [] }],
  })
  await beatsOf(heard)
  const grace = await staff(world, 'grace.adeyemi@northmoor.example')
  const colleague = await follow('live', grace.cookie)
  const on = await takeIn(grace, 'northmoor')
  await until('a colleague hears of it', () => colleague.text.includes(on.id))
  await beatsOf(heard, 2)
  expect(heard.text).not.toContain(on.id)
  await heard.cancel()
  await colleague.cancel()
})

test('a link taken back or run out: the customer’s stream ends, and the change that ended it is not told', async () => {
  const ania = await staff(world, 'ania@modrzew.example')
  const on = await takeIn(ania, 'modrzew')
  const heard = await follow(`customer/${on.token}/live`)
  await act(ania, on, 'note', { text: 'x' })
  await until('the note is told', () => heard.text.includes('change'))
  // It beats only while there is nothing to tell.
  await beatsOf(heard, 4)
  const told = heard.text.split('event: change').length
  await act(ania, on, 'revoke-link', { link: (await read(ania, on)).links[0]!.id })
  await heard.ended
  expect(heard.text.split('event: change')).toHaveLength(told)
  const other = await takeIn(ania, 'modrzew')
  const expiring = await follow(`customer/${other.token}/live`)
  world.turnBy('PT8790H')
  await expiring.ended
})

test('one person cannot hold every line, and a stop of the server waits for no open page', async () => {
  const nina = await staff(world, 'nina@outside-line.example')
  const lines = await Promise.all(Array.from({ length: 30 }, () => follow('live', nina.cookie)))
  expect((await follow('live', nina.cookie)).status).toBe(429)
  await lines[0]!.cancel()
  let last = await follow('live', nina.cookie)
  await until('its place is free', async () => {
    if (last.status === 429) last = await follow('live', nina.cookie)
    return last.status !== 429
  })
  expect(last.status).toBe(200)
  await world.ctx.feed.stop()
  await Promise.all([last, ...lines.slice(1)].map((line) => line.ended))
})

/** As after an older copy of the database took its place: its transactions begin at a lower id. */
const counting = (isAnew: () => boolean): KyselyPlugin => ({
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({
    ...result,
    rows: result.rows.map((row) =>
      isAnew() && isRecord(row.now) ? { ...row, now: { ...row.now, to: '3:3:' } } : row,
    ),
  }),
})

test('a database that counts anew: every open page hangs up, and reads anew what it cannot be told', async () => {
  let isAnew = false
  const db = world.ctx.db.withPlugin(counting(() => isAnew))
  const feed = startChangeFeed({ ...world.ctx, db })
  const parts = { webDir: null, trustProxy: false, version: 'test' } as const
  const own = await listen(buildServer({ ...world.ctx, feed }, parts), '127.0.0.1', 0)
  const { cookie } = await staff(world, 'ania@modrzew.example')
  const open = () => follow('live', cookie, `http://127.0.0.1:${own.port}/api/v1`)
  try {
    const heard = await open()
    isAnew = true
    await heard.ended
    const again = await open()
    await feed.ready()
    expect(feed.ended.aborted).toBe(false)
    const stopped = own.stop(1_000)
    await feed.stop()
    await Promise.all([again.ended, stopped])
  } finally {
    await feed.stop()
    await own.stop(1_000)
  }
})
