// Short ways to say in a story what happens in a contact: begin one, add to it, listen to it.
import { randomUUID } from 'node:crypto'
import type { ContactView } from '../../src/contact/core/contract/contact.ts'
import type { AddedBody, AddedEvent } from '../../src/contact/core/domain/event.ts'
import type { Client, Reply } from '../client.ts'
import { followEvents } from '../event-stream.ts'
import type { World } from '../world.ts'

export type On = { brand: string; id: string }
export type Said = AddedBody & { id?: string; at?: string; who?: 'customer' | 'agent' }
export type Stored = {
  id: string
  at: string
  seq: number
  kind: string
  who: string
  by: { id: string; name: string } | null
  [key: string]: unknown
}

export async function begin(client: Client, brand: string, more: object = {}): Promise<On> {
  const on = { brand, id: randomUUID() }
  const reply = await client.send('POST', 'contacts', { ...on, channel: 'phone', ...more })
  if (reply.status !== 201) throw new Error(`not begun: ${JSON.stringify(reply.body)}`)
  return on
}

/** As a screen makes it; now by the world's clock, and the agent's own doing, unless said. */
export const make = (world: World, said: Said): AddedEvent => ({
  id: randomUUID(),
  at: world.ctx.now().toString(),
  who: said.kind === 'cue' || said.kind === 'wish' ? 'customer' : 'agent',
  ...said,
})

export const tryAdd = (
  client: Client,
  on: On,
  events: readonly AddedEvent[],
): Promise<Reply<{ events: Stored[]; last: number; code: string }>> =>
  client.send<{ events: Stored[]; last: number }>('POST', `contacts/${on.brand}/${on.id}/events`, {
    events,
  })

export async function add(
  world: World,
  client: Client,
  on: On,
  ...said: Said[]
): Promise<Stored[]> {
  const reply = await tryAdd(
    client,
    on,
    said.map((one) => make(world, one)),
  )
  if (reply.status !== 200) throw new Error(`not added: ${JSON.stringify(reply.body)}`)
  return reply.body.events
}

export async function read(
  client: Client,
  on: On,
): Promise<Omit<ContactView, 'events'> & { events: Stored[] }> {
  const reply = await client.get<Omit<ContactView, 'events'> & { events: Stored[] }>(
    `contacts/${on.brand}/${on.id}`,
  )
  if (reply.status !== 200) throw new Error(`not readable: ${JSON.stringify(reply.body)}`)
  return reply.body
}

export const tryAct = <T extends object = ContactView>(
  client: Client,
  on: On,
  action: string,
  body: object = {},
) => client.send<T>('POST', `contacts/${on.brand}/${on.id}/${action}`, body)

export async function act<T extends object = ContactView>(
  client: Client,
  on: On,
  action: string,
  body: object = {},
): Promise<T> {
  const reply = await tryAct<T>(client, on, action, body)
  if (reply.status !== 200) throw new Error(`${action}: ${JSON.stringify(reply.body)}`)
  return reply.body
}

export type Line = {
  events: Stored[]
  topics: string[]
  present: string[]
  status: number
  until(is: (line: Line) => boolean): Promise<void>
  close(): Promise<void>
}

/** A page that listens to a contact, from the event after `after`. */
export async function listenTo(world: World, client: Client, on: On, after = 0): Promise<Line> {
  const gone = new AbortController()
  const response = await fetch(
    `${world.url}/api/v1/contacts/${on.brand}/${on.id}/live?after=${after}`,
    { headers: { cookie: client.cookie }, signal: gone.signal },
  )
  const watchers = new Set<() => void>()
  const line: Line = {
    events: [],
    topics: [],
    present: [],
    status: response.status,
    until: (is) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(
          () => reject(new Error(`never came: heard ${line.topics.join(' ')}`)),
          8_000,
        )
        const look = () => {
          if (!is(line)) return
          clearTimeout(late)
          watchers.delete(look)
          resolve()
        }
        watchers.add(look)
        look()
      }),
    close: async () => gone.abort(),
  }
  if (response.status !== 200) return line
  type Told = { events?: Stored[]; present?: { name: string }[] }
  followEvents<Told>(response, (topic, { events = [], present = [] }) => {
    line.topics.push(topic)
    line.events.push(...events)
    if (topic === 'present') line.present = present.map((person) => person.name)
    for (const look of watchers) look()
  }).catch(() => undefined)
  await line.until(() => line.topics.includes('ready'))
  return line
}
