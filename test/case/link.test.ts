// The customer's link opens one case and nothing else; pages that are open hear of a change without
// reloading.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Client } from '../client.ts'
import { followEvents } from '../event-stream.ts'
import { quietFor, until } from '../wait.ts'
import { openWorld, type World } from '../world.ts'
import {
  act,
  CUSTOMER,
  look,
  mustSend,
  read,
  sayAsCustomer,
  staff,
  takeIn,
  type Taken,
  tokenOf,
} from './story.ts'

let world: World
let ania: Client
let on: Taken
const subscribers: AbortController[] = []
beforeAll(async () => {
  world = await openWorld()
  ania = await staff(world, 'ania@modrzew.example')
  on = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
})
afterEach(() => {
  for (const subscriber of subscribers.splice(0)) subscriber.abort()
})
afterAll(() => {
  expect(world.logged).toEqual([])
  return world.stop()
})

const flip = (text: string, at: number) =>
  `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`

test('a forged link opens nothing, whichever letter was changed', async () => {
  const [brand, id, signature] = on.token.split('.') as [string, string, string]
  const forged = [
    flip(on.token, on.token.length - 3),
    `${brand}.${flip(id, 4)}.${signature}`,
    `northmoor.${id}.${signature}`,
    `${brand}.${id}`,
    `${brand}.${id}.`,
    `${brand}.${id}.${'A'.repeat(24)}`,
    on.id,
    on.ref,
    'nosuch.x.y',
    `${on.token}x`,
  ]
  for (const token of forged) {
    expect((await look(world, token)).body.code).toBe('link.invalid')
    expect((await sayAsCustomer(world, token, 'add', { text: 'x' })).body.code).toBe('link.invalid')
    expect((await world.guest().get(`customer/${token}/live`)).status).toBe(404)
  }
})

test('one customer’s link never opens another’s file', async () => {
  const other = await takeIn(ania, 'modrzew')
  const { files } = (
    await world.guest().send(
      'POST',
      `customer/${on.token}/files`,
      (() => {
        const form = new FormData()
        form.append('file', new Blob(['list']), 'list.txt')
        return form
      })(),
    )
  ).body
  expect((await world.guest().get(`customer/${on.token}/files/${files[0]!.id}`)).body).toBe('list')
  expect((await world.guest().get(`customer/${other.token}/files/${files[0]!.id}`)).status).toBe(
    404,
  )
})

test('taken back, it says so; a new one opens the same case, and the next letter carries it', async () => {
  const view = await read(ania, on)
  const link = view.links.find((item) => item.url.endsWith(on.token))!
  const after = await act(ania, on, 'revoke-link', { link: link.id })
  expect(after.links.find((item) => item.id === link.id)?.revokedAt).not.toBeNull()
  expect([(await look(world, on.token)).status, (await look(world, on.token)).body.code]).toEqual([
    410,
    'link.revoked',
  ])
  expect((await sayAsCustomer(world, on.token, 'rate', { score: 5 })).body.code).toBe(
    'link.revoked',
  )
  const renewed = (await act(ania, on, 'link')).links.find((item) => item.revokedAt === null)!
  expect((await look(world, tokenOf(renewed.url))).body.ref).toBe(on.ref)
  await mustSend(ania, on, 'acknowledgement')
  const { items } = (await ania.get('outbox')).body
  expect(items[0]!.body).toContain(tokenOf(renewed.url))
  expect(items[0]!.body).not.toContain(on.token)
})

test('it lasts while the case is open, a year at least, and ends after it', async () => {
  const other = await takeIn(ania, 'modrzew')
  world.turnBy(`PT${24 * 364}H`)
  expect((await look(world, other.token)).status).toBe(200)
  world.turnBy(`PT${24}H`)
  expect([
    (await look(world, other.token)).status,
    (await look(world, other.token)).body.code,
  ]).toEqual([410, 'link.expired'])
  world.turnTo('2026-11-24T09:00:00Z')
})

/** Listens like a page that is open: `next` answers the next change, `heard` those not yet asked for. */
async function listen(
  path: string,
  client?: Client,
): Promise<{ next: () => Promise<unknown>; heard: readonly unknown[]; headers: Headers }> {
  const subscriber = new AbortController()
  subscribers.push(subscriber)
  const response = await fetch(`${world.url}/api/v1/${path}`, {
    signal: subscriber.signal,
    headers: client ? { cookie: client.cookie } : {},
  })
  const heard: unknown[] = []
  let isReady = false
  followEvents<unknown>(response, (event, data) => {
    if (event === 'ready') isReady = true
    if (event === 'change') heard.push(data)
  }).catch(() => {})
  await until('the stream is ready', () => isReady, 5_000)
  return {
    headers: response.headers,
    heard,
    next: async () => {
      await until('something has changed', () => heard.length > 0, 5_000)
      return heard.shift()
    },
  }
}

test('the customer’s open page hears that something changed, and never what', async () => {
  const mine = await takeIn(ania, 'modrzew')
  const page = await listen(`customer/${mine.token}/live`)
  expect(page.headers.get('content-type')).toContain('text/event-stream')
  await act(ania, mine, 'note', { text: 'tajne' })
  expect(await page.next()).toEqual({})
  await act(ania, await takeIn(ania, 'modrzew'), 'start')
  await quietFor(700)
  expect(page.heard).toEqual([])
})

test('the server hears of its own brands only', async () => {
  expect((await world.guest().get('live')).status).toBe(401)
  const nina = await staff(world, 'nina@outside-line.example')
  const stream = await listen('live', ania)
  const both = await listen('live', nina)
  const far = await takeIn(nina, 'northmoor')
  expect(await both.next()).toMatchObject({ brand: 'northmoor', id: far.id })
  const near = await takeIn(nina, 'modrzew')
  // The first that it hears: nothing of the other brand came before.
  expect(await stream.next()).toMatchObject({ brand: 'modrzew', topic: 'case', id: near.id })
  await sayAsCustomer(world, near.token, 'add', { text: 'Jeszcze coś.' })
  expect(await stream.next()).toMatchObject({ id: near.id })
})
