// A contact of any length is told in pages: what one answer holds is bounded, and together they are
// all of it, once and in order.
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEvent } from '../../src/contact/core/app/event-form.ts'
import { EVENT_PAGE } from '../../src/contact/core/app/stream.ts'
import { listen } from '../../src/platform/http/listen.ts'
import { buildServer } from '../../src/shell/http/server.ts'
import {
  insertEvents,
  listEvents,
  listEventsAfter,
  listEventsBefore,
  type NewEventRow,
} from '../../src/contact/core/store/event.ts'
import { inTx } from '../../src/platform/database/store/db.ts'
import type { Client } from '../client.ts'
import { staff } from '../case/story.ts'
import { openWorld, type World } from '../world.ts'
import { begin, listenTo, make, type On, read, type Stored, tryAdd } from './story.ts'

const TURNS = 450
let world: World
let ania: Client
let on: On
beforeAll(async () => {
  world = await openWorld()
  ania = await staff(world, 'ania@modrzew.example')
  on = await begin(ania, 'modrzew')
  // From before anything was bounded: four million letters, after a thousand short events.
  await put(1_000, (i) => ({ kind: 'note', data: { text: `${i}` } }))
  await put(TURNS, (i) => ({
    kind: 'turn',
    data: { text: `${i} ${'ها '.repeat(3_000)}`, source: 'typed', cues: [], upset: 0 },
  }))
})
afterAll(() => {
  expect(world.logged).toEqual([])
  return world.stop()
})

const put = async (count: number, say: (i: number) => Pick<NewEventRow, 'kind' | 'data'>) => {
  const at = world.ctx.now()
  for (let from = 0; from < count; from += 50) {
    const events = Array.from({ length: Math.min(50, count - from) }, (_, i): NewEventRow => ({
      id: randomUUID(),
      at: at.toString(),
      who: 'customer',
      by_id: null,
      ...say(from + i),
    }))
    await inTx(world.ctx.db, [on.brand], (tx) => insertEvents(tx, on, events, at))
  }
}
const all = () => inTx(world.ctx.db, [on.brand], (tx) => listEvents(tx, on.brand, on.id))
const lettersOf = (events: readonly unknown[]) => JSON.stringify(events).length
/** What stands around the words of an event. */
const AROUND = 300
const mustBeBounded = (events: readonly Stored[]) => {
  expect(events.length).toBeLessThanOrEqual(EVENT_PAGE.events)
  expect(lettersOf(events)).toBeLessThan(EVENT_PAGE.letters + events.length * AROUND)
}

test('fault-A4 a contact of millions of letters opens with its newest events, and earlier ones come page by page', async () => {
  const pages = [(await read(ania, on)).events]
  while (pages[0]![0]!.seq > 1) {
    const { status, body } = await ania.get<{ events: Stored[] }>(
      `contacts/${on.brand}/${on.id}/events?before=${pages[0]![0]!.seq}`,
    )
    expect(status).toBe(200)
    pages.unshift(body.events)
  }
  for (const page of pages) mustBeBounded(page)
  expect(pages.flat()).toEqual((await all()).map(readEvent))
  expect(pages.length).toBeGreaterThan(10)
  expect((await ania.get(`contacts/${on.brand}/${on.id}/events?before=1`)).body).toEqual({
    events: [],
  })
})

test('fault-A4 its stream tells it page by page, from the beginning or from where a line broke, and then what is new', async () => {
  const whole = await listenTo(world, ania, on)
  const known = (await all()).map(readEvent)
  expect(whole.events).toEqual(known)
  expect(whole.topics.filter((topic) => topic === 'events').length).toBeGreaterThan(10)
  const rest = await listenTo(world, ania, on, 990)
  expect(rest.events).toEqual(known.slice(990))
  await tryAdd(ania, on, [make(world, { kind: 'note', text: 'nowe' })]).then((reply) =>
    expect(reply.status).toBe(409),
  )
  await put(1, () => ({ kind: 'note', data: { text: 'nowe' } }))
  world.ctx.notify('change')
  await whole.until(({ events }) => events.length === known.length + 1)
  for (const line of [whole, rest]) await line.close()
})

test('fault-A4 one event larger than a page is a page', async () => {
  const bound = { events: 5, letters: 1 }
  expect(
    (await listEventsAfter(world.ctx.db, on, 1_000, bound)).map(({ seq, ahead }) => [seq, ahead]),
  ).toEqual([[1_001, 1_006]])
  expect(
    (await inTx(world.ctx.db, [on.brand], (tx) => listEventsBefore(tx, on, 1_003, bound))).map(
      ({ seq }) => seq,
    ),
  ).toEqual([1_002])
  expect(await listEventsAfter(world.ctx.db, on, 100_000, bound)).toEqual([])
})

test('fault-A4 a page that opens its line and reads nothing is hung up on', async () => {
  await put(900, (i) => ({
    kind: 'turn',
    data: { text: `${i} ${'ها '.repeat(3_000)}`, source: 'typed', cues: [], upset: 0 },
  }))
  const server = await listen(
    buildServer(world.ctx, { webDir: null, trustProxy: false, version: 'test', beatMs: 100 }),
    '127.0.0.1',
    0,
  )
  const socket = connect(server.port, '127.0.0.1').on('error', () => {})
  const here = async () => (await read(ania, on)).present.map(({ name }) => name)
  try {
    socket.write(
      `GET /api/v1/contacts/${on.brand}/${on.id}/live?after=0 HTTP/1.1\r\nhost: localhost\r\ncookie: ${ania.cookie}\r\n\r\n`,
    )
    await once(socket, 'readable')
    await expect.poll(here).toEqual(['Anna Kubiak'])
    await expect.poll(here, { timeout: 15_000 }).toEqual([])
  } finally {
    socket.destroy()
    await server.stop(100)
  }
})

test('whose contact it is not reads no page of it', async () => {
  const grace = await world.as('grace.adeyemi@northmoor.example')
  expect((await grace.get(`contacts/${on.brand}/${on.id}/events?before=10`)).status).toBe(404)
  expect((await ania.get(`contacts/${on.brand}/${randomUUID()}/events?before=10`)).body.code).toBe(
    'contact.not_found',
  )
  expect((await ania.get(`contacts/${on.brand}/${on.id}/events?before=0`)).status).toBe(400)
})
