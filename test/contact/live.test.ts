// What the server hears of contacts, transcripts where a brand has turned them on, and what is too
// much to take.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../client.ts'
import { followEvents } from '../event-stream.ts'
import { staff } from '../case/story.ts'
import { until } from '../wait.ts'
import { openWorld, type World } from '../world.ts'
import { act, add, begin, listenTo, make, read, tryAct, tryAdd } from './story.ts'

let world: World
let priya: Client
let callum: Client
let grace: Client
beforeAll(async () => {
  world = await openWorld()
  priya = await staff(world, 'priya.nair@northmoor.example')
  callum = await staff(world, 'callum.reid@northmoor.example')
  grace = await staff(world, 'grace.adeyemi@northmoor.example')
})
afterAll(() => {
  expect(world.logged).toEqual([])
  return world.stop()
})

/** The server's own stream, as the board listens to it. */
async function board(client: Client) {
  const gone = new AbortController()
  const response = await fetch(`${world.url}/api/v1/live`, {
    headers: { cookie: client.cookie },
    signal: gone.signal,
  })
  type Change = { topic: string; brand: string; id: string }
  const heard: Change[] = []
  let isReady = false
  followEvents<Change>(response, (event, data) => {
    if (event === 'ready') isReady = true
    if (event === 'change') heard.push(data)
  }).catch(() => undefined)
  await until('the stream is ready', () => isReady)
  return {
    heard,
    until: (is: () => boolean) => until('heard what was awaited', is, 6_000),
    close: async () => gone.abort(),
  }
}

test('the board hears of contacts and of calls for help, and of no word or tap inside one', async () => {
  const all = await board(grace)
  const stranger = await board(await staff(world, 'ania@modrzew.example'))
  const on = await begin(priya, 'northmoor', { language: 'en' })
  await all.until(() => all.heard.some((item) => item.topic === 'contact' && item.id === on.id))
  await add(
    world,
    priya,
    on,
    { kind: 'cue', cue: 'shouting' },
    { kind: 'turn', who: 'customer', source: 'typed', text: 'Where is my money?' },
  )
  await act(priya, on, 'help', { note: 'Please come.' })
  await all.until(() =>
    all.heard.some((item) => item.topic === 'contact-help' && item.id === on.id),
  )
  expect([...new Set(all.heard.map((item) => item.topic))].toSorted()).toEqual([
    'contact',
    'contact-alarm',
    'contact-help',
  ])
  expect(JSON.stringify(all.heard)).not.toMatch(/money|Please/)
  expect(stranger.heard).toEqual([])
  await Promise.all([all.close(), stranger.close()])
})

test('whoever has it and what is known of it change on the pages that are open', async () => {
  const on = await begin(priya, 'northmoor')
  const line = await listenTo(world, callum, on)
  await act(priya, on, 'customer', { customer: { name: 'Ruth Pike', phone: '020 7946 0001' } })
  await line.until(({ topics }) => topics.includes('contact'))
  await act(priya, on, 'language', { language: 'pl' })
  expect(await read(callum, on)).toMatchObject({
    language: 'pl',
    known: { language: 'pl', name: 'Ruth Pike' },
    customer: { name: 'Ruth Pike' },
  })
  await act(priya, on, 'end', { how: 'by_customer' })
  await line.until(({ events }) =>
    events.some((event) => event.kind === 'ended' && event.how === 'by_customer'),
  )
  await act(priya, on, 'end', { how: 'done' })
  expect((await read(callum, on)).events.filter((event) => event.kind === 'ended')).toHaveLength(1)
  await line.close()
})

test('a role that was taken away ends the page’s stream', async () => {
  const admin = await staff(world, 'admin@opoka.example')
  const on = await begin(priya, 'northmoor')
  const before = await listenTo(world, callum, on)
  const found = (await admin.get('people')).body.items.find(
    (person) => person.mail === 'callum.reid@northmoor.example',
  )
  await admin.send('PATCH', `people/${found!.id}`, {
    version: found!.version,
    brands: [{ brand: 'northmoor', roles: ['employee'], positions: [] }],
  })
  expect((await listenTo(world, callum, on)).status).toBe(403)
  await before.close()
})

