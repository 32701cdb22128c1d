// Whoever may no longer look sees nothing more: their open pages close at once, on this node and on
// the others, and not at the next beat.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../client.ts'
import { add, begin, type On } from '../contact/story.ts'
import { EXAMPLE_PASSWORD, openWorld, type World } from '../world.ts'

let world: World
let other: World
let admin: Client
let priya: Client
let on: On
const BRAND = 'northmoor'
beforeAll(async () => {
  world = await openWorld()
  other = await openWorld({ examples: false, database: world.database })
  admin = await world.as('admin@opoka.example')
  priya = await world.as('priya.nair@northmoor.example')
  on = await begin(priya, BRAND, { language: 'en' })
})
afterAll(async () => {
  await other?.stop()
  await world?.stop()
})

type Stream = { text: string; ended: Promise<void> }

async function follow(node: World, path: string, cookie: string): Promise<Stream> {
  const response = await fetch(`${node.url}/api/v1/${path}`, { headers: { cookie } })
  expect(response.status).toBe(200)
  const stream: Stream = { text: '', ended: Promise.resolve() }
  const ready = Promise.withResolvers<void>()
  stream.ended = (async () => {
    const decoder = new TextDecoder()
    for await (const part of response.body!) {
      stream.text += decoder.decode(part as Uint8Array)
      if (stream.text.includes('event: ready')) ready.resolve()
    }
  })()
  await ready.promise
  return stream
}

const find = async (mail: string): Promise<{ id: string; version: number }> =>
  (await admin.get('people')).body.items.find((person) => person.mail === mail)!
const patch = async (mail: string, change: object) => {
  const { id, version } = await find(mail)
  const reply = await admin.send('PATCH', `people/${id}`, { version, ...change })
  expect([reply.status, reply.body.code]).toEqual([200, undefined])
}

let n = 0
/** Somebody new for each ending, so that none leans on another. */
async function hire(): Promise<{ mail: string; password: string }> {
  const person = {
    name: `Somebody ${++n}`,
    mail: `somebody${n}@northmoor.example`,
    language: 'en',
    password: `${n} quiet gulls by the pier`,
  }
  const reply = await admin.send('POST', 'people', {
    ...person,
    brands: [{ brand: BRAND, roles: ['agent'], positions: [] }],
  })
  expect(reply.status).toBe(201)
  return person
}

const AGENT = [{ brand: BRAND, roles: ['agent'], positions: [] }]
const ENDINGS: [
  string,
  (client: Client, who: { mail: string; password: string }) => Promise<unknown>,
][] = [
  ['signs out', (client) => client.send('DELETE', 'session')],
  [
    'signs out everywhere, from another device',
    async (_, { mail, password }) => (await world.as(mail, password)).send('DELETE', 'sessions'),
  ],
  [
    'changes the password on another device',
    async (_, { mail, password }) =>
      (await world.as(mail, password)).send('PATCH', 'me', {
        password: { old: password, new: 'a kite above the harbour' },
      }),
  ],
  [
    'is given a new password',
    (_, { mail }) => patch(mail, { password: 'a kite above the harbour' }),
  ],
  ['is deactivated', (_, { mail }) => patch(mail, { active: false })],
  [
    'loses the role',
    (_, { mail }) =>
      patch(mail, { brands: AGENT.map((part) => ({ ...part, roles: ['employee'] })) }),
  ],
]

describe('fault-A5 an open contact, when its reader', () => {
  test.each(ENDINGS)('%s: its page hears not one more turn', async (_, end) => {
    const who = await hire()
    const client = await world.as(who.mail, who.password)
    const here = await follow(world, `contacts/${BRAND}/${on.id}/live`, client.cookie)
    const there = await follow(other, `contacts/${BRAND}/${on.id}/live`, client.cookie)
    const words = `Where is my money, I asked ${n} times?`
    await end(client, who)
    await add(world, priya, on, { kind: 'turn', who: 'customer', source: 'typed', text: words })
    await Promise.all([here.ended, there.ended])
    expect(here.text).not.toContain(words)
    expect(there.text).not.toContain(words)
    const again = await fetch(`${other.url}/api/v1/contacts/${BRAND}/${on.id}`, {
      headers: { cookie: client.cookie },
    })
    expect([401, 403]).toContain(again.status)
  })

  test('is nobody of these, it goes on', async () => {
    const who = await hire()
    const client = await world.as(who.mail, who.password)
    const stream = await follow(world, `contacts/${BRAND}/${on.id}/live`, client.cookie)
    await patch(who.mail, { name: 'Somebody Else' })
    await add(world, priya, on, {
      kind: 'turn',
      who: 'customer',
      source: 'typed',
      text: 'Still there?',
    })
    await expect.poll(() => stream.text).toContain('Still there?')
    await client.send('DELETE', 'session')
    await stream.ended
  })
})

test('fault-A5 the server’s own stream ends with the session, and tells nobody whose rights have changed', async () => {
  const who = await hire()
  const client = await world.as(who.mail, who.password)
  const [gone, stays] = [
    await follow(world, 'live', client.cookie),
    await follow(world, 'live', priya.cookie),
  ]
  await client.send('DELETE', 'session')
  await gone.ended
  await begin(priya, BRAND)
  await expect.poll(() => stays.text).toContain('"topic":"contact"')
  expect(stays.text).not.toContain('"topic":"person"')
  await priya.send('DELETE', 'session')
  await stays.ended
})

test('fault-A5 signing in again on the same device ends what the old session had open', async () => {
  const client = await world.as('callum.reid@northmoor.example')
  const stream = await follow(world, 'live', client.cookie)
  await client.signIn('callum.reid@northmoor.example', EXAMPLE_PASSWORD)
  await stream.ended
})