test('where the handbook turns transcripts on they are taken, and only the customer’s turns are read', async () => {
  const admin = await staff(world, 'admin@opoka.example')
  const path = 'brands/northmoor/handbook'
  const files: { name: string; text: string }[] = (await admin.get(`${path}/files`)).body.files
  const before = (await priya.get('brands/northmoor/guide')).body.hash
  const on = await begin(priya, 'northmoor', { language: 'en' })
  expect((await read(priya, on)).guideHash).toBe(before)
  const edited = [
    ...files.filter((file) => file.name !== 'guide.yaml'),
    { name: 'guide.yaml', text: 'opoka: guide/1\nfrom: default\ntranscripts: true\n' },
  ]
  expect(
    (
      await admin.send('POST', path, {
        files: edited,
        reason: 'The customers are told on the phone.',
        expectedVersion: 1,
      })
    ).status,
  ).toBeLessThan(300)
  const text = 'You are all thieves and liars, I will sue you.'
  const [customer, agent] = await add(
    world,
    priya,
    on,
    { kind: 'turn', who: 'customer', source: 'transcript', text },
    { kind: 'turn', who: 'agent', source: 'transcript', text },
  )
  expect((customer!.cues as unknown[]).length).toBeGreaterThan(0)
  expect(agent).toMatchObject({ source: 'transcript', cues: [], upset: 0 })
  // The guide is taken as of now.
  expect((await read(priya, on)).guideHash).not.toBe(before)
})

test('too much, too long or not theirs to say is refused, and nothing of it stays', async () => {
  const on = await begin(priya, 'northmoor')
  const tries: [string, object, number][] = [
    ['help', { note: 'x'.repeat(501) }, 400],
    ['take-over', { summary: 'x'.repeat(5001) }, 400],
    ['customer', { customer: { name: '' } }, 400],
    ['customer', { customer: { name: 'x'.repeat(201) } }, 400],
    ['customer', { customer: crypto.randomUUID() }, 422],
    ['about', { case: crypto.randomUUID(), on: true }, 404],
    ['language', { language: 'de' }, 400],
    ['end', { how: 'tired' }, 400],
    ['wrap-up', { case: 'old' }, 400],
    ['wrap-up', { case: 'new', happened: 'x'.repeat(20_001) }, 400],
  ]
  for (const [action, body, status] of tries)
    expect([action, (await tryAct(priya, on, action, body)).status]).toEqual([action, status])
  expect(
    (
      await priya.send('POST', 'contacts', {
        id: crypto.randomUUID(),
        brand: 'northmoor',
        channel: 'mail',
      })
    ).status,
  ).toBe(400)
  expect(
    (
      await priya.send('POST', 'contacts', {
        id: crypto.randomUUID(),
        brand: 'modrzew',
        channel: 'phone',
      })
    ).status,
  ).toBe(404)
  expect(
    (
      await priya.send('POST', 'contacts', {
        id: crypto.randomUUID(),
        brand: 'northmoor',
        channel: 'phone',
        customer: crypto.randomUUID(),
      })
    ).body.code,
  ).toBe('case.customer_unknown')
  expect((await priya.get(`contacts/northmoor/${crypto.randomUUID()}`)).body.code).toBe(
    'contact.not_found',
  )
  expect(
    (
      await tryAdd(priya, { ...on, id: crypto.randomUUID() }, [
        make(world, { kind: 'note', text: 'x' }),
      ])
    ).body.code,
  ).toBe('contact.not_found')
  expect(await read(priya, on)).toMatchObject({ state: 'live', customer: null, events: [] })
})

test('a director may look on and does nothing', async () => {
  const margaret = await staff(world, 'margaret.ellison@northmoor.example')
  const on = await begin(priya, 'northmoor')
  expect((await read(margaret, on)).may).toEqual([])
  for (const action of ['take', 'help', 'join', 'take-over', 'end', 'wrap-up'])
    expect((await tryAct(margaret, on, action, { how: 'done', case: 'none' })).status).toBe(403)
})
